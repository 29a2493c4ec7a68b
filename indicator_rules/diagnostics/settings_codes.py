"""IR221 to IR225: which findings a file shows, and how it says so."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_READING, _REASON = About.READING, About.REASON

SETTINGS_CODES = (
    row(
        "IR221",
        "suppression-of-everything",
        _READING,
        _WARNING,
        (
            "a suppression names the codes that it is for",
            "没有写明要忽略的代码",
        ),
        (
            "write them, as in # noqa: IR305 – 单位沿用原表",
            "请写明，如 # noqa: IR305 – 单位沿用原表",
        ),
    ),
    row(
        "IR222",
        "suppression-without-reason",
        _REASON,
        _WARNING,
        (
            "the suppression of {codes} gives no reason",
            "忽略 {codes}，没有说明理由",
        ),
        (
            "write it behind a dash, as in # noqa: {codes} – 单位沿用原表",
            "请写在破折号后，如 # noqa: {codes} – 单位沿用原表",
        ),
    ),
    row(
        "IR223",
        "unused-suppression",
        _READING,
        _WARNING,
        (
            "{code} is not found in this line",
            "本行没有 {code}",
        ),
        (
            "delete it",
            "请删去",
        ),
    ),
    row(
        "IR224",
        "unknown-code",
        _READING,
        _ERROR,
        (
            "{found} is no code and begins none",
            "没有 {found} 这一代码",
        ),
        (
            "`indicator-rules rule` lists the codes",
            "可用 `indicator-rules rule` 查看全部代码",
        ),
    ),
    row(
        "IR225",
        "broken-settings",
        _READING,
        _ERROR,
        (
            "the settings cannot be read: {problem}",
            "无法读取设置：{problem_zh}",
        ),
        (
            'write them as in ignore = ["IR306"]',
            '请按此书写：ignore = ["IR306"]',
        ),
    ),
)
