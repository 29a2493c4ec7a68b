"""Reports of laws: as text in both languages, as data, as a failing assertion."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules import compile_curve
from indicator_rules.diagnostics import Language
from indicator_rules.model.profile import PLAIN
from indicator_rules.testing import laws
from tests.testing.laws import planted

TARGET = {"target": "≥90%", "weight": 10}


@pytest.fixture
def broken():
    """A report of a function that breaks one law of three."""
    return laws.check(
        planted.wrong_side,
        **TARGET,
        like=planted.BANDS,
        laws=["as-stated", laws.SCORED, "continuous"],
    )


def test_a_report_tells_what_is_broken_and_then_a_line_for_each_law(broken):
    tried = broken.of(laws.SCORED)[0].examples
    jumps = broken.of(laws.CONTINUOUS)[0].examples
    assert (
        broken.text(Language.ENGLISH)
        == f"""\
wrong_side, target ≥90%, weight 10: broken law “as the method states”: the score is what the scoring method gives
  actual value 80%: 8 points by the method, the function gives 6
  by “80%（含）-90%得8分”: [80, 90) scores 8
every value scored: 1 held in {tried} examples
continuous except at stated jumps: 1 held in {jumps} examples
as the method states: 1 broken"""
    )
    assert (
        broken.text(Language.CHINESE)
        == f"""\
wrong_side，目标值 ≥90%，分值 10 分：不符合“与评分标准一致”：得分就是评分标准给出的得分
  实际值 80% 应得 8 分，函数给出 6 分
  依据“80%（含）-90%得8分”：[80, 90) 得 8 分
值值有分：1 项试验 {tried} 例均符合
除写明处外无跳变：1 项试验 {jumps} 例均符合
与评分标准一致：1 项不符合"""
    )


def test_a_report_is_printed_in_the_language_of_the_reader(broken, monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    assert str(broken) == broken.text(Language.CHINESE)
    assert str(laws.MONOTONE) == "monotone"
    assert laws.MONOTONE.title() == "越好得分越不低"
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    assert str(broken) == broken.text(Language.ENGLISH)
    assert laws.MONOTONE.meaning() == "a better actual value never scores less"


def test_a_broken_law_is_a_failing_assertion_that_prints_what_is_broken(broken, monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    with pytest.raises(AssertionError) as caught:
        broken.raise_for_broken()
    assert isinstance(caught.value, laws.LawsBroken)
    assert caught.value.report is broken
    assert str(caught.value) == broken.broken[0].text(Language.ENGLISH)


def test_a_law_that_may_be_broken_is_told_and_raises_nothing():
    report = laws.check(
        planted.wrong_side, **TARGET, like=planted.BANDS, laws=laws.AS_STATED, except_=["as-stated"]
    )
    assert report.raise_for_broken() is report
    assert report.text(Language.ENGLISH).splitlines()[0] == (
        "wrong_side, target ≥90%, weight 10: broken law “as the method states”, as excepted:"
        " the score is what the scoring method gives"
    )
    assert report.text(Language.ENGLISH).splitlines()[-1] == (
        "as the method states: 1 broken as excepted"
    )
    assert (
        report.text(Language.CHINESE).splitlines()[-1] == "与评分标准一致：1 项不符合，已列为例外"
    )
    assert "（已列为例外）" in report.text(Language.CHINESE)


@pytest.mark.parametrize(("subject", "excepted"), [("wrong_side", True), ("another", False)])
def test_an_exception_may_be_for_one_subject_alone(subject, excepted):
    report = laws.check(
        planted.wrong_side, **TARGET, like=planted.BANDS, except_=[(laws.AS_STATED, subject)]
    )
    assert report.holds is excepted


def test_a_report_is_data(broken):
    data = json.loads(json.dumps(broken.to_dict(Language.ENGLISH), ensure_ascii=False))
    assert (data["holds"], data["broken"], len(data["outcomes"])) == (False, 1, 3)
    found = data["outcomes"][2]
    examples = found.pop("examples")
    assert examples > 50
    assert found == {
        "law": "as-stated",
        "title": "as the method states",
        "subject": "wrong_side",
        "status": "broken",
        "how": "sampled",
        "excepted": False,
        "reason": None,
        "counterexample": {
            "kind": "function-not-as-stated",
            "text": "actual value 80%: 8 points by the method, the function gives 6",
            "first": {"text": "80%", "value": "80"},
            "first_score": "6",
            "wanted": "8",
            "weight": "10",
            "by": [
                {
                    "clause": "80%（含）-90%得8分",
                    "stretch": "[80, 90)",
                    "stretch_text": "[80, 90)",
                    "formula": "8",
                }
            ],
        },
        "file": None,
        "line": None,
        "column": None,
    }


def test_data_hold_ranges_places_and_reasons(tmp_path):
    path = tmp_path / "spec.yaml"
    path.write_text(
        "schema: indicator-rules/1\ntitle: 表\nperiod: 2023\nindicators:\n"
        "  - {name: 制度, target: 制度健全, weight: 100, actual: 制度健全}\n",
        "utf-8",
    )
    report = laws.check(path)
    data = report.to_dict(Language.CHINESE)
    by_law = {one["law"]: one for one in data["outcomes"]}
    assert by_law["continuous"]["reason"] == "由人按文字评判，没有得分曲线"
    assert (by_law["monotone"]["line"], by_law["monotone"]["column"]) == (5, 24)
    assert by_law["monotone"]["file"] == str(path)
    assert by_law["monotone"]["how"] == "proved"
    assert "越好得分越不低：1 项由计算证明" in report.text(Language.CHINESE)
    assert report.broken == ()


def test_each_law_says_what_it_means_in_both_languages():
    for language in Language:
        assert len({law.title(language) for law in laws.LAWS}) == len(laws.LAWS)
        assert len({law.meaning(language) for law in laws.LAWS}) == len(laws.LAWS)


def test_the_laws_of_each_kind_of_subject():
    every = {
        law
        for subject in ("plain", PLAIN, compile_curve("≥90%", None, 10), planted.banded)
        for law in laws.laws_of(subject)
    }
    assert every == set(laws.LAWS)
    assert laws.laws_of("plain") == laws.laws_of(PLAIN)


@pytest.mark.parametrize(
    ("told", "error", "says"),
    [
        ({}, TypeError, "give target="),
        ({"target": "≥90%", "takes": "number"}, ValueError, "takes='number' is not one of decimal"),
        ({"target": "≥90%", "places": -1}, ValueError, "places=-1"),
        ({"target": "≥90%", "jumps": ["优"]}, ValueError, "'优' is no figure to hold against"),
        ({"target": "≥90%", "pass_mark": ""}, ValueError, "is no figure"),
        (
            {"target": "≥90%", "laws": "fair"},
            ValueError,
            "law='fair' is not one of scored, bounded",
        ),
        ({"target": "≥90%", "laws": laws.GRADED}, ValueError, "laws=graded: no law of a function"),
    ],
)
def test_what_cannot_be_meant_is_refused(told, error, says):
    with pytest.raises(error, match=says):
        laws.check(planted.banded, **told)


def test_a_profile_and_a_spec_take_no_target():
    with pytest.raises(TypeError, match="give laws=, except_= alone"):
        laws.check("plain", target="≥90%")


def test_a_function_may_be_an_object_that_is_called():
    class Scores:
        def __call__(self, actual):
            return planted.banded(actual)

    report = laws.check(Scores(), **TARGET, like=planted.BANDS)
    assert report.outcomes[0].subject == "Scores"
    assert report.holds


@pytest.mark.parametrize("takes", ["decimal", "float"])
def test_nothing_is_tried_outside_the_limits_that_are_given(takes):
    seen = []

    def noted(actual):
        seen.append(actual)
        return 10 if actual >= 90 else 0

    laws.check(noted, **TARGET, takes=takes, low=50, high="120%")
    given = [Decimal(str(one)) for one in seen if one is not None]
    assert min(given) == 50
    assert max(given) <= 120


def test_without_examples_only_what_is_stated_is_tried():
    report = laws.check(planted.wrong_side, **TARGET, like=planted.BANDS, max_examples=0)
    assert {one.law for one in report.broken} == {laws.AS_STATED}


@pytest.mark.parametrize(
    ("target", "function", "holds"),
    [
        ("2023年12月31日前", lambda late: 10 if late <= 0 else 0, True),
        ("2023年12月31日前", lambda late: 10 if late < 0 else 0, False),
        ("良好及以上", lambda rank: 10 if rank >= 2 else 0, True),
        ("良好及以上", lambda rank: 10 if rank >= 1 else 0, False),
        ("80%-90%", lambda rate: 10 if 80 <= rate <= 90 else 0, True),
        ("80%-90%", lambda rate: 10 if 80 <= rate < 90 else 0, False),
        ("增长≥5%", lambda change: 10 if change >= 5 else 0, True),
        ("≤50万元", lambda cost: 10 if cost <= 50 else 0, True),
    ],
)
def test_figures_are_days_late_ranks_changes_and_amounts(target, function, holds):
    assert laws.check(function, target=target, weight=10).holds is holds


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("2023年12月31日前", "2023年12月31日"),
        ("良好及以上", "良"),
        ("增长≥5%", "增长5%"),
        ("下降≥5%", "下降5%"),
    ],
)
def test_a_function_of_texts_is_given_what_tables_say(target, wanted):
    seen = []
    laws.check(
        lambda text: seen.append(text) or 10, target=target, weight=10, takes="text", laws="scored"
    )
    assert wanted in seen


@settings(
    max_examples=3,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.nested_given],
)
@given(st.integers(50, 99))
def test_laws_are_checked_under_given_too(least):
    def scored(actual):
        return 10 if actual >= least else 0

    assert laws.check(scored, target=f"≥{least}%", weight=10, max_examples=5).holds
    assert not laws.check(scored, target=f"≥{least - 1}%", weight=10, max_examples=5).holds
