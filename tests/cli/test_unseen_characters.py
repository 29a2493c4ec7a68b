"""Marks of direction and characters without width: no door shows them as they are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main

UNSEEN = "\u202e\u2066\u200f\u061c\u200b\u2060\U000e0041\x9b"
SHOWN = r"\u202e\u2066\u200f\u061c\u200b\u2060\U000e0041\u009b"
SPEC = f"""\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - name: 培训{UNSEEN[:-1]}场次
    target: ≥8场
    budegt: 8
    actual: 9场
"""


def run(*words):
    return CliRunner().invoke(main, words)


def unseen(text):
    return [one for one in UNSEEN if one in text]


@pytest.mark.parametrize("style", ["text", "github", "gitlab", "sarif", "junit", "json"])
def test_a_finding_of_any_form_shows_them(write, style):
    result = run("check", write("a.yaml", SPEC), "--format", style, "--select", "IR202")
    assert result.exit_code == 1
    assert unseen(result.stdout) == []
    escaped = SHOWN.removesuffix(r"\u009b")
    if style in {"gitlab", "sarif", "json"}:
        texts = json.dumps(json.loads(result.stdout), ensure_ascii=False)
        escaped = escaped.replace("\\", "\\\\")
        assert escaped in texts
    else:
        assert escaped in result.stdout


def test_json_holds_the_name_as_it_is(write):
    spec = write("a.yaml", SPEC.replace("    budegt: 8\n", ""))
    result = run("score", spec, "--format", "json")
    name = f"培训{UNSEEN[:-1]}场次"
    assert name in json.dumps(json.loads(result.stdout), ensure_ascii=False)
    assert r"\udb40\udc41" in result.stdout


def test_a_baseline_shows_them_and_knows_the_findings_again(write):
    file = write("a.yaml", SPEC)
    run("check", file, "--baseline", "known.json", "--write-baseline")
    assert unseen(Path("known.json").read_text("utf-8")) == []
    assert run("check", file, "--baseline", "known.json").stdout == ""
    write("a.yaml", SPEC.replace("    budegt: 8\n", ""))
    stderr = run("check", file, "--baseline", "known.json").stderr
    assert unseen(stderr) == []
    assert r"培训\u202e" in stderr


@pytest.mark.parametrize("style", ["text", "json"])
def test_explain_shows_them(style):
    result = run("explain", "≥8场", f"9{UNSEEN}场", "--format", style)
    assert unseen(result.output) == []
    assert r"\u202e" in result.output


@pytest.mark.parametrize(
    "words",
    [
        ("rule", UNSEEN),
        ("check", "a.yaml", f"--{UNSEEN}"),
        (UNSEEN,),
        ("schema", UNSEEN),
        ("check", "a.yaml", "--previous", UNSEEN),
        ("check", "a.yaml", "--select", UNSEEN),
        ("explain", "≥8场", "--weight", UNSEEN),
        ("explain", "≥8场", "9场", UNSEEN),
        ("score", "a.yaml", "--profile", UNSEEN),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_refusal_of_the_command_line_shows_them(words):
    result = run(*words)
    assert result.exit_code == 2
    assert unseen(result.output) == []
    assert "202e" in result.output


def test_what_was_done_to_a_file_is_said_with_them(write):
    name = write(f"{UNSEEN}.yaml", SPEC.replace("    budegt: 8\n", "").replace("≥8", "＞＝８"))
    result = run("check", name, "--fix")
    assert result.stderr == f"1 file fixed: {SHOWN}.yaml\n"
    result = run("mutate", name)
    assert result.stdout.splitlines()[-1].startswith(f"{SHOWN}.yaml: ")
    assert unseen(result.output) == []
    result = run("cases", name, "--generate", "--write")
    assert result.stderr.startswith(f"{SHOWN}.cases.yaml: ")
    folder = Path(UNSEEN)
    folder.mkdir()
    assert run("check", str(folder)).stderr == f"there is no spec below {SHOWN}\n"


def test_a_diff_that_is_kept_can_be_applied(write):
    before = SPEC.replace("    budegt: 8\n", "").replace("≥8", "＞＝８")
    diff = run("check", write("a.yaml", before), "--diff").stdout
    assert f" {before.splitlines()[4]}\n" in diff
    write("fix.diff", diff)
    subprocess.run(["git", "apply", "fix.diff"], check=True)
    assert Path("a.yaml").read_text("utf-8") == before.replace("＞＝８", "≥8")


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own")
def test_a_diff_on_a_terminal_shows_them(write):
    import pty  # noqa: PLC0415 - not everywhere

    file = write("a.yaml", SPEC.replace("    budegt: 8\n", "").replace("≥8", "＞＝８"))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "indicator_rules", "check", file, "--diff"]
    subprocess.run(command, stdout=theirs, check=False)
    shown = b""
    while b"actual" not in shown:
        shown += os.read(ours, 65536)
    assert unseen(shown.decode()) == []
    assert "培训\\u202e" in shown.decode()
