"""Tables that must know every member of what they speak of."""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics import CODES, Language
from indicator_rules.diagnostics.codes import About, Severity
from indicator_rules.model.results import Basis, Verdict
from indicator_rules.model.rules import Comparison, Direction, Trend
from indicator_rules.reports import meaning, words
from indicator_rules.syntax.expected import EXPECTED
from indicator_rules.syntax.grammar import actual_parser, target_parser
from indicator_rules.syntax.scoring.builder import method_parser


@pytest.mark.parametrize("parser", [target_parser, actual_parser, method_parser])
def test_every_terminal_has_words_in_both_languages(parser):
    terminals = {terminal.name for terminal in parser().terminals}
    assert terminals - set(EXPECTED) == set()


def test_no_words_are_kept_for_a_terminal_that_is_gone():
    parsers = (actual_parser(), method_parser())
    terminals = {terminal.name for parser in parsers for terminal in parser.terminals}
    assert set(EXPECTED) - terminals == {"$END"}


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
