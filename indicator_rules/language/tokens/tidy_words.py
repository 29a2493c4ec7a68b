"""Kinds and words that the tidy rules ask for."""

from __future__ import annotations

from decimal import Decimal

from indicator_rules.language.tokens.figures import Figure
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.words.comparisons import behind_a_negation
from indicator_rules.language.words.table import table
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.units import NO_UNIT, PERCENT, known_names

VALUES = frozenset(("QTY", "DAY", "LEVEL", "ZERO", "SPAN"))
"""What a comparison can be with."""
ENDS = frozenset(("JOIN", "OR", "NOTE"))
BEFORE_FIGURE = frozenset(
    ("SIGN", "COMPARES", "TIGHT", "TIGHT_SCALE", "REACH", "BEHIND", "BETWEEN", "TO_WORD", "MOVE",
     "MOVE_RATE", "NEG", "PM", "EACH", "AVERAGE", "VERSUS", "BASE", "OPEN", "SHARED", "MODAL",
     "FROM_WORD", "IN_BETWEEN", "COLON", "STOP", "LISTED", "AND", "OR_WORD", "TOP", "NTH", "DAY")
)  # fmt: skip
"""Behind these a Chinese numeral is a figure also without a unit."""
HELD = frozenset(("FIG", "DAY", "LEVEL_WORD", "CLOSE", "BEHIND", "ENDS"))
QUALITIES = table("spellings")["occurrence qualities"]
OCCURRENCES = frozenset(table("spellings")["occurrences"])
LONGEST_UNIT = 4
FAR = 24
"""So many characters may stand between a comparing word and its figure."""


BOUND_WORDS = frozenset(table("spellings")["at least"] + table("spellings")["at most"])
"""至少, 最多: said beside a comparison they say it again (最多不超过)."""
SHORT_OF = frozenset(behind_a_negation())
SIGN_WORDS = frozenset(("≥", ">=", "=>", "≤", "<=", "=<", ">", "<", "=", "==", "≮", "≯"))
NEUTRAL = frozenset(
    (
        "为", "是", "有", "共", "共计", "总计", "合计", "累计", "计", "即", "均", "都", "全部",
        "最终", "各项", "总体", "也", "再", "一般", "占", "占比", "实现",
    )
)  # fmt: skip
"""Words of an actual value that say nothing beside a figure."""
UNITS = frozenset(known_names())
SCALES_ALONE = frozenset("百千万亿")
NONE = frozenset(("无", "没有", "没"))
COMPARED = frozenset(
    (
        "SIGN",
        "COMPARES",
        "TIGHT",
        "REACH",
        "NEG",
        "EACH",
        "AVERAGE",
        "BETWEEN",
        "TO_WORD",
        "PM",
        "MOVE",
    )
)
"""Behind these a numeral is a figure whatever follows."""
NEGATIONS = table("spellings")["negations"]
COUNTED_BY = frozenset("两三四五六七八九十")
FAILED = frozenset(("未能", "没能", "未能够"))
LATER = frozenset(("晚于", "迟于"))
ORDERS = frozenset(table("spellings")["orders"])
WITH_A_BASE = frozenset(table("spellings")["against a base only"])
ALL_DAY = frozenset(("24小时", "二十四小时"))
ROUND_THE_CLOCK = table("spellings")["round the clock"]
GONE_BY = table("spellings")["gone by"]
WHERE_IT_WAS = frozenset(table("spellings")["where it was"])


def half_of_all(token: Token) -> Figure:
    """过半 and 一半: 50%."""
    return Figure(
        start=token.start, end=token.end, number_end=token.end, low=Quantity(Decimal(50), PERCENT)
    )


ALSO_WORDS = frozenset(("中", "差", "优", "良"))
LEVEL_LEADS = (
    "为", "到", "达", "获", "得", "评", "级", "次", "价", "果", "核",
    "是", "于", "定", "论", "档", "等",
)  # fmt: skip
LEVEL_TAILS = ("级", "类", "等", "星")
LEVEL_ENDINGS = table("spellings")["level endings"]
OF_A_LEVEL = ("率", "度")
RANKED = (
    "排名", "名列", "位列", "位居", "进入", "全国", "全省", "全市", "全区",
    "全县", "综合排名", "排",
)  # fmt: skip


_NO_UNIT = (
    "的", "后", "前", "之", "以", "号", "中", "末", "初",
    "不", "未", "没", "无", "还", "尚", "非", "难",
)  # fmt: skip
"""What says when, or denies, begins no name of a unit."""


def is_a_word(name: str) -> bool:
    """Whether a name may be one of a unit."""
    return name.isalpha() and not name.startswith(_NO_UNIT)


def is_occurrence(name: str) -> bool:
    """Whether words are of something that is not to happen: 安全责任事故."""
    while True:
        quality = next((one for one in QUALITIES if name.startswith(one)), "")
        if not quality or name in OCCURRENCES:
            break
        name = name[len(quality) :]
    return name.removesuffix("率").removesuffix("发生") in OCCURRENCES or name in OCCURRENCES


def unit_of(token: Token) -> object:
    """The unit of a token that is a figure; none of any other."""
    figure = token.value
    return getattr(getattr(figure, "low", None), "unit", NO_UNIT)
