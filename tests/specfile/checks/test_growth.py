"""A printed growth rate is what its figures give, and has a base."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a difference of another base": fires(
        "IR369",
        "增长5%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, by: 8.00万元, printed: 增长5%}]\n",
    ),
    "a fall by another difference": fires(
        "IR369",
        "下降5%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 95.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, by: 4.00万元, printed: 下降5%}]\n",
    ),
    "another rate": fires(
        "IR364",
        "增长6%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长6%}]\n",
    ),
    "another difference": fires(
        "IR364",
        "增长100%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {经费: 0.9万元}\ngrowth: [{figure: 经费, by: 0.3万元, printed: 增长100%}]\n",
    ),
    "a base of nothing": fires(
        "IR365",
        "增长100%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {经费: 0.3万元}\ngrowth: [{figure: 经费, by: 0.3万元, printed: 增长100%}]\n",
    ),
    "a printed base of nothing": fires(
        "IR365",
        "增长100%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 5万元, 上年: 0万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长100%}]\n",
    ),
    "the other way": fires(
        "IR366",
        "增长5%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 95.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n",
    ),
    "the other sign": fires(
        "IR366",
        "-5%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: -5%}]\n",
    ),
    "no figure": fires(
        "IR368",
        "增长5%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {上年: 100万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n",
    ),
    "no earlier figure": fires(
        "IR368",
        "增长5%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 100万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n",
    ),
}
NEAR = {
    "a fall that is one": near(
        "IR366",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 95.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 下降5%}]\n",
    ),
    "both figures": near(
        "IR368",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105万元, 上年: 100万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n",
    ),
    "a difference that leads to the earlier figure": near(
        "IR369",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, by: 5.00万元, printed: 增长5%}]\n",
    ),
    "a difference within rounding": near(
        "IR369",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, by: 4.99万元, printed: 增长5%}]\n",
    ),
    "a difference in persons": near(
        "IR369",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, by: 5人, printed: 增长5%}]\n",
    ),
    "a rate that differs already": near(
        "IR369",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, by: 8.00万元, printed: 增长8%}]\n",
    ),
    "the rate": near(
        "IR364",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n",
    ),
    "the rate with a sign": near(
        "IR364",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 5.0%}]\n",
    ),
    "a fall": near(
        "IR364",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 97.00万元, 上年: 100.00万元}\ngrowth: [{figure: 本年, before: 上年, printed: 下降3%}]\n",
    ),
    "a fall by an amount": near(
        "IR364",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 97.00万元}\ngrowth: [{figure: 本年, by: 3.00万元, printed: 下降3%}]\n",
    ),
    "figures of two kinds": near(
        "IR364",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105人, 上年: 100万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长9%}]\n",
    ),
    "a difference of another kind": near(
        "IR364",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105人}\ngrowth: [{figure: 本年, by: 3万元, printed: 增长9%}]\n",
    ),
    "a base that rounds to nothing": near(
        "IR364",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 5万元, 上年: 1万元, 差: 1万元}\ngrowth: [{figure: 上年, by: 0.9万元, printed: 增长9%}]\n",
    ),
    "double of a base": near(
        "IR365",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {经费: 0.6万元}\ngrowth: [{figure: 经费, by: 0.3万元, printed: 增长100%}]\n",
    ),
    "nothing to compute with": near(
        "IR364",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105万元}\ngrowth: [{figure: 本年, printed: 增长9%}]\n",
    ),
    "a share that is no growth": near(
        "IR364",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 100万元, 财政: 20万元}\nshares: {收入: {财政: 20%}}\n",
    ),
}
REMEDIES = {
    "IR369": remedy("a difference of another base", "by: 8.00万元", "by: 5.00万元"),
    "IR364": remedy("another rate", "增长6%", "增长5%"),
    "IR365": remedy("a base of nothing", "经费: 0.3万元", "经费: 0.6万元"),
    "IR366": remedy("the other way", "增长5%", "下降5%"),
    "IR368": remedy("no figure", "上年: 100万元}", "上年: 100万元, 本年: 105万元}"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
