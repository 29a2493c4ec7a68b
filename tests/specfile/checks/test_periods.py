"""Dates and years lie in the period of the table."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a deadline of the year before": fires(
        "IR335",
        "2022年12月底前",
        "name: 完工, target: 2022年12月底前, actual: 2022年12月1日",
        head="period: 2023\nweights: equal\n",
    ),
    "a deadline of the year after": fires(
        "IR335",
        "2024年3月底前",
        "name: 完工, target: 2024年3月底前, actual: 2023年12月1日",
        head="period: 2023\nweights: equal\n",
    ),
    "a deadline among other parts": fires(
        "IR335",
        "≥8场；2024年3月底前",
        "name: 完工, target: '≥8场；2024年3月底前', actual: 完成",
        head="period: 2023\nweights: equal\n",
    ),
    "an end before the start": fires(
        "IR336",
        "2023年5月",
        "name: 完工, target: 2023年3月底前, actual: 2023年3月1日, start: 2023年5月",
        head="period: 2023\nweights: equal\n",
    ),
    "a title of another year": fires(
        "IR337",
        "2022年度自评表",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="schema: indicator-rules/1\ntitle: 2022年度自评表\nperiod: 2023\nweights: equal\n",
    ),
    "words of another year": fires(
        "IR338",
        "符合2022年度工作要求",
        "name: 要求, target: 符合2022年度工作要求, actual: 符合",
        head="period: 2023\nweights: equal\n",
    ),
    "a day before the period": fires(
        "IR339",
        "2022年12月1日",
        "name: 完工, target: 2023年12月底前, actual: 2022年12月1日",
        head="period: 2023\nweights: equal\n",
    ),
    "a day before the start": fires(
        "IR339",
        "2023年4月1日",
        "name: 完工, target: 2023年12月底前, actual: 2023年4月1日, start: 2023-05-01",
        head="period: 2023\nweights: equal\n",
    ),
}
NEAR = {
    "a deadline of the year": near(
        "IR335",
        "name: 完工, target: 2023年12月底前, actual: 2023年12月1日",
        head="period: 2023\nweights: equal\n",
    ),
    "a deadline without a year": near(
        "IR335",
        "name: 完工, target: 12月底前, actual: 2023年12月1日",
        head="period: 2023\nweights: equal\n",
    ),
    "the next year in words": near(
        "IR335",
        "name: 完工, target: 次年3月底前, actual: 2024年3月1日",
        head="period: 2023\nweights: equal\n",
    ),
    "no period": near("IR335", "name: 完工, target: 2022年12月底前, actual: 2022年12月1日"),
    "an end after the start": near(
        "IR336",
        "name: 完工, target: 2023年9月底前, actual: 2023年9月1日, start: 2023年",
        head="period: 2023\nweights: equal\n",
    ),
    "a start beside no day": near(
        "IR336",
        "name: 培训, target: ≥8场, actual: 8场, start: 2023年5月1日",
        head="period: 2023\nweights: equal\n",
    ),
    "a deadline of every year": near(
        "IR336",
        "name: 完工, target: 每年3月底前, actual: 2023年6月1日, start: 2023年5月1日",
        head="period: 2023\nweights: equal\n",
    ),
    "a title of the year": near(
        "IR337",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="schema: indicator-rules/1\ntitle: 2023年度自评表\nperiod: 2023\nweights: equal\n",
    ),
    "a title of several years": near(
        "IR337",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="schema: indicator-rules/1\ntitle: 2022-2023年自评表\nperiod: 2023\nweights: equal\n",
    ),
    "a title of no year": near(
        "IR337",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="schema: indicator-rules/1\ntitle: 自评表\nperiod: 2023\nweights: equal\n",
    ),
    "a title without a period": near(
        "IR337",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="schema: indicator-rules/1\ntitle: 2022年度自评表\nweights: equal\n",
    ),
    "words of the year": near(
        "IR338",
        "name: 要求, target: 符合2023年度工作要求, actual: 符合",
        head="period: 2023\nweights: equal\n",
    ),
    "a base of comparison": near(
        "IR338",
        "name: 要求, target: 较2022年有所好转, actual: 好转",
        head="period: 2023\nweights: equal\n",
    ),
    "the year before as a start that is said": near(
        "IR339",
        "name: 完工, target: 2023年12月底前, actual: 2022年12月1日, start: 2022年6月1日",
        head="period: 2023\nweights: equal\n",
    ),
    "a late day": near(
        "IR339",
        "name: 完工, target: 2023年12月底前, actual: 2024年1月5日",
        head="period: 2023\nweights: equal\n",
    ),
    "a day and no deadline of the year": near(
        "IR339",
        "name: 完工, target: 2022年12月底前, actual: 2022年12月1日",
        head="period: 2023\nweights: equal\n",
    ),
}
REMEDIES = {
    "IR335": remedy(
        "a deadline of the year before",
        "2022年12月底前, actual: 2022年",
        "2023年12月底前, actual: 2023年",
    ),
    "IR336": remedy("an end before the start", "start: 2023年5月", "start: 2023年2月"),
    "IR337": remedy("a title of another year", "2022年度", "2023年度"),
    "IR338": remedy("words of another year", "2022年度", "2023年度"),
    "IR339": remedy("a day before the period", "actual: 2022年", "actual: 2023年"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
