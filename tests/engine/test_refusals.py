"""Methods that do not fit their targets are refused, and the refusal says what they are for."""

from __future__ import annotations

import pytest

from indicator_rules import ExpressionError, compile_curve
from indicator_rules.diagnostics import Language

REFUSED = [
    (
        "良及以上",
        "每低1个百分点扣1分",
        "IR432",
        "the method counts units, and the target “良及以上” is a level",
        "评分标准按数量计分，而目标值“良及以上”是等级",
    ),
    (
        "良及以上",
        "每完成1个得2分",
        "IR432",
        "the method counts units, and the target “良及以上” is a level",
        "评分标准按数量计分，而目标值“良及以上”是等级",
    ),
    (
        "良及以上",
        "reverse-linear",
        "IR434",
        "the method is for a figure, and the target is “良及以上”",
        "该评分标准适用于数值目标，而目标值为“良及以上”",
    ),
    (
        "2023年6月底前",
        "每完成1个得2分",
        "IR434",
        "the method is for a figure, and the target is “2023年6月30日前”",
        "该评分标准适用于数值目标，而目标值为“2023年6月30日前”",
    ),
    (
        "2023年6月底前",
        "得分=完成率×分值",
        "IR434",
        "the method is for a figure, and the target is “2023年6月30日前”",
        "该评分标准适用于数值目标，而目标值为“2023年6月30日前”",
    ),
    (
        "2023年6月底前",
        "90%以上得满分，90%以下不得分",
        "IR434",
        "the method is for a figure, and the target is “2023年6月30日前”",
        "该评分标准适用于数值目标，而目标值为“2023年6月30日前”",
    ),
    (
        "≥8场",
        "每发生1起扣2分",
        "IR436",
        "the method counts events from none, and the target is “≥8场”",
        "该评分标准从 0 起计发生次数，而目标值为“≥8场”",
    ),
    (
        "≥90%",
        "reverse-linear",
        "IR434",
        "the method is for a target where less is better, as in ≤90万元, and the target is “≥90%”",
        "该评分标准适用于反向目标值，如 ≤90万元，而目标值为“≥90%”",
    ),
    (
        "≥80%",
        "按完成比例得分，低于80%不得分",
        "IR434",
        "the method is for a pass mark that is not the target itself, as in ≥100%, and the target is “≥80%”",
        "该评分标准适用于与及格线不同的目标值，如 ≥100%，而目标值为“≥80%”",
    ),
    (
        "80%-90%",
        "每低于90%1个百分点扣0.5分",
        "IR434",
        "the method is for a target with one bound, as in ≥90%, and the target is “80%-90%”",
        "该评分标准适用于单侧目标值，如 ≥90%，而目标值为“80%-90%”",
    ),
    (
        "80%-90%",
        "moderate-point",
        "IR434",
        "the method is for one figure, not two, and the target is “80%-90%”",
        "该评分标准适用于单一数值，而不是区间，而目标值为“80%-90%”",
    ),
    (
        "80%-90%",
        "每完成1个得2分",
        "IR434",
        "the method is for one figure, not two, and the target is “80%-90%”",
        "该评分标准适用于单一数值，而不是区间，而目标值为“80%-90%”",
    ),
    (
        "≤8场",
        "每完成1个得2分",
        "IR434",
        "the method is for a target where more is better, as in ≥5个, and the target is “≤8场”",
        "该评分标准适用于正向目标值，如 ≥5个，而目标值为“≤8场”",
    ),
    (
        "≥8场",
        "增长率5%以上得满分，5%以下不得分",
        "IR434",
        "the method is for a rate, and the target is “≥8场”",
        "该评分标准适用于比率类目标值，而目标值为“≥8场”",
    ),
    (
        "≥8场",
        "满意度90%以上得满分，90%以下不得分",
        "IR434",
        "the method is for a rate, and the target is “≥8场”",
        "该评分标准适用于比率类目标值，而目标值为“≥8场”",
    ),
    (
        "≥90%",
        "完成率90%以上得满分，其余得分=完成率×分值",
        "IR434",
        "the method is for a completion rate that is not the target itself, as in ≥100%, and the target is “≥90%”",
        "该评分标准适用于本身不是完成率的目标值，如 ≥100%，而目标值为“≥90%”",
    ),
    (
        "≤100万元",
        "10%-20%得5分",
        "IR435",
        "10% may be of the target “≤100万元”, or of what is over it",
        "10% 可能指目标值“≤100万元”的比例，也可能指超出部分的比例",
    ),
    (
        "≥0场",
        "按完成率80%以上得8分",
        "IR429",
        "bands of a completion rate need a target other than 0",
        "目标值为 0 时不能按完成率分档",
    ),
    (
        "≥0场",
        "完成率80%以上得8分",
        "IR429",
        "bands of a completion rate need a target other than 0",
        "目标值为 0 时不能按完成率分档",
    ),
    (
        "≥8场",
        "每低1%扣0分",
        "IR427",
        "0 points off for each 1% take nothing off",
        "每 1% 扣 0 分，等于不扣分",
    ),
    (
        "≥8场",
        "优得满分，良得80%的分值",
        "IR431",
        "“优” is no level of the scale of “≥8场”",
        "“优”不是目标值“≥8场”的等级",
    ),
    (
        "良及以上",
        "A级得满分",
        "IR431",
        "“A级” is no level of the scale of “良及以上”",
        "“A级”不是目标值“良及以上”的等级",
    ),
    (
        "2023年6月底前",
        "每延迟1个月扣1分",
        "IR409",
        "1个月 cannot be compared with 1天",
        "1个月 与 1天 无法比较",
    ),
    (
        "2023年6月底前",
        "每延迟1个月扣0.001分，不足一个月按一个月计算",
        "IR428",
        "10000 steps, more than 1200",
        "分档 10000 级，超过 1200 级",
    ),
    (
        "≥8场",
        "每少1万元扣1分",
        "IR409",
        "1万元 cannot be compared with 1场",
        "1万元 与 1场 无法比较",
    ),
    (
        "制度健全",
        "90%以上得满分",
        "IR423",
        "“制度健全” has no line of values that a curve could run over",
        "“制度健全”没有可以计分的数值轴",
    ),
    (
        "≥90%",
        "完成得2分，部分完成得1分，未完成不得分",
        "IR430",
        "the method asks a person how far “≥90%” was reached, and no figure says it",
        "评分标准按达成程度评定，目标值“≥90%”不能由数值直接得分",
    ),
    (
        "≥8场",
        "得分=完成率×完成率×分值",
        "IR433",
        "the formula is no quotient of two straight lines, or divides by 0",
        "计分公式不是一次式之比，或除数为 0",
    ),
    (
        "≥8场",
        "得分=分值÷0",
        "IR433",
        "the formula is no quotient of two straight lines, or divides by 0",
        "计分公式不是一次式之比，或除数为 0",
    ),
    (
        "≥90%",
        "功效系数法计分，满意值60%，不允许值60%",
        "IR425",
        "the best value 60% is no other than the worst 60%",
        "满意值 60% 与不允许值 60% 相同",
    ),
    (
        "0起",
        "得分=完成率×分值",
        "IR429",
        "bands of a completion rate need a target other than 0",
        "目标值为 0 时不能按完成率分档",
    ),
    (
        "≥90%",
        "完成目标的90%得9分，完成目标的90%得8分，以此类推",
        "IR425",
        "the best value 90 is no other than the worst 90",
        "满意值 90 与不允许值 90 相同",
    ),
]


@pytest.mark.parametrize(("target", "method", "code", "english", "chinese"), REFUSED)
def test_a_method_for_other_targets_is_refused_in_both_languages(
    target, method, code, english, chinese
):
    with pytest.raises(ExpressionError) as caught:
        compile_curve(target, method, 10)
    found = caught.value.diagnostic
    assert found.code == code
    assert found.message(Language.ENGLISH) == english
    assert found.message(Language.CHINESE) == chinese
