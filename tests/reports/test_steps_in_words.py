"""Each step from an actual value to points, and from points to a grade, as a sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from indicator_rules.diagnostics import Language
from indicator_rules.model.claims import Claim
from indicator_rules.model.indicators import Bonus, Veto
from indicator_rules.model.profile import PLAIN, Half, Rounding, Step
from indicator_rules.reports.steps import step_text

DEDUCTION = "每少1场扣2分"
LEVELS = "完成得2分，部分完成得1分，未完成不得分"
HALF_LEFT_OUT = evolve(PLAIN, rounding=Rounding(1, Half.DOWN, Step.TOTAL))
BANDS = "≥90%得满分；80%（含）-90%得80%的分值；60%（含）-80%得50%的分值；60%以下不得分"
SPENT = "=100%得满分；80%（含）-100%得70%的分值；60%（含）-80%得50%的分值；60%以下不得分"

OF_ONE = [
    ("plain", {"actual": "7场"}, [
        ("no method named: completion times weight", "未写评分标准：按完成率乘分值"),
        ("completion 87.5% of 100 points: 87.5", "完成率 87.5% × 分值 100 = 87.5")]),
    ("plain", {"actual": "8场"}, [("the target is met: 100 points", "达标，得满分 100 分")]),
    ("plain", {"actual": "≥7场"}, [
        ("no point value: 87.5 to 100 points", "没有确定的结果：得 87.5 至 100 分")]),
    ("plain", {"actual": "/"}, [
        ("no point value: 0 to 100 points", "没有确定的结果：得 0 至 100 分")]),
    ("pmkpi-default", {"actual": "/"}, [("no actual value: no points", "没有实际值：不得分")]),
    ("plain", {"actual": "不适用"}, [
        ("no point value: 0 to 100 points", "没有确定的结果：得 0 至 100 分")]),
    ("plain", {"actual": "7场", "method": DEDUCTION}, [
        ("method: 每少1场扣2分", "评分标准：每少1场扣2分"),
        ("7场 lies in [0, 8], where the score is 2·x + 84: 98",
         "7场 落在 [0, 8]，得分为 2·x + 84，即 98")]),
    ("plain", {"actual": "9场", "method": DEDUCTION}, [
        ("method: 每少1场扣2分", "评分标准：每少1场扣2分"),
        ("9场 lies in (8, +∞): 100 points", "9场 落在 (8, +∞)：得 100 分")]),
    ("plain", {"actual": "≥7场", "method": DEDUCTION}, [
        ("method: 每少1场扣2分", "评分标准：每少1场扣2分"),
        ("≥7场 is no point: 98 to 100 points", "≥7场 不是一个确定数值：得 98 至 100 分")]),
    ("plain", {"actual": "已完成", "method": DEDUCTION}, [
        ("method: 每少1场扣2分", "评分标准：每少1场扣2分"),
        ("the target is met: 100 points", "达标，得满分 100 分")]),
    ("plain", {"actual": "未完成", "method": DEDUCTION}, [
        ("method: 每少1场扣2分", "评分标准：每少1场扣2分"),
        ("未完成 is no point: 0 to 100 points", "未完成 不是一个确定数值：得 0 至 100 分")]),
    ("mof-2021-101", {"target": "满意度≥90%", "actual": "85%", "weight": "10"}, [
        (f"profile mof-2021-101, satisfaction: {BANDS}", f"办法 mof-2021-101，满意度指标：{BANDS}"),
        ("85% lies in [80, 90): 8 points", "85% 落在 [80, 90)：得 8 分")]),
    ("mof-2021-101", {"target": "预算执行率≥100%", "actual": "85%", "weight": "10"}, [
        (f"profile mof-2021-101, execution: {SPENT}", f"办法 mof-2021-101，预算执行率：{SPENT}"),
        ("85% lies in [80, 100): 7 points", "85% 落在 [80, 100)：得 7 分")]),
    ("mof-2021-101", {"actual": "7场", "weight": "10"}, [
        ("profile mof-2021-101, higher: 按完成比例得分，低于60%不得分",
         "办法 mof-2021-101，正向指标：按完成比例得分，低于60%不得分"),
        ("7场 lies in [4.8, 8], where the score is 1.25·x: 8.75",
         "7场 落在 [4.8, 8]，得分为 1.25·x，即 8.75")]),
    # what a person judges
    ("mof-2020-10", {"target": "制度健全", "actual": "已完成", "weight": "10"}, [
        ("judged “达成” (年度指标): 80% to 100% of 10, 8 to 10",
         "“达成”（年度指标）：10 分的 80% 至 100%，即 8 至 10 分")]),
    ("mof-2020-10", {"target": "制度健全", "actual": "基本完成", "weight": "10", "rated": Decimal(7)}, [
        ("judged “部分达成” (年度指标): 60% to 80% of 10, 6 to 8",
         "“部分达成”（年度指标）：10 分的 60% 至 80%，即 6 至 8 分"),
        ("a person gave 7 points", "评定得 7 分")]),
    ("mof-2020-10", {"target": "制度健全", "actual": "未完成", "weight": "10", "rated": Decimal(0)}, [
        ("judged “未达成” (年度指标): 0% to 60% of 10, 0 to 6",
         "“未达成”（年度指标）：10 分的 0% 至 60%，即 0 至 6 分"),
        ("a person gave 0 points", "评定得 0 分")]),
    ("mof-2020-10", {"target": "制度健全", "actual": "已印发", "weight": "10", "rating": Claim.PARTIAL}, [
        ("judged “部分达成” (年度指标): 60% to 80% of 10, 6 to 8",
         "“部分达成”（年度指标）：10 分的 60% 至 80%，即 6 至 8 分")]),
    ("mof-2020-10", {"target": "制度健全", "actual": "已印发", "weight": "10"}, [
        ("no point value: 0 to 10 points", "没有确定的结果：得 0 至 10 分")]),
    ("plain", {"target": "制度健全", "actual": "基本完成", "weight": "10", "method": LEVELS}, [
        (f"method: {LEVELS}", f"评分标准：{LEVELS}"),
        ("judged “部分达成”: 1 of 10 points", "评判等级“部分达成”：得 1 分")]),
    ("plain", {"actual": "7场", "weight": "10", "method": LEVELS}, [
        (f"method: {LEVELS}", f"评分标准：{LEVELS}"),
        ("judged “未达成”: 0 to 1 of 10 points", "评判等级“未达成”：得 0 至 1 分")]),
    ("plain", {"actual": "0场", "weight": "10", "method": LEVELS}, [
        (f"method: {LEVELS}", f"评分标准：{LEVELS}"),
        ("judged “未达成”: 0 of 10 points", "评判等级“未达成”：得 0 分")]),
    ("plain", {"actual": "7场", "weight": "10", "deducted": Decimal(3)}, [
        ("no method named: completion times weight", "未写评分标准：按完成率乘分值"),
        ("completion 87.5% of 10 points: 8.75", "完成率 87.5% × 分值 10 = 8.75"),
        ("a person took off 3 points: 5.75", "人工扣 3 分，得 5.75 分")]),
    ("pmkpi-default", {"target": "≥9场", "actual": "7场"}, [
        ("no method named: completion times weight", "未写评分标准：按完成率乘分值"),
        ("completion 77.78% of 100 points: ≈77.7778", "完成率 77.78% × 分值 100 = ≈77.7778"),
        ("≈77.7778 rounded half up to 2 places: 77.78", "≈77.7778 四舍五入到 2 位小数：77.78")]),
]  # fmt: skip


def texts(steps):
    return [(step_text(one, Language.ENGLISH), step_text(one, Language.CHINESE)) for one in steps]


@pytest.mark.parametrize(("profile", "facts", "steps"), OF_ONE)
def test_the_points_of_an_indicator_are_told_step_by_step(leaf, scored, profile, facts, steps):
    assert texts(scored(profile, leaf(**facts)).leaves[0].reasons) == steps


OF_A_TABLE = [
    ("plain", {}, [
        ("a 87.5 = 87.5", "a 87.5 = 87.5"),
        ("87.5 is “良” in profile plain", "87.5 按办法 plain 为“良”")]),
    (HALF_LEFT_OUT, {"target": "≥9场"}, [
        ("a ≈77.7778 = ≈77.7778", "a ≈77.7778 = ≈77.7778"),
        ("≈77.7778 cut off at 1 places: 77.7", "≈77.7778 截取 1 位小数：77.7"),
        ("77.7 is “中” in profile plain", "77.7 按办法 plain 为“中”")]),
    ("plain", {"bonuses": (Bonus("b", Decimal(3)),), "vetoes": (Veto("违规", "差"),)}, [
        ("a 87.5 = 87.5", "a 87.5 = 87.5"),
        ("bonus 3: 90.5", "加分 3 分：90.5"),
        ("90.5 is “优” in profile plain", "90.5 按办法 plain 为“优”"),
        ("“违规” fixes the grade: 差", "“违规”一票否决，等级为“差”")]),
    ("hb-20-40-40", {"bonuses": (Bonus("b", Decimal(3)),)}, [
        ("a 87.5 = 87.5", "a 87.5 = 87.5"),
        ("87.5 is “良” in profile hb-20-40-40", "87.5 按办法 hb-20-40-40 为“良”")]),
    ("plain", {"vetoes": (Veto("违规", "良好"),)}, [
        ("a 87.5 = 87.5", "a 87.5 = 87.5"),
        ("87.5 is “良” in profile plain", "87.5 按办法 plain 为“良”"),
        ("“违规” allows no more than 良, which the total does not pass",
         "“违规”一票否决，等级不高于“良”，总分对应等级未超过该等级")]),
]  # fmt: skip


@pytest.mark.parametrize(("profile", "facts", "steps"), OF_A_TABLE)
def test_the_total_is_told_step_by_step(leaf, scored, profile, facts, steps):
    target = facts.pop("target", "≥8场")
    report = scored(profile, leaf(target=target, actual="7场"), **facts)
    assert texts(report.reasons) == steps


def test_what_is_taken_out_and_what_takes_its_points_are_told(leaf, scored):
    known = evolve(PLAIN, not_applicable=PLAIN.missing.EXCLUDE)
    report = scored(
        known, leaf("a", actual="不适用", weight="20"), leaf("b", actual="4场", weight="80")
    )
    assert texts(report.leaves[0].reasons) == [
        ("taken out: 20 points do not count", "不参与评价：剔除分值 20 分")
    ]
    assert texts(report.reasons)[1] == (
        "20 of 100 points taken out: 40 × 100/80 = 50",
        "剔除 20 分后折算：40 × 100/80 = 50",
    )
    known = evolve(PLAIN, moves=(("满意度", "效益"),))
    row = leaf("群众满意度", actual="不适用", weight="20")
    taker = evolve(leaf("效益指标"), weight=None, indicators=(leaf("b", weight="80"),), target=None)
    report = scored(known, row, taker)
    assert texts(report.leaves[1].reasons)[0] == (
        "weight 80 becomes 100, with points of what does not apply",
        "承接不适用指标的分值：由 80 分变为 100 分",
    )
