"""Texts for the reader of targets and actual values, made of its own table of words."""

from __future__ import annotations

from random import Random

from indicator_rules.language.words.table import table
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.model.units import known_names
from indicator_rules.testing.strategies.labels import LABELS, REQUIREMENTS

WORDS = tuple(dict.fromkeys(word for words in table("spellings").values() for word in words))
"""Every spelling of the table, once."""
SIGNS = tuple("≥ ≤ > < = >= <= ± + - -- ~ % ‰ / ( ) [ ] （ ） 【 】 , ; 。 、 : · × * ① ★ “ ” 《 》 \n ? O l \u3000".split(" "))  # fmt: skip
FIGURES = (
    "0 5 90 100 1,234 12,34 2.5 .5 -3 +2 1e3 007 90% 8场 5万元 30天 24小时 1:5 2/3 1.2万人 3个月 5个百分点 ￥5 9O% l0 12‰ "
    "三 两 十余 一百二十 九成 百分之九十 三分之二 两三 几十 半 百 万 5.5.5 1..2 3-5 80%-90% ４５ ٩ ② DN300 12/10万"
).split()
DAYS = (
    "2023年 12月 31日 12月底 年底 2023年12月31日 2023-12-31 20231231 第三季度 上半年 6月30日前 9.30 每月5日 次年3月底 春节 "
    "Q3 2021-2023年 2月30日 13月 汛期 学期末 9:30 2024年2月29日 每年12月底前"
).split()
UNITS = tuple(sorted(known_names()))[::7]
LEVELS = tuple(sorted(SCALE_OF))[::3]
NAMES = (*LABELS, *REQUIREMENTS, "培训", "的", "未成年人入学率", "办理时限", "PM2.5", "国家一级", "10秒内接通率")  # fmt: skip
KINDS = (WORDS, WORDS, FIGURES, FIGURES, SIGNS, DAYS, UNITS, LEVELS, NAMES)
"""Where a piece is drawn from; words and figures twice as often."""


def any_text(random: Random, most: int = 8) -> str:
    """A few pieces in any order."""
    return "".join(random.choice(random.choice(KINDS)) for _ in range(random.randint(1, most)))
