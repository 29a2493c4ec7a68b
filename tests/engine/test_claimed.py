"""Claims that are told in percent are shares of what was asked for."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules import assess, parse_method, parse_target
from indicator_rules.engine.leaves import leaf_result
from indicator_rules.engine.shares import Share
from indicator_rules.language.words.wording import worded
from indicator_rules.model.actuals import Claimed
from indicator_rules.model.claims import Claim
from indicator_rules.model.indicators import Indicator
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.rules import Qualitative
from indicator_rules.model.told import Concern, Fact, Told


def claim(percent):
    return Claimed(Claim.MET, "已完成", share=Fraction(percent, 100))


def target(text, direction=None):
    return parse_target(text, direction=direction)


@pytest.mark.parametrize(
    ("text", "direction", "percent", "verdict", "printed"),
    [
        ("≥8场", None, 100, "met", "100%"),
        ("≥8场", None, 120, "met", "100%"),
        ("≥8场", None, 95, "unmet", "95%"),
        ("＞8场", None, 100, "met", "100%"),
        ("8场", None, 95, "unmet", "95%"),
        ("≤50万元", None, 100, "met", "100%"),
        ("≤50万元", None, 120, "undetermined", "待评定"),
        ("≤50万元", None, 95, "undetermined", "待评定"),
        ("50万元", "open", 100, "met", "100%"),
        ("50万元", "open", 95, "undetermined", "待评定"),
        ("50万元", "exact", 95, "unmet", "95%"),
        ("50万元", "exact", 120, "undetermined", "待评定"),
        ("约50万元", None, 95, "unmet", "95%"),
        ("0起", None, 100, "met", "100%"),
        ("0起", None, 95, "undetermined", "待评定"),
        ("5-8场", None, 100, "met", "100%"),
        ("5-8场", None, 95, "undetermined", "待评定"),
        ("2023年6月底前", None, 100, "met", "100%"),
        ("2023年6月底前", None, 80, "unmet", "80%"),
        ("良及以上", None, 100, "met", "100%"),
        ("良及以上", None, 80, "unmet", "80%"),
        ("增加≥5个", None, 100, "met", "100%"),
        ("增加≥5个", None, 80, "unmet", "80%"),
        # A rate may be a value of these.
        ("≥90%", None, 100, "undetermined", "待评定"),
        ("80%-90%", None, 100, "undetermined", "待评定"),
        ("增长≥5%", None, 100, "undetermined", "待评定"),
        ("逐年提高", None, 100, "undetermined", "待评定"),
    ],
)
def test_a_share_of_what_was_asked_for(text, direction, percent, verdict, printed):
    found = assess(target(text, direction), claim(percent))
    assert (found.verdict.value, found.printed, found.basis.value) == (verdict, printed, "claimed")
    assert [one.code for one in found.findings] == ["IR402"]


def test_the_completion_is_the_share():
    assert assess(target("≥8场"), claim(95)).completion == Fraction(19, 20)
    assert assess(target("≥8场"), claim(120)).completion == Fraction(6, 5)


@pytest.mark.parametrize(
    ("percent", "verdict", "printed"), [(100, "met", "达标完成"), (95, "unmet", "95%")]
)
def test_a_requirement_in_words_is_met_by_the_whole(percent, verdict, printed):
    found = assess(Qualitative("制度健全"), claim(percent))
    assert (found.verdict.value, found.printed, found.findings) == (verdict, printed, ())


@pytest.mark.parametrize(
    ("text", "percent", "verdict"),
    [
        ("培训3期，每期不少于50人", 100, "met"),
        ("培训3期，每期不少于50人", 95, "unmet"),
        ("培训3期，合格率≥90%", 100, "undetermined"),
        ("≥8场或优", 100, "met"),
    ],
)
def test_several_targets_hear_one_claim_with_one_finding(text, percent, verdict):
    found = assess(target(text), claim(percent))
    assert found.verdict.value == verdict
    assert [one.code for one in found.findings] == ["IR402"]


@pytest.mark.parametrize(
    ("text", "percent", "low", "high"),
    [
        ("≥8场", 75, "4", "4"),
        ("≥8场", 100, "6", "6"),
        ("≥8%", 100, "0", "6"),
        ("2023年6月底前", 75, "0", "0"),
    ],
)
def test_a_share_earns_what_its_figure_does(text, percent, low, high):
    method = parse_method("每少1场扣1分" if "场" in text else "达标得满分，否则不得分")
    indicator = Indicator(
        "培训", target=target(text), actual=claim(percent), scoring=method, method="每少1场扣1分"
    )
    found = leaf_result(("培训",), indicator, Share(Fraction(6), Fraction(6)), PLAIN)
    assert (found.score.low, found.score.high) == (Fraction(low), Fraction(high))


def test_a_share_prints_and_goes_into_data():
    assert str(claim(95)) == "完成计划的95%"
    assert str(Claimed(Claim.MET)) == "完成目标值"
    assert claim(95).to_dict()["share"] == "0.95"
    assert "share" not in Claimed(Claim.MET).to_dict()
    assert claim(95) != claim(100)


@pytest.mark.parametrize(
    ("concern", "verdict", "codes"),
    [
        (Concern.PLANNED, "undetermined", ["IR445"]),
        (Concern.PARTLY, "partial", ["IR402", "IR445"]),
    ],
)
def test_a_claim_hears_the_words_beside_it(concern, verdict, codes):
    told = Told((Fact(concern, "拟"),))
    found = assess(target("≥8场"), Claimed(Claim.MET, "拟完成", told=told))
    assert (found.verdict.value, [one.code for one in found.findings]) == (verdict, codes)
    stays = assess(target("≥8场"), Claimed(Claim.UNMET, "拟完成", told=told))
    assert stays.verdict.value == "unmet"


def test_a_claim_against_words_hears_them_too():
    told = Told((Fact(Concern.PLANNED, "拟"),))
    rule = worded(Qualitative("制度健全"))
    assert assess(rule, Claimed(Claim.MET, "拟完成", told=told)).verdict.value == "undetermined"
    partly = Told((Fact(Concern.PARTLY, "部分"),))
    found = assess(rule, Claimed(Claim.MET, "部分完成", told=partly))
    assert (found.verdict.value, found.printed) == ("partial", "部分达标")
    same = Claimed(Claim.MET, "制度健全", told=told)
    assert assess(rule, same).verdict.value == "met"
