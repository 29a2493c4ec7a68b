"""Scoring sentences phrase by phrase: what earns points, what each unit changes."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from attrs import define, evolve, field

from indicator_rules.language.old_scoring.conditions import (
    begun_at,
    both_of,
    completes,
    is_formula,
    is_single,
    one_of,
    past_the_target,
    short_of,
)
from indicator_rules.language.old_scoring.labels import (
    bare,
    is_severe,
    is_shortfall,
    refuse_unless_event,
    refuse_unless_subject,
    worded,
)
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Along,
    Award,
    Base,
    Beside,
    Bound,
    Cap,
    Ceiling,
    Condition,
    Dated,
    DueBy,
    Each,
    Efficacious,
    Either,
    Given,
    Graded,
    Item,
    Label,
    Limit,
    Line,
    Listed,
    Nothing,
    Own,
    Partly,
    Parts,
    Several,
    Side,
    Standard,
    Stop,
    Taken,
    ThreeLevels,
    Verdict,
    Worded,
)
from indicator_rules.language.old_scoring.wanted import EACH, EACH_OF_THEM, EARNS, EXPECTED, OF_WHAT
from indicator_rules.language.old_scoring.words import take_noun, take_subject
from indicator_rules.model.methods import FULL, NONE, Axis, Points
from indicator_rules.source import Span

if TYPE_CHECKING:
    from indicator_rules.model.quantity import Quantity
    from indicator_rules.model.units import Unit

_ZERO = Fraction(0)
_EMPTY = "的则其该可以并为共者时凡当若在即:： "
_CONDITIONS = (Bound, Listed, Verdict, Beside, Graded, Partly, Worded, Dated)


@define
class Sentence:
    """What has been read so far; ``combined`` makes one method of it."""

    awards: list[tuple[Condition | None, Award]] = field(factory=list)
    deductions: list[tuple[Each, Taken, Condition | None]] = field(factory=list)
    additions: list[tuple[Each, Given]] = field(factory=list)
    earnings: list[tuple[Each, Award, Bound | None]] = field(factory=list)
    """What each one earns, and short of what: 不足20人的，每人得0.25分."""
    singles: list[tuple[Bound, Taken]] = field(factory=list)
    """1次扣1分: each one, or exactly that many; what follows tells."""
    levels: ThreeLevels | None = None
    standard: Quantity | None = None
    base: Points | None = None
    cap: Points | None = None
    ceiling: Ceiling | None = None
    limits: list[Limit] = field(factory=list)
    full: Points = FULL
    parts: Parts | None = None
    line: Line | None = None
    due: list[DueBy] = field(factory=list)
    efficacy: Efficacious | None = None
    event: str | None = None
    again: bool = False
    growth: bool = False
    """Whether the sentence is of a rate of growth, which counts from none."""
    shares: bool = False
    """Whether it says that 完成率 is the actual value through the target."""
    axis: Axis = Axis.ACTUAL
    over: bool = False
    along: Along | None = None
    condition: Condition | None = None
    settled: Condition | None = None
    """The condition that the last award of this clause was for."""
    each: Each | None = None
    either: bool = False
    """Whether the next bound is another one for the same points: 90%-95%或105%-110%."""
    label: Label | None = None
    previous: Item | None = None
    changes: bool = False
    """Whether the words right in front are of a change."""
    axes: list[Axis | None] = field(factory=list)
    """What each bound so far is of."""
    named: str = ""
    """The words right in front of a condition."""

    def take(self, item: Item) -> None:
        """One phrase more."""
        if isinstance(item, Label):
            self._label(item)
            return
        if isinstance(item, Award) and self._is_event(item):
            return
        if not isinstance(item, Stop | Own | Nothing):
            self._end_label(item)
        match item:
            case Bound():
                self._bound(item)
            case Graded():
                self._condition(evolve(item, words=bare(self.named + item.words)))
            case Listed() | Verdict() | Beside() | Partly() | Worded() | Dated():
                self._condition(item)
            case Along():
                self.along = item
                self.over = self.over or item.axis is Axis.OVER
            case Award():
                self._award(item)
            case Several():
                self._several(item)
            case Each():
                self._each(item)
            case Taken():
                self._taken(item)
            case Given():
                self._given(item)
            case Line():
                self._line(item)
            case DueBy():
                self.due.append(item)
            case Limit():
                self.limits.append(item)
            case Stop(ends):
                self._stop(ends=ends)
            case Either():
                self.either = isinstance(self.condition, Bound | Listed)
            case Nothing(again, share):
                self._nothing(again=again)
                self.shares = self.shares or share
            case _:
                self._note(item)
        self.previous, self.named = item, ""

    def _note(
        self, item: Standard | Base | Cap | Ceiling | Own | ThreeLevels | Efficacious | Parts
    ) -> None:
        """What is said once for the whole sentence."""
        match item:
            case Standard(quantity):
                self.standard = quantity
            case Base(points) if isinstance(self.condition, Verdict) and self.condition.met:
                self._award(Award(points, self.condition.span, base=True))
            case Base(points):
                self.base = points
            case Cap(points):
                self.cap = points
            case Ceiling():
                self.ceiling = item
            case Own(points):
                self.full = points
            case ThreeLevels():
                self.levels = item
            case Parts():
                self.parts = item
            case Efficacious(span, best, worst):
                held = self.efficacy or Efficacious(span)
                self.efficacy = Efficacious(held.span, best or held.best, worst or held.worst)
            case _:
                assert_never(item)

    # words

    def _label(self, label: Label) -> None:
        if label.rate:
            share = label.text.endswith("的") or "目标值" in label.text
            self.axis = Axis.SHARE if share else Axis.RATE
            return
        if not label.text.strip(_EMPTY):
            return
        if not label.filler:
            held = self.label
            if held is None:
                self.label = label
            else:
                span = Span(held.span.start, label.span.end)
                self.label = Label(f"{held.text},{label.text}", span)

    def _nothing(self, *, again: bool) -> None:
        """资金到位率超过100%的按100%计算: what it is said of needs no figure."""
        if self.label is not None:
            refuse_unless_subject(self.label)
            self.label = None
        if again and self.condition is not None:
            self._award(Award(NONE, self.condition.span))  # 发生1起扣完
        self.again = self.again or again

    def _end_label(self, item: Item) -> None:
        """Words in front of a phrase: a noun of the unit, what is measured, or a condition."""
        label, self.label = self.label, None
        if label is None:
            return
        if self.each is not None and isinstance(item, Taken | Given | Award):
            refuse_unless_event(label)  # 每发生一起安全事故扣2分
            if self.each.events and is_shortfall(label.text):
                self.each = evolve(self.each, side=Side.ANY, events=False)
        elif self._is_of_events() and isinstance(item, Taken):
            refuse_unless_event(label)  # 发现一起违规扣1分
        elif isinstance(item, (*_CONDITIONS, Each, Along, DueBy)) or is_formula(item):
            take_subject(self, label, item)
            self.named = label.text
            self.growth = self.growth or any(word in label.text for word in _GROWTH)
        elif not isinstance(item, Award | Taken):
            raise UnreadableError(EXPECTED, label.span)
        elif self.condition is None:
            self.condition = worded(label)
        else:
            take_noun(self, label)

    def _is_of_events(self) -> bool:
        return isinstance(self.condition, Bound) and self.condition.axis is Axis.EVENTS

    def _is_event(self, award: Award) -> bool:
        """发生重大事故不得分 beside a deduction for each: a count does not show it."""
        label = self.label
        if (
            label is None or award.points != NONE or self.condition is not None
            or not (self.deductions or self.singles) or not is_severe(label.text)
        ):  # fmt: skip
            return False
        self.event, self.label = bare(label.text), None
        return True

    # conditions

    def _bound(self, bound: Bound) -> None:
        along, self.along = self.along, None
        held = self.condition
        if isinstance(held, Verdict) and held is self.previous:
            # 完成目标的90%: how much of the target; 达到规划投资85% may be what is invested.
            self.condition = None
            if bound.unit.is_ratio:
                self.axis = Axis.SHARE if held.share else Axis.RATE
        elif along is not None:
            bare = bound.bare and along.axis is not Axis.EVENTS
            bound = evolve(bound, axis=along.axis, bare=bare)
        elif bound.axis is None:
            bound = evolve(bound, axis=self._axis_so_far(bound))
        self.changes = False
        if bound.axis is None and bound.unit.name.endswith("百分点"):
            raise UnreadableError(OF_WHAT, bound.span)
        self.axes.append(bound.axis)
        self.over = self.over or bound.axis is Axis.OVER
        if bound.bare and bound.unit.name == "分" and self._is_award(bound.unit):
            self._award(Award(Points(bound.stretch.low or bound.stretch.high or _ZERO), bound.span))
            return
        self._condition(past_the_target(bound))

    def _axis_so_far(self, bound: Bound) -> Axis | None:
        """超预算5%以内扣1分，10%以内扣2分: what a figure is of goes on until another is named."""
        if isinstance(self.condition, Bound):
            return self.condition.axis
        if self.changes:
            return Axis.CHANGE
        if bound.short and (self.over or self.deductions):
            return Axis.OVER
        known = set(self.axes)
        alike = len(known) == 1 and not self.named
        return known.pop() if alike else None

    def _is_award(self, unit: Unit) -> bool:
        """达到100%，10分: points without a word in front of them."""
        held = self.condition
        return isinstance(held, Graded) or (isinstance(held, Bound) and held.unit.name != unit.name)

    def _condition(self, item: Condition) -> None:
        held, either = self.condition, self.either
        self.either = False
        if either and isinstance(held, Bound | Listed) and isinstance(item, Bound):
            item = one_of(held, item)
        elif isinstance(held, Bound) and isinstance(item, Bound) and held.unit == item.unit:
            item = both_of(held, item)
        elif isinstance(held, Bound) and completes(held, item):
            item = held
        elif held is not None and not isinstance(held, Verdict):
            raise UnreadableError(EARNS, item.span)
        self.condition = item

    # what they earn

    def _award(self, award: Award) -> None:
        if award.points == FULL and not award.base:
            award = evolve(award, points=self.full)
        if self.each is not None:
            self.earnings.append((self.each, award, short_of(self.condition, self.each)))
            self.each = self.condition = None
            return
        held, self.condition = self.condition, None
        if held is None and self.settled is not None and award.method is not None:
            # 按线性比例计算，即：得分=…: the formula says what the line is.
            held = self.settled
            self.awards = [one for one in self.awards if one[0] is not held]
        listed = held.bounds if isinstance(held, Listed) and held.either else (held,)
        self.awards += [(one, award) for one in listed]
        self.settled = held

    def _line(self, line: Line) -> None:
        if self.condition is None:
            self.line = line
            return
        self._award(Award(None, line.span, linear=True))

    def _several(self, several: Several) -> None:
        held, self.condition = self.condition, None
        if not isinstance(held, Listed) or held.either or len(held.bounds) != len(several.awards):
            raise UnreadableError(EACH_OF_THEM, several.span)
        self.awards += zip(held.bounds, several.awards, strict=True)

    # what each unit changes

    def _each(self, each: Each) -> None:
        if isinstance(self.condition, Verdict) and self.condition.met and self.awards:
            self.condition = None
        compared = each.per.unit.is_ratio and _LAST_YEAR.search(self.named) is not None
        self.each = evolve(each, beyond_it="部分" in self.named, compared=compared)

    def _taken(self, item: Taken) -> None:
        held = self.condition
        if self.each is not None:
            self.deductions.append((self.each, item, held))
        elif isinstance(held, Bound) and is_single(held):
            self.singles.append((held, item))
        elif held is not None:
            points = Points(item.points.size, item.points.share, off=True)
            self.awards.append((held, Award(points, item.span)))
        else:
            raise UnreadableError(EACH, item.span)
        self.each = self.condition = None

    def _given(self, item: Given) -> None:
        if self.each is None:
            raise UnreadableError(EACH, item.span)
        self.additions.append((begun_at(self.condition, self.each), item))
        self.each = self.condition = None

    # ends

    def _stop(self, *, ends: bool) -> None:
        if not ends:
            return
        self.settled = None
        if self.label is not None:
            raise UnreadableError(EXPECTED, self.label.span)
        self._clause_ends()

    def _clause_ends(self) -> None:
        open_one = self.condition or self.each or self.along
        if open_one is not None:
            raise UnreadableError(EARNS, open_one.span)

    def end(self) -> None:
        """Nothing stays open where a sentence ends."""
        if self.label is not None:
            raise UnreadableError(EXPECTED, self.label.span)
        self._clause_ends()


_LAST_YEAR = re.compile("上年|去年|上一年|同期|同比|环比")
_GROWTH = ("增长", "增幅", "增速", "提高率", "提升率")
