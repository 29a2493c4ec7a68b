"""Units (计量单位): dimensions with exact factors, counters, scales and compounds."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from math import prod

from attrs import field, frozen

from indicator_rules.model.unit_table import COUNTERS, DIMENSIONS, MEASURING, SCALES, SYNONYMS

_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_SEVERAL = re.compile(r"(半|[0-9]+(?:\.[0-9]+)?)([^0-9.].*)")
_PRODUCT = str.maketrans({"(": None, ")": None, "*": "·", "×": "·"})


def _one_spelling(name: str) -> str:
    """元/(人*天) and 元/人·天 are one unit."""
    return name.translate(_PRODUCT) if "/" in name else name


_LASTS = frozenset(("calendar days", "working days", "months"))
"""Dimensions of how long something takes."""


@frozen
class Unit:
    """A unit as printed: 万元 is not turned into 元.

    ``factor`` carries a figure to the base unit of its ``dimension``, exactly.
    """

    name: str = field(eq=_one_spelling)
    dimension: str = field(eq=False)
    factor: Fraction = field(eq=False)
    known: bool = field(default=True, eq=False)

    @property
    def spelt(self) -> str:
        """The unit in one spelling: 元/人·天 for 元/(人*天)."""
        return _one_spelling(self.name)

    @property
    def without_scale(self) -> str:
        """The name behind its scale: 元 of 万元, 千克 stays."""
        scale = next((one for one in SCALES if self.name.startswith(one)), "")
        rest = self.name.removeprefix(scale)
        scaled = unit_named(rest).factor * SCALES.get(scale, 1) == self.factor
        return rest if rest and scaled else self.name

    @property
    def is_counter(self) -> bool:
        """Whether the unit counts things (个, 场, 人次) or is no unit at all."""
        return self.dimension.startswith("counter:") or not self.dimension

    @property
    def counts_each(self) -> bool:
        """Whether it counts things one by one: 人 and 项, not 万人, 倍 or an unknown word."""
        counter = self.dimension.removeprefix("counter:")
        return counter in COUNTERS and counter not in MEASURING and self.factor == 1

    @property
    def is_time(self) -> bool:
        """Whether figures in it are how long something takes: 天, 工作日, 小时, 个月."""
        return self.dimension in _LASTS

    @property
    def is_ratio(self) -> bool:
        """Whether figures in it are rates: %, ‰, 成, 百分点."""
        return self.dimension in {"ratio", "percentage point"}

    @property
    def is_money(self) -> bool:
        """Whether figures in it are amounts of money, also per something: 元/亩."""
        return self.dimension.split("/")[0] == "money"

    def __str__(self) -> str:
        return self.name


NO_UNIT = Unit("", "", Fraction(1))
PERCENT = Unit("%", "ratio", Fraction(1))
OUTPUT = Unit("1:", "output", Fraction(1))
"""Of 1:5 where the second counts, as of 投入产出比: five for each that goes in."""


@lru_cache(maxsize=4096)
def unit_named(name: str) -> Unit:
    """The unit a printed name means: 万元, 元/人·月, 人次; an unknown name is its own counter."""
    name = SYNONYMS.get(name, name)
    if not name:
        return NO_UNIT
    if name == OUTPUT.name:
        return OUTPUT
    of = _size(name[1:]) if name[0] in "/:" else None
    if of and name[0] == "/":
        # Two thirds are 2 in the unit /3, 12/10万 is 12 in the unit /10万.
        return Unit(name, "ratio", Fraction(100) / of)
    if "/" in name:
        top, *below = _one_spelling(name).split("/")
        parts = [unit_named(top), *(unit_named(part) for each in below for part in each.split("·"))]
        factor = parts[0].factor
        for part in parts[1:]:
            factor /= part.factor
        # 元/月·人 is 元/人·月.
        dimension = "/".join([parts[0].dimension, *sorted(part.dimension for part in parts[1:])])
        return Unit(name, dimension, factor, known=all(part.known for part in parts))
    if "·" in name:
        factors = [unit_named(part) for part in name.split("·")]
        return Unit(
            name,
            "·".join(part.dimension for part in factors),
            prod((part.factor for part in factors), start=Fraction(1)),
            known=all(part.known for part in factors),
        )
    if of:
        # 1:5000 is one in five thousand.
        return Unit(name, "proportion", 1 / of)
    return _simple(name)


def _size(text: str) -> Fraction | None:
    """The figure that a unit is a part of; None where it is something else, as in /亩."""
    scale = next((one for one in SCALES if text.endswith(one)), "")
    figure = text.removesuffix(scale)
    return Fraction(figure) * SCALES.get(scale, 1) if _FIGURE.fullmatch(figure) else None


def _simple(name: str) -> Unit:
    several = _SEVERAL.fullmatch(name)
    if several is not None:
        # 5人/10万人, 次/3年, 次/半年
        size = Fraction(1, 2) if several[1] == "半" else Fraction(several[1])
        of = unit_named(several[2])
        return Unit(name, of.dimension, of.factor * size, of.known)
    for dimension, members in DIMENSIONS.items():
        if name in members:
            return Unit(name, dimension, members[name])
    if name in COUNTERS:
        return Unit(name, f"counter:{name}", Fraction(1))
    for scale, factor in SCALES.items():
        if name == scale:
            return Unit(name, "", Fraction(factor))
        rest = name[len(scale) :]
        if name.startswith(scale) and rest:
            unit = _simple(rest)
            return Unit(name, unit.dimension, unit.factor * factor, unit.known)
    if name.startswith("个") and len(name) > 1:
        unit = _simple(name[1:])
        if unit.known:
            return Unit(name, unit.dimension, unit.factor)
    return Unit(name, f"counter:{name}", Fraction(1), known=False)


def known_names() -> tuple[str, ...]:
    """Every unit name in the table, longest first."""
    names = {name for members in DIMENSIONS.values() for name in members} | COUNTERS
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
