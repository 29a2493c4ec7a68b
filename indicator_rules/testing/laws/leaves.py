"""The indicators of a scorecard, each with its curve, its share and its place."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve, field, frozen

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.engine.kinds import kind_of
from indicator_rules.engine.leaves import LeafResult, leaf_result
from indicator_rules.engine.scorecard import Evaluation, evaluate
from indicator_rules.engine.shares import Share, share_of, shares_of
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.actuals import Actual, Missing
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.methods import Formulaic, Judged
from indicator_rules.model.profile import Kind, Profile
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.results import Range
from indicator_rules.model.rules import AllOf, AnyOf, Qualitative, Rule
from indicator_rules.testing.laws.answers import Apart
from indicator_rules.testing.laws.scoring import Scoring, scoring_of

IN_WORDS = Apart("a person judges it, in words", "由人按文字评判，没有得分曲线")
NO_WEIGHT = Apart("it has no weight", "没有分值")
NO_CURVE = Apart("its method does not fit its target", "评分标准与目标值不相配")


@frozen
class Leaf:
    """An indicator of the lowest level in its scorecard; ``place`` counts the leaves from 0."""

    scorecard: Scorecard
    place: int
    path: tuple[str, ...]
    indicator: Indicator
    weight: Fraction
    scoring: Scoring | Apart
    scores: dict[str, Range | None] = field(factory=dict, init=False, eq=False, repr=False)
    """The points of each text that was read and scored; None where it cannot be read."""

    @property
    def profile(self) -> Profile:
        """What it is scored by."""
        return self.scorecard.profile

    @property
    def rule(self) -> Rule:
        """The target."""
        return target_of(self.indicator)

    def scored(self, actual: Actual, *, weight: Fraction | None = None) -> LeafResult:
        """The indicator with another actual value, by itself; nobody has rated it."""
        weight = self.weight if weight is None else weight
        indicator = plain(self.indicator, actual)
        share = share_of(indicator, weight, self.profile)
        return leaf_result(self.path, indicator, share, self.profile)

    def read(self, text: str) -> Actual:
        """An actual value as the scorecard reads it."""
        return parse_actual(text, rule=self.rule, period=self.scorecard.period)

    def score_of(self, text: str) -> Range | None:
        """The points of a text; None where it cannot be read."""
        if text not in self.scores:
            try:
                self.scores[text] = self.scored(self.read(text)).score
            except ExpressionError:
                self.scores[text] = None
        return self.scores[text]

    def evaluated(self, actual: Actual | None) -> Evaluation:
        """The scorecard with another actual value here, the others as they are."""
        return evaluate(with_leaf(self.scorecard, self.place, plain(self.indicator, actual)))


def plain(indicator: Indicator, actual: Actual | None) -> Indicator:
    """An indicator with another actual value, without what a person said of its own."""
    known = actual or Missing()
    return evolve(
        indicator, actual=known, actual_text=known.text, rating=None, rated=None, deducted=None
    )


def target_of(indicator: Indicator) -> Rule:
    """The target of a leaf.

    Raises:
        ValueError: it has none.
    """
    if indicator.target is None:
        msg = f"indicator {indicator.name!r} has no target"
        raise ValueError(msg)
    return indicator.target


def leaves_of(scorecard: Scorecard) -> tuple[Leaf, ...]:
    """Each leaf with its curve, or why it has none."""
    listed = list(scorecard.leaves())
    shares = shares_of(scorecard, listed, scorecard.profile)
    return tuple(
        Leaf(scorecard, place, path, one, share.own, _scoring(scorecard, path, one, share))
        for place, ((path, one), share) in enumerate(zip(listed, shares, strict=True))
    )


def _scoring(
    scorecard: Scorecard, path: tuple[str, ...], indicator: Indicator, share: Share
) -> Scoring | Apart:
    rule, profile = target_of(indicator), scorecard.profile
    kind = Kind.EXECUTION if indicator.execution else kind_of(rule, path)
    method: Formulaic | None = indicator.scoring or profile.method_for(kind)
    if isinstance(method, Judged) or isinstance(rule, Qualitative | AllOf | AnyOf):
        return IN_WORDS
    if share.own <= 0:
        return NO_WEIGHT
    sentence = indicator.method or profile.text_for(kind)
    span = indicator.method_span or indicator.target_span or indicator.span
    try:
        return scoring_of(
            indicator.name, rule, method, share.own, sentence=sentence, profile=profile,
            source=scorecard.source, span=span,
        )  # fmt: skip
    except Refusal:
        return NO_CURVE


def with_leaf(scorecard: Scorecard, place: int, leaf: Indicator) -> Scorecard:
    """The scorecard with another leaf in one place, counted from 0."""
    leaves = [leaf if number == place else one for number, (_, one) in _numbered(scorecard)]
    return with_leaves(scorecard, leaves)


def _numbered(scorecard: Scorecard) -> Iterator[tuple[int, tuple[tuple[str, ...], Indicator]]]:
    return enumerate(scorecard.leaves())


def with_leaves(scorecard: Scorecard, leaves: list[Indicator]) -> Scorecard:
    """The scorecard with other leaves, in the order of its own."""
    left = iter(leaves)

    def rebuilt(indicator: Indicator) -> Indicator:
        if indicator.is_leaf:
            return next(left)
        return evolve(indicator, indicators=tuple(map(rebuilt, indicator.indicators)))

    return evolve(scorecard, indicators=tuple(map(rebuilt, scorecard.indicators)))
