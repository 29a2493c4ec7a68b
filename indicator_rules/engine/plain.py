"""The commonest assessment: one plain figure against a bound in its unit, in integers.

Nothing is decided here otherwise than the general way, to which everything else is left; a
property test holds the two against each other.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.engine.assessment import Assessment
from indicator_rules.engine.completion import ONE
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.results import Basis, Verdict

if TYPE_CHECKING:
    from indicator_rules.model.actuals import Measured
    from indicator_rules.model.comparison import Bound
    from indicator_rules.model.profile import Profile
    from indicator_rules.model.rules import Threshold

_ALL, _NEARLY_ALL = "100%", "99.99%"
_MET, _UNMET, _MEASURED = Verdict.MET, Verdict.UNMET, Basis.MEASURED


def assess_plain(rule: Threshold, actual: Measured, profile: Profile) -> Assessment | None:
    """The assessment of a plain figure; None where there is more to look at."""
    bound = rule.bound
    value = None if bound is None else _plain(bound, actual)
    if bound is None or value is None:
        return None
    # The value over the figure, as one division of integers.
    above, below = value.ratio
    above *= bound.below
    below *= bound.above
    if above == below:
        if bound.strict:
            return None
        return Assessment(rule, actual, _MET, _MEASURED, ONE, ONE, ONE, _ALL)
    if bound.higher:
        if above < below:
            return None if above <= 0 else _short(rule, actual, above, below)
        noted = profile.noted_at
        if above * noted.denominator >= below * noted.numerator:
            return None
        rate = Fraction(above, below)
        return Assessment(rule, actual, _MET, _MEASURED, rate, rate, rate, _ALL)
    if above < below:
        return Assessment(rule, actual, _MET, _MEASURED, ONE, ONE, ONE, _ALL)
    if profile.reverse_ratio:
        return _short(rule, actual, below, above)
    return _short(rule, actual, max(0, 2 * below - above), below)


def plain_figure(rule: Threshold, actual: Measured) -> Fraction | None:
    """A plain figure, which is in the unit of its target; None where there is more to look at."""
    value = None if rule.bound is None else _plain(rule.bound, actual)
    return None if value is None else value.figure


def _plain(bound: Bound, actual: Measured) -> Quantity | None:
    """A figure in the unit of a bound, where the cell says nothing more of it."""
    value = actual.value
    if not isinstance(value, Quantity) or value.unit.name != bound.unit:
        return None
    if actual.per is not None or actual.unit_assumed or not actual.told.silent:
        return None
    return value


def _short(rule: Threshold, actual: Measured, above: int, below: int) -> Assessment:
    """What falls short, by a rate that is less than 1."""
    hundredths = (20_000 * above + below) // (2 * below)
    whole, rest = divmod(hundredths, 100)
    if rest % 10:
        printed = f"{whole}.{rest:02}%"
    else:
        printed = f"{whole}.{rest // 10}%" if rest else f"{whole}%"
    rate = Fraction(above, below)
    return Assessment(
        rule, actual, _UNMET, _MEASURED, rate, rate, rate,
        _NEARLY_ALL if printed == _ALL else printed,
    )  # fmt: skip
