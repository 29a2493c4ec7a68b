"""Cases as YAML: read back as they were, and put behind others without a loss."""

from __future__ import annotations

import pytest

from indicator_rules.source import Source
from indicator_rules.specfile.cases import Case, Expectation, read_cases
from indicator_rules.testing.case_writing import CONFIRM, cases_file, with_cases

ONE = Case(
    "one-short",
    (("培训场次", "7场"),),
    (
        Expectation("total", "99.5"),
        Expectation("verdict", "unmet", "培训场次"),
        Expectation("completion", "87.5%", "培训场次"),
        Expectation("score", "3.5", "培训场次"),
    ),
)
TWO = Case(
    "two",
    (("甲", "1"), ("乙", "2")),
    (Expectation("score", "1", "甲"), Expectation("score", "2", "乙"), Expectation("total", "3")),
)
LINES = """\
  - id: one-short
    actuals: {培训场次: 7场}
    expect:
      total: 99.5
      indicators: {培训场次: {verdict: unmet, completion: 87.5%, score: 3.5}}
"""


def read(text):
    reading = read_cases(Source("a.cases.yaml", text))
    assert reading.findings == ()
    return reading.file.cases


def test_a_file_names_its_spec_and_asks_to_be_confirmed():
    head = f"{CONFIRM}\nschema: indicator-rules-cases/1\nspec: a.yaml\ncases:\n"
    assert cases_file("a.yaml", [ONE]) == head + LINES


def test_several_names_stand_one_below_the_other():
    assert cases_file("a.yaml", [TWO]).partition("cases:\n")[2] == (
        "  - id: two\n"
        "    actuals:\n      甲: 1\n      乙: 2\n"
        "    expect:\n      total: 3\n"
        "      indicators:\n        甲: {score: 1}\n        乙: {score: 2}\n"
    )


def test_a_case_that_puts_nothing_in_and_expects_nothing_is_written():
    (case,) = read(cases_file("a.yaml", [Case("a", expected=(Expectation("total", "1"),))]))
    assert case == Case("a", (), (Expectation("total", "1"),))


TEXTS = [
    "7场", "/", "-3.2%", "≥90%", "a: b", "a #b", "'", '"', "#", "[a]", "{a}", "a, b", "null", "~", "是",
    "no", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", " a", "a ", "a\nb", "a\tb", "\\", "a\u3000b",
    "- a", "? a", "12:30", "2023-10-31", "—", "\U0001f600",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_is_read_back_as_it_was(text):
    case = Case(text, ((text, text), ("乙", "2")), (Expectation("completion", text, text),))
    assert read(cases_file("a.yaml", [case])) == (case,)


def test_an_empty_text_is_read_back():
    (case,) = read(cases_file("a.yaml", [Case("a", (("甲", ""),), ONE.expected)]))
    assert case.actuals == (("甲", ""),)


HEAD = "# Ours.\nschema: indicator-rules-cases/1\nspec: a.yaml\n"
FILES = {
    "in block style": "cases:\n  # First.\n  - id: old\n    expect:\n      total: 1  # one\n",
    "in flow style": "cases:\n  - {id: old, expect: {total: 1}}\n",
    "with its brackets in another line": "cases:\n  - {id: old,\n     expect: {total: 1\n    }}\n",
    "without an indent": "cases:\n- id: old\n  expect: {total: 1}\n",
    "without an end of line": "cases:\n  - id: old\n    expect: {total: 1}",
    "with a comment behind": "cases:\n  - id: old\n    expect: {total: 1}\n# The end.\n",
    "with empty lines behind": "cases:\n  - id: old\n    expect: {total: 1}\n\n\n",
    "with a key behind": "cases:\n  - id: old\n    expect: {total: 1}\n",
    "with an empty value last": "cases:\n  - id: old\n    expect: {total: 1}\n    actuals:\n",
    "with a text in quotes": "cases:\n  - id: 'old'\n    expect: {total: '1'}\n",
}


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_cases_are_put_behind_the_others_and_nothing_is_lost(text, end):
    text = (HEAD + text).replace("\n", end)
    changed = with_cases(Source("a.cases.yaml", text), [ONE, TWO])
    old, *new = read(changed)
    assert old.id == "old"
    assert [case.id for case in new] == ["one-short", "two"]
    lines = iter(changed.splitlines())
    assert all(line in lines for line in text.splitlines())
    assert "\n" not in changed.replace("\r\n", "") or end == "\n"
    assert changed.endswith(end)


def test_the_list_may_stand_before_other_keys():
    text = "schema: indicator-rules-cases/1\ncases:\n  - id: old\n    expect: {}\nspec: a.yaml\n"
    changed = with_cases(Source("a.cases.yaml", text), [ONE])
    assert [case.id for case in read(changed)] == ["old", "one-short"]
    assert changed.endswith("score: 3.5}}\nspec: a.yaml\n")


@pytest.mark.parametrize("text", ["cases: []\n", "cases: [{id: a, expect: {}}]\n", "", "- a\n"])
def test_cases_in_brackets_are_refused(text):
    with pytest.raises(ValueError, match="write its cases one below the other, not in brackets"):
        with_cases(Source("a.cases.yaml", text), [ONE])
