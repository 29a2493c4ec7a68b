"""One thing has one name and one value."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a space": fires(
        "IR345",
        "群众 满意度",
        "name: 群众满意度, target: ≥85%, actual: 90%",
        "name: 群众 满意度, target: ≥85%, actual: 90%",
    ),
    "brackets": fires(
        "IR345",
        "满意度（群众）",
        "name: 满意度(群众), target: ≥85%, actual: 90%",
        "name: 满意度（群众）, target: ≥85%, actual: 90%",
    ),
    "a figure of another value": fires(
        "IR346",
        "培训场次",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {培训场次: 9场}\n",
    ),
}
NEAR = {
    "another name": near(
        "IR345",
        "name: 居民满意度, target: ≥85%, actual: 90%",
        "name: 企业满意度, target: ≥85%, actual: 90%",
    ),
    "a dash between figures": near(
        "IR345",
        "name: 1-2号泵站, target: ≥85%, actual: 90%",
        "name: 12号泵站, target: ≥85%, actual: 90%",
    ),
    "the same name": near(
        "IR345",
        "name: 培训场次, target: ≥8场, actual: 8场",
        "name: 培训场次, target: ≥8场, actual: 8场",
    ),
    "one name under two headings": near(
        "IR346",
        "name: 产出, indicators: [{name: 培训场次, target: ≥8场, actual: 8场}]",
        "name: 效益, indicators: [{name: 培训场次, target: ≥8场, actual: 9场}]",
        tail="figures: {培训场次: 9场}\n",
    ),
    "one value": near(
        "IR346",
        "name: 培训场次, target: ≥8场, actual: 8场",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {培训场次: 8场, 其他: 9场}\n",
    ),
    "one value in two units": near(
        "IR346", "name: 里程, target: ≥1公里, actual: 1公里", tail="figures: {里程: 1000米}\n"
    ),
    "a budget": near(
        "IR346", "name: 执行率, budget: 9万元, spent: 9万元", tail="figures: {执行率: 100%}\n"
    ),
}
REMEDIES = {
    "IR345": remedy("a space", "群众 满意度", "企业满意度"),
    "IR346": remedy(
        "a figure of another value",
        "{培训场次: 9场}",
        "{培训场次: 8场}",
    ),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
