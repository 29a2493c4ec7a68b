"""Tokens fed to the states of the grammar."""

import pytest

from indicator_rules.language.errors import Unread
from indicator_rules.language.target.parsing import parsed
from indicator_rules.language.tokens.folded import folded
from indicator_rules.language.tokens.tokenize import tokens_of


def sentence_of(text):
    return parsed(tokens_of(folded(text)), len(text))


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("≥90%", [1]),
        ("出勤率≥90%；合格率≥80%；优良率≥70%", [3]),
        ("≥90%或≥80分", [1, 1]),
        ("≥90%；≥5场或≥80分；≥3期", [2, 2]),
    ],
)
def test_clauses_are_joined_within_alternatives(text, clauses):
    assert [len(group) for group in sentence_of(text).alternatives] == clauses


def test_words_that_repeat_around_a_figure_are_values_of_one_clause():
    (clause,) = sentence_of("每人每年培训(线上)≥8场(含实操)").alternatives[0]
    assert [token.kind for token in clause.head] == ["EACH", "TEXT", "NOTE"]
    assert [token.kind for token in clause.tail] == ["NOTE"]


@pytest.mark.parametrize(
    ("text", "code", "start", "end"),
    [
        ("完成率≥", "IR102", 4, 4),
        ("完成率±合格率≥90%", "IR101", 4, 7),
        ("未能不低于90%", "IR116", 0, 2),
    ],
)
def test_a_token_without_a_place_is_refused_where_it_stands(text, code, start, end):
    with pytest.raises(Unread) as refused:
        sentence_of(text)
    assert (refused.value.code, refused.value.start, refused.value.end) == (code, start, end)
