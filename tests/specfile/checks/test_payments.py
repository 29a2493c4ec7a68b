"""Money is paid out as the work goes on."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

PAID = "name: 资金拨付进度, target: ≥50%, actual: {}"
WORK = "name: 项目实施进度, target: ≥50%, actual: {}"
ROW = "name: 培训场次, target: ≥8场, actual: 8场"
FIRES = {
    "far ahead": fires("IR379", "81%", PAID.format("81%"), WORK.format("60%")),
    "among figures": fires(
        "IR379", "工程款支付比例", ROW, tail="figures: {工程款支付比例: 90%, 工程形象进度: 60%}\n"
    ),
    "a figure beside an indicator": fires(
        "IR379", "90%", PAID.format("90%"), tail="figures: {形象进度: 60%}\n"
    ),
}
NEAR = {
    "twenty points ahead": near("IR379", PAID.format("80%"), WORK.format("60%")),
    "work ahead": near("IR379", PAID.format("60%"), WORK.format("95%")),
    "no work": near("IR379", PAID.format("90%"), ROW),
    "words": near("IR379", PAID.format("90%"), WORK.format("正在施工")),
    "an amount": near("IR379", PAID.format("90%"), tail="figures: {形象进度: 60万元}\n"),
    "two works": near(
        "IR379", PAID.format("90%"), WORK.format("60%"), tail="figures: {形象进度: 50%}\n"
    ),
}
REMEDIES = {"IR379": remedy("far ahead", "actual: 81%", "actual: 75%")}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
