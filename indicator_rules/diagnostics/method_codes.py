"""IR423 to IR437: a scoring method that makes no curve of its target."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_READING, _TABLE = About.READING, About.TABLE

METHOD_CODES = (
    row(
        "IR423",
        "no-line",
        _READING,
        _ERROR,
        (
            "“{target}” has no line of values that a curve could run over",
            "“{target}”没有可以计分的数值轴",
        ),
        ("score its parts, or rate it", "请分别计分，或由人工评分"),
    ),
    row(
        "IR424",
        "no-weight",
        _TABLE,
        _ERROR,
        ("weight {found} is not above 0", "分值 {found} 不大于 0"),
        ("give a weight above 0, as in 5", "请给出大于 0 的分值，如 5"),
    ),
    row(
        "IR425",
        "efficacy-without-span",
        _READING,
        _ERROR,
        (
            "the best value {best} is no other than the worst {worst}",
            "满意值 {best} 与不允许值 {worst} 相同",
        ),
        ("give two values that differ", "请给出两个不同的数值"),
    ),
    row(
        "IR426",
        "pass-above-full",
        _READING,
        _ERROR,
        (
            "the pass mark {first} is not below the full mark {second}",
            "及格线 {first} 不低于满分线 {second}",
        ),
        ("set the pass mark below the full mark", "请把及格线设在满分线以下"),
    ),
    row(
        "IR427",
        "deducts-nothing",
        _READING,
        _ERROR,
        (
            "{points} points off for each {per} take nothing off",
            "每 {per} 扣 {points} 分，等于不扣分",
        ),
        (
            "write points and a unit above 0, as in 每低1个百分点扣0.5分",
            "请写大于 0 的扣分和单位，如 每低1个百分点扣0.5分",
        ),
    ),
    row(
        "IR428",
        "too-many-steps",
        _READING,
        _ERROR,
        ("{count} steps, more than {limit}", "分档 {count} 级，超过 {limit} 级"),
        (
            "take more points off for each unit, or count parts of a unit exactly",
            "请增大每单位扣分，或按比例扣分",
        ),
    ),
    row(
        "IR429",
        "rate-of-nothing",
        _READING,
        _ERROR,
        ("bands of a completion rate need a target other than 0", "目标值为 0 时不能按完成率分档"),
        ("give the bands in the unit of the target", "请以目标值的计量单位分档"),
    ),
    row(
        "IR430",
        "judgement-without-a-curve",
        _READING,
        _ERROR,
        (
            "the method asks a person how far “{target}” was reached, and no figure says it",
            "评分标准按达成程度评定，目标值“{target}”不能由数值直接得分",
        ),
        (
            "score it with an actual value, or write a method that counts",
            "请结合实际值评分，或改写为可计算的评分标准",
        ),
    ),
    row(
        "IR431",
        "method-of-other-levels",
        _READING,
        _ERROR,
        (
            "“{level}” is no level of the scale of “{target}”",
            "“{level}”不是目标值“{target}”的等级",
        ),
        ("name the levels of the target's scale", "请使用目标值所在等级体系的等级"),
    ),
    row(
        "IR432",
        "units-of-a-level",
        _READING,
        _ERROR,
        (
            "the method counts units, and the target “{target}” is a level",
            "评分标准按数量计分，而目标值“{target}”是等级",
        ),
        (
            "give points to levels, as in 优得满分，良得80%的分值",
            "请按等级赋分，如 优得满分，良得80%的分值",
        ),
    ),
    row(
        "IR433",
        "formula-that-bends",
        _READING,
        _ERROR,
        (
            "the formula is no quotient of two straight lines, or divides by 0",
            "计分公式不是一次式之比，或除数为 0",
        ),
        ("write it as in 得分=完成率×分值", "请按此书写：得分=完成率×分值"),
    ),
    row(
        "IR434",
        "method-of-another-kind",
        _READING,
        _ERROR,
        (
            "the method is for {fits}, and the target is “{target}”",
            "该评分标准适用于{fits_zh}，而目标值为“{target}”",
        ),
        (
            "write a method that fits the target, as in 达标得满分",
            "请改用适合该目标值的评分标准，如 达标得满分",
        ),
    ),
    row(
        "IR435",
        "share-of-what",
        _READING,
        _ERROR,
        (
            "{figure} may be of the target “{target}”, or of what is over it",
            "{figure} 可能指目标值“{target}”的比例，也可能指超出部分的比例",
        ),
        (
            "say which, as in 超预算10%以内得5分 or 完成率10%以内得5分",
            "请写明，如 超预算10%以内得5分，或 完成率10%以内得5分",
        ),
    ),
    row(
        "IR436",
        "events-of-a-figure",
        _READING,
        _ERROR,
        (
            "the method counts events from none, and the target is “{target}”",
            "该评分标准从 0 起计发生次数，而目标值为“{target}”",
        ),
        (
            "set the target to none, as in 0起, or count what is missing",
            "请把目标值设为 0，如 0起，或改为计算未完成数",
        ),
    ),
    row(
        "IR437",
        "zeroing-event",
        _READING,
        _WARNING,
        (
            "“{event}” would take all points, and a count does not show it",
            "“{event}”的将不得分，而发生数量不能说明是否属于该情形",
        ),
        ("give the points by hand if it happened", "如有该情形，请人工评定得分"),
    ),
)
