"""What a finding says to write instead."""

from __future__ import annotations

import pytest

from indicator_rules import assess
from indicator_rules.diagnostics import Language

REMEDIES = [
    ("≥90%", "/", "write the value reached, as in 90%"),
    ("80%-90%", "/", "write the value reached, as in 80%"),
    ("2024年6月底前", "/", "write the value reached, as in 2024年6月30日"),
    ("每年6月底前", "/", "write the value reached, as in 2023年6月30日"),
    ("每月5日前", "/", "write the value reached, as in 2023年12月5日"),
    ("良及以上", "/", "write the value reached, as in 良"),
    ("增长≥5%", "/", "write the value reached, as in 增长5%"),
    ("下降≥3%", "/", "write the value reached, as in 下降3%"),
    ("逐年提高", "/", "write the value reached, as in 增长1%"),
    ("逐年下降", "/", "write the value reached, as in 下降1%"),
    ("制度健全", "/", "write the value reached, as in 制度健全"),
    ("≥90%；满意度≥85%", "/", "write the value reached, as in 90%；满意度85%"),
    ("≥90%或优", "/", "write the value reached, as in 90%"),
    ("≥90%", "已完成", "write the value reached, as in 90%"),
    ("≥90%", "办结率≥95%", "write the value reached, as in 95%"),
    ("≥90%", "≥85%", "write the value reached, as in 85%"),
    ("80%-90%", "85%-95%", "write the value reached, as in 85%"),
    ("良及以上", "中及以上", "write the value reached, as in 中"),
    ("逐年提高", "增长≥-1%", "write the value reached, as in 增长-1%"),
    ("增长≥5%", "增长≥3%", "write the value reached, as in 增长3%"),
    ("良", "85分", "write the value reached, as in 良"),
    ("＞5个", "5个", "write ≥5个 if 5个 should be enough"),
    ("＜5个", "5个", "write ≤5个 if 5个 should be enough"),
    ("＞80%且≤90%", "80%", "write 80%-90% if 80% should be enough"),
    ("≥8场", "8户", "use one unit in both"),
    ("≥90%", "0.985", "write 98.5%, or 0.985% if that is meant"),
    ("≥90%", "1", "write 100%, or 1% if that is meant"),
    ("≥50万元", "48.5元", "write 48.5万元 if that was meant"),
    ("80头", "70头", "write ≥80头, ≤80头 or =80头"),
    ("约100场", "104场", "write the interval that is meant, as in 95场-105场"),
    ("制度健全", "已印发", "add rating: met, partial or unmet"),
]


@pytest.mark.parametrize(("target", "actual", "remedy"), REMEDIES)
def test_a_finding_says_what_to_write_instead(target, actual, remedy):
    assert assess(target, actual).findings[0].help(Language.ENGLISH) == remedy
