"""The tables of a check's test, each checked as a spec; see ``parts``."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec
from tests.specfile.checks.parts import Table

PARTS = {"fires_here": "FIRES", "near_miss": "NEAR", "remedy": "REMEDIES"}


def pytest_generate_tests(metafunc):
    """Each test of a check runs with every case of its part."""
    for name in PARTS.keys() & set(metafunc.fixturenames):
        cases = getattr(metafunc.module, PARTS[name])
        metafunc.parametrize(name, cases.values(), ids=cases)


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def check(tmp_path):
    """The findings of a table, beside the one of the year before where it has one."""

    def checked(table):
        file, before = tmp_path / "spec.yaml", None
        file.write_text(table.text, "utf-8")
        if table.before is not None:
            before = tmp_path / "previous.yaml"
            before.write_text(table.before.text, "utf-8")
        return check_spec(file, previous=before)

    return checked


@pytest.fixture
def found(check):
    """Each code that is found, with the excerpts that it points at; of a table, or of its rows."""

    def listed(first, *rows, **more):
        table = first if isinstance(first, Table) else Table((first, *rows), **more)
        codes = {}
        for one in check(table):
            codes.setdefault(one.code, []).append(one.excerpt)
        return codes

    return listed


@pytest.fixture
def left(found, request):
    """What is found of a case once its remedy is written: its own code, and any other new one."""

    def after(remedy):
        case = request.module.FIRES[remedy.case]
        before, codes = found(case.table), found(case.table.mended(remedy.changes))
        assert case.code in before
        return [code for code in codes if code == case.code or code not in before]

    return after
