"""The public functions that take texts as well as values."""

from __future__ import annotations

from decimal import Decimal

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.engine.assess import assess as assess_values
from indicator_rules.engine.assessment import Assessment
from indicator_rules.model.actuals import Actual
from indicator_rules.model.profile import PLAIN, PROFILES, Profile
from indicator_rules.model.rules import Rule
from indicator_rules.syntax import parse_actual, parse_target

_ERROR_KEYS = ("code", "message", "help", "start", "end")


def profile_named(profile: str | Profile | None) -> Profile:
    """A profile by name; None is ``plain``.

    Raises:
        ValueError: there is no profile of that name.
    """
    if profile is None:
        return PLAIN
    if isinstance(profile, Profile):
        return profile
    if profile not in PROFILES:
        msg = f"profile={profile!r} is not one of {', '.join(sorted(PROFILES))}"
        raise ValueError(msg)
    return PROFILES[profile]


def assess(
    rule: Rule | str,
    actual: Actual | str | int | Decimal | None,
    *,
    profile: str | Profile | None = None,
) -> Assessment:
    """Hold an actual value against a target; both as values or as texts.

    >>> assess("不少于8场", "7场").printed
    '87.5%'

    Raises:
        ExpressionError: a text cannot be read.
        TypeError: the actual value is a binary float.
    """
    target = parse_target(rule) if isinstance(rule, str) else rule
    if actual is None or isinstance(actual, str | int | float | Decimal):
        actual = parse_actual(actual, rule=target)
    return assess_values(target, actual, profile=profile_named(profile))


def explain(
    target: str,
    actual: str | int | Decimal | None = None,
    *,
    period: int | None = None,
    profile: str | Profile | None = None,
) -> dict[str, object]:
    """Everything the library says of a target and an actual value, as JSON-ready data.

    A text that cannot be read gives ``{"error": {code, message, help, start, end}}``; the target
    is read first, and ``start`` and ``end`` count characters of the text that was refused.
    """
    known = profile_named(profile)
    try:
        rule = parse_target(target, period=period)
        read = None if actual is None else parse_actual(actual, rule=rule, period=period)
    except ExpressionError as error:
        data = error.diagnostic.to_dict()
        return {"error": {key: data[key] for key in _ERROR_KEYS}}
    answer: dict[str, object] = {"target": rule.to_dict()}
    if read is not None:
        answer["actual"] = read.to_dict()
        answer["assessment"] = assess_values(rule, read, profile=known).to_dict()
    return answer
