"""Scorecards as plain data, and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicator_rules import (
    SpecError,
    evaluate,
    indicator,
    load_spec,
    parse_actual,
    parse_method,
    parse_target,
    scorecard,
)
from indicator_rules.model.comparison import Direction
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import PLAIN
from indicator_rules.specfile.write import spec_text

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nperiod: 2023\n"
ROW = "indicators: [{name: 培训场次, target: ≥8场, weight: 100, actual: 7场, "
SPECS = [
    one
    for one in sorted((Path(__file__).parents[2] / "specs").rglob("*.yaml"))
    if ".cases." not in one.name
]


@pytest.mark.parametrize("path", SPECS, ids=[one.name for one in SPECS])
def test_a_spec_is_the_same_as_plain_data(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    card = load_spec(path)
    data = card.to_dict()
    again = load_spec(data)
    assert again == card
    assert load_spec(text=spec_text(card)) == card
    assert evaluate(again).printed_total == evaluate(card).printed_total
    # The places are others, and with them the order.
    codes = sorted(one.code for one in card.diagnostics)
    assert sorted(one.code for one in again.diagnostics) == codes


@pytest.mark.parametrize(
    "text",
    [
        HEAD + ROW + "rated: 很多}]\n",
        HEAD + ROW + "direction: up}]\n",
        HEAD + ROW.replace("100", "五O") + "}]\n",
        HEAD + ROW.replace("≥8场", "≥8O场") + "}]\n",
        HEAD + ROW.replace("7场", "9O场") + "}]\n",
        HEAD + ROW + "method: 随便}]\n",
        HEAD + "points: 很多\n" + ROW + "}]\n",
        HEAD + "weights: same\n" + ROW + "}]\n",
        HEAD + "profile: nope\n" + ROW + "}]\n",
        HEAD + ROW + "actual: 6场}]\n",
        HEAD + ROW + "wieght: 5}]\n",
        HEAD + ROW + "published: {score: 很多}}]\n",
        HEAD + ROW + "published: {scroe: 5}}]\n",
        HEAD + "veto: [{name: 事故, grade: 差, applies: 是}]\n" + ROW + "}]\n",
        HEAD + "bonus: [{name: 表彰, points: 三}]\n" + ROW + "}]\n",
        HEAD + "published: {total: 九十}\n" + ROW + "}]\n",
        HEAD + "identities: [甲 - = 乙]\n" + ROW + "}]\n",
        HEAD + "figures: {甲: 14E人}\n" + ROW + "}]\n",
        HEAD + "titel: 表\n" + ROW + "}]\n",
    ],
)
def test_a_mistake_is_one_in_plain_data_too(text):
    card = load_spec(text=text, strict=False)
    codes = [one.code for one in card.diagnostics if one.severity == "error"]
    assert codes
    with pytest.raises(SpecError) as error:
        load_spec(card.to_dict())
    again = [one.code for one in error.value.diagnostics if one.severity == "error"]
    # A key that is written twice cannot be so in a mapping: it holds both.
    assert again == [code.replace("IR203", "IR205") for code in codes]
    assert not evaluate(card).firm


@pytest.mark.parametrize(
    "value", [object(), [object()], {"a": {1, 2}}, b"x"], ids=["object", "list", "set", "bytes"]
)
def test_a_value_that_no_spec_can_hold_is_refused(value):
    with pytest.raises(TypeError, match="give a text, a number or a list"):
        load_spec({"schema": "indicator-rules/1", "title": value, "indicators": []})


def test_a_profile_made_in_code_has_no_name():
    card = Scorecard("表", (), profile=PLAIN.__class__("own", "自定"))
    with pytest.raises(ValueError, match="was made in code"):
        card.to_dict()


def test_texts_that_nobody_has_read_are_read():
    row = Indicator("培训场次", target_text="≥8场", actual_text="7场", method="每少1场扣2分")
    report = evaluate(Scorecard("表", (row,), equal_weights=True))
    assert report.printed_total == "98"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"rated": "很多"}, "IR213"),
        ({"rating": "好"}, "IR214"),
        ({"direction": "up"}, "IR214"),
        ({"start": "很早"}, "IR205"),
        ({"published": {"scroe": "95"}}, "IR202"),
        ({"published": [1]}, "IR205"),
        ({"weight": "四十"}, "IR213"),
        ({"weight": -1}, "IR316"),
        ({"deducted": -3}, "IR234"),
    ],
)
def test_a_key_of_an_indicator_that_is_wrong_is_refused_at_once(more, code):
    try:
        indicator("培训场次", "≥8场", actual="7场", **more)
    except SpecError as error:
        assert [one.code for one in error.diagnostics] == [code]
    except ValueError as error:
        assert "weight" in str(error) or "-3" in str(error)
    else:
        pytest.fail("nothing was said")


def test_a_text_of_an_indicator_that_cannot_be_read_leaves_its_row_open():
    row = indicator("满意度", "≥9O%", weight=100, actual="95%")
    assert row.unread == {"target"}
    report = evaluate(scorecard("表", [row]))
    assert [one.code for one in report.findings] == ["IR115"]
    assert (report.printed_total, report.firm) == ("0-100", False)


def test_values_stand_in_place_of_texts():
    rule = parse_target("≥8场")
    row = indicator(
        "培训场次", rule, actual=parse_actual("7场", rule=rule), weight=10, direction=Direction.HIGHER,
        method=parse_method("每少1场扣2分"),
    )  # fmt: skip
    assert (row.target, row.actual.value.magnitude) == (rule, 7)
    assert row.scoring == parse_method("每少1场扣2分")


@pytest.mark.parametrize("wrong", [True, [7], object()])
def test_an_actual_value_of_no_cell_is_refused(wrong):
    with pytest.raises(TypeError, match="actual="):
        indicator("培训场次", "≥8场", actual=wrong)


def test_two_specs_of_a_text_are_told():
    text = HEAD + ROW + "}]\n"
    with pytest.raises(ValueError, match="the file holds 2 specs"):
        load_spec(text=f"{text}---\n{text}")
    with pytest.raises(TypeError, match="one of them"):
        load_spec("a.yaml", text=text)


def test_a_file_without_a_table_has_no_grade():
    report = evaluate(load_spec(text="indicators: [", strict=False))
    assert (report.grade, report.firm) == ("—", False)


def test_printed_shares_and_growth_are_plain_data_too():
    text = (
        f"{HEAD}as_of: 2023年9月30日\n{ROW}start: 2023年3月1日}}]\n"
        "figures: {本年收入: 100万元, 财政拨款: 90万元, 上年收入: 80万元}\n"
        "shares: {本年收入: {财政拨款: 90%}}\n"
        "growth:\n  - {figure: 本年收入, before: 上年收入, printed: 增长25%}\n"
        "  - {figure: 本年收入, printed: 增长25%, by: 20万元}\n"
        "veto: [{name: 事故, grade: 差, applies: false}]\nbonus: [{name: 表彰, points: 2}]\n"
        "published: {total: 89.5, grade: 良, count: 1}\nchecks: {ignore: [IR306]}\n"
    )
    card = load_spec(text=text, strict=False)
    again = load_spec(card.to_dict(), strict=False)
    assert again == card
    assert again.settings == card.settings
    assert card.to_dict()["growth"][1] == {
        "figure": "本年收入", "printed": "增长25%", "by": "20万元",
    }  # fmt: skip
