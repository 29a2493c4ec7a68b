"""One mistake, one finding: the more specific code stands for the others."""

from __future__ import annotations

import pytest

from indicator_rules import Severity, check_spec, score
from indicator_rules.diagnostics import CODES, Diagnostic
from indicator_rules.diagnostics.specific import COVERS, Within, most_specific
from indicator_rules.source import Source, Span

HEAD = "schema: indicator-rules/1\ntitle: 2023年度绩效自评\nperiod: 2023\n"
EQUAL = HEAD + "weights: equal\nindicators:\n"
REGULATED = HEAD + "weights: equal\nprofile: mof-2021-101\nindicators:\n"


def rows(*listed, head=EQUAL, tail=""):
    return head + "".join(f"  - {{{one}}}\n" for one in listed) + tail


SPECS = {
    "IR318 IR320": rows("name: 满意度, target: ≥90%, actual: 95%, method: 完成得120分，未完成按比例得分"),
    "IR318 IR319": rows("name: 满意度, target: ≥90%, actual: 95%, method: 90%以上得80分，80%-90%得120分"),
    "IR319 IR320": rows("name: 满意度, target: ≥90%, actual: 95%, method: 90%以上得80分，80%-90%得100分"),
    "IR321 IR329": rows("name: 群众满意度, target: 200.5人, actual: 201人"),
    "IR321 IR330": rows("name: 群众满意度, target: 0起, actual: 0起"),
    "IR324 IR329": rows("name: 项目成本, target: ≤200.5人, actual: 200人"),
    "IR323 IR326": rows("name: 培训人数, target: ≥150%, actual: 160%"),
    "IR322 IR332": rows("name: 群众满意度, target: 有所提升, actual: 有所提升"),
    "IR370 IR332": rows("name: 项目成本, target: 有所提升, actual: 有所提升"),
    "IR325 IR405": rows("name: 群众满意度, target: =90%, actual: 500%"),
    "IR325 IR404": rows("name: 群众满意度, target: ≥90%, actual: 110%"),
    "IR325 IR407": rows("name: 群众满意度, target: =90%, actual: 101%"),
    "IR327 IR406": rows("name: 账实相符, target: 292%, actual: 95%"),
    "IR330 IR450": rows("name: 群众满意度, target: ≥0%, actual: 85%"),
    "IR341 IR104": rows("name: 培训人数, target: XX人, actual: 20人"),
    "IR342 IR343": rows("name: 培训人数, target: '≥90人,,', actual: 95人"),
    "IR333 IR306": rows(*(f"name: 制度{one}, target: 制度健全, actual: 制度健全" for one in "甲乙丙丁戊")),
    "IR353 IR350": rows("name: 群众满意度, target: ≥95%, actual: 92%", head=REGULATED),
    "IR354 IR311": rows(
        "name: 培训场次, target: ≥8场, actual: 9场, published: {score: 100}", tail="published: {total: 98}\n"
    ),
    "IR401 IR408": rows("name: 培训场次, target: ≥20场, actual: ≥25次"),
    "IR416 IR401": rows("name: 培训人数, target: ≥200, actual: 约200"),
    "IR416 IR408": rows("name: 培训人数, target: ≥200, actual: 约200人"),
    "IR407 IR404": rows("name: 培训人数, target: =100人, actual: 125人"),
    "IR407 IR405": rows("name: 培训人数, target: =100人, actual: 150人"),
    "IR411 IR353": rows("name: 巡查次数, target: ＞5次, actual: 5次"),
    "IR422 IR405": rows("name: 走访, target: 每季度≥2次, actual: 每月2次"),
    "IR441 IR405": rows("name: 经费, target: ≥5元, actual: 5万元"),
    "IR507 IR407": rows("name: 预算执行率, budget: 100万元, spent: 104万元"),
    "IR422 IR404": rows("name: 走访, target: 每季度≥10次, actual: 每月4次"),
    "IR441 IR407": rows("name: 收入, target: =5元, actual: 5万元"),
    "IR507 IR404": rows("name: 预算执行率, budget: 100万元, spent: 125万元"),
    "IR507 IR405": rows("name: 预算执行率, budget: 100万元, spent: 150万元"),
}  # fmt: skip


@pytest.mark.parametrize(("pair", "spec"), SPECS.items(), ids=SPECS)
def test_the_more_specific_code_is_found_alone(pair, spec):
    specific, general = pair.split()
    codes = [one.code for one in check_spec("spec.yaml", unsaved=spec)]
    assert specific in codes
    assert general not in codes
    alone = [one.code for one in check_spec("spec.yaml", unsaved=spec, select=[general])]
    assert set(alone) == {general}


def test_each_pair_of_the_table_has_its_spec():
    pairs = {f"{code} {other}" for code, cover in COVERS.items() for other in cover.codes}
    assert pairs == set(SPECS)


def test_the_codes_of_the_table_are_codes_and_none_stands_for_itself():
    for code, cover in COVERS.items():
        assert {code, *cover.codes} <= set(CODES)
        assert code not in cover.codes


SOURCE = Source("a.yaml", "甲乙丙丁")


def found(code, start=0, end=2, subject="甲", source=SOURCE):
    return Diagnostic(code, source=source, span=Span(start, end), subject=subject)


def left(*findings):
    return [one.code for one in most_specific(findings)]


def test_findings_of_one_place_touch_each_other():
    assert left(found("IR401"), found("IR416", 1, 3)) == ["IR416"]
    assert left(found("IR401"), found("IR416", 2, 3)) == ["IR401", "IR416"]
    other = Source("b.yaml", "甲乙丙丁")
    assert left(found("IR401"), found("IR416", source=other)) == ["IR401", "IR416"]
    assert left(found("IR401"), Diagnostic("IR416")) == ["IR401", "IR416"]
    assert left(Diagnostic("IR401"), Diagnostic("IR416")) == ["IR416"]


def test_findings_of_two_rows_without_places_are_two():
    first, second = (
        Diagnostic(code, subject=name) for code, name in (("IR401", "甲"), ("IR416", "乙"))
    )
    assert left(first, second) == ["IR401", "IR416"]


def test_findings_of_one_row_stand_anywhere_on_it():
    assert COVERS["IR507"].within is Within.ROW
    assert left(found("IR404"), found("IR507", 3, 4)) == ["IR507"]
    assert left(found("IR404"), found("IR507", subject="乙")) == ["IR404", "IR507"]


def test_what_stands_for_an_error_is_one():
    (one,) = most_specific([found("IR104"), found("IR341")])
    assert one.severity is Severity.ERROR
    (one,) = most_specific([found("IR408"), found("IR401")])
    assert one.severity is Severity.WARNING


COMMENTED = """\
schema: indicator-rules/1
title: 2023年度绩效自评
weights: equal
indicators:
  - name: 培训人数
    target: {}
    actual: {}
"""


def codes(target, actual, **options):
    text = COMMENTED.format(target, actual)
    return [one.code for one in check_spec("a.yaml", unsaved=text, ignore=["IR306"], **options)]


@pytest.mark.parametrize("code", ["IR416", "IR416, IR401"])
def test_a_comment_on_a_finding_answers_what_it_stands_for(code):
    assert codes("≥200", f"约200  # noqa: {code} – 统计口径") == []


def test_a_comment_on_a_finding_that_another_stands_for_is_not_unused():
    assert codes("≥200", "约200  # noqa: IR401 – 统计口径") == ["IR416"]


def test_a_comment_hides_no_text_that_cannot_be_read():
    assert codes("XX人  # noqa: IR341 – 待定", "20人") == ["IR104"]


def test_one_row_has_one_finding_for_one_mistake():
    assert [one.code for one in score("≥200", "约200人", 10).findings] == ["IR416"]
