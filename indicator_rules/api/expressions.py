"""Targets, actual values and methods, as texts or as values."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from indicator_rules.api.profiles import profile_named
from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.engine.assess import assess as assess_values
from indicator_rules.engine.assessment import Assessment
from indicator_rules.engine.compile import compile_curve as compile_values
from indicator_rules.engine.kinds import kind_of
from indicator_rules.engine.leaves import LeafResult, leaf_result
from indicator_rules.engine.points import Score
from indicator_rules.engine.prove import Proof, prove
from indicator_rules.engine.shares import share_of
from indicator_rules.model.actuals import Actual, Stated
from indicator_rules.model.curve import Curve
from indicator_rules.model.indicators import Indicator
from indicator_rules.model.methods import Direct, Formulaic, Judged
from indicator_rules.model.profile import Profile
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import AllOf, AnyOf, Qualitative, Rule
from indicator_rules.reports.data import profile_to_dict
from indicator_rules.reports.steps import step_to_dict
from indicator_rules.source import Source, Span
from indicator_rules.syntax import parse_actual, parse_method, parse_target

_WHOLE = Fraction(100)
_WEIGHT = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")
_ERROR_KEYS = ("code", "message", "help", "start", "end")


def assess(
    rule: Rule | str,
    actual: Actual | str | int | Decimal | None,
    *,
    profile: str | Profile | None = None,
) -> Assessment:
    """Hold an actual value against a target; both as values or as texts.

    >>> assess("不少于8场", "7场").printed
    '87.5%'

    An actual value that cannot be read is a finding of the assessment, as it is in a spec: the
    verdict stays open.

    Raises:
        ExpressionError: the target cannot be read.
        TypeError: the actual value is a binary float.
    """
    target = parse_target(rule) if isinstance(rule, str) else rule
    named = profile_named(profile)
    if isinstance(actual, str):
        return _assess_text(target, actual, named)
    if actual is None or isinstance(actual, int | float | Decimal):
        actual = parse_actual(actual, rule=target)
    return assess_values(target, actual, profile=named)


def _assess_text(rule: Rule, text: str, profile: Profile) -> Assessment:
    try:
        return assess_values(rule, parse_actual(text, rule=rule), profile=profile)
    except ExpressionError as error:
        stated = Stated(text, span=Span(0, len(text)))
        assessment = assess_values(rule, stated, profile=profile)
        return evolve(assessment, findings=(error.diagnostic, *assessment.findings))


@frozen
class Explanation:
    """What the library says of a target, of an actual value and of a method.

    ``leaf`` is there with an actual value, ``curve`` with a method or a weight where the target
    lies on a line.
    """

    rule: Rule
    weight: Fraction
    profile: Profile
    leaf: LeafResult | None
    curve: Curve | None
    method: Formulaic | None
    """The method that was given, else that of the profile for such a target."""
    scored: bool
    """Whether a method or a weight was given, so that points are wanted."""
    named: bool = True
    """Whether a profile was named, so that the answer names it too."""

    @property
    def laws(self) -> tuple[Proof, ...]:
        """What can be proved of the curve."""
        if self.curve is None:
            return ()
        return prove(self.curve)

    @property
    def score(self) -> Score | None:
        """The points of the actual value."""
        if self.leaf is None or not self.scored:
            return None
        return Score(self.leaf.score, self.weight, self.profile.rounding)

    def to_dict(self) -> dict[str, object]:
        """What ``explain --format json`` prints."""
        answer: dict[str, object] = {"target": self.rule.to_dict()}
        if self.named:
            answer["profile"] = profile_to_dict(self.profile)
        if self.leaf is not None:
            answer["actual"] = self.leaf.assessment.actual.to_dict()
            answer["assessment"] = self.leaf.assessment.to_dict()
        if self.curve is not None:
            answer["curve"] = self.curve.to_dict()
            answer["laws"] = [one.to_dict() for one in self.laws]
        if self.leaf is not None and self.score is not None:
            answer["score"] = self.score.to_dict()
            answer["steps"] = [step_to_dict(one) for one in self.leaf.reasons]
        return answer


def explanation(
    target: str,
    actual: str | int | Decimal | None = None,
    *,
    method: str | None = None,
    weight: str | int | Decimal | None = None,
    period: int | None = None,
    profile: str | Profile | None = None,
) -> Explanation:
    """Everything the library says of a target and an actual value, as values.

    Raises:
        ExpressionError: a text cannot be read, or the method does not fit the target.
    """
    known, points = profile_named(profile), points_of(weight)
    rule = parse_target(target, period=period)
    read = None if actual is None else parse_actual(actual, rule=rule, period=period)
    scoring = None if method is None else parse_method(method)
    curve = None
    wordy = isinstance(rule, Qualitative | AllOf | AnyOf)
    by_verdict = isinstance(scoring, Judged) or (wordy and isinstance(scoring, Direct | None))
    if (method is not None or weight is not None) and not by_verdict:
        curve = compile_curve(rule, method, points, profile=known)
    leaf = None
    if read is not None:
        name = getattr(rule, "subject", None) or target
        indicator = Indicator(
            name, target=rule, target_text=target, actual=read, actual_text=read.text,
            method=method, scoring=scoring,
        )  # fmt: skip
        leaf = leaf_result((name,), indicator, share_of(indicator, points, known), known)
    scored = method is not None or weight is not None
    by = scoring or known.method_for(kind_of(rule))
    return Explanation(rule, points, known, leaf, curve, by, scored, profile is not None)


def explain(
    target: str,
    actual: str | int | Decimal | None = None,
    *,
    method: str | None = None,
    weight: str | int | Decimal | None = None,
    period: int | None = None,
    profile: str | Profile | None = None,
) -> dict[str, object]:
    """Everything the library says of a target and an actual value, as JSON-ready data.

    ``method`` is a scoring sentence or the name of a method; with it or a ``weight`` (100 where
    none is given) come ``curve``, ``laws``, the ``score`` of the actual value and its ``steps``.
    Where a profile is named, ``profile`` says its name, title and document, and whether somebody
    has checked it against the document's text (``verified``).

    A text that cannot be read gives ``{"error": {code, message, help, start, end}}``; the target
    is read first, and ``start`` and ``end`` count characters of the text that was refused.
    """
    try:
        found = explanation(
            target, actual, method=method, weight=weight, period=period, profile=profile
        )
    except ExpressionError as error:
        data = error.diagnostic.to_dict()
        return {"error": {key: data[key] for key in _ERROR_KEYS}}
    return found.to_dict()


def compile_curve(
    rule: Rule | str,
    method: Formulaic | str | None,
    weight: str | int | Decimal | Fraction,
    *,
    profile: str | Profile | None = None,
) -> Curve:
    """The score curve of a target, a scoring sentence and a weight.

    >>> print(compile_curve("≥90%", "每低1个百分点扣0.5分，扣完为止", 10))
    (-∞, 70]: 0; (70, 90]: 0.5·x - 35; (90, +∞): 10

    Raises:
        ExpressionError: a text cannot be read, or the method does not fit the target.
    """
    target = parse_target(rule) if isinstance(rule, str) else rule
    read = parse_method(method) if isinstance(method, str) else method
    known = profile_named(profile)
    try:
        return compile_values(target, read, points_of(weight), profile=known)
    except Refusal as refusal:
        text = method if isinstance(method, str) else ""
        source = Source("<method>", text)
        found = Diagnostic(refusal.code, refusal.words, source=source, span=Span(0, len(text)))
        raise ExpressionError(found) from refusal


def points_of(weight: str | int | Decimal | Fraction | None) -> Fraction:
    """A weight (分值) as an exact number; None is 100.

    Raises:
        ValueError: the weight is no decimal number.
        TypeError: the weight is a binary float.
    """
    if weight is None:
        return _WHOLE
    if isinstance(weight, float):
        msg = f"weight={weight!r} is no exact number; write Decimal({str(weight)!r})"
        raise TypeError(msg)
    if isinstance(weight, str) and not _WEIGHT.fullmatch(weight.strip()):
        msg = f"weight={weight!r} is not a number such as 5 or 2.5"
        raise ValueError(msg)
    return Fraction(weight)
