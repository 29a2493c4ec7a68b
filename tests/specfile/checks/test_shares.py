"""Printed shares are what their figures give, and make up the whole."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "another share": fires(
        "IR362",
        "99.39%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 33145.43万元, 财政: 33123.48万元, 其他: 21.95万元}\nshares: {收入: {财政: 99.39%}}\n",
    ),
    "shares below the whole": fires(
        "IR363",
        "0.07%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {甲: 1万元}\nshares: {收入: {财政: 99.33%, 其他: 0.07%}}\n",
    ),
    "shares above the whole": fires(
        "IR363",
        "10.07%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {甲: 1万元}\nshares: {收入: {财政: 99.93%, 其他: 10.07%}}\n",
    ),
}
NEAR = {
    "the shares": near(
        "IR362",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 33145.43万元, 财政: 33123.48万元, 其他: 21.95万元}\nshares: {收入: {财政: 99.93%, 其他: 0.07%}}\n",
    ),
    "a share in one place": near(
        "IR362",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {支出: 34011.44万元, 其他: 887.96万元}\nshares: {支出: {其他: 2.6%}}\n",
    ),
    "figures that are not printed": near(
        "IR362",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {甲: 1万元}\nshares: {收入: {财政: 50%}}\n",
    ),
    "figures of two kinds": near(
        "IR362",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 10人, 财政: 5万元}\nshares: {收入: {财政: 60%}}\n",
    ),
    "a whole of nothing": near(
        "IR362",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 0万元, 财政: 5万元}\nshares: {收入: {财政: 60%}}\n",
    ),
    "the whole": near(
        "IR363",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 33145.43万元, 财政: 33123.48万元, 其他: 21.95万元}\nshares: {收入: {财政: 99.93%, 其他: 0.07%}}\n",
    ),
    "the whole within rounding": near(
        "IR363",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {甲: 1万元}\nshares: {收入: {一: 33.3%, 二: 33.3%, 三: 33.3%}}\n",
    ),
    "a part alone, which is no growth": near(
        "IR363",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {甲: 1万元}\nshares: {收入: {财政: 20%}}\n",
    ),
}
REMEDIES = {
    "IR362": remedy("another share", "99.39%", "99.93%"),
    "IR363": remedy("shares below the whole", "99.33%", "99.93%"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
