"""IR44x: an actual value whose figure or unit is not certain."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_WARNING = Severity.WARNING
_READING = About.READING

ACTUAL_CODES = (
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
            "“{actual}” says that some of what it counts is not done",
            "实际值“{actual}”注明其中有一部分尚未完成",
        ),
        (
            "write what is done alone, and the rest into reason",
            "请只填写已完成的部分，其余写入 reason",
        ),
    ),
)
