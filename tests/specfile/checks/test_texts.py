"""Texts are finished: no placeholder, no sentence cut off, no mark without its pair."""

from __future__ import annotations

import pytest

FIRES = {
    "a placeholder in a title": (
        "IR341",
        "XX局自评表",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"head": "schema: indicator-rules/1\ntitle: XX局自评表\nweights: equal\n"},
    ),
    "a placeholder in a name": (
        "IR341",
        "××培训场次",
        ("name: ××培训场次, target: ≥8场, actual: 8场",),
        {},
    ),
    "a placeholder in a reason": (
        "IR341",
        "待填",
        ("name: 培训, target: ≥8场, actual: 8场, reason: 待填",),
        {},
    ),
    "a placeholder in a target": (
        "IR341",
        "符合**规定",
        ("name: 制度建设, target: '符合**规定', actual: 符合",),
        {},
    ),
    "a mark twice": (
        "IR342",
        "制度健全，，执行到位",
        ("name: 制度建设, target: '制度健全，，执行到位', actual: 符合",),
        {},
    ),
    "two marks in a row": (
        "IR342",
        "制度健全，。",
        ("name: 制度建设, target: '制度健全，。', actual: 符合",),
        {},
    ),
    "a comma at the end": (
        "IR343",
        "制度健全，",
        ("name: 制度建设, target: '制度健全，', actual: 符合",),
        {},
    ),
    "a word at the end": (
        "IR343",
        "制度健全以及",
        ("name: 制度建设, target: '制度健全以及', actual: 符合",),
        {},
    ),
    "an open bracket": (
        "IR344",
        "制度（含附件健全",
        ("name: 制度建设, target: '制度（含附件健全', actual: 符合",),
        {},
    ),
    "a closed quotation": (
        "IR344",
        "制度”健全",
        ("name: 制度建设, target: '制度”健全', actual: 符合",),
        {},
    ),
    "a mark in the organization": (
        "IR344",
        "某局（本级",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"head": "organization: 某局（本级\nweights: equal\n"},
    ),
}
NEAR = {
    "a name in Latin letters": ("IR341", ("name: Exxon培训, target: ≥8场, actual: 8场",), {}),
    "one sign of multiplication": (
        "IR341",
        ("name: 制度建设, target: '3×8小时值守制度健全', actual: 符合",),
        {},
    ),
    "an ellipsis": ("IR342", ("name: 制度建设, target: '制度……健全', actual: 符合",), {}),
    "a goal": ("IR343", ("name: 制度建设, target: '达到预期目的', actual: 符合",), {}),
    "brackets of two widths": (
        "IR344",
        ("name: 制度建设, target: '制度（含附件)健全', actual: 符合",),
        {},
    ),
    "quotation marks": ("IR344", ("name: 制度建设, target: '“十四五”规划', actual: 符合",), {}),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
