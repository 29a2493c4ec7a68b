"""What a text says of the year before is what was printed then."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy, table

FIRES = {
    "an implied figure": fires(
        "IR375",
        "增长5%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {支出: 105.00万元}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {支出: 90.00万元}\n",
        ),
    ),
    "a printed figure": fires(
        "IR375",
        "增长5%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {支出: 105.00万元, 上年支出: 100.00万元}\ngrowth: [{figure: 支出, before: 上年支出, printed: 增长5%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {支出: 90.00万元}\n",
        ),
    ),
    "a fall": fires(
        "IR375",
        "下降5%",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {支出: 95.00万元}\ngrowth: [{figure: 支出, printed: 下降5%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {支出: 90.00万元}\n",
        ),
    ),
    "another year": fires(
        "IR376",
        "2023",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场", head="period: 2021\nweights: equal\n"
        ),
    ),
}
NEAR = {
    "the figure": near(
        "IR375",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {支出: 105.00万元}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {支出: 100.00万元}\n",
        ),
    ),
    "the printed figure": near(
        "IR375",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {支出: 105.00万元, 上年支出: 100.00万元}\ngrowth: [{figure: 支出, before: 上年支出, printed: 增长5%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {支出: 100.00万元}\n",
        ),
    ),
    "a figure that was not printed": near(
        "IR375",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {支出: 105.00万元}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {收入: 90.00万元}\n",
        ),
    ),
    "a figure that is not printed": near(
        "IR375",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {收入: 1万元}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {支出: 90.00万元}\n",
        ),
    ),
    "an earlier figure that is not printed": near(
        "IR375",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {支出: 105.00万元}\ngrowth: [{figure: 支出, before: 上年支出, printed: 增长5%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {支出: 90.00万元}\n",
        ),
    ),
    "a figure of another kind": near(
        "IR375",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {支出: 105人}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {支出: 90.00万元}\n",
        ),
    ),
    "a fall to nothing": near(
        "IR375",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="figures: {支出: 0万元}\ngrowth: [{figure: 支出, printed: 下降100%}]\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            head="period: 2022\nweights: equal\n",
            tail="figures: {支出: 90.00万元}\n",
        ),
    ),
    "the year before": near(
        "IR376",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场", head="period: 2022\nweights: equal\n"
        ),
    ),
    "no year": near(
        "IR376",
        "name: 培训场次, target: ≥8场, actual: 8场",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场", head="period: 2022\nweights: equal\n"
        ),
    ),
}
REMEDIES = {
    "IR375": remedy("an implied figure", "增长5%", "增长16.67%"),
    "IR376": remedy("another year", "period: 2021", "period: 2022"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
