"""Actual values in a file of their own."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from indicator_rules import SpecError, evaluate, load_spec
from indicator_rules.cli.main import main
from indicator_rules.diagnostics import Language
from indicator_rules.specfile.actuals_file import load_actuals, load_actuals_of_several
from indicator_rules.specfile.check import in_order
from indicator_rules.specfile.load import load_specs

SPEC = """\
schema: indicator-rules/1
title: 自评表
period: 2023
weights: equal
indicators:
  - name: 产出指标
    indicators:
      - {name: 培训场次, target: ≥8场, actual: 8场}
      - {name: 完工时间, target: 11月底前, actual: 10月}
"""


@pytest.fixture
def scorecard(tmp_path):
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    return load_spec(tmp_path / "spec.yaml")


@pytest.fixture
def given(tmp_path, scorecard):
    """The printed completion cells with the actual values of a file."""

    def give(name, text):
        (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
        report = evaluate(load_actuals(tmp_path / name, scorecard))
        return [leaf.assessment.printed for leaf in report.leaves]

    return give


@pytest.fixture
def refused(tmp_path, scorecard):
    """What is wrong with a file, whether it can be read or not."""

    def give(name, text):
        (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
        try:
            found = in_order(load_actuals(tmp_path / name, scorecard).mistakes)
        except SpecError as error:
            found = error.diagnostics
        return [
            f"{one.code} {one.source.place(one.span.start).line}:"
            f"{one.source.place(one.span.start).column} {one.excerpt}"
            for one in found
        ]

    return give


def test_a_csv_file_replaces_what_it_names(given):
    assert given("a.csv", "指标名称,实际值\n培训场次,7场\n") == ["87.5%", "100%"]


def test_a_yaml_file_replaces_what_it_names(given):
    assert given("a.yaml", "培训场次: 7\n完工时间: 2023年12月5日\n") == ["87.5%", "0%"]


def test_other_columns_rows_without_words_and_windows_line_ends_do_not_matter(given):
    text = "序号,name,note,actual\r\n1,培训场次,,6场\r\n,,,\r\n"
    assert given("a.csv", text) == ["75%", "100%"]


def test_a_byte_order_mark_of_a_spreadsheet_does_not_matter(given):
    assert given("a.csv", b"\xef\xbb\xbf" + "name,actual\n培训场次,4场\n".encode()) == [
        "50%",
        "100%",
    ]


@pytest.mark.parametrize(
    ("name", "text"), [("a.csv", "name,actual\n培训场次\n"), ("a.yaml", "培训场次:\n")]
)
def test_an_empty_cell_takes_the_value_away(given, name, text):
    assert given(name, text) == ["", "100%"]


def test_the_period_of_the_spec_dates_the_values(given):
    assert given("a.csv", "name,actual\n完工时间,12月5日\n") == ["100%", "0%"]


def test_findings_stand_in_the_file_of_the_values(tmp_path, scorecard):
    path = tmp_path / "a.csv"
    path.write_text('name,actual\n培训场次,"约8场"\n', encoding="utf-8")
    (found,) = [
        one for one in evaluate(load_actuals(path, scorecard)).findings if one.code == "IR416"
    ]
    assert (found.source.name, found.excerpt) == (str(path), "约8场")


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.csv", "name,actual\n培训场次,9O场\n", ["IR115 2:7 O"]),
        ("a.csv", "name,actual\n培训场,7场\n", ["IR217 2:1 培训场"]),
        ("a.csv", "name,actual\n其他,7场\n", ["IR217 2:1 其他"]),
        ("a.csv", "name,actual\n培训场次,7场\n培训场次,8场\n", ["IR203 3:1 培训场次"]),
        ("a.csv", "指标,数\n培训场次,7场\n", ["IR239 1:1 指标,数"]),
        ("a.csv", "a,b\n", ["IR239 1:1 a,b"]),
        ("a.csv", "\n", ["IR211 1:1 "]),
        ("a.csv", 'name,actual\n"培训\n场次",7场\n', ["IR217 2:2 培训\n场次"]),
        ("a.csv", b"name,actual\n\xff,7\n", ["IR206 2:1 "]),
        ("a.csv", "name,actual\n培训场次,1,234场\n", ["IR239 2:1 培训场次,1,234场"]),
        ("a.csv", "name,actual\n培训场次，7场\n", ["IR239 2:1 培训场次，7场"]),
        ("a.csv", 'name,actual\n培训场次,"7场\n', ['IR239 2:1 培训场次,"7场']),
        ("a.csv", 'name,actual\n"培训"场次,7场\n', ['IR239 2:1 "培训"场次,7场']),
        ("a.csv", '"name,actual\n', ['IR239 1:1 "name,actual']),
        ("a.csv", "name,actual,a;name;actual\n", ["IR239 1:1 name,actual,a;name;actual"]),
        ("a.csv", "name;数\n", ["IR239 1:1 name;数"]),
        ("a.yaml", "培训场次: 9O场\n培训场: 7场\n", ["IR115 1:8 O", "IR217 2:1 培训场"]),
        ("a.yaml", "培训场次: [7场]\n", ["IR205 1:7 ["]),
        ("a.yaml", "- 7场\n", ["IR205 1:1 -"]),
        ("a.yaml", "# nothing\n", ["IR211 1:1 "]),
        ("a.yaml", "培训场次: 7场\n培训场次: 8场\n", ["IR203 2:1 培训场次"]),
    ],
)
def test_a_mistake_has_its_place_in_the_file(refused, name, text, found):
    assert refused(name, text) == found


def test_a_name_that_is_nearly_right_is_told_the_right_one(tmp_path, scorecard):
    (tmp_path / "a.yaml").write_text("培训场: 7场\n其他: 7场\n", encoding="utf-8")
    found = load_actuals(tmp_path / "a.yaml", scorecard).mistakes
    helps = [one.help(Language.ENGLISH) for one in found]
    assert helps == ["did you mean 培训场次?", "write it as the spec does"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "name,actual\n培训场次,9O场\n完工时间,12月5日\n"),
        ("a.csv", "name,actual\n培训场次,7场\n培训场次,8场\n完工时间,12月5日\n"),
        ("a.yaml", "培训场次: [7场]\n完工时间: 12月5日\n"),
        ("a.yaml", "培训场次: 7场\n完工时间: 12月5日\n培训场次: 8场\n"),
    ],
    ids=["no figure", "twice", "a list", "twice in YAML"],
)
def test_a_cell_that_is_not_certain_leaves_its_row_open(tmp_path, scorecard, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    report = evaluate(load_actuals(tmp_path / name, scorecard))
    assert (report.printed_total, report.firm) == ("0-50", False)
    assert [row.indicator.name for row in report.waiting] == ["培训场次"]


def test_names_of_several_rows_are_told_with_their_paths(tmp_path):
    rows = "[{name: 合格率, target: ≥90%, actual: 95%}]"
    text = f"  - {{name: 产出, indicators: {rows}}}\n  - {{name: 效益, indicators: {rows}}}\n"
    (tmp_path / "spec.yaml").write_text(
        f"{SPEC.partition('indicators')[0]}indicators:\n{text}", "utf-8"
    )
    card = load_spec(tmp_path / "spec.yaml")
    (tmp_path / "a.csv").write_text("name,actual\n合格率,45%\n", "utf-8")
    (found,) = load_actuals(tmp_path / "a.csv", card).mistakes
    assert found.help(Language.ENGLISH) == "write the names above it too: 产出/合格率, 效益/合格率"
    (tmp_path / "a.csv").write_text("name,actual\n效益/合格率,45%\n", "utf-8")
    report = evaluate(load_actuals(tmp_path / "a.csv", card))
    assert [row.assessment.printed for row in report.leaves] == ["100%", "50%"]


def test_values_of_several_tables_go_to_those_that_have_their_names(tmp_path):
    body = SPEC.replace("培训场次", "宣传场次").replace("完工时间", "竣工时间")
    (tmp_path / "two.yaml").write_text(f"{SPEC}---\n{body}", "utf-8")
    cards = load_specs(tmp_path / "two.yaml")
    (tmp_path / "a.csv").write_text("name,actual\n培训场次,4场\n宣传场次,2场\n无,1\n", "utf-8")
    put = load_actuals_of_several(tmp_path / "a.csv", cards)
    assert [evaluate(card).printed_total for card in put] == ["75", "62.5"]
    assert [one.code for card in put for one in card.mistakes] == ["IR217"]


def test_the_command_scores_with_them(tmp_path, scorecard):
    (tmp_path / "a.csv").write_text("name,actual\n培训场次,7场\n", encoding="utf-8")
    words = ["score", scorecard.source.name, "--actuals", str(tmp_path / "a.csv")]
    result = CliRunner().invoke(main, [*words, "--format", "json"])
    assert json.loads(result.output)["total"] == "93.75"
    missing = CliRunner().invoke(main, [*words[:-1], str(tmp_path / "none.csv")])
    assert missing.exit_code == 1
    assert "IR210" in missing.output


SEPARATED = {
    "a comma": (",", "a.csv"),
    "a semicolon": (";", "a.csv"),
    "a tab": ("\t", "a.tsv"),
    "a tab in a text": ("\t", "a.txt"),
    "a full-width comma": ("，", "a.csv"),
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("separator", "name"), SEPARATED.values(), ids=SEPARATED)
def test_the_header_shows_what_separates_the_cells(given, separator, name, end):
    rows = [
        ["序号", "指标名称", "实际值", "备注"],
        ["1", "培训场次", "4场", '"甲,乙;丙，丁\t""戊"""'],
        [],
        ["2", "完工时间", '"10月"'],
    ]
    text = "".join(separator.join(row) + end for row in rows)
    assert given(name, text) == ["50%", "100%"]


@pytest.mark.parametrize("separator", [";", "\t", "，"])
def test_a_mistake_stands_in_its_cell(refused, separator):
    text = f'name{separator}note{separator}actual\n培训场次{separator}"9O场"{separator}"9O场"\n'
    assert refused("a.csv", text) == ["IR115 2:14 O"]


def test_cells_behind_the_last_column_may_be_empty(given):
    assert given("a.csv", "name,actual\n培训场次,4场,,\n完工时间,10月, \n") == ["50%", "100%"]


def test_a_row_that_is_not_certain_leaves_its_indicator_open(given):
    assert given("a.csv", "name,actual\n培训场次,1,234场\n") == ["无法识别", "100%"]


def test_a_row_that_is_not_certain_takes_the_certainty_of_another_of_its_name(given):
    assert given("a.csv", "name,actual\n培训场次,4场\n培训场次,1,234场\n") == ["无法识别", "100%"]


def test_a_row_that_ends_before_its_value_is_blank(given):
    assert given("a.csv", "name,actual\n培训场次\n") == ["", "100%"]


def test_a_mark_that_spreadsheets_write_is_no_finding(refused):
    assert refused("a.csv", "\ufeffname,actual\n培训场次,7场\n") == []
    assert refused("a.yaml", "\ufeff培训场次: 7场\n") == ["IR207 1:1 "]


def test_a_value_that_stands_in_its_name_has_its_own_place(refused):
    assert refused("a.csv", "actual,name\n培训场,培训场\n") == ["IR217 2:5 培训场"]


def test_a_cell_that_is_longer_than_csv_reads_is_refused_at_its_line(refused):
    (found,) = refused("a.csv", "name,actual\n培训场次," + "7" * 200_000)
    assert found.startswith("IR239 2:1 培训场次,777")


def test_a_row_that_is_parted_otherwise_is_one_finding_and_leaves_its_indicator_open(given):
    assert given("a.csv", "name,actual\n培训场次，4场\n") == ["无法识别", "100%"]


def test_a_text_whose_first_row_is_no_header_is_yaml(given):
    assert given("a.txt", "培训场次: 4场\n") == ["50%", "100%"]


def test_columns_that_count_in_a_spec_and_are_not_read_here_are_told_once(refused):
    text = "序号,指标名称,实际值,偏差原因,评定得分,备注\n1,培训场次,4场,汛期,3,无\n"
    assert refused("a.csv", text) == ["IR242 1:13 偏差原因"]
