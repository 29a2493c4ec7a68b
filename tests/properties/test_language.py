"""Laws of the language, on texts made of its own words."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules import ExpressionError, assess, parse_actual, parse_target
from indicator_rules.testing.strategies.spellings import target_texts
from tests.properties.spellings import texts

# Derandomized: a run of the same code gives the same answer; the long profile explores.
SETTINGS = settings(
    max_examples=400, derandomize=True, suppress_health_check=[HealthCheck.too_slow], deadline=None
)


def read(text):
    try:
        return parse_target(text)
    except ExpressionError as error:
        span = error.diagnostic.span
        assert 0 <= span.start <= span.end <= len(text)
        assert error.diagnostic.message()
        return None


@SETTINGS
@given(texts())
def test_reading_any_text_gives_a_rule_or_an_expression_error(text):
    rule = read(text)
    if rule is not None and rule.span is not None:
        assert 0 <= rule.span.start <= rule.span.end <= len(text)


@SETTINGS
@given(target_texts())
def test_printing_a_rule_and_reading_it_back_gives_the_same_rule(text):
    rule = parse_target(text)
    again = parse_target(str(rule))
    assert again == rule
    assert hash(again) == hash(rule)
    assert str(again) == str(rule)


@SETTINGS
@given(texts(), texts())
def test_any_actual_value_against_any_target_is_assessed(target, actual):
    rule = read(target)
    if rule is None:
        return
    try:
        read_actual = parse_actual(actual, rule=rule)
    except ExpressionError:
        return
    assessment = assess(rule, read_actual)
    assert assessment.to_dict()["verdict"] in {"met", "partial", "unmet", "undetermined"}


figures = st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False)


@SETTINGS
@given(st.sampled_from(["≥", "≤", "="]), figures, figures, figures)
def test_completion_is_monotone_in_the_direction_of_the_target(sign, target, one, other):
    rule = parse_target(f"{sign}{target}")
    low, high = sorted([Decimal(one), Decimal(other)])
    first, second = (assess(rule, figure).completion for figure in (low, high))
    lower_is_better = sign == "≤" or (sign == "=" and target == 0)
    assert first >= second if lower_is_better else first <= second
