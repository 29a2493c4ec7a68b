"""The longest of many words at a place."""

import pytest

from indicator_rules.language.tokens.longest import Longest


@pytest.mark.parametrize(
    ("start", "word"), [(0, "不低于"), (1, "低于"), (2, ""), (3, ""), (4, "以上"), (9, "")]
)
def test_the_longest_word_at_a_place_is_found(start, word):
    assert Longest(["不", "不低于", "低于", "以上"]).at("不低于8以上", start) == word
