"""The public function that evaluates a scorecard with actual values as texts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from indicator_rules.api.profiles import profile_named
from indicator_rules.engine.scorecard import Evaluation
from indicator_rules.engine.scorecard import evaluate as evaluate_values
from indicator_rules.model.indicators import Scorecard
from indicator_rules.model.profile import Profile
from indicator_rules.reports.report import Report
from indicator_rules.specfile import review
from indicator_rules.syntax import parse_actual


def evaluate(
    scorecard: Scorecard,
    actuals: Mapping[str, str | int | Decimal | None] | None = None,
    *,
    profile: str | Profile | None = None,
) -> Report:
    """Score a scorecard.

    ``actuals`` by the name of an indicator replace those of the file, ``profile`` (a name, a
    file or a value) replaces the one that the file names.

    Raises:
        ExpressionError: an actual value cannot be read.
        ValueError: an actual value names no indicator.
    """
    evaluation = evaluation_of(scorecard, actuals, profile=profile)
    return Report(evaluation, tuple(review(evaluation)))


def evaluation_of(
    scorecard: Scorecard,
    actuals: Mapping[str, str | int | Decimal | None] | None = None,
    *,
    profile: str | Profile | None = None,
) -> Evaluation:
    """The scores of a scorecard, without what a reviewer finds in it.

    Raises:
        ExpressionError: an actual value cannot be read.
        ValueError: an actual value names no indicator.
    """
    rules = {leaf.name: leaf.target for _, leaf in scorecard.leaves()}
    unknown = sorted(set(actuals or ()) - set(rules))
    if unknown:
        msg = f"actuals name no indicator: {', '.join(unknown)}"
        raise ValueError(msg)
    read = {
        name: parse_actual(text, rule=rules[name], period=scorecard.period)
        for name, text in (actuals or {}).items()
    }
    known = None if profile is None else profile_named(profile)
    return evaluate_values(scorecard, read, profile=known)
