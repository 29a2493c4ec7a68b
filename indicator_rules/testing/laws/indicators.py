"""The laws of one indicator of a scorecard: proved on its curve, or tried through its texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

from attrs import field, frozen

from indicator_rules.model.profile import Step
from indicator_rules.model.results import Range
from indicator_rules.testing.laws import law as the
from indicator_rules.testing.laws.answers import Answer, Apart, outcome_of
from indicator_rules.testing.laws.clauses import cause_of
from indicator_rules.testing.laws.curves import PROVERS
from indicator_rules.testing.laws.drawing import Drawn, drawn_figures, first_breaking
from indicator_rules.testing.laws.law import Law
from indicator_rules.testing.laws.leaves import IN_WORDS, Leaf
from indicator_rules.testing.laws.levels import LEVELS
from indicator_rules.testing.laws.report import Outcome
from indicator_rules.testing.laws.rounding import rounded_points
from indicator_rules.testing.laws.scoring import Scoring
from indicator_rules.testing.laws.trials import least_value
from indicator_rules.testing.laws.values import Marks, marks_of, text_of
from indicator_rules.testing.laws.weighing import more_weight, never_better_missing
from indicator_rules.testing.laws.words import Counterexample, Phrase, Value
from indicator_rules.testing.laws.writings import (
    NOTHING_DRAWN,
    ONE_UNIT,
    Written,
    drawn_writings,
    first_differing,
    in_other_units,
    in_other_writings,
)

A_BUDGET = Apart("a budget stands where a target would", "目标值处是预算数，无所谓达标")
UNREAD = ("it cannot be read", "无法识别")
NO_TEXT = Apart("without a year its days are no dates", "没有年份，写不出日期")


def of_leaf(law: Law, leaf: Leaf, *, max_examples: int) -> Outcome:
    """One law of one indicator."""
    answer, examples = _answered(law, leaf, max_examples)
    indicator = leaf.indicator
    by_method = law in PROVERS and indicator.scoring is not None
    span = indicator.method_span if by_method else indicator.target_span
    source = leaf.scorecard.source
    return outcome_of(
        law, indicator.name, answer, examples=examples, source=source, span=span or indicator.span
    )


def _answered(law: Law, leaf: Leaf, max_examples: int) -> tuple[Answer, int]:
    """What a law answers, and how much was tried."""
    if law is the.MORE_WEIGHT:
        return more_weight(leaf)
    if law is the.NEVER_BETTER_MISSING:
        return never_better_missing(leaf)
    scoring = leaf.scoring
    if isinstance(scoring, Apart):
        by_level = scoring is IN_WORDS and law in LEVELS
        return (LEVELS[law](leaf) if by_level else scoring), 0
    if law in TEXTS:
        texts = Texts(leaf, scoring, max_examples)
        if texts.text(texts.values[0]) is None:
            return NO_TEXT, 0
        return TEXTS[law](texts), len(texts.tried)
    if law is the.FULL_AT_TARGET and leaf.indicator.execution:
        return A_BUDGET, 0
    return PROVERS[law](scoring), 0


@frozen(eq=False)
class Texts:
    """The texts of actual values of one indicator, as far as one law has tried them."""

    leaf: Leaf
    scoring: Scoring
    max_examples: int
    tried: set[str] = field(factory=set, init=False)

    @property
    def marks(self) -> Marks:
        """The figures that are stated."""
        return marks_of(self.scoring.aim, self.scoring.curve.breakpoints)

    @property
    def values(self) -> tuple[Fraction, ...]:
        """The values that are tried in any case, the plainest first."""
        return self.marks.values(low=least_value(self.scoring))

    @property
    def drawn(self) -> Drawn:
        """Values to draw."""
        low, turns = least_value(self.scoring), self.scoring.curve.breakpoints
        return drawn_figures(self.leaf.rule, turns, low, None, self.max_examples)

    def text(self, x: Fraction) -> str | None:
        """A value as text."""
        return text_of(self.leaf.rule, x)

    def score(self, text: str) -> Range | None:
        """The points of a text; None where it cannot be read."""
        self.tried.add(text)
        return self.leaf.score_of(text)

    def first(self, breaks: Callable[[Fraction], bool]) -> Fraction | None:
        """The plainest value that breaks a law: of those tried in any case, else of those drawn."""
        return first_breaking(self.values, self.drawn, self.marks, breaks)


def as_stated(texts: Texts) -> Answer:
    """The score of an actual value is the point of the curve, within the last place rounded."""
    last = Fraction(1, 10**texts.leaf.profile.places)
    within = last if texts.leaf.profile.rounding.at is Step.INDICATOR else Fraction(0)

    def breaks(x: Fraction) -> bool:
        score, exact = _score(texts, x), texts.scoring.curve(x)
        if score is None:
            return False
        return abs(score - exact) >= within if within else score != exact

    x = texts.first(breaks)
    if x is None:
        return None
    return _said("not-as-stated", texts, x, wanted=texts.scoring.curve(x))


def rounded_as_stated(texts: Texts) -> Answer:
    """The score of an indicator is rounded once, or not at all where the total is."""
    rounding = texts.leaf.profile.rounding

    def wanted(x: Fraction) -> Fraction:
        exact = texts.scoring.curve(x)
        if rounding.at is Step.TOTAL:
            return exact
        return rounded_points(exact, texts.scoring.weight, rounding)

    x = texts.first(lambda one: _score(texts, one) not in {None, wanted(one)})
    if x is None:
        return None
    words = {"exact": texts.scoring.curve(x), "wanted": wanted(x), "given": _score(texts, x)}
    return _said("rounded-score", texts, x, **words)


def unit_invariant(texts: Texts) -> Answer:
    """The same amount in another unit scores the same."""
    every = (*texts.values, *texts.drawn.values)
    pairs = [(x, text) for x in every for text in in_other_units(texts.leaf.rule, x)]
    return _written_otherwise(texts, pairs, NOTHING_DRAWN) if pairs else ONE_UNIT


def equal_texts(texts: Texts) -> Answer:
    """The same value in another writing scores the same."""
    rule = texts.leaf.rule
    pairs = [(x, text) for x in texts.values for text in in_other_writings(rule, x)]
    written = drawn_writings(rule, texts.drawn, texts.max_examples)
    return _written_otherwise(texts, pairs, written)


def _written_otherwise(texts: Texts, pairs: list[tuple[Fraction, str]], written: Written) -> Answer:
    def differs(pair: tuple[Fraction, str]) -> bool:
        x, other = pair
        text = texts.text(x)
        return text is not None and texts.score(other) != texts.score(text)

    found = first_differing(pairs, written, differs)
    if found is None:
        return None
    x, other = found
    score = texts.score(other)
    if score is None:
        return _said("unread-writing", texts, x, second=other, error=UNREAD)
    return _said("another-writing", texts, x, second=other, second_score=score)


def _score(texts: Texts, x: Fraction) -> Fraction | None:
    """The score of a value where it is one figure."""
    text = texts.text(x)
    found = None if text is None else texts.score(text)
    return None if found is None else found.point


def _said(kind: str, texts: Texts, x: Fraction, **words: object) -> Counterexample:
    value = Value(x, texts.scoring.aim, texts.text(x))
    said = {"first": value, "first_score": _score(texts, x), **words}
    return Counterexample(Phrase(kind, said), (cause_of(texts.scoring, x),))


TEXTS: Mapping[Law, Callable[[Texts], Answer]] = MappingProxyType({
    the.AS_STATED: as_stated,
    the.ROUNDED_ONCE: rounded_as_stated,
    the.UNIT_INVARIANT: unit_invariant,
    the.EQUAL_TEXTS: equal_texts,
})  # fmt: skip
"""How each law is tried through the texts of actual values."""

LEAF_LAWS = (
    *(law for law in PROVERS if law not in TEXTS),
    *TEXTS,
    the.NEVER_BETTER_MISSING,
    the.MORE_WEIGHT,
)
"""Every law of an indicator."""
