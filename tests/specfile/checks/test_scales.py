"""Amounts of one text are told in one scale."""

from __future__ import annotations

import pytest

FIRES = {
    "one figure in two units": (
        "IR367",
        "实际支出",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {执行数: 467.52万元, 实际支出: 467.52元}\n"},
    ),
}
NEAR = {
    "one amount in two units": (
        "IR367",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {执行数: 467.52万元, 实际支出: 4675200元}\n"},
    ),
    "one amount twice": (
        "IR367",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {执行数: 467.52万元, 实际支出: 467.52万元}\n"},
    ),
    "few digits": (
        "IR367",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {执行数: 20万元, 实际支出: 20元}\n"},
    ),
    "no money": (
        "IR367",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {执行数: 467.52万元, 人数: 46752人}\n"},
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
