"""The page of strategies is what the strategies do."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from indicator_rules import parse_method, parse_target
from indicator_rules.engine.lines import stretch_text
from indicator_rules.model.actuals import Measured
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.methods import Direct, Points
from indicator_rules.model.profile import Profile, Rounding
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.region import Region
from indicator_rules.model.scales import Scale
from indicator_rules.testing import strategies
from tests.testing.strategies.drawing import least

PAGE = (Path(__file__).parents[2] / "docs/testing/strategies.md").read_text("utf-8")
ROWS = re.findall(r"^\| `(.+?)` \| [^|]+ \| `(.+)` \|$", PAGE, re.MULTILINE)
NAMES = {
    **{name: getattr(strategies, name) for name in strategies.__all__},
    "parse_target": parse_target, "parse_method": parse_method, "Scorecard": Scorecard,
    "Indicator": Indicator,
}  # fmt: skip


def shown(example):
    """The part of an example that a cell of the table shows."""
    match example:
        case Measured(text=text):
            return text
        case Points(size):
            return fraction_text(size)
        case Direct():
            return "Direct"
        case Region():
            return stretch_text(example, fraction_text)
        case tuple() if not hasattr(example, "_asdict"):
            return ", ".join(map(str, example))
        case Rounding(places):
            return str(places)
        case Profile(name) | Scale(name):
            return name
        case Indicator(target=target):
            return str(target)
        case Scorecard(indicators=(only,)):
            return only.name
        case dict():
            return ", ".join(example.values())
    return str(example).splitlines()[0]


@pytest.mark.parametrize(("call", "found"), ROWS)
def test_a_strategy_shrinks_to_what_its_row_says(call, found):
    assert shown(least(eval(call, dict(NAMES)))) == found  # noqa: S307


def test_the_table_has_every_strategy():
    listed = {call.partition("(")[0] for call, _ in ROWS}
    assert listed | {"sayable"} == set(strategies.__all__)
    assert list(strategies.__all__) == sorted(strategies.__all__)


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL))
def test_an_example_runs(code):
    found = {}
    exec(code, found)  # noqa: S102
    (test,) = (one for name, one in found.items() if name.startswith("test_"))
    settings(max_examples=10, database=None, derandomize=True, deadline=None)(test)()


def test_every_strategy_says_what_it_shrinks_to():
    for name in set(strategies.__all__) - {"sayable"}:
        assert "hrinks to" in getattr(strategies, name).__doc__, name


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL))
def test_an_example_passes_as_pasted_in_a_project_of_its_own(code, tmp_path):
    # A process of its own, since what the first call loads is what once took too long.
    (tmp_path / "test_pasted.py").write_text(code, "utf-8")
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    result = subprocess.run(
        [*words, "test_pasted.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout
