"""docs/checks.md lists each finding of a spec as the code table has it, and counts them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules import check_spec
from indicator_rules.cli.main import main
from indicator_rules.diagnostics import CODES
from indicator_rules.diagnostics.aliases import is_code
from indicator_rules.diagnostics.specific import COVERS
from indicator_rules.specfile.checks import CHECKS, PREVIOUS_CHECKS, REPORT_CHECKS

PAGE = (Path(__file__).parents[2] / "docs" / "checks.md").read_text("utf-8")
ROWS = re.findall(
    r"^\| \[(IR\d+)\]\(diagnostics/\1\.md\) \| (\S+) \| (\w+) \| (\w+) \| .+ \|$",
    PAGE,
    re.MULTILINE,
)
REGISTERED = [
    code
    for group in (CHECKS, REPORT_CHECKS, PREVIOUS_CHECKS)
    for one in group
    for code in one.codes
]
FEWEST = 40


def test_a_code_belongs_to_one_check():
    assert len(REGISTERED) == len(set(REGISTERED)) >= FEWEST
    assert set(REGISTERED) <= set(CODES)


def test_each_code_of_a_check_and_of_a_meaning_is_listed_once():
    listed = [code for code, *_ in ROWS]
    assert len(listed) == len(set(listed))
    assert {code for code in CODES if code.startswith("IR3")} | set(REGISTERED) <= set(listed)


@pytest.mark.parametrize(("code", "slug", "severity", "about"), ROWS)
def test_a_row_is_what_the_code_table_says(code, slug, severity, about):
    assert (CODES[code].slug, CODES[code].severity.value) == (slug, severity)
    assert CODES[code].about.value == about


def test_the_page_counts_its_rows():
    counts = [
        int(figure) for figure in re.findall(r"(\d+) (?:kinds|by checks,|that reading)", PAGE)
    ]
    assert counts == [len(ROWS), len(REGISTERED), len(ROWS) - len(REGISTERED)]


def test_the_settings_of_the_page_are_settings(tmp_path):
    blocks = dict(
        re.findall(r"^```(\w+)\n(checks.*?|\[tool.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    )
    tool = tomllib.loads(blocks["toml"])["tool"]["indicator-rules"]
    assert all(map(is_code, [*tool["select"], *tool["ignore"], *tool["severity"]]))
    file = tmp_path / "spec.yaml"
    rows = "indicators:\n  - {name: 甲, target: 制度健全, actual: 制度健全}\n"
    head = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\n"
    file.write_text(head + blocks["yaml"] + rows, "utf-8")
    (tmp_path / "pyproject.toml").write_text(blocks["toml"], "utf-8")
    assert check_spec(file) == []


def test_the_page_lists_which_finding_stands_for_which():
    listed = re.findall(r"^\| (IR\d+) \| its (place|row) \| (IR[^|]+) \|$", PAGE, re.MULTILINE)
    assert listed == [
        (code, cover.within.value, ", ".join(cover.codes)) for code, cover in COVERS.items()
    ]


BARE = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n  - {name: 培训, target: ≥8场, actual: 9场}\n"
STATUS = {
    "nothing, or only what is told below the findings": BARE,
    "notes": BARE + "figures: {甲: 1元}\nidentities: [甲 = 乙]\n",
    "warnings": BARE.replace("9场", "不少于9场"),
    "errors": BARE.replace("≥8场", "≥8O场"),
}


@pytest.mark.parametrize(("found", "spec"), STATUS.items(), ids=STATUS)
def test_the_strict_check_ends_as_the_page_says(tmp_path, found, spec):
    (row,) = re.findall(rf"^\| {found} \| (\d) \| (\d) \|$", PAGE, re.MULTILINE)
    file = tmp_path / "spec.yaml"
    file.write_text(spec, "utf-8")
    words = ["check", str(file), "--no-cache", "--ignore", "IR306"]
    ends = [CliRunner().invoke(main, [*words, *more]).exit_code for more in ((), ("--strict",))]
    assert ends == [int(end) for end in row]
