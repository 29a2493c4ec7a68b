"""The phrases of a scoring sentence: conditions, what they earn, what each unit changes."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from indicator_rules.model.claims import Claim
from indicator_rules.model.methods import FULL, Part, Points
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.model.units import Unit
from indicator_rules.source import Span

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
class Graded:
    """A condition on a level of a scale: 优, 良好, 合格."""

    level: str
    span: Span


@frozen
class Judgement:
    """A condition on a judgement: reached in part, reached, not reached."""

    claim: Claim
    span: Span


@frozen
class Standard:
    """The figure that units are counted from."""

    quantity: Quantity


@frozen
class Award:
    """What a condition earns: points, or the share that completion makes up.

    ``least`` is the lower end of a band that a person picks the points from.
    """

    points: Points | None
    span: Span
    least: Points | None = None
    of: Points = FULL
    """What a share is a share of."""


@frozen
class Each:
    """For each unit above or below the target, or a figure of its own."""

    above: bool
    per: Quantity
    span: Span
    start: Quantity | None = None
    beyond: bool = False
    """Whether the word counts on both sides of a stretch: 超出, 偏离."""


@frozen
class Taken:
    """What is taken off."""

    points: Points
    span: Span


@frozen
class Given:
    """What is added."""

    points: Points
    span: Span


@frozen
class Base:
    """The points that are there before any are added or taken off."""

    points: Points


@frozen
class Cap:
    """The most that is taken off."""

    points: Points


@frozen
class Ceiling:
    """The most that is added."""

    points: Points


@frozen
class ThreeLevels:
    """The bands of 达成, 部分达成 and 未达成, said in one phrase."""

    ends: tuple[tuple[Fraction, Fraction], ...]
    span: Span


@frozen
class Parts:
    """How a part of a unit counts."""

    part: Part


@frozen
class Label:
    """Words that name what is measured; ``rate`` where they name completion."""

    text: str
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


Condition: TypeAlias = Bound | Verdict | Graded | Judgement
Item: TypeAlias = (
    Condition
    | Standard
    | Award
    | Each
    | Taken
    | Given
    | Base
    | Cap
    | Ceiling
    | ThreeLevels
    | Parts
    | Label
    | Stop
    | Nothing
)


def numbers_in(text: str) -> list[Fraction]:
    """Every number that a word of a scoring sentence holds, without their signs."""
    return [Fraction(number) for number in _NUMBER.findall(text)]
