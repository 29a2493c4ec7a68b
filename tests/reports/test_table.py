"""The columns of a report: levels, what was published, reasons, each where there is some."""

from __future__ import annotations

import json

import pytest

from indicator_rules import evaluate, load_spec
from indicator_rules.reports.markdown import render_markdown
from indicator_rules.reports.table import grid_of, render_table
from indicator_rules.source import display_width

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\n"
ROW = "{name: 培训场次, target: ≥8场, actual: 7场%s}"


@pytest.fixture(autouse=True)
def _chinese(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")


def report(*rows, tail=""):
    listed = "".join(f"  - {row}\n" for row in rows)
    return evaluate(load_spec(text=f"{HEAD}indicators:\n{listed}{tail}", strict=False))


def under(headings, more=""):
    """A row below headings, the highest first."""
    row = ROW % more
    for name in reversed(headings):
        row = f"{{name: {name}, indicators: [{row}]}}"
    return row


def head(*rows, tail=""):
    return grid_of(report(*rows, tail=tail).evaluation).head


REST = ("目标值", "实际值", "完成率", "分值", "得分", "是否达标", "依据")


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        ([], ["指标"]),
        (["产出"], ["一级指标", "指标"]),
        (["产出", "数量"], ["一级指标", "二级指标", "三级指标"]),
        (["产出", "数量", "培训"], ["一级指标", "二级指标", "三级指标", "指标"]),
        (["产出", "数量", "培训", "省级"], ["一级指标", "二级指标", "三级指标", "指标"]),
    ],
    ids=len,
)
def test_there_are_as_many_levels_as_there_are_headings(headings, levels):
    assert head(under(headings)) == (*levels, *REST)


def test_what_lies_below_the_third_heading_is_joined_to_it():
    deep, flat = under(["产出", "数量", "培训", "省级"]), under(["效益"])
    rows = grid_of(report(deep, flat).evaluation).rows
    assert [row[:4] for row in rows] == [
        ("产出", "数量", "培训/省级", "培训场次"),
        ("效益", "", "", "培训场次"),
    ]


def test_a_level_is_named_once_and_again_below_another():
    two = "{name: 产出, indicators: [%s, %s]}"
    one, other = (f"{{name: {name}, indicators: [{ROW % ''}]}}" for name in ("数量", "质量"))
    rows = grid_of(report(two % (one, other), under(["效益", "数量"])).evaluation).rows
    assert [row[:2] for row in rows] == [("产出", "数量"), ("", "质量"), ("效益", "数量")]


def test_a_reason_has_a_column_where_some_row_has_one():
    told = grid_of(
        report(ROW % ", reason: 受汛期影响", ROW.replace("场次", "人次") % "").evaluation
    )
    assert told.head[-1] == "偏差原因"
    assert [row[-1] for row in told.rows] == ["受汛期影响", ""]


def test_the_published_score_stands_beside_the_computed_one():
    other = ROW.replace("场次", "人次") % ""
    told = grid_of(report(ROW % ", published: {score: 43.70}", other).evaluation)
    assert told.head[4:7] == ("分值", "填报得分", "核算得分")
    assert [row[4:7] for row in told.rows] == [("50", "43.70", "43.75"), ("50", "", "43.75")]


def test_a_published_completion_alone_is_no_published_score():
    assert head(ROW % ", published: {completion: 87.5%}") == ("指标", *REST)


@pytest.mark.parametrize(
    ("published", "line"),
    [
        ("{total: 87.50, grade: 良}", "填报总分 87.50    填报等级 良"),
        ("{total: 88}", "填报总分 88"),
        ("{grade: 良}", "填报等级 良"),
        ("{count: 1}", None),
    ],
)
def test_what_was_published_stands_below_the_total(published, line):
    lines = render_table(report(ROW % "", tail=f"published: {published}\n").evaluation).splitlines()
    place = next(place for place, one in enumerate(lines) if one.startswith("总分 "))
    assert (lines[place + 1] == line) is (line is not None)
    assert any("填报" in one for one in lines) is (line is not None)


def test_all_columns_line_up():
    told = report(
        under(["产出", "数量"], ", reason: 受汛期影响, published: {score: 40}"),
        under(["效益", "社会效益指标"], ", reason: a"),
    )
    lines = render_table(told.evaluation).splitlines()[2:6]
    ends = [display_width(part) for part in lines[1].split("  ")]
    cells = grid_of(told.evaluation)
    for line, row in zip([lines[0], *lines[2:]], [cells.head, *cells.rows], strict=True):
        expected = "  ".join(
            cell + " " * (width - display_width(cell))
            for cell, width in zip(row, ends, strict=True)
        )
        assert line == expected.rstrip()


def test_markdown_has_the_same_columns():
    told = report(under(["产出", "数量"], ", reason: 受汛期影响, published: {score: 40}"))
    lines = render_markdown(told.evaluation, told.findings).splitlines()
    assert lines[2].startswith("| 一级指标 | 二级指标 | 三级指标 | 目标值 |")
    assert lines[2].endswith("| 填报得分 | 核算得分 | 是否达标 | 依据 | 偏差原因 |")
    assert lines[3].count("---") == 12
    assert lines[4].endswith("| 受汛期影响 |")


def test_json_gains_what_was_published_and_why_where_that_is_said():
    row = under(["产出"], ", reason: 受汛期影响, published: {completion: 87.5%, score: 40.0}")
    row = row.replace("{name: 产出,", "{name: 产出, published: {score: 40},")
    data = json.loads(json.dumps(report(row, tail="published: {total: 40, grade: 差}\n").to_dict()))
    assert data["published"] == {"total": "40", "grade": "差"}
    (heading,) = data["indicators"]
    (leaf,) = heading["indicators"]
    assert heading["published"] == {"score": "40"}
    assert leaf["published"] == {"completion": "87.5%", "score": "40.0"}
    assert leaf["reason"] == "受汛期影响"


def test_json_of_a_table_that_says_nothing_of_it_has_no_such_keys():
    data = report(ROW % "", tail="published: {}\n").to_dict()
    (leaf,) = data["indicators"]
    assert {"published", "reason"}.isdisjoint({*data, *leaf})


def test_the_words_are_those_of_the_reader(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    row = under(["产出", "数量"], ", reason: 受汛期影响, published: {score: 40}")
    assert head(row) == (
        "level 1", "level 2", "indicator", "target", "actual", "completion", "weight",
        "published score", "computed score", "verdict", "rests on", "reason",
    )  # fmt: skip
