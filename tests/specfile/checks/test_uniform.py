"""A table in which every row says the same was not measured."""

from __future__ import annotations

import pytest

FIRES = {
    "everything reached": (
        "IR355",
        "100",
        (
            "name: 指标0, target: ≥8场, actual: 8场",
            "name: 指标1, target: ≥8场, actual: 8场",
            "name: 指标2, target: ≥8场, actual: 8场",
            "name: 指标3, target: ≥8场, actual: 8场",
            "name: 指标4, target: ≥8场, actual: 8场",
        ),
        {"tail": "published: {total: 100}\n"},
    ),
    "targets repeated": (
        "IR356",
        "≥8场",
        (
            "name: 指标0, target: ≥8场, actual: ≥8场",
            "name: 指标1, target: ≥8场, actual: ≥8场",
            "name: 指标2, target: ≥8场, actual: ≥8场",
            "name: 指标3, target: ≥8场, actual: ≥8场",
            "name: 指标4, target: ≥8场, actual: ≥8场",
        ),
        {},
    ),
    "targets repeated in the other width": (
        "IR356",
        "＝8场",
        (
            "name: 指标0, target: =8场, actual: ＝8场",
            "name: 指标1, target: =8场, actual: ＝8场",
            "name: 指标2, target: =8场, actual: ＝8场",
            "name: 指标3, target: =8场, actual: ＝8场",
            "name: 指标4, target: =8场, actual: ＝8场",
        ),
        {},
    ),
    "claims": (
        "IR357",
        "已完成",
        (
            "name: 指标0, target: ≥8场, actual: 已完成",
            "name: 指标1, target: ≥8场, actual: 已完成",
            "name: 指标2, target: ≥8场, actual: 已完成",
            "name: 指标3, target: ≥8场, actual: 8场",
            "name: 指标4, target: ≥8场, actual: 8场",
        ),
        {},
    ),
}
NEAR = {
    "one missed": (
        "IR355",
        (
            "name: 指标1, target: ≥8场, actual: 8场",
            "name: 指标2, target: ≥8场, actual: 8场",
            "name: 指标3, target: ≥8场, actual: 8场",
            "name: 指标4, target: ≥8场, actual: 8场",
            "name: 指标, target: ≥8场, actual: 7场",
        ),
        {"tail": "published: {total: 97.5}\n"},
    ),
    "nothing published": (
        "IR355",
        (
            "name: 指标0, target: ≥8场, actual: 8场",
            "name: 指标1, target: ≥8场, actual: 8场",
            "name: 指标2, target: ≥8场, actual: 8场",
            "name: 指标3, target: ≥8场, actual: 8场",
            "name: 指标4, target: ≥8场, actual: 8场",
        ),
        {},
    ),
    "points taken off": (
        "IR355",
        (
            "name: 指标1, target: ≥8场, actual: 8场",
            "name: 指标2, target: ≥8场, actual: 8场",
            "name: 指标3, target: ≥8场, actual: 8场",
            "name: 指标4, target: ≥8场, actual: 8场",
            "name: 指标, target: ≥8场, actual: 8场, deducted: 1",
        ),
        {"tail": "published: {total: 100}\n"},
    ),
    "few rows": (
        "IR355",
        (
            "name: 指标0, target: ≥8场, actual: 8场",
            "name: 指标1, target: ≥8场, actual: 8场",
            "name: 指标2, target: ≥8场, actual: 8场",
            "name: 指标3, target: ≥8场, actual: 8场",
        ),
        {"tail": "published: {total: 100}\n"},
    ),
    "one of its own": (
        "IR356",
        (
            "name: 指标0, target: ≥8场, actual: ≥8场",
            "name: 指标1, target: ≥8场, actual: ≥8场",
            "name: 指标2, target: ≥8场, actual: ≥8场",
            "name: 指标3, target: ≥8场, actual: ≥8场",
            "name: 指标4, target: ≥8场, actual: 8场",
        ),
        {},
    ),
    "budgets": (
        "IR356",
        (
            "name: 执行0, budget: 9万元, spent: 9万元",
            "name: 执行1, budget: 9万元, spent: 9万元",
            "name: 执行2, budget: 9万元, spent: 9万元",
            "name: 执行3, budget: 9万元, spent: 9万元",
            "name: 执行4, budget: 9万元, spent: 9万元",
        ),
        {},
    ),
    "half of the rows": (
        "IR357",
        (
            "name: 指标0, target: ≥8场, actual: 已完成",
            "name: 指标1, target: ≥8场, actual: 已完成",
            "name: 指标2, target: ≥8场, actual: 已完成",
            "name: 指标3, target: ≥8场, actual: 8场",
            "name: 指标4, target: ≥8场, actual: 8场",
            "name: 指标, target: ≥8场, actual: 8场",
        ),
        {},
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
