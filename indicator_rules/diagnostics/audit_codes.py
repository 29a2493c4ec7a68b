"""IR369, IR370 and IR377 to IR386: what an auditor looks for beside the sums."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_READING, _TABLE, _REASON = About.READING, About.TABLE, About.REASON

AUDIT_CODES = (
    row(
        "IR369",
        "difference-differs",
        _TABLE,
        _ERROR,
        (
            "“{name}” changed by {by}, which makes the earlier figure {derived}, and “{before}” is printed as {known}",
            "“{name}”增减 {by}，推算基数为 {derived}，而“{before}”为 {known}",
        ),
        (
            "check the difference and both figures",
            "请核对增减额和两项数据",
        ),
    ),
    row(
        "IR370",
        "amount-without-figure",
        _READING,
        _WARNING,
        (
            "“{name}” is an amount, its target “{target}” holds no figure",
            "“{name}”是金额，目标值“{target}”没有数值",
        ),
        (
            "set a target such as ≤475元/亩",
            "请设定数值，如 ≤475元/亩",
        ),
    ),
    row(
        "IR377",
        "spending-far-behind",
        _REASON,
        _WARNING,
        (
            "{spent} of the budget is spent by the end of month {month}, {pace} of the pace of the year",
            "截至 {month} 月预算执行率 {spent}，仅为序时进度的 {pace}",
        ),
        (
            "speed the spending up, or add a line such as reason: 项目年底结算",
            "请加快执行，或补上一行，如 reason: 项目年底结算",
        ),
    ),
    row(
        "IR378",
        "spending-behind",
        _REASON,
        _NOTE,
        (
            "{spent} of the budget is spent by the end of month {month}, {pace} of the pace of the year",
            "截至 {month} 月预算执行率 {spent}，为序时进度的 {pace}",
        ),
        (
            "watch it, or add a line such as reason: 项目年底结算",
            "请关注，或补上一行，如 reason: 项目年底结算",
        ),
    ),
    row(
        "IR379",
        "paid-ahead-of-work",
        _TABLE,
        _WARNING,
        (
            "“{name}” is at {paid} and “{other}” at {work}: {ahead} percentage points ahead",
            "“{name}”为 {paid}，“{other}”为 {work}，超前 {ahead} 个百分点",
        ),
        (
            "check both, and pay as the work goes on",
            "请核对，并按实施进度拨付",
        ),
    ),
    row(
        "IR380",
        "target-repeats-name",
        _TABLE,
        _NOTE,
        (
            "the target “{target}” says no more than the name “{name}”",
            "目标值“{target}”只是重复指标名称“{name}”",
        ),
        (
            "say what is to be reached, as in 管护制度落实到位",
            "请写明要达到的状态，如“管护制度落实到位”",
        ),
    ),
    row(
        "IR381",
        "points-lost-without-reason",
        _REASON,
        _WARNING,
        (
            "“{name}” earns {score} of {weight} points, and no reason is given for the {lost} that are lost",
            "“{name}”分值 {weight}，得分 {score}，扣 {lost} 分，没有说明原因",
        ),
        (
            "add a line such as reason: 佐证材料不全",
            "请补上一行，如 reason: 佐证材料不全",
        ),
    ),
    row(
        "IR382",
        "score-not-printed",
        _TABLE,
        _WARNING,
        (
            "“{name}” has no published score, other indicators have one",
            "“{name}”没有填报得分，其他指标已填报",
        ),
        (
            "add a line such as published: {{score: 5}}",
            "请补上一行，如 published: {{score: 5}}",
        ),
    ),
    row(
        "IR383",
        "rated-without-evidence",
        _REASON,
        _NOTE,
        (
            "“{name}” is rated as met, and nothing says on what that rests",
            "“{name}”评定为达标，没有写明依据",
        ),
        (
            "write what was done as the actual value, or add a line such as note: 见验收报告",
            "请在实际值中写明完成情况，或补上一行，如 note: 见验收报告",
        ),
    ),
    row(
        "IR384",
        "whole-below-its-part",
        _TABLE,
        _ERROR,
        (
            "“{name}” is {all}, less than “{other}” with {year}",
            "“{name}”为 {all}，小于“{other}”的 {year}",
        ),
        (
            "check which of the two is for one year",
            "请核对哪一项是年度数、哪一项是累计数",
        ),
    ),
    row(
        "IR385",
        "share-below-nothing",
        _READING,
        _ERROR,
        (
            "“{name}” is {figure}, and a part of a whole is 0% at least",
            "“{name}”为 {figure}，占比类数值不能小于 0%",
        ),
        (
            "check the sign and the figure",
            "请核对正负号和数值",
        ),
    ),
    row(
        "IR386",
        "accounts-do-not-balance",
        _TABLE,
        _ERROR,
        (
            "the accounts do not balance: {identity} differs by {difference}, more than rounding explains (±{envelope})",
            "决算数据不平衡：{identity}相差 {difference}，超出四舍五入误差（±{envelope}）",
        ),
        (
            "check the figures {names}",
            "请核对{names}",
        ),
    ),
    row(
        "IR387",
        "total-rests-on-rounding",
        _TABLE,
        _NOTE,
        (
            "published {what} {published} rests on how points are rounded: the rounded scores add up to {each}, the exact ones to {once}{grades}",
            "填报的{what_zh} {published} 取决于舍入方式：各项得分先舍入再相加为 {each}，先相加再舍入为 {once}{grades_zh}",
        ),
        (
            "say in the table how points are rounded; a profile says it with rounding",
            "请在表中注明得分的舍入方式，办法文件中由 rounding 规定",
        ),
    ),
    row(
        "IR388",
        "figure-beside-a-budget",
        _TABLE,
        _ERROR,
        (
            "{what} of “{name}” is {amount}, the figures give {figures}",
            "“{name}”的{what_zh}为 {amount}，而数据中{figures}",
        ),
        (
            "keep the right one, or name the figure for what it is",
            "请核对两处数额，保留正确的一处，或写明数额的名称",
        ),
    ),
    row(
        "IR389",
        "actual-differs-from-figures",
        _TABLE,
        _ERROR,
        (
            "actual {actual} is not the {value} that the figures give ({identity})",
            "实际值为 {actual}，按数据计算应为 {value}（{identity}）",
        ),
        (
            "check the actual value and the figures, or state which of them the relation is about",
            "请核对实际值和相关数据，或说明以哪个数据为准",
        ),
    ),
)
