"""indicator-rules init: a spec to begin with, and nothing written over."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main
from indicator_rules.diagnostics import Language
from indicator_rules.specfile.templates import template_names, template_of

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def run():
    return lambda *words: CliRunner().invoke(main, [*words])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", template_names())
def test_what_is_written_has_no_finding_and_scores_as_open_rows(run, name, language):
    words = ["--template", name, "-o", "my.yaml", "--lang", language]
    assert run("init", *words).exit_code == 0
    checked = run("check", "--strict", "my.yaml", "--lang", "en")
    assert checked.exit_code == 0
    # At most one line, about a profile that nobody has held against its document.
    assert re.fullmatch(r"(profile \S+ has not been held against .*\n)?", checked.output)
    scored = run("score", "my.yaml", "--lang", "zh")
    assert scored.exit_code == 0
    assert "总分 0-100" in scored.output
    assert "审核意见" not in scored.output


def test_without_a_file_the_spec_is_printed(run):
    assert run("init").output == template_of("project").text(Language.ENGLISH)
    assert run("init", "--lang", "zh").output == template_of("project").text(Language.CHINESE)


def test_a_file_that_is_there_is_written_over_by_force_alone(run, folder):
    file = folder / "my.yaml"
    file.write_text("mine", "utf-8")
    refused = run("init", "-o", "my.yaml")
    assert refused.exit_code == 2
    assert "my.yaml is there already; --force writes over it" in refused.output
    assert file.read_text("utf-8") == "mine"
    assert (
        "my.yaml 已经存在；要覆盖请加 --force"
        in run("init", "-o", "my.yaml", "--lang", "zh").output
    )
    assert run("init", "-o", "my.yaml", "--force").exit_code == 0
    assert file.read_text("utf-8") == template_of("project").text(Language.CHINESE)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("my.yaml", "my.yaml is written. Fill it in, then run indicator-rules check my.yaml\n"),
        (
            "a b.yaml",
            'a b.yaml is written. Fill it in, then run indicator-rules check "a b.yaml"\n',
        ),
    ],
)
def test_the_next_command_is_named(run, name, said):
    assert run("init", "-o", name).output == said


def test_the_next_command_is_named_in_chinese(run):
    said = "已写入 我的表.yaml。填好后运行 indicator-rules check 我的表.yaml\n"
    assert run("init", "-o", "我的表.yaml", "--lang", "zh").output == said


@pytest.mark.parametrize("language", list(Language))
def test_the_templates_are_listed_with_what_they_are_for(run, language):
    lines = run("init", "--list", "--lang", language.value).output.splitlines()
    assert [line.split()[0] for line in lines] == list(template_names())
    for name, line in zip(template_names(), lines, strict=True):
        assert line.endswith(f"  {template_of(name).summary(language)}")


def test_an_unknown_template_is_told_the_nearest_first(run):
    refused = run("init", "--template", "departmnet")
    assert refused.exit_code == 2
    assert "there is no template departmnet; there are department, " in refused.output
    assert (
        "没有名为 departmnet 的模板，可用的有 department、"
        in run("init", "--template", "departmnet", "--lang", "zh").output
    )


def test_a_name_that_promises_another_form_is_refused(run, folder):
    result = run("init", "-o", "my.xlsx", "--lang", "en")
    assert result.exit_code == 2
    assert "an Excel workbook" in result.output
    assert not (folder / "my.xlsx").exists()


def test_without_a_command_the_help_is_shown_line_by_line(run):
    lines = run().output.splitlines()
    assert "Commands:" in lines


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "No such command 'socre'. Did you mean 'score'?"), ("zh", "是否指 score？")],
)
def test_a_misspelt_command_is_told_with_the_nearest(run, language, words):
    result = run("--lang", language, "socre", "my.yaml")
    assert result.exit_code == 2
    assert words in result.output
    assert "xyzq" in run("--lang", language, "xyzq").output
