"""The tool itself, on a package of two functions: what it kills, and what it must not."""

from __future__ import annotations

import ast
import math

import pytest

from tests.mutation.children import Verdict, verdicts
from tests.mutation.mutants import Module
from tests.mutation.operators import Operators, enums_of
from tests.mutation.project import Project
from tests.mutation.report import listed, table
from tests.mutation.session import Session, Wanted, light

SOURCE = '''\
from functools import lru_cache

LIMIT = 10


def held(points):
    """At most the limit."""
    if points > LIMIT:
        return LIMIT
    return points


@lru_cache
def counted(points):
    while points >= 3:
        points -= 3
    return points


def unused(points):
    return points + 1
'''
TESTS = """\
from toy.rules import counted, held


def test_points_beyond_the_limit_do_not_count():
    assert held(12) == 10
    assert held(7) == 7


def test_what_is_left_of_threes():
    assert counted(7) == 1
"""


@pytest.fixture(scope="module")
def toy(tmp_path_factory):
    root = tmp_path_factory.mktemp("toy")
    for name, text in [
        ("toy/__init__.py", ""), ("toy/rules.py", SOURCE), ("tests/test_rules.py", TESTS),
        ("pytest.ini", "[pytest]\npythonpath = .\naddopts = --import-mode=importlib\n"),
    ]:  # fmt: skip
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return Project(root, "toy", (root / "toy" / "rules.py",))


@pytest.fixture(scope="module")
def statuses(toy, tmp_path_factory):
    """What became of each mutant, by what it changes."""
    folder = tmp_path_factory.mktemp("kept")

    def run():
        light()
        session = Session(toy, Wanted(folder))
        session.run()
        found = {
            f"{one.scope}: {one.before} → {one.after}": session.found[one.key].status
            for one in session.mutants
        }
        return Verdict("done", repr(found), 0)

    # In a child, for the run imports, patches and calls pytest.
    ((_, verdict),) = verdicts(iter([("", run)]), 1, math.inf)
    assert verdict.status == "done", verdict.by
    return ast.literal_eval(verdict.by)


@pytest.mark.parametrize(
    ("mutant", "status"),
    [
        ("held: points > LIMIT → points <= LIMIT", "killed"),
        # 10 itself is tried by no test, and there the two are one.
        ("held: points > LIMIT → points >= LIMIT", "survived"),
        ("held: if points > LIMIT: → if False:", "killed"),
        ("held: return points → return None", "killed"),
        (": 10 → 11", "killed"),
        ("counted: points >= 3 → points > 3", "survived"),
        ("counted: points >= 3 → points < 3", "killed"),
        ("counted: points -= 3 → pass", "timeout"),
        ("unused: points + 1 → points - 1", "not covered"),
    ],
)
def test_a_mutant_is_killed_only_by_a_test_that_fails(statuses, mutant, status):
    assert statuses[mutant] == status


OPERATORS = [
    ("a < b", ["a <= b", "a >= b"]),
    ("a is b", ["a is not b"]),
    ("a + b", ["a - b"]),
    ("a and b", ["a or b", "b", "a"]),
    ("not a", ["a"]),
    ("-a", ["a"]),
    ("5", ["6", "4"]),
    ("True", ["False"]),
    ("a if b else c", ["a", "c"]),
    ("min(a, b)", ["max(a, b)"]),
    ("f(a, b)", ["f(b, a)"]),
    ("f(a, key=b)", ["f(a)"]),
    ("zip(a, b, strict=c)", []),
    ("reversed(a)", ["a"]),
    ("a.strip()", ["a"]),
    ("{a, b}", ["{b}", "{a}"]),
    ("{a: b, c: d}", ["{c: d}", "{a: b}"]),
    ("[a for a in b if c]", ["for a in b", "for a in b if False"]),
    ("Colour.RED", ["Colour.BLUE"]),
    ("isinstance(a, b | c)", []),
    ("'a word'", []),
]


@pytest.mark.parametrize(("before", "after"), OPERATORS)
def test_an_operator_changes_one_thing(tmp_path, before, after):
    path = tmp_path / "one.py"
    path.write_text(f"def f(a, b, c, d):\n    {before}\n", "utf-8")
    enums = enums_of([ast.parse("class Colour(Enum):\n    RED = 1\n    BLUE = 2\n")])
    module = Module(path, "one", Operators(enums))
    found = [one.after.strip() for one in module.mutants if one.after != "pass"]
    assert found == after
    assert all(module.code(one.key) for one in module.mutants)
    assert ast.unparse(module.tree) == ast.unparse(ast.parse(path.read_text("utf-8")))


def test_what_no_test_of_behaviour_could_see_is_left_alone(tmp_path):
    path = tmp_path / "one.py"
    path.write_text(
        '"""A module."""\nfrom a import b\nif TYPE_CHECKING:\n    c = 1\n'
        "def f(a: 1) -> 2:\n    match a:\n        case _:\n            assert_never(a)\n",
        "utf-8",
    )
    assert Module(path, "one", Operators({})).mutants == []


def test_a_score_counts_what_is_equivalent_apart(tmp_path):
    path = tmp_path / "one.py"
    path.write_text("def f(a, b):\n    return (a < b) + (a > b)\n", "utf-8")
    mutants = Module(path, "pack.one", Operators({})).mutants
    fates = ["killed", "timeout", "survived", "survived", "killed", "killed"]
    found = [(one, Verdict(fate, "", 0)) for one, fate in zip(mutants, fates, strict=True)]
    equivalent = {mutants[2].key: "the two never meet"}
    assert table(found, equivalent).splitlines()[2:] == [
        "| `one` | 6 | 3 | 1 | 1 | 0 | 1 | 66.66% | 80.00% |",
        "| all | 6 | 3 | 1 | 1 | 0 | 1 | 66.66% | 80.00% |",
    ]
    assert listed(found, "survived", equivalent) == [str(mutants[3])]
