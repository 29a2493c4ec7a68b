"""The engine decides by values and facts: it searches in no text, and shows texts in findings."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[2] / "indicator_rules" / "engine"
READERS = "indicator_rules.language"
SHOWN = {
    ("assess.py", "_in_words"),
    ("assess.py", "_no_value"),
    ("assess.py", "_of_a_stretch"),
    ("assess.py", "_of_several"),
    ("assess.py", "_stated"),
    ("claimed.py", "claimed"),
    ("figures.py", "_shown"),
    ("occasions.py", "assess_change"),
    ("occasions.py", "assess_deadline"),
    ("portions.py", "of_a_share"),
    ("readings.py", "_step_of"),
    ("readings.py", "read_off"),
    ("told.py", "by_what_is_told"),
}
"""Functions that show the text of an actual value in a finding or a step."""
COMPARED = ("wording.py", "plain")
"""Values that were built in code are the same text or not."""


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def readers_of_text(tree: ast.Module) -> Iterator[str]:
    """The functions that ask a value for its text."""
    for function in ast.walk(tree):
        named = isinstance(function, ast.FunctionDef)
        if named and any(map(asks_for_text, ast.walk(function))):
            yield function.name


def asks_for_text(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute):
        return node.attr == "text"
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    return named and any(isinstance(one, ast.Constant) and one.value == "text" for one in node.args)


def objections(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    found = [
        f"{path.name} imports {name}"
        for name in imported(tree)
        if name.partition(".")[0] == "re" or name.startswith(READERS)
    ]
    texts = [name for name in readers_of_text(tree) if (path.name, name) not in {*SHOWN, COMPARED}]
    return found + [f"{path.name} asks for a text in {name}" for name in texts]


def test_the_engine_reads_nothing():
    modules = sorted(ENGINE.rglob("*.py"))
    assert modules
    assert [one for path in modules for one in objections(path)] == []


def test_each_place_that_shows_a_text_is_there():
    there = {
        (path.name, name)
        for path in ENGINE.rglob("*.py")
        for name in readers_of_text(ast.parse(path.read_text("utf-8")))
    }
    assert {*SHOWN, COMPARED} <= there


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import re\n", "a.py imports re"),
        ("from re import compile\n", "a.py imports re"),
        (
            "from indicator_rules.language.words import measures\n",
            "a.py imports indicator_rules.language.words",
        ),
        (
            "import indicator_rules.language.targets\n",
            "a.py imports indicator_rules.language.targets",
        ),
        ("def f(actual):\n    return '未' in actual.text\n", "a.py asks for a text in f"),
        ("def f(actual):\n    return getattr(actual, 'text')\n", "a.py asks for a text in f"),
    ],
)
def test_a_planted_reading_is_found(tmp_path, code, said):
    path = tmp_path / "a.py"
    path.write_text(code, encoding="utf-8")
    assert objections(path) == [said]
