"""An indicator with others below it has none of the keys of one that is measured."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec
from indicator_rules.specfile.fields import INDICATOR, OF_A_LEAF

START = "schema: indicator-rules/1\ntitle: 自评表\nperiod: 2023\nindicators:\n"
LEAF = "{name: 培训场次, target: ≥8场, actual: 9场, weight: 100}"
VALUES = {
    "unit": "场", "method": "{name: direct}", "actual": "9场", "start": "2023年3月1日",
    "direction": "lower", "rating": "met", "rated": "5", "deducted": "1", "budget": "100万元",
    "spent": "97万元", "reason": "受汛期影响", "qualitative": "true",
}  # fmt: skip
FREE = {"name", "weight", "indicators", "published", "note", "target"}
"""What a heading has as well, and the target, which has a code of its own (IR216)."""


@pytest.fixture
def found(tmp_path):
    def check(*lines, below=f"[{LEAF}]"):
        file = tmp_path / "spec.yaml"
        keys = "".join(f"    {line}\n" for line in (*lines, f"indicators: {below}"))
        file.write_text(f"{START}  - name: 产出\n{keys}", "utf-8")
        return [(one.code, one.excerpt, one.subject) for one in check_spec(file)]

    return check


def test_every_key_is_of_a_heading_or_of_a_leaf():
    assert set(INDICATOR.fields) == FREE | set(OF_A_LEAF)
    assert set(VALUES) == set(OF_A_LEAF)


@pytest.mark.parametrize("key", OF_A_LEAF)
def test_a_key_of_a_leaf_is_refused_at_its_place(found, key):
    value = VALUES[key]
    assert ("IR227", value[:1] if "{" in value else value, "产出") in found(f"{key}: {value}")


@pytest.mark.parametrize("key", OF_A_LEAF)
def test_a_blank_key_of_a_leaf_is_none(found, key):
    assert found(f"{key}:") == []


def test_a_completion_is_refused_at_its_place(found):
    printed = "published: {score: 100, completion: 100%}"
    assert found(printed) == [("IR227", "100%", "产出")]


@pytest.mark.parametrize(
    "line",
    [
        "weight: 100",
        "note: 见附件",
        "published: {score: 100, completion: }",
        "published: {score: 100.0}",
    ],
)
def test_what_a_heading_may_say_is_no_finding(found, line):
    assert found(line) == []


def test_a_target_and_an_actual_value_are_two_mistakes(found):
    lines = ("target: ≥8场", "actual: 9场")
    assert found(*lines) == [("IR216", "≥8场", "产出"), ("IR227", "9场", "产出")]


def test_a_heading_within_a_heading_is_one_too(found):
    inner = f"[{{name: 数量, rating: met, indicators: [{LEAF}]}}]"
    assert found(below=inner) == [("IR227", "met", "数量")]
