"""A file never holds something else than its name promises."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from click.testing import CliRunner

from indicator_rules.cli import endings
from indicator_rules.cli.main import main

SPEC = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - {name: 培训场次, target: ＞＝８场, actual: 9场}
"""
CASES = """\
schema: indicator-rules-cases/1
spec: a.yaml
cases:
  - {id: first, actuals: {培训场次: 9场}, expect: {total: "100.00"}}
"""
COMMANDS = {
    "check": ("check", "a.yaml", "--no-cache"),
    "check --diff": ("check", "a.yaml", "--diff"),
    "score": ("score", "a.yaml"),
    "cases": ("cases", "a.yaml"),
    "cases --generate": ("cases", "a.yaml", "--generate"),
    "mutate": ("mutate", "a.yaml"),
    "mutate --generate": ("mutate", "a.yaml", "--generate"),
    "schema": ("schema",),
}
NEVER = [".xlsx", ".XLSX", ".xls", ".docx", ".doc", ".pdf", ".html", ".wps", ".et", ".csv", ".png"]


@pytest.fixture(autouse=True)
def _files(write):
    write("a.yaml", SPEC)
    write("a.cases.yaml", CASES)


def run(*words, language="en"):
    return CliRunner().invoke(main, ["--lang", language, *words])


@pytest.mark.parametrize("ending", NEVER)
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_no_file_of_another_program_holds_a_text(words, ending):
    result = run(*words, "-o", f"out{ending}")
    assert (result.exit_code, Path(f"out{ending}").exists()) == (2, False)
    assert f"-o out{ending} is a name for " in result.stderr
    assert f"-o out{ending} 的扩展名表示" in run(*words, "-o", f"out{ending}", language="zh").stderr


@pytest.mark.parametrize("ending", ["", ".txt", ".text", ".log", ".2023"])
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_names_that_promise_nothing_hold_any_text(words, ending):
    assert run(*words, "-o", f"out{ending}").exit_code in {0, 1}
    assert Path(f"out{ending}").exists()


FORMS = {
    "check .json": (COMMANDS["check"], "x.json", json.loads),
    "check .sarif": (COMMANDS["check"], "x.sarif", json.loads),
    "check .xml": (COMMANDS["check"], "x.xml", fromstring),
    "score .json": (COMMANDS["score"], "x.JSON", json.loads),
    "score .md": (COMMANDS["score"], "x.md", lambda text: text.index("\n| ")),
    "cases .json": (COMMANDS["cases"], "x.json", json.loads),
    "cases .xml": (COMMANDS["cases"], "x.xml", fromstring),
    "mutate .json": (COMMANDS["mutate"], "x.json", json.loads),
    "schema .json": (COMMANDS["schema"], "x.json", json.loads),
    "a patch": (COMMANDS["check --diff"], "x.patch", lambda text: text.index("+++ b/a.yaml")),
    "proposals": (COMMANDS["cases --generate"], "x.yaml", lambda text: text.index("cases:")),
}


@pytest.mark.parametrize(("words", "name", "read"), FORMS.values(), ids=FORMS)
def test_the_name_chooses_the_form(words, name, read):
    assert run(*words, "-o", name).exit_code in {0, 1}
    read(Path(name).read_text("utf-8"))


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_a_form_that_is_asked_for_may_have_a_wider_name(form):
    assert run(*COMMANDS["check"], "--format", form, "-o", "x.json").exit_code == 0
    assert run(*COMMANDS["check"], "--format", form, "-o", "x.txt").exit_code == 0


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        (
            "en",
            ("score", "a.yaml", "--format", "text", "-o", "x.md"),
            (
                "-o x.md is a name for Markdown, and what is written is text; "
                "choose a name that ends in .txt, or --format markdown"
            ),
        ),
        (
            "zh",
            ("score", "a.yaml", "--format", "text", "-o", "x.md"),
            (
                "-o x.md 的扩展名表示 Markdown，而输出内容为 text 格式；"
                "请改用 .txt 等扩展名，或指定 --format markdown"
            ),
        ),
        (
            "en",
            ("score", "a.yaml", "-o", "x.pdf"),
            (
                "-o x.pdf is a name for a PDF document, and what is written is text; "
                "choose a name that ends in .txt; there is --format text, json, markdown"
            ),
        ),
        (
            "zh",
            ("score", "a.yaml", "-o", "x.et"),
            (
                "-o x.et 的扩展名表示 WPS 表格，而输出内容为 text 格式；"
                "请改用 .txt 等扩展名；可用的 --format 有 text、json、markdown"
            ),
        ),
        (
            "zh",
            ("schema", "-o", "x.html"),
            "-o x.html 的扩展名表示网页，而输出内容为 json 格式；请改用 .json 等扩展名",
        ),
        (
            "en",
            ("check", "a.yaml", "--diff", "-o", "x.json"),
            (
                "-o x.json is a name for JSON, and what is written is patch; "
                "choose a name that ends in .diff"
            ),
        ),
    ],
)
def test_a_name_that_contradicts_the_form_is_refused_with_what_to_do(language, words, said):
    result = run(*words, language=language)
    assert (result.exit_code, said in result.stderr) == (2, True)


def test_every_ending_promises_a_form_in_both_languages():
    assert all(all(one.what) and one.forms for one in endings._ENDINGS.values())
