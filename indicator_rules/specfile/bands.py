"""The bands of a scoring method as mappings: ends, and what lies between them earns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.language.targets import parse_target
from indicator_rules.model.methods import FULL, Band, DayBand, Points, Proportional
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Deadline
from indicator_rules.model.units import NO_UNIT, Unit
from indicator_rules.specfile.entries import Entries, read_entries
from indicator_rules.specfile.expressions import (
    parsed,
    points_in,
    quantity_in,
    share_in,
)
from indicator_rules.specfile.method_fields import BAND, DAY, KNOT, METHODS
from indicator_rules.specfile.nodes import Mapping, Scalar, Sequence, head

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from indicator_rules.specfile.fields import Field

_AWARDS = ("points", "share", "proportional")


def bands_in(entries: Entries) -> Iterator[Band]:
    """Every band of a method that could be read; what could not is a finding."""
    known = METHODS["bands"].fields["bands"]
    for item in _mappings(entries, known, 1, ("a list of bands", "由各档组成的列表")):
        before = len(entries.findings.found)
        band = _band(read_entries(item, BAND, entries.findings))
        if band is not None and len(entries.findings.found) == before:
            yield band


def knots_in(entries: Entries) -> Iterator[tuple[Quantity | None, Points]]:
    """The points of a line that could be read; what could not is a finding."""
    known = METHODS["interpolated"].fields["knots"]
    expected = ("a list of two points or more", "至少两个点组成的列表")
    for item in _mappings(entries, known, 2, expected):
        knot = read_entries(item, KNOT, entries.findings)
        value, points = quantity_in(knot, KNOT, "at"), points_in(knot, KNOT, "points")
        if points is not None:
            yield value, points


def days_in(entries: Entries) -> Iterator[DayBand]:
    """The days of a method that could be read; what could not is a finding."""
    known = METHODS["by-day"].fields["days"]
    for item in _mappings(entries, known, 1, ("a list of days", "由各时点组成的列表")):
        before = len(entries.findings.found)
        day = read_entries(item, DAY, entries.findings)
        last, points = _last_day(day), points_in(day, DAY, "points")
        if points is not None and len(entries.findings.found) == before:
            yield DayBand(last, points)


def _last_day(day: Entries) -> Deadline | None:
    node = day.values.get("by")
    if not isinstance(node, Scalar):
        return None
    before = len(day.findings.found)
    rule = parsed(node, day.findings, parse_target)
    if isinstance(rule, Deadline) and not rule.recurring:
        return evolve(rule, subject=None)
    if len(day.findings.found) == before:
        expected = ("a day, as in 6月30日", "日期，如 6月30日")
        day.findings.misshapen("by", node, expected, DAY.fields["by"].sample)
    return None


def _mappings(
    entries: Entries, known: Field, fewest: int, expected: tuple[str, str]
) -> Iterator[Mapping]:
    """The mappings that a list holds."""
    items = entries.values[known.key]
    listed = items.items if isinstance(items, Sequence) else ()
    if len(listed) < fewest:
        # The table has seen to it that this is a list; it may be too short.
        entries.findings.misshapen(known.key, items, expected, known.sample)
    for item in listed:
        if isinstance(item, Mapping):
            yield item
        else:
            mappings = ("a list of mappings", "由键值对组成的列表")
            entries.findings.misshapen(known.key, item, mappings, known.sample)


def _band(band: Entries) -> Band | None:
    proportional = band.text("proportional") == "true"
    # A band that is not proportional has said nothing of its points.
    silent = band.text("proportional") == "false"
    said = [key for key in _AWARDS if key in band.written and not (silent and key == _AWARDS[-1])]
    if not said:
        band.demand(BAND.fields["points"])
    if len(said) > 1 and said[1] in band.values:
        words = {"key": said[1], "other": said[0]}
        band.findings.add("IR219", head(band.values[said[1]]), **words)
    stretch, unit = _stretch(band)
    points = points_in(band, BAND, "points")
    share = share_in(band, BAND, "share")
    if share is not None:
        points = Points(share, share=True)
    if stretch is None:
        return None
    method = Proportional() if proportional else None
    return Band(stretch, unit=unit, points=points or FULL, method=method)


def _stretch(band: Entries) -> tuple[Region | None, Unit]:
    """The stretch between both ends, and the unit that their figures are in."""
    low, high = quantity_in(band, BAND, "from"), quantity_in(band, BAND, "to")
    unit = next((one.unit for one in (low, high) if one and one.unit != NO_UNIT), NO_UNIT)
    closed = band.text("from_included") != "false", band.text("to_included") == "true"
    try:
        ends = _end(low, unit), _end(high, unit)
    except Refusal as refusal:
        span = band.values["to"].span
        found = Diagnostic(refusal.code, refusal.words, source=band.findings.source, span=span)
        band.findings.found.append(found)
        return None, unit
    start, end = ends
    if (
        start is not None
        and end is not None
        and (start > end or (start == end and not all(closed)))
    ):
        band.findings.add("IR220", band.values["to"].span, low=low, high=high)
        return None, unit
    return Region(*ends, *closed), unit


def _end(quantity: Quantity | None, unit: Unit) -> Fraction | None:
    """A figure in the unit of the band; a bare one is in it already.

    Raises:
        Refusal: the two ends are in units that do not compare (IR409).
    """
    if quantity is None:
        return None
    if quantity.unit in {NO_UNIT, unit}:
        return quantity.figure
    return quantity.in_unit_of(Quantity(quantity.magnitude, unit))
