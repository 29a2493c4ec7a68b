"""The laws of functions that add scores up and that grade totals."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest

from indicator_rules.diagnostics import Language
from indicator_rules.testing import laws

CENT = Decimal("0.01")


def exact(scores):
    return sum(scores)


def once(scores):
    return sum(scores).quantize(CENT, ROUND_HALF_UP)


def each(scores):
    """Rounds every score before it adds."""
    return sum(score.quantize(CENT, ROUND_HALF_UP) for score in scores)


def running(scores):
    """Cuts the sum off at every step."""
    total = Decimal(0)
    for score in scores:
        total = Decimal(int((total + score) * 100)) / 100
    return total


def first_counts_double(scores):
    return sum(scores) + scores[0]


def best_of_two(scores):
    return scores[0] + scores[1] if scores[0] > 30 else None


ADDING = [
    (
        each,
        laws.ROUNDED_ONCE,
        "each, weights 60、40: broken law “rounded once”: a printed figure is the exact one rounded once, in the stated way\n  scores 0.005、0.005 total exactly 0.01, rounded once 0.01, the function gives 0.02",
        "each，分值 60、40：不符合“只舍入一次”：填列的数是准确数按规定只舍入一次的结果\n  得分 0.005、0.005 的总分准确数为 0.01，舍入一次为 0.01 分，函数给出 0.02 分",
    ),
    (
        first_counts_double,
        laws.BOUNDED,
        "first_counts_double, weights 60、40: broken law “bounded”: no score is below 0 or above the weight\n  scores 60、40 total 160, outside 0 to 100",
        "first_counts_double，分值 60、40：不符合“得分不越界”：得分不低于 0，不高于分值\n  得分 60、40 的总分为 160 分，超出 0 至 100 分",
    ),
    (
        first_counts_double,
        laws.ORDER_FREE,
        "first_counts_double, weights 60、40: broken law “order-free total”: the total and the grade do not depend on the order of the indicators\n  scores 60、40 total 160, in the order 40、60 they total 140",
        "first_counts_double，分值 60、40：不符合“总分与顺序无关”：总分和等级与指标的排列顺序无关\n  得分 60、40 的总分为 160 分，按 40、60 的顺序则为 140 分",
    ),
    (
        best_of_two,
        laws.SCORED,
        "best_of_two, weights 60、40: broken law “every value scored”: every actual value has one score\n  scores 0、0: no total, the function gives None",
        "best_of_two，分值 60、40：不符合“值值有分”：每个实际值都有一个得分\n  得分 0、0 没有总分：函数给出 None",
    ),
]


@pytest.mark.parametrize(
    ("function", "law", "english", "chinese"),
    ADDING,
    ids=[f"{one.__name__}-{law}" for one, law, *_ in ADDING],
)
def test_a_planted_error_in_a_sum_is_found(function, law, english, chinese):
    (outcome,) = laws.check_total(function, weights=[60, "40"], laws=law).broken
    assert outcome.text(Language.ENGLISH) == english
    assert outcome.text(Language.CHINESE) == chinese


@pytest.mark.parametrize("function", [exact, once])
def test_a_sum_that_is_exact_or_rounded_once_keeps_every_law(function):
    report = laws.check_total(function, weights=[50, 30, Decimal("19.5"), "0.5"])
    assert report.broken == ()
    assert [one.status for one in report.outcomes] == [laws.Status.HOLDS] * 4


def test_a_sum_that_cuts_off_at_every_step_is_found_by_what_is_drawn():
    report = laws.check_total(running, weights=[50, 50])
    assert {one.law for one in report.broken} == {laws.ROUNDED_ONCE}


def test_an_order_that_matters_only_now_and_then_is_found():
    def rough(scores):
        return float(f"{scores[0]:.1f}") + float(scores[1])

    assert laws.check_total(rough, weights=[50, 50], laws=laws.ORDER_FREE).broken


def grade(total):
    return "优" if total >= 90 else "良" if total >= 80 else "中" if total >= 60 else "差"


def strict(total):
    return "优秀" if total > 90 else "良好" if total >= 80 else "合格" if total >= 60 else "不合格"


def turned(total):
    return "优" if total < 60 else grade(total)


def lost(total):
    return None if 60 <= total < 61 else grade(total)


def failing(total):
    return {90: "优"}[total]


GRADING = [
    (
        strict,
        laws.AS_STATED,
        "a total of 90 is “优” in profile plain, the function gives “良”",
        "总分 90 分按办法 plain 为“优”，函数给出“良”",
    ),
    (
        turned,
        laws.GRADES_MONOTONE,
        "a total of 59.99 is “优”, the higher 60 is “中”",
        "总分 59.99 分为“优”，更高的 60 分却为“中”",
    ),
    (
        lost,
        laws.GRADED,
        "a total of 60 has the grade None, which is not one of 优、良、中、差",
        "总分 60 分给出等级 None，不在优、良、中、差之列",
    ),
    (
        failing,
        laws.GRADED,
        "a total of 100 has the grade the function raises KeyError: Decimal('100'), which is not one of 优、良、中、差",
        "总分 100 分给出等级 函数报错 KeyError: Decimal('100')，不在优、良、中、差之列",
    ),
]


@pytest.mark.parametrize(
    ("function", "law", "english", "chinese"),
    GRADING,
    ids=[f"{one.__name__}-{law}" for one, law, *_ in GRADING],
)
def test_a_planted_error_in_a_table_of_grades_is_found(function, law, english, chinese):
    (outcome,) = laws.check_grade(function, laws=law).broken
    head = f"{function.__name__}, profile plain: broken law “{law.title(Language.ENGLISH)}”: {law.meaning(Language.ENGLISH)}"
    assert outcome.text(Language.ENGLISH) == f"{head}\n  {english}"
    head = f"{function.__name__}，办法 plain：不符合“{law.title(Language.CHINESE)}”：{law.meaning(Language.CHINESE)}"
    assert outcome.text(Language.CHINESE) == f"{head}\n  {chinese}"


def test_the_table_of_a_profile_keeps_every_law():
    assert laws.check_grade(grade).outcomes[0].how is laws.How.SAMPLED
    assert laws.check_grade(grade).holds
    assert laws.check_grade(strict, except_=[laws.AS_STATED]).holds
    assert laws.check_grade(grade, profile="pmkpi-default").broken[0].law is laws.AS_STATED


def test_a_grade_where_the_profile_has_none_is_not_compared():
    assert laws.check_grade(grade, profile="mof-integer-grades").holds


def test_laws_that_are_not_about_such_a_function_are_refused():
    with pytest.raises(ValueError, match="laws=graded: no law of a function of scores"):
        laws.check_total(exact, weights=[1], laws=laws.GRADED)
    with pytest.raises(ValueError, match="laws=bounded: no law of a function of totals"):
        laws.check_grade(grade, laws="bounded")
