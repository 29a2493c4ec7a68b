"""Scoring methods that fit a target."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias, cast

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.comparison import Comparison, Direction, Trend
from indicator_rules.model.methods import (
    Bands,
    BasePlus,
    ByDay,
    Calculated,
    Deduct,
    Direct,
    Due,
    Efficacy,
    Formulaic,
    Growth,
    Held,
    Inside,
    Interpolated,
    Judged,
    Levels,
    ModeratePoint,
    Part,
    PerUnit,
    Proportional,
    Reverse,
    Settled,
    Sides,
    Zeroing,
)
from indicator_rules.model.quantity import Quantity
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
from indicator_rules.model.scales import SCALES
from indicator_rules.testing.strategies import method_parts as parts
from indicator_rules.testing.strategies.figures import line_of
from indicator_rules.testing.strategies.points import (
    numbered_points,
    points,
    shared_points,
    some_points,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Kind: TypeAlias = type[Formulaic]
Made: TypeAlias = "st.SearchStrategy[Formulaic]"
EVENTS = ("发生重大事故", "存在弄虚作假")
SAMPLES: tuple[Rule, ...] = (
    Threshold(Comparison.AT_LEAST, Quantity(Decimal(90), "%")),
    Threshold(Comparison.AT_MOST, Quantity(Decimal(90), "万元")),
    Interval(Quantity(Decimal(80), "%"), Quantity(Decimal(90), "%")),
    Change(Trend.INCREASE, Comparison.AT_LEAST, Quantity(Decimal(5), "%")),
    Level(SCALES[0], "良", Comparison.AT_LEAST),
    Deadline(2023, 12, 31),
    Qualitative("制度健全"),
)
"""A target of each kind that methods part by."""


def methods(
    rule: Rule | None = None, *, kinds: Iterable[Kind] | None = None
) -> st.SearchStrategy[Formulaic]:
    """Scoring methods (评分标准) that fit a target, or one of several of each kind.

    Each has a curve for the target (``compile_curve``), judgements and targets in words apart.
    Figures are in the unit of the target and around its own. ``kinds`` are classes of methods, by
    default every one.

    Shrinks toward ``Direct()``, otherwise toward the plainest of the first kind that fits.

    Raises:
        InvalidArgument: none of the kinds fits the target.
    """
    chosen = KINDS if kinds is None else tuple(kinds)
    if not chosen or not set(chosen) <= set(KINDS):
        msg = f"kinds={chosen!r} is not of {KINDS!r}"
        raise InvalidArgument(msg)
    if rule is not None:
        return st.one_of(_suited(rule, chosen))
    suited = [one for one in SAMPLES if _fitting(one, chosen)]
    return st.one_of([method for one in suited for method in _suited(one, chosen)])


def _suited(rule: Rule, kinds: tuple[Kind, ...]) -> list[Made]:
    """A strategy for each kind that fits a target."""
    fitting = _fitting(rule, kinds)
    if not fitting:
        msg = f"kinds={kinds!r} holds none that fits rule={rule}"
        raise InvalidArgument(msg)
    if isinstance(rule, Qualitative | AllOf | AnyOf):
        return [_WORDED[kind]() for kind in fitting]
    aim = line_of(rule)
    return [_MADE[kind](rule, aim) for kind in fitting]


def _fitting(rule: Rule, kinds: tuple[Kind, ...]) -> list[Kind]:
    """The kinds that mean something for a target, in the order of ``KINDS``."""
    if isinstance(rule, Qualitative | AllOf | AnyOf):
        known: set[Kind] = set(_WORDED)
    else:
        known = _of_line(rule, line_of(rule))
    return [kind for kind in KINDS if kind in kinds and kind in known]


def _of_line(rule: Rule, aim: Aim) -> set[Kind]:
    known: set[Kind] = {Direct, Proportional, Deduct, Held, Settled, Zeroing}
    if aim.line is Line.LEVELS:
        return known | {Levels}
    known |= {Bands, BasePlus, Efficacy, Sides}
    if aim.line is Line.DAYS:
        dated = isinstance(rule, Deadline) and rule.date is not None
        return known | ({ByDay, Due} if dated else set())
    known |= {Inside, Interpolated}
    if aim.figure > 0:  # Nothing is a part of nothing.
        known |= {Calculated}
    if not isinstance(rule, Interval):
        known |= {ModeratePoint}
    if aim.direction is Direction.LOWER:
        known |= {Reverse}
    elif aim.direction is Direction.HIGHER and not isinstance(rule, Interval):
        known |= {PerUnit}
    if aim.unit.is_ratio or isinstance(rule, Change):
        known |= {Growth}
    return known


def _direct(_rule: Rule, _aim: Aim) -> Made:
    return st.builds(Direct) | st.builds(Direct, points())


def _proportional(_rule: Rule, aim: Aim) -> Made:
    marks = st.sampled_from([Fraction(3, 5), Fraction(4, 5)]) | st.fractions(
        0, 1, max_denominator=20
    )
    kinds = [
        st.builds(Proportional),
        st.builds(Proportional, marks, st.booleans()),
        st.builds(Proportional, full=points()),
    ]
    if aim.direction is Direction.HIGHER and aim.line is Line.AMOUNTS:
        kinds += [
            st.builds(parts.ramp, marks, st.integers(1, 20)),
            st.builds(lambda share: Proportional(full_mark=share), marks.map(lambda one: one or 1)),
        ]
    return st.one_of(kinds)


def _deduct(_rule: Rule, aim: Aim) -> Made:
    plain = st.builds(Deduct, numbered_points(), parts.steps(aim))
    if aim.line is Line.LEVELS:
        return plain
    if aim.direction is not Direction.INSIDE:
        # As the target says, and as a sentence says again: 每低, 每高.
        above = aim.direction is Direction.LOWER
        plain |= st.builds(
            Deduct, numbered_points() | some_points(), parts.steps(aim), st.sampled_from(Part),
            st.none() | numbered_points(), above=st.just(above),
        )  # fmt: skip
    fuller = st.builds(
        Deduct, some_points(), parts.steps(aim), st.sampled_from(Part), st.none() | some_points(),
        st.none() | parts.amounts(aim), some_points(),
    )  # fmt: skip
    return plain | fuller


def _sides(_rule: Rule, aim: Aim) -> Made:
    side = st.builds(Deduct, numbered_points(), parts.steps(aim), st.sampled_from(Part))
    return st.builds(parts.sides, side, side)


def _base_plus(_rule: Rule, aim: Aim) -> Made:
    plain = st.builds(BasePlus, shared_points(), numbered_points(), parts.steps(aim))
    fuller = st.builds(
        BasePlus, points(), numbered_points(), parts.steps(aim), points(), numbered_points(),
        parts.steps(aim),
    )  # fmt: skip
    return plain | fuller


def _per_unit(_rule: Rule, aim: Aim) -> Made:
    plain = st.builds(PerUnit, numbered_points(), parts.steps(aim))
    return plain | st.builds(PerUnit, numbered_points(), parts.steps(aim), parts.amounts(aim))


def _held(rule: Rule, aim: Aim) -> Made:
    return st.builds(parts.held, _inner(rule, aim), shared_points(), shared_points())


def _settled(rule: Rule, aim: Aim) -> Made:
    one = st.builds(Settled, _inner(rule, aim), st.none() | points(), points())
    return st.builds(Settled, _inner(rule, aim), points()) | one


def _zeroing(rule: Rule, aim: Aim) -> Made:
    return st.builds(Zeroing, _inner(rule, aim), st.sampled_from(EVENTS))


def _due(rule: Rule, aim: Aim) -> Made:
    return _inner(rule, aim).map(lambda method: Due(method, cast("Deadline", rule)))


def _inner(rule: Rule, aim: Aim) -> Made:
    """What another method holds between two ends: the plain ones that fit."""
    known = _of_line(rule, aim)
    return st.one_of([_MADE[kind](rule, aim) for kind in _PLAIN if kind in known])


_MADE: dict[Kind, Callable[[Rule, Aim], Made]] = {
    Direct: _direct,
    Proportional: _proportional,
    Deduct: _deduct,
    Bands: lambda _, aim: parts.bands(aim),
    Reverse: lambda _, _aim: st.builds(Reverse, st.booleans()),
    Inside: lambda _, _aim: st.builds(Inside) | st.builds(Inside, numbered_points()),
    PerUnit: _per_unit,
    BasePlus: _base_plus,
    Sides: _sides,
    Efficacy: lambda _, aim: parts.efficacies(aim),
    Interpolated: lambda _, aim: parts.interpolated(aim),
    ModeratePoint: lambda _, _aim: st.just(ModeratePoint()),
    Growth: lambda _, _aim: st.just(Growth()) | st.fractions(1, 2, max_denominator=10).map(Growth),
    Calculated: lambda _, _aim: parts.calculated(),
    Held: _held,
    Settled: _settled,
    Zeroing: _zeroing,
    Due: _due,
    Levels: lambda rule, _: parts.levels(cast("Level", rule)),
    ByDay: lambda rule, _: parts.by_days(cast("Deadline", rule)),
}
_WORDED: dict[Kind, Callable[[], Made]] = {
    Direct: lambda: st.builds(Direct),
    Judged: parts.judged,
}
_PLAIN: tuple[Kind, ...] = (Direct, Proportional, Deduct, PerUnit, Interpolated, Calculated)
KINDS: tuple[Kind, ...] = (*_MADE, Judged)
"""From the plainest on."""
