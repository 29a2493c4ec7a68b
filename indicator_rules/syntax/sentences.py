"""Scoring sentences item by item: conditions, what they earn, what each unit takes off."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias, assert_never

from attrs import define, field, frozen

from indicator_rules.model.methods import (
    FULL,
    NONE,
    Axis,
    Band,
    Bands,
    Deduct,
    Direct,
    Formulaic,
    Part,
    Points,
    Proportional,
)
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.model.units import NO_UNIT, Unit
from indicator_rules.source import Span
from indicator_rules.syntax.parts import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


@frozen
class Bound:
    """A condition on the figure: a stretch in a unit."""

    stretch: Region
    unit: Unit
    span: Span
    bare: bool = False
    """Whether no sign was written: 发生1起扣2分 may mean each or any."""


@frozen
class Verdict:
    """A condition on the verdict: the target is met, or missed."""

    met: bool
    span: Span


@frozen
class Standard:
    """The figure that units are counted from."""

    quantity: Quantity


@frozen
class Award:
    """What a condition earns: points, or the share that completion makes up."""

    points: Points | None
    span: Span


@frozen
class Each:
    """For each unit above or below."""

    above: bool
    per: Quantity
    span: Span


@frozen
class Taken:
    """What is taken off."""

    points: Points
    span: Span


@frozen
class Cap:
    """The most that is taken off."""

    points: Points


@frozen
class Parts:
    """How a part of a unit counts."""

    part: Part


@frozen
class Label:
    """Words that name what is measured; ``rate`` where they name completion."""

    span: Span
    filler: bool = False
    rate: bool = False


@frozen
class Stop:
    """Between clauses; ``ends`` where a sentence or a half of one ends."""

    ends: bool


@frozen
class Nothing:
    """A phrase that says what holds anyway: 扣完为止."""


Condition: TypeAlias = Bound | Verdict
Item: TypeAlias = Condition | Standard | Award | Each | Taken | Cap | Parts | Label | Stop | Nothing


def number_in(text: str) -> Fraction:
    """The one number that a word of a scoring sentence holds."""
    return Fraction(_NUMBER.findall(text)[-1])


@define
class Sentence:
    """What has been read so far; ``method`` makes one method of it."""

    awards: list[tuple[Condition | None, Award]] = field(factory=list)
    deductions: list[tuple[Each, Taken, Condition | None]] = field(factory=list)
    standard: Quantity | None = None
    cap: Points | None = None
    part: Part = Part.EXACT
    axis: Axis = Axis.ACTUAL
    condition: Condition | None = None
    each: Each | None = None
    label: Label | None = None

    def take(self, item: Item) -> None:
        """One item more."""
        if isinstance(item, Label):
            self._label(item)
            return
        noun = self.each is not None and isinstance(item, Taken)  # 每发生一起安全事故扣2分
        if self.label is not None and not (noun or isinstance(item, Bound | Verdict | Each)):
            raise UnreadableError(_EXPECTED, self.label.span)
        self.label = None
        match item:
            case Bound() | Verdict():
                self._condition(item)
            case Award():
                self.awards.append((self.condition, item))
                self.condition = None
            case Each():
                self.each = item
            case Taken():
                self._taken(item)
            case Standard(quantity):
                self.standard = quantity
            case Cap(points):
                self.cap = points
            case Parts(part):
                self.part = part
            case Stop(ends):
                if ends:
                    self._clause_ends()
            case Nothing():
                pass
            case _:
                assert_never(item)

    def _label(self, label: Label) -> None:
        if label.rate:
            self.axis = Axis.RATE
        elif not label.filler:
            self.label = label

    def _condition(self, item: Condition) -> None:
        held = self.condition
        if isinstance(held, Bound) and isinstance(item, Bound) and held.unit == item.unit:
            both = held.stretch.common(item.stretch)
            if both is None:
                raise UnreadableError(_EXPECTED, item.span)
            item = Bound(both, item.unit, item.span)
        elif held is not None and not isinstance(held, Verdict):
            raise UnreadableError(_EARNS, item.span)
        self.condition = item

    def _taken(self, item: Taken) -> None:
        if self.each is not None:
            self.deductions.append((self.each, item, self.condition))
        elif self.condition is not None and not getattr(self.condition, "bare", False):
            points = Points(item.points.size, item.points.share, off=True)
            self.awards.append((self.condition, Award(points, item.span)))
        else:
            raise UnreadableError(_EACH, item.span)
        self.each = self.condition = None

    def _clause_ends(self) -> None:
        open_one = self.condition or self.each
        if open_one is not None:
            raise UnreadableError(_EARNS, open_one.span)

    def method(self) -> Formulaic:
        """The method that the whole sentence describes."""
        if self.label is not None:
            raise UnreadableError(_EXPECTED, self.label.span)
        self._clause_ends()
        if self.deductions:
            return self._deduction()
        if any(award.points is None for _, award in self.awards):
            return self._proportion()
        return self._awarded()

    def _deduction(self) -> Formulaic:
        (each, taken, condition), *more = self.deductions
        if more:
            raise UnreadableError(_ONE, more[0][0].span)
        full, start, rest = FULL, None, []
        for held, award in self.awards:
            good = held is None or (isinstance(held, Verdict) and held.met)
            near = _near(held, above=each.above)
            if award.points is not None and (good or near is not None):
                full, start = award.points, start or near
            else:
                rest.append((held, award))
        start = self.standard or _near(condition, above=not each.above) or start
        base = Deduct(taken.points, each.per, self.part, self.cap, start, full, above=each.above)
        bands = self._bands(rest)
        return Bands(bands, self.axis, base) if bands else base

    def _proportion(self) -> Formulaic:
        mark, included, full, rest = None, True, FULL, []
        for held, award in self.awards:
            bound = held if isinstance(held, Bound) and held.unit.is_ratio else None
            if award.points is None and bound is not None and bound.stretch.low is not None:
                mark, included = bound.stretch.low / 100, bound.stretch.low_closed
            elif award.points == NONE and bound is not None and bound.stretch.low is None:
                end = bound.stretch.high
                if mark is None and end is not None:
                    mark, included = end / 100, not bound.stretch.high_closed
            elif award.points is not None and _is(held, met=True):
                full = award.points
            elif award.points is not None:
                rest.append((held, award))
        base = Proportional(mark, included, full=full)
        bands = self._bands(rest)
        return Bands(bands, self.axis, base) if bands else base

    def _awarded(self) -> Formulaic:
        met = next((a.points for c, a in self.awards if _is(c, met=True)), None)
        missed = next((a.points for c, a in self.awards if _is(c, met=False)), None)
        bands = self._bands([one for one in self.awards if isinstance(one[0], Bound)])
        if not bands:
            if met is None and missed is None:
                first = self.awards[0][1].span if self.awards else Span(0, 1)
                raise UnreadableError(_EXPECTED, first)
            return Direct(missed or NONE, met or FULL)
        base: Formulaic | None = None
        if met is not None:
            base = Direct(missed or NONE, met)
        elif missed is not None:
            base = Bands((Band(Region(None, None), missed),))
        elif any(band.points.off for band in bands):
            # What is taken off is taken off all.
            base = Bands((Band(Region(None, None)),))
        return Bands(bands, self.axis, base)

    def _bands(self, awards: Sequence[tuple[Condition | None, Award]]) -> tuple[Band, ...]:
        """From the highest down: where bands meet, the upper one has the value."""
        listed = []
        for held, award in awards:
            if not isinstance(held, Bound):
                # 未达标不得分 beside a deduction or a proportion for what is not reached.
                raise UnreadableError(_CONSISTENT, award.span)
            points = award.points
            listed.append(
                Band(
                    held.stretch, FULL if points is None else points, points is None,
                    unit=NO_UNIT if self.axis is Axis.RATE else held.unit,
                )
            )  # fmt: skip
        return tuple(sorted(listed, key=lambda band: _height(band.stretch), reverse=True))


def _is(condition: Condition | None, *, met: bool) -> bool:
    return isinstance(condition, Verdict) and condition.met is met


def _height(stretch: Region) -> tuple[bool, Fraction]:
    return stretch.low is not None, stretch.low or Fraction(0)


def _near(condition: Condition | None, *, above: bool) -> Quantity | None:
    """The end of a condition that units past it are counted from."""
    if not isinstance(condition, Bound):
        return None
    end = condition.stretch.high if above else condition.stretch.low
    if end is None:
        return None
    return Quantity.of(end, condition.unit)


_EXPECTED = "a condition, points or a deduction"
_EARNS = "what the condition earns, as in 得满分"
_EACH = "a condition or 每 in front of the deduction"
_ONE = "one deduction"
_CONSISTENT = "points that agree with the rest of the sentence"
