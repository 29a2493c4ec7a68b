"""The phrases of a scoring sentence: conditions, what they earn, what each unit changes."""

from __future__ import annotations

from enum import Enum, IntEnum
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from indicator_rules.model.methods import Axis, Formulaic, Part, Points
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Deadline
from indicator_rules.model.units import Unit
from indicator_rules.source import Span


class Said(IntEnum):
    """How plainly a sentence says to which side of it an end belongs."""

    NOT = 0
    """80%-90%."""
    WORD = 1
    """以上, 以下, 以内: they include it, and are often written where the other side has it."""
    PLAINLY = 2
    """≥, ＜, 不低于, 超过, （含）, （不含）."""


@frozen
class Bound:
    """A condition on the figure: a stretch in a unit, and what the figure is of."""

    stretch: Region
    unit: Unit
    span: Span
    bare: bool = False
    """Whether no sign was written: 发生1起扣2分 may mean each or any."""
    low: Said = Said.NOT
    high: Said = Said.NOT
    axis: Axis | None = None
    short: bool = False
    """超10%以上 goes on from 超预算5%以内: what it is of stands before."""
    around: Fraction | None = None
    """The end of the band inside it: ±30%-±35%."""


@frozen
class Listed:
    """Several bounds in a row: 低于80%、70%、60%的，分别扣1分、2分、3分; or one of them."""

    bounds: tuple[Bound, ...]
    span: Span
    either: bool = False
    """Whether each of them has the same points: 90%-95%或105%-110%."""


@frozen
class Either:
    """Between two conditions for the same points (或)."""


@frozen
class Verdict:
    """A condition on the verdict: the target is met, or missed."""

    met: bool
    span: Span
    share: bool = False
    """Whether a percentage behind it is of the target: 完成目标的90%."""


@frozen
class Beside:
    """A condition on the side of the target: -1 below it, 0 at it, 1 above it."""

    side: int
    span: Span


@frozen
class Graded:
    """A condition on a level of a scale: 优, 良好, 合格."""

    level: str
    span: Span
    words: str = ""
    """The level with the words in front of it: 效果一般."""


@frozen
class Partly:
    """A condition on a judgement: reached in part, in the words of the sentence."""

    words: str
    span: Span


@frozen
class Worded:
    """A condition in words: 制度健全, 基本及时."""

    words: str
    span: Span


@frozen
class Dated:
    """A condition on the day: done by ``last``; after ``first``, where that is there."""

    span: Span
    last: Deadline | None = None
    first: Deadline | None = None
    included: bool = False
    """Whether the first day is one of them."""


@frozen
class DueBy:
    """The day of the target, said again in front of what it earns: 应于6月底前完工."""

    day: Deadline
    span: Span


@frozen
class Along:
    """What the figure behind it is of: 超预算, 逾期, 偏离, 发生."""

    axis: Axis
    span: Span


@frozen
class Standard:
    """The figure that units are counted from."""

    quantity: Quantity


@frozen
class Award:
    """What a condition earns: points, or what a method says.

    ``least`` is the lower end of a band that a person picks the points from.
    """

    points: Points | None
    span: Span
    least: Points | None = None
    method: Formulaic | None = None
    linear: bool = False
    """Whether the points lie on a line between the bands beside it."""
    base: bool = False
    """Whether it is a base that units are added to."""


@frozen
class Several:
    """Points or deductions in a row, for bounds in a row."""

    awards: tuple[Award, ...]
    span: Span


class Side(Enum):
    """Which units count."""

    ABOVE = "above"
    BELOW = "below"
    EITHER = "either"
    DONE = "done"
    """Each one there is, from none up: 每完成1个."""
    ANY = "any"
    """As the target's direction says: 每项扣1分."""


@frozen
class Each:
    """For each unit on a side of the target, or of a figure of its own."""

    side: Side
    per: Quantity
    span: Span
    start: Quantity | None = None
    beyond: bool = False
    """Whether the word counts on both sides of a stretch: 超出, 偏离."""
    grows: bool = False
    """Whether the word is of growth (提高, 增加), which may count from none or from the target."""
    events: bool = False
    """Whether the word is of events (发生, 发现), which count from none."""
    beyond_it: bool = False
    """Whether it is of what lies in its stretch only: 低于80%的部分每低1个百分点."""
    compared: bool = False
    """Whether it counts from a year before: 较上年每下降1个百分点."""


@frozen
class Taken:
    """What is taken off."""

    points: Points
    span: Span


@frozen
class Given:
    """What is added; ``loses`` where as much is taken off on the other side (加减)."""

    points: Points
    span: Span
    loses: bool = False


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
    """The most that is added; None as much as there is to begin with."""

    points: Points | None


@frozen
class Limit:
    """The highest score (最高) or the lowest (最低)."""

    points: Points
    span: Span
    most: bool


@frozen
class Own:
    """The points of the indicator, said again."""

    points: Points


@frozen
class ThreeLevels:
    """The bands of 达成, 部分达成 and 未达成, said in one phrase."""

    ends: tuple[tuple[Fraction, Fraction], ...]
    span: Span


@frozen
class Line:
    """Between the figures named, points lie on a line; ``goes_on`` beyond them too."""

    span: Span
    goes_on: bool = False


@frozen
class Efficacious:
    """功效系数, and its two values."""

    span: Span
    best: Quantity | None = None
    worst: Quantity | None = None


@frozen
class Parts:
    """How a part of a unit counts, and which unit the sentence says it of."""

    part: Part
    size: Quantity | None
    span: Span


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
    """A phrase that says what holds anyway; ``again`` where it shows that a deduction repeats."""

    again: bool = False
    share: bool = False
    """Whether it says that 完成率 is the actual value through the target."""


Condition: TypeAlias = Bound | Listed | Verdict | Beside | Graded | Partly | Worded | Dated
Item: TypeAlias = (
    Condition
    | DueBy
    | Along
    | Standard
    | Award
    | Several
    | Each
    | Taken
    | Given
    | Base
    | Cap
    | Ceiling
    | Limit
    | Own
    | ThreeLevels
    | Line
    | Efficacious
    | Parts
    | Label
    | Stop
    | Either
    | Nothing
)
