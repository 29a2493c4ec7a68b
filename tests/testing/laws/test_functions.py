"""Each law of a scoring function, kept by one and broken by another, with what is printed."""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics import Language
from indicator_rules.testing import laws
from tests.testing.laws import planted

TARGET = {"target": "≥90%", "weight": 10}
BROKEN = [
    (
        planted.wrong_side, {"like": planted.BANDS}, laws.AS_STATED,
        """\
wrong_side, target ≥90%, weight 10: broken law “as the method states”: the score is what the scoring method gives
  actual value 80%: 8 points by the method, the function gives 6
  by “80%（含）-90%得8分”: [80, 90) scores 8
""",
        """\
wrong_side，目标值 ≥90%，分值 10 分：不符合“与评分标准一致”：得分就是评分标准给出的得分
  实际值 80% 应得 8 分，函数给出 6 分
  依据“80%（含）-90%得8分”：[80, 90) 得 8 分
""",
    ),
    (
        planted.rounds_twice, {"like": planted.PROPORTION}, laws.ROUNDED_ONCE,
        """\
rounds_twice, target ≥90%, weight 10: broken law “rounded once”: a printed figure is the exact one rounded once, in the stated way
  actual value 72.3123%: exactly 8.0347 points, rounded once 8.03, but 8.04 given
  by “按完成比例得分，低于60%不得分”: [54, 90] scores ≈0.1111·x
""",
        """\
rounds_twice，目标值 ≥90%，分值 10 分：不符合“只舍入一次”：填列的数是准确数按规定只舍入一次的结果
  实际值 72.3123% 准确得分 8.0347，舍入一次为 8.03 分，却给出 8.04 分
  依据“按完成比例得分，低于60%不得分”：[54, 90] 的得分为 ≈0.1111·x
""",
    ),
    (
        planted.rounds_half_even, {"like": planted.PROPORTION}, laws.ROUNDED_ONCE,
        """\
rounds_half_even, target ≥90%, weight 10: broken law “rounded once”: a printed figure is the exact one rounded once, in the stated way
  actual value 72.225%: exactly 8.025 points, rounded once 8.03, but 8.02 given
  by “按完成比例得分，低于60%不得分”: [54, 90] scores ≈0.1111·x
""",
        """\
rounds_half_even，目标值 ≥90%，分值 10 分：不符合“只舍入一次”：填列的数是准确数按规定只舍入一次的结果
  实际值 72.225% 准确得分 8.025，舍入一次为 8.03 分，却给出 8.02 分
  依据“按完成比例得分，低于60%不得分”：[54, 90] 的得分为 ≈0.1111·x
""",
    ),
    (
        planted.from_float, {"takes": "float", "like": planted.PROPORTION}, laws.ROUNDED_ONCE,
        """\
from_float, target ≥90%, weight 10: broken law “rounded once”: a printed figure is the exact one rounded once, in the stated way
  actual value 72.045%: exactly 8.005 points, rounded once 8.01, but 8 given
  by “按完成比例得分，低于60%不得分”: [54, 90] scores ≈0.1111·x
""",
        """\
from_float，目标值 ≥90%，分值 10 分：不符合“只舍入一次”：填列的数是准确数按规定只舍入一次的结果
  实际值 72.045% 准确得分 8.005，舍入一次为 8.01 分，却给出 8 分
  依据“按完成比例得分，低于60%不得分”：[54, 90] 的得分为 ≈0.1111·x
""",
    ),
    (
        planted.uncapped, {}, laws.BOUNDED,
        """\
uncapped, target ≥90%, weight 10: broken law “bounded”: no score is below 0 or above the weight
  actual value 91% scores ≈10.1111, above the weight of 10
""",
        """\
uncapped，目标值 ≥90%，分值 10 分：不符合“得分不越界”：得分不低于 0，不高于分值
  实际值 91% 得 ≈10.1111 分，高于分值 10 分
""",
    ),
    (
        planted.below_nothing, {}, laws.BOUNDED,
        """\
below_nothing, target ≥90%, weight 10: broken law “bounded”: no score is below 0 or above the weight
  actual value 69% scores -0.5, below 0
""",
        """\
below_nothing，目标值 ≥90%，分值 10 分：不符合“得分不越界”：得分不低于 0，不高于分值
  实际值 69% 得 -0.5 分，低于 0 分
""",
    ),
    (
        planted.falls, {"like": planted.PROPORTION}, laws.MONOTONE,
        """\
falls, target ≥90%, weight 10: broken law “monotone”: a better actual value never scores less
  actual value 119% scores 10, the better 120% scores 8
""",
        """\
falls，目标值 ≥90%，分值 10 分：不符合“越好得分越不低”：实际值更好，得分不会更低
  实际值 119% 得 10 分，更好的 120% 反而得 8 分
""",
    ),
    (
        planted.falls, {}, laws.MONOTONE,
        """\
falls, target ≥90%, weight 10: broken law “monotone”: a better actual value never scores less
  actual value 119% scores 10, the better 120% scores 8
""",
        """\
falls，目标值 ≥90%，分值 10 分：不符合“越好得分越不低”：实际值更好，得分不会更低
  实际值 119% 得 10 分，更好的 120% 反而得 8 分
""",
    ),
    (
        planted.strict, {}, laws.FULL_AT_TARGET,
        """\
strict, target ≥90%, weight 10: broken law “full at target”: full marks exactly where the target is met
  actual value 90% meets the target and scores 0, not the full 10
""",
        """\
strict，目标值 ≥90%，分值 10 分：不符合“达标即满分”：达标得满分，未达标不得满分
  实际值 90% 已达标，得 0 分，不是满分 10 分
""",
    ),
    (
        planted.lenient, {}, laws.FULL_AT_TARGET,
        """\
lenient, target ≥90%, weight 10: broken law “full at target”: full marks exactly where the target is met
  actual value 89.9% misses the target and scores 10, the weight is 10
""",
        """\
lenient，目标值 ≥90%，分值 10 分：不符合“达标即满分”：达标得满分，未达标不得满分
  实际值 89.9% 未达标，却得 10 分，分值为 10 分
""",
    ),
    (
        planted.forgiving, {"like": planted.PROPORTION}, laws.ZERO_BELOW_PASS_MARK,
        """\
forgiving, target ≥90%, weight 10: broken law “zero below the pass mark”: no points short of the pass mark that the method states
  actual value 53% is short of the pass mark of 54% and scores 3, not 0
  by “低于60%不得分”: (-∞, 54) scores 0
""",
        """\
forgiving，目标值 ≥90%，分值 10 分：不符合“及格线下零分”：低于评分标准写明的及格线不得分
  实际值 53% 不到及格线 54%，得 3 分，应得 0 分
  依据“低于60%不得分”：(-∞, 54) 得 0 分
""",
    ),
    (
        planted.forgiving, {"pass_mark": "54%"}, laws.ZERO_BELOW_PASS_MARK,
        """\
forgiving, target ≥90%, weight 10: broken law “zero below the pass mark”: no points short of the pass mark that the method states
  actual value 53% is short of the pass mark of 54% and scores 3, not 0
""",
        """\
forgiving，目标值 ≥90%，分值 10 分：不符合“及格线下零分”：低于评分标准写明的及格线不得分
  实际值 53% 不到及格线 54%，得 3 分，应得 0 分
""",
    ),
    (
        planted.jumpy, {"jumps": [60]}, laws.CONTINUOUS,
        """\
jumpy, target ≥90%, weight 10: broken law “continuous except at stated jumps”: the score jumps only where the target or the method states a figure
  between 74% and 75%, where no figure is stated, the score jumps from ≈6.2222 to ≈8.3333
""",
        """\
jumpy，目标值 ≥90%，分值 10 分：不符合“除写明处外无跳变”：得分只在目标值或评分标准写明的数值处跳变
  在 74% 与 75% 之间没有写明任何数值，得分却由 ≈6.2222 分跳到 ≈8.3333 分
""",
    ),
    (
        planted.fails, {}, laws.SCORED,
        """\
fails, target ≥90%, weight 10: broken law “every value scored”: every actual value has one score
  actual value 90%: no score, the function raises DivisionByZero: [<class 'decimal.DivisionByZero'>]
""",
        """\
fails，目标值 ≥90%，分值 10 分：不符合“值值有分”：每个实际值都有一个得分
  实际值 90% 没有得分：函数报错 DivisionByZero: [<class 'decimal.DivisionByZero'>]
""",
    ),
    (
        planted.silent, {}, laws.SCORED,
        """\
silent, target ≥90%, weight 10: broken law “every value scored”: every actual value has one score
  actual value 89%: no score, the function gives None
""",
        """\
silent，目标值 ≥90%，分值 10 分：不符合“值值有分”：每个实际值都有一个得分
  实际值 89% 没有得分：函数给出 None
""",
    ),
    (
        planted.in_wan, {"takes": "text", "target": "≤50万元"}, laws.UNIT_INVARIANT,
        """\
in_wan, target ≤50万元, weight 10: broken law “unit-invariant”: the same amount in another unit (万元 for 元, ‰ for %) scores the same
  actual value 50万元 scores 10, written “500000元” it scores 0
""",
        """\
in_wan，目标值 ≤50万元，分值 10 分：不符合“换算单位得分不变”：同一数量换一个计量单位（元与万元、% 与 ‰）得分相同
  实际值 50万元 得 10 分，写作“500000元”得 0 分
""",
    ),
    (
        planted.from_actual, {"takes": "actual"}, laws.UNIT_INVARIANT,
        """\
from_actual, target ≥90%, weight 10: broken law “unit-invariant”: the same amount in another unit (万元 for 元, ‰ for %) scores the same
  actual value 90% scores 10, written “9成” it scores 0
""",
        """\
from_actual，目标值 ≥90%，分值 10 分：不符合“换算单位得分不变”：同一数量换一个计量单位（元与万元、% 与 ‰）得分相同
  实际值 90% 得 10 分，写作“9成”得 0 分
""",
    ),
    (
        planted.in_text, {"takes": "text"}, laws.EQUAL_TEXTS,
        """\
in_text, target ≥90%, weight 10: broken law “equal texts, equal scores”: the same actual value written in another way scores the same
  actual value 90% scores 10, written “９０％” it has no score: the function raises InvalidOperation: [<class 'decimal.ConversionSyntax'>]
""",
        """\
in_text，目标值 ≥90%，分值 10 分：不符合“同值同分”：同一实际值换一种写法得分相同
  实际值 90% 得 10 分，写作“９０％”则没有得分：函数报错 InvalidOperation: [<class 'decimal.ConversionSyntax'>]
""",
    ),
    (
        planted.kind_to_blanks, {"takes": "text"}, laws.NEVER_BETTER_MISSING,
        """\
kind_to_blanks, target ≥90%, weight 10: broken law “never better to leave a value out”: no actual value earns less than leaving it out does
  left out, the actual value earns 10 points; 89% earns 0
""",
        """\
kind_to_blanks，目标值 ≥90%，分值 10 分：不符合“缺报不占便宜”：缺报实际值的得分不高于填报任何实际值的得分
  缺报得 10 分，填报实际值 89% 只得 0 分
""",
    ),
]  # fmt: skip
IDS = [f"{function.__name__}-{law}" for function, _, law, *_ in BROKEN]
KEPT = [
    (planted.banded, {"like": planted.BANDS}),
    (planted.proportional, {"like": planted.PROPORTION}),
    (planted.careful, {"takes": "text"}),
]


@pytest.mark.parametrize(("function", "told", "law", "english", "chinese"), BROKEN, ids=IDS)
def test_a_planted_error_is_found_and_printed_in_the_words_of_the_field(
    function, told, law, english, chinese
):
    report = laws.check(function, **(TARGET | told), laws=law)
    (outcome,) = report.broken
    assert outcome.text(Language.ENGLISH) + "\n" == english
    assert outcome.text(Language.CHINESE) + "\n" == chinese
    assert (outcome.how, outcome.examples > 0) == (laws.How.SAMPLED, True)


@pytest.mark.parametrize(("function", "told"), KEPT)
def test_a_function_without_errors_keeps_every_law(function, told):
    report = laws.check(function, **TARGET, **told)
    assert report.broken == ()
    assert report.raise_for_broken() is report


def test_every_law_of_a_function_is_broken_by_one_and_kept_by_another():
    kept = {
        outcome.law
        for function, told in KEPT
        for outcome in laws.check(function, **TARGET, **told).outcomes
        if outcome.status is laws.Status.HOLDS
    }
    assert kept >= set(laws.laws_of(planted.banded)) - {laws.NEVER_BETTER_MISSING}
    assert {law for _, _, law, *_ in BROKEN} == set(laws.laws_of(planted.banded))
