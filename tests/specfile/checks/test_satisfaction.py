"""A target for satisfaction is no lower than what earns full marks."""

from __future__ import annotations

import pytest

FIRES = {
    "below the band": (
        "IR348",
        "≥80%",
        ("name: 群众满意度, target: ≥80%, actual: 92%",),
        {"head": "profile: mof-2021-101\nweights: equal\n"},
    ),
}
NEAR = {
    "at the band": (
        "IR348",
        ("name: 群众满意度, target: ≥90%, actual: 92%",),
        {"head": "profile: mof-2021-101\nweights: equal\n"},
    ),
    "another rate": (
        "IR348",
        ("name: 办结率, target: ≥80%, actual: 92%",),
        {"head": "profile: mof-2021-101\nweights: equal\n"},
    ),
    "a profile without bands": (
        "IR348",
        ("name: 群众满意度, target: ≥80%, actual: 92%",),
        {"head": "profile: mof-2020-10\nweights: equal\n"},
    ),
    "no profile": ("IR348", ("name: 群众满意度, target: ≥80%, actual: 92%",), {}),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
