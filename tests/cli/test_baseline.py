"""indicator-rules check --baseline: what an old repository is known to have."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
LEAF = "  - name: 培训场次\n    target: ≥8O%\n    actual: 9场\n"
OTHER = "  - name: 满意度\n    target: ≥9O%\n    actual: 95%\n"
WRONG = HEAD + LEAF


@pytest.fixture
def known(write, check):
    """A file with an error, which the baseline lists."""
    file = write("specs/a.yaml", WRONG)
    result = check(file, "--baseline", "known.json", "--write-baseline")
    assert (result.output, result.exit_code) == ("", 0)
    return file


def lines(result):
    return [
        line.partition(": error")[0] for line in result.stdout.splitlines() if ": error[" in line
    ]


def test_a_baseline_names_file_code_indicator_and_content(known, folder):
    text = Path("known.json").read_text("utf-8")
    assert json.loads(text) == {
        "schema": "indicator-rules-baseline/1",
        "findings": [
            {
                "file": known,
                "code": "IR101",
                "indicator": "培训场次",
                "content": "target: ≥8O%",
                "count": 1,
            }
        ],
    }
    assert len(text.splitlines()) == 6
    assert str(folder) not in text


def test_what_the_baseline_lists_is_silent(known, check):
    result = check(known, "--baseline", "known.json")
    assert (result.output, result.exit_code) == ("", 0)


def test_it_stays_silent_when_lines_move(known, write, check):
    write(known, "# 说明\n\n" + HEAD + OTHER.replace("9O", "90") + LEAF)
    assert check(known, "--baseline", "known.json").output == ""


def test_it_is_the_same_from_another_folder(known, check, folder, monkeypatch):
    monkeypatch.chdir(folder / "specs")
    assert known == "specs/a.yaml"
    assert check("a.yaml", "--baseline", "../known.json").output == ""


def test_what_is_new_is_found(known, write, check):
    write(known, HEAD + LEAF + OTHER)
    result = check(known, "--baseline", "known.json")
    assert lines(result) == ["specs/a.yaml:9:15"]
    assert result.exit_code == 1


def test_the_same_once_more_is_new(known, write, check):
    write(known, HEAD + LEAF + LEAF)
    result = check(known, "--baseline", "known.json", "--select", "IR101")
    assert lines(result) == ["specs/a.yaml:9:15"]


def test_another_file_with_the_same_content_is_new(known, write, check):
    result = check(known, write("specs/b.yaml", WRONG), "--baseline", "known.json")
    assert lines(result) == ["specs/b.yaml:6:15"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "known.json:4: IR101 of “培训场次” in specs/a.yaml is gone; bring the baseline"),
        ("zh", "known.json:4: specs/a.yaml 中“培训场次”的 IR101 已不存在；请用 --write-baseline"),
    ],
)
def test_what_is_gone_is_told(known, write, check, monkeypatch, language, said):
    monkeypatch.setenv("INDICATOR_RULES_LANG", language)
    write(known, WRONG.replace("8O%", "8场"))
    result = check(known, "--baseline", "known.json")
    assert result.stderr.startswith(said)
    assert (result.stdout, result.exit_code) == ("", 0)


@pytest.mark.parametrize(("language", "said"), [("en", "is gone 2 times;"), ("zh", "（2 处）")])
def test_what_is_gone_twice_is_told_once(write, check, monkeypatch, language, said):
    monkeypatch.setenv("INDICATOR_RULES_LANG", language)
    file = write("a.yaml", HEAD + LEAF + LEAF)
    check(file, "--baseline", "known.json", "--write-baseline", "--select", "IR101")
    write("a.yaml", HEAD + LEAF.replace("8O", "80").replace("9场", "90%"))
    result = check(file, "--baseline", "known.json")
    assert result.stderr.count("IR101") == 1
    assert said in result.stderr


def test_the_line_is_the_one_in_the_baseline(write, check):
    file = write("a.yaml", HEAD + LEAF + OTHER)
    check(file, "--baseline", "known.json", "--write-baseline")
    write("a.yaml", HEAD + LEAF)
    result = check(file, "--baseline", "known.json")
    line = int(result.stderr.split(":")[1])
    assert "满意度" in Path("known.json").read_text("utf-8").splitlines()[line - 1]


def test_a_file_that_was_deleted_has_its_findings_gone(known, write, check):
    Path(known).unlink()
    result = check(write("b.yaml", HEAD + OTHER.replace("9O", "90")), "--baseline", "known.json")
    assert "specs/a.yaml is gone" in result.stderr


@pytest.mark.parametrize("words", [("b.yaml",), ("specs/a.yaml", "--ignore", "IR101")])
def test_what_was_not_asked_for_is_not_gone(known, write, check, words):
    write("b.yaml", HEAD + OTHER.replace("9O", "90"))
    write(known, WRONG)
    assert check(*words, "--baseline", "known.json").output == ""


def test_a_finding_without_a_name_is_told_by_its_content(write, check):
    file = write("a.yaml", WRONG.replace("8O%", "8场") + "colour: red\n")
    check(file, "--baseline", "known.json", "--write-baseline")
    write("a.yaml", WRONG.replace("8O%", "8场"))
    assert "IR202 of “colour: red” in a.yaml" in check(file, "--baseline", "known.json").stderr


def test_a_baseline_of_nothing_is_a_list_without_items(write, check):
    file = write("a.yaml", WRONG.replace("8O%", "8场"))
    check(file, "--baseline", "known.json", "--write-baseline")
    assert json.loads(Path("known.json").read_text("utf-8"))["findings"] == []
    assert check(file, "--baseline", "known.json").output == ""


BROKEN = {
    "none": (None, "there is no such file"),
    "no JSON": ("{", "Expecting property name"),
    "a list": ("[]", "list indices"),
    "lists without end": ("[" * 100_000, "it is nested too deeply"),
    "another schema": ('{"schema": "x", "findings": []}', "its schema is 'x'"),
    "no findings": ('{"schema": "indicator-rules-baseline/1"}', "KeyError: 'findings'"),
    "a finding without a code": (
        '{"schema": "indicator-rules-baseline/1", "findings": [{"file": "a"}]}',
        "KeyError: ",
    ),
}


@pytest.mark.parametrize(("body", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_baseline_that_cannot_be_read_is_misuse(write, check, body, reason):
    file = write("a.yaml", WRONG)
    if body is not None:
        write("known.json", body)
    result = check(file, "--baseline", "known.json")
    assert "cannot read the baseline known.json: " in result.stderr
    assert reason in result.stderr
    assert (result.stdout, result.exit_code) == ("", 2)


def test_misuse_of_a_baseline_is_told_in_chinese(write, check, monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    assert (
        "无法读取存量清单 known.json"
        in check(write("a.yaml", WRONG), "--baseline", "known.json").stderr
    )
