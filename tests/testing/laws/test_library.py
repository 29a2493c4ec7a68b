"""The library keeps the laws that it answers for, in tables of every kind."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules.model.profile import Policy
from indicator_rules.testing import laws, strategies

OWN = [
    laws.SCORED, laws.ZERO_BELOW_PASS_MARK, laws.CONTINUOUS, laws.AS_STATED, laws.UNIT_INVARIANT,
    laws.EQUAL_TEXTS, laws.NEVER_BETTER_MISSING, laws.ORDER_FREE, laws.ROUNDED_ONCE,
]  # fmt: skip
"""Whatever a table says; that a method rises and is full at its target is the table's affair."""
KEPT = st.sampled_from([Policy.ZERO, Policy.OPEN])
"""What taking indicators out makes of missing values is the profile's affair."""
TABLES = strategies.scorecards(profiles=strategies.profiles(missing=KEPT), max_leaves=3)


def agrees(scorecard, *, max_examples):
    laws.check(scorecard, laws=OWN, max_examples=max_examples).raise_for_broken()


@settings(
    max_examples=4,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(TABLES)
def test_tables_keep_the_laws_that_the_library_answers_for(scorecard):
    agrees(scorecard, max_examples=2)


@pytest.mark.slow
@settings(
    max_examples=200,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(TABLES)
def test_two_hundred_tables_keep_the_laws_that_the_library_answers_for(scorecard):
    agrees(scorecard, max_examples=8)
