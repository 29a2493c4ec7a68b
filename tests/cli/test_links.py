"""Links in a directory that is checked: inside they are followed, outside they are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules.cli.files import Listing, spec_files
from indicator_rules.cli.main import main

GOOD = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - name: 培训场次
    target: ≥8场
    actual: 9场
"""
ELSEWHERE = "root:x:0:0\n"
CASES = "schema: indicator-rules-cases/1\nspec: a.yaml\ncases: []\n"


@pytest.fixture
def specs(write):
    """A folder of specs beside a secret."""
    write("secret", ELSEWHERE)
    write("specs/a.yaml", GOOD)
    return Path("specs")


def run(*words):
    return CliRunner().invoke(main, words)


def told(result):
    listed = json.loads(result.stdout)
    return [(one["file"], one["severity"]) for one in listed if one["code"] == "IR232"]


@pytest.mark.parametrize("target", ["../secret", "none", "chain"])
def test_a_link_that_leads_out_is_told_and_not_read(specs, target):
    away = Path("secret").absolute() if target == "none" else target
    (specs / "b.yaml").symlink_to(away)
    (specs / "chain").symlink_to("../secret")
    result = run("check", "specs")
    assert ELSEWHERE.strip() not in result.output
    assert "specs/b.yaml:1:1: error[IR232]: this link leads out of “specs”" in result.stdout
    assert result.exit_code == 1


def test_a_link_that_leads_out_to_nothing_is_told(specs):
    (specs / "b.yaml").symlink_to("../none")
    assert told(run("check", "specs", "--format", "json")) == [("specs/b.yaml", "error")]


def test_a_link_that_is_named_is_followed(specs):
    (specs / "b.yaml").symlink_to("../secret")
    result = run("check", "specs", "specs/b.yaml")
    assert "IR232" not in result.stdout
    assert ELSEWHERE.strip() in result.stdout


def test_a_directory_that_is_a_link_and_named_is_followed(specs):
    Path("shared").symlink_to(specs)
    assert spec_files(["shared"]) == Listing(("shared/a.yaml",))


def test_a_link_that_stays_inside_is_followed(specs):
    (specs / "deep").mkdir()
    (specs / "deep" / "b.yaml").symlink_to("../a.yaml")
    assert spec_files(["specs"]).files == ("specs/a.yaml", "specs/deep/b.yaml")
    assert run("check", "specs").output == ""


def test_a_folder_whose_name_goes_on_is_outside(specs, write):
    write("specs-of-others/c.yaml", GOOD)
    (specs / "b.yaml").symlink_to("../specs-of-others/c.yaml")
    assert told(run("check", "specs", "--format", "json")) == [("specs/b.yaml", "error")]


def test_links_to_directories_are_not_entered_and_loops_end(specs, write):
    write("others/c.yaml", GOOD)
    (specs / "self").symlink_to(".")
    (specs / "up").symlink_to("..")
    (specs / "others").symlink_to("../others")
    (specs / "x.yaml").symlink_to("y.yaml")
    (specs / "y.yaml").symlink_to("x.yaml")
    result = run("check", "specs", "--format", "json")
    assert told(result) == [("specs/others", "note"), ("specs/up", "note")]
    listed = [one["file"] for one in json.loads(result.stdout) if one["code"] == "IR210"]
    assert listed == ["specs/x.yaml", "specs/y.yaml"]


def test_a_note_on_a_directory_changes_no_exit_status(specs):
    (specs / "up").symlink_to("..")
    assert run("check", "specs").exit_code == 0
    assert run("check", "specs", "--strict").exit_code == 1


def test_a_directory_with_nothing_but_a_link_has_no_spec(write):
    write("c.yaml", GOOD)
    Path("empty").mkdir()
    Path("empty/up").symlink_to("..")
    result = run("check", "empty")
    assert result.stderr == "there is no spec below empty\n"
    assert result.stdout.startswith("empty/up:1:1: note[IR232]: ")
    assert result.exit_code == 1
    result = run("check", "empty", "--diff")
    assert (result.stdout, result.exit_code) == ("", 1)


def test_options_and_settings_choose_this_finding_too(specs, write):
    (specs / "b.yaml").symlink_to("../secret")
    assert run("check", "specs", "--ignore", "IR232").exit_code == 0
    assert run("check", "specs", "--select", "IR115").exit_code == 0
    write("specs/pyproject.toml", '[tool.indicator-rules]\nseverity = {IR232 = "warning"}\n')
    assert told(run("check", "specs", "--format", "json")) == [("specs/b.yaml", "warning")]
    write("specs/pyproject.toml", '[tool.indicator-rules]\nignore = ["IR232"]\n')
    assert run("check", "specs").output == ""


def test_what_is_put_right_is_the_file_that_a_link_inside_leads_to(specs):
    (specs / "a.yaml").write_text(GOOD.replace("≥8", "＞＝８"), "utf-8")
    (specs / "b.yaml").symlink_to("a.yaml")
    run("check", "specs/b.yaml", "--fix")
    assert (specs / "a.yaml").read_text("utf-8") == GOOD
    assert (specs / "b.yaml").readlink() == Path("a.yaml")


@pytest.mark.parametrize("name", ["b.yaml", "a.cases.yaml"])
def test_cases_and_mutants_read_no_link_that_leads_out(specs, write, name):
    write("specs/c.yaml", GOOD)
    write("specs/c.cases.yaml", CASES.replace("a.yaml", "c.yaml"))
    if name == "b.yaml":
        write("specs/a.cases.yaml", CASES)
    (specs / name).symlink_to("../secret")
    for words in (
        ("cases", "specs"),
        ("mutate", "specs"),
        ("cases", "specs", "--generate"),
        ("mutate", "specs", "--generate", "--write"),
    ):
        result = run(*words)
        assert f"specs/{name}:1:1: error[IR232]" in result.stdout
        assert ELSEWHERE.strip() not in result.output
        assert result.exit_code == 1
    # What check does not read, it does not tell.
    assert ("IR232" in run("check", "specs").stdout) is (name == "b.yaml")


def test_a_cases_file_beside_a_spec_that_is_named_is_followed(specs, write):
    write("shared.yaml", CASES)
    (specs / "a.cases.yaml").symlink_to("../shared.yaml")
    result = run("cases", "specs/a.yaml")
    assert (result.stdout, result.exit_code) == ("0 cases, all as expected\n", 0)


def test_a_linked_directory_does_not_keep_cases_from_running(specs, write):
    write("specs/a.cases.yaml", CASES)
    (specs / "up").symlink_to("..")
    assert run("cases", "specs").exit_code == 0
