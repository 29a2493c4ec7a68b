"""The identities of the printed figures hold, as far as rounding lets them."""

from __future__ import annotations

from decimal import Decimal

from indicator_rules.model.indicators import Identity, Scorecard
from indicator_rules.model.quantity import Quantity
from indicator_rules.specfile.checks import identities
from tests.specfile.checks.parts import fires, near, remedy

ROW = "name: 培训场次, target: ≥8场, actual: 8场"
FIGURES = "figures: {{收入: 100.00万元, 支出: {}, 结余: {}}}\nidentities: [{}]\n"
SUM = "收入 - 支出 = 结余"
FIRES = {
    "a cent": fires("IR307", SUM, ROW, tail=FIGURES.format("60.00万元", "39.99万元", SUM)),
    "five cents": fires("IR308", SUM, ROW, tail=FIGURES.format("60.00万元", "39.95万元", SUM)),
    "a name that is not printed": fires(
        "IR309",
        "收入 - 支出 = 结转",
        ROW,
        tail=FIGURES.format("60.00万元", "40.00万元", "收入 - 支出 = 结转"),
    ),
    "an actual value within rounding": fires(
        "IR312",
        "支出 / 收入 = 预算执行率",
        "name: 预算执行率, target: ≥95%, actual: 97.5%",
        tail="figures: {收入: 100万元, 支出: 97万元}\nidentities: [支出 / 收入 = 预算执行率]\n",
    ),
    "an actual value": fires(
        "IR389",
        "支出 / 收入 = 预算执行率",
        "name: 预算执行率, target: ≥95%, actual: 98%",
        tail=FIGURES.format("97.00万元", "3.00万元", "支出 / 收入 = 预算执行率"),
    ),
    "a division by nothing": fires(
        "IR313",
        "收入 / 支出 = 100%",
        ROW,
        tail=FIGURES.format("0万元", "100.00万元", "收入 / 支出 = 100%"),
    ),
    "a name of several": fires(
        "IR390",
        "合格数 = 收入",
        "name: 产出, indicators: [{name: 合格数, target: ≥6万元, actual: 100万元}]",
        "name: 效益, indicators: [{name: 合格数, target: ≥6万元, actual: 90万元}]",
        tail=FIGURES.format("60.00万元", "40.00万元", "合格数 = 收入"),
    ),
    "money and people": fires("IR314", SUM, ROW, tail=FIGURES.format("60人", "40.00万元", SUM)),
}
NEAR = {
    code: near(code, ROW, tail=FIGURES.format("60.00万元", "40.00万元", SUM))
    for code in ("IR307", "IR308", "IR309", "IR313", "IR314", "IR389", "IR390")
} | {
    "what was spent is no rate": near(
        "IR314",
        "name: 预算执行率, budget: 100.00万元, spent: 97.00万元",
        tail=FIGURES.format("97.00万元", "3.00万元", "支出 / 收入 = 预算执行率"),
    ),
    "an actual value that is the figure": near(
        "IR312",
        "name: 预算执行率, target: ≥95%, actual: 97%",
        tail=FIGURES.format("97.00万元", "3.00万元", "支出 / 收入 = 预算执行率"),
    ),
}
REMEDIES = {
    "IR307": remedy("a cent", "39.99", "40.00"),
    "IR308": remedy("five cents", "39.95", "40.00"),
    "IR309": remedy("a name that is not printed", "收入 - 支出 = 结转", SUM),
    "IR312": remedy("an actual value within rounding", "97.5%", "97%"),
    "IR389": remedy("an actual value", "98%", "97%"),
    "IR390": remedy(
        "a name of several",
        "[{name: 合格数, target: ≥6万元, actual: 90万元}]",
        "[{name: 优秀数, target: ≥6万元, actual: 90万元}]",
    ),
    "IR313": remedy("a division by nothing", "支出: 0万元", "支出: 100.00万元"),
    "IR314": remedy("money and people", "60人", "60.00万元"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []


def test_an_identity_built_in_python_is_read_from_its_text():
    figures = tuple(
        (name, Quantity(Decimal(size), "元")) for name, size in (("甲", "1.0"), ("乙", "2.0"))
    )
    scorecard = Scorecard("自评表", (), figures=figures, identities=(Identity("甲 = 乙"),))
    (finding,) = identities.check(scorecard)
    assert finding.code == "IR308"
