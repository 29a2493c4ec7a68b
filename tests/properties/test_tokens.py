"""Laws of tokens: they are the whole of a text, and the tree uses each of them once."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules.language.errors import Unread
from indicator_rules.language.target.parsing import parsed
from indicator_rules.language.tokens.folded import folded
from indicator_rules.language.tokens.scan import scanned
from indicator_rules.language.tokens.tokenize import tokens_of
from indicator_rules.model.refusal import Refusal
from indicator_rules.testing.strategies.spellings import target_texts
from tests.properties.reader_texts import any_text

SETTINGS = settings(
    max_examples=100, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)
TEXTS = st.integers(0, 10**9).map(lambda seed: any_text(Random(seed)))  # noqa: S311
ADDED = frozenset(("JOIN", "OR"))
"""Tokens that may have no character of their own: a clause may end without a sign."""


@SETTINGS
@given(TEXTS | target_texts() | st.text(max_size=20))
def test_candidates_are_the_whole_text_in_order(text):
    cell = folded(text)
    place = 0
    for token in scanned(cell):
        assert (token.start, token.own) == (place, cell.text[token.start : token.end])
        assert token.end > token.start
        place = token.end
    assert place == len(cell.text)


@SETTINGS
@given(TEXTS | target_texts() | st.text(max_size=20), st.booleans())
def test_tokens_of_the_grammar_do_not_overlap(text, reported):
    try:
        tokens = tokens_of(folded(text), reported=reported)
    except (Unread, Refusal):
        return
    if any(sign in text for sign in ("分别", *"≥≤><=＝＞＜")):
        return  # a comparison that is shared out, or turned around, stands with each figure
    place = 0
    for token in tokens:
        assert place <= token.start <= token.end
        place = token.end


@SETTINGS
@given(TEXTS | target_texts())
def test_the_tree_uses_each_token_once(text):
    cell = folded(text)
    try:
        tokens = tokens_of(cell)
        sentence = parsed(tokens, len(cell.text)) if tokens else None
    except (Unread, Refusal):
        return
    if sentence is None:
        return
    clauses = [clause for group in sentence.alternatives for clause in group]
    used = [one for clause in clauses for one in (*clause.head, *clause.tail)]
    spans = [(clause.said.start, clause.said.end) for clause in clauses if clause.said is not None]
    for token in tokens:
        times = sum(one is token for one in used)
        inside = sum(start <= token.start and token.end <= end for start, end in spans)
        if token.kind in ADDED:
            assert times == 0
        elif times:
            assert times == 1
        else:
            assert inside, (text, token)
    assert len(used) + len(spans) <= len(tokens)


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "　", "≥", "的" * 3000, "，" * 3000, "(" * 500, "90" * 1000]
)
def test_texts_of_one_sign_have_tokens_too(text):
    cell = folded(text)
    assert "".join(token.own for token in scanned(cell)) == cell.text
