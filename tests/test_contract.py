"""The JSON that other programs are built on, key by key."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from indicator_rules import explain, parse_target
from indicator_rules.cli.main import main

RULES = [
    (
        "完成率≥90%",
        {
            "kind": "threshold",
            "comparison": ">=",
            "value": "90",
            "unit": "%",
            "subject": "完成率",
            "stated": True,
        },
    ),
    (
        "80头",
        {
            "kind": "threshold",
            "comparison": "=",
            "value": "80",
            "unit": "头",
            "subject": None,
            "stated": False,
        },
    ),
    (
        "3-5个工作日",
        {
            "kind": "interval",
            "low": "3",
            "high": "5",
            "low_closed": True,
            "high_closed": True,
            "unit": "个工作日",
            "subject": None,
        },
    ),
    ("2023年12月底前", {"kind": "deadline", "by": "2023-12-31", "recurring": False}),
    ("12月底前", {"kind": "deadline", "by": "--12-31", "recurring": False}),
    ("每年12月底前", {"kind": "deadline", "by": "--12-31", "recurring": True}),
    (
        "良及以上",
        {"kind": "level", "scale": "优良中差", "level": "良", "comparison": ">="},
    ),
    (
        "较上年增长≥5%",
        {
            "kind": "change",
            "direction": "increase",
            "comparison": ">=",
            "value": "5",
            "unit": "%",
            "base": "上年",
        },
    ),
    ("符合上级有关规定", {"kind": "qualitative", "text": "符合上级有关规定"}),
    (
        "≥90%或优",
        {
            "kind": "any_of",
            "parts": [
                {
                    "kind": "threshold",
                    "comparison": ">=",
                    "value": "90",
                    "unit": "%",
                    "subject": None,
                    "stated": True,
                },
                {"kind": "level", "scale": "优良中差", "level": "优", "comparison": "="},
            ],
        },
    ),
]


def run(*words):
    return CliRunner().invoke(main, ["--lang", "en", "explain", *words])


@pytest.mark.parametrize(("text", "data"), RULES, ids=[text for text, _ in RULES])
def test_a_rule_is_given_key_by_key(text, data):
    assert parse_target(text).to_dict() == data
    assert explain(text) == {"target": data}


def test_explain_gives_target_actual_and_assessment():
    result = run("完成率≥90%", "98.5%", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.output) == {
        "target": RULES[0][1],
        "actual": {
            "kind": "measured",
            "text": "98.5%",
            "value": "98.5",
            "unit": "%",
            "subject": None,
        },
        "assessment": {
            "verdict": "met",
            "basis": "measured",
            "completion": "197/180",
            "completion_low": "197/180",
            "completion_high": "197/180",
            "printed": "100%",
            "findings": [],
        },
    }


def test_a_range_has_no_completion_but_both_ends():
    assessment = explain("≥90%", "80%-85%")["assessment"]
    assert assessment["verdict"] == "unmet"
    assert assessment["basis"] == "bounded"
    assert assessment["completion"] is None
    assert (assessment["completion_low"], assessment["completion_high"]) == ("8/9", "17/18")
    assert [one["code"] for one in assessment["findings"]] == ["IR401"]


def test_what_cannot_be_read_is_an_error_with_five_keys_and_status_1():
    result = run("完成率≥9O%", "98.5%", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.output) == {
        "error": {
            "code": "IR115",
            "message": "expected a unit or the end, found “O”",
            "help": "this is the letter O; for the digit write 90%",
            "start": 5,
            "end": 6,
        }
    }


def test_an_actual_value_that_cannot_be_read_is_an_error_too():
    result = run("完成率≥90%", "9O%", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.output)["error"]["start"] == 1


def test_values_stay_in_the_printed_unit():
    assert parse_target("≤1,250.50万元").to_dict()["value"] == "1250.50"
    assert parse_target("≤1,250.50万元").to_dict()["unit"] == "万元"


def test_a_period_dates_what_names_no_year():
    result = run("12月底前", "11月30日", "--period", "2023", "--format", "json")
    data = json.loads(result.output)
    assert data["target"]["by"] == "2023-12-31"
    assert data["actual"]["date"] == "2023-11-30"
    assert data["assessment"]["verdict"] == "met"


def test_an_unmet_target_is_no_error():
    assert run("≥90%", "80%").exit_code == 0


def test_a_profile_that_is_not_there_is_misuse():
    result = run("≥90%", "80%", "--profile", "none")
    assert result.exit_code == 2
    assert "profile='none'" in result.stderr


def test_a_method_adds_curve_score_and_laws():
    data = explain("≥90%", "89%", method="每低1个百分点扣0.5分，扣完为止", weight="10")
    assert list(data) == ["target", "actual", "assessment", "curve", "laws", "score", "steps"]
    assert data["score"] == {
        "value": "9.5",
        "low": "9.5",
        "high": "9.5",
        "exact": "9.5",
        "weight": "10",
    }
    assert data["curve"]["pieces"][1] == {
        "low": "70",
        "high": "90",
        "low_closed": False,
        "high_closed": True,
        "a": 1,
        "b": -70,
        "c": 0,
        "d": 2,
    }
    assert [one["law"] for one in data["laws"]] == [
        "total",
        "bounded",
        "monotone",
        "full-at-target",
        "continuous",
    ]
    assert all(one["holds"] and one["witnesses"] == [] for one in data["laws"])


def test_a_curve_needs_no_actual_value():
    assert list(explain("≥90%", weight=5)) == ["target", "curve", "laws"]


def test_a_weight_is_exact():
    with pytest.raises(TypeError, match="is no exact number"):
        explain("≥90%", weight=0.5)
