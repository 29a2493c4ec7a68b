"""Tables that were prepared are those of the grammar's text, and are not used for others."""

from __future__ import annotations

import pickle

import pytest
from lark import UnexpectedInput

from indicator_rules.language.old_scoring import prepared as module
from indicator_rules.language.old_scoring.firsts import firsts_of
from indicator_rules.language.old_scoring.from_text import from_text
from indicator_rules.language.old_scoring.grammar import open_grammar
from indicator_rules.language.old_scoring.prepare import prepare
from indicator_rules.language.old_scoring.prepared import FILE, Prepared, prepared
from indicator_rules.language.tokens.spelling import fold
from tests.conformance.test_conformance import FILES, load


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The package's grammar in a folder of their own, with nothing prepared yet."""
    for file in module._folder().iterdir():
        if file.name.endswith(module._SOURCES):
            (tmp_path / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(module, "_folder", lambda: tmp_path)
    prepared.cache_clear()
    yield tmp_path
    prepared.cache_clear()


@pytest.fixture(scope="module")
def tables():
    return prepare()


def texts():
    """Every fifth text of the conformance cases."""
    cases = [case for file in FILES for case in load(file)]
    found = {str(case.get(key, "")) for case in cases for key in ("text", "actual", "method")}
    return [fold(text) for text in sorted(found)[::5]]


def tree(grammar, text):
    try:
        return grammar.parse(text)
    except UnexpectedInput as error:
        return type(error), error.pos_in_stream, sorted(error.accepts or ())


def terminals(grammar):
    return [
        (one.name, one.pattern.to_regexp(), one.pattern.min_width, one.pattern.max_width)
        for one in grammar.terminals
    ]


def test_a_prepared_grammar_reads_as_one_of_its_text(folder, tables):
    tables.write(folder / FILE)
    loaded, made = open_grammar(), from_text()
    assert loaded.source_path == "<deserialized>"
    assert terminals(loaded) == terminals(made)
    assert loaded.rules == made.rules
    for text in texts():
        assert tree(loaded, text) == tree(made, text)


def test_what_is_written_is_what_is_read(folder, tables):
    tables.write(folder / FILE)
    assert prepared() == tables
    for pattern, firsts in prepared().firsts.items():
        assert firsts == firsts_of(pattern)


def test_another_grammar_is_read_from_its_text(folder, tables):
    tables.write(folder / FILE)
    with (folder / "method.lark").open("a", encoding="utf-8") as file:
        file.write("\n// changed\n")
    assert prepared() == Prepared()
    assert open_grammar().source_path != "<deserialized>"


@pytest.mark.parametrize("what", ["lark", "terminals"])
def test_tables_of_another_lark_or_of_other_words_are_not_used(folder, tables, monkeypatch, what):
    tables.write(folder / FILE)
    if what == "lark":
        monkeypatch.setattr(module.lark, "__version__", "0")
    else:
        monkeypatch.setattr(module, "filled_in", lambda: {"UNIT": "场"})
    assert prepared() == Prepared()


def test_without_a_file_the_texts_are_read(folder):
    assert not (folder / FILE).exists()
    assert prepared() == Prepared()


@pytest.mark.parametrize("data", [b"", b"no tables", pickle.dumps(({}, {}))])
def test_a_file_of_something_else_is_none(folder, data):
    (folder / FILE).write_bytes(data)
    assert prepared() == Prepared()
    assert prepared().tables() is None


def test_a_file_that_was_cut_is_none(folder, tables):
    tables.write(folder / FILE)
    (folder / FILE).write_bytes((folder / FILE).read_bytes()[:-1])
    assert prepared() == Prepared()
