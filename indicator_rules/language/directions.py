"""Which way is better where a target does not say: its name, then the heading it stands under."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.language.row_levels import on_its_scale
from indicator_rules.language.row_units import in_unit_of_row
from indicator_rules.language.words.measures import (
    Said,
    is_deviation,
    is_movement,
    is_output_for_input,
)
from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.itself import Itself
from indicator_rules.model.quantity import Quantity, is_finite_decimal
from indicator_rules.model.rules import AllOf, AnyOf, Rule, Threshold
from indicator_rules.model.units import OUTPUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indicator_rules.language.words.measures import Said
    from indicator_rules.model.indicators import Indicator
    from indicator_rules.model.units import Unit

_MOST = 8192
"""Targets with their names that are remembered: tables repeat their rows."""
_COST, _IN_TIME = "成本", "时效"
_LIMITS = frozenset((Comparison.AT_MOST, Comparison.LESS_THAN))
_TRUSTED = frozenset(("数量", "满意"))
"""Headings under which more is better of whatever is measured."""


def directed(rule: Rule, name: str | None = None, headings: Iterable[str] = ()) -> Rule:
    """The target with its direction, where neither its sign nor the caller said one.

    ``name`` is that of the indicator, ``headings`` are those above it with the nearest last. A
    label in the target itself (差错率0.5%) tells before the name does. A bare figure takes the
    unit in the brackets of the name. Equal calls give the same object, so that what is remembered
    of it is remembered once.
    """
    return _directed(Itself(rule), name or "", tuple(headings))


def way_of(rule: Threshold, name: str | None = None, headings: Iterable[str] = ()) -> Said | None:
    """What is said of a target without a sign, and by which word; None where nothing is.

    Under 质量 and 效益 stand figures of both ways, of which their headings say nothing.
    """
    unit = rule.quantity.unit
    # Bare figures name nothing: who reads only those does not wait for the words of measures.
    from indicator_rules.language.words.measures import (  # noqa: PLC0415
        Said,
        heading_says,
        said_by,
    )

    for text in filter(None, (rule.subject, name)):
        said = said_by(text, ratio=unit.is_ratio)
        if said is not None:
            break
    else:
        said = None
    if said is not None and said.firm:
        return said
    above = heading_says(headings)
    if above is None:
        return said
    if above.word == _COST:
        return _under_costs(said, above, unit)
    if said is None and above.word == _IN_TIME and unit.is_time:
        # 审批 5天 is a limit, 值守 365天 a service.
        return Said(Direction.OPEN, above.word)
    if said is None and above.word not in _TRUSTED:
        return None
    return said or above


def _under_costs(said: Said | None, above: Said, unit: Unit) -> Said | None:
    """采购 20万元 costs; 采购 20台 and 成本核算率 100% tell of work."""
    if unit.is_ratio:
        return said
    if unit.is_counter and unit.name:
        from indicator_rules.language.words.measures import Said  # noqa: PLC0415

        return said or Said(Direction.OPEN, above.word)
    return above


@lru_cache(maxsize=_MOST)
def _directed(held: Itself[Rule], name: str, headings: tuple[str, ...]) -> Rule:
    rule = held.it
    if isinstance(rule, AllOf | AnyOf):
        parts = tuple(directed(part, name, headings) for part in rule.parts)
        same = all(one is other for one, other in zip(parts, rule.parts, strict=True))
        return rule if same else evolve(rule, parts=parts)
    rule = on_its_scale(in_unit_of_row(rule, name), name)
    if not isinstance(rule, Threshold):
        return rule
    rule = _way_told(_with_output(rule, name), name, headings)
    return _sized(Itself(rule)) if _is_of_a_size(rule, name) else rule


def _way_told(rule: Threshold, name: str, headings: tuple[str, ...]) -> Threshold:
    if rule.direction is not None:
        return rule
    if rule.comparison is not Comparison.EQUAL or rule.quantity.magnitude == 0:
        return rule
    said = way_of(rule, name, headings)
    if said is None or (rule.stated and said.way is Direction.OPEN):
        # =500万元 asks for that figure, whatever it is of.
        return rule
    return _turned(Itself(rule), said.way)


@lru_cache(maxsize=_MOST)
def _turned(held: Itself[Threshold], way: Direction) -> Threshold:
    return evolve(held.it, direction=way)


def sized(rule: Rule) -> Rule:
    """The target that knows by its own label how its figure counts.

    The size alone counts in 偏差率≤5%, the output for an input of 1 in 投入产出比≥1:5.
    """
    if isinstance(rule, AllOf | AnyOf):
        return evolve(rule, parts=tuple(map(sized, rule.parts)))
    rule = on_its_scale(rule)
    if isinstance(rule, Threshold):
        rule = _with_output(rule)
    return _sized(Itself(rule)) if isinstance(rule, Threshold) and _is_of_a_size(rule) else rule


def _with_output(rule: Threshold, name: str = "") -> Threshold:
    """1:5 of 投入产出比 is the second over the first."""
    quantity = rule.quantity
    if quantity.unit.dimension != "proportion" or not is_output_for_input(rule.subject or name):
        return rule
    output = 1 / quantity.base if quantity.base else Fraction(0)
    return evolve(rule, quantity=Quantity.of(output, OUTPUT)) if _ends(output) else rule


def _ends(value: Fraction) -> bool:
    return value > 0 and is_finite_decimal(value)


def _is_of_a_size(rule: Threshold, name: str = "") -> bool:
    """Whether a limit is one for how far something is off, either way."""
    limit = rule.comparison in _LIMITS or rule.direction is Direction.LOWER
    named = rule.subject or name
    if not limit or rule.size or rule.quantity.magnitude < 0:
        return False
    # 变动率≤0 asks for no growth, 变动率≤5% for little change.
    return is_deviation(named) or (rule.quantity.magnitude > 0 and is_movement(named))


@lru_cache(maxsize=_MOST)
def _sized(held: Itself[Threshold]) -> Threshold:
    return evolve(held.it, size=True)


def with_directions(
    indicators: tuple[Indicator, ...], headings: tuple[str, ...] = ()
) -> tuple[Indicator, ...]:
    """A tree of indicators whose targets know their directions; the same one where all do."""
    found = tuple(_with_direction(one, headings) for one in indicators)
    same = all(one is other for one, other in zip(found, indicators, strict=True))
    return indicators if same else found


def _with_direction(one: Indicator, headings: tuple[str, ...]) -> Indicator:
    if one.indicators:
        below = with_directions(one.indicators, (*headings, one.name))
        return one if below is one.indicators else evolve(one, indicators=below)
    if one.target is None:
        return one
    target = directed(one.target, one.name, headings)
    return one if target is one.target else evolve(one, target=target)
