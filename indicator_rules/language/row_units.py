"""The unit of a row, where the brackets of its name hold one: 带动户数(户), 完成面积（万亩）."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve

from indicator_rules.language.tokens.spelling import fold
from indicator_rules.language.tokens.units import compound, known_unit_at
from indicator_rules.language.words.table import table
from indicator_rules.model.itself import Itself
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Interval, Rule, Threshold
from indicator_rules.model.unit_table import SCALES
from indicator_rules.model.units import NO_UNIT, Unit, unit_named

_MOST = 8192
_BRACKETS = re.compile(r"\((?:计量)?(?:单位:?)?([^()]+(?:\([^()]+\))?)\)")
_OF_MANY = re.compile("1?(/(?:[0-9]+万?|[万亿]|[十百]万))")
_WORDS = table("rows")
_DURATIONS = re.compile("|".join(_WORDS["durations"]))
_BODIES = frozenset(_WORDS["bodies"])
_ONE_COUNTER = frozenset(_WORDS["one counter"])


@lru_cache(maxsize=_MOST)
def unit_in(name: str) -> Unit | None:
    """The unit in the brackets of a name; None where they hold none, or may hold something else.

    A body is no unit (补助标准(省)), and a period only of what lasts (工期(月), not 场次(年)).

    >>> unit_in("退化草原修复（万亩）").name
    '万亩'
    """
    text = fold(name)
    found = [unit for inner in _BRACKETS.findall(text) if (unit := _whole(inner)) is not None]
    if not found:
        return None
    unit = found[-1]
    if unit.name in _BODIES or (unit.is_time and not _DURATIONS.search(text)):
        return None
    return unit


def _whole(text: str) -> Unit | None:
    """The unit that a text is from its first character to its last."""
    of_many = _OF_MANY.fullmatch(text)
    if of_many is not None:
        scale = of_many[1].removeprefix("/")
        return unit_named(f"/{SCALES.get(scale, scale)}")
    if text in _ONE_COUNTER:
        return unit_named(text.partition("/")[0])
    head = known_unit_at(text, 0)
    named = None if head is None else compound(text, head)
    return unit_named(named.name) if named is not None and named.end == len(text) else None


def in_unit_of_row(rule: Rule, name: str) -> Rule:
    """The target whose bare figure is in the unit that its name gives; else the same object.

    A scale alone stands in front of it: 5万 of 补助资金(元) is 5万元.
    """
    if not isinstance(rule, Threshold | Interval):
        return rule
    unit = unit_in(name)
    return rule if unit is None else _in_unit(Itself(rule), unit)


@lru_cache(maxsize=_MOST)
def _in_unit(held: Itself[Threshold | Interval], unit: Unit) -> Rule:
    rule = held.it
    if isinstance(rule, Threshold):
        quantity = _given(rule.quantity, unit)
        return rule if quantity is rule.quantity else evolve(rule, quantity=quantity)
    low, high = (_given(one, unit) for one in (rule.low, rule.high))
    return rule if low is rule.low and high is rule.high else evolve(rule, low=low, high=high)


def _given(quantity: Quantity, unit: Unit) -> Quantity:
    own = quantity.unit
    if own == NO_UNIT:
        return Quantity(quantity.magnitude, unit)
    if own.name in SCALES:
        return Quantity(quantity.magnitude, unit_named(own.name + unit.without_scale))
    return quantity
