"""What a strategy draws that is called with nothing at all."""

from __future__ import annotations

from decimal import Decimal
from types import ModuleType

import pytest
from hypothesis.errors import InvalidArgument

from indicator_rules import parse_method
from indicator_rules.testing import strategies
from indicator_rules.testing.strategies import sayable
from tests.testing.strategies.drawing import drawn, least

OF_A_VALUE = {"spellings": "value", "actual_texts": "scorecard", "sayable": "method"}


@pytest.mark.parametrize("name", sorted(set(strategies.__all__) - set(OF_A_VALUE)))
def test_it_draws(name):
    assert drawn(getattr(strategies, name)(), 5)


@pytest.mark.parametrize(("name", "argument"), OF_A_VALUE.items())
def test_what_is_of_a_value_says_which_one_it_misses(name, argument):
    with pytest.raises(TypeError, match=f"required positional argument: '{argument}'"):
        getattr(strategies, name)()


def test_no_module_stands_where_a_strategy_of_targets_is_looked_for():
    assert not hasattr(strategies, "targets")
    assert not [
        name for name in strategies.__all__ if isinstance(getattr(strategies, name), ModuleType)
    ]


def test_figures_are_of_any_target_with_a_line():
    assert least(strategies.figures()) == 1
    assert {Decimal(0), Decimal(1)} < set(drawn(strategies.figures()))
    assert Decimal(33) in drawn(strategies.figures(breakpoints=[33]))


def test_sentences_are_of_any_method_that_has_some():
    found = [parse_method(text) for text in drawn(strategies.method_texts(), 60)]
    assert len({type(one) for one in found}) > 5
    assert all(map(sayable, found))


def test_weights_are_up_to_ten_and_as_many_as_there_is_room_for():
    assert least(strategies.weights()) == (100,)
    assert {len(one) for one in drawn(strategies.weights())} == set(range(1, 11))
    assert {len(one) for one in drawn(strategies.weights(least=40))} == {1, 2}
    assert {len(one) for one in drawn(strategies.weights(least=0))} == set(range(1, 11))


def test_weights_that_no_total_has_room_for_are_refused_when_asked_for():
    with pytest.raises(InvalidArgument, match=r"^count=1 of least=101 are more than total=100$"):
        strategies.weights(least=101)
