"""What `import indicator_rules` loads and what it offers."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import indicator_rules

ROOT = Path(__file__).parents[2]

NEEDED = {"indicator-rules", "attrs", "lark", "pyyaml"}
# lark imports regex by itself wherever that is installed.
TOLERATED = {"regex"}

LOADED = """
import sys
before = set(sys.modules)
import indicator_rules
from importlib.metadata import packages_distributions
owners = packages_distributions()
tops = {name.partition(".")[0] for name in set(sys.modules) - before}
print(*sorted({owner for top in tops for owner in owners.get(top, ())}), sep="\\n")
"""


def run(code: str) -> str:
    """What a fresh interpreter prints for ``code``, warnings being errors."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout


def test_importing_the_package_loads_nothing_optional():
    loaded = {name.lower() for name in run(LOADED).split()}
    assert loaded <= NEEDED | TOLERATED


@pytest.mark.parametrize(
    "library", ["click", "hypothesis", "interegular", "lsprotocol", "pygls", "pytest"]
)
def test_importing_the_package_does_not_load(library):
    code = f"import sys, indicator_rules; print({library!r} in sys.modules)"
    assert run(code).strip() == "False"


def test_the_public_names_are_sorted_and_there():
    names = indicator_rules.__all__
    assert list(names) == sorted(set(names))
    assert [name for name in names if not hasattr(indicator_rules, name)] == []


def test_there_is_one_version():
    """What builds the package reads it where ``__version__`` is."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert "version" not in project["project"]
    path = ROOT / project["tool"]["hatch"]["version"]["path"]
    assert f'\n__version__ = "{indicator_rules.__version__}"\n' in path.read_text("utf-8")
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", indicator_rules.__version__)


@pytest.mark.parametrize(
    ("name", "library"),
    [
        ("Verdict", "yaml"), ("Verdict", "lark"), ("Basis", "yaml"), ("Severity", "yaml"),
        ("Severity", "lark"), ("Assessment", "yaml"), ("Profile", "yaml"), ("Indicator", "yaml"),
        ("RowScore", "yaml"), ("score", "yaml"), ("score", "numpy"), ("score", "pandas"),
        ("__version__", "attr"), ("parse_target", "yaml"), ("parse_target", "lark"),
    ],
)  # fmt: skip
def test_a_name_loads_what_it_needs_alone(name, library):
    code = f"import sys; from indicator_rules import {name}; print({library!r} in sys.modules)"
    assert run(code).strip() == "False"


def test_a_score_loads_neither_numpy_nor_pandas_nor_yaml():
    code = (
        "import sys, datetime as d; from indicator_rules import score\n"
        "score('≥90%', 0.5, 5, method='达标得满分'); score('2023年底前', d.date(2023, 1, 1), 5.5)\n"
        "print({'numpy', 'pandas', 'yaml'} & set(sys.modules))"
    )
    assert run(code).strip() == "set()"


def python_blocks(page: Path) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_names_the_readme_imports_are_public(page):
    blocks = python_blocks(ROOT / page)
    imported = {
        alias.name
        for block in blocks
        for node in ast.walk(ast.parse(block))
        if isinstance(node, ast.ImportFrom) and node.module == "indicator_rules"
        for alias in node.names
    }
    assert imported
    assert imported <= set(indicator_rules.__all__)


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_calls_the_readme_lists_are_public(page):
    listed = set(re.findall(r"^\| `(\w+)\(", (ROOT / page).read_text("utf-8"), re.MULTILINE))
    assert listed
    assert listed <= set(indicator_rules.__all__)
