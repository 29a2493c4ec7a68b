"""What `import indicator_rules` loads and what it offers."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
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
