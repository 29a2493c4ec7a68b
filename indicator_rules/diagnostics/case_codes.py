"""IR6xx: a spec that does not give what is expected of it."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_TABLE = About.TABLE

CASE_CODES = (
    row(
        "IR601",
        "unexpected-result",
        _TABLE,
        Severity.ERROR,
        (
            "case “{case}” expects {what} {expected}{of}, the spec gives {found}",
            "案例“{case}”预期{what_zh}为 {expected}，自评表得出 {found}",
        ),
        (
            "correct the spec at {place}, or what the case expects",
            "请改正自评表（{place}），或改正案例的预期结果",
        ),
    ),
    row(
        "IR602",
        "unnoticed-mistake",
        _TABLE,
        Severity.WARNING,
        (
            "no case would notice {after} in place of {before}",
            "若将{before_zh}误作{after_zh}，没有案例能够发现",
        ),
        ("{remedy}", "{remedy_zh}"),
    ),
)
