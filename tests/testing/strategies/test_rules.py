"""Targets that are drawn read back from their canonical text, and shrink to plain ones."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules import parse_target
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.scales import SCALES
from indicator_rules.testing import strategies
from tests.testing.strategies.drawing import DRAWING, drawn, least

LEAST = {
    "all_ofs": "完成率≥1%；合格率≥1%",
    "any_ofs": "完成率≥1%或合格率≥1%",
    "changes": "增长≥1%",
    "deadlines": "2020年12月31日前",
    "intervals": "1%-2%",
    "labels": "完成率",
    "levels": "优",
    "magnitudes": "1",
    "quantities": "1%",
    "requirements": "制度健全",
    "rules": "≥1%",
    "target_texts": "≥1%",
    "thresholds": "≥1%",
    "units": "%",
}


@pytest.mark.parametrize("name", LEAST)
def test_what_shows_in_a_failure_is_plain(name):
    assert str(least(getattr(strategies, name)())) == LEAST[name]


@settings(DRAWING, max_examples=150)
@given(strategies.rules())
def test_a_target_reads_back_from_its_canonical_text(rule):
    again = parse_target(str(rule))
    assert again == rule
    assert hash(again) == hash(rule)


def test_targets_of_every_kind_are_drawn():
    kinds = {type(rule).__name__ for rule in drawn(strategies.rules())}
    assert kinds == {
        "Threshold", "Interval", "Deadline", "Level", "Change", "Qualitative", "AllOf", "AnyOf",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("where", "text"),
    [
        (lambda rule: rule.comparison is Comparison.AT_MOST, "≤1%"),
        (lambda rule: rule.quantity.magnitude > 1, "≥100%"),
        (lambda rule: rule.subject, "完成率≥1%"),
        (lambda rule: rule.quantity.unit.name == "场", "≥1场"),
        (lambda rule: not rule.stated, "1%"),
        (lambda rule: rule.quantity.magnitude % 1, "≥1.1%"),
    ],
)
def test_a_bound_that_fails_in_one_thing_is_plain_in_the_others(where, text):
    assert str(least(strategies.thresholds(), where)) == text


def test_bare_figures_alone_and_figures_with_a_sign_alone():
    bare = drawn(strategies.thresholds(stated=False), 50)
    assert {rule.comparison for rule in bare} == {Comparison.EQUAL}
    assert not any(rule.stated for rule in bare)
    assert all(rule.stated for rule in drawn(strategies.thresholds(stated=True), 100))


def test_figures_are_for_something_and_of_something_now_and_then():
    rules = drawn(strategies.thresholds())
    assert any(rule.per for rule in rules)
    assert any(rule.base for rule in rules)


def test_comparisons_figures_and_labels_are_chosen():
    chosen = strategies.thresholds(
        comparisons=[Comparison.LESS_THAN],
        quantities=strategies.quantities(5, 9, units=strategies.units(names=["场"])),
        subjects=st.just("培训"),
    )
    for rule in drawn(chosen, 50):
        assert (rule.comparison, rule.subject, rule.quantity.unit.name) == (
            Comparison.LESS_THAN, "培训", "场",
        )  # fmt: skip
        assert 5 <= rule.quantity.magnitude <= 9


def test_stretches_are_chosen_by_their_lower_ends():
    lower = strategies.quantities(5, 9, units=strategies.units(names=["场"]))
    for rule in drawn(strategies.intervals(quantities=lower, subjects=st.just("培训")), 50):
        assert 5 <= rule.low.magnitude <= 9
        assert rule.high.magnitude > rule.low.magnitude
        assert rule.subject == "培训"


def test_days_lie_between_the_days_given():
    first, last = dt.date(2023, 3, 2), dt.date(2023, 3, 20)
    for rule in drawn(strategies.deadlines(first, last, dated=True), 50):
        assert first <= rule.date <= last
    assert least(strategies.deadlines(first, last, dated=True)).by == "2023-03-02"


def test_days_without_a_year_alone():
    found = drawn(strategies.deadlines(dated=False), 100)
    assert {rule.year for rule in found} == {None}
    assert any(rule.month is None for rule in found)
    assert any(rule.recurring and rule.month for rule in found)


def test_levels_are_of_the_scales_given():
    found = drawn(
        strategies.levels(scales=SCALES[1:2], comparisons=[Comparison.EQUAL], subjects=st.none()),
        50,
    )
    assert {str(rule) for rule in found} == {"合格", "不合格"}


def test_changes_have_the_sizes_given():
    sizes = strategies.quantities(5, 5, units=strategies.units(names=["%"]))
    found = drawn(strategies.changes(quantities=sizes, subjects=st.just("成本")), 50)
    assert {str(rule.quantity) for rule in found if rule.quantity} == {"5%"}
    assert {rule.subject for rule in found} == {"成本"}


def test_parts_are_those_given():
    parts = strategies.requirements()
    for rule in drawn(strategies.all_ofs(parts=parts, max_size=2), 30):
        assert [type(part).__name__ for part in rule.parts] == ["Qualitative"] * 2


@pytest.mark.parametrize(
    ("low", "high", "figure"), [(0, 9, "1"), (50, 99, "90"), (2, 2, "2"), (-9, -4, "-4")]
)
def test_figures_shrink_to_the_plainest_in_their_range(low, high, figure):
    assert least(strategies.magnitudes(low, high)) == Decimal(figure)


def test_figures_have_no_more_places_than_asked_for():
    assert all(x == int(x) for x in drawn(strategies.magnitudes(0, 50, places=0), 100))
    found = drawn(strategies.magnitudes(0, 50, places=3))
    assert any(x.as_tuple().exponent == -3 for x in found)
    assert all(0 <= x <= 50 for x in found)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: strategies.magnitudes(9, 1), r"^min_value=9 is above max_value=1$"),
        (lambda: strategies.magnitudes(0.5), r"^min_value=0.5 is no int"),
        (lambda: strategies.quantities(max_value=Decimal("Infinity")), r"^max_value="),
        (lambda: strategies.magnitudes(places=-1), r"^places=-1 is no int from 0 on$"),
        (lambda: strategies.magnitudes(Decimal("0.1"), Decimal("0.2"), places=0), r"^places=0"),
        (lambda: strategies.units(names=[]), r"^names=\(\) holds none$"),
        (lambda: strategies.thresholds(comparisons=[]), r"^comparisons=\(\) is empty$"),
        (lambda: strategies.levels(comparisons=[Comparison.ABOUT]), r"^comparisons=.* holds "),
        (lambda: strategies.all_ofs(max_size=1), r"^max_size=1 is no int from 2 on$"),
        (
            lambda: strategies.deadlines(dt.date(2024, 1, 1), dt.date(2023, 1, 1)),
            r"^min_value=2024-01-01 is after max_value=2023-01-01$",
        ),
    ],
)
def test_an_argument_that_leaves_nothing_is_refused_at_once(make, message):
    with pytest.raises(InvalidArgument, match=message):
        make()
