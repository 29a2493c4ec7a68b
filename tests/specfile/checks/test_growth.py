"""A printed growth rate is what its figures give, and has a base."""

from __future__ import annotations

import pytest

FIRES = {
    "another rate": (
        "IR364",
        "增长6%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长6%}]\n"
        },
    ),
    "another difference": (
        "IR364",
        "增长100%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {经费: 0.9万元}\ngrowth: [{figure: 经费, by: 0.3万元, printed: 增长100%}]\n"
        },
    ),
    "a base of nothing": (
        "IR365",
        "增长100%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {经费: 0.3万元}\ngrowth: [{figure: 经费, by: 0.3万元, printed: 增长100%}]\n"
        },
    ),
    "a printed base of nothing": (
        "IR365",
        "增长100%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 5万元, 上年: 0万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长100%}]\n"
        },
    ),
    "the other way": (
        "IR366",
        "增长5%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 95.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n"
        },
    ),
    "the other sign": (
        "IR366",
        "-5%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: -5%}]\n"
        },
    ),
    "no figure": (
        "IR368",
        "增长5%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {上年: 100万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n"
        },
    ),
    "no earlier figure": (
        "IR368",
        "增长5%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 100万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n"
        },
    ),
}
NEAR = {
    "the rate": (
        "IR364",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n"
        },
    ),
    "the rate with a sign": (
        "IR364",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 5.0%}]\n"
        },
    ),
    "a fall": (
        "IR364",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 97.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 下降3%}]\n"
        },
    ),
    "a fall by an amount": (
        "IR364",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 97.00万元}\ngrowth: [{figure: 本年, by: 3.00万元, printed: 下降3%}]\n"
        },
    ),
    "figures of two kinds": (
        "IR364",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 105人, 上年: 100万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长9%}]\n"
        },
    ),
    "a difference of another kind": (
        "IR364",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {本年: 105人}\ngrowth: [{figure: 本年, by: 3万元, printed: 增长9%}]\n"},
    ),
    "a base that rounds to nothing": (
        "IR364",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 5万元, 上年: 1万元, 差: 1万元}\ngrowth: [{figure: 上年, by: 0.9万元, printed: 增长9%}]\n"
        },
    ),
    "double of a base": (
        "IR365",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {经费: 0.6万元}\ngrowth: [{figure: 经费, by: 0.3万元, printed: 增长100%}]\n"
        },
    ),
    "nothing to compute with": (
        "IR364",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {本年: 105万元}\ngrowth: [{figure: 本年, printed: 增长9%}]\n"},
    ),
    "a share that is no growth": (
        "IR364",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {收入: 100万元, 财政: 20万元}\nshares: {收入: {财政: 20%}}\n"},
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
