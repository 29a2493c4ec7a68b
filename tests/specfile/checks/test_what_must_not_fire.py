"""Sentences and tables of real reports that are right, however much they look like a mistake."""

from __future__ import annotations

import pytest

ROW = "name: 培训场次, target: ≥8场, actual: 8场"
FIGURES = """\
figures:
  本年收入: 33145.43万元
  财政拨款收入: 33123.48万元
  其他收入: 21.95万元
  本年支出: 34011.44万元
  财政拨款支出: 33123.48万元
  其他支出: 887.96万元
  年初结转和结余: 944.82万元
  年末结转和结余: {}万元
  年初预算: 31359.93万元
"""
SHARES = """\
shares:
  本年收入: {财政拨款收入: 99.93%, 其他收入: 0.07%}
  本年支出: {财政拨款支出: 97.4%, 其他支出: 2.6%}
"""
IDENTITIES = """\
identities:
  - 财政拨款收入 + 其他收入 = 本年收入
  - 财政拨款支出 + 其他支出 = 本年支出
  - 财政拨款收入 - 财政拨款支出 = 0
  - 年初结转和结余 + 本年收入 - 本年支出 = 年末结转和结余
  - 财政拨款支出 / 调整预算数 = 100%
"""
UNUSED = ["年初预算"]


def test_the_accounts_of_a_report_hold_as_far_as_they_can_be_computed(found):
    codes = found(ROW, tail=FIGURES.format("78.82") + SHARES + IDENTITIES)
    assert sorted(codes) == ["IR307", "IR309", "IR360"]
    assert codes["IR360"] == UNUSED


@pytest.mark.parametrize(
    ("balance", "code"), [("78.81", None), ("78.82", "IR307"), ("78.87", "IR308")]
)
def test_a_cent_is_rounding_and_five_are_not(found, balance, code):
    codes = found(ROW, tail=FIGURES.format(balance) + IDENTITIES)
    assert [one for one in codes if one in {"IR307", "IR308"}] == [code] * (code is not None)


RIGHT = {
    "growth by 100% from a base": "figures: {经费: 0.6万元}\n"
    "growth: [{figure: 经费, by: 0.3万元, printed: 增长100%}]\n",
    "80% of a budget is no growth": "figures: {预算: 100万元, 支出: 80万元}\n"
    "shares: {预算: {支出: 80%}}\n",
    "a fifth of a whole is no growth": "figures: {收入: 100万元, 其他收入: 20万元}\n"
    "shares: {收入: {其他收入: 20%}}\n",
    "three figures are not spliced": "figures: {收入: 110万元, 上年收入: 100万元, "
    "支出: 90万元, 上年支出: 100万元, 结余: 50万元, 上年结余: 20万元}\n"
    "growth:\n"
    "  - {figure: 收入, before: 上年收入, printed: 增长10%}\n"
    "  - {figure: 支出, before: 上年支出, printed: 下降10%}\n"
    "  - {figure: 结余, before: 上年结余, printed: 增长150%}\n",
}


@pytest.mark.parametrize("tail", RIGHT.values(), ids=RIGHT)
def test_a_sentence_that_is_right_is_not_found(found, tail):
    assert found(ROW, tail=tail) == {}


ROWS = {
    "over-achievement printed as 100%": (
        "name: 预算完成率, target: 完成率≥90%, actual: 完成率＝100%, published: {completion: 100%}",
        set(),
    ),
    "the words of a target as an actual value": (
        "name: 办结率, target: 办结率≥90%, actual: 办结率≥90%, published: {completion: 100%}",
        {"IR401"},
    ),
    "a claim printed as 100%": (
        "name: 活动, target: 不少于8场, actual: 完成目标值, published: {completion: 100%}",
        {"IR402"},
    ),
    "a requirement printed as met": (
        "name: 社会公平, target: 符合规定, actual: 符合规定, published: {completion: 达标完成}",
        {"IR306"},
    ),
    "an amount at its ceiling": ("name: 改造成本, target: ≤90万元, actual: 90万元", set()),
    "no accident": ("name: 事故起数, target: 0起, actual: 0起", set()),
}


@pytest.mark.parametrize(("row", "codes"), ROWS.values(), ids=ROWS)
def test_a_row_that_is_right_brings_nothing_new(found, row, codes):
    assert set(found(row)) == codes
