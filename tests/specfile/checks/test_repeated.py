"""Targets move on from one year to the next."""

from __future__ import annotations

from tests.specfile.checks.parts import alike, fires, near, remedy, table

FIRES = {
    "all targets": fires(
        "IR371",
        "≥8场",
        *alike(5, "name: 指标{n}, target: ≥8场, actual: 8场"),
        head="period: 2023\nweights: equal\n",
        before=table(
            *alike(5, "name: 指标{n}, target: ≥8场, actual: 8场"),
            head="period: 2022\nweights: equal\n",
        ),
    ),
    "four of five": fires(
        "IR371",
        "≥8场",
        *alike(4, "name: 指标{n}, target: ≥8场, actual: 8场"),
        "name: 指标4, target: ≥9场, actual: 9场",
        head="period: 2023\nweights: equal\n",
        before=table(
            *alike(5, "name: 指标{n}, target: ≥8场, actual: 8场"),
            head="period: 2022\nweights: equal\n",
        ),
    ),
    "less than was reached": fires(
        "IR372",
        "≥8场",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥6场, actual: 10场", head="period: 2022\nweights: equal\n"
        ),
    ),
    "a ceiling above what was reached": fires(
        "IR372",
        "≤9天",
        "name: 时间, target: ≤9天, actual: 8天",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 时间, target: ≤9天, actual: 7天", head="period: 2022\nweights: equal\n"
        ),
    ),
}
NEAR = {
    "other targets": near(
        "IR371",
        *alike(5, "name: 指标{n}, target: ≥9场, actual: 9场"),
        head="period: 2023\nweights: equal\n",
        before=table(
            *alike(5, "name: 指标{n}, target: ≥8场, actual: 8场"),
            head="period: 2022\nweights: equal\n",
        ),
    ),
    "three of five": near(
        "IR371",
        *alike(3, "name: 指标{n}, target: ≥8场, actual: 8场"),
        "name: 指标3, target: ≥9场, actual: 9场",
        "name: 指标4, target: ≥9场, actual: 9场",
        head="period: 2023\nweights: equal\n",
        before=table(
            *alike(5, "name: 指标{n}, target: ≥8场, actual: 8场"),
            head="period: 2022\nweights: equal\n",
        ),
    ),
    "few rows": near(
        "IR371",
        *alike(4, "name: 指标{n}, target: ≥8场, actual: 8场"),
        head="period: 2023\nweights: equal\n",
        before=table(
            *alike(5, "name: 指标{n}, target: ≥8场, actual: 8场"),
            head="period: 2022\nweights: equal\n",
        ),
    ),
    "what was reached": near(
        "IR372",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场", head="period: 2022\nweights: equal\n"
        ),
    ),
    "a reason": near(
        "IR372",
        "name: 培训场次, target: ≥8场, actual: 8场, reason: 预算压减",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥6场, actual: 10场", head="period: 2022\nweights: equal\n"
        ),
    ),
    "another name": near(
        "IR372",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 演练, target: ≥6场, actual: 10场", head="period: 2022\nweights: equal\n"
        ),
    ),
    "a claim": near(
        "IR372",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥6场, actual: 已完成", head="period: 2022\nweights: equal\n"
        ),
    ),
    "another unit": near(
        "IR372",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥6次, actual: 10次", head="period: 2022\nweights: equal\n"
        ),
    ),
    "words": near(
        "IR372",
        "name: 培训场次, target: 制度健全, actual: 健全",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥6次, actual: 10次", head="period: 2022\nweights: equal\n"
        ),
    ),
    "a ceiling": near(
        "IR372",
        "name: 时间, target: ≤7天, actual: 7天",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 时间, target: ≤9天, actual: 7天", head="period: 2022\nweights: equal\n"
        ),
    ),
    "an exact figure": near(
        "IR372",
        "name: 培训场次, target: =8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥6场, actual: 10场", head="period: 2022\nweights: equal\n"
        ),
    ),
}
REMEDIES = {
    "IR371": remedy("all targets", "target: ≥8场, actual: 8场", "target: ≥9场, actual: 9场"),
    "IR372": remedy(
        "less than was reached", "target: ≥8场, actual: 8场", "target: ≥10场, actual: 10场"
    ),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
