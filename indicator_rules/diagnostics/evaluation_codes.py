"""IR4xx: what assessing an actual value against a target brings to light."""

from __future__ import annotations

from indicator_rules.diagnostics.code import Severity, row

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

EVALUATION_CODES = (
    row(
        "IR401",
        "actual-is-a-bound",
        _WARNING,
        ("actual “{actual}” is a bound, not a value", "实际值“{actual}”是一个范围，没有具体数值"),
        ("write the value reached, as in {sample}", "请填写实际完成的数值，如 {sample}"),
    ),
    row(
        "IR402",
        "claim-without-figure",
        _WARNING,
        (
            "actual “{actual}” claims the result without a figure",
            "实际值“{actual}”只说明了结果，没有数值",
        ),
        ("write the value reached, as in {sample}", "请填写实际完成的数值，如 {sample}"),
    ),
    row(
        "IR403",
        "paraphrased",
        _WARNING,
        (
            "actual “{actual}” says the requirement in other words",
            "实际值“{actual}”与目标值文字不完全一致",
        ),
        (
            "repeat the requirement, or give evidence that it is met",
            "请与目标值表述一致，或说明达标依据",
        ),
    ),
    row(
        "IR404",
        "over-achieved",
        _NOTE,
        (
            "completion {rate} is {percent} or more of the target",
            "完成率 {rate}，达到目标值的 {percent} 以上",
        ),
        ("set the next target higher", "请在下年度适当提高目标值"),
    ),
    row(
        "IR405",
        "over-achieved-without-reason",
        _WARNING,
        (
            "completion {rate} is {percent} or more of the target and needs a reason",
            "完成率 {rate}，达到目标值的 {percent} 以上，应说明偏差原因",
        ),
        ("explain the deviation, or set the target higher", "请说明偏差原因，或调高目标值"),
    ),
    row(
        "IR406",
        "direction-assumed",
        _NOTE,
        (
            "“{target}” has no sign; higher is taken to be better",
            "“{target}”没有比较符号，按越高越好处理",
        ),
        ("write ≥{figure}, ≤{figure} or ={figure}", "请写明 ≥{figure}、≤{figure} 或 ={figure}"),
    ),
    row(
        "IR407",
        "equal-not-matched",
        _WARNING,
        ("actual {actual} is not equal to {target}", "实际值 {actual} 不等于目标值 {target}"),
        (
            "write ≥{target} if more is welcome, or explain the difference",
            "如允许超过，请写 ≥{target}，否则请说明差异",
        ),
    ),
    row(
        "IR408",
        "counters-differ",
        _WARNING,
        (
            "actual is counted in {actual}, target in {target}",
            "实际值以{actual_zh}计，目标值以{target_zh}计",
        ),
        ("use one unit in both", "请统一计量单位"),
    ),
    row(
        "IR409",
        "units-do-not-compare",
        _ERROR,
        ("{actual} cannot be compared with {target}", "{actual} 与 {target} 无法比较"),
        (
            "give the actual value as the target has it, as in {target}",
            "请按目标值的计量单位填写，如 {target}",
        ),
    ),
    row(
        "IR410",
        "rate-as-fraction",
        _ERROR,
        (
            "actual {actual} against {target} has no sign: it may be {read}, or a share, {meant}",
            "实际值 {actual} 未写百分号，目标值为 {target}：可能指 {read}，也可能指 {meant}",
        ),
        ("write {meant}, or {read} if that is meant", "请写 {meant}；如果确为 {read}，请写 {read}"),
    ),
    row(
        "IR411",
        "strict-bound-missed",
        _WARNING,
        (
            "actual equals {figure}, and {target} leaves {figure} out",
            "实际值等于 {figure}，而“{target}”不含本数",
        ),
        ("write {remedy} if {figure} should be enough", "如果 {figure} 即为达标，请写 {remedy}"),
    ),
    row(
        "IR412",
        "needs-a-person",
        _WARNING,
        (
            "“{actual}” against “{target}” is judged by a person",
            "“{actual}”是否符合“{target}”，应由人工评定",
        ),
        ("add rating: met, partial or unmet", "请补充 rating: met、partial 或 unmet"),
    ),
    row(
        "IR413",
        "unknown-counter",
        _NOTE,
        (
            "unit {unit} is not in the table and is taken as a counter",
            "计量单位“{unit}”不在单位表中，按计数单位处理",
        ),
        ("check the unit, or keep it if it is meant", "请核对单位，如无误可保留"),
    ),
    row(
        "IR414",
        "actual-missing",
        _WARNING,
        ("there is no actual value", "没有实际值"),
        ("write the value reached, as in {sample}", "请填写实际完成的数值，如 {sample}"),
    ),
    row(
        "IR415",
        "not-applicable",
        _NOTE,
        ("the actual value is not applicable", "实际值为不适用"),
        ("say why, and how the weight is used", "请说明原因及分值如何处理"),
    ),
    row(
        "IR416",
        "bounds-overlap",
        _WARNING,
        (
            "actual {actual} lies partly inside {target}",
            "实际值 {actual} 只有一部分落在 {target} 之内",
        ),
        ("write the value reached, as in {sample}", "请填写实际完成的数值，如 {sample}"),
    ),
    row(
        "IR417",
        "year-unknown",
        _WARNING,
        ("“{text}” names no year, and no period is given", "“{text}”没有写明年份，也没有给出年度"),
        (
            "write the year, as in 2023年12月31日前, or give the period",
            "请写明年份，如 2023年12月31日前，或给出年度",
        ),
    ),
    row(
        "IR418",
        "kinds-do-not-compare",
        _ERROR,
        ("“{actual}” is no value for “{target}”", "“{actual}”不是“{target}”所要的数值"),
        ("write the value reached, as in {sample}", "请填写实际完成的数值，如 {sample}"),
    ),
    row(
        "IR419",
        "tolerance-used",
        _NOTE,
        ("“{target}” is taken as {low} to {high}", "“{target}”按 {low} 至 {high} 处理"),
        ("write the interval that is meant, as in {low}-{high}", "请写明区间，如 {low}-{high}"),
    ),
    row(
        "IR420",
        "labels-differ",
        _WARNING,
        (
            "actual is of “{actual}”, target of “{target}”",
            "实际值说的是“{actual}”，目标值说的是“{target}”",
        ),
        ("use one name for both", "请使用同一名称"),
    ),
    row(
        "IR421",
        "negated-requirement",
        _WARNING,
        ("actual “{actual}” says the requirement is not met", "实际值“{actual}”表明要求没有达到"),
        ("explain why it was not met", "请说明未达标的原因"),
    ),
    row(
        "IR422",
        "periods-differ",
        _WARNING,
        (
            "actual is per {actual}, target per {target}",
            "实际值按“{actual}”计，目标值按“{target}”计",
        ),
        ("use the same period in both", "请使用同一周期"),
    ),
    row(
        "IR423",
        "no-line",
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
        _ERROR,
        ("weight {found} is not above 0", "分值 {found} 不大于 0"),
        ("give a weight above 0, as in 5", "请给出大于 0 的分值，如 5"),
    ),
    row(
        "IR425",
        "efficacy-without-span",
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
        _ERROR,
        ("bands of a completion rate need a target other than 0", "目标值为 0 时不能按完成率分档"),
        ("give the bands in the unit of the target", "请以目标值的计量单位分档"),
    ),
    row(
        "IR430",
        "judgement-without-a-curve",
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
        "IR450",
        "far-from-nothing-without-reason",
        _WARNING,
        (
            "{actual} against a target of {target} is {limit} or more and needs a reason",
            "目标值为 {target}，实际值 {actual} 达到 {limit} 以上，应说明偏差原因",
        ),
        ("explain the deviation, or set another target", "请说明偏差原因，或调整目标值"),
    ),
    row(
        "IR433",
        "formula-that-bends",
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
        _WARNING,
        (
            "“{event}” would take all points, and a count does not show it",
            "“{event}”的将不得分，而发生数量不能说明是否属于该情形",
        ),
        ("give the points by hand if it happened", "如有该情形，请人工评定得分"),
    ),
)
