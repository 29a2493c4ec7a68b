"""What a scoring sentence was expected to say at a place, in English and Chinese."""

from __future__ import annotations

EXPECTED = "a condition, points or a deduction"
EARNS = "what the condition earns, as in 得满分"
EACH = "a condition or 每 in front of the deduction"
EACH_OF_THEM = "as many points as there are conditions"
OF_WHAT = "what the percentage points are of, as in 低于目标值5个百分点"
CONSISTENT = "points that agree with the rest of the sentence"
ONE_SIDE = "one deduction"
BASE = "the points that there are to begin with, as in 基本分80分"
CEILING = "the most that is added, as in 最多加2分"
PART = "the unit that is counted, as in 不足1个百分点按1个百分点计算"
KNOTS = "the points at both ends of the line, as in 90%得满分，60%得5分"
THREE = "three bands, as in 100-80%、80-50%、50-0%"
VALUES = "the two values, as in 满意值100%，不允许值60%"
COMPUTED = "points that can be computed, as in 按完成比例得分"
POINTS = "points, as in 5分 or 80%的分值"
NAME = "a name that the target or its actual value goes by, as in 完成率"
MEETING = "whose the value is where two bands meet, as in 80%（含）-90%"
BRACKET = "the other bracket"
BY_WHEN = "the day by which it is done, as in 6月30日前完成"

CHINESE = {
    EXPECTED: "条件、得分或扣分",
    EARNS: "该条件的得分，如 得满分",
    EACH: "扣分的条件，或“每……”",
    EACH_OF_THEM: "与条件个数相同的得分或扣分",
    OF_WHAT: "百分点相对于什么，如 低于目标值5个百分点",
    CONSISTENT: "与前后文一致的得分",
    ONE_SIDE: "一项扣分规则",
    BASE: "起始的分数，如 基本分80分",
    CEILING: "加分的上限，如 最多加2分",
    PART: "与计数单位一致的说明，如 不足1个百分点按1个百分点计算",
    KNOTS: "插值两端的得分，如 90%得满分，60%得5分",
    THREE: "三档分值区间，如 100-80%、80-50%、50-0%",
    VALUES: "两个标准值，如 满意值100%，不允许值60%",
    COMPUTED: "可以计算的得分，如 按完成比例得分",
    POINTS: "得分，如 5分 或 80%的分值",
    MEETING: "两档交界处归属哪一档，如 80%（含）-90%",
    BRACKET: "成对的括号",
    BY_WHEN: "截止日期，如 6月30日前完成",
    NAME: "目标值或实际值的名称，如 完成率",
}
"""English to Chinese."""
