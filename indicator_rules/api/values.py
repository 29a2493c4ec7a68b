"""Targets and methods, which the public functions take as texts or as what was read of them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.engine.compile import compile_curve
from indicator_rules.language.directions import directed
from indicator_rules.language.methods import parse_method
from indicator_rules.language.targets import headings_of, name_of, parse_target
from indicator_rules.model.arguments import METHOD, TARGET, wrong_type
from indicator_rules.model.curve import Curve
from indicator_rules.model.methods import Direct, Formulaic, Judged
from indicator_rules.model.profile import Profile
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import AllOf, AnyOf, Qualitative, Rule
from indicator_rules.source import Source, Span


def rule_of(
    argument: str,
    given: object,
    period: int | None = None,
    *,
    name: str | None = None,
    heading: str | Iterable[str] | None = None,
) -> Rule:
    """A target (目标值) of a call; ``argument`` is what the call names it.

    ``name`` and ``heading`` say which way is better where it has no sign, as in ``parse_target``.

    Raises:
        ExpressionError: the text cannot be read.
        TypeError: neither a text nor a rule.
    """
    if isinstance(given, str):
        return parse_target(given, period=period, name=name, heading=heading)
    if isinstance(given, Rule):
        if name is None and heading is None:
            return given
        return directed(given, name_of(name), headings_of(heading))
    raise wrong_type(argument, given, TARGET)


def method_of(given: object) -> Formulaic | None:
    """A scoring method (评分标准) of a call; None where the profile is to say.

    Raises:
        ExpressionError: the text cannot be read.
        TypeError: neither a text nor a method.
    """
    if isinstance(given, str):
        return parse_method(given)
    if given is None or isinstance(given, Formulaic):
        return given
    raise wrong_type("method", given, METHOD)


def curve_of(
    rule: Rule, method: Formulaic | None, weight: Fraction, profile: Profile, text: str
) -> Curve:
    """The score curve of a target; ``text`` is the method as written.

    Raises:
        ExpressionError: the method does not fit the target.
    """
    try:
        return compile_curve(rule, method, weight, profile=profile)
    except Refusal as refusal:
        source = Source("<method>", text)
        found = Diagnostic(refusal.code, refusal.words, source=source, span=Span(0, len(text)))
        raise ExpressionError(found) from refusal


def is_by_verdict(rule: Rule, method: Formulaic | None) -> bool:
    """Whether points follow from the verdict or a judgement, without a curve."""
    wordy = isinstance(rule, Qualitative | AllOf | AnyOf)
    return isinstance(method, Judged) or (wordy and isinstance(method, Direct | None))
