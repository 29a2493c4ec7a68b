"""Which mistakes cases notice, which change nothing, and what would show the rest."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from attrs import evolve

from indicator_rules.diagnostics import Language
from indicator_rules.specfile.cases import Case, Expectation
from indicator_rules.specfile.load import readable_spec
from indicator_rules.testing import differences
from indicator_rules.testing.differences import Difference, difference
from indicator_rules.testing.judging import judge_case
from indicator_rules.testing.mutation import Mutation, is_noticed, mutate_spec
from indicator_rules.testing.suites import load_suite
from indicator_rules.testing.tables import table_of

SPECS = sorted(
    path
    for path in (Path(__file__).parents[2] / "specs").rglob("*.yaml")
    if not path.stem.endswith(".cases")
)
HEAD = "schema: indicator-rules/1\ntitle: 自评表\n"
LEAF = "indicators:\n  - {{name: 甲, target: {}, weight: 10, method: {}, actual: {}}}\n"


@pytest.fixture
def read(tmp_path):
    """A scorecard of the lines below its title."""

    def scorecard(body, name="a.yaml"):
        file = tmp_path / name
        file.write_text(HEAD + body, "utf-8")
        return readable_spec(file)

    return scorecard


@pytest.fixture
def leaf(read):
    """A scorecard of one indicator: its target, its method, what it reached."""
    return lambda target, method="direct", actual="/", top="": read(
        top + LEAF.format(target, f"'{method}'", actual)
    )


@pytest.fixture
def shown(leaf):
    """What tells two targets or methods apart: an actual value, or what is known without one."""

    def between(one, other):
        found = difference(leaf(*one), leaf(*other))
        return found if isinstance(found, Difference) else dict(found.actuals)["甲"]

    return between


SCORED = "80%以下不得分，80%（含）-90%得8分，90%以上得满分"
APART = {
    "a sign": (("≥90%",), ("＞90%",), "90%"),
    "a bound above": (("≥90%",), ("≥91%",), "90%"),
    "a bound below": (("≥90%",), ("≥89%",), "89.99%"),
    "a bound of what is counted": (("≥8场",), ("≥7场",), "7场"),
    "the other way round": (("≥90%",), ("≤90%",), "89.99%"),
    "a day": (("2023年10月底前",), ("2023年10月30日前",), "2023年10月31日"),
    "a level": (("良好及以上",), ("优",), "良"),
    "growth": (("同比增长≥5%",), ("同比增长＞5%",), "增长5%"),
    "a deduction": (
        ("≥90%", "每低1个百分点扣1分"),
        ("≥90%", "每低1个百分点扣2分"),
        "89.99%",
    ),
    "a method": (("≥90%", "direct"), ("≥90%", "proportional"), "89.99%"),
    "a unit": (("≥90%",), ("≥90‰",), "89.99%"),
    "a unit of nothing": (("≤0%", "每超过1个百分点扣1分"), ("≤0‰", "每超过1个百分点扣1分"), "0.01"),
    "a unit for figures that have none": (("≥1公里",), ("≥1000米",), "1"),
    "points of a band": (("≥90%", SCORED), ("≥90%", SCORED.replace("8分", "7分")), "89.99%"),
    "requirements in words": (("机制健全",), ("管护到位",), "机制健全"),
}


@pytest.mark.parametrize(("one", "other", "text"), APART.values(), ids=APART)
def test_an_actual_value_near_the_target_tells_two_specs_apart(shown, one, other, text):
    assert shown(one, other) == text


SAME = {
    "exactly and at least all": (("=100%",), ("≥100%",)),
    "a method by its name and in words": (("≥90%", "direct"), ("≥90%", "达标得满分，不达标不得分")),
    "a label": (("≥90%",), ("办结率≥90%",)),
    "a pass mark between the same two counts": (
        ("≥8场", "按完成比例得分，低于60%不得分"),
        ("≥8场", "按完成比例得分，低于61%不得分"),
    ),
    "words that a person judges": (
        ("机制健全", "direct"),
        ("机制健全", "达标得满分，不达标不得分"),
    ),
    "a level by another word": (("良好及以上",), ("良及以上",)),
    "a narrow interval": (("80%-85%",), ("80%～85%",)),
    "one band in place of two": (
        ("≥90%", "90%以上得满分，其他不得分"),
        ("≥90%", "direct"),
    ),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_what_gives_the_same_everywhere_is_proved_to_be_the_same(shown, one, other):
    assert shown(one, other) is Difference.NONE


def test_what_cannot_be_read_has_no_result(leaf):
    table = table_of(leaf("≥90%"))
    assert differences._exact(table, {"甲": "9O%"}, {"甲"}) is None
    assert differences._exact(table, {"甲": "90%"}, {"甲"}) is not None


def test_a_difference_that_no_figure_shows_is_not_called_equality(read):
    target = "培训≥3期；每期≥50人"
    body = "indicators:\n  - {{name: 甲, target: {}, weight: 100, actual: 已完成}}\n"
    one, other = (read(body.format(text)) for text in (target, target.replace("50", "51")))
    assert difference(one, other) is Difference.UNSEEN


def test_profiles_are_told_apart_by_their_grades_at_some_total(read):
    body = """\
indicators:
  - {name: 甲, target: ≥8场, weight: 15, actual: 8场, method: direct}
  - {name: 乙, target: ≥8场, weight: 5, actual: 8场, method: direct}
  - {name: 丙, target: ≥8场, weight: 80, actual: 8场, method: direct}
"""
    one = read(body)
    grades = (("优", one.profile.grades[0][1]), *one.profile.grades[2:])
    other = evolve(one, profile=evolve(one.profile, grades=grades))
    case = difference(one, other)
    assert dict(case.actuals) == {"甲": "7场"}
    assert [(one.what, one.value) for one in case.expected][:2] == [
        ("total", "85"),
        ("grade", "良"),
    ]


def test_several_values_may_be_needed_to_tell_profiles_apart(read):
    body = """\
indicators:
  - {name: 甲, target: ≥8场, weight: 12, actual: 8场, method: direct}
  - {name: 乙, target: ≥8场, weight: 12, actual: 8场, method: direct}
  - {name: 丙, target: ≥8场, weight: 76, actual: 8场, method: direct}
"""
    one = read(body)
    first, good, fair, poor = one.profile.grades
    lower = evolve(good[1], low=Fraction(77)), evolve(fair[1], high=Fraction(77))
    grades = (first, (good[0], lower[0]), (fair[0], lower[1]), poor)
    other = evolve(one, profile=evolve(one.profile, grades=grades))
    assert difference(one, other) is Difference.UNSEEN
    grades = (first, (good[0], evolve(good[1], low=Fraction(76))),
              (fair[0], evolve(fair[1], high=Fraction(76))), poor)  # fmt: skip
    other = evolve(one, profile=evolve(one.profile, grades=grades))
    assert difference(one, other).actuals == (("甲", "/"), ("乙", "/"))


def test_a_profile_of_another_name_that_decides_the_same_is_the_same(read):
    one = read("indicators:\n  - {name: 甲, target: ≥8场, weight: 100, actual: 8场}\n")
    other = evolve(one, profile=evolve(one.profile, name="other", notes=("x",)))
    assert difference(one, other) is Difference.NONE


def test_a_day_without_a_year_tells_years_apart(leaf):
    one, other = (leaf("2023年10月底前", top=f"period: {year}\n") for year in (2023, 2024))
    case = difference(one, other)
    assert dict(case.actuals) == {"甲": "10月31日"}


def test_the_year_of_the_table_is_nothing_to_figures(leaf):
    one, other = (leaf("≥90%", top=f"period: {year}\n") for year in (2023, 2024))
    assert difference(one, other) is Difference.NONE


# A whole spec.

PASSED = Case("a", (("甲", "90%"),), (Expectation("score", "10", "甲"),))
MISSED = Case("b", (("甲", "89.99%"),), (Expectation("score", "0", "甲"),))


def test_cases_on_both_sides_notice_all_mistakes(leaf):
    mutation = mutate_spec(leaf("≥90%"), [PASSED, MISSED])
    assert [one.kind for one in mutation.killed] == [
        "bound", "bound", "unit", "unit", "sign", "sign", "method", "method",
    ]  # fmt: skip
    assert mutation.survivors == ()
    assert mutation.score == 1


def test_without_cases_nothing_is_noticed(leaf):
    mutation = mutate_spec(leaf("≥90%"), [])
    assert mutation.killed == ()
    assert mutation.score == 0
    assert mutation.counted == 8


def test_a_mistake_that_changes_nothing_is_not_counted(leaf):
    mutation = mutate_spec(leaf("=100%"), [])
    assert [(one.before, one.after) for one in mutation.equal] == [("=100%", "≥100%")]
    assert mutation.counted == len(mutation.survivors)


def test_a_spec_that_nothing_can_be_wrong_with_has_full_score():
    assert Mutation((), (), ()).score == 1


def test_each_survivor_has_a_case_that_the_spec_keeps_and_it_fails(leaf):
    scorecard = leaf("≥90%", SCORED)
    mutation = mutate_spec(scorecard, [PASSED])
    assert mutation.survivors
    for survivor in mutation.survivors:
        assert judge_case(scorecard, survivor.case) == []
        assert is_noticed(survivor.mutant, [survivor.case])


def test_new_cases_bear_names_that_no_case_has(leaf):
    case = Case("甲-89.99%", expected=(Expectation("total", "0-10"),))
    assert mutate_spec(leaf("≥90%"), [case]).cases()[0].id == "甲-89.99%-2"


def test_few_cases_notice_all_survivors(leaf):
    scorecard = leaf("≥90%")
    new = mutate_spec(scorecard, []).cases()
    assert [dict(case.actuals)["甲"] for case in new] == ["89.99%", "90%"]
    assert mutate_spec(scorecard, new).score == 1


def test_a_spec_that_fails_its_own_case_is_refused(leaf):
    with pytest.raises(ValueError, match="the spec itself fails a"):
        mutate_spec(leaf("≥91%"), [PASSED])


# What a survivor says.


@pytest.fixture
def said(leaf):
    """The finding of the survivor of a kind, without any case."""

    def finding(kind, *words):
        survivors = mutate_spec(leaf(*words), []).survivors
        return next(one for one in survivors if one.mutant.kind == kind).finding()

    return finding


def test_a_survivor_says_what_would_not_be_noticed_and_what_would(said):
    found = said("sign", "≥90%")
    assert found.code == "IR602"
    assert found.excerpt == "≥90%"
    assert found.subject == "甲"
    assert found.message(Language.ENGLISH) == "no case would notice “＞90%” in place of “≥90%”"
    assert found.help(Language.ENGLISH) == (
        "confirm and add a case: 甲 90% gives verdict met, completion 100%, score 10"
    )
    assert found.message(Language.CHINESE) == "若将“≥90%”误作“＞90%”，没有案例能够发现"
    assert found.help(Language.CHINESE) == (
        "请核对并补充案例：甲 90%，得出达标情况 met，完成率 100%，得分 10"
    )


def test_within_a_sentence_the_figure_alone_is_marked(said):
    found = said("figure", "≥90%", "每低1个百分点扣0.5分")
    assert (found.excerpt, found.span.end - found.span.start) == ("1", 1)


def test_what_is_left_out_is_called_nothing(leaf):
    survivors = mutate_spec(leaf("≥90%", "direct"), []).survivors
    last = survivors[-1].finding()
    assert last.message(Language.ENGLISH) == "no case would notice nothing in place of “direct”"
    assert last.message(Language.CHINESE) == "若将“direct”误作空白，没有案例能够发现"


def test_where_no_single_value_shows_it_that_is_said(read):
    body = "indicators:\n  - {name: 甲, target: 培训≥3期；每期≥50人, weight: 100, actual: 已完成}\n"
    found = mutate_spec(read(body), []).survivors[0].finding()
    assert found.help(Language.ENGLISH) == (
        "no actual value that was tried shows it; add a case of several"
    )


def test_what_shows_in_the_table_alone_is_told_of_the_table(read):
    body = "bonus: [{name: 表彰, points: 2}]\nindicators:\n  - {name: 甲, target: 健全, weight: 100, actual: 健全}\n"
    found = mutate_spec(read(body), []).survivors[0].finding()
    assert found.subject is None
    assert found.excerpt == "2"
    assert found.help(Language.ENGLISH) == "confirm and add a case: as printed gives total 102"
    assert found.help(Language.CHINESE) == "请核对并补充案例：各实际值不变，得出总分 102"


@pytest.mark.slow
@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_the_cases_of_our_specs_notice_every_mistake(path):
    suite = load_suite(path)
    assert [
        one.finding().message() for one in mutate_spec(suite.scorecard, suite.cases).survivors
    ] == []
