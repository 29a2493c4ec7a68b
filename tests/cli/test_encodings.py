"""Files in the encodings that people have: read, told, and written as they were."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules import load_spec
from indicator_rules.cli.main import main
from indicator_rules.specfile.actuals_file import load_actuals
from indicator_rules.specfile.text import read_text
from indicator_rules.testing import laws

WRONG = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - name: 培训场次
    target: ＞＝８O场
    actual: 9场
"""
WIDE = WRONG.replace("O", "")
CASES = """\
schema: indicator-rules-cases/1
spec: a.yaml
cases:
  - id: first
    actuals: {培训场次: 9场}
    expect: {total: "100.00"}
"""
ENCODINGS = {
    "UTF-8": str.encode,
    "UTF-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16, little end first": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "UTF-16, big end first": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "GBK": lambda text: text.encode("gbk"),
    "GB18030": lambda text: text.encode("gb18030"),
}
TOLD = {"UTF-8": [], "UTF-8 with a mark": ["IR207"]}
ENDS = ["\n", "\r\n", "\r"]


@pytest.fixture(params=ENCODINGS)
def encoding(request):
    return request.param


@pytest.fixture(params=ENDS, ids=["LF", "CRLF", "CR"])
def end(request):
    return request.param


@pytest.fixture
def put(write, encoding, end):
    """Write a text in the encoding, with the ends of lines."""
    return lambda name, text: write(name, ENCODINGS[encoding](text.replace("\n", end)))


def run(*words):
    return CliRunner().invoke(main, words)


def test_a_finding_stands_where_it_does_in_utf_8(put, check, encoding):
    listed = json.loads(check(put("a.yaml", WRONG), "--no-cache", "--format", "json").stdout)
    places = [(one["code"], one["line"], one["column"]) for one in listed]
    (told,) = [[code] for code in TOLD.get(encoding, ["IR237"])] or [[]]
    assert places == [*((code, 1, 1) for code in told), ("IR115", 6, 16)]


def test_the_note_names_the_encoding(put, encoding):
    said = [one.message() for one in read_text(put("a.yaml", WIDE)).findings]
    if encoding not in TOLD:
        name = encoding.partition(",")[0].replace("GBK", "GB18030")
        assert said == [f"the file is in {name}, and was read as such"]


def test_fix_keeps_the_encoding_and_the_ends_of_lines(put, check, encoding, end):
    check(put("a.yaml", WIDE), "--fix", "--no-cache")
    mended = WIDE.replace("＞＝８", "≥8").replace("\n", end)
    assert Path("a.yaml").read_bytes() == ENCODINGS[encoding](mended)


def test_cases_are_put_behind_those_of_a_file_in_its_encoding(put, encoding, end):
    put("a.yaml", WIDE)
    put("a.cases.yaml", CASES)
    assert run("cases", "a.yaml", "--generate", "--write").exit_code == 0
    data = Path("a.cases.yaml").read_bytes()
    text = read_text("a.cases.yaml").source.text
    assert data == ENCODINGS[encoding](text)
    assert text.startswith(CASES.rstrip("\n").replace("\n", end))
    assert text.count(end) == sum(text.count(one) for one in "\r\n") // len(end)
    result = run("cases", "a.yaml", "--format", "json")
    assert {one["code"] for one in json.loads(result.stdout)} <= {"IR207", "IR237"}


@pytest.mark.parametrize("separator", ",;\t，")
def test_actual_values_are_read_in_each_encoding(put, separator):
    card = load_spec(put("a.yaml", WIDE))
    file = put("a.csv", f"指标名称{separator}实际值\n培训场次{separator}7场\n")
    (leaf,) = [leaf for _, leaf in load_actuals(file, card).leaves()]
    assert leaf.actual_text == "7场"


def test_what_the_cache_keeps_is_found_again(put, check, calls, tmp_path):
    words = (put("a.yaml", WRONG), "--cache-dir", str(tmp_path / "cache"))
    first, second = check(*words), check(*words)
    assert (first.stdout, calls) == (second.stdout, ["a.yaml"])


def test_a_spec_with_a_profile_of_its_own_is_not_kept(put, check, calls, tmp_path):
    put("ours.yaml", "schema: indicator-rules-profile/1\nname: ours\n")
    words = (put("a.yaml", WRONG + "profile: ours.yaml\n"), "--cache-dir", str(tmp_path / "cache"))
    check(*words), check(*words)
    assert calls == ["a.yaml", "a.yaml"]


def test_a_baseline_knows_a_finding_whatever_the_encoding(put, check, write):
    write("a.yaml", WRONG)
    check("a.yaml", "--no-cache", "--baseline", "b.json", "--write-baseline")
    put("a.yaml", WRONG)
    words = ("--no-cache", "--baseline", "b.json", "--ignore", "IR207,IR237")
    assert (check("a.yaml", *words).output, check("a.yaml", *words).exit_code) == ("", 0)


def test_a_baseline_that_another_program_saved_is_read(put, check, write):
    write("a.yaml", WRONG)
    check("a.yaml", "--no-cache", "--baseline", "b.json", "--write-baseline")
    put("b.json", Path("b.json").read_text("utf-8"))
    assert check("a.yaml", "--no-cache", "--baseline", "b.json").output == ""


def test_the_laws_are_asked_of_a_profile_in_any_encoding(put):
    file = put("ours.yaml", "schema: indicator-rules-profile/1\nname: 我区\ntitle: 我区办法\n")
    assert laws.laws_of(file)


def test_a_patch_of_utf_16_is_written_as_utf_8(write, check):
    write("a.yaml", WIDE.encode("utf-16"))
    assert "+    target: ≥8场" in check("a.yaml", "--diff").stdout


@pytest.mark.parametrize("text", ["自评表", "一二三四五六七八九十", "①②③④⑤⑥⑦⑧⑨⑩", "±0．5％，约≈2"])
def test_a_text_of_gbk_is_not_taken_for_utf_8_that_is_damaged(write, text):
    text = f"# {text}\n" * 50
    assert read_text(write("a.yaml", text.encode("gbk"))).source.text == text
