"""Actual values on both sides of everything that a score turns on, as a person would write them."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, cast

from attrs import frozen

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.points import place_of
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.comparison import Trend
from indicator_rules.model.quantity import Quantity, fraction_text, is_finite_decimal
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Change, Deadline, Qualitative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.model.curve import Curve
    from indicator_rules.model.profile import Profile
    from indicator_rules.model.rules import Rule

HUNDREDTH, ONE, ZERO = Fraction(1, 100), Fraction(1), Fraction(0)
_WHOLE_DAYS = {"calendar days", "working days", "months"}
_MISSING = "/"
_FAR = 100_000
"""More days than any year that can be written is off."""
_PARTIAL = "部分达成{wording}并具有一定效果"
_UNMET = "未达成{wording}且效果较差"
_WORDING = "年度指标"
_CLAIMED_MET, _CLAIMED_UNMET = "完成目标值", "未完成"


@frozen
class Ground:
    """What an indicator is held against: its rule, its curve, and what dates without a year mean.

    ``curve`` is None for a target that lies on no line.
    """

    rule: Rule
    curve: Curve | None
    profile: Profile
    period: int | None

    @property
    def aim(self) -> Aim | None:
        """The target on its line."""
        return None if self.curve is None else self.curve.aim

    @property
    def cuts(self) -> tuple[Fraction, ...]:
        """Where a score or a verdict turns, from below."""
        ends = () if self.aim is None else (self.aim.region.low, self.aim.region.high)
        turns = () if self.curve is None else self.curve.breakpoints
        return tuple(sorted({*turns, *(end for end in ends if end is not None)}))

    def place(self, text: str) -> Fraction | None:
        """Where an actual text lies on the line, None where it is no point of it."""
        try:
            actual = parse_actual(text, rule=self.rule, period=self.period)
            if not isinstance(actual, Measured | Bounded):
                return None
            found = place_of(self.rule, actual, self.profile)
        except (ExpressionError, Refusal):
            return None
        return found.low if found is not None and found.low == found.high else None


def ground_of(leaf: LeafResult, profile: Profile, period: int | None) -> Ground:
    """What an indicator of a report was held against."""
    # A spec with a cell that cannot be read is not loaded.
    rule, curve = cast("Rule", leaf.assessment.rule), leaf.curve
    if curve is None:
        # Without an actual value nothing was read off a curve.
        method = leaf.indicator.scoring or profile.method_for(leaf.kind)
        with suppress(Refusal):
            curve = compile_curve(rule, method, leaf.share.own, profile=profile)
    return Ground(rule, curve, profile, period)


def probes(ground: Ground) -> tuple[str, ...]:
    """An actual text for each side of each cut, for each level, and for no value at all.

    Of a target that lies on no line the three levels of a judgement are tried.
    """
    aim, curve = ground.aim, ground.curve
    if aim is None or curve is None:
        return (*_judgements(ground), _MISSING)
    written = (text_at(x, ground) for x in points(ground, aim, curve))
    return (*dict.fromkeys(text for text in written if text is not None), _MISSING)


def points(ground: Ground, aim: Aim, curve: Curve) -> Iterator[Fraction]:
    """The values on both sides of each cut, as finely as such figures are written.

    Where a score only bends, its cut alone tells enough.
    """
    if aim.scale is not None:
        yield from map(Fraction, range(len(aim.scale.levels)))
        return
    step = step_of(aim)
    for cut in ground.cuts:
        below, above = (ceil(cut / step) - 1) * step, (floor(cut / step) + 1) * step
        at = () if cut % step else (cut,)
        if cut not in {aim.region.low, aim.region.high} and _bends(cut, curve):
            yield from at or (below,)
        elif aim.region.low == aim.region.high or not at:
            yield from (below, *at, above)
        else:
            yield from (below, cut) if _goes_with_above(cut, aim, curve) else (cut, above)


def step_of(aim: Aim) -> Fraction:
    """The finest difference that a person writes: a whole of what is counted, 0.01 of the rest."""
    places = len(fraction_text(aim.figure).partition(".")[2])
    unit = aim.unit
    counted = unit.is_counter and unit.factor == 1
    days = unit.dimension in _WHOLE_DAYS and unit.factor >= 1
    if aim.line is not Line.AMOUNTS or ((counted or days) and aim.figure.denominator == 1):
        return ONE
    return min(HUNDREDTH, Fraction(1, 10**places) if "/" not in fraction_text(aim.figure) else ONE)


def _bends(cut: Fraction, curve: Curve) -> bool:
    """Whether the score goes on from one side of a cut to the other without a jump."""
    around = [
        piece.formula for piece in curve.pieces if cut in {piece.stretch.low, piece.stretch.high}
    ]
    return all(one.pole != cut for one in around) and len({one(cut) for one in around}) == 1


def _goes_with_above(cut: Fraction, aim: Aim, curve: Curve) -> bool:
    """Whether the value at a cut goes with those above it; what meets the target decides first."""
    if cut in {aim.region.low, aim.region.high}:
        return aim.region.contains(cut) == (cut == aim.region.low)
    return curve.piece_at(cut).stretch.high != cut


def text_at(x: Fraction, ground: Ground) -> str | None:
    """How a person writes a value of the line; None where no text is read as that value."""
    return next((text for text in _texts(x, ground) if ground.place(text) == x), None)


def _texts(x: Fraction, ground: Ground) -> Iterator[str]:
    rule, aim = ground.rule, ground.aim
    if aim is None or not is_finite_decimal(x):
        return
    if isinstance(rule, Deadline):
        last = _last_day(rule, ground.period)
        if last is not None and abs(x) < _FAR:
            day = last + dt.timedelta(days=int(x))
            yield f"{day.year}年{day.month}月{day.day}日"
    elif aim.scale is not None:
        yield aim.scale.named(int(x))
    elif isinstance(rule, Change):
        up = (x >= 0) == (rule.trend is Trend.INCREASE)
        size = Quantity.of(abs(x), aim.unit if aim.unit.name else "%")
        yield f"{'增长' if up else '下降'}{size}"
    else:
        yield str(Quantity.of(x, aim.unit))


def _last_day(rule: Deadline, period: int | None) -> dt.date | None:
    """The last day on time: of the year that the target names, else of that of the table."""
    year = rule.year or period
    return None if year is None else rule.in_year(year)


def _judgements(ground: Ground) -> Iterable[str]:
    if not isinstance(ground.rule, Qualitative):
        return _CLAIMED_MET, _CLAIMED_UNMET
    bands = ground.profile.claim_bands
    wording = _WORDING if bands is None else bands.wording
    return ground.rule.text, _PARTIAL.format(wording=wording), _UNMET.format(wording=wording)
