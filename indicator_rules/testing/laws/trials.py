"""A scoring function of the user's own, and what it gives for the actual values tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import floor
from typing import Literal, TypeAlias

from attrs import evolve, field, frozen

from indicator_rules.engine.curves import crossing
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.actuals import Actual, Missing
from indicator_rules.model.aim import Line
from indicator_rules.model.quantity import decimal_of
from indicator_rules.model.rules import Change, Rule
from indicator_rules.testing.laws.calls import Fault, number_from
from indicator_rules.testing.laws.drawing import Drawn, drawn_figures, first_breaking
from indicator_rules.testing.laws.scoring import Scoring
from indicator_rules.testing.laws.stated import Stated, stated_jumps
from indicator_rules.testing.laws.values import Marks, marks_of, plain, text_of
from indicator_rules.testing.laws.writings import Written, drawn_writings

Takes: TypeAlias = Literal["decimal", "float", "text", "actual"]
"""What a function wants: a figure in the target's unit, its text, or an actual value as read."""
_TIES = 4
"""How many scores half way between two rounded ones are tried on each slope."""
_PARTS = (Fraction(1, 2), Fraction(47, 100))
"""Parts of the last place: a half, and what becomes a half where one place more is kept first."""
TAKES: tuple[Takes, ...] = ("decimal", "float", "text", "actual")


@frozen(eq=False, slots=False)
class Trial:
    """A function under test; each actual value is tried once.

    ``scoring`` is what it should do where a method is given, else it knows target and weight.
    """

    function: Callable[..., object]
    rule: Rule
    scoring: Scoring
    takes: Takes
    places: int | None
    low: Fraction | None
    high: Fraction | None
    max_examples: int
    scores: dict[Fraction, Fraction | Fault] = field(factory=dict, init=False)
    texts: dict[str, Fraction | Fault] = field(factory=dict, init=False)

    @property
    def is_stated(self) -> bool:
        """Whether a method says what the function should give."""
        return self.scoring.method is not None

    def wanted(self, x: Fraction) -> Fraction:
        """What the method gives, exactly; without one, what completion would."""
        return self.scoring.curve(x)

    @cached_property
    def jumps(self) -> Stated | None:
        """Where the score may jump."""
        return stated_jumps(self.scoring)

    def __call__(self, x: Fraction) -> Fraction | Fault:
        """What the function gives for a value on the line of the target."""
        if x not in self.scores:
            self.scores[x] = number_from(self.function, self.given(x))
        return self.scores[x]

    def score(self, x: Fraction) -> Fraction | None:
        """The score of a value, None where the function gives none."""
        found = self(x)
        return found if isinstance(found, Fraction) else None

    def given(self, x: Fraction) -> object:
        """A value on the line as the function takes it."""
        figure = Decimal(decimal_of(x))
        if self.takes == "decimal":
            return figure
        if self.takes == "float":
            return float(figure)
        text = text_of(self.rule, x)
        return text if self.takes == "text" else self.read(text or "")

    def read(self, text: str) -> Actual:
        """An actual value as the library reads it."""
        return parse_actual(text, rule=self.rule)

    def of_text(self, text: str) -> Fraction | Fault:
        """What the function gives for a text of an actual value."""
        if text not in self.texts:
            self.texts[text] = self._of_text(text)
        return self.texts[text]

    def _of_text(self, text: str) -> Fraction | Fault:
        return number_from(self.function, text if self.takes == "text" else self.read(text))

    @property
    def missing(self) -> Fraction | Fault:
        """What the function gives where the actual value is left out."""
        empty = {"text": "", "actual": Missing()}
        return number_from(self.function, empty.get(self.takes))

    @cached_property
    def marks(self) -> Marks:
        """The figures that are stated."""
        turns = [*self.scoring.curve.breakpoints, *self.scoring.marks]
        if self.jumps is not None:
            turns += self.jumps.figures
        return marks_of(self.scoring.aim, turns)

    @cached_property
    def candidates(self) -> tuple[Fraction, ...]:
        """The values that are tried in any case, the plainest first."""
        tried = {*self.marks.values(low=self.low), *self._ties()}
        return tuple(sorted(filter(self.can_be, tried), key=self.marks.plainness))

    def _ties(self) -> Iterator[Fraction]:
        """Values whose score is half of a last place, or so near that it is when rounded before."""
        if not self.is_stated or self.places is None:
            return
        scale = 10**self.places
        for piece in self.scoring.curve.pieces:
            low, high = piece.stretch.low, piece.stretch.high
            if low is None or high is None or piece.formula.is_constant:
                continue
            score = floor(piece.formula((low + high) / 2) * scale)
            for level in (score + count + part for count in range(_TIES) for part in _PARTS):
                x = crossing(piece.formula, level / scale)
                if x is not None and piece.stretch.contains(x):
                    yield plain(x)

    @property
    def drawn(self) -> Drawn:
        """Values to draw."""
        turns = self.scoring.curve.breakpoints
        return drawn_figures(self.rule, turns, self.low, self.high, self.max_examples)

    @property
    def every(self) -> list[Fraction]:
        """Every value that is tried, those in any case first."""
        values = (*self.candidates, *filter(self.can_be, self.drawn.values))
        return list(dict.fromkeys(values))

    @property
    def written(self) -> Written:
        """Values with their writings to draw."""
        return drawn_writings(self.rule, self.drawn, self.max_examples)

    def first(self, breaks: Callable[[Fraction], bool]) -> Fraction | None:
        """The plainest value that breaks a law: of those tried in any case, else of those drawn."""
        found = self.drawn
        there = evolve(found, values=tuple(filter(self.can_be, found.values)))
        return first_breaking(self.candidates, there, self.marks, breaks)

    def can_be(self, x: Fraction) -> bool:
        """Whether the function may be given such a value."""
        if self.high is not None and x > self.high:
            return False
        return self.takes in {"decimal", "float"} or text_of(self.rule, x) is not None


def least_value(scoring: Scoring) -> Fraction | None:
    """The least actual value there is: amounts and rates are not below 0, changes and days are."""
    aim, rule = scoring.aim, scoring.rule
    below = any(one < 0 for one in (*scoring.curve.breakpoints, aim.figure))
    return (
        None if aim.line is not Line.AMOUNTS or isinstance(rule, Change) or below else Fraction(0)
    )
