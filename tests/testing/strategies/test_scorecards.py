"""Scorecards that are drawn add up, are written as specs, and read back as themselves."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules import (
    ExpressionError,
    SpecError,
    check_spec,
    evaluate,
    parse_target,
)
from indicator_rules.model.actuals import Missing
from indicator_rules.model.profile import PLAIN, Policy
from indicator_rules.specfile.load import readable_spec
from indicator_rules.specfile.write import spec_text
from indicator_rules.testing import strategies
from tests.testing.strategies.drawing import DRAWING, drawn, least

FEW = settings(DRAWING, max_examples=12)


def added_up(indicators, total):
    assert sum(one.weight for one in indicators) == total
    for one in indicators:
        if one.indicators:
            added_up(one.indicators, one.weight)


def read_back(text, folder):
    path = folder / "spec.yaml"
    path.write_text(text, "utf-8")
    return readable_spec(path)


@FEW
@given(scorecard=strategies.scorecards())
def test_a_scorecard_adds_up_and_its_text_reads_as_itself(scorecard, tmp_path_factory):
    added_up(scorecard.indicators, 100)
    names = [leaf.name for _, leaf in scorecard.leaves()]
    assert len(set(names)) == len(names) <= 6
    assert read_back(spec_text(scorecard), tmp_path_factory.mktemp("specs")) == scorecard


@FEW
@given(st.data())
def test_actual_values_may_be_drawn_apart(data):
    scorecard = data.draw(strategies.scorecards(actuals=False, scored=False, max_leaves=3))
    assert {type(leaf.actual) for _, leaf in scorecard.leaves()} == {Missing}
    assert {leaf.method for _, leaf in scorecard.leaves()} == {None}
    report = evaluate(scorecard, data.draw(strategies.actual_texts(scorecard)))
    assert 0 <= report.total.low <= report.total.high <= 100


def test_scorecards_shrink_to_one_plain_indicator():
    assert spec_text(least(strategies.scorecards())).splitlines()[3:] == [
        "indicators:",
        "- name: 合格率1",
        "  weight: 100",
        "  target: ≥1%",
        "  actual: 1%",
    ]
    assert str(least(strategies.indicators()).target) == "≥1%"


def test_scorecards_have_headings_within_headings():
    found = drawn(strategies.scorecards(scored=False, actuals=False), 40)
    depths = {len(path) for scorecard in found for path, _ in scorecard.leaves()}
    assert depths == {1, 2, 3}


def test_scorecards_are_of_the_targets_points_and_profiles_given():
    rule = parse_target("≥5场")
    some = strategies.scorecards(
        rules=st.just(rule), points=90, max_depth=1, profiles=strategies.profiles()
    )
    for scorecard in drawn(some, 10):
        assert {leaf.target for _, leaf in scorecard.leaves()} == {rule}
        added_up(scorecard.indicators, 90)
        assert scorecard.points == 90


def test_a_table_with_everything_is_written_and_reads_back(tmp_path):
    text = """\
schema: indicator-rules/1
title: '012'
organization: 某街道办事处
period: 2023
profile: mof-2020-10
points: 90
indicators:
- name: 预算执行率
  weight: 40
  budget: 100万元
  spent: 97万元
  rated: 4.5
  published:
    completion: 97%
    score: 9.7
- name: 'null'
  weight: 50
  unit: 次
  target: '5'
  qualitative: true
  direction: higher
  method: '{name: direct'
  start: 2023-03-01
  rating: met
  deducted: 0.5
  reason: 受汛期影响
  note: 见附件
figures:
  收入: 10万元
  结余: 10万元
identities:
- 收入 = 结余
bonus:
- name: 获省级表彰
  points: 2
veto:
- name: 发生重大安全事故
  grade: 差
  applies: false
- name: 造假
  grade: 差
  applies: true
published:
  grade: 优
  total: 90
  count: 2
"""
    with_mapping = text.replace("'{name: direct'", "{name: direct, missed: 1}").replace(
        "  actual_text: 5", ""
    )
    scorecard = read_back(with_mapping, tmp_path)
    assert read_back(spec_text(scorecard), tmp_path) == scorecard
    assert "method: {name: direct, missed: 1}" in spec_text(scorecard)
    assert 'name: "null"' in spec_text(scorecard)
    one = evolve(scorecard.indicators[1], method="{name: direct")
    assert "'{name: direct'" in spec_text(evolve(scorecard, indicators=(one,)))
    unread = evolve(one, target=evolve(one.target, text="≥9O%"))
    assert "qualitative: true" in spec_text(evolve(scorecard, indicators=(unread,)))


def test_equal_weights_are_written_as_such(tmp_path):
    text = (
        "schema: indicator-rules/1\ntitle: 表\nweights: equal\n"
        "indicators:\n- name: 场次\n  target: ≥5场\n"
    )
    scorecard = read_back(text, tmp_path)
    assert spec_text(scorecard) == text


def test_a_profile_that_no_spec_can_name_is_not_written():
    scorecard = least(strategies.scorecards(profiles=st.just(evolve(PLAIN, name="own"))))
    with pytest.raises(
        ValueError, match=r"^profile='own' was made in code: write it to a file, and name that$"
    ):
        spec_text(scorecard)


@FEW
@given(text=strategies.broken_specs())
def test_a_broken_spec_gets_findings_each_at_a_place(text, tmp_path_factory):
    path = tmp_path_factory.mktemp("specs") / "spec.yaml"
    path.write_text(text, "utf-8")
    for finding in check_spec(path):
        assert 0 <= finding.span.start <= finding.span.end <= len(finding.source.text)
    try:
        readable_spec(path)
    except SpecError as error:
        assert error.diagnostics


def test_a_text_without_keys_is_broken_too():
    found = drawn(strategies.broken_specs(st.just("a\nb")), 60)
    assert {"a", "b", " a\nb"} < set(found)


def test_most_mistakes_are_found(tmp_path):
    path = tmp_path / "spec.yaml"
    found = 0
    texts = drawn(strategies.broken_specs(), 40)
    for text in texts:
        path.write_text(text, "utf-8")
        found += any(finding.severity.value == "error" for finding in check_spec(path))
    assert found > len(texts) / 2


def test_broken_specs_shrink_to_a_plain_table_with_one_mistake():
    lines = least(strategies.broken_specs()).splitlines()
    assert lines[0].startswith("title: ")
    assert lines[-2:] == ["  target: ≥1%", "  actual: 1%"]
    assert least(strategies.spec_texts()).startswith("schema: ")


@settings(DRAWING, max_examples=150)
@given(strategies.broken_texts())
def test_a_broken_text_is_a_target_or_an_error_at_a_place(text):
    try:
        parse_target(text)
    except ExpressionError as error:
        span = error.diagnostic.span
        assert 0 <= span.start <= span.end <= len(text)


def test_broken_texts_shrink_to_one_slip():
    assert least(strategies.broken_texts()) == "≥l%"
    assert least(strategies.broken_texts(st.just("三场"))) == "三场O"
    refused = 0
    for text in drawn(strategies.broken_texts(), 100):
        try:
            parse_target(text)
        except ExpressionError:
            refused += 1
    assert refused > 30


@settings(DRAWING, max_examples=100)
@given(st.data(), st.integers(1, 6), st.sampled_from([100, 10, Decimal("0.6"), 90]))
def test_weights_add_up(data, count, total):
    found = data.draw(strategies.weights(count, total=total))
    assert len(found) == count
    assert sum(map(Fraction, found)) == Fraction(total)
    assert min(found) >= Decimal("0.1")


@pytest.mark.parametrize(
    ("count", "options", "found"),
    [
        (3, {}, (34, 33, 33)), (4, {"total": 10}, (3, 3, 2, 2)), (1, {}, (100,)),
        (3, {"total": 1}, (Decimal("0.4"), Decimal("0.3"), Decimal("0.3"))),
        (2, {"total": 5, "places": 0, "least": 2}, (3, 2)),
    ],
)  # fmt: skip
def test_weights_shrink_to_what_is_alike(count, options, found):
    assert least(strategies.weights(count, **options)) == found


def test_weights_have_places_and_stay_above_the_least():
    found = drawn(strategies.weights(3, least=20, places=1), 60)
    assert all(min(weights) >= 20 for weights in found)
    assert any(weight % 1 for weights in found for weight in weights)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: strategies.weights(0), r"^count=0 is no int from 1 on$"),
        (lambda: strategies.weights(3, total=2, places=0), r"^count=3 of least=1 are more than"),
        (lambda: strategies.weights(3, total=Decimal("0.25")), r"are not of places=1 from 0 on$"),
    ],
)
def test_weights_that_cannot_be_are_refused_at_once(make, message):
    with pytest.raises(InvalidArgument, match=message):
        make()


def test_profiles_shrink_to_the_plain_one():
    assert least(strategies.profiles()) == PLAIN
    excluding = strategies.profiles(missing=st.just(Policy.EXCLUDE))
    found = drawn(excluding, 30)
    assert {profile.missing for profile in found} == {Policy.EXCLUDE}
    shown = least(excluding)
    assert (shown.grades, shown.rounding) == (PLAIN.grades, PLAIN.rounding)


@settings(DRAWING, max_examples=60)
@given(strategies.profiles(), st.fractions(-50, 150, max_denominator=100))
def test_every_total_has_one_grade(profile, total):
    assert sum(region.contains(total) for _, region in profile.grades) == 1
