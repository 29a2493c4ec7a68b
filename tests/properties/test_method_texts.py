"""Scoring sentences put together of phrases in any order: read to a score, or refused at a place."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from indicator_rules import explain

CONDITIONS = (
    "≥90% 90%以上 80%（含）-90% 60%-80% 低于60%的 60%以下 [80%,90%) 不足七成 ±5%以内 超出10%以内 逾期10天以内 逾期1个月以上 "
    "达标 未达标的 按期完成 未按规定时限完成的 部分完成的 6月30日前完成 7月底前报送的 8月及以后 7月1日至7月31日完成 四季度下达 次年3月底前 "
    "优秀 良好 合格 不合格 制度健全 基本健全 不健全 发生1起 3次及以上 5个以上 没有 未增长 与上年持平或增长 完成率达到100% 目标值的80% "
    "90%-95%或105%-110% 超预算5%以内 节约率5%以上 位居前20%"
).split(" ")
AWARDS = (
    "得满分 得5分 得80%的分值 得一半分 不得分 扣2分 不扣分 得3-5分 按比例得分 按线性插值得分 加1分 得分=实际值÷目标值×分值 "
    "按（目标值/实际值）×分值计分 计0分 得20分"
).split(" ")
UNITS = (
    "每低1个百分点扣0.5分 每高1%扣1分 每少1场扣2分 每逾期1天扣1分 每发生1起扣1分 每有1个未完成的扣1分 每超1个百分点加1分 每完成1个得1分 "
    "每偏离1个百分点扣0.2分 基本分8分 不足1个百分点按1个百分点计算"
).split(" ")
LIMITS = (
    "扣完为止 最多扣3分 最多加2分 最高不超过10分 最低得2分 以此类推 中间按线性插值 其余不得分 否则得1分 分别 ① （含） 超额完成不加分"
).split(" ")
STOPS = [*"， ； 。 、 \n".split(" "), ""]
TARGETS = (
    "≥90% 100% ≤50万元 80%-90% ≥5个 0起 2023年6月30日前 每年6月底前 良好及以上 优秀 制度健全 同比增长≥5% ±5%以内 5%左右 至少3场，每场不少于20人"
).split(" ")
ACTUALS = (
    "95% 90% 60% 45万元 60万元 85% 6个 2起 2023年7月2日 良 合格 基本健全 增长6% 约80% / 完成目标值 重大事故1起"
).split(" ")

clauses = st.one_of(
    st.tuples(st.sampled_from(CONDITIONS), st.sampled_from(AWARDS)).map("".join),
    st.sampled_from(UNITS),
    st.sampled_from(LIMITS),
    st.sampled_from(CONDITIONS),
)
sentences = st.lists(
    st.tuples(clauses, st.sampled_from(STOPS)).map("".join), min_size=1, max_size=5
).map("".join)


def holds(target, actual, method):
    """An answer, or an error whose place lies in the text that was refused."""
    answer = explain(target, actual, method=method, weight=10)
    error = answer.get("error")
    if error is not None:
        assert 0 <= error["start"] <= error["end"] <= max(len(method), len(target))
        assert error["message"]
        return
    score = answer["score"]
    ends = [score[key] for key in ("low", "value", "high") if score[key] is not None]
    assert [float(end) for end in ends] == sorted(float(end) for end in ends)


@example("≥90%", "95%", "8月及以后得5分，以此类推")
@example("2023年6月30日前", "2023年7月2日", "6月30日前完成得5分，以此类推")
@settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
@given(st.sampled_from(TARGETS), st.sampled_from(ACTUALS), sentences)
def test_a_sentence_is_scored_or_refused_at_a_place(target, actual, method):
    holds(target, actual, method)


@pytest.mark.slow
@settings(max_examples=5_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(TARGETS), st.sampled_from(ACTUALS), sentences)
def test_many_sentences_are_scored_or_refused_at_a_place(target, actual, method):
    holds(target, actual, method)
