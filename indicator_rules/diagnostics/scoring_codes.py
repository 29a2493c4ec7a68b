"""IR5xx: what scoring a table under a profile brings to light."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_READING, _TABLE = About.READING, About.TABLE

SCORING_CODES = (
    row(
        "IR501",
        "profile-unverified",
        _TABLE,
        _NOTE,
        (
            "profile {profile} has not been held against the text of {document}",
            "办法 {profile} 尚未与“{document}”原文核对",
        ),
        (
            "check scores and grade against the document before you sign",
            "签字前请对照原文核对得分和等级",
        ),
        aside=True,
    ),
    row(
        "IR502",
        "bands-of-another-version",
        _READING,
        _WARNING,
        (
            "“{found}” is the wording of other bands; those of {profile} say “{wording}”",
            "“{found}”是另一版分档的表述，办法 {profile} 的表述是“{wording}”",
        ),
        (
            "name the profile that the table follows, or use its wording",
            "请注明表格所依据的办法，或改用该办法的表述",
        ),
    ),
    row(
        "IR503",
        "rated-outside-its-band",
        _TABLE,
        _ERROR,
        (
            "{points} points for “{name}” lie outside {low} to {high}",
            "“{name}”评定得 {points} 分，不在 {low} 至 {high} 分之间",
        ),
        (
            "give points inside, or change what they rest on",
            "请在该区间内评定，或更正评定的依据",
        ),
    ),
    row(
        "IR504",
        "bonus-over-its-limit",
        _TABLE,
        _WARNING,
        (
            "{points} bonus points, of which profile {profile} counts {most}",
            "加分共 {points} 分，办法 {profile} 最多计 {most} 分",
        ),
        ("take the rest out", "请删去多余的加分"),
    ),
    row(
        "IR505",
        "no-grade-for-the-total",
        _TABLE,
        _WARNING,
        (
            "total {total} has no grade in profile {profile}",
            "总分 {total} 在办法 {profile} 的等级表中没有对应等级",
        ),
        ("ask how the table is to be read there", "请明确该分数应归入哪一等级"),
    ),
    row(
        "IR506",
        "budget-of-nothing",
        _TABLE,
        _ERROR,
        (
            "a budget of {found} has no execution rate",
            "预算数为 {found}，无法计算执行率",
        ),
        (
            "write the budget of the year, as in 100万元",
            "请填写全年预算数，如 100万元",
        ),
    ),
    row(
        "IR507",
        "spent-over-budget",
        _TABLE,
        _WARNING,
        ("{spent} spent of a budget of {budget}", "执行数 {spent} 超过预算数 {budget}"),
        ("check both figures", "请核对预算数和执行数"),
    ),
    row(
        "IR508",
        "heading-missing",
        _TABLE,
        _WARNING,
        (
            "profile {profile} asks for a heading “{heading}”, which the table does not have",
            "办法 {profile} 要求设置“{heading}”，表中没有",
        ),
        ("add it, or name another profile", "请补充该项，或改用其他办法"),
    ),
    row(
        "IR509",
        "weights-of-no-scheme",
        _TABLE,
        _NOTE,
        (
            "“{name}” has {found} points, where profile {profile} has {expected}",
            "“{name}”的分值为 {found}，办法 {profile} 为 {expected}",
        ),
        ("use its points, or say why not", "请按办法设置分值，或说明调整理由"),
    ),
    row(
        "IR510",
        "points-move-nowhere",
        _TABLE,
        _WARNING,
        (
            "the {points} points of “{name}” go to “{heading}”, which the table does not have",
            "“{name}”的 {points} 分应移入“{heading}”，表中没有该项",
        ),
        ("add indicators under it", "请在该项下设置指标"),
    ),
    row(
        "IR511",
        "grades-overlap",
        _TABLE,
        _ERROR,
        (
            "grades “{first}” and “{second}” share a total",
            "等级“{first}”与“{second}”的分数区间重叠",
        ),
        (
            "leave one end out, as in ≥80且<90",
            "请使其中一端不含，如 ≥80且<90",
        ),
    ),
    row(
        "IR512",
        "grade-vetoed",
        _TABLE,
        _WARNING,
        ("“{name}” fixes the grade at “{grade}”", "“{name}”一票否决，等级定为“{grade}”"),
        ("report it with the table", "请在自评报告中说明"),
    ),
    row(
        "IR513",
        "points-to-be-given",
        _READING,
        _WARNING,
        (
            "“{name}” may earn {low} to {high} points; a person decides",
            "“{name}”可得 {low} 至 {high} 分，需人工评定",
        ),
        ("write the points given, as in rated: {low}", "请填写评定得分，如 rated: {low}"),
    ),
    row(
        "IR514",
        "profile-extends-itself",
        _TABLE,
        _ERROR,
        ("profile {found} extends itself", "办法 {found} 循环引用"),
        ("name a profile that does not rest on this one", "请引用不依赖本办法的其他办法"),
    ),
    row(
        "IR515",
        "veto-without-a-grade",
        _TABLE,
        _ERROR,
        (
            "“{name}” fixes the grade at “{grade}”, which profile {profile} does not have",
            "“{name}”将等级定为“{grade}”，办法 {profile} 没有该等级",
        ),
        ("write one of {grades}", "可用的等级有 {grades}"),
    ),
)
