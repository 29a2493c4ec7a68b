"""IR4xx: what assessing an actual value against a target brings to light."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_READING, _TABLE, _REASON = About.READING, About.TABLE, About.REASON

EVALUATION_CODES = (
    row(
        "IR401",
        "actual-is-a-bound",
        _READING,
        _NOTE,
        ("actual “{actual}” is a bound, not a value", "实际值“{actual}”是一个范围，没有具体数值"),
        ("write the value reached, as in {sample}", "请填写实际完成的数值，如 {sample}"),
    ),
    row(
        "IR402",
        "claim-without-figure",
        _READING,
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
        _READING,
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
        _TABLE,
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
        _REASON,
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
        _READING,
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
        _READING,
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
        _READING,
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
        _READING,
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
        _READING,
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
        _READING,
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
        _READING,
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
        _READING,
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
        _READING,
        _WARNING,
        ("there is no actual value", "没有实际值"),
        ("write the value reached, as in {sample}", "请填写实际完成的数值，如 {sample}"),
    ),
    row(
        "IR415",
        "not-applicable",
        _READING,
        _NOTE,
        ("the actual value is not applicable", "实际值为不适用"),
        ("say why, and how the weight is used", "请说明原因及分值如何处理"),
    ),
    row(
        "IR416",
        "bounds-overlap",
        _READING,
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
        _READING,
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
        _READING,
        _ERROR,
        ("“{actual}” is no value for “{target}”", "“{actual}”不是“{target}”所要的数值"),
        ("write the value reached, as in {sample}", "请填写实际完成的数值，如 {sample}"),
    ),
    row(
        "IR419",
        "tolerance-used",
        _READING,
        _NOTE,
        ("“{target}” is taken as {low} to {high}", "“{target}”按 {low} 至 {high} 处理"),
        ("write the interval that is meant, as in {low}-{high}", "请写明区间，如 {low}-{high}"),
    ),
    row(
        "IR420",
        "labels-differ",
        _READING,
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
        _READING,
        _WARNING,
        ("actual “{actual}” says the requirement is not met", "实际值“{actual}”表明要求没有达到"),
        ("explain why it was not met", "请说明未达标的原因"),
    ),
    row(
        "IR422",
        "periods-differ",
        _READING,
        _WARNING,
        (
            "actual is per {actual}, target per {target}",
            "实际值按“{actual}”计，目标值按“{target}”计",
        ),
        ("use the same period in both", "请使用同一周期"),
    ),
    row(
        "IR450",
        "far-from-nothing-without-reason",
        _REASON,
        _WARNING,
        (
            "{actual} against a target of {target} is {limit} or more and needs a reason",
            "目标值为 {target}，实际值 {actual} 达到 {limit} 以上，应说明偏差原因",
        ),
        ("explain the deviation, or set another target", "请说明偏差原因，或调整目标值"),
    ),
)
