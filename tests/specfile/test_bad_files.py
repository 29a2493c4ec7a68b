"""Files that are no spec: each mistake with its code at its place, none raised, none lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules import SpecError, check_spec, load_spec
from indicator_rules.cli.main import main
from indicator_rules.diagnostics.text import render_text
from indicator_rules.source import Place

HEAD = "schema: indicator-rules/1\ntitle: 自评表\n"
LEAF = "  - name: 培训场次\n    target: ≥8场\n    actual: 9场\n"
GOOD = HEAD + "weights: equal\nindicators:\n" + LEAF
WEIGHED = HEAD + "indicators:\n" + LEAF + "    weight: 100\n"
AFTER = len(GOOD.splitlines()) + 1
"""The line after the last of GOOD."""
DEEP_BLOCK = "note:\n" + "\n".join("  " * level + "-" for level in range(1, 200))
LAUGHS = "a0: &a0 [lol, lol]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)
)


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def write(tmp_path):
    def written(body: str | bytes) -> Path:
        file = tmp_path / "spec.yaml"
        file.write_bytes(body if isinstance(body, bytes) else body.encode())
        return file

    return written


def with_target(text, actual="9场"):
    return GOOD.replace("≥8场", text).replace("9场", actual)


def found(path):
    """Each finding as ``IR201 3:14``."""
    listed = []
    for one in check_spec(path):
        place = one.source.place(one.span.start)
        listed.append(f"{one.code} {place.line}:{place.column}")
    return listed


def messages(path):
    return [one.message() for one in check_spec(path)]


def test_a_good_file_has_no_findings(write):
    assert found(write(GOOD)) == []


BROKEN = {
    "a quote that is not closed": (GOOD + 'note: "abc\n', f"IR201 {AFTER}:7"),
    "a bracket that is not closed": (GOOD + "note: [a\nb: c\n", f"IR201 {AFTER}:7"),
    "a tab as indentation": (GOOD + "\tnote: a\n", f"IR201 {AFTER}:1"),
    "a colon too many": (GOOD + "note: a: b\n", f"IR201 {AFTER}:7"),
    "a later version of YAML": ("%YAML 9.9\n---\n" + GOOD, "IR201 1:1"),
    "an anchor": (GOOD.replace("≥8场", "&a ≥8场"), "IR208 6:13"),
    "an alias": (GOOD + "note: *a\n", f"IR208 {AFTER}:7"),
    "a merge key": (GOOD + "<<: {note: a}\n", f"IR208 {AFTER}:1"),
    "a standard tag": (GOOD.replace("≥8场", "!!str ≥8场"), "IR208 6:13"),
    "a tag of one's own": (GOOD.replace("≥8场", "!a ≥8场"), "IR208 6:13"),
    "a tag on a list": (GOOD + "note: !a [b]\n", f"IR208 {AFTER}:7"),
    "a billion laughs": (LAUGHS, "IR208 1:5"),
    "flow lists in one another": (GOOD + "note: " + "[" * 60 + "]" * 60, f"IR209 {AFTER}:56"),
    "block lists in one another": (GOOD + DEEP_BLOCK, f"IR209 {AFTER + 50}:101"),
    "block lists in one line": (GOOD + "note:\n " + "- " * 500, f"IR209 {AFTER + 1}:100"),
    "flow mappings in one another": (GOOD + "note: " + "{a: " * 60, f"IR209 {AFTER}:203"),
    "an empty file": ("", "IR211 1:1"),
    "blank lines": (" \n\n", "IR211 1:1"),
    "only comments": ("# 自评表\n# 2023\n", "IR211 1:1"),
    "an empty text": ("''\n", "IR211 1:1"),
    "a null": ("~\n", "IR211 1:1"),
    "a NUL": (GOOD + "note: a\0b\n", f"IR212 {AFTER}:8"),
    "a bell": (GOOD + "note: a\ab\n", f"IR212 {AFTER}:8"),
    "a line separator": (GOOD + "note: a\u2028b\n", f"IR212 {AFTER}:8"),
    "a next-line character": (GOOD + "note: a\u0085b\n", f"IR212 {AFTER}:8"),
    "a byte-order mark inside": (GOOD + "note: a\ufeffb\n", f"IR212 {AFTER}:8"),
    "a list as root": ("- a\n- b\n", "IR205 1:1"),
    "a text as root": ("# 自评表\n自评表\n", "IR205 2:1"),
    "a line of ten million characters": (GOOD + "note: " + "a" * 10_000_000, f"IR215 {AFTER}:1"),
    "more characters than are read": (GOOD + "# a\n" * 4_000_001, "IR215 1:1"),
    "a file that breaks off in a character": ("# " + "好" * 21_400_000, "IR215 1:1"),
}


@pytest.mark.parametrize(("body", "finding"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_gives_one_finding_at_its_place(write, body, finding):
    assert found(write(body)) == [finding]


def test_flow_lists_without_an_end_are_too_deep(write):
    """Where depends on how far the scanner looks ahead, which differs between versions."""
    (finding,) = found(write(GOOD + "note: " + "[" * 100_000))
    assert finding in {f"IR209 {AFTER}:56", f"IR209 {AFTER}:1006"}


SIZE = len(GOOD.encode())
BYTES = {
    "no encoding": (GOOD.encode() + b"note: \xff\xff\n", f"IR206 {AFTER}:7", f": byte {SIZE + 7}"),
    "a surrogate": (
        GOOD.encode() + b"note: \xed\xa0\x80\n",
        f"IR206 {AFTER}:7",
        f": byte {SIZE + 7}",
    ),
    "a character of GB18030": (
        GOOD.encode() + b"note: \xb3\xa1\n",
        f"IR206 {AFTER}:7",
        f": byte {SIZE + 7}",
    ),
    "GB18030 that breaks off": (
        GOOD.encode("gb18030") + b"note: \xb3",
        f"IR206 {AFTER}:7",
        f", and no GB18030 from byte {len(GOOD.encode('gb18030')) + 7} on",
    ),
    "UTF-16 that breaks off": (
        GOOD.encode("utf-16") + b"\x33",
        f"IR206 {AFTER}:1",
        f", and no UTF-16 from byte {len(GOOD.encode('utf-16')) + 1} on",
    ),
    "half of a pair of UTF-16": (
        b"\xfe\xff" + "#".encode("utf-16-be") + b"\xd8\x00\x00a",
        "IR206 1:2",
        ", and no UTF-16 from byte 5 on",
    ),
    "a mark before what is not UTF-8": (b"\xef\xbb\xbf# \xff\n", "IR206 1:3", ": byte 6"),
}


@pytest.mark.parametrize(("body", "finding", "said"), BYTES.values(), ids=BYTES)
def test_bytes_of_no_encoding_are_found_where_they_cease_to_be_text(write, body, finding, said):
    file = write(body)
    assert found(file) == [finding]
    assert messages(file) == ["the file is not UTF-8" + said]


@pytest.mark.parametrize("body", [GOOD, "schema: indicator-rules/1\n"], ids=["汉字", "ASCII"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_named_too(write, body, encoding):
    file = write(body.encode(encoding))
    assert messages(file) == ["the file is not UTF-8; it looks like UTF-16"]


def test_a_byte_order_mark_is_a_warning_and_moves_no_place(write):
    body = b"\xef\xbb\xbf" + GOOD.replace("≥8场", "≥8O%").encode()
    assert found(write(body)) == ["IR207 1:1", "IR115 6:15"]


def test_a_file_with_a_byte_order_mark_alone_can_be_loaded(write):
    assert load_spec(write(b"\xef\xbb\xbf" + GOOD.encode())).title == "自评表"


def test_a_byte_order_mark_before_an_empty_file_leaves_it_empty(write):
    assert found(write(b"\xef\xbb\xbf")) == ["IR207 1:1", "IR211 1:1"]


def test_a_document_may_begin_and_end_with_its_signs(write):
    assert found(write("---\n" + GOOD + "...\n")) == []


def test_two_angles_in_quotes_are_no_merge_key(write):
    assert found(write(GOOD + 'note: "<<"\n')) == []


def test_each_control_character_is_found_up_to_twenty(write):
    assert found(write(GOOD + "note: a\x01\x02b\n")) == [f"IR212 {AFTER}:8", f"IR212 {AFTER}:9"]
    assert len(found(write(GOOD + "note: " + "\x01" * 1000))) == 20


def test_a_line_that_is_too_long_is_shown_by_its_beginning(write):
    file = write(GOOD + "note: " + "a" * 10_000_000)
    (finding,) = check_spec(file)
    assert len(render_text(finding)) < 1000


def test_a_directory_is_no_spec(tmp_path):
    assert messages(tmp_path) == [f"cannot read “{tmp_path}”: it is a directory"]


def test_a_file_that_is_not_there_is_a_finding(tmp_path):
    path = tmp_path / "none.yaml"
    assert found(path) == ["IR210 1:1"]
    assert messages(path) == [f"cannot read “{path}”: there is no such file"]


def test_a_file_below_a_file_is_not_there(write):
    path = write(GOOD) / "none.yaml"
    assert messages(path) == [f"cannot read “{path}”: there is no such file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_finding(write):
    path = write(GOOD)
    path.chmod(0)
    assert messages(path) == [f"cannot read “{path}”: permission is denied"]


@pytest.mark.parametrize("path", ["a\0b.yaml", "a" * 5000], ids=["NUL", "too long"])
def test_a_path_that_can_be_no_file_is_a_finding(path):
    assert found(path) == ["IR210 1:1"]


def test_load_spec_raises_every_finding_sorted_by_place(write):
    body = GOOD.replace("≥8场", "≥8O%").replace("title: 自评表", "title: [a]") + "colour: red\n"
    with pytest.raises(SpecError) as raised:
        load_spec(write(b"\xef\xbb\xbf" + body.encode()))
    assert [one.code for one in raised.value.diagnostics] == ["IR207", "IR205", "IR115", "IR202"]


def test_load_spec_raises_what_kept_the_file_from_being_read(tmp_path):
    with pytest.raises(SpecError, match="it is a directory"):
        load_spec(tmp_path)


COMMAND = {
    "broken": GOOD + 'note: "abc\n',
    "no encoding": GOOD.encode() + b"\xff",
    "NUL": GOOD + "note: a\0b\n",
    "laughs": LAUGHS,
    "empty": "",
    "list": "- a\n",
    "unknown key": GOOD + "colour: red\n",
}


@pytest.mark.parametrize("body", COMMAND.values(), ids=COMMAND)
def test_the_command_prints_the_place_and_exits_1(write, body):
    file = write(body)
    result = CliRunner().invoke(main, ["--lang", "en", "check", str(file)])
    (finding,) = found(file)
    code, place = finding.split()
    assert result.stdout.startswith(f"{file}:{place}: error[{code}]: ")
    assert result.stdout.endswith("\n1 error in 1 file (1 checked)\n")
    assert result.exit_code == 1


def test_the_command_exits_0_on_a_byte_order_mark_alone(write):
    file = write(b"\xef\xbb\xbf" + GOOD.encode())
    assert CliRunner().invoke(main, ["check", str(file)]).exit_code == 0


@pytest.mark.parametrize("path", ["none.yaml", "a\0b.yaml"])
def test_the_command_exits_1_on_what_it_cannot_read(path):
    result = CliRunner().invoke(main, ["check", path])
    assert "IR210" in result.stdout
    assert result.exit_code == 1


# Numbers with thousands of digits.

DIGITS = {
    "weight": (WEIGHED.replace("100", "9" * 5000), "IR213 7:13"),
    "target": (with_target("≥" + "9" * 4000 + "场"), "IR108 6:13"),
    "longer target": (with_target("≥" + "9" * 9000 + "场"), "IR215 6:13"),
    "actual": (with_target("≥8场", "9" * 4000 + "场"), "IR108 7:13"),
    "figure": (GOOD + "figures: {甲: " + "1" * 4000 + "元}\n", "IR108 8:14"),
    "longer figure": (GOOD + "figures: {甲: " + "1" * 9000 + "元}\n", "IR215 8:14"),
    "published score": (GOOD + "published: {total: " + "1" * 4000 + "}\n", "IR213 8:20"),
    "period": (GOOD + "period: " + "2" * 4000 + "\n", "IR213 8:9"),
}


@pytest.mark.parametrize(("body", "finding"), DIGITS.values(), ids=DIGITS)
def test_a_number_of_thousands_of_digits_is_one_finding(write, body, finding):
    assert found(write(body)) == [finding]


# Nothing is lost.


def test_three_mistakes_give_three_findings(write):
    body = GOOD.replace("≥8场", "≥8O%").replace("title: 自评表", "title: [a]") + "colour: red\n"
    assert found(write(body)) == ["IR205 2:8", "IR115 6:15", "IR202 8:1"]


def test_mistakes_in_target_and_actual_of_one_indicator_are_both_found(write):
    assert found(write(with_target("≥8O%", "9O%"))) == ["IR115 6:15", "IR115 7:14"]


def test_an_unreadable_indicator_hides_no_finding_of_another(write):
    body = with_target("≥8O%") + "  - {name: a, target: ≥8场, actual: 不少于7场}\n"
    assert found(write(body)) == ["IR115 6:15", "IR416 8:36"]


def test_an_unreadable_leaf_hides_no_finding_beside_it_in_a_branch(write):
    leaves = "{name: b, target: ≥8O%}, {name: c, target: ≥8场, actual: 不少于7场}"
    body = GOOD + f"  - {{name: a, indicators: [{leaves}]}}\n"
    assert found(write(body)) == ["IR115 8:48", "IR416 8:84"]


def test_an_unreadable_file_still_has_its_names_compared(write):
    assert found(write(GOOD + LEAF + "colour: red\n")) == ["IR302 8:5", "IR202 11:1"]


def test_a_misshapen_item_hides_no_finding_of_the_next(write):
    body = HEAD + "weights: equal\nindicators:\n  - 培训\n" + LEAF.replace("≥8场", "≥8O%")
    assert found(write(body)) == ["IR205 5:5", "IR115 7:15"]


def test_every_figure_and_identity_is_read(write):
    body = GOOD + "figures: {甲: 9O元, 乙: 很多}\nidentities: [甲 + = 乙, 甲 + 乙]\n"
    assert found(write(body)) == ["IR115 8:15", "IR205 8:22", "IR315 9:18", "IR317 9:28"]


def test_the_command_prints_three_mistakes_and_exits_1(write):
    body = GOOD.replace("≥8场", "≥8O%").replace("title: 自评表", "title: [a]") + "colour: red\n"
    result = CliRunner().invoke(main, ["--lang", "en", "check", str(write(body))])
    assert result.stdout.endswith("\n3 errors in 1 file (1 checked)\n")
    assert result.exit_code == 1


def test_findings_are_sorted_by_place(write):
    tail = "published: {total: 1}\nfigures: {甲: 1元, 乙: 9元}\nidentities: [甲 = 乙]\n"
    body = with_target("完成率≥90%", "大于80%").replace("培训场次", "疫苗覆盖率")
    starts = [one.span.start for one in check_spec(write(body + tail))]
    assert starts == sorted(starts)
    assert len(starts) > 3


# Identities that cannot be read.


def related(*relations):
    lines = "".join(f"  - {relation}\n" for relation in relations)
    return f"{GOOD}figures: {{甲: 1元, 乙: 1元}}\nidentities:\n{lines}"


@pytest.mark.parametrize(
    ("relation", "column"), [("甲 + = 乙", 9), ("甲 乙 = 甲", 7), ("甲 = 乙 = 甲", 11)]
)
def test_a_broken_identity_is_found_at_its_place(write, relation, column):
    (finding,) = check_spec(write(related(relation)))
    assert finding.code == "IR315"
    assert finding.source.place(finding.span.start) == Place(AFTER + 2, column)


@pytest.mark.parametrize("relation", ["甲 + 乙", "甲 =", "甲 + 乙 =", "(甲"])
def test_an_unfinished_identity_is_found_at_its_end(write, relation):
    (finding,) = check_spec(write(related(relation)))
    assert finding.code == "IR317"
    assert finding.span.start == finding.source.text.rindex(relation) + len(relation)


def test_a_broken_identity_hides_no_other(write):
    relations = ("甲 + = 乙", "甲 =", "甲 + 乙")
    assert found(write(related(*relations))) == [
        f"IR315 {AFTER + 2}:9",
        f"IR317 {AFTER + 3}:8",
        f"IR317 {AFTER + 4}:10",
    ]
