"""indicator-rules check --fix and --diff."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

GOOD = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - name: 培训场次
    target: ≥8场
    actual: 9场
"""
WIDE = GOOD.replace("≥8场", "＞＝８场")


def test_fix_writes_what_it_puts_right_and_says_so(write, check):
    result = check(write("a.yaml", WIDE), write("b.yaml", GOOD), "--fix")
    assert (result.stdout, result.stderr) == ("", "1 file fixed: a.yaml\n")
    assert Path("a.yaml").read_text("utf-8") == GOOD
    assert result.exit_code == 0


def test_fix_of_several_files_in_chinese(write, check, monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    files = write("a.yaml", WIDE), write("b.yaml", WIDE)
    assert check(*files, "--fix").stderr == "已修正 2 个文件：a.yaml, b.yaml\n"
    assert check(*files, "--fix").output == ""


def test_several_files_are_named_in_the_plural(write, check):
    files = write("a.yaml", WIDE), write("b.yaml", WIDE)
    assert check(*files, "--fix").stderr == "2 files fixed: a.yaml, b.yaml\n"


def test_what_is_left_is_checked_after_fixing(write, check):
    result = check(write("a.yaml", WIDE.replace("9场", "9O场")), "--fix")
    assert result.stdout.startswith("a.yaml:7:14: error[IR115]: ")
    assert result.exit_code == 1


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["none", "a mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_and_ends_of_lines_stay(write, check, mark, end):
    body = WIDE.rstrip("\n").replace("\n", end)
    check(write("a.yaml", mark + body.encode()), "--fix")
    assert Path("a.yaml").read_bytes() == mark + body.replace("＞＝８", "≥8").encode()


def test_diff_shows_what_would_change_and_changes_nothing(write, check):
    result = check(write("d/a.yaml", WIDE), write("b.yaml", GOOD), "--diff")
    assert result.stdout == (
        "--- a/d/a.yaml\n"
        "+++ b/d/a.yaml\n"
        "@@ -3,5 +3,5 @@\n"
        " weights: equal\n"
        " indicators:\n"
        "   - name: 培训场次\n"
        "-    target: ＞＝８场\n"
        "+    target: ≥8场\n"
        "     actual: 9场\n"
    )
    assert Path("d/a.yaml").read_text("utf-8") == WIDE
    assert result.exit_code == 1


def test_diff_with_fix_changes_nothing(write, check):
    check(write("a.yaml", WIDE), "--fix", "--diff")
    assert Path("a.yaml").read_text("utf-8") == WIDE


def test_diff_is_silent_where_nothing_would_change(write, check):
    result = check(write("a.yaml", GOOD.replace("8", "8O")), "--diff")
    assert (result.output, result.exit_code) == ("", 0)


def test_diff_marks_a_last_line_without_an_end(write, check):
    body = GOOD.replace("actual: 9场\n", "actual: 合格率＝９场")
    lines = check(write("a.yaml", body), "--diff").stdout.splitlines()
    assert lines[-4:] == [
        "-    actual: 合格率＝９场",
        "\\ No newline at end of file",
        "+    actual: 合格率=9场",
        "\\ No newline at end of file",
    ]


def test_diff_goes_to_a_file_where_asked(write, check):
    result = check(write("a.yaml", WIDE), "--diff", "-o", "fix.diff")
    assert result.output == ""
    assert Path("fix.diff").read_text("utf-8").startswith("--- a/a.yaml\n")


def test_what_cannot_be_read_is_left_to_the_check(write, check):
    result = check(write("a.yaml", b"\xff"), "none.yaml", "--fix")
    assert "error[IR206]" in result.stdout
    assert "error[IR210]" in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("language", "said", "reason"),
    [
        ("en", "cannot write a.yaml: ", "permission is denied"),
        ("zh", "无法写入 a.yaml：", "没有权限"),
    ],
)
def test_a_file_that_cannot_be_written_is_misuse(write, check, monkeypatch, language, said, reason):
    monkeypatch.setenv("INDICATOR_RULES_LANG", language)
    file = write("a.yaml", WIDE)

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    result = check(file, "--fix", "--no-cache")
    assert f"{said}{reason}\n" in result.stderr
    assert result.exit_code == 2
    assert Path(file).read_text("utf-8") == WIDE
