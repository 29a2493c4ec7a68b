"""What a finding is about is a fact of its code."""

from __future__ import annotations

import pytest

from indicator_rules import About
from indicator_rules.diagnostics import CODES, Diagnostic

REASONS = "IR222 IR350 IR351 IR359 IR373 IR377 IR378 IR381 IR383 IR405 IR450".split()
OF_TABLES = (
    "IR306 IR332 IR333 IR340 IR347 IR348 IR349 IR353 IR355 IR356 IR357 IR358 IR360 IR380 IR382"
    " IR404 IR501 IR508 IR509"
).split()


def test_a_code_that_asks_for_a_reason_is_about_one():
    assert sorted(code for code, one in CODES.items() if one.about is About.REASON) == REASONS
    assert all(code in REASONS for code, one in CODES.items() if one.slug.endswith("-reason"))


@pytest.mark.parametrize("code", OF_TABLES)
def test_weights_headings_and_what_is_missing_are_of_the_table(code):
    assert CODES[code].about is About.TABLE


@pytest.mark.parametrize("code", [code for code in CODES if code.startswith("IR1")])
def test_an_expression_that_cannot_be_read_is_of_the_reading(code):
    assert Diagnostic(code).about is About.READING
    assert CODES[code].about == "reading"
