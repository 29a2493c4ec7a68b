"""docs/api.md: its examples run and show what it shows, and it names what there is."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import indicator_rules
from tests.docs.running import BLOCK, blocks, differences

FILE = Path(__file__).parents[2] / "docs" / "api.md"
PAGE = FILE.read_text("utf-8")
SECTIONS = dict(re.findall(r"^### `(\w+)`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
FUNCTIONS = [name for name in SECTIONS if inspect.isfunction(getattr(indicator_rules, name))]
ANSWERS = ["Assessment", "RowScore", "Report", "Diagnostic"]


def signature(name):
    """A call as the page writes it: without the types of its arguments."""
    found = inspect.signature(getattr(indicator_rules, name))
    plain = [one.replace(annotation=inspect.Parameter.empty) for one in found.parameters.values()]
    bare = found.replace(parameters=plain, return_annotation=inspect.Signature.empty)
    return f"{name}{bare} -> {found.return_annotation}"


def test_every_example_shows_what_the_page_says(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    assert differences(FILE) == ""


def test_a_difference_would_be_told(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# A page\n\n```python\n>>> 1 + 1\n3\n```\n", "utf-8")
    told = differences(page)
    assert "line 4" in told
    assert "Expected:\n    3\nGot:\n    2\n" in told


@pytest.mark.parametrize("name", SECTIONS)
def test_every_name_has_an_example_that_uses_it(name):
    examples = "".join(BLOCK.findall(SECTIONS[name]))
    # What a call returns is used without its name.
    used = ">>> " if name in {*ANSWERS, "Scorecard", "Indicator"} else name
    assert used in examples


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_signature_is_that_of_the_function(name):
    (shown,) = re.findall(r"^```text\n(.*?)\n```$", SECTIONS[name], re.MULTILINE)
    assert shown == signature(name)


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_described_with_every_attribute(name):
    public = {one for one in dir(getattr(indicator_rules, name)) if not one.startswith("_")}
    assert [one for one in sorted(public) if not re.search(rf"`{one}[`(]", SECTIONS[name])] == []


def test_the_examples_were_found():
    assert len(blocks(FILE)) > len(SECTIONS)
