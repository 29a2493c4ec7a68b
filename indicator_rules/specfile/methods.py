"""Scoring methods in a spec: a sentence, a name, or a name with its figures as a mapping."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.language.methods import NAMED, parse_method
from indicator_rules.model.claims import Claim
from indicator_rules.model.methods import (
    FULL,
    NONE,
    Axis,
    Bands,
    BasePlus,
    ByDay,
    Deduct,
    Direct,
    Efficacy,
    Formulaic,
    Growth,
    Inside,
    Interpolated,
    Judged,
    Judgement,
    Levels,
    Part,
    PerUnit,
    Points,
    Proportional,
    Sides,
)
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.specfile.bands import bands_in, days_in, knots_in
from indicator_rules.specfile.entries import Entries, Findings, read_entries, shown
from indicator_rules.specfile.expressions import (
    parsed,
    points_in,
    quantity_in,
    read_points,
    share_in,
)
from indicator_rules.specfile.method_fields import GIVEN, METHOD, METHODS, SIDE
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, head

if TYPE_CHECKING:
    from collections.abc import Callable

    from indicator_rules.model.quantity import Quantity
    from indicator_rules.specfile.fields import Table

ONE = Fraction(1)


def read_method(node: Node | None, findings: Findings, name: str) -> Formulaic | None:
    """The method of an indicator; what cannot be read is a finding, never a default."""
    if isinstance(node, Scalar):
        return parsed(node, findings, parse_method, name=name)
    if not isinstance(node, Mapping):
        return None
    before = len(findings.found)
    named = (value for key, value in node.entries if key.text == "name")
    first = next(named, None)
    kind = first.text if isinstance(first, Scalar) else ""
    entries = read_entries(node, METHODS.get(kind, METHOD), findings)
    # A part that is missing or wrong is a finding, and then nothing is built of the rest.
    if len(findings.found) > before:
        return None
    method = _BUILT[kind](entries, METHODS[kind]) if kind in _BUILT else NAMED[kind]
    return method if len(findings.found) == before else None


def _direct(entries: Entries, table: Table) -> Formulaic:
    met, missed = (points_in(entries, table, key) for key in ("met", "missed"))
    return Direct(missed or NONE, met or FULL)


def _proportional(entries: Entries, table: Table) -> Formulaic:
    passing, full = share_in(entries, table, "pass"), share_in(entries, table, "full")
    return Proportional(
        passing,
        pass_included=entries.text("pass_included") != "false",
        full_mark=ONE if full is None else full,
        full=points_in(entries, table, "points") or FULL,
    )


def _ramp(entries: Entries, table: Table) -> Formulaic:
    passing, full = share_in(entries, table, "pass"), share_in(entries, table, "full")
    return Proportional(passing, full_mark=ONE if full is None else full, ramp=True)


def _growth(entries: Entries, table: Table) -> Formulaic:
    most = share_in(entries, table, "most")
    return Growth() if most is None else Growth(most)


def _efficacy(entries: Entries, table: Table) -> Formulaic | None:
    worst, best = quantity_in(entries, table, "worst"), quantity_in(entries, table, "best")
    if worst is None or best is None:
        return None
    method = Efficacy(worst, best)
    c, d = share_in(entries, table, "c"), share_in(entries, table, "d")
    return evolve(method, c=method.c if c is None else c, d=method.d if d is None else d)


def _inside(entries: Entries, table: Table) -> Formulaic:
    return Inside(points_in(entries, table, "slope"))


def _unit_in(entries: Entries, table: Table, key: str, points: Points) -> Quantity | None:
    """The size of a unit that is counted, which is more than nothing."""
    per = quantity_in(entries, table, key)
    if per is None or per.figure > 0:
        return per
    entries.findings.add("IR427", entries.values[key].span, points=points.size, per=per)
    return None


def _deduct(entries: Entries, table: Table) -> Deduct | None:
    points = points_in(entries, table, "points")
    if points is None:
        return None
    per = _unit_in(entries, table, "per", points)
    if per is None:
        return None
    above = entries.text("above")
    return Deduct(
        points,
        per,
        Part(entries.text("part") or Part.EXACT.value),
        points_in(entries, table, "cap"),
        quantity_in(entries, table, "start"),
        points_in(entries, table, "full") or FULL,
        None if above is None else above == "true",
    )


def _sides(entries: Entries, _table: Table) -> Formulaic | None:
    below, above = (_side(entries, key) for key in ("below", "above"))
    if below is None or above is None:
        return None
    return Sides(evolve(below, above=False), evolve(above, above=True))


def _side(entries: Entries, key: str) -> Deduct | None:
    before = len(entries.findings.found)
    side = read_entries(_mapping(entries, key), SIDE, entries.findings)
    return _deduct(side, SIDE) if len(entries.findings.found) == before else None


def _mapping(entries: Entries, key: str) -> Mapping:
    """What the table of the method has seen to: a mapping that is there."""
    return cast("Mapping", entries.values[key])


def _bands(entries: Entries, _table: Table) -> Formulaic:
    return Bands(
        tuple(bands_in(entries)),
        Axis(entries.text("axis") or Axis.ACTUAL.value),
        read_method(entries.values.get("base"), entries.findings, ""),
    )


def _by_day(entries: Entries, table: Table) -> Formulaic:
    return ByDay(tuple(days_in(entries)), points_in(entries, table, "rest") or NONE)


def _base_plus(entries: Entries, table: Table) -> Formulaic | None:
    base, points = points_in(entries, table, "base"), points_in(entries, table, "points")
    off = points_in(entries, table, "lost")
    if base is None or points is None:
        return None
    per = _unit_in(entries, table, "per", points)
    if per is None:
        return None
    off_per = _unit_in(entries, table, "lost_per", points)
    if off is not None or off_per is not None:
        # One of the two alone goes with what is said of units beyond the target.
        off, off_per = off or points, off_per or per
    most = points_in(entries, table, "most") or FULL
    return BasePlus(base, points, per, most, off, off_per)


def _per_unit(entries: Entries, table: Table) -> PerUnit | None:
    points = points_in(entries, table, "points")
    per = None if points is None else _unit_in(entries, table, "per", points)
    if points is None or per is None:
        return None
    return PerUnit(points, per, quantity_in(entries, table, "start"))


def _interpolated(entries: Entries, _table: Table) -> Formulaic:
    return Interpolated(tuple(knots_in(entries)), goes_on=entries.text("goes_on") == "true")


def _levels(entries: Entries, table: Table) -> Formulaic | None:
    node, known = _mapping(entries, "levels"), table.fields["levels"]
    given = []
    for level, value in entries.findings.distinct(node):
        if level.text not in SCALE_OF:
            listed = "优、良、中、差、合格、一级、A级"
            entries.findings.add(
                "IR214", level.span, found=shown(level.text), key=known.key,
                remedy=f"write levels such as {listed}", remedy_zh=f"请使用等级，如 {listed}",
            )  # fmt: skip
        points = read_points(value, level.text, entries.findings, f"{level.text}: 80%")
        if points is not None:
            given.append((level.text, points))
    if not node.entries:
        expected = ("points of levels", "各等级的分数")
        entries.findings.misshapen(known.key, node, expected, known.sample)
    return Levels(tuple(given))


def _judged(entries: Entries, table: Table) -> Formulaic | None:
    bands = []
    for claim in Claim:
        node = entries.values.get(claim.value)
        if isinstance(node, Mapping):
            ends = read_entries(node, GIVEN, entries.findings)
            least, most = (points_in(ends, GIVEN, key) for key in ("least", "most"))
        else:
            least = most = points_in(entries, table, claim.value)
        if least is None or most is None:
            continue
        if node is not None and least.share == most.share and least.size > most.size:
            entries.findings.add("IR220", head(node), low=least.size, high=most.size)
        bands.append(Judgement(claim, least, most))
    return Judged(tuple(bands))


_BUILT: dict[str, Callable[[Entries, Table], Formulaic | None]] = {
    "bands": _bands,
    "base-plus": _base_plus,
    "by-day": _by_day,
    "deduct": _deduct,
    "direct": _direct,
    "efficacy": _efficacy,
    "growth": _growth,
    "inside": _inside,
    "interpolated": _interpolated,
    "judged": _judged,
    "levels": _levels,
    "per-unit": _per_unit,
    "proportional": _proportional,
    "ramp": _ramp,
    "sides": _sides,
}


def text_of_method(node: Node | None, findings: Findings) -> str | None:
    """A method as written, for reports: of a mapping its characters."""
    if isinstance(node, Mapping):
        return " ".join(findings.source.text[node.span.start : node.span.end].split())
    return node.text if isinstance(node, Scalar) else None
