"""The same actual value in other units, and in other writings."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen
from hypothesis import strategies as st

from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.quantity import Quantity, decimal_of, is_finite_decimal
from indicator_rules.model.rules import Change, Interval, Rule, Threshold
from indicator_rules.model.unit_table import DIMENSIONS
from indicator_rules.model.units import Unit, unit_named
from indicator_rules.testing.laws.answers import Apart
from indicator_rules.testing.laws.search import drawn, smallest
from indicator_rules.testing.laws.values import text_of
from indicator_rules.testing.strategies import spellings
from indicator_rules.testing.strategies.figure_words import figure_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from indicator_rules.testing.laws.drawing import Drawn

ONE_UNIT = Apart("no other unit measures the same", "没有其他可换算的计量单位")
_SCALES = ("千", "万", "百万", "亿")
_SCALED = ("money", "counter", "weight", "area", "volume", "energy", "length")
"""Dimensions whose units stand behind a scale: 万元, 亿吨, 万人次."""
_UNUSED = {"百分比", "折", "人民币", "角", "分钱", "‱", "月", "季度", "年"}
"""Names of units that nobody writes behind the figure of an actual value; 3月 is March."""
_MOST = 16
"""Digits of a figure that people still write."""


def in_other_units(rule: Rule, x: Fraction) -> Iterator[str]:
    """The same amount in each other unit of the target's dimension: 0.8万元 for 8000元."""
    quantity = _quantity(rule)
    if quantity is None:
        return
    for unit in other_units(quantity.unit):
        size = x * quantity.unit.factor / unit.factor
        if is_finite_decimal(size) and len(decimal_of(size)) <= _MOST:
            yield str(Quantity(Decimal(decimal_of(size)), unit))


def other_units(unit: Unit) -> tuple[Unit, ...]:
    """The units of one dimension, and the unit behind a scale, but for the unit itself."""
    if not unit.name or not unit.known or "/" in unit.name:
        return ()
    names = [name for members in DIMENSIONS.values() if unit.name in members for name in members]
    names = [name for name in names if name not in _UNUSED]
    if unit.dimension.split(":")[0] in _SCALED and unit.without_scale:
        names += [unit.without_scale, *(f"{scale}{unit.without_scale}" for scale in _SCALES)]
    found = dict.fromkeys(map(unit_named, names))
    return tuple(one for one in found if one.dimension == unit.dimension and one.name != unit.name)


def _quantity(rule: Rule) -> Quantity | None:
    match rule:
        case Threshold(_, quantity) | Interval(quantity) | Change(_, _, Quantity() as quantity):
            return None if isinstance(rule, Change) else quantity
        case _:
            return None


def in_other_writings(rule: Rule, x: Fraction) -> Iterator[str]:
    """The same actual value as people write it otherwise: 90.0%, 百分之九十, ９０％, 九成."""
    text = text_of(rule, x)
    if text is None:
        return
    yield "".join(map(_wide, text))
    yield f" {text}　"
    quantity = _quantity(rule)
    if quantity is not None:
        size = Quantity(Decimal(decimal_of(x)), quantity.unit)
        yield from ("".join(pieces) for pieces in figure_words(size)[1:])


def _wide(character: str) -> str:
    """A digit or a sign as input methods write it in full width."""
    return chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character


def drawn_writings(rule: Rule, found: Drawn, max_examples: int) -> Written:
    """Actual values of a target, each in any of its writings."""
    # Rules are equal whose units differ, so that the text counts too.
    return _drawn_writings(rule, str(rule), found, max_examples)


@lru_cache(maxsize=64)
def _drawn_writings(rule: Rule, _text: str, found: Drawn, max_examples: int) -> Written:
    def written(x: Fraction) -> st.SearchStrategy[tuple[Fraction, str]]:
        actual = parse_actual(text_of(rule, x), rule=rule)
        return spellings(actual, rule=rule).map(lambda text: (x, text))

    values = found.strategy.filter(lambda x: text_of(rule, x) is not None)
    strategy = values.flatmap(written)
    return Written(strategy, tuple(drawn(strategy, max_examples)))


@frozen(eq=False)
class Written:
    """Values with a writing of each to draw, and those that were drawn."""

    strategy: st.SearchStrategy[tuple[Fraction, str]]
    pairs: tuple[tuple[Fraction, str], ...]


NOTHING_DRAWN = Written(st.nothing(), ())


def first_differing(
    certain: Iterable[tuple[Fraction, str]],
    written: Written,
    differs: Callable[[tuple[Fraction, str]], bool],
) -> tuple[Fraction, str] | None:
    """The first writing that scores otherwise than its value: certain ones before drawn ones."""
    found = next((pair for pair in certain if differs(pair)), None)
    if found is not None:
        return found
    found = next((pair for pair in written.pairs if differs(pair)), None)
    if found is None:
        return None
    return smallest(written.strategy, differs, max_examples=len(written.pairs)) or found
