"""What a curve is known to be: of a method that states its jumps, or of pieces alone."""

from __future__ import annotations

import pytest

from indicator_rules import ExpressionError, compile_curve
from indicator_rules.diagnostics import Language
from indicator_rules.testing import laws
from tests.testing.laws.subjects import BANDS, PROPORTION, compiled, curve, flat


def test_a_fair_curve_keeps_every_law_by_calculation():
    report = laws.check(compiled(BANDS), target="≥90%", like=BANDS)
    assert [(one.status, one.how) for one in report.outcomes] == [
        (laws.Status.HOLDS, laws.How.PROVED)
    ] * len(laws.laws_of(compiled(BANDS)))


@pytest.mark.parametrize(
    ("target", "method"),
    [
        ("≥90%", "达标得满分，不达标不得分"),
        ("≤50万元", PROPORTION),
        ("80%-90%", PROPORTION),
        ("≥20场", "每少1场扣2分，不足1场按1场计算，扣完为止"),
        ("≥20场", "每少1场扣2分，扣完为止"),
        ("≤100万元", "每超过1%扣1分，扣完为止"),
        ("≥90%", "90%以上得满分，80%-90%按比例得分，80%以下不得分"),
        ("≥90%", "90%以上得10分，80%以上得8分，其余得2分"),
        ("80%-90%", "每低1个百分点扣1分，每高1个百分点扣0.5分"),
        ("≥90%", "按完成比例得分，低于60%不得分，最低得2分"),
        ("≥90%", "每低1个百分点扣1分，发生重大事故不得分"),
        ("≥90%", "低于80%的，每低1个百分点扣1分，扣完为止"),
        ("≤100万元", "达标得满分，超过10%不得分"),
        ("≥90%", "完成率达到100%得10分；80%（含）-100%得8分；80%以下不得分"),
    ],
)
def test_a_method_states_each_of_its_jumps(target, method):
    report = laws.check(compiled(method, target), target=target, like=method)
    assert report.of(laws.CONTINUOUS)[0].status is laws.Status.HOLDS


def test_a_curve_alone_says_nothing_of_jumps_and_pass_marks():
    report = laws.check(compiled(PROPORTION))
    apart = [one for one in report.outcomes if one.status is laws.Status.NOT_APPLICABLE]
    assert [(one.law, one.text(Language.ENGLISH)) for one in apart] == [
        (
            laws.ZERO_BELOW_PASS_MARK,
            "curve: “zero below the pass mark” does not apply: the method states no pass mark",
        ),
        (
            laws.CONTINUOUS,
            "curve: “continuous except at stated jumps” does not apply: nothing says where the score may jump",
        ),
        (
            laws.AS_STATED,
            "curve: “as the method states” does not apply: no method says what the score should be",
        ),
    ]
    assert apart[0].text(Language.CHINESE) == "curve：不适用“及格线下零分”：评分标准没有写明及格线"


@pytest.mark.parametrize("target", ["2023年12月31日前", "良好及以上"])
def test_days_and_levels_have_no_jumps(target):
    report = laws.check(compile_curve(target, "达标得满分", 10), laws=laws.CONTINUOUS)
    assert [one.status for one in report.outcomes] == [laws.Status.NOT_APPLICABLE]


def test_a_curve_of_pieces_alone_needs_a_target_and_a_weight():
    with pytest.raises(ValueError, match="give target= and weight="):
        laws.check(curve((0, True, flat(10))))
    with pytest.raises(ValueError, match="give target="):
        laws.check(compiled(BANDS), pass_mark=60)
    assert laws.check(compiled(BANDS), weight=10).holds
    with pytest.raises(ExpressionError, match="unit"):
        laws.check(compiled(BANDS), target="≥9O%")
