"""Long texts end: no run of one word makes reading take more than a moment."""

from __future__ import annotations

import pytest

from indicator_rules import ExpressionError, parse_actual, parse_method, parse_target
from indicator_rules.language import limits
from indicator_rules.source import Span

# One for each way a pattern could look again and again at what it has seen.
RUNS = (
    "9", "9,", "9,999,", "9 ", "9.", "三", "O", "≥", "甲", "百分之", "3-", "2023年1月", "1月-", "(", "“",
    "零安全", "应", "不", "每", "≥三百元完成率", "培训（线上）≥8场，", "制度健全、运转有序",
    "几十", "两三天", "10秒内接通率", "10秒内接通率≥8%，", "分别≥3、", "±", "3千5百", "1×10⁻⁶", "每百户", "≥ ", "不 ",
    "★", "（含", "（含90%）", "24小时", "一户一", "到2025年", "的", "不超过3的", "三分之", "[80%,", "2023.", "2023.07-",
    "￥", "DN", "N", "mg/", "每月", "￥3万", "半", "个半", "较上年", "与上年", "翻", "最高", "一"
)  # fmt: skip


@pytest.mark.parametrize(
    ("read", "limit"),
    [(parse_target, limits.CELL), (parse_actual, limits.CELL), (parse_method, limits.SENTENCE)],
)
@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_is_read_or_refused(run, read, limit):
    text = (run * limit.most)[: limit.most]
    try:
        read(text)
    except ExpressionError as error:
        span = error.diagnostic.span
        assert 0 <= span.start <= span.end <= len(text)


def test_a_figure_of_a_scoring_sentence_has_as_many_digits_as_any_other():
    with pytest.raises(ExpressionError) as error:
        parse_method(f"每低1%扣{'9' * 61}分")
    assert error.value.diagnostic.code == "IR108"
    assert error.value.diagnostic.span == Span(5, 66)
    assert parse_method(f"每低1%扣{'9' * 15}分")
