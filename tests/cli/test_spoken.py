"""Every command speaks Chinese to a Chinese reader: its help, and each refusal of its words."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from indicator_rules.cli import help_words, spoken
from indicator_rules.cli.click_words import CLICK_WORDS
from indicator_rules.cli.main import main
from indicator_rules.diagnostics.formats import FORMATS
from indicator_rules.diagnostics.language import VARIABLE
from indicator_rules.specfile.profiles import profile_names
from indicator_rules.specfile.schema import FILES
from indicator_rules.specfile.templates import template_names

COMMANDS = main.list_commands(click.Context(main))
KEPT = {
    # The command, its commands, and the values that are chosen by their names.
    "indicator-rules", "main", *COMMANDS, *FORMATS, *FILES, *profile_names(), *template_names(), "text", "svg", "markdown", "zh", "en",
    # What is called by no Chinese word.
    "CSV", "YAML", "JSON", "Schema", "LSP", "INDICATOR_RULES_LANG", "IR3", "IR401", "x>=0", "1900<=x<=2999", "0<=x<=100", "pip", "install", "lsp",
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder of its own with files that are there, and a Chinese reader."""
    monkeypatch.setenv(VARIABLE, "zh")
    monkeypatch.chdir(tmp_path)
    Path("x.yaml").write_text("schema: indicator-rules/1\n", "utf-8")
    Path("d").mkdir()
    return tmp_path


def run(*words):
    return CliRunner().invoke(main, [*words], prog_name="indicator-rules")


def english(text, *given):
    """The words of a text that are neither Chinese, nor options, nor given, nor kept."""
    words = set(re.findall(r"[A-Za-z0-9_./<=>-]*[A-Za-z][A-Za-z0-9_./<=>-]*", text))
    return sorted(word for word in words - KEPT - set(given) if not word.startswith("-"))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_is_chinese(command):
    text = run(command, "--help").stdout
    assert "用法：" in text
    assert english(text) == []


def test_the_help_of_all_is_chinese():
    text = run("--help").stdout
    assert english(text) == []
    assert all(f"  {command}" in text for command in COMMANDS)


REFUSED = {
    "no such option": ("check", "--nope", "x.yaml"),
    "nearly an option": ("check", "--selec=IR3", "x.yaml"),
    "no such option beside signed values": ("explain", "a", "b", "--nope"),
    "no such command": ("chek",),
    "no path": ("check",),
    "no spec": ("score",),
    "no target": ("explain",),
    "an argument too many": ("score", "a", "b"),
    "arguments too many": ("score", "a", "b", "c"),
    "an option without its value": ("check", "x.yaml", "--select"),
    "a flag with a value": ("check", "--strict=1", "x.yaml"),
    "no such choice": ("check", "x.yaml", "--format", "foo"),
    "no such kind": ("schema", "foo"),
    "no number": ("check", "x.yaml", "--jobs", "foo"),
    "no year": ("explain", "a", "b", "--period", "3"),
    "no such file": ("check", "x.yaml", "--previous", "foo.txt"),
    "a folder for a file": ("check", "x.yaml", "--previous", "d"),
    "no such code": ("check", "x.yaml", "--select", "FOO"),
    "no code of that name": ("rule", "foo"),
    "a baseline without a file": ("check", "x.yaml", "--write-baseline"),
    "no such baseline": ("check", "x.yaml", "--baseline", "foo.txt"),
    "a baseline of something else": ("check", "x.yaml", "--baseline", "x.yaml"),
    "statistics in a form": ("check", "x.yaml", "--statistics", "--format", "sarif"),
    "standard input beside files": ("check", "-", "x.yaml"),
    "no such profile": ("score", "x.yaml", "--profile", "foo"),
    "no such profile to explain by": ("explain", "≥8场", "--profile", "foo"),
    "a weight that is none": ("explain", "≥8场", "--weight", "foo"),
    "no curve": ("explain", "≥8场", "--format", "svg"),
    "writing nothing": ("cases", "x.yaml", "--write"),
    "no folder to write into": ("schema", "-o", "foo/bar.txt"),
}
GIVEN = ("x.yaml", "foo/bar.txt", "foo.txt", "foo", "FOO", "chek", "a", "b", "c", "d", "IR999")


@pytest.mark.parametrize("words", REFUSED.values(), ids=REFUSED)
def test_a_refusal_is_chinese(words):
    result = run(*words)
    assert result.exit_code == 2
    assert "错误：" in result.stderr
    assert english(result.stderr, *GIVEN) == []
    assert not result.stderr.rstrip().endswith(".")
    assert "'" not in result.stderr


def test_no_command_is_refused_with_its_help():
    assert "用法：" in run().output
    assert english(run().output) == []


def test_the_language_is_heard_wherever_it_stands(monkeypatch):
    monkeypatch.setenv(VARIABLE, "en")
    assert "没有 --nope 这一选项" in run("check", "--nope", "--lang", "zh").stderr
    assert "No such option" in run("--lang=en", "check", "--nope", "x.yaml").stderr
    assert "用法：" in run("check", "--help", "--lang=zh").stdout


def test_what_stands_behind_two_strokes_is_no_language(monkeypatch):
    monkeypatch.setenv(VARIABLE, "en")
    spoken.listen(["explain", "--", "--lang", "zh"])
    spoken.listen(["explain", "--lang"])
    assert "Usage:" in run("explain", "--help").stdout


def test_words_of_the_process_are_heard(monkeypatch):
    monkeypatch.setattr("sys.argv", ["indicator-rules", "--lang", "en"])
    spoken.listen(None)
    assert "Usage:" in run("--help").stdout


def test_click_speaks_english_again_when_a_command_has_run():
    run("check", "--nope")
    assert click.NoSuchOption("--nope").message.startswith("No such option")


def test_a_sentence_without_a_translation_stays_as_it_is():
    assert spoken._one("Something new") == "Something new"


def test_english_help_stays_english(monkeypatch):
    monkeypatch.setenv(VARIABLE, "en")
    text = run("check", "--help").stdout
    for title in ("What is checked:", "What is said:", "Output:", "Files:", "Options:"):
        assert f"\n{title}\n" in text
    assert not re.search("[\u4e00-\u9fff]", text)


def test_options_stand_in_groups_in_chinese():
    text = run("check", "--help").stdout
    order = [text.index(title) for title in ("审核什么:", "显示什么:", "输出:", "文件:", "选项:")]
    assert order == sorted(order)


def sentences():
    """Every sentence of help that the commands declare."""
    commands = [main, *(main.get_command(click.Context(main), name) for name in COMMANDS)]
    for command in commands:
        yield " ".join((command.help or "").split())
        for param in command.params:
            yield getattr(param, "help", None) or ""
        for title, _ in getattr(command, "groups", ()):
            yield title


def test_every_sentence_of_help_has_its_chinese_and_none_is_left_over(monkeypatch):
    monkeypatch.setenv(VARIABLE, "en")
    declared = {one for one in sentences() if one}
    assert declared - set(help_words.HELP_WORDS) - set(CLICK_WORDS) == set()
    assert set(help_words.HELP_WORDS) - declared == set()
