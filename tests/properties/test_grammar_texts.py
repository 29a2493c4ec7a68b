"""Laws of the language on sentences of its own grammar.

A few by default; ``-m slow`` runs more. The long profile is ``INDICATOR_RULES_EXAMPLES=1000000``:
as many texts of the language's words, in batches, and a twentieth as many sentences of its grammar.
"""

from __future__ import annotations

import os
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules import ExpressionError, parse_target
from tests.properties.spellings import SPELLINGS, WORDS, kinds, sentences

EXAMPLES = int(os.environ.get("INDICATOR_RULES_EXAMPLES", "20000"))
QUIET = list(HealthCheck)
FEW = settings(max_examples=300, derandomize=True, deadline=None, suppress_health_check=QUIET)
BATCH = 200
MANY = settings(
    max_examples=max(1, EXAMPLES // BATCH),
    deadline=None,
    suppress_health_check=QUIET,
    database=None,
)
MANY_OF_THE_GRAMMAR = settings(MANY, max_examples=max(1, EXAMPLES // 20))


def holds(text):
    """Reading ends in a rule that prints, or in an error with a place inside the text.

    Words in no order leave labels whose last word compares (the label 占 of 占（含）1:5), and a
    canonical text that says something else or is refused: what reads and what of that reads back
    is given, and laws elsewhere hold for what is written in order.
    """
    try:
        rule = parse_target(text)
    except ExpressionError as error:
        span = error.diagnostic.span
        assert 0 <= span.start <= span.end <= len(text)
        return 0, 0
    try:
        again = parse_target(str(rule))
    except ExpressionError:
        return 1, 0
    if again != rule:
        return 1, 0
    assert hash(again) == hash(rule)
    assert str(again) == str(rule)
    return 1, 1


def shares_read_back(texts):
    """How many of the texts that read read back."""
    read, back = (sum(column) for column in zip(*map(holds, texts), strict=True))
    return back / read


def test_every_kind_of_token_has_spellings():
    assert kinds() == set(SPELLINGS)


@FEW
@given(sentences())
def test_a_sentence_of_the_grammar_reads_or_is_refused(text):
    holds(text)


def words_in_no_order(random, count):
    return ["".join(random.choices(WORDS, k=random.randint(1, 7))) for _ in range(count)]


def test_nearly_all_texts_of_its_words_read_back():
    random = Random("words")  # noqa: S311 - it only has to come back
    assert shares_read_back(words_in_no_order(random, 3000)) > 0.979


@pytest.mark.slow
@MANY
@given(st.randoms(use_true_random=False))
def test_many_texts_of_its_words_read_or_are_refused(random):
    for text in words_in_no_order(random, BATCH):
        holds(text)


@pytest.mark.slow
@MANY_OF_THE_GRAMMAR
@given(sentences())
def test_many_sentences_of_the_grammar_read_or_are_refused(text):
    holds(text)
