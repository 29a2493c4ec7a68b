"""Texts are finished: no placeholder, no sentence cut off, no mark without its pair."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a placeholder in a title": fires(
        "IR341",
        "XX局自评表",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="schema: indicator-rules/1\ntitle: XX局自评表\nweights: equal\n",
    ),
    "a placeholder in a name": fires(
        "IR341", "××培训场次", "name: ××培训场次, target: ≥8场, actual: 8场"
    ),
    "a placeholder in a reason": fires(
        "IR341", "待填", "name: 培训, target: ≥8场, actual: 8场, reason: 待填"
    ),
    "stars behind a sign": fires("IR341", "≥**%", "name: 合格率, target: '≥**%', actual: 96%"),
    "stars before a unit": fires("IR341", "**场", "name: 培训, target: ≥8场, actual: '**场'"),
    "a mark twice": fires(
        "IR342",
        "制度健全，，执行到位",
        "name: 制度建设, target: '制度健全，，执行到位', actual: 符合",
    ),
    "two marks in a row": fires(
        "IR342", "制度健全，。", "name: 制度建设, target: '制度健全，。', actual: 符合"
    ),
    "a comma at the end": fires(
        "IR343", "制度健全，", "name: 制度建设, target: '制度健全，', actual: 符合"
    ),
    "a word at the end": fires(
        "IR343", "制度健全以及", "name: 制度建设, target: '制度健全以及', actual: 符合"
    ),
    "an open bracket": fires(
        "IR344", "制度（含附件", "name: 制度（含附件, target: 制度健全, actual: 制度健全"
    ),
    "a closed quotation": fires(
        "IR344", "制度”健全", "name: 制度建设, target: '制度”健全', actual: 符合"
    ),
    "a mark in the organization": fires(
        "IR344",
        "某局（本级",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="organization: 某局（本级\nweights: equal\n",
    ),
}
NEAR = {
    "a name in Latin letters": near("IR341", "name: Exxon培训, target: ≥8场, actual: 8场"),
    "a name behind stars": near("IR341", "name: '**公司补助', target: ≥8场, actual: 8场"),
    "a name behind stars in a target": near(
        "IR341", "name: 帮扶, target: '服务**社区居民', actual: 服务**社区居民"
    ),
    "a template in a name": near("IR341", "name: '人数(≥**人)', target: ≥8人, actual: 8人"),
    "one sign of multiplication": near(
        "IR341", "name: 制度建设, target: '3×8小时值守制度健全', actual: 符合"
    ),
    "an ellipsis": near("IR342", "name: 制度建设, target: '制度……健全', actual: 符合"),
    "a goal": near("IR343", "name: 制度建设, target: '达到预期目的', actual: 符合"),
    "brackets of two widths": near(
        "IR344", "name: 制度建设, target: '制度（含附件)健全', actual: 符合"
    ),
    "a target that cannot be read for it": near(
        "IR344", "name: 制度建设, target: '制度（含附件健全', actual: 符合"
    ),
    "quotation marks": near("IR344", "name: 制度建设, target: '“十四五”规划', actual: 符合"),
}
REMEDIES = {
    "IR341": remedy("a placeholder in a title", "XX局", "市教育局"),
    "IR342": remedy("a mark twice", "，，", "，"),
    "IR343": remedy("a comma at the end", "制度健全，", "制度健全，执行到位"),
    "IR344": remedy("an open bracket", "（含附件", "（含附件）"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
