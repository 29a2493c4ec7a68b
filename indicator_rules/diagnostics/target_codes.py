"""IR321 to IR347: targets, names and texts that a reviewer would question."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_READING, _TABLE = About.READING, About.TABLE

TARGET_CODES = (
    row(
        "IR321",
        "rate-in-a-counter",
        _READING,
        _WARNING,
        (
            "“{name}” is a rate, and is counted in {unit}",
            "“{name}”是比率，计量单位却是“{unit}”",
        ),
        (
            "count it in %, as in ≥90%, or name what is counted",
            "请以%计，如 ≥90%，或改用数量类名称",
        ),
    ),
    row(
        "IR322",
        "rate-without-figure",
        _READING,
        _WARNING,
        (
            "“{name}” is a rate, and its target “{target}” has no figure",
            "“{name}”是比率，目标值“{target}”却没有数值",
        ),
        (
            "set a figure, as in ≥95%",
            "请设定数值，如 ≥95%",
        ),
    ),
    row(
        "IR323",
        "count-in-percent",
        _READING,
        _WARNING,
        (
            "“{name}” is a number of things, and its target is {target}",
            "“{name}”是数量，目标值却是“{target}”",
        ),
        (
            "give the number itself, or name the rate, as in 完成率{target}",
            "请填写数量，或写明是何种比率，如 完成率{target}",
        ),
    ),
    row(
        "IR324",
        "amount-in-a-counter",
        _READING,
        _WARNING,
        (
            "“{name}” is an amount of money, and its target is {target}",
            "“{name}”是金额，目标值却是“{target}”",
        ),
        (
            "give the amount, as in ≤10万元",
            "请填写金额，如 ≤10万元",
        ),
    ),
    row(
        "IR325",
        "more-than-the-whole",
        _READING,
        _ERROR,
        (
            "“{name}” is a part of a whole, and {figure} is more than all of it",
            "“{name}”最高为 100%，却写着 {figure}",
        ),
        (
            "write a figure of 100% at most",
            "请填写不超过 100% 的数值",
        ),
    ),
    row(
        "IR326",
        "target-above-100",
        _READING,
        _WARNING,
        (
            "the target of “{name}” is {figure}, above 100%",
            "“{name}”的目标值为 {figure}，超过 100%",
        ),
        (
            "check the figure, or name the growth that is meant",
            "请核对数值；如指增长率，请在名称中写明",
        ),
    ),
    row(
        "IR327",
        "sign-read-as-digit",
        _READING,
        _WARNING,
        (
            "{figure} of “{name}” looks like {meant}, its sign read as a 2",
            "“{name}”的 {figure} 疑为 {meant}，比较符号误识为 2",
        ),
        (
            "write {meant} if that is what the table prints",
            "如原表为 {meant}，请改正",
        ),
    ),
    row(
        "IR328",
        "negative-count",
        _READING,
        _ERROR,
        (
            "{figure} of “{name}” is counted, and cannot be below 0",
            "“{name}”的 {figure} 是计数，不能小于 0",
        ),
        (
            "write a figure of 0 or more",
            "请填写不小于 0 的数值",
        ),
    ),
    row(
        "IR329",
        "part-of-a-thing",
        _READING,
        _WARNING,
        (
            "{figure} of “{name}” counts things that come whole",
            "“{name}”的 {figure} 不是整数，而所计之物不可分",
        ),
        (
            "write a whole number, or call it a mean, as in 平均",
            "请填写整数；如为平均数，请在名称中写明",
        ),
    ),
    row(
        "IR330",
        "nothing-asked",
        _READING,
        _ERROR,
        (
            "the target {target} of “{name}” asks for nothing",
            "“{name}”的目标值“{target}”等于没有要求",
        ),
        (
            "write a figure above 0, as in ≥90%",
            "请填写大于 0 的数值，如 ≥90%",
        ),
    ),
    row(
        "IR331",
        "wrong-way-round",
        _READING,
        _WARNING,
        (
            "“{name}” is better the {better} it is, and its target is {target}",
            "“{name}”越{better_zh}越好，目标值却是“{target}”",
        ),
        (
            "write {remedy} if that is meant",
            "如有误，请改为 {remedy}",
        ),
    ),
    row(
        "IR332",
        "vague-target",
        _TABLE,
        _NOTE,
        (
            "“{found}” as the target of “{name}” says neither how much nor by when",
            "“{name}”的目标值“{found}”没有说明程度和时间",
        ),
        (
            "name a figure or a day, as in 提高5%以上",
            "请写明数值或时限，如 提高5%以上",
        ),
    ),
    row(
        "IR333",
        "mostly-words",
        _TABLE,
        _WARNING,
        (
            "{count} of {all} targets are words",
            "{all} 项目标值中有 {count} 项是文字",
        ),
        (
            "set figures where a result can be measured",
            "凡可量化的，请设定数值",
        ),
    ),
    row(
        "IR334",
        "cost-without-ceiling",
        _READING,
        _WARNING,
        (
            "“{name}” is a cost, and its target {target} is a floor",
            "“{name}”是成本，目标值“{target}”却是下限",
        ),
        (
            "write {remedy}",
            "请写作 {remedy}",
        ),
    ),
    row(
        "IR335",
        "deadline-outside-period",
        _READING,
        _WARNING,
        (
            "the deadline of “{name}” is in {year}, and the table is of {period}",
            "“{name}”的时限在 {year} 年，自评年度为 {period} 年",
        ),
        (
            "set a day in {period}, or write 次年 if the next year is meant",
            "请设定 {period} 年内的日期；如确指次年，请写明",
        ),
    ),
    row(
        "IR336",
        "deadline-before-start",
        _READING,
        _ERROR,
        (
            "“{name}” is to end on {date}, before it starts on {start}",
            "“{name}”的完成时限 {date} 早于开始日期 {start}",
        ),
        (
            "check both days",
            "请核对两个日期",
        ),
    ),
    row(
        "IR337",
        "title-of-another-year",
        _TABLE,
        _WARNING,
        (
            "the title is of {year}, the period {period}",
            "标题为 {year} 年，自评年度为 {period} 年",
        ),
        (
            "use one year in both",
            "请统一年度",
        ),
    ),
    row(
        "IR338",
        "words-of-another-year",
        _READING,
        _NOTE,
        (
            "the target of “{name}” speaks of {year}, and the table is of {period}",
            "“{name}”的目标值提到 {year} 年，自评年度为 {period} 年",
        ),
        (
            "check whether the text was carried over",
            "请核对是否沿用了往年文字",
        ),
    ),
    row(
        "IR339",
        "reached-too-early",
        _READING,
        _WARNING,
        (
            "“{name}” was reached on {date}, before {start}, when it could begin",
            "“{name}”的完成日期 {date} 早于起始日期 {start}",
        ),
        (
            "check the day",
            "请核对日期",
        ),
    ),
    row(
        "IR340",
        "organization-missing",
        _TABLE,
        _NOTE,
        (
            "the table prints its result and does not say whose it is",
            "自评表已填报结果，没有写明单位",
        ),
        (
            "add a line such as organization: 某区民政局",
            "请补上一行，如 organization: 某区民政局",
        ),
    ),
    row(
        "IR341",
        "placeholder-left",
        _READING,
        _WARNING,
        (
            "“{found}” in “{text}” was to be filled in",
            "“{text}”中的“{found}”尚未填写",
        ),
        (
            "write the text that belongs there",
            "请填写实际内容",
        ),
    ),
    row(
        "IR342",
        "doubled-punctuation",
        _READING,
        _NOTE,
        (
            "“{found}” in “{text}” is one mark too many",
            "“{text}”中的标点“{found}”重复",
        ),
        (
            "keep one of them",
            "请只保留一个",
        ),
    ),
    row(
        "IR343",
        "unfinished-text",
        _READING,
        _NOTE,
        (
            "“{text}” ends in “{found}”, and seems cut off",
            "“{text}”以“{found}”结尾，似不完整",
        ),
        (
            "finish the text, or delete its end",
            "请补全文字，或删去末尾",
        ),
    ),
    row(
        "IR344",
        "unpaired-mark",
        _READING,
        _NOTE,
        (
            "“{text}” does not close as many {found} as it opens",
            "“{text}”中的 {found} 不成对",
        ),
        (
            "add the mark that is missing, or delete the other",
            "请补上或删去一半",
        ),
    ),
    row(
        "IR345",
        "nearly-the-same-name",
        _TABLE,
        _WARNING,
        (
            "“{name}” and “{other}” are one name but for marks and spaces",
            "“{name}”与“{other}”仅标点或空格不同",
        ),
        (
            "use one name, or tell them apart",
            "请统一名称，或加以区分",
        ),
    ),
    row(
        "IR346",
        "disclosed-otherwise",
        _TABLE,
        _WARNING,
        (
            "“{name}” is {first} and also {second}",
            "“{name}”既写 {first}，又写 {second}",
        ),
        (
            "keep the right one",
            "请保留正确的一处",
        ),
    ),
    row(
        "IR347",
        "count-differs",
        _TABLE,
        _ERROR,
        (
            "the text speaks of {published} indicators, the table has {count}",
            "文字称有 {published} 项指标，表中有 {count} 项",
        ),
        (
            "check the rows, or write count: {count}",
            "请核对表格，或写作 count: {count}",
        ),
    ),
)
