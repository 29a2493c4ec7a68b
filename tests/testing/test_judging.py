"""A case held against its spec: what is said, where, and what counts as the same."""

from __future__ import annotations

import pytest

from indicator_rules import ExpressionError
from indicator_rules.diagnostics import Language
from indicator_rules.specfile.cases import Case, Expectation
from indicator_rules.specfile.load import readable_spec
from indicator_rules.testing.judging import is_kept, judge_case
from indicator_rules.testing.suites import cases_path, load_suite

SPEC = """\
schema: indicator-rules/1
title: 自评表
indicators:
  - {name: 培训场次, target: ≥8场, weight: 60, method: 按比例得分, actual: 8场}
  - {name: 长效管护, target: 机制健全, weight: 40, actual: 机制健全}
"""
HEAD = "schema: indicator-rules-cases/1\nspec: a.yaml\ncases:\n"


@pytest.fixture
def spec(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    (tmp_path / "a.yaml").write_text(SPEC, "utf-8")
    return "a.yaml"


@pytest.fixture
def judged(spec):
    """What is found in one case, written as YAML."""

    def findings(body):
        cases_path(spec).write_text(f"{HEAD}  - {body}\n", "utf-8")
        suite = load_suite(spec)
        (case,) = suite.cases
        return judge_case(suite.scorecard, case)

    return findings


def test_a_case_that_is_kept_brings_nothing(judged):
    body = (
        "{id: a, actuals: {培训场次: 6场}, expect: {total: 85, grade: 良,"
        " indicators: {培训场次: {verdict: unmet, completion: 75%, score: 45}}}}"
    )
    assert judged(body) == []


def test_what_is_expected_stands_before_what_is_found(judged):
    (found,) = judged("{id: a, actuals: {培训场次: 6场}, expect: {total: 90}}")
    assert found.message() == "case “a” expects total 90, the spec gives 85"
    assert found.message(Language.CHINESE) == "案例“a”预期总分为 90，自评表得出 85"


@pytest.mark.parametrize(
    ("key", "expected", "message"),
    [
        ("verdict", "met", "verdict met of 培训场次, the spec gives unmet"),
        ("completion", "80%", "completion 80% of 培训场次, the spec gives 75%"),
        ("score", "50", "score 50 of 培训场次, the spec gives 45"),
    ],
)
def test_an_indicator_is_named(judged, key, expected, message):
    body = f"{{id: a, actuals: {{培训场次: 6场}}, expect: {{indicators: {{培训场次: {{{key}: {expected}}}}}}}}}"
    (found,) = judged(body)
    assert found.message() == f"case “a” expects {message}"
    assert found.subject == "培训场次"
    assert found.help() == "correct the spec at a.yaml:4:5, or what the case expects"


def test_a_finding_stands_at_the_value_in_the_cases_file(judged):
    (found,) = judged("{id: a, expect: {grade: 差}}")
    assert found.source.name == "a.cases.yaml"
    assert found.excerpt == "差"
    assert found.help() == "correct the spec at a.yaml:2:8, or what the case expects"


def test_everything_that_differs_is_found(judged):
    found = judged("{id: a, expect: {total: 1, grade: 差, indicators: {培训场次: {score: 1}}}}")
    assert [one.excerpt for one in found] == ["1", "差", "1"]


@pytest.mark.parametrize("total", ["100", "100.0", "100.00", "100-100"])
def test_a_figure_is_the_same_however_it_is_written(judged, total):
    assert judged(f"{{id: a, expect: {{total: {total}}}}}") == []


@pytest.mark.parametrize(
    ("total", "count"), [("60-100", 0), ("60.0-100", 0), ("60", 1), ("61-100", 1)]
)
def test_a_range_has_both_its_ends(judged, total, count):
    body = f"{{id: a, actuals: {{长效管护: 基本完成}}, expect: {{total: {total}}}}}"
    assert len(judged(body)) == count


def test_a_figure_below_nothing_is_no_range(judged):
    (found,) = judged("{id: a, expect: {total: -1}}")
    assert found.message() == "case “a” expects total -1, the spec gives 100"


def test_a_grade_is_the_same_by_any_of_its_names(judged):
    assert judged("{id: a, expect: {grade: 优秀}}") == []
    assert judged("{id: a, actuals: {长效管护: 基本完成}, expect: {grade: 中等至优秀}}") == []


def test_a_name_of_nobody_is_refused(spec):
    case = Case("a", expected=(Expectation("score", "1", "甲"),))
    with pytest.raises(ValueError, match="“甲” names no indicator"):
        judge_case(readable_spec(spec), case)


def test_an_actual_value_that_cannot_be_read_is_raised(spec):
    with pytest.raises(ExpressionError):
        judge_case(readable_spec(spec), Case("a", (("培训场次", "9O场"),)))


def test_a_case_that_cannot_be_read_is_not_kept(spec):
    assert is_kept(readable_spec(spec), Case("a", (("培训场次", "6场"),)))
    assert not is_kept(readable_spec(spec), Case("a", (("培训场次", "9O场"),)))


def test_a_scorecard_without_a_file_is_called_by_its_title(spec):
    scorecard = readable_spec(spec)
    bare = type(scorecard)(title="某表", indicators=scorecard.indicators)
    (found,) = judge_case(bare, Case("a", expected=(Expectation("total", "1"),)))
    assert found.help() == "correct the spec at 某表, or what the case expects"


def test_a_cases_file_brings_the_spec_that_it_names(judged, spec):
    judged("{id: a, expect: {}}")
    assert load_suite("a.cases.yaml").scorecard == readable_spec(spec)


def test_a_spec_without_cases_has_none_where_that_is_allowed(spec):
    assert load_suite(spec, bare=True).cases == ()
