"""Targets, actual values and methods, as texts or as values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from indicator_rules.api.numbers import exact_weight
from indicator_rules.api.profiles import profile_named
from indicator_rules.api.values import curve_of, is_by_verdict, method_of, rule_of
from indicator_rules.diagnostics import ExpressionError
from indicator_rules.diagnostics.specific import most_specific
from indicator_rules.engine.assess import assess as assess_values
from indicator_rules.engine.assessment import Assessment
from indicator_rules.engine.implies import implies as implies_values
from indicator_rules.engine.kinds import kind_of
from indicator_rules.engine.leaves import LeafResult, leaf_result
from indicator_rules.engine.plain import assess_plain, plain_figure
from indicator_rules.engine.points import Score, place_of_actual
from indicator_rules.engine.prove import Proof, prove
from indicator_rules.engine.shares import share_of
from indicator_rules.language.actuals import value_of
from indicator_rules.language.targets import headings_of
from indicator_rules.language.words.wording import wording_of
from indicator_rules.model.actuals import Actual, Measured, Stated
from indicator_rules.model.arguments import expect, year_of
from indicator_rules.model.curve import Curve
from indicator_rules.model.indicators import Indicator
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.rules import Rule, Threshold
from indicator_rules.reports.data import profile_to_dict
from indicator_rules.reports.steps import step_to_dict
from indicator_rules.source import Span

_WHOLE = Fraction(100)
_TEXT = 'write the target as a text such as "≥90%"'
_SENTENCE = 'write the method as a text such as "达标得满分"'
_ERROR_KEYS = ("code", "message", "help", "start", "end")


def assess(
    rule: Rule | str,
    actual: Actual | str | int | Decimal | dt.date | None,
    *,
    profile: str | Profile | None = None,
    name: str | None = None,
    heading: str | Iterable[str] | None = None,
) -> Assessment:
    """Hold an actual value against a target; both as values or as texts.

    >>> assess("不少于8场", "7场").printed
    '87.5%'

    Of a target without a sign the ``name`` of its indicator and the ``heading`` above it (of
    several the nearest last) say which way is better.

    >>> assess("1800万元", "1725.6万元", name="项目总成本").verdict
    <Verdict.MET: 'met'>

    An actual value that cannot be read is a finding of the assessment, as it is in a spec: the
    verdict stays open.

    Raises:
        ExpressionError: the target cannot be read.
        TypeError: an argument is of another type; a float is none (see ``parse_actual``).
        ValueError: there is no profile of that name.
    """
    asked = profile is not None or name is not None or heading is not None
    if not asked and isinstance(rule, Threshold):
        plain = assess_plain(rule, actual, PLAIN) if isinstance(actual, Measured) else None
        if plain is not None:
            return plain
    target, named = rule_of("rule", rule, name=name, heading=heading), profile_named(profile)
    if isinstance(actual, str):
        return _assess_text(target, actual, named, name)
    if not isinstance(actual, Actual):
        actual = value_of("actual", actual, target, None, name)
    return assess_values(target, actual, profile=named)


def _one_for_each(assessment: Assessment) -> Assessment:
    """An assessment with one finding for each mistake."""
    found = most_specific(assessment.findings)
    return evolve(assessment, findings=tuple(found))


def _assess_text(rule: Rule, text: str, profile: Profile, name: str | None) -> Assessment:
    try:
        actual = value_of("actual", text, rule, None, name)
        return assess_values(rule, actual, profile=profile)
    except ExpressionError as error:
        stated = Stated(text, wording=wording_of(text), span=Span(0, len(text)))
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
        return Score(self.leaf.exact, self.weight, self.profile.rounding)

    def to_dict(self, *, prove: bool = True) -> dict[str, object]:
        """What ``explain --format json`` prints; without ``laws`` where nothing is to be proved."""
        answer: dict[str, object] = {"target": self.rule.to_dict()}
        if self.named:
            answer["profile"] = profile_to_dict(self.profile)
        if self.leaf is not None:
            answer["actual"] = self.leaf.assessment.actual.to_dict()
            answer["assessment"] = self.leaf.assessment.to_dict()
        if self.curve is not None:
            answer["curve"] = self.curve.to_dict()
            if prove:
                answer["laws"] = [one.to_dict() for one in self.laws]
        if self.leaf is not None and self.score is not None:
            answer["score"] = self.score.to_dict()
            answer["steps"] = [step_to_dict(one) for one in self.leaf.reasons]
        return answer


def explanation(
    target: str,
    actual: str | int | Decimal | dt.date | None = None,
    *,
    method: str | None = None,
    weight: str | int | Decimal | None = None,
    period: int | None = None,
    profile: str | Profile | None = None,
    name: str | None = None,
    heading: str | Iterable[str] | None = None,
) -> Explanation:
    """Everything the library says of a target and an actual value, as values.

    Raises:
        ExpressionError: a text cannot be read, or the method does not fit the target.
        TypeError: an argument is of another type.
        ValueError: a weight, a period or a profile that there is none of.
    """
    known, points, year = profile_named(profile), points_of(weight), year_of(period)
    expect("target", target, str, _TEXT)
    if method is not None:
        expect("method", method, str, _SENTENCE)
    rule = rule_of("target", target, year, name=name, heading=heading)
    read = None if actual is None else value_of("actual", actual, rule, year, name)
    scoring = method_of(method)
    curve = None
    if (method is not None or weight is not None) and not is_by_verdict(rule, scoring):
        curve = curve_of(rule, scoring, points, known, method or "")
    leaf = None
    if read is not None:
        called = name or getattr(rule, "subject", None) or target
        indicator = Indicator(
            called, target=rule, target_text=target, actual=read, actual_text=read.text,
            method=method, scoring=scoring,
        )  # fmt: skip
        path = (*headings_of(heading), called)
        leaf = leaf_result(path, indicator, share_of(indicator, points, known), known)
        leaf = evolve(leaf, assessment=_one_for_each(leaf.assessment))
    scored = method is not None or weight is not None
    by = scoring or known.method_for(kind_of(rule))
    return Explanation(rule, points, known, leaf, curve, by, scored, profile is not None)


def explain(
    target: str,
    actual: str | int | Decimal | dt.date | None = None,
    *,
    method: str | None = None,
    weight: str | int | Decimal | None = None,
    period: int | None = None,
    profile: str | Profile | None = None,
    name: str | None = None,
    heading: str | Iterable[str] | None = None,
    prove: bool = True,
) -> dict[str, object]:
    """Everything the library says of a target and an actual value, as JSON-ready data.

    ``method`` is a scoring sentence or the name of a method; with it or a ``weight`` (100 where
    none is given) come ``curve``, ``laws``, the ``score`` of the actual value and its ``steps``.
    Where a profile is named, ``profile`` says its name, title and document, and whether somebody
    has checked it against the document's text (``verified``). The ``name`` of the indicator and
    the ``heading`` above it say which way is better where the target has no sign. ``prove=False``
    leaves out ``laws``, which take as long as all the rest.

    A text that cannot be read gives ``{"error": {code, message, help, start, end}}``; the target
    is read first, and ``start`` and ``end`` count characters of the text that was refused.

    Raises:
        TypeError: an argument is of another type.
        ValueError: a weight, a period or a profile that there is none of.
    """
    try:
        found = explanation(
            target, actual, method=method, weight=weight, period=period, profile=profile,
            name=name, heading=heading,
        )  # fmt: skip
    except ExpressionError as error:
        data = error.diagnostic.to_dict()
        return {"error": {key: data[key] for key in _ERROR_KEYS}}
    return found.to_dict(prove=prove)


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
        TypeError: an argument is of another type.
        ValueError: a weight or a profile that there is none of.
    """
    known, points = profile_named(profile), exact_weight(weight)
    target, read = rule_of("rule", rule), method_of(method)
    return curve_of(target, read, points, known, method if isinstance(method, str) else "")


def position(
    rule: Rule | str,
    actual: Actual | str | int | Decimal | dt.date | None,
    *,
    profile: str | Profile | None = None,
) -> Fraction | None:
    """Where an actual value lies on the line of a target: the x of its score curve.

    That is its figure in the unit of the target, of a deadline the days late (below 0 before the
    day), of a level its rank, the lowest 0.

    >>> curve = compile_curve("≥100万元", "每少1万元扣0.5分", 10)
    >>> curve.rounded(position("≥100万元", "985000元"))
    Decimal('9.25')

    None where there is no one place: words, a stretch such as 约95%, a value whose words leave the
    verdict open, units that do not compare.

    Raises:
        ExpressionError: a text cannot be read.
        TypeError: an argument is of another type.
        ValueError: there is no profile of that name.
    """
    known, target = profile_named(profile), rule_of("rule", rule)
    if not isinstance(actual, Actual):
        actual = value_of("actual", actual, target, None, None)
    if isinstance(target, Threshold) and isinstance(actual, Measured):
        plain = plain_figure(target, actual)
        if plain is not None:
            return plain
    place = place_of_actual(assess_values(target, actual, profile=known), known)
    return None if place is None or place.low != place.high else place.low


def points_of(weight: str | int | Decimal | Fraction | None) -> Fraction:
    """A weight (分值) as an exact number; None is 100.

    Raises:
        ValueError: the weight is no decimal number, or below 0.
        TypeError: the weight is a binary float, or no number.
    """
    return _WHOLE if weight is None else exact_weight(weight)


def implies(rule: Rule | str, other: Rule | str, *, profile: str | Profile | None = None) -> bool:
    """Whether every actual value that meets ``rule`` meets ``other`` too; both as values or texts.

    Units that convert exactly are compared (2小时 and 120分钟, 1年 and 12个月, 万元 and 元).
    Labels, bases and periods must be the same. False also where nothing can be said: targets of
    other kinds or other dimensions, and requirements in other words.

    >>> implies("≥95%", "≥90%")
    True

    Raises:
        ExpressionError: a text cannot be read.
        TypeError: an argument is of another type.
        ValueError: there is no profile of that name.
    """
    known = profile_named(profile)
    return implies_values(rule_of("rule", rule), rule_of("other", other), profile=known)
