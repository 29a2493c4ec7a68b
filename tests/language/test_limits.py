"""A text that is longer than its kind ever is, at every door: refused at its place with its size."""

from __future__ import annotations

import pytest

from indicator_rules import (
    ExpressionError,
    check_spec,
    compile_curve,
    explain,
    load_spec,
    parse_actual,
    parse_method,
    parse_target,
)
from indicator_rules.diagnostics import Language, Severity, SpecError
from indicator_rules.language.formula.identities import parse_identity
from indicator_rules.source import Source, Span
from indicator_rules.specfile.cases import read_cases
from indicator_rules.specfile.profiles import load_profile

SENTENCE = "90%以上得满分" + "，其他不得分" * 200
READERS = {
    "target": (parse_target, 5000, "the text", "这段文字"),
    "actual": (parse_actual, 5000, "the text", "这段文字"),
    "method": (parse_method, 1000, "the scoring sentence", "评分标准"),
    "identity": (parse_identity, 1000, "the identity", "勾稽关系"),
}


@pytest.mark.parametrize(("read", "limit", "what", "what_zh"), READERS.values(), ids=READERS)
def test_a_text_that_is_too_long_is_refused_with_its_size(read, limit, what, what_zh):
    text = "甲" * (limit + 1)
    with pytest.raises(ExpressionError) as error:
        read(text)
    found = error.value.diagnostic
    assert (found.code, found.span) == ("IR215", Span(0, limit + 1))
    assert (
        found.message(Language.ENGLISH) == f"{what} has {limit + 1} characters, more than {limit}"
    )
    assert found.message(Language.CHINESE) == f"{what_zh}有 {limit + 1} 个字符，超过 {limit} 个"


@pytest.mark.parametrize(("read", "limit"), [one[:2] for one in READERS.values()], ids=READERS)
def test_a_text_as_long_as_its_kind_may_be_is_looked_at(read, limit):
    try:
        read("甲" * limit)
    except ExpressionError as error:
        assert error.diagnostic.code != "IR215"


def test_the_name_of_a_method_is_no_longer_for_its_blanks():
    with pytest.raises(ExpressionError):
        parse_method("direct" + " " * 1000)


def test_a_curve_of_a_long_sentence_is_refused():
    with pytest.raises(ExpressionError, match=f"{len(SENTENCE)} characters, more than 1000"):
        compile_curve("≥90%", SENTENCE, 10)


def test_explain_answers_with_the_error():
    error = explain("≥90%", "91%", method=SENTENCE, weight=10)["error"]
    assert (error["code"], error["start"], error["end"]) == ("IR215", 0, len(SENTENCE))


TOP = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
METHODS = {
    "a text": (f"    method: {SENTENCE}\n", (7, 13)),
    "quoted": (f"    method: '{SENTENCE}'\n", (7, 14)),
    "inside a mapping": (
        f"    method: {{name: bands, bands: [{{from: 90%, points: 10}}], base: {SENTENCE}}}\n",
        (7, 67),
    ),
}


@pytest.mark.parametrize(("method", "place"), METHODS.values(), ids=METHODS)
def test_a_method_of_a_spec_is_refused_at_its_place(tmp_path, method, place):
    file = tmp_path / "a.yaml"
    file.write_text(f"{TOP}  - name: 甲\n    target: ≥90%\n{method}", "utf-8")
    (found,) = (one for one in check_spec(file) if one.severity is Severity.ERROR)
    at = found.source.place(found.span.start)
    assert (found.code, at.line, at.column) == ("IR215", *place)
    assert found.span.end - found.span.start == len(SENTENCE)


def test_a_method_of_a_profile_is_refused_at_its_place(tmp_path):
    file = tmp_path / "p.yaml"
    top = "schema: indicator-rules-profile/1\nname: p\ntitle: 办法\n"
    file.write_text(f"{top}methods: {{higher: {SENTENCE}}}\n", "utf-8")
    with pytest.raises(SpecError) as error:
        load_profile(file)
    (found,) = error.value.diagnostics
    assert (found.code, found.source.place(found.span.start).line) == ("IR215", 4)
    assert found.span.end - found.span.start == len(SENTENCE)


def test_an_actual_value_of_a_case_is_refused_at_its_place(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(f"{TOP}  - {{name: 甲, target: ≥90%}}\n", "utf-8")
    text = (
        "schema: indicator-rules-cases/1\nspec: a.yaml\ncases:\n"
        f"  - {{id: a, actuals: {{甲: {'甲' * 5001}}}, expect: {{total: 0}}}}\n"
    )
    reading = read_cases(Source("a.cases.yaml", text), scorecard=load_spec(file))
    (found,) = reading.findings
    assert (found.code, found.source.place(found.span.start).line) == ("IR215", 4)
    assert found.span.end - found.span.start == 5001
