"""IR348 to IR376: results, printed figures and the year before, as a reviewer sees them."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_TABLE, _REASON = About.TABLE, About.REASON

REVIEW_CODES = (
    row(
        "IR348",
        "satisfaction-target-low",
        _TABLE,
        _WARNING,
        (
            "the target {target} of “{name}” asks for less than the {figure}% that profile {profile} gives full marks for",
            "“{name}”的目标值“{target}”低于办法 {profile} 的满分线 {figure}%",
        ),
        (
            "set a target such as ≥{figure}%",
            "请提高目标值，如 ≥{figure}%",
        ),
    ),
    row(
        "IR349",
        "dimension-missing",
        _TABLE,
        _NOTE,
        (
            "no heading or indicator is about {name}",
            "没有反映{name}的指标",
        ),
        (
            "add an indicator of {name}, or say why there is none",
            "请补充{name}指标，或说明理由",
        ),
    ),
    row(
        "IR350",
        "missed-without-reason",
        _REASON,
        _WARNING,
        (
            "“{name}” has {actual} against {target}, and no reason is given",
            "“{name}”目标值为 {target}，实际值为 {actual}，没有说明未达标的原因",
        ),
        (
            "add a line such as reason: 受汛期影响",
            "请补上一行，如 reason: 受汛期影响",
        ),
    ),
    row(
        "IR351",
        "deducted-without-reason",
        _REASON,
        _WARNING,
        (
            "{points} points are taken off “{name}”, and no reason is given",
            "“{name}”扣 {points} 分，没有说明原因",
        ),
        (
            "add a line such as reason: 佐证材料不全",
            "请补上一行，如 reason: 佐证材料不全",
        ),
    ),
    row(
        "IR352",
        "score-above-weight",
        _TABLE,
        _ERROR,
        (
            "published score {score} of “{name}” is above its weight {weight}",
            "“{name}”填报得分 {score}，超过分值 {weight}",
        ),
        (
            "publish {weight} points at most",
            "填报的得分请不要超过 {weight} 分",
        ),
    ),
    row(
        "IR353",
        "full-marks-for-a-miss",
        _TABLE,
        _WARNING,
        (
            "“{name}” gets all {weight} points with {actual} against {target}",
            "“{name}”目标值为 {target}，实际值为 {actual}，未达标却得满分 {weight} 分",
        ),
        (
            "take points off, or set the target that full marks stand for",
            "请扣减得分，或按满分线设定目标值",
        ),
    ),
    row(
        "IR354",
        "total-is-no-sum",
        _TABLE,
        _ERROR,
        (
            "published total {published}, the published scores add up to {sum}",
            "填报总分 {published}，各项填报得分合计 {sum}",
        ),
        (
            "check the scores and their sum",
            "请核对各项得分及合计",
        ),
    ),
    row(
        "IR355",
        "everything-reached",
        _TABLE,
        _NOTE,
        (
            "all {all} targets are met and no point is lost",
            "{all} 项指标全部达标，没有失分",
        ),
        (
            "check whether the targets ask for enough",
            "请核对目标值是否偏低",
        ),
    ),
    row(
        "IR356",
        "actuals-repeat-targets",
        _TABLE,
        _WARNING,
        (
            "all {all} actual values are the words of their targets",
            "{all} 项实际值全部照抄目标值",
        ),
        (
            "write what was reached",
            "请填写实际完成情况",
        ),
    ),
    row(
        "IR357",
        "mostly-claims",
        _TABLE,
        _WARNING,
        (
            "{count} of {all} actual values are claims without a figure",
            "{all} 项实际值中有 {count} 项只有结论、没有数值",
        ),
        (
            "write the values reached",
            "请填写实际完成的数值",
        ),
    ),
    row(
        "IR358",
        "results-ahead-of-money",
        _TABLE,
        _WARNING,
        (
            "results earn {results} of their points, spending {spending}",
            "绩效指标得分率 {results}，预算执行得分率 {spending}，相差较大",
        ),
        (
            "check both, or give a reason",
            "请核对，或说明原因",
        ),
    ),
    row(
        "IR359",
        "budget-left-over",
        _REASON,
        _WARNING,
        (
            "{left} of the budget is left, and no reason is given",
            "预算结余 {left}，没有说明原因",
        ),
        (
            "add a line such as reason: 项目跨年结算",
            "请补上一行，如 reason: 项目跨年结算",
        ),
    ),
    row(
        "IR360",
        "figure-unused",
        _TABLE,
        _NOTE,
        (
            "figure “{name}” stands in no relation",
            "数据“{name}”未用于任何勾稽关系",
        ),
        (
            "relate it to other figures, or delete it",
            "请建立勾稽关系，或删去",
        ),
    ),
    row(
        "IR361",
        "execution-rate-differs",
        _TABLE,
        _ERROR,
        (
            "“{name}” is reported as {actual}, the figures give {computed}",
            "“{name}”填报 {actual}，按数据计算为 {computed}",
        ),
        (
            "write {computed}, or check the figures",
            "请改为 {computed}，或核对数据",
        ),
    ),
    row(
        "IR362",
        "share-differs",
        _TABLE,
        _ERROR,
        (
            "“{part}” is printed as {share} of “{whole}”, the figures give {computed}",
            "“{part}”占“{whole}”的 {share}，按数据计算为 {computed}",
        ),
        (
            "write {computed}, or check the figures",
            "请改为 {computed}，或核对数据",
        ),
    ),
    row(
        "IR363",
        "shares-are-no-whole",
        _TABLE,
        _ERROR,
        (
            "the shares of “{whole}” add up to {sum}%, and rounding does not explain it",
            "“{whole}”各部分占比合计 {sum}%，超出四舍五入误差",
        ),
        (
            "check the shares, or add the part that is missing",
            "请核对占比，或补充缺少的部分",
        ),
    ),
    row(
        "IR364",
        "growth-differs",
        _TABLE,
        _ERROR,
        (
            "“{name}” is printed as {printed}, the figures give {computed}",
            "“{name}”称{printed}，按数据计算为 {computed}",
        ),
        (
            "write {computed}, or check the figures",
            "请改为 {computed}，或核对数据",
        ),
    ),
    row(
        "IR365",
        "growth-over-nothing",
        _TABLE,
        _ERROR,
        (
            "“{name}” is printed as {printed}, and what it grew from is 0",
            "“{name}”称{printed}，而基数为 0，增长率没有意义",
        ),
        (
            "say by how much it grew, without a rate",
            "请只写增加额，不写增长率",
        ),
    ),
    row(
        "IR366",
        "growth-the-other-way",
        _TABLE,
        _ERROR,
        (
            "“{name}” is printed as {printed}, and the figures go the other way: {computed}",
            "“{name}”称{printed}，按数据计算却是 {computed}，方向相反",
        ),
        (
            "write {computed}, or check the figures",
            "请改为 {computed}，或核对数据",
        ),
    ),
    row(
        "IR367",
        "amounts-of-two-scales",
        _TABLE,
        _WARNING,
        (
            "“{name}” is {figure}, and “{other}” is {known}: one figure in two units",
            "“{name}”为 {figure}，“{other}”为 {known}，数字相同而单位不同",
        ),
        (
            "check the units",
            "请核对计量单位",
        ),
    ),
    row(
        "IR368",
        "growth-not-computable",
        _TABLE,
        _NOTE,
        (
            "“{name}” is printed as {printed}, and “{absent}” is no figure of the table",
            "“{name}”称{printed}，而数据中没有“{absent}”",
        ),
        (
            "add the figure, as in {absent}: 100万元",
            "请补充该数据，如 {absent}: 100万元",
        ),
    ),
    row(
        "IR371",
        "targets-repeated",
        _TABLE,
        _WARNING,
        (
            "{count} of {all} targets are those of the year before",
            "{all} 项目标值中有 {count} 项与上年相同",
        ),
        (
            "set targets from what was reached",
            "请结合上年实际调整目标值",
        ),
    ),
    row(
        "IR372",
        "target-below-last-actual",
        _TABLE,
        _WARNING,
        (
            "target {target} of “{name}” asks for less than was reached the year before: {actual}",
            "“{name}”的目标值“{target}”低于上年水平，上年实际值为 {actual}",
        ),
        (
            "ask at least for what was reached, or give a reason",
            "请把目标值定在上年水平以上，或说明原因",
        ),
    ),
    row(
        "IR373",
        "weight-moved",
        _REASON,
        _NOTE,
        (
            "the weight of “{name}” is {weight}, the year before {earlier}, and no reason is given",
            "“{name}”的分值为 {weight}，上年为 {earlier}，没有说明原因",
        ),
        (
            "keep the weight, or add a line such as note: 按新办法调整",
            "请保持分值，或补上一行，如 note: 按新办法调整",
        ),
    ),
    row(
        "IR374",
        "indicator-dropped",
        _TABLE,
        _WARNING,
        (
            "“{name}” of the year before is no longer there",
            "上年的指标“{name}”本年没有",
        ),
        (
            "keep it, or say in the report why it went",
            "请保留，或在报告中说明理由",
        ),
    ),
    row(
        "IR375",
        "earlier-figure-differs",
        _TABLE,
        _ERROR,
        (
            "“{name}” of the year before would be {implied}, and {known} was printed then",
            "“{name}”上年数推算为 {implied}，而上年填报为 {known}",
        ),
        (
            "check the growth rate and both figures",
            "请核对增长率和两年数据",
        ),
    ),
    row(
        "IR376",
        "previous-of-another-year",
        _TABLE,
        _WARNING,
        (
            "the table is of {period}, the one given as previous of {found}",
            "本表为 {period} 年，作为上年的表却是 {found} 年",
        ),
        (
            "give the table of the year before",
            "请指定上一年度的自评表",
        ),
    ),
)
