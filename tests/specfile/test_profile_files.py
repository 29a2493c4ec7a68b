"""Profile files: packaged ones and a user's own, and what is wrong with them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from indicator_rules import SpecError, check_spec, evaluate, load_spec
from indicator_rules.api.profiles import profile_named
from indicator_rules.model.actuals import Claim
from indicator_rules.model.methods import Direct, Proportional
from indicator_rules.model.profile import PLAIN, Half, Kind, Policy, Rounding, Step
from indicator_rules.model.region import Region
from indicator_rules.specfile.profiles import profile_names

HEAD = "schema: indicator-rules-profile/1\nname: ours\ntitle: 我区办法\n"
SPEC = """\
schema: indicator-rules/1
title: 2023年度自评表
profile: ours.yaml
weights: equal
indicators:
  - {name: 培训场次, target: ≥8场, actual: 7场}
"""


@pytest.fixture
def own(tmp_path):
    """A profile file that begins as all do."""

    def read(body, name="ours.yaml"):
        file = tmp_path / name
        file.write_text(HEAD + body, "utf-8")
        return profile_named(str(file))

    return read


@pytest.fixture
def found(tmp_path):
    """The findings of a profile file, as code and place."""

    def check(text):
        file = tmp_path / "ours.yaml"
        file.write_text(text, "utf-8")
        listed = []
        for one in check_spec(file):
            place = one.source.place(one.span.start)
            listed.append(f"{one.code} {place.line}:{place.column}")
        return listed

    return check


@pytest.mark.parametrize("name", profile_names())
def test_a_packaged_profile_is_sound_and_says_where_it_comes_from(name):
    profile = profile_named(name)
    assert profile.name == name
    assert profile.title
    assert profile.notes or profile == PLAIN
    assert [grade for grade, _ in profile.grades] == ["优", "良", "中", "差"]


def test_plain_is_what_is_used_when_nothing_is_named():
    assert profile_named("plain") == PLAIN


def test_what_rests_on_a_text_that_nobody_read_is_not_verified():
    assert [name for name in profile_names() if not profile_named(name).verified] == [
        "guangdong-department",
        "mof-2020-10",
        "mof-2021-101",
        "mof-self-evaluation-2018",
    ]


def test_a_file_says_all_that_a_profile_holds(own):
    profile = own(
        "number: 某财〔2023〕1号\ndate: 2023-03-01\nverified: true\nnotes: [甲, 乙]\n"
        "about: 10%\nequal: exact\nreverse: ratio\nover-achieved: {noted: 150%, explained: 2}\n"
        "methods:\n  higher: {name: proportional, pass: 60%}\n  level: direct\n"
        "levels: {wording: 预期指标, met: ≥0.8且≤1, partial: ≥50%且<80%, unmet: ≥0%且<50%}\n"
        "missing: open\nnot-applicable: exclude\nmoves: {满意度: 效益}\n"
        "rounding: {places: 1, mode: truncate, at: indicator}\nbonus: 4\n"
        "grades: {甲: ≥90, 乙: <90}\naliases: {一等: 甲}\nschemes: [{产出: 60, 效益: }]\n"
    )
    assert (profile.number, profile.date, profile.verified) == (
        "某财〔2023〕1号",
        "2023-03-01",
        True,
    )
    assert profile.notes == ("甲", "乙")
    assert (profile.tolerance, profile.exact_equal, profile.reverse_ratio) == (
        Fraction(1, 10),
        True,
        True,
    )
    assert (profile.noted_at, profile.explained_at) == (Fraction(3, 2), 2)
    assert profile.method_for(Kind.HIGHER) == Proportional(Fraction(3, 5))
    assert profile.text_for(Kind.HIGHER) == "{name: proportional, pass: 60%}"
    assert profile.method_for(Kind.LEVEL) == Direct()
    assert profile.method_for(Kind.LOWER) is None
    half = Region(Fraction(1, 2), Fraction(4, 5), high_closed=False)
    assert profile.claim_bands.of(Claim.PARTIAL) == half
    assert (profile.missing, profile.not_applicable) == (Policy.OPEN, Policy.EXCLUDE)
    assert profile.moves == (("满意度", "效益"),)
    assert profile.rounding == Rounding(1, Half.DOWN, Step.INDICATOR)
    assert profile.bonus == 4
    assert profile.grades[0] == ("甲", Region(Fraction(90), None))
    assert profile.aliases == (("一等", "甲"),)
    assert profile.schemes == ((("产出", Decimal(60)), ("效益", None)),)


def test_where_a_file_is_silent_the_one_it_extends_holds(own):
    profile = own("extends: mof-2021-101\nmethods: {higher: direct}\nrounding: {places: 1}\n")
    base = profile_named("mof-2021-101")
    assert profile.method_for(Kind.HIGHER) == Direct()
    assert profile.method_for(Kind.SATISFACTION) == base.method_for(Kind.SATISFACTION)
    assert profile.rounding == Rounding(1)
    assert profile.claim_bands == base.claim_bands
    assert not profile.verified
    assert profile.number is None


def test_a_file_extends_another_beside_it(own):
    own("bonus: 3\n", "base.yaml")
    assert own("extends: base.yaml\n").bonus == 3


def test_files_that_extend_each_other_are_found(own):
    with pytest.raises(SpecError):
        own("extends: ours.yaml\n", "base.yaml")
    with pytest.raises(SpecError) as error:
        own("extends: base.yaml\n")
    assert [one.code for one in error.value.diagnostics] == ["IR514"]


def test_a_base_that_cannot_be_read_is_found(own):
    with pytest.raises(SpecError) as error:
        own("extends: none.yaml\n")
    assert [one.code for one in error.value.diagnostics] == ["IR210"]


@pytest.mark.parametrize(
    ("body", "findings"),
    [
        ("", []),
        ("grade: {}\n", ["IR202 4:1"]),
        ("extends: none\n", ["IR214 4:10"]),
        ("about: 多\n", ["IR205 4:8"]),
        ("over-achieved: {noted: 3个}\n", ["IR205 4:24"]),
        ("methods: {higher: 看情况}\n", ["IR101 4:19"]),
        ("methods: {higer: direct}\n", ["IR202 4:11"]),
        (
            "levels: {wording: 年度指标, met: ≥80%且≤100%, partial: 一般, unmet: <60%}\n",
            ["IR205 4:51"],
        ),
        ("levels: {wording: 年度指标}\n", ["IR204 4:9", "IR204 4:9", "IR204 4:9"]),
        ("missing: lost\n", ["IR214 4:10"]),
        ("moves: {满意度: [效益]}\n", ["IR205 4:14"]),
        ("rounding: {places: 9}\n", ["IR214 4:20"]),
        ("bonus: 多\n", ["IR213 4:8"]),
        ("grades: {优: [90]}\n", ["IR205 4:13"]),
        ("grades: {优: 很好}\n", ["IR205 4:13"]),
        ("grades: {优: ≥9O}\n", ["IR115 4:15"]),
        ("grades: {优: ≥90, 良: ≤90}\n", ["IR511 4:21"]),
        ("notes: [甲, [乙]]\n", ["IR205 4:12"]),
        ("notes: [甲, '']\n", ["IR205 4:13"]),
        ("schemes: [产出]\n", ["IR205 4:11"]),
        ("schemes: [{产出: 多}]\n", ["IR205 4:16"]),
    ],
)
def test_what_is_wrong_has_its_place(found, body, findings):
    assert found(HEAD + body) == findings


def test_a_file_that_holds_no_profile_is_found(tmp_path):
    file = tmp_path / "ours.yaml"
    file.write_text("[]", "utf-8")
    with pytest.raises(SpecError):
        profile_named(str(file))
    file.write_text("schema: indicator-rules-profile/1\n- 1", "utf-8")
    assert [one.code for one in check_spec(file)] == ["IR201"]


# In a spec.


@pytest.fixture
def spec(tmp_path):
    file = tmp_path / "spec.yaml"
    file.write_text(SPEC, "utf-8")
    return file


def test_a_spec_names_a_file_beside_it(own, spec):
    own("methods: {higher: direct}\nverified: true\n")
    assert evaluate(load_spec(spec)).printed_total == "0"
    assert evaluate(load_spec(spec), profile="plain").printed_total == "87.5"
    assert check_spec(spec) == []


def test_what_is_wrong_with_the_file_is_found_in_the_spec(own, spec):
    with pytest.raises(SpecError):
        own("methods: {higher: 看情况}\n")
    (found,) = (one for one in check_spec(spec) if one.code == "IR101")
    assert found.source.name.endswith("ours.yaml")
    assert found.source.place(found.span.start).line == 4
