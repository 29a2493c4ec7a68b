"""The laws of profiles: their grades, and what they make of each kind of indicator."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from indicator_rules import SpecError
from indicator_rules.diagnostics import Language
from indicator_rules.model.profile import PLAIN, Kind, Rounding
from indicator_rules.model.region import Region
from indicator_rules.specfile.profiles import profile_names
from indicator_rules.testing import laws
from indicator_rules.testing.laws.grades import totals
from indicator_rules.testing.laws.standard import TARGETS, scorecard_of

EXCEPTIONS = {
    # Nothing for an overspent budget, and grades of whole points: both in the notes of the profile.
    "mof-2021-101": [(laws.MONOTONE, "预算执行率=100%"), (laws.FULL_AT_TARGET, "预算执行率=100%")],
    "mof-integer-grades": [laws.GRADED],
    "pmkpi-old-view": [laws.GRADED],
}


def graded(*ends, **known):
    """A profile with grades from the best to the worst, each with its ends."""
    names = ("优", "良", "中", "差")
    regions = (
        Region(*(None if end is None else Fraction(end) for end in pair[:2]), *pair[2:])
        for pair in ends
    )
    return evolve(PLAIN, name="mine", grades=tuple(zip(names, regions, strict=False)), **known)


BROKEN = [
    (
        graded(("90", None), ("80", "89"), ("60", "80", True, False), (None, "60", True, False)),
        laws.GRADED,
        "a total of 89.5 has no grade",
        "总分 89.5 分没有对应的等级",
    ),
    (
        graded(("90", "100"), ("60", "90", True, False), (None, "60", True, False)),
        laws.GRADED,
        "a total of 101 has no grade",
        "总分 101 分没有对应的等级",
    ),
    (
        graded(("90", None), ("80", "90"), (None, "80", True, False)),
        laws.GRADED,
        "a total of 90 has more than one grade: 优、良",
        "总分 90 分对应不止一个等级：优、良",
    ),
    (
        graded((None, "60", True, False), ("60", None)),
        laws.GRADES_MONOTONE,
        "a total of 59.99 is “优”, the higher 60 is “良”",
        "总分 59.99 分为“优”，更高的 60 分却为“良”",
    ),
]


@pytest.mark.parametrize(("profile", "law", "english", "chinese"), BROKEN, ids=range(len(BROKEN)))
def test_grades_that_break_a_law_are_named_by_their_total(profile, law, english, chinese):
    (outcome,) = laws.check(profile, laws=law).outcomes
    title, meaning = law.title(Language.ENGLISH), law.meaning(Language.ENGLISH)
    assert outcome.text(Language.ENGLISH) == f"mine: broken law “{title}”: {meaning}\n  {english}"
    title, meaning = law.title(Language.CHINESE), law.meaning(Language.CHINESE)
    assert outcome.text(Language.CHINESE) == f"mine：不符合“{title}”：{meaning}\n  {chinese}"
    assert outcome.how is laws.How.PROVED


@pytest.mark.parametrize("name", profile_names())
def test_the_packaged_profiles_keep_every_law_but_for_what_their_notes_say(name):
    report = laws.check(name, except_=EXCEPTIONS.get(name, ()), max_examples=2).raise_for_broken()
    excepted = {
        (one.law, one.subject) for one in report.outcomes if one.status is laws.Status.BROKEN
    }
    assert len(excepted) == len(EXCEPTIONS.get(name, ()))
    assert {one.law for one in report.outcomes} == set(laws.laws_of(name))


def test_a_profile_is_tried_on_targets_of_each_kind():
    card = scorecard_of(PLAIN)
    assert set(TARGETS) == set(Kind) - {Kind.COMPOUND}
    assert sum(Decimal(leaf.weight) for _, leaf in card.leaves()) == 100


def test_a_profile_may_be_named_by_the_number_of_its_document():
    (outcome,) = laws.check("财预[2020]10号", laws="graded").outcomes
    assert outcome.subject == "mof-2020-10"


def test_a_profile_may_be_named_by_its_file(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(
        "schema: indicator-rules-profile/1\nname: mine\ntitle: 自定口径\n"
        "extends: plain\ngrades: {优: 90-100, 良: 80-89, 中: 60-79, 差: 0-59}\n",
        "utf-8",
    )
    for subject in (path, str(path)):
        (outcome,) = laws.check(subject, laws="graded").broken
        assert outcome.counterexample.said.words == {"first": Fraction("89.5")}
    path.write_text("schema: indicator-rules-profile/1\nname: mine\n", "utf-8")
    with pytest.raises(SpecError):
        laws.check(path)


@pytest.mark.parametrize("places", [0, 1, 2])
def test_totals_next_to_the_ends_of_grades_show_every_gap_that_trying_them_all_finds(places):
    size = Fraction(1, 10**places)
    for ends in [("90", "89"), ("90", "89.95"), ("89.995", "89.994"), ("90", "90")]:
        profile = graded((ends[0], None), (None, ends[1]), rounding=Rounding(places))
        every = [count * size for count in range(101 * 10**places + 1)]
        gap = any(sum(region.contains(one) for _, region in profile.grades) != 1 for one in every)
        assert set(totals(profile)) <= set(every)
        assert laws.check(profile, laws=laws.GRADED).holds is not gap
