"""The cases of this folder, run through the library."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
import yaml

from indicator_rules import (
    ExpressionError,
    assess,
    compile_curve,
    explain,
    parse_actual,
    parse_target,
)
from indicator_rules.diagnostics import Language
from indicator_rules.diagnostics.aliases import names_of

HERE = Path(__file__).parent
TABLES = {"met", "rate", "printed", "basis", "findings"}
KNOWN = TABLES | {
    "id", "text", "period", "direction", "rule", "is", "same", "equal", "differs",
    "error", "marked", "says", "actual", "target", "reads", "method", "weight", "scores", "curve",
}  # fmt: skip
VERDICTS = {"true": "met", "false": "unmet"}


def load(path):
    document = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text only
    assert set(document) == {"topic", "cases"}, path.name
    return document["cases"]


FILES = sorted(HERE.glob("*.yaml"))
CASES = [pytest.param(case, id=case["id"]) for path in FILES for case in load(path)]


def period_of(case):
    return int(case["period"]) if "period" in case else None


def target_of(case, text):
    return parse_target(text, period=period_of(case), direction=case.get("direction"))


def same_data(wanted, found):
    """Whether a value of a case, which is text, is a value of the JSON form."""
    if isinstance(wanted, list):
        return len(wanted) == len(found) and all(map(same_data, wanted, found))
    if isinstance(wanted, dict):
        return all(same_data(value, found[key]) for key, value in wanted.items())
    return wanted == (found if isinstance(found, str) else json.dumps(found))


def rate_text(assessment):
    data = assessment.to_dict()
    if data["completion"] is not None or data["completion_low"] is None:
        return data["completion"] or "none"
    return f"{data['completion_low']}..{data['completion_high'] or ''}"


def answer(table, assessment):
    if table == "met":
        return assessment.verdict.value
    if table == "rate":
        return rate_text(assessment)
    if table == "printed":
        return assessment.printed
    if table == "basis":
        return assessment.basis.value if assessment.basis else "none"
    return [finding.code for finding in assessment.findings]


def check_scores(case):
    if "curve" in case:
        assert str(compile_curve(case["text"], case["method"], case["weight"])) == case["curve"]
    for text, wanted in case["scores"].items():
        score = explain(case["text"], text, method=case["method"], weight=case["weight"])["score"]
        low, _, high = wanted.partition("..")
        assert (score["low"], score["high"]) == (low, high or low), text


def read(case):
    """What the case is about: a method with its target, a target, or an actual value."""
    if "method" in case:
        return compile_curve(case["text"], case["method"], case.get("weight", "10"))
    if "text" in case:
        return target_of(case, case["text"])
    return parse_actual(case["actual"], period=period_of(case))


def check_refused(case):
    with pytest.raises(ExpressionError) as caught:
        read(case)
    found = caught.value.diagnostic
    assert case["error"] in names_of(found.code)
    if "marked" in case:
        assert found.excerpt == case["marked"]
    assert case.get("says", "") in found.message(Language.ENGLISH)


def check_target(case):
    rule = target_of(case, case["text"])
    assert str(rule) == case["rule"]
    assert target_of(case, case["rule"]) == rule
    assert same_data(case.get("is", {}), rule.to_dict())
    for text in case.get("same", ()):
        assert target_of(case, text) == rule, text
        assert hash(target_of(case, text)) == hash(rule), text
        assert str(target_of(case, text)) == str(rule), text
    for text in case.get("equal", ()):
        assert target_of(case, text) == rule, text
        assert hash(target_of(case, text)) == hash(rule), text
    for text in case.get("differs", ()):
        assert target_of(case, text) != rule, text


def check_assessments(case):
    rule = target_of(case, case["text"])
    for table in TABLES & set(case):
        for text, wanted in case[table].items():
            actual = parse_actual(text, rule=rule, period=period_of(case))
            found = answer(table, assess(rule, actual))
            assert found == (VERDICTS.get(wanted, wanted) if table == "met" else wanted), text


def check_reading(case):
    rule = target_of(case, case["target"]) if "target" in case else None
    actual = parse_actual(case["actual"], rule=rule, period=period_of(case))
    assert same_data(case["reads"], actual.to_dict())


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    assert set(case) <= KNOWN
    if "error" in case:
        check_refused(case)
    elif "scores" in case:
        check_scores(case)
    elif "reads" in case:
        check_reading(case)
    else:
        check_target(case)
        check_assessments(case)


def test_each_case_has_a_name_of_its_own():
    names = Counter(case["id"] for path in FILES for case in load(path))
    assert [name for name, count in names.items() if count > 1] == []
