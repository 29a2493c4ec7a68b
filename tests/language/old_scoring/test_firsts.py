"""Which characters an expression can begin with."""

from __future__ import annotations

import pytest

from indicator_rules.language.old_scoring.firsts import first_characters_of, firsts_of


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("ab", "a"),
        ("a|b", "ab"),
        ("a?b", "ab"),
        ("(?:a|b?)c", "abc"),
        ("(?>a)b", "a"),
        ("[a-c]x", "abc"),
        ("(?=z)a", "a"),
        ("a*", "a"),
        ("[^a]b", ""),
        (r"[\sa]b", "a"),
    ],
)
def test_first_characters(pattern, characters):
    assert first_characters_of(pattern) == set(characters)


def test_where_a_letter_stands_for_two_a_match_may_begin_with_anything():
    assert "Q" in firsts_of("(?i)a")
    assert "Q" not in firsts_of("a")
