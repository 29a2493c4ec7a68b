"""Laws of the reader of targets and actual values: what may change in a text and change nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.targets import parse_target
from indicator_rules.model.rules import Qualitative
from indicator_rules.testing.strategies.actuals import actuals
from indicator_rules.testing.strategies.rules import rules
from indicator_rules.testing.strategies.spellings import spellings, target_texts, widths

SETTINGS = settings(
    max_examples=100, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)
FIGURES = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*")
LOOKALIKES = {"0": "Oo", "1": "lI", "2": "Z", "5": "S", "8": "B"}


@SETTINGS
@given(rules())
def test_a_rule_reads_back_from_its_canonical_text(rule):
    again = parse_target(str(rule))
    assert (again, str(again), hash(again)) == (rule, str(rule), hash(rule))


@SETTINGS
@given(rules().flatmap(lambda rule: st.tuples(st.just(rule), spellings(rule))))
def test_every_way_to_write_a_rule_reads_as_that_rule(drawn):
    rule, text = drawn
    assert parse_target(text) == rule


@SETTINGS
@given(
    rules().flatmap(
        lambda rule: actuals(rule).flatmap(
            lambda actual: st.tuples(st.just(rule), st.just(actual), spellings(actual, rule=rule))
        )
    )
)
def test_every_way_to_write_an_actual_value_reads_as_that_value(drawn):
    rule, actual, text = drawn
    assert parse_actual(text, rule=rule) == actual


@SETTINGS
@given(target_texts(), st.data())
def test_spaces_outside_figures_change_nothing(text, data):
    places = [0, *(place for place in range(1, len(text) + 1) if _is_outside(text, place))]
    place = data.draw(st.sampled_from(places))
    gap = data.draw(st.sampled_from([" ", "　", "\t", "\u200b", "\u00a0", "  "]))
    assert _said(f"{text[:place]}{gap}{text[place:]}") == _said(text)


@SETTINGS
@given(target_texts(), st.data())
def test_a_line_that_ends_changes_nothing_or_parts_clauses(text, data):
    places = [0, *(place for place in range(1, len(text) + 1) if _is_outside(text, place))]
    place = data.draw(st.sampled_from(places))
    broken = f"{text[:place]}\n{text[place:]}"
    parted = _read(f"{text[:place]};{text[place:]}")
    assert _said(broken) == _said(text) or _read(broken) == parted


@SETTINGS
@given(target_texts().flatmap(lambda text: st.tuples(st.just(text), widths(text))))
def test_full_width_forms_change_nothing(drawn):
    text, wide = drawn
    assume("《" not in text)
    assert _said(wide) == _said(text)


@SETTINGS
@given(target_texts(), st.data())
def test_a_digit_misread_as_a_letter_is_refused_or_no_part_of_the_figure(text, data):
    places = [place for place, one in enumerate(text) if one in LOOKALIKES]
    assume(places)
    place = data.draw(st.sampled_from(places))
    letter = data.draw(st.sampled_from(LOOKALIKES[text[place]]))
    damaged = f"{text[:place]}{letter}{text[place + 1 :]}"
    # B without a digit beside it is a level of its own.
    assume(letter != "B" or any(one.isdecimal() for one in damaged))
    found, before = _read(damaged), _read(text)
    assert found is None or found == before or _is_kept_as_words(found, letter), str(found)


@SETTINGS
@given(target_texts(), st.data())
def test_a_bracket_dropped_is_refused_or_changes_nothing(text, data):
    places = [place for place, one in enumerate(text) if one in "()（）[]【】"]
    assume(places)
    place = data.draw(st.sampled_from(places))
    _is_refused_or_the_same(f"{text[:place]}{text[place + 1 :]}", text)


@SETTINGS
@given(target_texts(), st.data())
def test_a_point_doubled_is_refused_or_changes_nothing(text, data):
    places = [found.start() for found in re.finditer(r"(?<=[0-9])[.．](?=[0-9])", text)]
    assume(places)
    place = data.draw(st.sampled_from(places))
    _is_refused_or_the_same(f"{text[:place]}.{text[place:]}", text)


def _is_kept_as_words(rule, letter):
    """Whether a clause with a letter is a requirement in words, of which a person judges."""
    parts = getattr(rule, "parts", (rule,))
    return any(isinstance(one, Qualitative) and letter in one.text for one in parts)


def _is_outside(text, place):
    """Whether a place is beside no digit or sign that may be of a figure."""
    return not re.search(r"[0-9０-９.．,，\-－+＋]$", text[:place]) or not re.match(
        r"[0-9０-９.．,，]", text[place:]
    )


def _read(text):
    """The rule of a text, or None where it is refused with a place inside it."""
    try:
        return parse_target(text)
    except ExpressionError as error:
        span = error.diagnostic.span
        assert 0 <= span.start <= span.end <= len(text)
        assert error.diagnostic.message()
        return None


def _said(text):
    """The rule of a text; of a requirement in words the words."""
    rule = _read(text)
    return rule.wording if isinstance(rule, Qualitative) else rule


def _is_refused_or_the_same(damaged, text):
    found, before = _read(damaged), _read(text)
    assert found is None or found == before, (damaged, str(found))


@pytest.mark.parametrize(
    ("text", "marked"),
    [("≥9O%", "O"), ("≥l0场", "l"), ("≥5..5%", "."), ("≥90%（含", "（"), ("≥90%含）", "）")],
)
def test_damage_is_told_at_its_place(text, marked):
    with pytest.raises(ExpressionError) as caught:
        parse_target(text)
    assert marked in caught.value.diagnostic.excerpt
