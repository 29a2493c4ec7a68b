"""Cases files: what they hold, and what load_cases raises of one that is wrong."""

from __future__ import annotations

import pytest

from indicator_rules import SpecError, load_spec
from indicator_rules.specfile.cases import Case, CasesFile, Expectation, load_cases

HEAD = "schema: indicator-rules-cases/1\nspec: a.yaml\ncases:\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def write(tmp_path):
    def written(body):
        file = tmp_path / "a.cases.yaml"
        file.write_bytes(body if isinstance(body, bytes) else body.encode())
        return file

    return written


@pytest.fixture
def raised(write):
    """The findings that loading a body raises, each as ``IR201 3:14``."""

    def findings(body):
        with pytest.raises(SpecError) as error:
            load_cases(write(body))
        listed = []
        for one in error.value.diagnostics:
            place = one.source.place(one.span.start)
            listed.append(f"{one.code} {place.line}:{place.column}")
        return listed

    return findings


def test_a_case_is_read_with_all_it_says(write):
    body = """\
  - id: one-short
    actuals: {培训场次: 7场}
    expect:
      total: 87.50
      grade: 良
      indicators: {培训场次: {verdict: unmet, completion: 87.5%, score: 3-3.5}}
"""
    expected = (
        Expectation("total", "87.50"),
        Expectation("grade", "良"),
        Expectation("verdict", "unmet", "培训场次"),
        Expectation("completion", "87.5%", "培训场次"),
        Expectation("score", "3-3.5", "培训场次"),
    )
    case = Case("one-short", (("培训场次", "7场"),), expected)
    assert load_cases(write(HEAD + body)) == CasesFile("a.yaml", (case,))


def test_what_a_case_expects_has_its_place(write):
    body = "  - {id: a, expect: {total: 87.50, indicators: {甲: {verdict: 'met'}}}}\n"
    (case,) = load_cases(write(HEAD + body)).cases
    marked = [case.source.text[one.span.start : one.span.end] for one in case.expected]
    assert marked == ["87.50", "met"]


def test_a_case_may_expect_nothing(write):
    case = Case("as-printed")
    assert load_cases(write(HEAD + "  - {id: as-printed, expect: {}}\n")).cases == (case,)


@pytest.mark.parametrize("blank", ["", "''", "~", "null"])
def test_a_blank_actual_value_is_an_empty_text(write, blank):
    (case,) = load_cases(
        write(f"{HEAD}  - {{id: a, actuals: {{甲: {blank}}}, expect: {{}}}}\n")
    ).cases
    assert case.actuals == (("甲", ""),)


def test_a_result_may_leave_out_the_verdict_or_the_completion(write):
    body = "  - {id: a, expect: {indicators: {甲: {verdict: met}, 乙: {completion: 5%}}}}\n"
    (case,) = load_cases(write(HEAD + body)).cases
    assert case.expected == (
        Expectation("verdict", "met", "甲"),
        Expectation("completion", "5%", "乙"),
    )


@pytest.mark.parametrize("total", ["99.5", "100", "96-98", "96.5-98.25", "-1", "'0'"])
def test_a_total_is_a_figure_or_a_range(write, total):
    (case,) = load_cases(write(f"{HEAD}  - {{id: a, expect: {{total: {total}}}}}\n")).cases
    assert case.expected == (Expectation("total", total.strip("'")),)


def test_a_byte_order_mark_raises_nothing(write):
    body = "\ufeff" + HEAD + "  - {id: a, expect: {}}\n"
    assert load_cases(write(body)).spec == "a.yaml"


WRONG = {
    "not there as YAML": ("cases: [\n", "IR201 1:8"),
    "a list as root": ("- a\n", "IR205 1:1"),
    "an empty file": ("", "IR211 1:1"),
    "not UTF-8": (b"spec: \xff\n", "IR206 1:7"),
    "no cases": (HEAD.replace("cases:\n", ""), "IR204 1:1"),
    "the schema of a spec": (HEAD.replace("rules-cases", "rules") + "  []\n", "IR214 1:9"),
    "a text for the cases": (HEAD + "  a\n", "IR205 4:3"),
    "a text for a case": (HEAD + "  - a\n", "IR205 4:5"),
    "no id": (HEAD + "  - {expect: {}}\n", "IR204 4:5"),
    "no expect": (HEAD + "  - {id: a}\n", "IR204 4:5"),
    "a misspelt expect": (HEAD + "  - {id: a, expct: {}}\n", "IR202 4:13"),
    "a list for expect": (HEAD + "  - {id: a, expect: [a]}\n", "IR205 4:21"),
    "an id twice": (HEAD + "  - {id: a, expect: {}}\n" * 2, "IR203 5:5"),
    "a list for an actual value": (
        HEAD + "  - {id: a, actuals: {甲: [1]}, expect: {}}\n",
        "IR205 4:26",
    ),
    "an actual value twice": (
        HEAD + "  - {id: a, actuals: {甲: 1, 甲: 2}, expect: {}}\n",
        "IR203 4:29",
    ),
    "a text for a result": (
        HEAD + "  - {id: a, expect: {indicators: {甲: met}}}\n",
        "IR205 4:38",
    ),
    "a total in words": (HEAD + "  - {id: a, expect: {total: 满分}}\n", "IR213 4:29"),
    "a score that is no figure": (
        HEAD + "  - {id: a, expect: {indicators: {甲: {score: 5分}}}}\n",
        "IR213 4:46",
    ),
    "an unknown verdict": (
        HEAD + "  - {id: a, expect: {indicators: {甲: {verdict: good}}}}\n",
        "IR214 4:48",
    ),
}


@pytest.mark.parametrize(("body", "finding"), WRONG.values(), ids=WRONG)
def test_a_mistake_is_raised_at_its_place(raised, body, finding):
    assert raised(body) == [finding]


def test_every_mistake_is_raised(raised):
    body = HEAD + "  - a\n  - {id: a, expct: {}}\n  - {id: b, expect: [a]}\n"
    assert raised(body) == ["IR205 4:5", "IR202 5:13", "IR205 6:21"]


def test_a_case_twice_names_the_line_of_the_first(write):
    with pytest.raises(SpecError, match="“a” is written twice; first in line 4"):
        load_cases(write(HEAD + "  - {id: a, expect: {}}\n" * 2))


def test_mistakes_are_raised_in_the_order_of_their_places(raised):
    body = (
        HEAD + "  - {expect: [a]}\n  - {id: b, actuals: {甲: [1]}, expect: {indicators: {甲: a}}}\n"
    )
    assert raised(body) == ["IR204 4:5", "IR205 4:14", "IR205 5:26", "IR205 5:57"]


def test_two_cases_without_an_id_have_no_id_in_common(raised):
    assert raised(HEAD + "  - {expect: {}}\n" * 2) == ["IR204 4:5", "IR204 5:5"]


def test_an_empty_cases_file_is_told_how_a_cases_file_begins(write):
    with pytest.raises(SpecError) as error:
        load_cases(write("# cases\n"))
    assert error.value.diagnostics[0].help() == "begin with schema: indicator-rules-cases/1"


def test_a_file_that_is_not_there_is_raised_with_its_reason(tmp_path):
    with pytest.raises(SpecError, match="there is no such file"):
        load_cases(tmp_path / "none.cases.yaml")


def test_a_mistake_is_raised_with_the_byte_order_mark_beside_it(raised):
    assert raised("\ufeff# a\n- a\n") == ["IR207 1:1", "IR205 2:1"]


SPEC = """\
schema: indicator-rules/1
title: 自评表
indicators:
  - {name: 培训场次, target: 不少于8场, weight: 100, actual: 8场}
"""
AGAINST = {
    "an actual value of nobody": (
        "  - {id: a, actuals: {培训场数: 7场}, expect: {}}\n",
        "IR217 4:23",
    ),
    "a result of nobody": (
        "  - {id: a, expect: {indicators: {培训: {verdict: met}}}}\n",
        "IR217 4:35",
    ),
    "an actual value that cannot be read": (
        "  - {id: a, actuals: {培训场次: 7场8}, expect: {}}\n",
        "IR112 4:29",
    ),
    "a grade that the profile does not have": (
        "  - {id: a, expect: {grade: 甲}}\n",
        "IR214 4:29",
    ),
    "one such grade of two": ("  - {id: a, expect: {grade: 甲至优}}\n", "IR214 4:29"),
}


@pytest.fixture
def against(write):
    """The findings of a body that is held against its spec."""

    def findings(body):
        file = write(HEAD + body)
        (spec := file.with_name("a.yaml")).write_text(SPEC, "utf-8")
        try:
            load_cases(file, scorecard=load_spec(spec))
        except SpecError as error:
            return error.diagnostics
        return ()

    return findings


@pytest.mark.parametrize(("body", "finding"), AGAINST.values(), ids=AGAINST)
def test_what_the_spec_does_not_have_is_raised_at_its_place(against, body, finding):
    (found,) = against(body)
    place = found.source.place(found.span.start)
    assert f"{found.code} {place.line}:{place.column}" == finding


def test_a_cases_file_that_names_no_spec_is_held_against_the_one_beside_it(write):
    file = write(HEAD.replace("spec: a.yaml\n", "") + "  - {id: a, expect: {grade: 甲}}\n")
    (spec := file.with_name("a.yaml")).write_text(SPEC, "utf-8")
    with pytest.raises(SpecError) as error:
        load_cases(file, scorecard=load_spec(spec))
    assert [one.code for one in error.value.diagnostics] == ["IR204", "IR214"]


def test_cases_of_another_spec_are_not_held_against_this_one(write):
    file = write(HEAD.replace("a.yaml", "b.yaml") + "  - {id: a, expect: {}}\n")
    (spec := file.with_name("a.yaml")).write_text(SPEC, "utf-8")
    with pytest.raises(SpecError) as error:
        load_cases(file, scorecard=load_spec(spec))
    (found,) = error.value.diagnostics
    assert (found.message(), found.excerpt) == ("“b.yaml” is no spec this library knows", "b.yaml")
    assert found.help() == "these cases stand beside a.yaml"


def test_a_name_is_answered_with_the_nearest_of_the_spec(against):
    (found,) = against("  - {id: a, actuals: {培训场数: 7场}, expect: {}}\n")
    assert found.help() == "did you mean 培训场次?"


def test_a_grade_is_answered_with_those_of_the_profile(against):
    (found,) = against("  - {id: a, expect: {grade: 甲}}\n")
    assert found.message() == "“甲” is no grade this library knows"
    assert found.help() == "profile plain has 优、良、中、差"


@pytest.mark.parametrize("grade", ["优", "优秀", "良至优", "''"])
def test_a_grade_of_the_profile_is_fine_by_any_of_its_names(against, grade):
    assert against(f"  - {{id: a, actuals: {{培训场次: ''}}, expect: {{grade: {grade}}}}}\n") == ()


def test_a_broken_case_is_not_held_against_the_spec(against):
    assert [one.code for one in against("  - a\n")] == ["IR205"]
