"""Methods in a spec: sentences, names, and mappings with figures."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec, evaluate, load_spec
from indicator_rules.diagnostics import Language

SPEC = """\
schema: indicator-rules/1
title: 自评表
period: 2023
indicators:
  - name: 满意度
    target: {target}
    weight: 100
    method: {method}
    actual: {actual}
"""


@pytest.fixture
def write(tmp_path):
    def give(method, target="≥90%", actual="80%"):
        path = tmp_path / "spec.yaml"
        text = SPEC.format(method=method, target=target, actual=actual)
        path.write_text(text, encoding="utf-8")
        return path

    return give


@pytest.mark.parametrize(
    ("method", "total"),
    [
        ("每低1个百分点扣5分", "50"),
        ("direct", "0"),
        ("{name: direct}", "0"),
        ("{name: proportional}", "88.89"),
        ("{name: proportional, pass: 90%}", "0"),
        ("{name: proportional, full: 0.8}", "100"),
        ("{name: ramp, pass: 80%}", "44.44"),
        ("{name: ramp, pass: 80%, full: 90%}", "88.89"),
        ("{name: efficacy, worst: 60%, best: 100%}", "80"),
        ("{name: efficacy, worst: 60, best: 100}", "80"),
        ("{name: moderate-point}", "88.89"),
        ("{name: growth}", "150"),
        ("{name: growth, most: 120%}", "120"),
    ],
)
def test_a_method_scores(write, method, total):
    assert evaluate(load_spec(write(method))).printed_total == total


@pytest.mark.parametrize(
    ("method", "code", "column"),
    [
        ("每低1个百分点扣O分", "IR101", 20),
        ("[direct]", "IR205", 13),
        ("{}", "IR204", 13),
        ("{name: rampp, pass: 1}", "IR214", 20),
        ("{name: ramp}", "IR204", 13),
        ("{name: efficacy, worst: 60%}", "IR204", 13),
        ("{name: ramp, pass: 3天}", "IR205", 32),
        ("{name: ramp, pass: 大半}", "IR205", 32),
        ("{name: ramp, pass: 9O%}", "IR115", 33),
        ("{name: ramp, passs: 90%}", "IR202", 26),
        ("{name: ramp, pass: 100%}", "IR426", 13),
        ("每低1天扣5分", "IR409", 13),
    ],
)
def test_a_mistake_in_a_method_has_its_place(write, method, code, column):
    (found,) = [one for one in check_spec(write(method)) if one.severity.value == "error"]
    place = found.source.place(found.span.start)
    assert (found.code, place.line) == (code, 8)
    if code not in {"IR101", "IR115", "IR409"}:
        assert place.column == column


def laws(path):
    return [one.code for one in check_spec(path) if one.code in {"IR318", "IR319", "IR320"}]


def test_a_fair_method_says_nothing(write):
    assert laws(write("每低1个百分点扣5分")) == []
    assert laws(write("{name: efficacy, worst: 60%, best: 90%}")) == []


def test_points_beyond_the_weight_are_found(write):
    assert laws(write("达标得120分，未达标不得分")) == ["IR318"]
    assert laws(write("完成得120分，未完成按比例得分")) == ["IR318"]
    assert laws(write("≥90%得120分，每低1个百分点扣1分；低于60%不得分")) == ["IR318"]
    assert laws(write("基本分120分，每低1个百分点扣1分，每高1个百分点加1分")) == ["IR318"]
    assert laws(write("优得120分，良得80分", "优", "优")) == ["IR318"]


def test_a_score_that_falls_is_told_in_words(write):
    path = write("90%以上得80分，80%-90%得100分")
    messages = {one.code: one.message() for one in check_spec(path)}
    assert messages["IR319"] == "the score falls from 100 to 80 when “满意度” rises past 90%"


def test_a_slope_the_wrong_way_is_told_in_words(write):
    path = write("每超过1个百分点扣5分")
    messages = {one.code: one.message() for one in check_spec(path)}
    assert "falls from" in messages["IR319"]
    assert "rises from" in messages["IR319"]


def apart(path):
    """What is found of the laws, each for itself: IR319 stands for IR320."""
    return [one for code in ("IR319", "IR320") for one in check_spec(path, select=[code])]


def test_a_late_day_and_a_level_are_told_in_words(write):
    path = write("逾期得满分，按期完成不得分", "2023年6月底前", "2023年6月1日")
    messages = {one.code: one.message() for one in apart(path)}
    assert (
        "rises from 0 to 100 when “满意度” goes from on the day to 1 day late" in messages["IR319"]
    )
    assert "at 1 day early" in messages["IR320"]
    path = write("达标不得分，未达标得满分", "良及以上", "优")
    messages = {one.code: one.message() for one in check_spec(path)}
    assert "falls from 100 to 0 when “满意度” rises from 中 to 良" in messages["IR319"]
    path = write("优得满分，良得80%的分值", "良及以上", "优")
    (found,) = [one for one in check_spec(path) if one.code == "IR320"]
    assert "at 良" in found.message(Language.ENGLISH)
    assert "为 良 时得 80 分" in found.message(Language.CHINESE)


def test_a_late_day_is_told_in_chinese(write):
    path = write("逾期得满分，按期完成不得分", "2023年6月底前", "2023年6月1日")
    messages = {one.code: one.message(Language.CHINESE) for one in apart(path)}
    assert "由 按期 变为 逾期1天 时，得分由 0 升至 100" in messages["IR319"]
    assert "为 提前1天 时得 0 分" in messages["IR320"]


def test_the_method_stands_in_the_report_as_written(write):
    assert load_spec(write("{name: ramp,  pass: 80%}")).indicators[0].method == (
        "{name: ramp, pass: 80%}"
    )
