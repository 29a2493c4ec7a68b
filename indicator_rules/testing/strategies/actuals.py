"""Actual values of every kind: at the target and beside it, bounds, claims, words, nothing."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules.model.actuals import (
    Actual,
    Bounded,
    Claimed,
    Compound,
    Measured,
    Missing,
    NotApplicable,
    Stated,
)
from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity, decimal_text
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.model.units import PERCENT, Unit
from indicator_rules.testing.strategies.arguments import exact
from indicator_rules.testing.strategies.claims import CLAIMS, MISSING, NOT_APPLICABLE, STATEMENTS
from indicator_rules.testing.strategies.figures import figures
from indicator_rules.testing.strategies.labels import REQUIREMENTS
from indicator_rules.testing.strategies.numbers import decimal
from indicator_rules.testing.strategies.rules import (
    all_ofs,
    any_ofs,
    changes,
    deadlines,
    intervals,
    levels,
    requirements,
    thresholds,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Kind = (
    type[Measured] | type[Bounded] | type[Compound] | type[Claimed] | type[Stated] | type[Missing]
    | type[NotApplicable]
)  # fmt: skip
KINDS: tuple[Kind, ...] = (
    Measured, Compound, Bounded, Claimed, Stated, Missing, NotApplicable,
)  # fmt: skip
"""From the plainest on."""
SIGNS = (
    Comparison.AT_LEAST, Comparison.AT_MOST, Comparison.ABOUT, Comparison.MORE_THAN,
    Comparison.LESS_THAN,
)  # fmt: skip
_CLAIMING = ("不合格",)
"""Levels that a cell claims instead."""
DAYS_OFF = (0, -1, 1, -7, 7, -30, 30, 31, -365, 365)
FIRST, LAST = dt.date(1900, 1, 1), dt.date(2099, 12, 31)
"""Dates that a cell can say."""
YEAR = 2023
"""The year of a day where the target names none."""


def actuals(
    rule: Rule | None = None,
    *,
    breakpoints: Iterable[Fraction | Decimal | int] = (),
    kinds: Iterable[Kind] | None = None,
) -> st.SearchStrategy[Actual]:
    """Actual values against a target, or against any one of ``rules()``.

    Points at the target, beside it, at ``breakpoints`` and far away (see ``figures``), bounds and
    intervals around them, claims, statements, blank cells and what does not apply; against several
    targets one value for each. ``text`` is what a cell says: ``parse_actual(actual.text,
    rule=rule)`` is the same value. ``kinds`` leaves some classes out.

    Shrinks to a point at the target's own figure; against a requirement in words to its own words.

    Raises:
        InvalidArgument: the target has none of these kinds.
    """
    chosen = _chosen(kinds)
    turns = [exact(one, "breakpoints") for one in breakpoints]
    if rule is None:
        suited = [targets() for targets, known in _SUITED if not known.isdisjoint(chosen)]
        return st.one_of(suited).flatmap(lambda one: st.one_of(_of_kinds(one, turns, chosen)))
    found = _of_kinds(rule, turns, chosen)
    if not found:
        msg = f"kinds={kinds!r} holds none that can be of rule={rule}"
        raise InvalidArgument(msg)
    return st.one_of(found)


def _chosen(kinds: Iterable[Kind] | None) -> tuple[Kind, ...]:
    listed = KINDS if kinds is None else tuple(kinds)
    if not listed or not set(listed) <= set(KINDS):
        msg = f"kinds={listed!r} is not of {KINDS!r}"
        raise InvalidArgument(msg)
    return tuple(kind for kind in KINDS if kind in listed)


def _of_kinds(
    rule: Rule, turns: list[Fraction], kinds: tuple[Kind, ...]
) -> list[st.SearchStrategy[Actual]]:
    """A strategy for each kind that an actual value of the target can be."""
    points, bounds = _points(rule, turns), _bounds(rule, turns)
    made: dict[Kind, st.SearchStrategy[Actual] | None] = {
        Measured: points,
        Compound: _compounds(rule, turns),
        Bounded: bounds,
        Claimed: st.sampled_from([Claimed(*one) for one in claim_words()]),
        Stated: st.sampled_from([Stated(text) for text in _statements(rule)]),
        Missing: st.sampled_from([Missing(text) for text in MISSING]),
        NotApplicable: st.sampled_from([NotApplicable(text) for text in NOT_APPLICABLE]),
    }
    order = KINDS
    if isinstance(rule, Qualitative):
        order = (Stated, *(kind for kind in KINDS if kind is not Stated))
    return [found for kind in order if kind in kinds and (found := made[kind]) is not None]


def claim_words() -> list[tuple[Claim, str]]:
    """Every claim with the words for it, the plainest first."""
    return [(claim, words) for claim in Claim for words in CLAIMS[claim]]


def _statements(rule: Rule) -> list[str]:
    """Words for a cell: of a requirement its own, less than that, and the opposite."""
    if not isinstance(rule, Qualitative):
        return list(STATEMENTS)
    own = rule.text
    return list(dict.fromkeys([own, f"{own}。", *STATEMENTS, *REQUIREMENTS]))


def _points(rule: Rule, turns: list[Fraction]) -> st.SearchStrategy[Actual] | None:
    match rule:
        case Threshold(_, quantity):
            return figures(rule, breakpoints=turns).map(lambda x: measured(x, quantity.unit))
        case Interval(low):
            return figures(rule, breakpoints=turns).map(lambda x: measured(x, low.unit))
        case Deadline():
            return _days(rule)
        case Level():
            return _words(rule).map(lambda word: Measured(Level(rule.scale, word), word))
        case Change():
            return figures(rule, breakpoints=turns).map(lambda x: _change(rule, x))
        case AnyOf(parts):
            found = [points for one in parts if (points := _points(one, turns)) is not None]
            return st.one_of(found) if found else None
        case AllOf() | Qualitative():
            return None
        case _:
            assert_never(rule)


def measured(x: Decimal, unit: Unit) -> Measured:
    """A figure in a unit, with what a cell says; a share without a name of its unit says no unit.

    Three quarters are 3 in the unit /4, which stands in front of a figure and not behind it.
    """
    quantity = Quantity(x, unit)
    text = decimal_text(x) if unit.name.startswith(("/", ":")) else str(quantity)
    return Measured(quantity, text)


def _days(rule: Deadline) -> st.SearchStrategy[Actual]:
    """Days on the date, beside it, and anywhere in the years that a cell can name."""
    last = rule.held_against(dt.date(rule.year or YEAR, 12, 1)) or rule.in_year(YEAR)
    near = [last + dt.timedelta(days) for days in DAYS_OFF]
    inside = [day for day in near if FIRST <= day <= LAST]
    return (st.sampled_from(inside) | st.dates(FIRST, LAST)).map(
        lambda day: Measured(day, f"{day.year}年{day.month}月{day.day}日")
    )


def _words(rule: Level) -> st.SearchStrategy[str]:
    """The levels of a scale, those nearest to the target first.

    A word of two scales is read as one of the first, and a cell has to say another.
    """
    named = (rule.scale.named(rank) for rank in range(len(rule.scale.levels)))
    own = [word for word in named if SCALE_OF.get(word) == rule.scale and word not in _CLAIMING]
    nearest = sorted(own, key=lambda word: abs(rule.scale.rank(word) - rule.rank))
    return st.sampled_from(nearest)


def _change(rule: Change, x: Decimal) -> Measured:
    """So much in the direction that the target asks for; less than nothing is the other way."""
    unit = PERCENT if rule.quantity is None else rule.quantity.unit
    others = {Trend.INCREASE: Trend.DECREASE, Trend.DECREASE: Trend.INCREASE}
    trend = rule.trend if x >= 0 else others[rule.trend]
    size = Quantity(abs(x), unit)
    found = Change(trend, Comparison.AT_LEAST, size, rule.base, stated=False)
    return Measured(found, str(found).replace(Comparison.AT_LEAST.sign, ""))


def _bounds(rule: Rule, turns: list[Fraction]) -> st.SearchStrategy[Actual] | None:
    match rule:
        case Threshold(_, Quantity(unit=unit)) | Interval(Quantity(unit=unit)):
            if unit.name.startswith(("/", ":")):
                return None
            ends = figures(rule, breakpoints=turns).map(lambda x: Quantity(x, unit))
            return _around(ends).map(_bounded)
        case Level():
            signs = st.sampled_from((Comparison.AT_LEAST, Comparison.AT_MOST))
            return st.builds(Level, st.just(rule.scale), _words(rule), signs).map(_bounded)
        case Change(trend, _, quantity, base):
            unit = PERCENT if quantity is None else quantity.unit
            sizes = figures(rule, breakpoints=turns).map(lambda x: Quantity(abs(x), unit))
            signs = st.sampled_from(SIGNS)
            return st.builds(Change, st.just(trend), signs, sizes, st.just(base)).map(_bounded)
        case Deadline() | Qualitative() | AllOf() | AnyOf():
            return None
        case _:
            assert_never(rule)


def _around(ends: st.SearchStrategy[Quantity]) -> st.SearchStrategy[Threshold | Interval]:
    """Bounds at a figure, and stretches from it on."""
    one_sided = st.builds(_one_sided, st.sampled_from(SIGNS), ends)
    stretches = st.builds(
        lambda low, width: Interval(low, Quantity(_sum(low.magnitude, width), low.unit)),
        ends, st.sampled_from([Decimal(width) for width in ("1", "5", "0.1", "0", "100")]),
    )  # fmt: skip
    return one_sided | stretches


def _one_sided(sign: Comparison, end: Quantity) -> Threshold:
    """Nobody is about below nothing."""
    about = sign is Comparison.ABOUT and end.magnitude < 0
    return Threshold(Comparison.AT_MOST if about else sign, end)


def _sum(one: Decimal, other: Decimal) -> Decimal:
    return decimal(Fraction(one) + Fraction(other))


def _bounded(bound: Threshold | Interval | Level | Change) -> Bounded:
    return Bounded(bound, str(bound))


def _compounds(rule: Rule, turns: list[Fraction]) -> st.SearchStrategy[Actual] | None:
    """One value for each of several targets, in their order."""
    if not isinstance(rule, AllOf):
        return None
    kinds = [
        (Stated,) if isinstance(part, Qualitative) else (Measured, Bounded) for part in rule.parts
    ]
    if not any(Measured in one for one in kinds):  # Words and words are words.
        return None
    cells = [
        st.one_of(_of_kinds(part, turns, one)) for part, one in zip(rule.parts, kinds, strict=True)
    ]
    return st.tuples(*cells).map(
        lambda parts: Compound(parts, "；".join(part.text for part in parts))
    )


_EVERY: frozenset[Kind] = frozenset((Claimed, Stated, Missing, NotApplicable))
_SUITED: tuple[tuple[Callable[[], st.SearchStrategy[Rule]], frozenset[Kind]], ...] = (
    (thresholds, _EVERY | {Measured, Bounded}),
    (intervals, _EVERY | {Measured, Bounded}),
    (deadlines, _EVERY | {Measured}),
    (levels, _EVERY | {Measured, Bounded}),
    (changes, _EVERY | {Measured, Bounded}),
    (requirements, _EVERY),
    (all_ofs, _EVERY | {Compound}),
    (any_ofs, _EVERY | {Measured}),
)
"""Which actual values each kind of target has."""
