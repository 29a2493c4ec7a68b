"""``st.from_type`` knows the classes of the model, and ``import hypothesis`` stays light."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points

import pytest
from hypothesis import strategies as st

from indicator_rules.model.actuals import Actual
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.rules import Rule
from indicator_rules.testing.entry_point import ACTUALS, METHODS, WHOLE, register
from tests.testing.strategies.drawing import drawn

HEAVY = ("lark", "yaml", "indicator_rules.testing.strategies", "indicator_rules.specfile")


@pytest.mark.parametrize("kind", [*WHOLE, *ACTUALS, *METHODS])
def test_every_class_of_the_model_is_drawn_by_its_type(kind):
    assert {type(one) for one in drawn(st.from_type(kind), 3)} == {kind}


@pytest.mark.parametrize("union", [Rule, Actual, Formulaic])
def test_the_unions_are_drawn_too(union):
    assert len({type(one) for one in drawn(st.from_type(union), 30)}) > 3


def test_the_entry_point_names_what_registers():
    found = [one for one in entry_points(group="hypothesis") if one.name == "indicator_rules"]
    assert [one.load() for one in found] == [register]


def test_every_rule_actual_value_and_method_has_a_strategy():
    known = {*WHOLE, *ACTUALS, *METHODS}
    assert {*Rule.__args__, *Actual.__args__, *Formulaic.__args__} <= known


def test_importing_hypothesis_loads_no_strategy_no_grammar_and_no_yaml():
    code = (
        "import sys, hypothesis; from hypothesis import strategies as st\n"
        "assert 'indicator_rules.testing.entry_point' in sys.modules\n"
        f"assert not set({HEAVY!r}) & set(sys.modules), set({HEAVY!r}) & set(sys.modules)\n"
        "from indicator_rules.model.rules import Threshold\n"
        "st.from_type(Threshold).validate()\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
