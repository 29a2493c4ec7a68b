"""The unit of a row, from the brackets of its name."""

from __future__ import annotations

import pytest

from indicator_rules import explain, load_spec, parse_actual, parse_target
from indicator_rules.language.directions import directed
from indicator_rules.language.row_units import in_unit_of_row, unit_in
from indicator_rules.model.units import NO_UNIT


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("护林面积(万亩)", "万亩"),
        ("护林面积（单位：万亩）", "万亩"),
        ("群众评价（％）", "%"),
        ("生活补贴(元/人·月)", "元/人·月"),
        ("办结时限(工作日)", "工作日"),
        ("检出率(1/10万)", "/10万"),
        ("检出率(/万)", "/10000"),
        ("器材采购(台/套)", "台"),
        ("工期（月）", "月"),
        # A period and a body are no units, and most brackets hold something else.
        ("培训场次（年）", None),
        ("补助标准（省）", None),
        ("补助（第二批）", None),
        ("护林面积", None),
        ("项目(工程)开工", None),
        ("护林(含补植)面积(亩)", "亩"),
    ],
)
def test_the_brackets_of_a_name_hold_a_unit_or_none(name, unit):
    found = unit_in(name)
    assert (None if found is None else found.name) == unit


@pytest.mark.parametrize(
    ("target", "name", "unit"),
    [
        ("≥3.2", "护林面积(万亩)", "万亩"),
        ("≥3万", "护林面积(亩)", "万亩"),
        ("≥3万", "护林面积(万亩)", "万亩"),
        ("≥3公顷", "护林面积(亩)", "公顷"),
        ("3-5", "护林面积(亩)", "亩"),
    ],
)
def test_a_bare_figure_takes_the_unit_of_its_name(target, name, unit):
    rule = in_unit_of_row(parse_target(target), name)
    figure = getattr(rule, "quantity", None) or rule.low
    assert figure.unit.name == unit
    assert directed(parse_target(target), name).to_dict()["unit"] == unit


@pytest.mark.parametrize("target", ["≥3亩", "3亩-5亩", "6月底前", "增长5%"])
def test_what_has_a_unit_or_needs_none_is_the_same_object(target):
    rule = parse_target(target, period=2022)
    assert in_unit_of_row(rule, "护林面积(亩)") is rule


def test_a_bare_actual_value_takes_it_from_its_target():
    rule = parse_target("≥3.2", name="护林面积(万亩)")
    actual = parse_actual("3.5", rule=rule)
    assert actual.value.unit.name == "万亩"
    assert parse_actual("3.5", rule=parse_target("≥3.2")).value.unit == NO_UNIT


def test_a_row_is_held_in_the_unit_of_its_name():
    told = explain("≤40", "43万元", name="保洁费用（万元）")["assessment"]
    assert (told["verdict"], told["findings"]) == ("unmet", [])


def test_a_spec_reads_its_rows_so_and_keeps_the_target_as_written():
    text = (
        "schema: indicator-rules/1\ntitle: 自评\nweights: equal\nindicators:\n"
        "  - name: 护林面积(万亩)\n    target: ≥3.2\n    actual: 3.5\n"
    )
    [leaf] = load_spec(text=text).indicators
    assert (leaf.target_text, leaf.actual.value.unit.name) == ("≥3.2", "万亩")
