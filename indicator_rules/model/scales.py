"""Ordered scales of levels (等级), as data."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction


@frozen
class Scale:
    """Levels from the highest to the lowest; words of one level share a tuple."""

    name: str
    levels: tuple[tuple[str, ...], ...]
    count: str = ""
    """The unit of a figure that names a level: 三类, which may be read as a count, is Ⅲ类."""

    def has(self, level: str) -> bool:
        """Whether a word is a level of this scale."""
        return any(level in words for words in self.levels)

    def numbered(self, number: Fraction, unit: str) -> str | None:
        """The level that a figure in a unit names, counted from the highest, or None."""
        if not self.count or unit != self.count or number.denominator != 1:
            return None
        place = int(number) - 1
        return self.levels[place][0] if 0 <= place < len(self.levels) - 1 else None

    def named(self, rank: int) -> str:
        """The first word of a level, the lowest being 0."""
        return self.levels[len(self.levels) - 1 - rank][0]

    def rank(self, level: str) -> int:
        """How high a level stands, the lowest 0.

        Raises:
            KeyError: the scale has no such level.
        """
        for position, words in enumerate(reversed(self.levels)):
            if level in words:
                return position
        raise KeyError(level)


_LETTERS = tuple((f"{letter}级", f"{letter}类", letter) for letter in "ABCDE")
_ROMAN = (("Ⅰ", "I"), ("Ⅱ", "II"), ("Ⅲ", "III"), ("Ⅳ", "IV"), ("Ⅴ", "V"))
_DIGITS = {"一": "1", "二": "2", "三": "3", "四": "4", "五": "5"}

SCALES: tuple[Scale, ...] = (
    Scale("优良中差", (("优", "优秀", "优等"), ("良", "良好"), ("中", "中等"), ("差", "较差"))),
    Scale("合格", (("合格", "及格"), ("不合格", "不及格"))),
    Scale("级", tuple((f"{han}级", f"{digit}级") for han, digit in _DIGITS.items())),
    Scale("国家级", tuple((f"国家{han}级", f"国家{digit}级") for han, digit in _DIGITS.items())),
    Scale("等", tuple((f"{han}等",) for han in ("一", "二", "三", "四"))),
    Scale("字母级", _LETTERS),
    Scale(
        "水质类别",
        (
            *((f"{sign}类", f"{letters}类") for sign, letters in _ROMAN),
            ("劣Ⅴ类", "劣V类", "劣五类", "劣5类"),
        ),
        count="类",
    ),
    Scale(
        "星级",
        tuple(
            (f"{han}星级", f"{digit}星级", f"{han}星") for han, digit in reversed(_DIGITS.items())
        ),
    ),
    Scale("奖", tuple((f"{word}等奖",) for word in ("特", "一", "二", "三"))),
    Scale("甲乙丙级", tuple((f"{word}级",) for word in "甲乙丙丁")),
    Scale(
        "医院等级",
        tuple(
            (f"{han}级{other}等", f"{han}{other}")
            for han in ("三", "二", "一")
            for other in "甲乙丙"
        ),
    ),
    Scale(
        "信用等级",
        tuple(
            (f"{letters}{sign}",)
            for letters in ("AAA", "AA", "A", "BBB", "BB", "B")
            for sign in ("+", "", "-")
            if not (letters == "A" and sign == "")
        ),
    ),
    Scale("学历", (("博士",), ("硕士", "研究生"), ("本科",), ("专科", "大专"), ("高中", "中专"))),
    Scale("职称", (("正高级",), ("副高级",), ("中级",), ("初级",))),
    Scale("A级", tuple(("A" * count + "级", f"{count}A级", f"{count}A") for count in (5, 4, 3, 2))),
)
"""A smaller number is a higher level: 二级以上 is 一级 or 二级."""

NUMBERED = next(one for one in SCALES if one.name == "级")
RISING = Scale("数大者高的级", tuple(reversed(NUMBERED.levels)))
"""Levels of which a greater number is the higher: 信息安全等级保护三级 is above 二级."""
WATER = next(one for one in SCALES if one.name == "水质类别")

SCALE_OF: Mapping[str, Scale] = MappingProxyType(
    {word: scale for scale in reversed(SCALES) for words in scale.levels for word in words}
)
"""The scale that a level's word belongs to."""

LIKE: Mapping[str, str] = MappingProxyType(
    {"合格": "中", "及格": "中", "不合格": "差", "不及格": "差"}
)
"""Where a sentence names levels of two scales, as in 优、良、合格、不合格."""
