"""IR3xx: a well-formed spec that says something a reviewer would question."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_READING, _TABLE = About.READING, About.TABLE

MEANING_CODES = (
    row(
        "IR301",
        "weights-do-not-add-up",
        _TABLE,
        _ERROR,
        (
            "weights below “{name}” add up to {sum}, not {whole}",
            "“{name}”下级指标分值合计为 {sum}，不等于 {whole}",
        ),
        ("change the weights so that they add up to {whole}", "请调整分值，使合计等于 {whole}"),
    ),
    row(
        "IR302",
        "duplicate-name",
        _TABLE,
        _ERROR,
        ("“{name}” is named twice; first in line {line}", "指标“{name}”重复，首次在第 {line} 行"),
        ("give each indicator its own name", "请为每个指标取不同的名称"),
    ),
    row(
        "IR303",
        "label-differs",
        _READING,
        _WARNING,
        ("label “{label}” stands on indicator “{name}”", "指标“{name}”的目标值写的是“{label}”"),
        ("write {remedy}", "请写作 {remedy}"),
    ),
    row(
        "IR304",
        "mixed-signs",
        _TABLE,
        _NOTE,
        (
            "full-width ＝ stands beside half-width =: {wide} and {narrow} cells",
            "全角＝出现 {wide} 处，半角=出现 {narrow} 处",
        ),
        ("use one of them throughout", "请统一使用其中一种"),
    ),
    row(
        "IR305",
        "unit-without-figure",
        _READING,
        _WARNING,
        (
            "unit {unit} stands on a target in words, “{target}”",
            "计量单位为“{unit}”，目标值却是文字“{target}”",
        ),
        (
            "set a figure in {unit}, as in ≥1{unit}, or drop the unit",
            "请设定以“{unit}”计量的数值，如 ≥1{unit}，或删去单位",
        ),
    ),
    row(
        "IR306",
        "unmeasurable-share",
        _TABLE,
        _NOTE,
        (
            "{count} of {all} targets are words, and no figure, date or level",
            "{all} 项指标中有 {count} 项的目标值是文字要求，没有数值、日期或等级",
        ),
        ("set figures where the work can be measured", "凡可量化的，请设定数值"),
    ),
    row(
        "IR307",
        "identity-within-rounding",
        _TABLE,
        _NOTE,
        (
            "{identity} differs by {difference}, within the rounding of the printed figures (±{envelope})",
            "{identity}相差 {difference}，在四舍五入误差之内（±{envelope}）",
        ),
        ("", ""),
    ),
    row(
        "IR308",
        "identity-differs",
        _TABLE,
        _ERROR,
        (
            "{identity} differs by {difference}, more than rounding explains (±{envelope})",
            "{identity}相差 {difference}，超出四舍五入误差（±{envelope}）",
        ),
        ("check the figures {names}", "请核对{names}"),
    ),
    row(
        "IR309",
        "identity-not-computable",
        _TABLE,
        _NOTE,
        (
            "{identity} cannot be computed: {names} is not printed",
            "{identity}无法计算：未列示{names}",
        ),
        ("add the figure, as in {names}: 100万元", "请补充该数据，如 {names}: 100万元"),
    ),
    row(
        "IR310",
        "published-completion-differs",
        _TABLE,
        _ERROR,
        (
            "published completion {published}, computed {computed}",
            "填报的完成率为 {published}，计算结果为 {computed}",
        ),
        ("check the actual value, or publish {computed}", "请核对实际值，或改为 {computed}"),
    ),
    row(
        "IR311",
        "published-total-differs",
        _TABLE,
        _ERROR,
        (
            "published {what} {published}, computed {computed}",
            "填报的{what_zh}为 {published}，计算结果为 {computed}",
        ),
        (
            "check the scores, or publish {computed}{more}",
            "请核对得分，或改为 {computed}{more_zh}",
        ),
    ),
    row(
        "IR312",
        "actual-beside-figure",
        _TABLE,
        _WARNING,
        (
            "actual {actual} stands beside {value} in the figures, which rounding may explain ({identity})",
            "实际值为 {actual}，而按数据计算为 {value}，可能是四舍五入所致（{identity}）",
        ),
        ("state which figure the actual value rests on", "请说明实际值以哪个数据为准"),
    ),
    row(
        "IR313",
        "zero-divisor",
        _TABLE,
        _ERROR,
        ("{identity} divides by {names}, which is 0", "{identity}的除数{names}为 0"),
        ("correct the figure; a budget of 0 has no rate", "请更正数据；预算数为 0 时没有执行率"),
    ),
    row(
        "IR314",
        "identity-dimensions",
        _TABLE,
        _ERROR,
        ("{identity} mixes {first} and {second}", "{identity}混用了 {first} 和 {second}"),
        ("use amounts of one kind on both sides", "请在等号两边使用同类数据"),
    ),
    row(
        "IR315",
        "broken-identity",
        _READING,
        _ERROR,
        (
            "expected {expected} in the identity, found “{found}”",
            "勾稽关系此处应为{expected_zh}，却是“{found}”",
        ),
        ("write it as in 收入 - 支出 = 结余", "请按此书写：收入 - 支出 = 结余"),
    ),
    row(
        "IR316",
        "weight-not-positive",
        _TABLE,
        _ERROR,
        ("weight {found} of “{name}” is not above 0", "“{name}”的分值 {found} 不大于 0"),
        ("write a weight above 0, as in weight: 5", "请写大于 0 的分值，如 weight: 5"),
    ),
    row(
        "IR317",
        "unfinished-identity",
        _READING,
        _ERROR,
        (
            "the identity ends where {expected} should follow",
            "勾稽关系不完整，此处应为{expected_zh}",
        ),
        ("write it as in 收入 - 支出 = 结余", "请按此书写：收入 - 支出 = 结余"),
    ),
    row(
        "IR318",
        "score-out-of-range",
        _READING,
        _ERROR,
        (
            "the method gives {score} points, and “{name}” can earn {weight}",
            "评分标准最高得 {score} 分，而“{name}”的分值只有 {weight} 分",
        ),
        ("give at most {weight} points", "得分请不要超过 {weight} 分"),
    ),
    row(
        "IR319",
        "score-goes-the-wrong-way",
        _READING,
        _WARNING,
        (
            "the score {moves} from {score} to {second_score} when “{name}” {how}",
            "“{name}”{how_zh}时，得分由 {score} {moves_zh}至 {second_score}",
        ),
        (
            "let a better value score no less; check bounds and points",
            "完成情况更好时得分不应更低，请核对分档和分数",
        ),
    ),
    row(
        "IR320",
        "full-marks-beside-the-target",
        _READING,
        _WARNING,
        (
            "“{name}” earns {score} of {weight} points at {value}, which the target does not say",
            "“{name}”为 {value_zh} 时得 {score} 分（分值 {weight} 分），与目标值不一致",
        ),
        (
            "give full marks exactly where the target is met",
            "请使达标即得满分、未达标不得满分",
        ),
    ),
    row(
        "IR390",
        "identity-names-several",
        _TABLE,
        _ERROR,
        (
            "{identity} cannot be computed: several indicators are called {names}",
            "{identity}无法计算：名为{names}的指标不止一个",
        ),
        (
            "give the indicators names of their own, or list the figure under figures",
            "请区分指标名称，或在 figures 中列示该数据",
        ),
    ),
)
