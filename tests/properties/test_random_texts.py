"""Random texts of the reader's own words: read or refused with a place, and never anything else.

The long run reads ``INDICATOR_RULES_EXAMPLES`` texts, a million unless it says otherwise, in as many
processes as there are processors.
"""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random

import pytest

from indicator_rules.diagnostics import ExpressionError, Language
from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.targets import parse_target
from tests.properties.reader_texts import (
    DAYS,
    FIGURES,
    LEVELS,
    NAMES,
    SIGNS,
    UNITS,
    WORDS,
    any_text,
)

EXAMPLES = int(os.environ.get("INDICATOR_RULES_EXAMPLES", "1000000"))
FEW, BATCH = 3000, 10_000
AROUND = [
    ("", ""), ("", "90%"), ("", "5次"), ("合格率", "90%"), ("90%", ""), ("5次", ""), ("培训", "人数≥5人"),
    ("合格率≥90%", ""), ("", "12月底前"), ("12月底", ""), ("较上年", "3%"), ("优", ""), ("", "优"),
    ("", "≥90%"), ("≥", "90%"), ("5", "次"), ("每年", "2次"), ("1.", "5次"), ("(", ")"), ("5次(", ")"),
]  # fmt: skip
"""In front of a figure, behind one, inside a name, beside days, levels and comparisons."""


def _told(error, text):
    """A refusal has a place inside the text and a sentence in both languages."""
    span = error.diagnostic.span
    assert 0 <= span.start <= span.end <= len(text), text
    assert all(error.diagnostic.message(language) for language in Language), text


def _target(text):
    try:
        rule = parse_target(text)
    except ExpressionError as error:
        _told(error, text)
        return None
    assert rule.span is None or 0 <= rule.span.start <= rule.span.end <= len(text), text
    return rule


def _actual(text, rule):
    try:
        return parse_actual(text, rule=rule, period=2023)
    except ExpressionError as error:
        _told(error, text)
        return None


def _reads_back(rule):
    try:
        return parse_target(str(rule)) == rule
    except ExpressionError:
        return False


def read_many(seed, size):
    """Read so many texts as targets, and others against them; how many read, and read back."""
    random = Random(seed)  # noqa: S311 - it only has to come back
    read = back = 0
    rule = None
    for _ in range(size):
        rule = _target(any_text(random)) or rule
        if rule is not None:
            read, back = read + 1, back + _reads_back(rule)
        _actual(any_text(random, 5), rule)
    return read, back


def test_random_texts_read_or_are_refused_with_a_place():
    read, back = read_many(1, FEW)
    assert read > FEW // 2
    # Words in an order that nobody writes: their own canonical text may be another order.
    assert back > read * 98 // 100


@pytest.mark.slow
def test_a_million_random_texts_read_or_are_refused_with_a_place():
    seeds = range(2, 2 + max(1, EXAMPLES // BATCH))
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        counts = list(pool.map(read_many, seeds, [BATCH] * len(seeds)))
    read, back = (sum(column) for column in zip(*counts, strict=True))
    print(f"{len(seeds) * BATCH} texts: {read} rules, {back} read back")  # noqa: T201 - counts
    assert back > read * 98 // 100


@pytest.mark.parametrize(("before", "behind"), AROUND)
def test_every_spelling_reads_or_is_refused_in_every_position(before, behind):
    for word in (*WORDS, *SIGNS, *FIGURES, *DAYS, *UNITS, *LEVELS, *NAMES):
        text = f"{before}{word}{behind}"
        rule = _target(text)
        _actual(text, rule)
        _actual(text, parse_target("≥90%"))
