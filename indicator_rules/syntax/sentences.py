"""Scoring sentences phrase by phrase: what earns points, what takes them off."""

from __future__ import annotations

from typing import assert_never

from attrs import define, field

from indicator_rules.model.methods import (
    FULL,
    NONE,
    Axis,
    Part,
    Points,
)
from indicator_rules.model.quantity import Quantity
from indicator_rules.syntax.parts import UnreadableError
from indicator_rules.syntax.phrases import (
    Award,
    Base,
    Bound,
    Cap,
    Ceiling,
    Condition,
    Each,
    Given,
    Graded,
    Item,
    Judgement,
    Label,
    Nothing,
    Parts,
    Standard,
    Stop,
    Taken,
    ThreeLevels,
    Verdict,
)

_NOT = ("不", "未", "无", "没", "缺")
_OPENS_POINTS = ("得", "计", "记", "赋", "给", "扣", "加", "减")
_SIGNS = frozenset("±+×÷=*/%^√")
EXPECTED = "a condition, points or a deduction"
_CONDITIONS = (Bound, Verdict, Graded, Judgement)


@define
class Sentence:
    """What has been read so far; ``method`` makes one method of it."""

    awards: list[tuple[Condition | None, Award]] = field(factory=list)
    deductions: list[tuple[Each, Taken, Condition | None]] = field(factory=list)
    additions: list[tuple[Each, Given]] = field(factory=list)
    levels: ThreeLevels | None = None
    standard: Quantity | None = None
    base: Points | None = None
    cap: Points | None = None
    ceiling: Points | None = None
    part: Part = Part.EXACT
    axis: Axis = Axis.ACTUAL
    condition: Condition | None = None
    each: Each | None = None
    label: Label | None = None

    def take(self, item: Item) -> None:
        """One phrase more."""
        if isinstance(item, Label):
            self._label(item)
            return
        self._end_label(item)
        match item:
            case Bound() | Verdict() | Graded() | Judgement():
                self._condition(item)
            case Award():
                self.awards.append((self.condition, item))
                self.condition = None
            case Each():
                self.each = item
            case Taken():
                self._taken(item)
            case Given():
                self._given(item)
            case Standard(quantity):
                self.standard = quantity
            case Base(points):
                self.base = points
            case Cap(points):
                self.cap = points
            case Ceiling(points):
                self.ceiling = points
            case ThreeLevels():
                self.levels = item
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

    def _end_label(self, item: Item) -> None:
        """Words in front of a phrase: a noun of the unit, what is measured, or a condition."""
        label, self.label = self.label, None
        if label is None:
            return
        if not _SIGNS.isdisjoint(label.text):
            raise UnreadableError(EXPECTED, label.span)
        noun = self.each is not None and isinstance(item, Taken | Given)  # 每发生一起安全事故扣2分
        if noun or (isinstance(item, (*_CONDITIONS, Each)) and not _opens_points(label)):
            return
        denied = label.text.startswith(_NOT)
        in_words = isinstance(item, Award) or (isinstance(item, Taken) and denied)
        if not in_words or self.condition is not None:
            raise UnreadableError(EXPECTED, label.span)
        # 制度健全得2分，不健全不得分: a condition in words is the target, or its denial;
        # 未发生安全事故得满分: what earns all is the target, however it is worded.
        points = item.points if isinstance(item, Award) else None
        met = points == FULL or (points != NONE and not denied)
        self.condition = Verdict(met=met, span=label.span)

    def _condition(self, item: Condition) -> None:
        held = self.condition
        if isinstance(held, Bound) and isinstance(item, Bound) and held.unit == item.unit:
            both = held.stretch.common(item.stretch)
            if both is None:
                raise UnreadableError(EXPECTED, item.span)
            item = Bound(both, item.unit, item.span)
        elif isinstance(held, Bound) and _completes(held, item):
            item = held
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

    def _given(self, item: Given) -> None:
        if self.each is None:
            raise UnreadableError(_EACH, item.span)
        self.additions.append((self.each, item))
        self.each = self.condition = None

    def _clause_ends(self) -> None:
        open_one = self.condition or self.each
        if open_one is not None:
            raise UnreadableError(_EARNS, open_one.span)

    def end(self) -> None:
        """Nothing stays open where a sentence ends."""
        if self.label is not None:
            raise UnreadableError(EXPECTED, self.label.span)
        self._clause_ends()


def _completes(held: Bound, item: Condition) -> bool:
    """100%完成得10分: the verb of the figure in front of it."""
    return isinstance(item, Verdict) and item.met and item.span.start == held.span.end


def _opens_points(label: Label) -> bool:
    """Whether a figure behind these words would be points that nobody read: 基本分, 加."""
    return label.text.endswith(_OPENS_POINTS)


_EARNS = "what the condition earns, as in 得满分"
_EACH = "a condition or 每 in front of the deduction"
