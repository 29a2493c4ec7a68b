"""Figures to bounds: ranges, margins, and the comparison in front of a figure or behind it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, cast

from indicator_rules.model.comparison import Comparison
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Interval, Threshold
from indicator_rules.model.unit_table import SCALES
from indicator_rules.model.units import NO_UNIT

if TYPE_CHECKING:
    from indicator_rules.language.tokens.brackets import Ends, Stretch
    from indicator_rules.language.tokens.figures import Figure
    from indicator_rules.language.tokens.token import Token
    from indicator_rules.language.tokens.words import Comparing

_LEAST, _MOST = Comparison.AT_LEAST, Comparison.AT_MOST
_MORE, _LESS = Comparison.MORE_THAN, Comparison.LESS_THAN
_ABOUT, _EQUAL = Comparison.ABOUT, Comparison.EQUAL
_UP, _DOWN = frozenset((_LEAST, _MORE)), frozenset((_MOST, _LESS))
_OPENED = {_LEAST: _MORE, _MOST: _LESS}
_CLOSED = {_MORE: _LEAST, _LESS: _MOST}


class Amount(NamedTuple):
    """A figure, or the two ends of a range, with its place."""

    low: Quantity
    high: Quantity | None = None
    low_closed: bool = True
    high_closed: bool = True
    odd: bool = False
    slashed: bool = False
    letters: str | None = None
    start: int = 0
    end: int = 0

    def placed(self, start: int, end: int) -> Amount:
        """The same amount at a place of the text."""
        return self._replace(start=start, end=end)


def of_figure(figure: Figure, start: int = 0, end: int = 0) -> Amount:
    """A figure by itself, at a place of the text; 两三天 has two ends.

    Raises:
        Refusal: the figure can be read in more than one way.
    """
    if figure.refusal is not None:
        raise figure.refusal
    closed = True, True
    return Amount(
        figure.low, figure.high, *closed, figure.odd, figure.slashed, figure.letters, start, end
    )


def of_stretch(stretch: Stretch) -> Amount:
    """[80%,90%) in the brackets of mathematics."""
    amount = in_a_range(stretch.low, stretch.high, ",")
    return amount._replace(low_closed=stretch.low_closed, high_closed=stretch.high_closed)


def in_a_range(low: Figure, high: Figure, joined: str) -> Amount:
    """Two ends of a range: a unit or a scale that one of them lacks is that of the other.

    Raises:
        Refusal: an end can be read in more than one way, or a dash may be a minus (IR114).
    """
    for one in (low, high):
        if one.refusal is not None:
            raise one.refusal
    first, second = low.low, high.high or high.low
    if joined == "--" and first.magnitude < 0:
        raise Refusal("IR114", found=f"{first}--{second}")
    if first.unit == NO_UNIT and second.unit != NO_UNIT:
        # 三至五万元: the scale stands for both ends, as the unit does.
        size = high.scale if low.han and high.han and low.scale == 1 else 1
        first = Quantity(first.magnitude * size, second.unit)
    elif first.unit == NO_UNIT and low.han and high.han and low.scale == 1:
        first = Quantity(first.magnitude * high.scale)
    elif first.unit.name in SCALES and second.unit.name not in SCALES:
        # 5万-10万元: the scale is said twice, the unit once.
        first = Quantity(first.magnitude, f"{first.unit}{second.unit.without_scale}")
    elif second.unit == NO_UNIT:
        second = Quantity(second.magnitude, first.unit)
    return Amount(first, second)


def with_ends(amount: Amount, ends: Ends, at: str) -> Amount:
    """A range with its ends as a bracket says: 100（不含）-500（含）, 75%-77%（含75%，不含77%）."""
    if ends.figures:
        for inside, figure in ends.figures:
            value = figure.low.magnitude
            if value == amount.low.magnitude:
                amount = amount._replace(low_closed=inside)
            elif amount.high is not None and value == amount.high.magnitude:
                amount = amount._replace(high_closed=inside)
        return amount
    if at == "low":
        return amount._replace(low_closed=ends.inside)
    return amount._replace(high_closed=ends.inside)


def with_margin(middle: Figure, margin: Figure) -> Amount:
    """95%±2% is 93% to 97%.

    Raises:
        Refusal: a figure can be read in more than one way, or the units differ (IR109).
    """
    for one in (middle, margin):
        if one.refusal is not None:
            raise one.refusal
    unit = middle.low.unit if middle.low.unit != NO_UNIT else margin.low.unit
    size = margin.low
    if size.unit not in {NO_UNIT, unit}:
        points = size.unit.dimension == "percentage point" and unit.name == "%"
        if not points and size.unit.dimension != unit.dimension:
            raise Refusal("IR109", first=middle.low, second=size)
        if not points:
            try:
                size = Quantity.of(Fraction(size.base) / unit.factor, unit)
            except ValueError as error:
                raise Refusal("IR109", first=middle.low, second=size) from error
    value = middle.low.magnitude
    ends = (Quantity(value - size.magnitude, unit), Quantity(value + size.magnitude, unit))
    return Amount(*ends)


def around(figure: Figure, sign: Token | None, behind: Token | None) -> Interval:
    """±5%: as far below nothing as above it.

    Raises:
        Refusal: a comparison that leaves no stretch about zero (IR111).
    """
    amount = of_figure(figure)
    comparing = None if sign is None else cast("Comparing", sign.value).sign
    written = f"±{amount.low}"
    if comparing not in {None, _MOST, _LESS, _EQUAL}:
        raise Refusal("IR111", found=f"{sign and sign.own}{written}", remedy=f"≤{amount.low}")
    if behind is not None and behind.value not in {_MOST, _ABOUT}:
        raise Refusal("IR111", found=f"{written}{behind.own}", remedy=f"{amount.low}{behind.own}")
    if amount.low.unit.name.startswith(("/", ":")):
        # ±2/3 and ±1:5: nothing is so many parts less than nothing.
        raise Refusal("IR114", found=written)
    closed = comparing is not _LESS
    size, unit = abs(amount.low.magnitude), amount.low.unit
    return Interval(Quantity(-size, unit), Quantity(size, unit), closed, closed)


def compared_with(
    sign: Token | None, amount: Amount, behind: Token | None, ends: Ends | None
) -> Threshold | Interval:
    """A figure with what compares in front of it and behind it.

    Raises:
        Refusal: the two clash (IR106), or have two readings with a range (IR111).
    """
    comparing = None if sign is None else cast("Comparing", sign.value)
    second = None if behind is None else cast("Comparison", behind.value)
    if amount.high is not None:
        return _range(sign, amount, behind, ends)
    if second is not None and ends is not None and not ends.inside:
        second = _OPENED.get(second, second)
    if comparing is None and second is None:
        return _bare(amount, ends)
    if comparing is None:
        return Threshold(cast("Comparison", second), amount.low, subject=amount.letters)
    both = _both(comparing.sign, second, sign, amount, behind)
    if ends is not None and second is None:
        both = _with_bracket(both, ends, sign, amount)
    if amount.odd and both is _EQUAL:
        both = _ABOUT
    verb = comparing.verb and second is None
    return Threshold(both, amount.low, subject=amount.letters, by_verb=verb)


def _with_bracket(both: Comparison, ends: Ends, sign: Token | None, amount: Amount) -> Comparison:
    """不超过3次（含） includes the figure already, and ＞3次（含） does not."""
    if ends.inside and both in _CLOSED:
        if sign is not None and sign.own in {">", "<"}:
            remedy = f"{_CLOSED[both].sign}{amount.low}"
            raise Refusal("IR111", found=f"{sign.own}{amount.low}（含）", remedy=remedy)
        return _CLOSED[both]
    if not ends.inside and both in _OPENED:
        remedy = f"{_OPENED[both].sign}{amount.low}"
        raise Refusal("IR111", found=f"{sign and sign.own}{amount.low}（不含）", remedy=remedy)
    return both


def _bare(amount: Amount, ends: Ends | None) -> Threshold:
    if amount.slashed and amount.low.unit.name.startswith("/") and ends is None:
        found = f"{amount.low.magnitude}{amount.low.unit}"
        raise Refusal("IR111", found=found, remedy=f"≥{found}")
    if amount.odd:
        return Threshold(_ABOUT, amount.low, subject=amount.letters)
    return Threshold(_EQUAL, amount.low, subject=amount.letters, stated=False)


def _both(
    first: Comparison,
    second: Comparison | None,
    sign: Token | None,
    amount: Amount,
    behind: Token | None,
) -> Comparison:
    """The comparison of a sign in front and a word behind, which must not clash."""
    if second is None:
        return first
    if (first in _UP and second in _DOWN) or (first in _DOWN and second in _UP):
        if sign is not None and cast("Comparing", sign.value).verb:
            # 控制在5%以上, 达到5天以内: the word behind says which way.
            return second if first is _LEAST else _clash(first, amount, behind)
        return _clash(first, amount, behind)
    if _ABOUT in {first, second}:
        return _ABOUT
    return second if first is _EQUAL else first


def _clash(first: Comparison, amount: Amount, behind: Token | None) -> Comparison:
    figure = amount.low
    raise Refusal("IR106", first=f"{first.sign}{figure}", second=f"{figure}{behind and behind.own}")


def _range(sign: Token | None, amount: Amount, behind: Token | None, ends: Ends | None) -> Interval:
    """约3至5天 and 3-5天以内 are the range; ≥80-90% and 3-5天以上 have two readings."""
    written = f"{amount.low}-{amount.high}"
    if sign is not None:
        comparing = cast("Comparing", sign.value)
        if comparing.sign not in {_ABOUT, _EQUAL} and not comparing.verb:
            raise Refusal("IR111", found=f"{sign.own}{written}", remedy=written)
    if behind is not None and behind.value not in {_MOST, _ABOUT}:
        raise Refusal("IR111", found=f"{written}{behind.own}", remedy=f"≥{amount.low}")
    if ends is not None:
        amount = with_ends(amount, ends, "high")
    high = cast("Quantity", amount.high)
    return Interval(amount.low, high, amount.low_closed, amount.high_closed)
