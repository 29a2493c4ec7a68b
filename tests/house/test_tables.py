"""Tables that must know every member of what they speak of."""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics import CODES, Language
from indicator_rules.diagnostics.codes import About, Severity
from indicator_rules.language.old_scoring.builder import method_parser
from indicator_rules.language.old_scoring.expected import EXPECTED
from indicator_rules.model.comparison import Comparison, Direction, Trend
from indicator_rules.model.results import Basis, Verdict
from indicator_rules.reports import meaning, words


def test_terminals_of_scoring_sentences_have_words_in_both_languages():
    terminals = {terminal.name for terminal in method_parser().terminals}
    assert set(EXPECTED) == terminals | {"$END"}


def test_every_comparison_direction_and_trend_is_said():
    assert set(meaning._BOUNDS) == set(meaning._LEVELS) == set(Comparison)
    assert set(meaning._DIRECTIONS) == set(Direction)
    assert set(meaning._TRENDS) == set(Trend)


def test_every_verdict_and_basis_has_a_label():
    for key in (*words.VERDICT.values(), *words.BASIS.values()):
        assert words.label(key)
    assert set(words.VERDICT) == set(Verdict)
    assert set(words.BASIS) == set(Basis)


def test_every_comparison_has_a_sign():
    assert all(comparison.sign for comparison in Comparison)


@pytest.mark.parametrize("code", CODES.values(), ids=list(CODES))
def test_a_code_says_the_same_things_in_both_languages(code):
    assert isinstance(code.severity, Severity)
    assert isinstance(code.about, About)
    english, chinese = (code.message[language] for language in Language)
    assert english
    assert chinese
    assert not english.endswith(".")
    assert not chinese.endswith("。")
    assert bool(code.help[Language.ENGLISH]) == bool(code.help[Language.CHINESE])
