"""Imports go down a floor, never up and never sideways, and each library has one home."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "indicator_rules"
ROOT = Path(__file__).parents[2] / PACKAGE

FRONT_DOOR = "__init__"
"""The public names: above everything they come from, below the command that uses them."""

FLOORS = (
    {"source", "profiles"},
    {"diagnostics"},
    {"model"},
    {"language", "engine"},
    {"specfile"},
    {"reports", "batch"},
    {"documents"},
    {"api"},
    {FRONT_DOOR},
    {"lsp", "testing"},
    {"cli"},
    {"__main__"},
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

EVERYWHERE = {"attr", "attrs"}
HOMES = {
    "click": "cli",
    "hypothesis": "testing",
    "lark": "language",
    "lsprotocol": "lsp",
    "pygls": "lsp",
    "pytest": "testing",
    "yaml": "specfile",
}


def room_of(parts: tuple[str, ...]) -> str:
    """The room under the package in which ``parts``, a path or a dotted name, lies."""
    return parts[0] if parts else FRONT_DOOR


def imports(tree: ast.Module, folder: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every imported name with its line, in full; ``folder`` is where relative ones start."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, tuple(alias.name.split("."))
        elif isinstance(node, ast.ImportFrom):
            base = folder[: len(folder) - node.level + 1] if node.level else ()
            module = tuple(node.module.split(".")) if node.module else ()
            for alias in node.names:
                yield node.lineno, (*base, *module, alias.name)


def objection(room: str, target: tuple[str, ...], root: Path) -> str | None:
    """What is wrong with importing ``target`` in ``room``, in words."""
    top, *inside = target
    if top != root.name:
        if top in sys.stdlib_module_names or top in EVERYWHERE or HOMES.get(top) == room:
            return None
        home = HOMES.get(top)
        return f"{top} lives in {home}" if home else f"{top} has no home"
    name = room_of(tuple(inside))
    is_module = (root / name).is_dir() or (root / f"{name}.py").is_file()
    other = name if is_module or name in FLOOR else FRONT_DOOR
    if other == room:
        return None
    if other not in FLOOR:
        return f"{other} has no floor"
    if FLOOR[other] > FLOOR[room]:
        return f"{other} is a floor above {room}"
    if FLOOR[other] == FLOOR[room]:
        return f"{other} is on the same floor as {room}"
    return None


def violations(root: Path) -> list[str]:
    """Every import under ``root`` that goes up, sideways or into another's home."""
    found = []
    for path in sorted(root.rglob("*.py")):
        inside = path.relative_to(root)
        room = room_of(inside.with_suffix("").parts)
        place = f"{root.name}/{inside.as_posix()}"
        if room not in FLOOR:
            found.append(f"{place}:1: {room} has no floor")
            continue
        tree = ast.parse(path.read_text("utf-8"), place)
        lines = {
            (line, problem): f"{place}:{line}: {problem}"
            for line, target in imports(tree, (root.name, *inside.parent.parts))
            if (problem := objection(room, target, root))
        }
        found += [lines[key] for key in sorted(lines)]
    return found


def test_imports_go_down_and_libraries_stay_at_home():
    assert (ROOT / "__init__.py").is_file()
    found = violations(ROOT)
    assert not found, "\n".join(found)


def who_names(module: str, root: Path) -> list[str]:
    """The modules under ``root``, those of ``module`` apart, in which its dotted name stands."""
    own = root.joinpath(*module.split("."))
    return [
        path.relative_to(root).as_posix()
        for path in sorted(root.rglob("*.py"))
        if own not in path.parents and f"{root.name}.{module}" in path.read_text("utf-8")
    ]


def test_the_reader_of_scoring_sentences_is_known_to_its_door_alone():
    assert who_names("language.old_scoring", ROOT) == ["language/methods.py"]


@pytest.fixture
def house(tmp_path):
    """Build a package of the same name from a mapping of paths to texts."""

    def build(files):
        root = tmp_path / PACKAGE
        for name, text in {"__init__.py": "", **files}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root

    return build


@pytest.mark.parametrize(
    ("path", "line", "problem"),
    [
        (
            "model/rule.py",
            "from indicator_rules.engine import assess",
            "engine is a floor above model",
        ),
        ("model/rule.py", "from indicator_rules import engine", "engine is a floor above model"),
        ("model/rule.py", "import indicator_rules.engine.curve", "engine is a floor above model"),
        ("model/rule.py", "from ..engine import assess", "engine is a floor above model"),
        ("model/__init__.py", "from .. import engine", "engine is a floor above model"),
        ("model/deep/rule.py", "from ...engine import assess", "engine is a floor above model"),
        ("source.py", "from .model import Rule", "model is a floor above source"),
        ("engine/a.py", "def f():\n    import indicator_rules.cli", "cli is a floor above engine"),
        (
            "engine/a.py",
            "from indicator_rules import parse_target",
            "__init__ is a floor above engine",
        ),
        ("__init__.py", "from indicator_rules.cli import main", "cli is a floor above __init__"),
        (
            "diagnostics/a.py",
            "from indicator_rules.model import D",
            "model is a floor above diagnostics",
        ),
        (
            "engine/a.py",
            "from indicator_rules.language import p",
            "language is on the same floor as engine",
        ),
        ("engine/a.py", "from indicator_rules import helpers", "helpers has no floor"),
        ("engine/a.py", "from lark import Lark", "lark lives in language"),
        ("profiles/__init__.py", "import yaml", "yaml lives in specfile"),
        ("__init__.py", "import click", "click lives in cli"),
        ("model/a.py", "from hypothesis.strategies import text", "hypothesis lives in testing"),
        ("model/a.py", "import numpy as np", "numpy has no home"),
    ],
)
def test_a_planted_violation_is_found_with_its_place(house, path, line, problem):
    root = house({"engine/curve.py": "", path: f"\n{line}\n"})
    if problem.startswith("helpers"):
        (root / "helpers.py").touch()
    number = 2 + line.count("\n")
    assert f"{PACKAGE}/{path}:{number}: {problem}" in violations(root)


def test_a_new_room_needs_a_floor(house):
    assert violations(house({"utils/a.py": ""})) == [f"{PACKAGE}/utils/a.py:1: utils has no floor"]


def test_imports_downward_within_a_room_and_at_home_are_fine(house):
    files = {
        "__init__.py": "from indicator_rules.engine import assess\n",
        "cli/a.py": "import click\nfrom indicator_rules import assess, engine\n",
        "engine/a.py": "from indicator_rules.model import Rule\nfrom .b import curve\n",
        "engine/b.py": "from fractions import Fraction\nfrom attrs import frozen\n",
        "model/rule.py": "from indicator_rules.source import Span\nfrom ..source import Source\n",
        "specfile/a.py": "import yaml\nimport indicator_rules.profiles\n",
        "language/a.py": "from lark.exceptions import UnexpectedInput\n",
    }
    assert violations(house(files)) == []


def test_the_same_import_is_reported_once(house):
    root = house({"model/a.py": "from indicator_rules.engine import assess, prove\n"})
    assert violations(root) == [f"{PACKAGE}/model/a.py:1: engine is a floor above model"]


def test_whoever_names_a_module_is_found(house):
    files = {
        "language/a.py": "import_module('indicator_rules.language.b.c')\n",
        "language/b/c.py": "from indicator_rules.language.b import d\n",
        "engine/a.py": "from indicator_rules.language import c\n",
    }
    assert who_names("language.b", house(files)) == ["language/a.py"]
