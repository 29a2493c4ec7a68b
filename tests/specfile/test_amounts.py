"""Amounts in place of a target, and what stands beside the indicators."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules import Verdict, check_spec, evaluate, load_spec

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
GOOD = HEAD + "  - name: 培训场次\n    target: ≥8场\n    actual: 9场\n"

RATE = HEAD + "  - {name: 预算执行率, budget: 100万元, spent: 97.4万元}\n"


def test_a_budget_and_what_was_spent_make_an_execution_rate(found, tmp_path):
    assert found(RATE) == []
    file = tmp_path / "rate.yaml"
    file.write_text(RATE, "utf-8")
    (leaf,) = evaluate(load_spec(file)).leaves
    assert (leaf.assessment.printed, leaf.score.point) == ("97.4%", Fraction("97.4"))


def test_what_was_not_spent_yet_is_a_missing_value_at_its_row(found):
    assert "IR414 5:27" in found(RATE.replace("97.4万元", ""))
    assert not any(one.startswith("IR2") for one in found(RATE.replace("97.4万元", "")))


def test_what_was_not_spent_yet_leaves_the_row_open():
    card = load_spec(text=RATE.replace("97.4万元", ""))
    (leaf,) = evaluate(card).leaves
    assert (leaf.assessment.verdict, leaf.assessment.printed) == (Verdict.UNDETERMINED, "")
    assert leaf.score.ends == (0, 100)
    # Plain data has a key where the file has one.
    assert load_spec(card.to_dict()) == card


@pytest.fixture
def found(tmp_path):
    """The findings of a spec file, as code and place."""

    def check(text):
        file = tmp_path / "spec.yaml"
        file.write_text(text, "utf-8")
        listed = []
        for one in check_spec(file):
            place = one.source.place(one.span.start)
            listed.append(f"{one.code} {place.line}:{place.column}")
        return listed

    return check


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        (", spent: 97.4万元", "", ["IR204 5:5"]),
        ("budget: 100万元, ", "", ["IR204 5:5"]),
        ("100万元", "", ["IR204 5:19"]),
        ("100万元", "0元", ["IR506 5:27"]),
        ("100万元", "-5元", ["IR506 5:27"]),
        ("100万元", "很多", ["IR205 5:27"]),
        ("97.4万元", "很多", ["IR205 5:41"]),
        ("}", ", target: 100%}", ["IR218 5:57"]),
        ("}", ", actual: 97.4%}", ["IR218 5:57"]),
    ],
)
def test_amounts_that_make_no_rate_are_found(found, old, new, findings):
    assert found(RATE.replace(old, new)) == findings


@pytest.mark.parametrize(
    ("body", "findings"),
    [
        ("bonus: [{name: 表彰, points: 2}]\n", []),
        ("bonus: [表彰]\n", ["IR205 8:9"]),
        ("bonus: [{name: 表彰}]\n", ["IR204 8:9"]),
        ("veto: [{name: 事故, grade: 差, applies: false}]\n", []),
        ("veto: [{name: 事故, grade: 差}]\n", ["IR512 8:8"]),
        ("veto: [{name: 事故, applies: maybe, grade: 差}]\n", ["IR214 8:28"]),
    ],
)
def test_bonus_and_veto_are_lists_of_mappings(found, body, findings):
    assert found(GOOD + body) == findings
