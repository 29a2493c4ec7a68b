"""IR44x: an actual value whose figure, unit or direction is not certain."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_WARNING = Severity.WARNING
_READING = About.READING

ACTUAL_CODES = (
    row(
        "IR443",
        "direction-open",
        _READING,
        _WARNING,
        (
            "“{target}” has no sign, its name leaves the direction open, and actual is {actual}",
            "“{target}”没有比较符号，从名称看不出越高越好还是越低越好；实际值 {actual} 是否达标待定",
        ),
        ("write ≥{figure}, ≤{figure} or ={figure}", "请写明 ≥{figure}、≤{figure} 或 ={figure}"),
    ),
    row(
        "IR444",
        "fixed-figure-missed",
        _READING,
        _WARNING,
        (
            "“{target}” is a figure that a rule fixes, and actual {actual} is another",
            "“{target}”属于规定的标准，实际值 {actual} 与之不一致",
        ),
        (
            "correct the figure, or write ≥{figure} or ≤{figure} if a bound is meant",
            "请核对数据；如果是下限或上限，请写 ≥{figure} 或 ≤{figure}",
        ),
    ),
    row(
        "IR440",
        "several-actual-values",
        _READING,
        _WARNING,
        (
            "“{actual}” holds {count} figures, and none is said to be the actual value",
            "“{actual}”中有 {count} 个数值，未说明哪一个是实际值",
        ),
        (
            "write the value reached alone, or name it, as in 实际{sample}",
            "请只填写实际完成的数值，或注明，如 实际{sample}",
        ),
    ),
    row(
        "IR441",
        "unit-of-another-scale",
        _READING,
        _WARNING,
        (
            "actual {actual} is {share} of {target}",
            "实际值 {actual} 是目标值 {target} 的 {share}，两者单位相差悬殊",
        ),
        ("write {meant} if that was meant", "如果指的是 {meant}，请写 {meant}"),
    ),
    row(
        "IR442",
        "some-not-done",
        _READING,
        _WARNING,
        (
            "a remark in “{actual}” says that a part does not count, or is left out",
            "实际值“{actual}”附注表明，其中一部分不应计入，或另有一部分未计入",
        ),
        (
            "write what counts alone, and the rest into reason",
            "请只填写应计入的数，其余写入 reason",
        ),
    ),
    row(
        "IR445",
        "told-otherwise",
        _READING,
        _WARNING,
        (
            "“{words}” says that {value} is {what}",
            "“{words}”表明 {value} {what_zh}",
        ),
        (
            "write what was reached alone, as in {sample}",
            "请只填写实际达到的结果，如 {sample}",
        ),
    ),
    row(
        "IR446",
        "other-base",
        _READING,
        _WARNING,
        (
            "“{actual}” is against {found}, “{target}” against {base}",
            "“{actual}”的比较基数是{found}，“{target}”的比较基数是{base}",
        ),
        (
            "write the change against {base}, as in {sample}",
            "请填写以{base}为基数的变动，如 {sample}",
        ),
    ),
    row(
        "IR447",
        "remark-against-the-figure",
        _READING,
        _WARNING,
        (
            "“{words}” and {value} do not agree for “{target}”",
            "“{words}”与 {value} 相互矛盾（目标值“{target}”）",
        ),
        ("keep the one that is right", "请核对后只保留正确的一项"),
    ),
    row(
        "IR449",
        "before-a-period",
        _READING,
        _WARNING,
        (
            "the target may mean before {begins} or up to {last}, and {actual} lies between",
            "目标值可以指{begins}之前，也可以指截至{last}，实际值 {actual} 在两者之间",
        ),
        (
            "write the last day into the target, as in {last}前",
            "请在目标值中写明截止日期，如 {last}前",
        ),
    ),
)
