"""What a rule means, as a sentence in both languages."""

from __future__ import annotations

import pytest

from indicator_rules import parse_target
from indicator_rules.diagnostics.language import VARIABLE
from indicator_rules.reports.meaning import meaning

SENTENCES = [
    # figures
    ("≥90%", "at least 90%, higher is better", "不低于 90%，越高越好"),
    ("＞90%", "more than 90%, higher is better", "高于 90%（不含本数），越高越好"),
    ("≤90%", "at most 90%, lower is better", "不超过 90%，越低越好"),
    ("＜90%", "less than 90%, lower is better", "低于 90%（不含本数），越低越好"),
    ("=90%", "exactly 90%, higher is better", "等于 90%，越高越好"),
    ("90%左右", "about 90%, inside is better", "约 90%，以适度为好"),
    ("80头", "80头, no sign written, higher is better", "80头，未写比较符号，越高越好"),
    ("0起", "0起, no sign written, lower is better", "0起，未写比较符号，越低越好"),
    ("完成率≥90%", "完成率: at least 90%, higher is better", "完成率：不低于 90%，越高越好"),
    ("每季度1次以上", "at least 1次 per 季度, higher is better", "不低于 1次（每季度），越高越好"),
    (
        "不低于停车场面积的30%",
        "at least 停车场面积的30%, higher is better",
        "不低于 停车场面积的30%，越高越好",
    ),
    # stretches
    ("80%-90%", "at least 80% and at most 90%", "不低于 80%，且不超过 90%"),
    ("大于5小于10", "more than 5 and less than 10", "高于 5（不含本数），且低于 10（不含本数）"),
    ("＞80%且≤90%", "more than 80% and at most 90%", "高于 80%（不含本数），且不超过 90%"),
    ("≥80%且＜90%", "at least 80% and less than 90%", "不低于 80%，且低于 90%（不含本数）"),
    # days
    ("2023年12月底前", "by 2023-12-31", "不晚于 2023-12-31"),
    ("每年12月底前", "every year by 12-31", "每年12月31日前"),
    ("12月31日前", "by 12-31, no year known", "12月31日前，年份不明"),
    ("每月5日前", "by day 5 of every month", "每月5日前"),
    # levels
    ("良及以上", "良 or higher on the scale 优良中差", "良及以上（等级“优良中差”）"),
    ("高于良", "higher than 良 on the scale 优良中差", "高于良（等级“优良中差”）"),
    ("良及以下", "良 or lower on the scale 优良中差", "良及以下（等级“优良中差”）"),
    ("低于良", "lower than 良 on the scale 优良中差", "低于良（等级“优良中差”）"),
    ("良", "良 on the scale 优良中差", "良（等级“优良中差”）"),
    # changes
    (
        "同比增长≥5%",
        "an increase of at least 5% against 上年同期",
        "增长不低于 5%（与上年同期相比）",
    ),
    ("增长＞5%", "an increase of more than 5%", "增长高于 5%（不含本数）"),
    ("较上年下降3%以上", "a decrease of at least 3% against 上年", "下降不低于 3%（与上年相比）"),
    ("增长≤5%", "an increase of at most 5%", "增长不超过 5%"),
    ("下降＜3%", "a decrease of less than 3%", "下降低于 3%（不含本数）"),
    ("增长约5%", "an increase of about 5%", "增长约 5%"),
    ("增长=5%", "an increase of exactly 5%", "增长等于 5%"),
    ("产量逐年提高", "产量: an increase against 上年", "产量：增长（与上年相比）"),
    # words and compounds
    ("符合上级有关规定", "a requirement in words", "文字要求"),
    ("培训3期，每期不少于50人", "all of these", "以下各项均须达到"),
    ("≥90%或达到全省平均水平", "one of these", "以下各项达到其一即可"),
]


@pytest.mark.parametrize(("target", "english", "chinese"), SENTENCES)
def test_a_rule_is_a_sentence_in_both_languages(target, english, chinese, monkeypatch):
    monkeypatch.setenv(VARIABLE, "en")
    assert meaning(parse_target(target)) == english
    monkeypatch.setenv(VARIABLE, "zh")
    assert meaning(parse_target(target)) == chinese
