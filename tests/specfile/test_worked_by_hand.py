"""Printed scores, totals, amounts and relations, each worked out with a pocket calculator.

The tables are checked under both ways of rounding unless their case names a profile; what is
compared are the codes that speak of printed figures.
"""

from __future__ import annotations

import pytest

from indicator_rules import check_spec

HEAD = "schema: indicator-rules/1\ntitle: 自评表\n"
PROFILE = "schema: indicator-rules-profile/1\nname: ours\ntitle: 本级办法\nrounding: {{{}}}\n"
ROUNDINGS = {
    "once": "places: 2, mode: half-up, at: total",
    "each": "places: 2, mode: half-up, at: indicator",
    "cut once": "places: 2, mode: truncate, at: total",
    "cut each": "places: 2, mode: truncate, at: indicator",
    "once, taken out": "at: total",
    "each, taken out": "at: indicator",
}
HALF_UP, CUT = ("once", "each"), ("cut once", "cut each")
SPOKEN_OF = frozenset(
    f"IR{number}"
    for number in (216, 227, 307, 308, 309, 310, 311, 312, 314, 346, 352, 354, 361, 387, 388, 389)
)


def row(name, weight, target, actual, more=""):
    return f"{{name: {name}, weight: {weight}, target: ≥{target}, actual: {actual}{more}}}"


def scored(weight, target, actual, score):
    """One row with its printed score."""
    printed = f", published: {{score: {score}}}"
    return f"points: {weight}\n", [row("办件", weight, target, actual, printed)], ""


def totalled(rows, total):
    return "", rows, f"published: {{{total}}}\n"


# 10 × 728 ÷ 1000 = 7.28 and 100 × 728 ÷ 1000 = 72.8.
SEVEN = ("10", "1000件", "728件")
# 10 × 1 ÷ 3 = 3.3333… and 10 × 2 ÷ 3 = 6.6666…
THIRD, THIRDS = ("10", "3件", "1件"), ("10", "3件", "2件")
# More than 7 of 8 is from 87.5 to 100.
OPEN = ("100", "8件", "大于7件")
SCORES = {
    "7.28 in one place": (HALF_UP, scored(*SEVEN, "7.3"), []),
    "72.8 without places": (HALF_UP, scored("100", "1000件", "728件", "73"), []),
    "72.8 is not 72": (HALF_UP, scored("100", "1000件", "728件", "72"), ["IR311"]),
    "7.28 in full": (HALF_UP, scored(*SEVEN, "7.28"), []),
    "7.28 with an idle zero": (HALF_UP, scored(*SEVEN, "7.280"), []),
    "7.28 is not 7.30": (HALF_UP, scored(*SEVEN, "7.30"), ["IR311"]),
    "7.28 is not 7.2": (HALF_UP, scored(*SEVEN, "7.2"), ["IR311"]),
    "7.25 is 7.3": (HALF_UP, scored("10", "1000件", "725件", "7.3"), []),
    "7.25 is not 7.2": (HALF_UP, scored("10", "1000件", "725件", "7.2"), ["IR311"]),
    "7.28 cut off is 7.2": (CUT, scored(*SEVEN, "7.2"), []),
    "7.28 cut off is 7": (CUT, scored(*SEVEN, "7"), []),
    "7.28 cut off is not 7.3": (CUT, scored(*SEVEN, "7.3"), ["IR311"]),
    "a third in three places": (HALF_UP, scored(*THIRD, "3.333"), []),
    "a third in one": (HALF_UP, scored(*THIRD, "3.3"), []),
    "a third is not 3.34": (HALF_UP, scored(*THIRD, "3.34"), ["IR311"]),
    "two thirds": (HALF_UP, scored(*THIRDS, "6.67"), []),
    "two thirds cut off": (CUT, scored(*THIRDS, "6.66"), []),
    "two thirds cut off are not 6.67": (CUT, scored(*THIRDS, "6.67"), ["IR311"]),
    "the low end of a range": (HALF_UP, scored(*OPEN, "87.5"), []),
    "the low end without places": (HALF_UP, scored(*OPEN, "88"), []),
    "below the low end": (HALF_UP, scored(*OPEN, "87"), ["IR311"]),
    "the low end cut off": (CUT, scored(*OPEN, "87"), []),
    "below the low end cut off": (CUT, scored(*OPEN, "87.4"), ["IR311"]),
    "full marks of 6.67 in one place": (HALF_UP, scored("6.67", "8件", "8件", "6.7"), []),
    "more than full marks": (HALF_UP, scored("6.67", "8件", "8件", "6.8"), ["IR352"]),
}

# 50 ÷ 3 = 16.6667 twice: 33.34 rounded first, 33.33 rounded last.
SIXTHS = [row(name, 50, "3件", "1件") for name in ("甲", "乙")]
# 30 × 14999 ÷ 15000 = 29.998 thrice: 90.00 rounded first, 89.99 rounded last.
HANGING = [row(name, 30, "15000件", "14999件") for name in ("甲", "乙", "丙")]
HANGING.append(row("丁", 10, "1件", "0件"))
# 100 × 8999 ÷ 10000 = 89.99 either way.
NEARLY = [row("甲", 100, "10000件", "8999件")]


def pair(first, second):
    """80 × 910 ÷ 1000 = 72.8 and 20 × 364 ÷ 1000 = 7.28, together 80.08."""
    return [
        row("甲", 80, "1000件", "910件", f", published: {{score: {first}}}"),
        row("乙", 20, "1000件", "364件", f", published: {{score: {second}}}"),
    ]


TOTALS = {
    "rounded last, as the profile says": (["once"], totalled(SIXTHS, "total: 33.33"), []),
    "rounded first, against the profile": (["once"], totalled(SIXTHS, "total: 33.34"), ["IR387"]),
    "rounded first, as the profile says": (["each"], totalled(SIXTHS, "total: 33.34"), []),
    "rounded last, against the profile": (["each"], totalled(SIXTHS, "total: 33.33"), ["IR387"]),
    "either, in one place": (HALF_UP, totalled(SIXTHS, "total: 33.3"), []),
    "neither": (HALF_UP, totalled(SIXTHS, "total: 33.35"), ["IR311"]),
    "cut off first": (["cut once"], totalled(SIXTHS, "total: 33.32"), ["IR387"]),
    "cut off last": (["cut once"], totalled(SIXTHS, "total: 33.33"), []),
    "cut off is never more": (CUT, totalled(SIXTHS, "total: 33.34"), ["IR311"]),
    "the better grade": (HALF_UP, totalled(HANGING, "total: 90.00, grade: 优"), ["IR387"]),
    "the worse grade": (HALF_UP, totalled(HANGING, "total: 89.99, grade: 良"), ["IR387"]),
    "a grade of the other total": (
        HALF_UP, totalled(HANGING, "total: 89.99, grade: 优"), ["IR311", "IR387"],
    ),
    "a grade alone": (HALF_UP, totalled(HANGING, "grade: 优秀"), ["IR387"]),
    "a grade of neither": (HALF_UP, totalled(HANGING, "grade: 中"), ["IR311"]),
    "90 for 89.99": (HALF_UP, totalled(NEARLY, "total: 90"), ["IR387"]),
    "90.0 for 89.99 and its grade": (
        HALF_UP, totalled(NEARLY, "total: 90.0, grade: 良"), ["IR387"],
    ),
    "90 for 89.99 and the grade of 90": (
        HALF_UP, totalled(NEARLY, "total: 90, grade: 优"), ["IR311", "IR387"],
    ),
    "89.99": (HALF_UP, totalled(NEARLY, "total: 89.99, grade: 良"), []),
    "89 for 89.99 cut off": (CUT, totalled(NEARLY, "total: 89, grade: 良"), []),
    "90 for 89.99 cut off": (CUT, totalled(NEARLY, "total: 90"), ["IR311"]),
    "coarse scores and the exact total": (
        HALF_UP, totalled(pair("73", "7.3"), "total: 80.08"), [],
    ),
    "coarse scores and their sum": (
        HALF_UP, totalled(pair("73", "7.3"), "total: 80.3"), ["IR387"],
    ),
    "coarse scores and a coarse total": (HALF_UP, totalled(pair("73", "7.3"), "total: 80"), []),
    "coarse scores and another total": (
        HALF_UP, totalled(pair("73", "7.3"), "total: 80.2"), ["IR354"],
    ),
    "a wrong score and the right total": (
        HALF_UP, totalled(pair("73", "8.3"), "total: 80.08"), ["IR311", "IR354"],
    ),
    "a wrong score and its sum": (
        HALF_UP, totalled(pair("73", "8.3"), "total: 81.3"), ["IR311", "IR311"],
    ),
}  # fmt: skip


def headed(printed, rows, more=""):
    listed = ", ".join(rows)
    return "", [f"{{name: 产出, {more}published: {{{printed}}}, indicators: [{listed}]}}"], ""


def bare(more):
    rows = ", ".join([row("甲", 50, "8件", "8件"), row("乙", 50, "8件", "8件")])
    return "", [f"{{name: 产出, {more}, indicators: [{rows}]}}"], ""


NESTED = (
    "{name: 数量, published: {score: 73}, indicators: ["
    + row("甲", 80, "1000件", "910件")
    + "]}, {name: 质量, published: {score: 7.3}, indicators: ["
    + row("乙", 20, "1000件", "364件")
    + "]}"
)
INNER = "{name: 数量, indicators: [" + pair("73", "7.3")[0] + "]}"
# More than 7 of 8 of 50 points is from 43.75 to 50; with 50 from 93.75 to 100.
HALF_OPEN = [row("甲", 50, "8件", "大于7件"), row("乙", 50, "8件", "8件")]
HEADINGS = {
    "the exact sum": (HALF_UP, headed("score: 80.08", pair("73", "7.3")), []),
    "the exact sum in one place": (HALF_UP, headed("score: 80.1", pair("73", "7.3")), []),
    "the sum as printed": (HALF_UP, headed("score: 80.3", pair("73", "7.3")), []),
    "another sum": (HALF_UP, headed("score: 81", pair("73", "7.3")), ["IR311"]),
    "rounded first": (HALF_UP, headed("score: 33.34", SIXTHS), []),
    "rounded last": (HALF_UP, headed("score: 33.33", SIXTHS), []),
    "cut off, never more": (CUT, headed("score: 33.34", SIXTHS), ["IR311"]),
    "within an open row": (HALF_UP, headed("score: 94", HALF_OPEN), []),
    "below an open row": (HALF_UP, headed("score: 93", HALF_OPEN), ["IR311"]),
    "headings that are printed": (HALF_UP, headed("score: 80.3", [NESTED]), []),
    "headings that add up to less": (HALF_UP, headed("score: 80.4", [NESTED]), ["IR311"]),
    "rows that are printed below another heading": (
        HALF_UP, headed("score: 80.3", [INNER, pair("73", "7.3")[1]]), [],
    ),
    "a row that is not printed": (
        HALF_UP, headed("score: 80.3", [INNER, row("乙", 20, "1000件", "364件")]), ["IR311"],
    ),
    "a completion": (HALF_UP, headed("completion: 100%, score: 80", SIXTHS), ["IR227"]),
    "a method": (HALF_UP, bare("method: 按比例得分"), ["IR227"]),
    "an actual value and a target": (
        HALF_UP, bare("target: ≥8件, actual: 8件"), ["IR216", "IR227"],
    ),
    "points taken off": (HALF_UP, bare("deducted: 2, reason: 迟报"), ["IR227", "IR227"]),
    "a budget": (HALF_UP, bare("budget: 100万元, spent: 97万元"), ["IR227", "IR227"]),
    "nothing but a weight and a note": (HALF_UP, bare("weight: 100, note: 见附件"), []),
}  # fmt: skip


def spent(budget, amount, figures):
    """A row of a budget beside figures."""
    cells = f"name: 预算执行率, weight: 10, budget: {budget}, spent: {amount}"
    return "points: 10\n", [f"{{{cells}}}"], f"figures: {{{figures}}}\n"


def told(name, actual, figures):
    return "", [row(name, 100, "1", actual)], f"figures: {{{figures}}}\n"


YEAR = "全年预算数: 100万元, 全年执行数: 97万元"
PENNIES = "预算数: 100.12万元, 支出数: 97.00万元"
CENTS = "全年预算数: 100.00万元, 全年执行数: 97.00万元"
FIGURES = {
    "another budget": (HALF_UP, spent("120万元", "97万元", YEAR), ["IR388"]),
    "another budget and another sum": (
        HALF_UP, spent("120万元", "90万元", YEAR), ["IR388", "IR388"],
    ),
    "the same amounts": (HALF_UP, spent("100万元", "97万元", YEAR), []),
    "the budget in full": (HALF_UP, spent("1001200元", "97万元", YEAR), []),
    "the budget in another unit": (HALF_UP, spent("1001200元", "970000元", PENNIES), []),
    "a hundred yuan more": (HALF_UP, spent("1001300元", "970000元", PENNIES), ["IR388"]),
    "the first budget": (HALF_UP, spent("100万元", "97万元", "年初预算数: 80万元"), []),
    "an adjusted budget": (
        HALF_UP, spent("120万元", "97万元", "全年预算数: 100万元, 调整预算数: 120万元"), [],
    ),
    "another rate by name": (HALF_UP, spent("100.00万元", "97.00万元", "预算执行率: 95%"), ["IR361"]),
    "the rate by name": (HALF_UP, spent("100.00万元", "97.00万元", "预算执行率: 97%"), []),
    "another rate": (HALF_UP, told("预算执行率", "95%", CENTS), ["IR361"]),
    "the rate": (HALF_UP, told("预算执行率", "97.0%", CENTS), []),
    "a rate in fewer places": (HALF_UP, told("办结率", "95.10%", "办结率: 95%"), []),
    "a rate in more places": (HALF_UP, told("办结率", "95.1%", "办结率: 95.14%"), []),
    "another rate of that name": (HALF_UP, told("办结率", "95.1%", "办结率: 95.2%"), ["IR346"]),
    "people in ten thousands": (HALF_UP, told("受益人数", "13.6万人", "受益人数: 135900人"), []),
    "more people than that": (
        HALF_UP, told("受益人数", "13.6万人", "受益人数: 136600人"), ["IR346"],
    ),
    "people are whole": (HALF_UP, told("受益人数", "136人", "受益人数: 136.4人"), ["IR346"]),
}  # fmt: skip


# 50 ÷ 3 twice with 2 points more: 35.34 rounded first, 35.33 rounded last.
BONUS = "bonus: [{name: 表彰, points: 2}]\n"
VETO = "veto: [{name: 事故, grade: 良}]\n"
# 16.6667 of 50 points are 33.33 of 100, and 16.67 are 33.34.
REST = [SIXTHS[0], row("乙", 50, "3件", "不适用")]


def beside(rows, total, more):
    head, rows, tail = totalled(rows, total)
    return head, rows, tail + more


def heads(outer, inner):
    below = NESTED.replace("score: 73", f"score: {inner}")
    return headed(f"score: {outer}", [below])


ROUND_TWO = {
    "with a bonus, rounded last": (["once"], beside(SIXTHS, "total: 35.33", BONUS), []),
    "with a bonus, rounded first": (["once"], beside(SIXTHS, "total: 35.34", BONUS), ["IR387"]),
    "with a bonus, neither": (HALF_UP, beside(SIXTHS, "total: 35.35", BONUS), ["IR311"]),
    "a veto leaves nothing to hang": (
        ["each"], beside(HANGING, "total: 90.00, grade: 良", VETO), [],
    ),
    "a veto and the other total": (
        ["once"], beside(HANGING, "total: 90.00, grade: 良", VETO), ["IR387"],
    ),
    "a veto and the grade of the total": (
        ["each"], beside(HANGING, "total: 90.00, grade: 优", VETO), ["IR311"],
    ),
    "an open table": (HALF_UP, totalled([row("甲", 100, "8件", "大于7件")], "total: 90"), []),
    "below an open table": (
        HALF_UP, totalled([row("甲", 100, "8件", "大于7件")], "total: 87"), ["IR311"],
    ),
    "nothing at all": (HALF_UP, scored("100", "8件", "0件", "0.00"), []),
    "a wrong heading within": (HALF_UP, heads("80.08", "70"), ["IR311"]),
    "a wrong heading within and its sum": (HALF_UP, heads("77.3", "70"), ["IR311"]),
    "both headings wrong": (HALF_UP, heads("77.4", "70"), ["IR311", "IR311"]),
}  # fmt: skip


def related(name, actual, figures, identity):
    tail = f"figures: {{{figures}}}\nidentities: [{identity}]\n"
    return "", [row(name, 100, "1", actual)], tail


TAKEN_OUT = {
    f"{total} {rounding}": ([rounding], totalled(REST, f"total: {total}"), expected)
    for rounding, total, expected in (
        ("once, taken out", "33.33", []),
        ("once, taken out", "33.34", ["IR387"]),
        ("each, taken out", "33.34", []),
        ("each, taken out", "33.33", ["IR387"]),
        ("each, taken out", "33.35", ["IR311"]),
    )
}

# 136 ÷ 143 = 95.1049%.
PASSED, RATE = "合格人数: 136人, 参训人数: 143人", "合格人数 / 参训人数 = 合格率"
SUM, ADDED = "甲: {}, 乙: {}, 丙: {}", "甲 + 乙 = 丙"
# 97 ÷ 100 lies between 96.5 ÷ 100.5 = 96.02% and 97.5 ÷ 99.5 = 97.99%.
COARSE, FINE = "支出: 97万元, 预算: 100万元", "支出: 97.40万元, 预算: 100.00万元"
SPENT = "支出 / 预算 = 支出率"
IDENTITIES = {
    "two places": (HALF_UP, related("合格率", "95.10%", PASSED, RATE), []),
    "one place": (HALF_UP, related("合格率", "95.1%", PASSED, RATE), []),
    "no places": (HALF_UP, related("合格率", "95%", PASSED, RATE), []),
    "a tenth more": (HALF_UP, related("合格率", "95.2%", PASSED, RATE), ["IR389"]),
    "a hundredth more": (HALF_UP, related("合格率", "95.11%", PASSED, RATE), ["IR389"]),
    "people": (HALF_UP, related("率", "1%", SUM.format("100人", "36人", "136人"), ADDED), []),
    "one person more": (
        HALF_UP, related("率", "1%", SUM.format("100人", "36人", "137人"), ADDED), ["IR308"],
    ),
    "ten thousands are rounded": (
        HALF_UP, related("率", "1%", SUM.format("10.0万人", "3.6万人", "136400人"), ADDED), ["IR307"],
    ),
    "ten thousands are not as coarse as that": (
        HALF_UP, related("率", "1%", SUM.format("10.0万人", "3.6万人", "138000人"), ADDED), ["IR308"],
    ),
    "a share of people": (HALF_UP, related("率", "1%", PASSED, "参训人数 * 95.1% = 合格人数"), []),
    "another share of people": (
        HALF_UP, related("率", "1%", PASSED, "参训人数 * 96% = 合格人数"), ["IR308"],
    ),
    "a person is whole": (HALF_UP, related("率", "1%", PASSED, "合格人数 = 136.4人"), ["IR308"]),
    "marks are not": (HALF_UP, related("率", "1%", "得分: 88分", "得分 = 88.4分"), []),
    "money to the place it has": (HALF_UP, related("支出率", "97.4%", FINE, SPENT), []),
    "money to another place": (HALF_UP, related("支出率", "97.5%", FINE, SPENT), ["IR389"]),
    "coarse money": (HALF_UP, related("支出率", "97.5%", COARSE, SPENT), ["IR312"]),
    "not as coarse as that": (HALF_UP, related("支出率", "99%", COARSE, SPENT), ["IR389"]),
    "an indicator in a sum": (
        HALF_UP, related("培训人数", "50人", "宣传人数: 30人, 总人数: 81人",
                         "培训人数 + 宣传人数 = 总人数"), ["IR308"],
    ),
    "an indicator as the sum": (
        HALF_UP, related("总人数", "81人", "培训人数: 50人, 宣传人数: 30人",
                         "培训人数 + 宣传人数 = 总人数"), ["IR389"],
    ),
}  # fmt: skip
CASES = {
    f"{kind}, {name}, {rounding}": (rounding, *table)
    for kind, cases in (
        ("score", SCORES), ("total", TOTALS), ("heading", HEADINGS), ("figure", FIGURES),
        ("identity", IDENTITIES), ("more", ROUND_TWO), ("taken out", TAKEN_OUT),
    )
    for name, (roundings, *table) in cases.items()
    for rounding in roundings
}  # fmt: skip


@pytest.fixture
def checked(tmp_path):
    def check(rounding, head, rows, tail):
        profile = PROFILE.format(ROUNDINGS[rounding])
        if rounding.endswith("taken out"):
            profile += "not-applicable: exclude\n"
        (tmp_path / "ours.yaml").write_text(profile, "utf-8")
        file = tmp_path / "spec.yaml"
        listed = "".join(f"  - {one}\n" for one in rows)
        text = f"{HEAD}profile: ours.yaml\n{head}indicators:\n{listed}{tail}"
        file.write_text(text, "utf-8")
        return [one for one in check_spec(file) if one.code in SPOKEN_OF]

    return check


@pytest.mark.parametrize(("rounding", "table", "expected"), CASES.values(), ids=CASES)
def test_a_table_is_checked_as_with_a_pocket_calculator(checked, rounding, table, expected):
    assert sorted(one.code for one in checked(rounding, *table)) == expected
