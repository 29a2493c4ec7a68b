"""What Hypothesis runs when it is imported: ``st.from_type`` learns the classes of the model."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from indicator_rules.model import actuals, curve, indicators, methods, profile, region, rules
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.scales import Scale
from indicator_rules.model.units import Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

WHOLE: dict[type, str] = {
    Unit: "units",
    Quantity: "quantities",
    Scale: "scales",
    rules.Threshold: "thresholds",
    rules.Interval: "intervals",
    rules.Deadline: "deadlines",
    rules.Level: "levels",
    rules.Change: "changes",
    rules.Qualitative: "requirements",
    rules.AllOf: "all_ofs",
    rules.AnyOf: "any_ofs",
    methods.Points: "points",
    region.Region: "regions",
    curve.Formula: "formulas",
    curve.Piece: "pieces",
    curve.Curve: "curves",
    profile.Rounding: "roundings",
    profile.Profile: "profiles",
    indicators.Indicator: "indicators",
    indicators.Scorecard: "scorecards",
}
"""The strategy that draws each class."""
ACTUALS: tuple[type, ...] = (
    actuals.Measured,
    actuals.Bounded,
    actuals.Compound,
    actuals.Claimed,
    actuals.Stated,
    actuals.Missing,
    actuals.NotApplicable,
)
METHODS: tuple[type, ...] = (
    methods.Direct,
    methods.Proportional,
    methods.Reverse,
    methods.Bands,
    methods.Deduct,
    methods.Efficacy,
    methods.Inside,
    methods.ModeratePoint,
    methods.Growth,
    methods.BasePlus,
    methods.Sides,
    methods.PerUnit,
    methods.Interpolated,
    methods.Calculated,
    methods.Held,
    methods.Settled,
    methods.Zeroing,
    methods.Due,
    methods.Levels,
    methods.ByDay,
    methods.Judged,
)


def register() -> None:
    """Register a strategy for each class of the model.

    Strategies are loaded when one is wanted, so that ``import hypothesis`` does not wait for them.
    """
    for kind, name in WHOLE.items():
        st.register_type_strategy(kind, _drawn(name))
    for kind in ACTUALS:
        st.register_type_strategy(kind, _of_kind("actuals"))
    for kind in METHODS:
        st.register_type_strategy(kind, _of_kind("methods"))


def _drawn(name: str) -> Callable[[type], SearchStrategy[object]]:
    return lambda _kind: _strategy(name)()


def _of_kind(name: str) -> Callable[[type], SearchStrategy[object]]:
    return lambda kind: _strategy(name)(kinds=[kind])


def _strategy(name: str) -> Callable[..., SearchStrategy[object]]:
    found: Callable[..., SearchStrategy[object]] = getattr(
        import_module("indicator_rules.testing.strategies"), name
    )
    return found
