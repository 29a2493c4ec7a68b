"""Each check has a file of its own, a test named after it, and in that all three parts."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from indicator_rules.specfile import checks
from indicator_rules.specfile.checks import CHECKS, PREVIOUS_CHECKS, REPORT_CHECKS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "indicator_rules" / "specfile" / "checks"
REGISTERED = {
    one.find.__module__.rpartition(".")[2]: one.codes
    for one in (*CHECKS, *REPORT_CHECKS, *PREVIOUS_CHECKS)
}
SHARED = {"__init__", "finding", "naming"}
"""What checks have in common."""
PARTS = ("FIRES", "NEAR", "REMEDIES")
TESTS = {
    "test_it_is_found_at_its_place",
    "test_a_near_miss_is_right",
    "test_its_remedy_is_right",
}


def codes_of(module, part):
    cases = getattr(module, part)
    return set(cases) if part == "REMEDIES" else {one.code for one in cases.values()}


@pytest.fixture(params=REGISTERED)
def check(request):
    """A check's codes and the module of its test."""
    module = importlib.import_module(f"tests.specfile.checks.test_{request.param}")
    return REGISTERED[request.param], module


def test_every_file_of_checks_is_registered():
    assert {path.stem for path in FOLDER.glob("*.py")} - SHARED == set(REGISTERED)
    assert Path(checks.__file__).parent == FOLDER


@pytest.mark.parametrize("part", PARTS)
def test_every_code_of_a_check_has_each_part(check, part):
    codes, module = check
    assert codes_of(module, part) == set(codes)


def test_every_test_of_a_check_runs_its_parts(check):
    assert set(vars(check[1])) >= TESTS


def test_a_remedy_is_of_a_case_with_its_code(check):
    module = check[1]
    for code, remedy in module.REMEDIES.items():
        assert module.FIRES[remedy.case].code == code


@pytest.mark.parametrize("part", PARTS)
def test_a_code_without_a_part_is_noticed(part):
    module = importlib.import_module("tests.specfile.checks.test_costs")
    assert codes_of(module, part) != {"IR334", "IR999"}
