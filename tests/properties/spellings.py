"""Texts made of the language: of its words in any order, and of sentences of its grammar."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark

from indicator_rules.syntax.from_text import from_text

SPELLINGS: dict[str, tuple[str, ...]] = {
    "AT_LEAST": (
        "≥",
        ">=",
        "不低于",
        "不少于",
        "不得低于",
        "至少",
        "满",
        "上",
        "最低",
        "不允许低于",
    ),
    "MORE_THAN": (">", "超过", "高于", "大于", "逾", "过"),
    "AT_MOST": ("≤", "<=", "不超过", "不高于", "严禁超过", "最多", "封顶", "限"),
    "LESS_THAN": ("<", "低于", "少于", "不足", "不满", "未达到"),
    "EQUAL": ("=", "==", "等于"),
    "BY_DAY": ("不晚于", "不迟于", "最迟", "截至"),
    "OR_MORE": ("以上", "及以上", "(含)以上", "+"),
    "OR_LESS": ("以下", "以内", "之内", "内"),
    "NOT_INCLUDED_ABOVE": ("以上(不含)", "以外"),
    "NOT_INCLUDED_BELOW": ("以下(不含)",),
    "ABOUT": ("约", "大约", "近", "~"),
    "OR_SO": ("左右", "上下"),
    "ODD": ("余", "多", "来"),
    "REACH": ("达到", "突破", "提高到", "完成", "达"),
    "FALL_TO": ("压缩至", "降低到", "控制在"),
    "HOLD": ("稳定在", "保持在"),
    "FROM": ("由", "从"),
    "INCREASE": ("增长", "提高", "上升", "增"),
    "DECREASE": ("下降", "降低", "压减", "降"),
    "INCREASE_RATE": ("增长率", "增速", "涨幅"),
    "DECREASE_RATE": ("下降率", "降幅"),
    "EVERY_YEAR": ("逐年",),
    "LEVEL_WITH": ("与上年持平", "较上年基本持平"),
    "DOUBLED": ("翻一番", "翻两番", "翻番"),
    "NO_GROWTH": ("零增长", "零新增"),
    "BASE": ("同比", "较上年", "较2020年", "比上年同期", "较全省平均水平"),
    "PREVIOUS": ("上年", "全省平均水平", "预算数"),
    "ZERO_OF": ("零事故", "零投诉", "0上访"),
    "TO": ("-", "~", "至", "到"),
    "PLUS_MINUS": ("±",),
    "INCLUDED": ("(含)", "(含90%)"),
    "EXCLUDED": ("(不含)", "(不含90%)"),
    "TOP": ("前",),
    "NTH": ("第",),
    "NUMBER": ("0", "5", "90", "1,234", "2.5", "-3", ".5"),
    "MONEY_SIGN": ("￥",),
    "SCIENTIFIC": ("1×10⁻⁶", "2*10^3"),
    "PER_MANY": ("12/10万", "3/1万"),
    "LETTERS": ("DN", "C"),
    "LATIN_UNIT": ("NTU", "mg/L", "kJ/kg", "°"),
    "PROPORTION": ("1:5", "22:1"),
    "PERCENT_OF": ("百分之", "千分之"),
    "HUNDRED_PERCENT": ("百分百",),
    "FRACTION": ("2/3", "三分之二"),
    "HALF_OF_ALL": ("半数", "一半", "半"),
    "MIXED": ("3千5百", "1亿2千万"),
    "TENTHS": ("九成五", "八成半"),
    "HAN_SPAN": ("两三", "二三十", "一两百"),
    "NO_FIGURE": ("几十", "数百", "十几"),
    "SCALED": ("万", "千"),
    "AND_A_HALF": ("个半",),
    "HALF_MORE": ("半",),
    "HAN_NUMBER": ("三", "九十五", "二点五"),
    "HAN_FIGURE": ("三", "二十", "一百五", "百"),
    "UNIT": ("%", "场", "万元", "天", "元/亩", "个工作日", "个百分点", "针次"),
    "COUNTER": ("标箱", "门"),
    "UNIT_ASIDE": ("(万元)", "(个)"),
    "PER": ("每年", "每季度", "每人", "人均", "全年", "每百户"),
    "YEAR": ("2023年", "二〇二三年", "2023年度"),
    "MONTH_OF_YEAR": ("2023.07-2024.01",),
    "YEARS": ("2021-2023年",),
    "MONTH": ("12月", "6月份", "十二月"),
    "MONTHS": ("3-5月",),
    "DAY": ("31日", "5号", "十日"),
    "MONTH_DOT": ("9.30",),
    "ISO_DATE": ("2023-12-31", "20230930"),
    "CLOCK": ("00:00:00", "T08:30:00.000Z", "9:30", "12:00:00 AM"),
    "QUARTER": ("第三季度", "Q3"),
    "HALF": ("上半年", "下半年"),
    "THIS_YEAR_END": ("年底", "当年底", "年内"),
    "YEARLY": ("每年",),
    "MONTHLY": ("每月",),
    "END_OF": ("底", "末"),
    "THIRD": ("上旬", "中旬"),
    "BEFORE": ("前", "之前", "止"),
    "LEVEL": ("优", "良好", "二级", "A级", "合格", "Ⅲ类", "二级甲等"),
    "OR_ABOVE": ("及以上",),
    "OR_BELOW": ("及以下",),
    "MODAL": ("应当", "力争", "确保", "一般", "为", ":"),
    "AND": (",", ";", "、", "且", "并且"),
    "OR": ("或", "或者"),
    "REMARK": ("(线上)", "[试点]"),
    "PLAIN": ("培训", "宣讲", "治理"),
    "OTHER": ("的", "在", "未"),
    "WS": (" ", "\n"),
    "IDIOM": ("“十四五”", "八项规定", "一次性", "24小时"),
}
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


def sentences():
    """Sentences of the grammar, each terminal in one of its spellings."""
    grammar = from_text("target")
    return from_lark(
        grammar, explicit={name: st.sampled_from(words) for name, words in SPELLINGS.items()}
    )
