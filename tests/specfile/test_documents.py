"""Several specs in one file, parted by lines of ---."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from indicator_rules import check_spec, evaluate, load_spec, load_specs
from indicator_rules.cli.main import main
from indicator_rules.lsp.cursor import spot_at
from indicator_rules.lsp.hover import hover_at
from indicator_rules.source import Source
from indicator_rules.specfile.fix import fix_text
from indicator_rules.specfile.load import readable_spec

HEAD = "schema: indicator-rules/1\ntitle: {}\n"
ROW = "indicators:\n  - {{name: {}, weight: 100, target: {}, actual: {}}}\n"
FIRST = HEAD.format("年度绩效自评") + ROW.format("培训场次", "≥8场", "7场")
SECOND = HEAD.format("中期绩效自评") + ROW.format("满意度", "≥90%", "95%")
BOTH = f"{FIRST}---\n{SECOND}"


@pytest.fixture
def write(tmp_path):
    def written(text):
        path = tmp_path / "spec.yaml"
        path.write_text(text, "utf-8")
        return path

    return written


@pytest.mark.parametrize(
    "text", [BOTH, f"---\n{BOTH}", f"{BOTH}---\n", f"{FIRST}...\n---\n{SECOND}"]
)  # fmt: skip
def test_every_table_of_a_file_is_read(write, text):
    cards = load_specs(write(text))
    assert [card.title for card in cards] == ["年度绩效自评", "中期绩效自评"]
    assert [evaluate(card).printed_total for card in cards] == ["87.5", "100"]


@pytest.mark.parametrize("text", [f"{FIRST}---\n", f"---\n{FIRST}", f"---\n---\n{FIRST}"])
def test_a_document_that_holds_nothing_is_none(write, text):
    assert load_spec(write(text)).title == "年度绩效自评"


def test_one_spec_is_asked_for_and_there_are_two(write):
    with pytest.raises(ValueError, match="the file holds 2 specs: load_specs gives all of them"):
        load_spec(write(BOTH))
    with pytest.raises(ValueError, match="the file holds 2 specs"):
        readable_spec(write(BOTH))


def test_findings_of_each_stand_at_their_lines(write):
    path = write(BOTH.replace("7场", "约7场").replace("95%", "约95%"))
    found = [(one.code, one.extent.start.line) for one in check_spec(path) if one.code == "IR401"]
    assert found == [("IR401", 4), ("IR401", 9)]


def test_settings_and_comments_are_those_of_their_own_table(write):
    quiet = FIRST.replace("title", "checks: {ignore: [IR401]}\ntitle").replace("7场", "约7场")
    loud = SECOND.replace("95%", "约95%")
    assert [one.code for one in check_spec(write(f"{quiet}---\n{loud}"))].count("IR401") == 1
    answered = loud.replace("}\n", "}  # noqa: IR401 – 按原表\n")
    assert [one.code for one in check_spec(write(f"{quiet}---\n{answered}"))] == []
    again = answered.replace("约95%", "95%")
    codes = [one.code for one in check_spec(write(f"{answered}---\n{again}"))]
    assert codes.count("IR223") == 1


def test_a_second_table_that_is_none_is_told(write):
    assert [one.code for one in check_spec(write(f"{FIRST}---\n- a\n"))] == ["IR205"]
    path = write(f"{FIRST}---\ntitle: 二\n")
    assert [one.code for one in check_spec(path)] == ["IR204", "IR204"]


def test_the_command_prints_each_table(write):
    path = str(write(BOTH))
    text = CliRunner().invoke(main, ["--lang", "en", "score", path]).stdout
    assert [line for line in text.splitlines() if line.startswith("total")] == [
        "total 87.5    grade 良",
        "total 100    grade 优",
    ]
    data = json.loads(CliRunner().invoke(main, ["score", path, "--format", "json"]).stdout)
    assert [one["total"] for one in data] == ["87.5", "100"]
    marked = CliRunner().invoke(main, ["score", path, "--format", "markdown"]).stdout
    assert marked.count("# 年度绩效自评") == marked.count("# 中期绩效自评") == 1


def test_all_tables_are_fixed_at_once():
    slips = BOTH.replace("≥8场", "＞＝8场").replace("≥90%", "≧90％")
    assert fix_text(Source("spec.yaml", slips)) == BOTH


def test_an_editor_knows_where_it_stands_in_each():
    source = Source("spec.yaml", BOTH)
    for word in ("≥8场", "≥90%"):
        offset = BOTH.index(word)
        assert spot_at(source, offset).field.key == "target"
        assert word in hover_at(source, offset).text
    assert spot_at(source, len(FIRST) + 1) is None
