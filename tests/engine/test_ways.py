"""The same table by both ways of rounding."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

import indicator_rules
from indicator_rules.engine.scorecard import evaluate
from indicator_rules.engine.ways import Ways, printed_sum
from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.targets import parse_target
from indicator_rules.model.indicators import Bonus, Indicator, Published, Scorecard
from indicator_rules.model.profile import PLAIN, Policy, Rounding, Step

EACH, ONCE = (evolve(PLAIN, rounding=Rounding(at=step)) for step in Step)


def leaf(name, actual="1件", score=None):
    printed = None if score is None else Published(score=Decimal(score))
    return Indicator(
        name, weight=Decimal(50), target=parse_target("≥3件"), actual=parse_actual(actual),
        published=printed,
    )  # fmt: skip


def card(*leaves, **more):
    """A heading with a row, and the other rows beside it."""
    inner = Indicator("产出", indicators=(Indicator("数量", indicators=leaves[:1]),))
    return Scorecard("自评表", (inner, *leaves[1:]), **more)


TABLE = card(leaf("甲"), leaf("乙"))
THIRD, ROUNDED = Fraction(100, 3), Fraction("33.34")


@pytest.mark.parametrize("profile", [EACH, ONCE], ids=["each", "once"])
def test_both_ways_are_there_whichever_the_profile_says(profile):
    ways = Ways(evaluate(TABLE, profile=profile))
    assert (ways.each.total.point, ways.once.total.point) == (ROUNDED, THIRD)
    assert ways.this.profile is profile
    assert ways.other.profile.rounding.at is not profile.rounding.at


def test_the_other_way_has_the_actual_values_that_were_put_in():
    ways = Ways(indicator_rules.evaluate(TABLE, {"甲": "3件"}, profile=ONCE))
    assert ways.once.total.point == 50 + Fraction(50, 3)
    assert ways.each.total.point == Fraction("66.67")


def test_the_sum_of_the_printed_scores_is_a_way_where_each_of_them_is_right():
    right, wrong = (card(leaf("甲", score=one), leaf("乙", score="17")) for one in ("17", "18"))
    totals = [[way.total.point for way in Ways(evaluate(one))] for one in (right, wrong)]
    assert [len(one) for one in totals] == [3, 2]
    assert totals[0][2] == 34


@pytest.mark.parametrize(
    ("bonus", "limit", "total"),
    [((), None, 34), ((2, 3), None, 39), ((2, 3), 4, 38), ((2,), 0, 34)],
)
def test_printed_scores_add_up_with_the_bonus_that_counts(bonus, limit, total):
    rows = leaf("甲", score="17"), leaf("乙", score="17")
    given = tuple(Bonus("表彰", Decimal(one)) for one in bonus)
    profile = evolve(PLAIN, bonus=None if limit is None else Decimal(limit))
    assert printed_sum(evaluate(card(*rows, bonuses=given), profile=profile)) == total


def test_scores_that_are_not_all_printed_or_are_scaled_have_no_sum():
    assert printed_sum(evaluate(card(leaf("甲", score="17"), leaf("乙")))) is None
    profile = evolve(PLAIN, not_applicable=Policy.EXCLUDE)
    rows = leaf("甲", score="17"), leaf("乙", "不适用", score="0")
    assert printed_sum(evaluate(card(*rows), profile=profile)) is None
