"""The specs that we ship pass ``check --strict``, or show what they are there to show."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules import check_spec
from indicator_rules.cli.main import main

SPECS = Path(__file__).parents[2] / "specs"
SHIPPED = sorted(
    path.relative_to(SPECS).as_posix()
    for path in SPECS.rglob("*.yaml")
    if not path.name.endswith(".cases.yaml")
)
SHOWN = {
    # A table as a street office published it, with what a reviewer finds in it.
    "guangzhou/zhongcun-2023.yaml": {
        "IR303": 1, "IR304": 1, "IR305": 3, "IR307": 2, "IR309": 1, "IR321": 1, "IR322": 1, "IR355": 1,
        "IR370": 1, "IR380": 1, "IR389": 1, "IR401": 3, "IR402": 1, "IR403": 1,
    },
}  # fmt: skip


@pytest.mark.parametrize("name", SHIPPED)
def test_a_spec_has_the_findings_that_it_is_there_to_show(name):
    found = Counter(one.code for one in check_spec(SPECS / name))
    assert found == SHOWN.get(name, {})


@pytest.mark.parametrize("name", sorted(set(SHIPPED) - set(SHOWN)))
def test_the_others_pass_the_strict_check(name):
    words = [
        "check",
        "--strict",
        "--format",
        "concise",
        "--no-cache",
        str(SPECS / name),
    ]
    result = CliRunner().invoke(main, words)
    assert (result.output, result.exit_code) == ("", 0)


def test_what_is_shown_is_shipped():
    assert set(SHOWN) < set(SHIPPED)
