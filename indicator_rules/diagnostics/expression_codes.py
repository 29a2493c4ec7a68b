"""IR1xx: a target or an actual value that cannot be read."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Code, Severity, row

_ERROR = Severity.ERROR
_READING = About.READING

_FIRST = "IR101"
"""Every text that could not be read, before the kinds of it had codes of their own."""


def _unexpected(code: str, slug: str) -> Code:
    """A place of a text where something else belongs; the reader says what and what to write."""
    return row(
        code,
        slug,
        _READING,
        _ERROR,
        ("expected {expected}, found “{found}”", "此处应为{expected_zh}，却是“{found}”"),
        ("{remedy}", "{remedy_zh}"),
        was=() if code == _FIRST else (_FIRST,),
    )


EXPRESSION_CODES = (
    _unexpected(_FIRST, "unexpected-text"),
    row(
        "IR102",
        "unexpected-end",
        _READING,
        _ERROR,
        ("expected {expected}, found the end", "此处应为{expected_zh}，却已结束"),
        ("{remedy}", "{remedy_zh}"),
    ),
    row(
        "IR103",
        "empty-expression",
        _READING,
        _ERROR,
        ("expected a target, found nothing", "此处应填目标值，却是空白"),
        (
            "write a figure with its sign and unit, as in ≥90%, or a requirement in words",
            "请填写带比较符号和计量单位的数值，如 ≥90%，或以文字写明要求",
        ),
    ),
    row(
        "IR104",
        "not-a-target",
        _READING,
        _ERROR,
        ("“{found}” says nothing that could be a target", "“{found}”不能作为目标值"),
        ("write the figure or the requirement itself, as in ≥90%", "请直接填写数值或要求，如 ≥90%"),
    ),
    row(
        "IR105",
        "reversed-interval",
        _READING,
        _ERROR,
        ("lower bound {low} is above upper bound {high}", "下限 {low} 大于上限 {high}"),
        ("write the smaller figure first: {high}-{low}", "请把较小的数写在前面：{high}-{low}"),
    ),
    row(
        "IR106",
        "empty-interval",
        _READING,
        _ERROR,
        ("no value is both {first} and {second}", "没有数值能同时满足{first}和{second}"),
        (
            "write one bound, or bounds that leave room, as in ≥80%且≤90%",
            "请只写一个界限，或写出有交集的界限，如 ≥80%且≤90%",
        ),
    ),
    row(
        "IR107",
        "no-such-date",
        _READING,
        _ERROR,
        ("there is no date {found}", "不存在{found}这一日期"),
        (
            "write a day of the calendar, as in 2023年12月31日前",
            "请写日历上存在的日期，如 2023年12月31日前",
        ),
    ),
    row(
        "IR108",
        "number-too-long",
        _READING,
        _ERROR,
        ("a figure of {count} digits, more than {limit}", "数值有 {count} 位数字，超过 {limit} 位"),
        (
            "write at most {limit} digits, with a scale such as 万元 or 亿元",
            "请写不超过 {limit} 位的数值，可用万元、亿元等单位",
        ),
    ),
    row(
        "IR109",
        "mixed-dimensions",
        _READING,
        _ERROR,
        ("{first} and {second} are not on one line", "{first} 与 {second} 不是同一类计量单位"),
        ("give both figures the same unit, as in 80%-90%", "请让两个数值使用同一单位，如 80%-90%"),
    ),
    row(
        "IR110",
        "control-character",
        _READING,
        _ERROR,
        ("found the control character {found}", "含有控制字符 {found}"),
        ("delete it; it was probably copied with the cell", "请删除该字符，它多半是复制时带入的"),
    ),
    row(
        "IR111",
        "ambiguous-number",
        _READING,
        _ERROR,
        ("“{found}” can be read as more than one figure", "“{found}”可以读成不同的数值"),
        ("write the figure in digits, as in {remedy}", "请用阿拉伯数字书写，如 {remedy}"),
    ),
    row(
        "IR112",
        "missing-sign",
        _READING,
        _ERROR,
        ("{count} figures without a comparison between them", "{count} 个数值之间没有比较关系"),
        (
            "write one figure with a sign, as in ≥8场, or join targets with 且",
            "请写一个带比较符号的数值，如 ≥8场，或用“且”连接多个目标",
        ),
    ),
    row(
        "IR113",
        "empty-method",
        _READING,
        _ERROR,
        ("expected a scoring sentence, found nothing", "此处应填评分标准，却是空白"),
        (
            "write what is scored, as in ≥90%得满分，每低1个百分点扣0.5分，扣完为止",
            "请写明评分标准，如 ≥90%得满分，每低1个百分点扣0.5分，扣完为止",
        ),
    ),
    row(
        "IR114",
        "uncertain-reading",
        _READING,
        _ERROR,
        ("“{found}” can be read in more than one way", "“{found}”可以有不同的读法"),
        (
            "write each target in a clause of its own, its sign in front of its figure, as in 合格率≥90%；培训3期",
            "请把每个目标单独成句，比较符号写在数值前面，如 合格率≥90%；培训3期",
        ),
    ),
    _unexpected("IR115", "damaged-figure"),
    _unexpected("IR116", "denied-comparison"),
    _unexpected("IR117", "lone-bracket"),
    _unexpected("IR118", "formula-for-a-figure"),
    _unexpected("IR119", "second-figure"),
    _unexpected("IR120", "unknown-day"),
    _unexpected("IR121", "wrong-unit"),
    _unexpected("IR122", "error-of-a-spreadsheet"),
    _unexpected("IR123", "figure-in-a-name"),
    _unexpected("IR124", "denied-occurrence"),
)
