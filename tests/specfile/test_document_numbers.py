"""A profile is named by the number of its document, however that is spelt."""

from __future__ import annotations

import re

import pytest
from jsonschema import Draft202012Validator

from indicator_rules import load_spec
from indicator_rules.diagnostics import Language
from indicator_rules.specfile import profiles
from indicator_rules.specfile.document_numbers import is_spelling_of, spellings_of
from indicator_rules.specfile.profiles import (
    load_profile,
    packaged_profile,
    profile_called,
    profiles_like,
)
from indicator_rules.specfile.schema import schema_of

NUMBER = "财预〔2020〕10号"
SPELLINGS = [
    NUMBER, "财预[2020]10号", "财预（2020）10号", "财预(2020)10号", "财预【2020】10号",
    "财预［2020］10号", "财预〖2020〗10号", "财预〔2020〕 10 号", "财预 〔 2020 〕 10号", "财预2020-10",
    "财预-2020-10号", "财预2020年10号", "财预〔2020〕第10号", "财预2020年第10号", "财预〔2020〕010号",
    "财预〔２０２０〕１０号", "（财预〔2020〕10号）", "财预〔2020〕10号文", "财预〔2020〕10号文件", "财预[2020]10",
    "财 预〔2020〕10号", "财预〔20 20〕10号", "财预2020—10号", "财预2020/10", "　财预〔2020〕10号",
]  # fmt: skip
OTHERS = [
    "", "财预", "财预〔2020〕", "财预〔2020〕1号", "财预〔2020〕100号", "财预〔2021〕10号", "财预〔2020〕11号",
    "预〔2020〕10号", "粤财预〔2020〕10号", "〔2020〕10号", "财预202010号", "财预2020号10", "财绩〔2020〕10号",
    "财预〔2020〕10号附件", "财预〔2020〕10、11号",
]  # fmt: skip


@pytest.mark.parametrize("text", SPELLINGS)
def test_a_spelling_of_a_number_is_that_number(text):
    assert is_spelling_of(text, NUMBER)
    assert profile_called(text) == "mof-2020-10"


@pytest.mark.parametrize("text", OTHERS)
def test_another_number_is_not(text):
    assert not is_spelling_of(text, NUMBER)
    assert profile_called(text) is None


def test_what_is_no_number_of_a_document_has_no_spellings():
    assert spellings_of("财政部预算司口径") is None
    assert not is_spelling_of("财政部预算司口径", "财政部预算司口径")


@pytest.mark.parametrize("text", SPELLINGS)
def test_the_pattern_is_one_that_schemas_can_use(text):
    # ECMA and Python agree on what stands in it: no names, no flags, no look behind.
    pattern = spellings_of(NUMBER)
    assert "(?P" not in pattern
    assert "(?<" not in pattern
    assert re.search(pattern, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("财预〔2018〕167号", "mof-self-evaluation-2018"),
        ("财预[2021]101号", "mof-2021-101"),
        ("plain", "plain"),
    ],
)
def test_every_number_names_its_profile(text, name):
    assert profile_called(text) == name


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("财预〔2020〕11号", "mof-2020-10"),
        ("财预〔2021〕100号", "mof-2021-101"),
        ("mof-2021", "mof-2021-101"),
        ("Plain", "plain"),
        ("guangdong", "guangdong-department"),
    ],
)
def test_what_is_most_like_a_name_stands_first(text, first):
    assert profiles_like(text)[0] == first
    assert sorted(profiles_like(text)) == list(profiles.profile_names())


def test_a_number_of_two_profiles_names_none_of_them_and_both_stand_first(monkeypatch):
    known = {"pmkpi-default": NUMBER, "mof-2020-10": NUMBER, "plain": "财预〔2019〕1号"}
    monkeypatch.setattr(profiles, "_numbers", lambda: known)
    assert profile_called(NUMBER) is None
    assert set(profiles_like(NUMBER)[:2]) == {"mof-2020-10", "pmkpi-default"}


SPEC = """\
schema: indicator-rules/1
title: 自评表
profile: {}
indicators:
  - {{name: 培训场次, target: ≥8场, weight: 100, actual: 9场}}
"""


@pytest.mark.parametrize("number", ["财预〔2020〕10号", "财预[2020]10号", "（财预2020-10）"])
def test_a_spec_names_its_profile_by_the_number(number):
    assert load_spec(text=SPEC.format(number)).profile == packaged_profile("mof-2020-10")


def test_a_spec_with_an_unknown_number_is_told_the_nearest_first():
    (found,) = load_spec(text=SPEC.format("财预〔2021〕100号"), strict=False).mistakes
    assert found.code == "IR214"
    assert found.help(Language.ENGLISH).startswith("write one of mof-2021-101, ")


def test_a_profile_extends_one_by_its_number(tmp_path):
    file = tmp_path / "ours.yaml"
    head = "schema: indicator-rules-profile/1\nname: ours\ntitle: 某区办法\n"
    file.write_text(f"{head}extends: 财预[2021]101号\n", "utf-8")
    assert load_profile(file).moves == packaged_profile("mof-2021-101").moves


@pytest.mark.parametrize("number", ["财预〔2020〕10号", "财预［２０２０］１０号"])
def test_the_schema_takes_a_spelling_of_a_number(number):
    known = Draft202012Validator(schema_of("spec"))
    spec = {"schema": "indicator-rules/1", "title": "自评表", "indicators": [{"name": "培训场次"}]}
    assert known.is_valid(spec | {"profile": number})
    assert not known.is_valid(spec | {"profile": "财预〔2020〕11号"})
