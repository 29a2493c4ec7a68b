"""Which targets ask for at least as much as others."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from indicator_rules import implies, parse_target
from indicator_rules.model.profile import PLAIN

IMPLIED = [
    ("≥95%", "≥90%"),
    ("＞90%", "≥90%"),
    ("≥90%", "≥90%"),
    ("=100%", "≥90%"),
    ("80%-90%", "≥80%"),
    ("≥1.5万元", "≥1.2万元"),
    ("≥1万元", "≥9000元"),
    ("≤3天", "≤1周"),
    ("约100人", "≥90人"),
    ("2023年6月底前", "2023年12月底前"),
    ("每年6月底前", "每年12月底前"),
    ("每月5日前", "每月10日前"),
    ("6月底前", "12月底前"),
    ("2023年6月底前", "2023年6月30日前"),
    ("2023年12月底前", "2024年1月底前"),
    ("优", "良及以上"),
    ("优", "优及以上"),
    ("符合规定；≥90%", "≥85%"),
    ("符合规定", "符合规定或≥85%"),
    ("增长≥5%", "增长≥3%"),
    ("≥90%；满意度≥85%", "≥90%"),
    ("≥90%；满意度≥85%", "满意度≥80%；≥85%"),
    ("≥90%", "≥85%或满意度≥80%"),
    ("≥95%或≥92%", "≥90%"),
    ("完成率≥95%", "完成率≥90%"),
    ("符合规定", "符合规定"),
]
NOT_IMPLIED = [
    ("≥90%", "≥95%"),
    ("≥90%", "＞90%"),
    ("≥90%", "≤90%"),
    ("≥90%", "90%-95%"),
    ("≥8场", "≥8次"),
    ("≥8场", "≥8%"),
    ("完成率≥95%", "合格率≥90%"),
    ("每季度≥2次", "≥2次"),
    ("2023年12月底前", "2023年6月底前"),
    ("12月底前", "2023年12月底前"),
    ("2024年1月底前", "2023年12月底前"),
    ("7月底前", "每年12月底前"),
    ("每月5日前", "每年12月底前"),
    ("2023年6月底前", "≥90%"),
    ("≥90%", "2023年6月底前"),
    ("优", "一级"),
    ("增长≥5%", "增长≥3元"),
    ("良及以上", "优"),
    ("增长≥5%", "下降≥5%"),
    ("增长≥5%", "≥5%"),
    ("较上年增长", "较上年增长≥5%"),
    ("符合规定", "符合要求"),
    ("≥90%", "符合规定"),
    ("≥90%", "≥85%；满意度≥80%"),
    ("≥95%或≥80%", "≥90%"),
]


@pytest.mark.parametrize(("rule", "other"), IMPLIED)
def test_a_target_implies_a_weaker_one(rule, other):
    assert implies(parse_target(rule), parse_target(other))


def test_a_day_of_the_year_after_is_another_line():
    this, later = parse_target("3月底前"), parse_target("6月底前")
    assert implies(evolve(this, years_after=1), evolve(later, years_after=1))
    assert not implies(evolve(this, years_after=1), later)
    assert not implies(this, evolve(later, years_after=1))


def test_what_is_about_a_figure_is_as_wide_as_the_profile_has_it():
    narrow = evolve(PLAIN, tolerance=Fraction(1, 100))
    for rule, other in (
        ("约100人", "≥99人"),
        ("约100人", "≥99人；≤101人"),
        ("约100人；满意度≥80%", "≥99人"),
        ("约100人或约100人左右", "≥99人"),
        ("约100人", "≥99人或≥200人"),
    ):
        pair = parse_target(rule), parse_target(other)
        assert implies(*pair, profile=narrow)
        assert not implies(*pair)


@pytest.mark.parametrize(("rule", "other"), NOT_IMPLIED)
def test_a_target_does_not_imply_a_stronger_or_another_one(rule, other):
    assert not implies(parse_target(rule), parse_target(other))
