"""The READMEs: what they lead a newcomer through is what happens, step by step."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pytest

from indicator_rules import check_spec
from indicator_rules.cli.cases import cases
from indicator_rules.cli.explain import explain
from indicator_rules.cli.init import init
from indicator_rules.cli.score import score
from indicator_rules.diagnostics import CODES
from indicator_rules.specfile.document_numbers import is_spelling_of
from indicator_rules.specfile.fields import INDICATOR, PUBLISHED, SPEC
from indicator_rules.specfile.profiles import packaged_profile, profile_called, profile_names
from indicator_rules.specfile.templates import FIRST, template_names
from tests.docs.walking import STEP, walk

ROOT = Path(__file__).parents[2]
CHINESE = (ROOT / "README.zh-CN.md").read_text("utf-8")
ENGLISH = (ROOT / "README.md").read_text("utf-8")
LEADING = CHINESE[CHINESE.index("## 从零开始") : CHINESE.index("## 给一份自评报告算分")]
SHORT = ENGLISH[ENGLISH.index("## Start a table") : ENGLISH.index("## The library")]
FILE = "我的表.yaml"
WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]")
KNOWN = {
    # Commands and options, file names and their ends, ranks of findings.
    "indicator-rules", "init", "check", "score", "explain", "cases", "yaml", "csv", "svg", *SPEC.fields, *INDICATOR.fields, *PUBLISHED.fields, *profile_names(),
}  # fmt: skip


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """What the Chinese page does, in a folder of its own."""
    folder = tmp_path_factory.mktemp("newcomer")
    with contextlib.chdir(folder), pytest.MonkeyPatch.context() as patch:
        patch.setenv("INDICATOR_RULES_LANG", "zh")
        return folder, list(walk(LEADING, folder, FILE))


def test_every_command_prints_what_the_page_shows(walked):
    _, ran = walked
    shown = [one for one in ran if one.shown is not None]
    assert [one.printed for one in shown] == [one.shown for one in shown]
    assert len(shown) == 6


def test_only_the_check_of_the_slip_finds_an_error(walked):
    _, ran = walked
    assert [one.command for one in ran if one.status] == [f"indicator-rules check {FILE}"]
    silent = next(
        one for one in ran if one.command == f"indicator-rules check {FILE}" and not one.status
    )
    assert re.fullmatch("办法 .* 尚未与.*原文核对.*\n", silent.printed)


def test_the_last_table_has_one_total_and_the_picture_and_the_cases_are_there(walked):
    folder, ran = walked
    last = [one for one in ran if " score " in one.command][-1]
    assert re.search(r"^总分 [0-9.]+    等级 优$", last.printed, re.MULTILINE)
    assert "待定" not in last.printed
    assert "，得分 16" in (folder / "曲线.svg").read_text("utf-8")
    assert (folder / "我的表.cases.yaml").is_file()
    assert check_spec(folder / FILE) == []


def test_what_is_printed_has_no_english_but_codes_commands_and_keys(walked):
    _, ran = walked
    printed = "\n".join(one.printed for one in ran if "svg" not in one.command)
    assert {word for word in WORD.findall(printed) if word not in CODES} - KNOWN == set()


def test_what_is_printed_can_be_written_in_gbk(walked):
    _, ran = walked
    for one in ran:
        one.printed.encode("gbk")


def test_windows_installs_as_the_other_systems_do():
    (shell,) = re.findall(r"<!-- install command -->\n```sh\n(.*?)```", LEADING, re.DOTALL)
    (power,) = re.findall(r"```powershell\n(.*?)```", LEADING, re.DOTALL)
    (prompt,) = re.findall(r"```bat\n(.*?)```", LEADING, re.DOTALL)
    assert shell == "python3 -m venv .venv\n. .venv/bin/activate\npip install --quiet .\n"
    windows = shell.replace("python3", "py")
    assert power == windows.replace(". .venv/bin/activate", r".venv\Scripts\Activate.ps1")
    assert prompt == windows.replace(". .venv/bin/activate", r".venv\Scripts\activate.bat")


def test_every_block_of_commands_is_run():
    run = {found["commands"] for found in STEP.finditer(LEADING) if found["commands"]}
    assert run == set(re.findall(r"^```sh\n(.*?)^```$", LEADING, re.MULTILINE | re.DOTALL))


def test_the_commands_for_a_report_of_the_repository_are_those_of_the_english_page():
    # `.ci/run` runs those; both pages have them in the same words.
    def commands(page):
        return re.findall(r"^python3 -m venv .venv && .*$", page, re.MULTILINE)

    assert commands(CHINESE) == commands(ENGLISH)
    assert len(commands(CHINESE)) == 2


def rows(head):
    """The rows of the table that begins with a line."""
    below = LEADING.partition(f"{head}\n")[2].partition("\n")[2].partition("\n\n")[0]
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in below.splitlines()]


def test_every_template_is_named():
    named = [row[0].strip("`") for row in rows("| 模板 | 适用的表 |")]
    assert sorted(named) == sorted(template_names())
    assert named[0] == FIRST


def test_every_profile_is_among_those_to_take_with_its_own_number():
    choices = rows("| 您的表 | 办法 | 模板 |")
    assert sorted(row[1].strip("`") for row in choices if row[1][0] == "`") == list(profile_names())
    for told, profile, template in choices:
        assert template.strip("`") in template_names()
        for number in re.findall("财预〔[0-9]+〕[0-9]+号", told):
            assert profile_called(number) == profile.strip("`")


def test_the_english_page_says_the_same_of_profiles_and_templates():
    page = (ROOT / "docs" / "profiles.md").read_text("utf-8").partition("## What there is")[0]
    english = re.findall(r"^\| .* \| `([\w-]+)` \| `([\w-]+)` \|$", page, re.MULTILINE)
    chinese = [(row[1].strip("`"), row[2].strip("`")) for row in rows("| 您的表 | 办法 | 模板 |")]
    assert [pair for pair in chinese if pair[0] in profile_names()] == english


def test_spellings_of_a_number_on_the_page_are_known():
    number = packaged_profile("mof-2020-10").number
    for bracket in ("〔〕", "[]", "（）", "【】"):
        assert bracket in LEADING
        assert is_spelling_of(number.replace("〔", bracket[0]).replace("〕", bracket[1]), number)


@pytest.mark.parametrize("option", sorted(set(re.findall("(?<!-)--[a-z][a-z-]*", LEADING))))
def test_every_option_in_the_text_is_one_of_a_command(option):
    commands = (cases, explain, init, score)
    known = {name for command in commands for one in command.params for name in one.opts}
    # Of Python, of every command, and of pip.
    assert option in known | {"--version", "--lang", "--quiet"}


def test_the_short_page_is_what_happens(tmp_path, monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    with contextlib.chdir(tmp_path):
        ran = list(walk(SHORT, tmp_path, "my.yaml"))
    assert [one.status for one in ran] == [0, 0, 0]
    assert "total 0-100" in ran[-1].printed


@pytest.mark.parametrize("page", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_the_example_of_a_spec_has_no_error(page, tmp_path):
    (text,) = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    file = tmp_path / "spec.yaml"
    file.write_text(text, "utf-8")
    assert check_spec(file) == []


@pytest.mark.parametrize("page", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_the_python_of_the_page_runs(page, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    names = {}
    for code in re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        exec(code, names)  # noqa: S102 - the page is ours
    assert names["report"].total.point == 100
    assert "IR115" in capsys.readouterr().out
