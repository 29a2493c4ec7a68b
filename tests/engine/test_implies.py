"""Which targets ask for at least as much as others."""

from __future__ import annotations

import pytest

from indicator_rules import implies, parse_target

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
    ("优", "良及以上"),
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


@pytest.mark.parametrize(("rule", "other"), NOT_IMPLIED)
def test_a_target_does_not_imply_a_stronger_or_another_one(rule, other):
    assert not implies(parse_target(rule), parse_target(other))
