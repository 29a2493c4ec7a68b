"""Methods as mappings: every value of the model, each mistake at its field."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from indicator_rules import parse_method
from indicator_rules.api.profiles import profile_named
from indicator_rules.model.methods import (
    Calculated,
    Due,
    Formulaic,
    Held,
    Settled,
    Zeroing,
)
from indicator_rules.model.profile import Kind
from indicator_rules.source import Source
from indicator_rules.specfile.entries import Findings
from indicator_rules.specfile.fields import KINDS
from indicator_rules.specfile.method_fields import METHODS
from indicator_rules.specfile.methods import read_method
from indicator_rules.specfile.nodes import compose

ROOT = Path(__file__).parents[2]


def read(text):
    """A method and what was found in it, as codes with the characters they point at."""
    findings = Findings(Source("spec.yaml", text))
    node = compose(findings.source, "").root
    method = read_method(node, findings, "指标")
    return method, [(one.code, one.excerpt) for one in findings.found]


SAME = {
    "{name: direct}": "达标得满分，不达标不得分",
    "{name: direct, met: 5, missed: 1分}": "达标得5分，不达标得1分",
    "{name: direct, missed: 扣2分}": "达标得满分，不达标扣2分",
    "{name: proportional}": "按完成比例得分",
    "{name: proportional, pass: 60%}": "按完成比例得分，低于60%不得分",
    "{name: reverse-linear}": "reverse-linear",
    "{name: reverse-ratio}": "reverse-ratio",
    "{name: moderate-point}": "moderate-point",
    "{name: inside}": "inside",
    "{name: deduct, points: 0.5, per: 1个百分点}": "每低1个百分点扣0.5分",
    "{name: deduct, points: 1, per: 1个百分点, part: up}": "每低1个百分点扣1分，不足1个百分点按1个百分点计算",
    "{name: deduct, points: 1, per: 1个百分点, part: down, cap: 3}": "每低1个百分点扣1分，不足1个百分点的不扣分，最多扣3分",
    "{name: judged, met: 2, partial: 1, unmet: 0}": "完成得2分，部分完成得1分，未完成不得分",
    "{name: levels, levels: {优: 满分, 良: 80%, 中: 60%的分值, 差: 0}}": "优得满分，良得80%的分值，中得60%的分值，差不得分",
    "{name: base-plus, base: 8, points: 1, per: 1个百分点, lost: 2, lost_per: 1个百分点}": "基本分8分，每超1个百分点加1分，每低1个百分点扣2分",
    "{name: sides, below: {points: 1, per: 1%}, above: {points: 0.5, per: 1%}}": "每低1%扣1分，每高1%扣0.5分",
    "{name: per-unit, points: 2, per: 1个}": "每完成1个得2分",
    "{name: by-day, days: [{by: 6月30日, points: 满分}, {by: 7月底, points: 3}]}": "6月30日前完成得满分，7月底前完成得3分",
    "{name: by-day, rest: 1, days: [{points: 5}, {by: 2024年1月31日前, points: 2}]}": "按期完成得5分，2024年1月31日前完成得2分，其余得1分",
    "{name: interpolated, knots: [{points: 满分}, {at: 60%, points: 5}]}": "达标得满分，60%得5分，中间按线性插值",
}  # fmt: skip


def unsigned(method):
    """A method as a sentence says it, without the side and the words that only a sentence fixes."""
    return re.sub(r"above=(True|False|None)|words='[^']*'", "?", repr(method))


@pytest.mark.parametrize("mapping", SAME)
def test_a_mapping_is_the_method_of_its_sentence(mapping):
    method, found = read(mapping)
    assert found == []
    assert unsigned(method) == unsigned(parse_method(SAME[mapping]))


SHOWN = {
    "{name: proportional, pass: 60%, pass_included: false, full: 90%, points: 8}": (
        "pass_mark=Fraction(3, 5), pass_included=False, full_mark=Fraction(9, 10)"
    ),
    "{name: ramp, pass: 70%, full: 90%}": "ramp=True",
    "{name: growth, most: 120%}": "most=Fraction(6, 5)",
    "{name: efficacy, worst: 60%, best: 100%, c: 0.3, d: 70%}": (
        "c=Fraction(3, 10), d=Fraction(7, 10)"
    ),
    "{name: per-unit, points: 2, per: 1个, start: 10个}": "start=Quantity(magnitude=Decimal('10')",
    "{name: interpolated, goes_on: true, knots: [{at: 60%, points: 5}, {at: 90%, points: 10}]}": (
        "goes_on=True"
    ),
    "{name: inside, slope: 0.5}": "Points(size=Fraction(1, 2)",
    "{name: deduct, points: 2, per: 1起, start: 3起, full: 80%, above: true}": "above=True",
    "{name: deduct, points: 2, per: 1起, above: false}": "above=False",
    "{name: base-plus, base: 8, points: 1, per: 1%, most: 12}": "size=Fraction(12, 1)",
    "{name: base-plus, base: 8, points: 1, per: 1%, lost: 2}": "off=Points(size=Fraction(2, 1)",
    "{name: base-plus, base: 8, points: 1, per: 1%, lost_per: 2%}": "off_per=Quantity",
    "{name: judged, met: {least: 80%, most: 100%}}": "Fraction(4, 5)",
    "{name: bands, bands: [{from: 90%, points: 10}, {from: 60%, to: 90, share: 50%}]}": (
        "low=Fraction(60, 1), high=Fraction(90, 1), low_closed=True, high_closed=False"
    ),
    "{name: bands, bands: [{to: 100万元, to_included: true, from: 5000元, from_included: false, points: 1}]}": (
        "low=Fraction(5000, 1), high=Fraction(1000000, 1), low_closed=False, high_closed=True"
    ),
    "{name: bands, axis: rate, base: proportional, bands: [{from: 90%, points: 满分}]}": (
        "axis=<Axis.RATE: 'rate'>, base=Proportional"
    ),
    "{name: bands, bands: [{from: 60%, proportional: true}]}": "method=Proportional",
    "{name: bands, bands: [{from: 5, to: 5, to_included: true, points: 1, proportional: false}]}": (
        "low=Fraction(5, 1), high=Fraction(5, 1)"
    ),
    "{name: bands, base: {name: bands, bands: [{points: 1}]}, bands: [{from: 1, points: 2}]}": (
        "base=Bands"
    ),
}  # fmt: skip


@pytest.mark.parametrize("mapping", SHOWN)
def test_each_field_has_its_effect(mapping):
    method, found = read(mapping)
    assert found == []
    assert SHOWN[mapping] in repr(method)


SENTENCES = {Calculated, Due, Held, Settled, Zeroing}
"""What is written as officials write it: formulas, and limits around another method."""


def test_every_value_of_the_model_can_be_written():
    built = {type(read(mapping)[0]) for mapping in (*SAME, *SHOWN)}
    assert built == set(get_args(Formulaic)) - SENTENCES
    assert {re.match(r"{name: ([a-z-]+)", one)[1] for one in (*SAME, *SHOWN)} == set(METHODS)


MISTAKES = {
    "{name: deduct, points: 0.5}": ("IR204", "{"),
    "{name: deduct, points: half, per: 1%}": ("IR205", "half"),
    "{name: deduct, points: -1, per: 1%}": ("IR205", "-1"),
    "{name: deduct, points: 1, per: 0%}": ("IR427", "0%"),
    "{name: deduct, points: 1, per: 大半}": ("IR205", "大半"),
    "{name: deduct, points: 1, per: 9O%}": ("IR115", "O"),
    "{name: deduct, points: 1, per: 1%, part: half}": ("IR214", "half"),
    "{name: deduct, points: 1, per: 1%, cap: [3]}": ("IR205", "["),
    "{name: deduct, points: 1, per: 1%, above: yes}": ("IR214", "yes"),
    "{name: direct, pass: 60%}": ("IR202", "pass"),
    "{name: efficacy, worst: 60%, best: 大半}": ("IR205", "大半"),
    "{name: efficacy, worst: 60%, best: 100%, c: 3天}": ("IR205", "3天"),
    "{name: base-plus, base: 8, points: 1, per: 1%, lost: 1, lost_per: -1%}": ("IR427", "-1%"),
    "{name: base-plus, base: 8, points: 1, per: 0}": ("IR427", "0"),
    "{name: base-plus, base: eight, points: 1, per: 1}": ("IR205", "eight"),
    "{name: levels, levels: {上佳: 5}}": ("IR214", "上佳"),
    "{name: levels, levels: {优: 好}}": ("IR205", "好"),
    "{name: levels, levels: {优: [5]}}": ("IR205", "["),
    "{name: levels, levels: {}}": ("IR205", "{"),
    "{name: levels, levels: {优: 5, 优: 4}}": ("IR203", "优"),
    "{name: levels, levels: 5}": ("IR205", "5"),
    "{name: judged, met: 5, partial: {least: 4, most: 2}}": ("IR220", "{"),
    "{name: judged, met: 5, partial: {least: 4}}": ("IR204", "{"),
    "{name: judged, met: [5]}": ("IR205", "["),
    "{name: judged, met: five}": ("IR205", "five"),
    "{name: sides, below: {points: 1, per: 1%}, above: {points: 1}}": ("IR204", "{"),
    "{name: sides, below: {points: 1, per: 0}, above: {points: 1, per: 1%}}": ("IR427", "0"),
    "{name: sides, below: 1, above: {points: 1, per: 1%}}": ("IR205", "1"),
    "{name: per-unit, points: 2}": ("IR204", "{"),
    "{name: per-unit, points: two, per: 1个}": ("IR205", "two"),
    "{name: per-unit, points: 2, per: 0个}": ("IR427", "0"),
    "{name: interpolated, knots: [{at: 60%, points: 5}]}": ("IR205", "["),
    "{name: interpolated, knots: [60%, {at: 90%, points: 10}]}": ("IR205", "60%"),
    "{name: interpolated, knots: [{at: 60%, points: x}, {at: 90%, points: 10}]}": ("IR205", "x"),
    "{name: by-day, days: []}": ("IR205", "["),
    "{name: by-day, days: [{by: 六成, points: 1}]}": ("IR205", "六成"),
    "{name: by-day, days: [{by: 每年6月, points: 1}]}": ("IR205", "每年6月"),
    "{name: by-day, days: [{by: 6月31日, points: 1}]}": ("IR107", "6月31日"),
    "{name: by-day, days: [{by: 6月30日}]}": ("IR204", "{"),
    "{name: bands, bands: []}": ("IR205", "["),
    "{name: bands, bands: [90%]}": ("IR205", "90%"),
    "{name: bands, bands: [{from: 90%}]}": ("IR204", "{"),
    "{name: bands, bands: [{from: 90%, proportional: false}]}": ("IR204", "{"),
    "{name: bands, bands: [{from: 90%, points: ten}]}": ("IR205", "ten"),
    "{name: bands, bands: [{from: 90%, points: 10, share: 50%}]}": ("IR219", "50%"),
    "{name: bands, bands: [{from: 90%, share: 3天}]}": ("IR205", "3天"),
    "{name: bands, bands: [{from: 90%, to: 80%, points: 1}]}": ("IR220", "80%"),
    "{name: bands, bands: [{from: 90%, to: 90%, points: 1}]}": ("IR220", "90%"),
    "{name: bands, bands: [{from: 90%, to: 3天, points: 1}]}": ("IR409", "3天"),
    "{name: bands, axis: x, bands: [{points: 1}]}": ("IR214", "x"),
    "{name: bands, base: 每低1%扣O分, bands: [{points: 1}]}": ("IR101", "扣"),
    "{pass: 60%}": ("IR204", "{"),
    "{name: [direct]}": ("IR205", "["),
}  # fmt: skip


@pytest.mark.parametrize("mapping", MISTAKES)
def test_a_mistake_is_found_at_its_field(mapping):
    method, found = read(mapping)
    assert method is None
    assert len(found) == 1
    code, marked = MISTAKES[mapping]
    assert (found[0][0], found[0][1][: len(marked)]) == (code, marked)


def test_every_mapping_of_the_page_is_a_method():
    page = (ROOT / "docs" / "specs.md").read_text("utf-8")
    listed = re.findall(r"`({name: .*?})`(?= \|)", page)
    assert {re.match(r"{name: ([a-z-]+)", one)[1] for one in listed} == set(METHODS)
    for one in listed:
        assert read(one)[1] == [], one


def test_every_field_has_a_sample_of_its_own_key_and_a_known_kind():
    for name, table in METHODS.items():
        for field in table.fields.values():
            assert field.kind in KINDS
            given = yaml.load(field.sample, yaml.BaseLoader)  # noqa: S506
            assert list(given) == [field.key]
            assert field.docs
        assert next(iter(table.fields)) == "name"
        assert name in table.fields["name"].choices


def test_a_profile_takes_mappings_too(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(
        "schema: indicator-rules-profile/1\nname: own\ntitle: 某区办法\n"
        "methods: {higher: {name: proportional, pass: 60%}}\n",
        encoding="utf-8",
    )
    known = profile_named(str(path))
    assert known.method_for(Kind.HIGHER) == parse_method("按完成比例得分，低于60%不得分")
    assert known.text_for(Kind.HIGHER) == "{name: proportional, pass: 60%}"
