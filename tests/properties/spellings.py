"""Texts made of the language: of its words in any order, and of sentences of its grammar."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark

from indicator_rules.language.target.parsing import grammar
from indicator_rules.language.words.table import table

_WORDS = table("spellings")


def _negated(*sections):
    """不 in front of each word of some sections."""
    return tuple(f"不{word}" for section in sections for word in _WORDS[section])


SPELLINGS: dict[str, tuple[str, ...]] = {
    "TEXT": ("培训", "宣讲", "治理", "完成率", "“十四五”", "八项规定", "24小时值班"),
    "EACH": ("每年", "每季度", "每人", *_WORDS["averages"]),
    "VERSUS": ("较上年", "同比", "环比", "较2020年", "比上年同期", "较全省平均水平"),
    "NOTE": ("(线上)", "[试点]", "（不含税）"),
    "CMP": (
        "≥", ">=", "≤", "<=", ">", "<", "=", *_WORDS["more than"], *_WORDS["less than"],
        *_negated("more than", "less than"), *_WORDS["at least"], *_WORDS["at most"],
        *_WORDS["equal"], *_WORDS["reach"], *_WORDS["keep under"], *_WORDS["hold at"],
        *_WORDS["about"],
    ),
    "AFTER": (*_WORDS["or more"], *_WORDS["or less"], *_WORDS["beyond"], *_WORDS["or so"]),
    "ENDS": ("(含)", "(不含)", "（含90%）"),
    "BASE": ("上年", "去年", "预算数", "全省平均水平"),
    "PM": ("±", "+-", "+/-"),
    "QTY": (
        "0", "5", "90%", "1,234", "2.5", "-3", "8场", "3万元", "475元/亩", "十五", "三十八个",
        "百分之九十", "千分之五", "1:5", "2/3", "三分之二", "半数", "3千5百", "1亿2千万元", "九成五",
        "￥35,000", "1×10⁻⁶", "12/10万", "DN300", "5mg/L", "十余人", "10万余人", "一个半月", "两年半",
    ),
    "MOVE": (*_WORDS["up"], *_WORDS["down"]),
    "FROM": ("由", "从"),
    "FLAT": ("与上年持平", "较上年基本持平", "持平"),
    "DOUBLED": _WORDS["doubled"],
    "NO_GROWTH": _WORDS["no growth"],
    "ZERO": tuple(f"零{word}" for word in _WORDS["occurrences"]),
    "TOP": ("前", "第"),
    "DAY": (
        "2023年12月31日前", "12月底", "6月30日之前", "2023-12-31", "2023.07-2024.01", "第三季度",
        "上半年", "年底前", "每年6月底前", "每月5日前", "二〇二三年底", "9月上旬",
    ),
    "TO": ("-", "~", "至", "到"),
    "SPAN": ("两三天", "二三十人", "一两百户"),
    "LEVEL": ("优", "良好", "二级", "A级", "合格", "Ⅲ类", "二级甲等"),
    "JOIN": (",", ";", "、", *_WORDS["and"]),
    "OR": _WORDS["or"],
}  # fmt: skip
"""Kinds of tokens, each with texts that may be one; what they are is decided where they stand."""
WORDS = (
    "完成率 满意度 ≥ ≤ ＞ ＜ = >= 不少于 不低于 低于 高于 不超过 以上 以下 以内 及以上 约 左右 达到 控制在 提高到 "
    "稳定在 增长 下降 同比 较上年 逐年 上年 零事故 零增长 - 至 ± 且 或 ， ； 、 。 90 8 1,234 2.5 0 百分之九十 三 两 "
    "十余 半 % ‰ 场 万元 个工作日 元/亩 个百分点 人次 每年 每季度 一年 全年 2023年 12月 31日 底前 前 第三季度 年底 "
    "上半年 2023-12-31 优 良好 合格 二级 A级 国家一级 符合 规定 应当 力争 的 占 未 不 O ( ) （含） 1:5 由 到 "
    "2/3 三分之二 过半 半数 几十 两三 二三十 一百五 3千5百 1亿2千万 九成五 八折 上百 近百 余 个半月 年半 ￥ 1×10⁻⁶ 12/10万 DN300 mg/L NTU dB(A) "
    "前3名 持平 翻一番 次年 每月 5日 不晚于 截至 分别 、 10秒内 5岁以下 以外 （不含） 【 】 ★ 不允许 严禁 为零 最高 最低 完成 压减 人均 每百户 "
    "第三方 一定 “十四五” 八项规定 / — \n \t \x00 ㎡ ② 😀"
).split(" ")


def texts():
    """Words of the language in any order, and any text at all."""
    return st.lists(st.sampled_from(WORDS), max_size=9).map("".join) | st.text(max_size=12)


@cache
def kinds():
    """The kinds of tokens that have a place in the grammar of targets."""
    return {one.name for rule in grammar().rules for one in rule.expansion if one.is_term}


def sentences():
    """Sentences of the grammar, each kind in one of its spellings."""
    return from_lark(
        grammar(), explicit={name: st.sampled_from(SPELLINGS[name]) for name in kinds()}
    )
