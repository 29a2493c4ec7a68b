"""indicator-rules score: the table, its forms, and how it exits."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main
from indicator_rules.source import display_width

SPEC = """\
schema: indicator-rules/1
title: 2023年度自评表
organization: 某街道办事处
period: 2023
indicators:
  - name: 产出指标
    indicators:
      - name: 数量指标
        indicators:
          - {name: 培训场次, target: ≥8场, actual: 7场, weight: 40, method: 按比例得分}
          - {name: 宣传次数, target: ≥8次, actual: 不少于7次, weight: 30}
  - {name: 服务满意度, target: ≥90%, actual: 95%, weight: 30}
"""
GOOD = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - {name: 培训场次, target: ≥8场, actual: 9场}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty working directory, so that paths are printed as they are given."""
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(folder):
    def written(body):
        (folder / "a.yaml").write_text(body, "utf-8")
        return "a.yaml"

    return written


def run(*words):
    return CliRunner().invoke(main, [*words])


def score(*words):
    return run("score", *words)


# The table.


def test_the_table_has_the_columns_of_an_officer_in_chinese(write):
    lines = run("--lang", "zh", "score", write(SPEC)).stdout.splitlines()
    assert lines[0] == "2023年度自评表"
    assert lines[2].split() == (
        "一级指标 二级指标 三级指标 目标值 实际值 完成率 分值 得分 是否达标 依据".split()
    )
    assert lines[4].split() == (
        "产出指标 数量指标 培训场次 ≥8场 7场 87.5% 40 35 未达标 数值".split()
    )
    assert "总分 91.25-95    等级 优" in lines
    assert "办法 plain  未指定办法，按通行口径" in lines
    assert "产出指标 61.25-65 + 服务满意度 30 = 91.25-95" in lines
    assert "91.25-95 按办法 plain 为“优”" in lines
    assert "审核意见 (1)" in lines


def test_the_table_has_the_same_columns_in_english(write):
    lines = score(write(SPEC)).stdout.splitlines()
    assert lines[2] == (
        "level 1   level 2   indicator   target  actual     completion  weight  "
        "score     verdict       rests on"
    )
    assert lines[4].endswith(
        "≥8场    7场        87.5%       40      35        not met       measured"
    )
    assert "total 91.25-95    grade 优" in lines
    assert "profile plain  未指定办法，按通行口径" in lines
    assert "findings (1)" in lines


def test_a_level_is_named_once(write):
    lines = score(write(SPEC)).stdout.splitlines()
    assert lines[4].startswith("产出指标  数量指标  培训场次 ")
    assert lines[5].startswith(" " * 20 + "宣传次数 ")
    assert lines[6].startswith(" " * 20 + "服务满意度 ")


def test_a_level_below_another_branch_is_named_again(write):
    leaf = "{name: %s, target: ≥8场, actual: 9场}"
    branches = "".join(
        f"  - {{name: {one}, indicators: [{{name: 数量, indicators: [{leaf % (one + '数')}]}}]}}\n"
        for one in ("产出", "效益")
    )
    head = GOOD.partition("  - ")[0]
    lines = score(write(head + branches)).stdout.splitlines()
    assert [line.split()[:2] for line in lines[4:6]] == [["产出", "数量"], ["效益", "数量"]]


def test_the_columns_line_up_in_cells_of_a_terminal(write):
    lines = score(write(SPEC)).stdout.splitlines()
    verdicts = ("not met", "undetermined", "met ")
    starts = {
        display_width(line[: line.index(verdict)])
        for line, verdict in zip(lines[4:7], verdicts, strict=True)
    }
    assert len(starts) == 1


def test_a_wide_cell_is_cut(write):
    lines = score(write(GOOD.replace("培训场次", "甲" * 20))).stdout.splitlines()
    assert "甲" * 12 + "…" in lines[4]
    assert "甲" * 13 not in lines[4]


def test_a_cell_of_26_columns_is_not_cut(write):
    assert "甲" * 13 + " " in score(write(GOOD.replace("培训场次", "甲" * 13))).stdout


MANY_LINES = GOOD.replace("≥8场", r'"符合规定\n并公示"').replace("9场", r'"符合规定\n并公示"')


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_a_cell_of_two_lines_stands_in_one_row(write, style):
    report, _, _ = score(write(MANY_LINES), "--format", style).stdout.partition("total")
    rows = report.splitlines()
    assert any("培训场次" in row and "并公示" in row for row in rows)


def test_a_tab_in_a_cell_is_printed_as_a_space(write):
    body = GOOD.replace("培训场次", r'"培训\t场次"')
    assert "培训 场次" in score(write(body)).stdout


def test_a_terminal_is_sent_no_control_character_of_a_cell(write):
    assert "\a" not in score(write(GOOD.replace("培训场次", r'"培训\a场次"'))).stdout


def test_an_indicator_without_a_verdict_rests_on_nothing(write):
    body = GOOD.replace(", actual: 9场", "")
    assert score(write(body)).stdout.splitlines()[4].endswith("nothing")


def test_a_good_table_has_no_findings_below_it(write):
    result = score(write(GOOD))
    assert result.stdout.splitlines()[-1] == "profile plain  未指定办法，按通行口径"
    assert result.exit_code == 0


def test_the_findings_stand_below_the_table(write):
    text = score(write(SPEC)).stdout
    assert text.index("profile plain") < text.index("a.yaml:11:")


def test_a_budget_that_is_not_spent_is_no_missed_target(write):
    body = GOOD.replace("target: ≥8场, actual: 9场", "budget: 100万元, spent: 96万元")
    assert "96%" in score(write(body)).stdout
    assert "not met" not in score(write(body)).stdout
    assert "undetermined" in score(write(body.replace("96万元", "/"))).stdout


# Markdown.


def test_markdown_is_a_table_with_the_findings_below_it(write):
    lines = score(write(SPEC), "--format", "markdown").stdout.splitlines()
    assert lines[0] == "# 2023年度自评表"
    assert lines[2].startswith("| level 1 | level 2 | indicator | target | actual | completion |")
    assert lines[3] == "|" + " --- |" * 10
    assert lines[4] == (
        "| 产出指标 | 数量指标 | 培训场次 | ≥8场 | 7场 | 87.5% | 40 | 35 | not met | measured |"
    )
    assert lines[lines.index("## findings") + 2].startswith("- IR416:11 宣传次数 actual")
    assert lines[-1].startswith("- IR416:11 宣传次数 actual 不少于7次 lies partly")


def test_markdown_is_in_chinese_where_asked(write):
    text = run("--lang", "zh", "score", write(SPEC), "--format", "markdown").stdout
    assert "| 一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 |" in text
    assert "## 审核意见" in text


def test_a_bar_in_a_cell_is_escaped(write):
    text = score(write(GOOD.replace("培训场次", "培训|场次")), "--format", "markdown").stdout
    assert "| 培训\\|场次 |" in text


# JSON.


def test_json_is_the_report(write):
    data = json.loads(score(write(SPEC), "--format", "json").stdout)
    assert list(data) == [
        "title", "organization", "period", "profile", "regulation", "indicators", "total",
        "total_exact", "grade", "waiting", "steps", "findings", "firm",
    ]  # fmt: skip
    assert (data["title"], data["organization"]) == ("2023年度自评表", "某街道办事处")
    assert (data["period"], data["profile"]) == (2023, "plain")
    assert (data["total"], data["grade"]) == ("91.25-95", "优")
    assert data["total_exact"] == {"low": "91.25", "high": "95"}


def test_json_holds_the_tree_of_indicators(write):
    data = json.loads(score(write(SPEC), "--format", "json").stdout)
    output, satisfaction = data["indicators"]
    assert list(output) == [
        "name", "weight", "weight_exact", "score", "score_exact", "indicators",
    ]  # fmt: skip
    assert (output["weight"], output["score"]) == ("70", "61.25-65")
    assert output["score_exact"] == {"low": "61.25", "high": "65"}
    leaf = output["indicators"][0]["indicators"][0]
    assert list(leaf) == [
        "name", "path", "target", "actual", "assessment", "weight", "weight_exact", "score",
        "score_exact", "kind", "method", "steps", "place",
    ]  # fmt: skip
    assert leaf["path"] == ["产出指标", "数量指标", "培训场次"]
    assert (leaf["weight"], leaf["score"], leaf["score_exact"]) == ("40", "35", "35")
    assert leaf["target"]["text"] == "≥8场"
    assert leaf["actual"]["text"] == "7场"
    assert leaf["assessment"]["verdict"] == "unmet"
    assert leaf["method"] == "按比例得分"
    assert leaf["place"] == {"file": "a.yaml", "line": 10}
    assert satisfaction["path"] == ["服务满意度"]


def test_json_holds_the_findings_with_their_places(write):
    data = json.loads(score(write(SPEC), "--format", "json").stdout)
    found = [(one["code"], one["line"], one["indicator"]) for one in data["findings"]]
    assert found == [("IR416", 11, "宣传次数")]


# Errors.

WRONG = GOOD.replace("≥8场", "≥8O%")


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_a_cell_that_cannot_be_read_leaves_its_row_open_and_exits_1(write, style):
    result = score(write(WRONG), "--format", style)
    assert "IR115" in result.stdout
    assert "0-100" in result.stdout
    assert "rows that wait 1: 培训场次" in result.stdout
    assert result.exit_code == 1


def test_a_cell_that_cannot_be_read_is_so_in_json(write):
    result = score(write(WRONG), "--format", "json")
    data = json.loads(result.stdout)
    (row,) = data["indicators"]
    assert row["target"] == {"text": "≥8O%", "kind": "unreadable"}
    assert (row["assessment"]["verdict"], row["score"]) == ("undetermined", "0-100")
    assert [one["code"] for one in data["findings"]] == ["IR115"]
    assert (data["total"], data["grade"], data["firm"]) == ("0-100", "差至优", False)
    assert result.exit_code == 1


@pytest.mark.parametrize("style", ["text", "json", "markdown"])
def test_a_file_without_a_table_prints_why_and_exits_1(write, style, folder):
    result = score(write("schema: indicator-rules/1\n: ["), "--format", style, "-o", "out.txt")
    assert "IR2" in result.stdout
    assert result.exit_code == 1
    assert not (folder / "out.txt").exists()


@pytest.mark.parametrize("style", ["text", "json", "markdown"])
def test_a_published_total_that_differs_is_scored_and_exits_1(write, style):
    result = score(write(GOOD + "published: {total: 88}\n"), "--format", style)
    assert "培训场次" in result.stdout
    assert "IR311" in result.stdout
    assert result.exit_code == 1


def test_warnings_exit_0(write):
    assert score(write(SPEC)).exit_code == 0


@pytest.mark.parametrize("path", ["none.yaml", "."])
def test_what_is_no_file_exits_1(path):
    result = score(path)
    assert "IR210" in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("words", "reason"),
    [((), "Missing argument 'SPEC'"), (("a.yaml", "--format", "xml"), "'xml' is not one of")],
)
def test_misuse_exits_2_with_its_reason_on_stderr(words, reason):
    result = score(*words)
    assert reason in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("number", ["财预〔2021〕101号", "财预[2021]101号", "财预2021-101"])
def test_a_profile_is_named_by_the_number_of_its_document(write, number):
    shown = score(write(GOOD), "--profile", number, "--lang", "zh").stdout
    assert "办法 mof-2021-101  " in shown


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("en", "profile='财预〔2021〕100号' is not one of mof-2021-101, mof-2020-10, "),
        (
            "zh",
            "没有名为“财预〔2021〕100号”的办法，可用的有 mof-2021-101（财预〔2021〕101号）、mof-2020-10（财预〔2020〕10号）、",
        ),
    ],
)
def test_an_unknown_profile_is_told_the_nearest_first(write, language, reason):
    result = score(write(GOOD), "--profile", "财预〔2021〕100号", "--lang", language)
    assert reason in result.stderr.replace("\n", " ")
    assert result.exit_code == 2


# The file it writes.


@pytest.mark.parametrize(
    ("style", "begins"), [("text", "自评表\n"), ("markdown", "# 自评表\n"), ("json", "{\n")]
)
def test_the_report_is_written_to_a_file(write, folder, style, begins):
    result = score(write(GOOD), "--format", style, "-o", "out.txt")
    text = (folder / "out.txt").read_text("utf-8")
    assert text.startswith(begins)
    assert text.endswith("\n")
    assert result.stdout == ""
    assert result.exit_code == 0


def test_the_findings_are_printed_where_the_table_is_written(write, folder):
    result = score(write(SPEC), "-o", "out.txt")
    assert "findings (1)" in result.stdout
    assert "IR416" in result.stdout
    assert "IR416" not in (folder / "out.txt").read_text("utf-8")


@pytest.mark.parametrize("output", ["no/such/folder", "."])
def test_a_file_that_cannot_be_written_exits_2_with_its_reason_on_stderr(write, output):
    result = score(write(GOOD), "-o", output)
    assert f"cannot write {output}: " in result.stderr
    assert result.exit_code == 2


# Profiles and steps.


def test_a_profile_replaces_that_of_the_spec(write):
    lines = score(write(SPEC), "--profile", "mof-2021-101").stdout
    assert "profile mof-2021-101  中央部门项目支出核心绩效目标" in lines
    assert "IR501" not in lines
    assert (
        "\nprofile mof-2021-101 has not been held against the text of 财预〔2021〕101号; check scores"
        in lines
    )


@pytest.mark.parametrize(("name", "status"), [("none", 2), ("none.yaml", 1)])
def test_a_profile_that_is_not_there_ends_the_run(write, name, status):
    assert score(write(SPEC), "--profile", name).exit_code == status


def test_the_steps_of_each_score_are_printed_where_they_are_asked_for(write):
    assert "steps of the scores" not in score(write(SPEC)).stdout
    lines = score(write(SPEC), "--steps").stdout.splitlines()
    begin = lines.index("steps of the scores")
    assert lines[begin + 2 : begin + 9] == [
        "培训场次: ≥8场 / 7场",
        "  method: 按比例得分",
        "  7场 lies in (0, 8], where the score is 5·x: 35",
        "宣传次数: ≥8次 / 不少于7次",
        "  no point value: 26.25 to 30 points",
        "服务满意度: ≥90% / 95%",
        "  the target is met: 30 points",
    ]
