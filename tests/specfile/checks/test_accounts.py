"""The figures of final accounts and of applications stand in known relations."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

ROW = "name: 培训场次, target: ≥8场, actual: 8场"
PARTS = "figures: {{本年支出合计: 812.40万元, 基本支出: 512.40万元, 项目支出: {}万元}}\n"
FIRES = {
    "parts that are no whole": fires("IR386", "本年支出合计", ROW, tail=PARTS.format("310.00")),
    "the money of a project": fires(
        "IR386",
        "年度资金总额",
        ROW,
        tail="figures: {年度资金总额: 100万元, 财政拨款: 80万元, 其他资金: 10万元}\n",
    ),
    "both totals": fires(
        "IR386", "收入总计", ROW, tail="figures: {收入总计: 900.00万元, 支出总计: 890.00万元}\n"
    ),
    "beside another identity": fires(
        "IR386",
        "本年支出合计",
        ROW,
        tail=PARTS.format("310.00") + "identities: [本年支出合计 - 基本支出 = 300万元]\n",
    ),
}
NEAR = {
    "a whole": near("IR386", ROW, tail=PARTS.format("300.00")),
    "a cent of rounding": near("IR386", ROW, tail=PARTS.format("300.01")),
    "a part that is not printed": near(
        "IR386", ROW, tail="figures: {本年支出合计: 812.40万元, 基本支出: 512.40万元}\n"
    ),
    "a relation that the table states": near(
        "IR386",
        ROW,
        tail=PARTS.format("310.00") + "identities: [基本支出 + 项目支出 = 本年支出合计]\n",
    ),
}
REMEDIES = {"IR386": remedy("parts that are no whole", "310.00", "300.00")}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
