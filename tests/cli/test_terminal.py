"""Whatever encoding a terminal or a pipe has, commands end as they do in UTF-8."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from click.testing import CliRunner

from indicator_rules.cli import terminal
from indicator_rules.cli.main import main
from indicator_rules.cli.terminal import every_character, shown_in
from indicator_rules.source import display_width

SPEC = """\
schema: indicator-rules/1
title: 自评表 ²
indicators:
  - {name: 绿化面积², target: ≥500m², weight: 60, actual: 499m², method: 按完成比例计分}
  - {name: 培训①场次, target: ＞＝８场, weight: 30, actual: 9场, note: ½ ℃ é 😀}
  - {name: 宣传次数, target: 不少于8O次, weight: 10, actual: —}
"""
SOUND = SPEC.replace("8O次", "8次")
CASES = """\
schema: indicator-rules-cases/1
spec: b.yaml
cases:
  - id: first
    actuals: {绿化面积²: 600m², 培训①场次: 9场, 宣传次数: 9次}
    expect: {total: "99.00"}
"""
COMMANDS = {
    "check": ("check", "a.yaml", "--no-cache"),
    "check --statistics": ("check", "a.yaml", "--no-cache", "--statistics"),
    "check --format json": ("check", "a.yaml", "--no-cache", "--format", "json"),
    "check --format sarif": ("check", "a.yaml", "--no-cache", "--format", "sarif"),
    "check --format gitlab": ("check", "a.yaml", "--no-cache", "--format", "gitlab"),
    "check --format junit": ("check", "a.yaml", "--no-cache", "--format", "junit"),
    "check --format github": ("check", "a.yaml", "--no-cache", "--format", "github"),
    "check --diff": ("check", "b.yaml", "--diff"),
    "check nothing": ("check", "没有²", "--no-cache"),
    "score": ("score", "a.yaml"),
    "score --steps": ("score", "a.yaml", "--steps"),
    "score --format json": ("score", "a.yaml", "--format", "json"),
    "score --format markdown": ("score", "a.yaml", "--format", "markdown"),
    "score nothing --format json": ("score", "没有²", "--format", "json"),
    "explain": ("explain", "≥500m²", "600m²", "--method", "按完成比例计分"),
    "explain a mistake": ("explain", "培训不少于O场²"),
    "explain --format json": ("explain", "≥500m²", "600m²", "--format", "json"),
    "explain --format svg": ("explain", "≥500m²", "--weight", "10", "--format", "svg"),
    "cases": ("cases", "b.yaml"),
    "cases --format junit": ("cases", "b.yaml", "--format", "junit"),
    "cases --generate": ("cases", "b.yaml", "--generate"),
    "mutate": ("mutate", "c.yaml"),
    "mutate --format json": ("mutate", "c.yaml", "--format", "json"),
    "rule": ("rule",),
    "rule IR115": ("rule", "IR115"),
    "rule of nothing": ("rule", "²没有"),
    "schema": ("schema",),
    "--help": ("--help",),
    "check --help": ("check", "--help"),
    "an option that is none": ("check", "--²"),
}
READ = ("json", "sarif", "gitlab", "junit", "svg")
EXACT = {"cases --generate"}
"""Of these no sign may stand for another one."""
ENCODINGS = ["gbk", "ascii", "latin-1", "cp1252"]


@pytest.fixture
def files(write):
    write("a.yaml", SPEC)
    write("b.yaml", SOUND)
    write("b.cases.yaml", CASES)
    write("c.yaml", SOUND)


@pytest.fixture
def no_language(monkeypatch):
    """No language is asked for, and the locale is Chinese."""
    monkeypatch.delenv("INDICATOR_RULES_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


def run(encoding, *words):
    """What a command prints to a pipe of an encoding, and how it ends."""
    return CliRunner(charset=encoding).invoke(main, words)


def texts_of(xml):
    """The texts of an XML document, which is read as UTF-8."""
    return list(fromstring(xml.encode("utf-8")).itertext())  # noqa: S314 - it is our own


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_ends_as_it_does_in_utf_8(name, encoding, language):
    words = ("--lang", language, *COMMANDS[name])
    usual, here = run("utf-8", *words), run(encoding, *words)
    assert here.exception is None or isinstance(here.exception, SystemExit)
    if name in EXACT:
        assert here.exit_code == 2
        assert "with -o" in here.stderr or " -o " in here.stderr
        return
    assert here.exit_code == usual.exit_code
    assert bool(here.output) == bool(usual.output)


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", [name for name in COMMANDS if name.endswith(READ)])
def test_what_programs_read_is_the_same_data(name, encoding):
    words = ("--lang", "zh", *COMMANDS[name])
    usual, here = run("utf-8", *words).stdout, run(encoding, *words).stdout
    if name.endswith(("json", "sarif", "gitlab")):
        assert json.loads(here) == json.loads(usual)
    else:
        # A reader goes by the declaration, or takes it for UTF-8.
        assert texts_of(here) == texts_of(usual)


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("name", ["explain", "score"])
def test_gbk_shows_chinese_as_it_is_and_signs_it_lacks_as_others(name):
    usual = run("utf-8", "--lang", "zh", *COMMANDS[name]).output
    here = run("gbk", "--lang", "zh", *COMMANDS[name]).output
    assert "m²" in usual
    assert here == usual.replace("m²", "m2").replace("积²", "积2").replace("表 ²", "表 2")


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [
        ("ascii", "≥500m²", ">=500m2"),
        ("latin-1", "≥500m²", ">=500m²"),
        ("cp1252", "“–” ≤ …", "“–” <= …"),
        ("ascii", "25℃ 8㎡ ①② ½", "25deg C 8m2 (1)(2) 1/2"),
        ("ascii", "９０％，（含）", "90%,(\\u542b)"),
        ("ascii", "✓ ✗ → ≈", "v x -> ~"),
        ("gbk", "😀", "\\U0001f600"),
        ("gbk", "¥28万元", "￥28万元"),
        ("ascii", "¥28", "yuan 28"),
        ("ascii", "a — b", "a - b"),
    ],
)
def test_a_sign_that_an_encoding_lacks_is_another_one_or_an_escape(encoding, text, shown):
    assert shown_in(encoding, text) == shown


@pytest.mark.parametrize("sign", terminal._INSTEAD)
def test_what_stands_for_a_sign_is_ascii(sign):
    assert terminal._INSTEAD[sign].isascii()
    assert len(sign) == 1


@pytest.mark.parametrize("color", ["", "\x1b[31m"])
def test_carets_stay_below_what_they_marked(color):
    end = "\x1b[0m" if color else ""
    text = f"  {color}|{end}\n{color}3 |{end} ≥培训O²%\n  {color}|{end}      {color}^^{end}\n"
    shown = shown_in("ascii", text).split("\n")
    plain = [line.replace(color, "").replace(end, "") if color else line for line in shown]
    line, carets = plain[1], plain[2]
    marked = line[carets.index("^") : carets.rindex("^") + 1]
    assert marked == "O2"


def test_carets_at_the_end_of_a_line_stay_there():
    shown = shown_in("ascii", "1 | ≥培\n  |    ^").split("\n")
    assert shown == ["1 | >=\\u57f9", "  |         ^"]


def test_columns_begin_where_they_did_as_far_as_there_is_room():
    row = shown_in("gbk", "绿化²≥㏑½    60\n培训场次  60")
    first, second = (unicodedata.normalize("NFC", line) for line in row.split("\n"))
    assert display_width(first.removesuffix("60")) <= display_width("绿化²≥㏑½    ")
    assert second == "培训场次  60"


@pytest.mark.usefixtures("files", "no_language")
@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8", "是否达标"), ("gbk", "是否达标"), ("ascii", "verdict"), ("cp1252", "verdict")],
)
def test_where_no_language_was_asked_for_it_is_one_that_shows(encoding, said):
    assert said in run(encoding, "explain", "≥8", "9").stdout


@pytest.mark.usefixtures("no_language")
def test_a_language_that_was_asked_for_is_kept(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    assert "\\u8fbe\\u6807" in run("ascii", "explain", "≥8", "9").stdout
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    assert "\\u8fbe\\u6807" in run("ascii", "--lang", "zh", "explain", "≥8", "9").stdout


@pytest.mark.usefixtures("files")
def test_a_file_holds_every_character_whatever_the_terminal_has():
    assert run("ascii", "score", "b.yaml", "-o", "b.txt").exit_code in {0, 1}
    assert "≥500m²" in Path("b.txt").read_text("utf-8")


@pytest.mark.usefixtures("files")
def test_proposals_that_an_encoding_has_are_printed_as_they_are(write):
    write("d.yaml", SOUND.replace("²", "").replace("①", ""))
    words = ("cases", "d.yaml", "--generate")
    assert run("gbk", *words).stdout == run("utf-8", *words).stdout != ""


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_patch_has_the_bytes_of_its_file(encoding, write):
    write("d.yaml", SOUND.replace("²", "").encode("gb18030"))
    patch = run(encoding, "check", "b.yaml", "d.yaml", "--diff").stdout_bytes
    assert "-  - {name: 培训①场次, target: ＞＝８场".encode() in patch
    assert "-  - {name: 培训①场次, target: ＞＝８场".encode("gb18030") in patch


@pytest.mark.usefixtures("files")
def test_a_patch_on_a_terminal_is_for_a_person(monkeypatch):
    monkeypatch.setattr(terminal._Stream, "isatty", lambda _: True, raising=False)
    shown = run("ascii", "check", "b.yaml", "--diff")
    assert (shown.exit_code, "+  - {name: \\u57f9" in shown.stdout) == (1, True)


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "ascii"])
def test_a_process_ends_without_a_traceback(encoding):
    ended = subprocess.run(
        [sys.executable, "-m", "indicator_rules", "explain", "≥500m²", "600m²"],
        capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ("600m2" in ended.stdout.decode(encoding)) == (encoding != "utf-8")


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
@pytest.mark.parametrize("name", ["rule", "schema", "check", "score", "--help"])
def test_a_pipe_that_is_closed_ends_a_command_quietly(name, encoding):
    with subprocess.Popen(
        [sys.executable, "-m", "indicator_rules", *COMMANDS[name]],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    ) as ended:  # fmt: skip
        assert ended.stdout is not None
        assert ended.stderr is not None
        ended.stdout.close()
        assert ended.stderr.read() == b""
    assert ended.returncode == 1


def test_streams_are_given_back(monkeypatch):
    given = io.TextIOWrapper(io.BytesIO(), "ascii")
    monkeypatch.setattr(sys, "stdout", given)
    monkeypatch.setattr(sys, "stderr", None)
    with every_character():
        sys.stdout.write("²")
        sys.stdout.flush()
        assert sys.stderr is None
    assert (sys.stdout, sys.stderr) == (given, None)
    assert given.buffer.getvalue() == b"2"


def test_a_stream_that_was_replaced_stays_so(monkeypatch):
    other = io.StringIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "ascii"))
    with every_character():
        sys.stdout = other
    assert sys.stdout is other


def test_without_streams_nothing_is_taken(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    with every_character():
        assert sys.stdout is None


@pytest.mark.usefixtures("no_language")
@pytest.mark.parametrize("asked", [None, "fr"])
def test_the_language_of_an_output_is_that_of_one_run(monkeypatch, asked):
    if asked:
        monkeypatch.setenv("INDICATOR_RULES_LANG", asked)
    assert "verdict" in run("ascii", "explain", "≥8", "9").stdout
    assert os.environ.get("INDICATOR_RULES_LANG") == asked
    assert "是否达标" in run("utf-8", "explain", "≥8", "9").stdout


def test_names_of_files_in_bytes_go_back_to_a_stream_that_takes_them():
    assert shown_in("utf-8", "a\udcff", "surrogateescape") == "a\udcff"
    assert shown_in("utf-8", "a\udcff", "strict") == "a\\udcff"
