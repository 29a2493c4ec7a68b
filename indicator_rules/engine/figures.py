"""Figures against figures: thresholds and intervals."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.choice import label_of
from indicator_rules.engine.comparing import comparable, month_days, quantity_of
from indicator_rules.engine.completion import (
    ONE,
    ZERO,
    percent_text,
    printed_range,
    printed_rate,
    rate_inside,
    rate_range,
    reached_or_not,
)
from indicator_rules.engine.directions import direction_of, either_way, is_open
from indicator_rules.engine.each import counted, each_asked, figure_of
from indicator_rules.engine.outcome import Outcome
from indicator_rules.engine.periods import are_for_others, as_asked, each_said, hull, part_of_year
from indicator_rules.engine.portions import may_be_a_share, of_a_share
from indicator_rules.engine.regions import (
    bound_region,
    sizes,
    threshold_region,
    verdict_of,
)
from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.quantity import (
    Quantity,
    fraction_text,
)
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region, point
from indicator_rules.model.results import Basis, Range, Verdict
from indicator_rules.model.rules import Interval, Threshold
from indicator_rules.model.units import unit_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.model.profile import Profile

_SLIP, _NEAR = Fraction(1000), Fraction(10)
"""How far units are apart, and figures not, where one unit was probably meant for another."""
_OF_ONE_WAY = frozenset(("IR404", "IR405", "IR407"))
"""Findings that rest on which way is better."""
_STRICT = {Comparison.MORE_THAN: Comparison.AT_LEAST, Comparison.LESS_THAN: Comparison.AT_MOST}


def assess_threshold(
    rule: Threshold, actual: Measured | Bounded, profile: Profile
) -> Outcome | None:
    """One figure against another, or None where the actual value holds no figure."""
    if is_open(rule) and rule.comparison is Comparison.EQUAL:
        return _assess_open(rule, actual, profile)
    target = rule.quantity
    held, unit_findings = comparable(target, actual)
    region = _region(held, target, profile)
    if region is None:
        return None
    region = sizes(region) if rule.size else region
    wanted = _wanted(rule, profile)
    if may_be_a_share(held, target, wanted):
        return of_a_share(held, target)
    value, direction = target.figure, _direction_under(rule, profile)
    regions = as_asked(region, rule, actual)
    findings = [*unit_findings, *_label_findings(region, rule, actual)]
    region, verdict = hull(regions), _verdict(wanted, regions)
    _refuse_open_months(rule, actual, verdict)
    rates = _rates(wanted, regions, value, direction, profile)
    if value <= 0:
        rates = reached_or_not(verdict)
    slips = _slip_of_scale(held, counted(target))
    findings += _findings(rule, actual, wanted, region, verdict, rates, profile, slips)
    return _outcome(verdict, rates, region, findings)


def _refuse_open_months(
    rule: Threshold | Interval, actual: Measured | Bounded, verdict: Verdict
) -> None:
    """30天 may be a month or less than one, 32天 is more.

    Raises:
        Refusal: months and days do not tell which (IR409).
    """
    found = quantity_of(actual)
    if found is None or verdict is not Verdict.UNDETERMINED:
        return
    asked = figure_of(rule)
    if month_days(counted(found).unit, counted(asked).unit) is not None:
        raise Refusal("IR409", actual=found, target=asked)


def _assess_open(rule: Threshold, actual: Measured | Bounded, profile: Profile) -> Outcome | None:
    """Decided where both ways lead to one verdict; elsewhere a person has to say which is right."""
    higher, lower = (assess_threshold(way, actual, profile) for way in either_way(rule))
    if higher is None or lower is None or higher.verdict is lower.verdict:
        return higher
    words = {"target": rule, "figure": rule.quantity, "actual": _shown(actual)}
    found = [one for one in higher.findings if one.code not in _OF_ONE_WAY]
    return Outcome(
        Verdict.UNDETERMINED,
        higher.basis,
        _hull_of((higher.rates, lower.rates)),
        "待评定",
        (*found, Diagnostic("IR443", words)),
    )


def _direction_under(rule: Threshold, profile: Profile) -> Direction:
    exact = rule.comparison is Comparison.EQUAL and profile.exact_equal
    return Direction.INSIDE if exact and rule.quantity.figure != 0 else direction_of(rule)


def _wanted(rule: Threshold | Interval, profile: Profile) -> Region:
    """The values that meet a target, in its own unit."""
    if isinstance(rule, Interval):
        high = rule.high.in_unit_of(rule.low)
        return Region(rule.low.figure, high, rule.low_closed, rule.high_closed)
    direction = _direction_under(rule, profile)
    return threshold_region(rule.comparison, rule.quantity.figure, direction, profile.tolerance)


def assess_interval(rule: Interval, actual: Measured | Bounded, profile: Profile) -> Outcome | None:
    """A figure against a bound on both sides."""
    held, findings = comparable(rule.low, actual)
    region = _region(held, rule.low, profile)
    if region is None:
        return None
    wanted = _wanted(rule, profile)
    if may_be_a_share(held, rule.low, wanted):
        return of_a_share(held, rule.low)
    regions = as_asked(region, rule, actual)
    said = _label_findings(region, rule, actual)
    region, verdict = hull(regions), _verdict(wanted, regions)
    _refuse_open_months(rule, actual, verdict)
    # ±5% is a tolerance, of which -6% falls as short as 6% goes past it.
    even = rule.low.base == -rule.high.base
    sides = [sizes(one) for one in regions] if even else regions
    rates = _rates(wanted, sides, rule.low.figure, Direction.INSIDE, profile)
    on_edge = verdict is Verdict.UNMET and rates.point == 1
    if on_edge:
        words = {"figure": _shown(actual), "target": rule, "remedy": f"{rule.low}-{rule.high}"}
        findings = [*findings, Diagnostic("IR411", words)]
    findings += said
    return _outcome(verdict, rates, region, findings)


def _outcome(verdict: Verdict, rates: Range, region: Region, findings: list[Diagnostic]) -> Outcome:
    if region.low is not None and region.low is region.high and rates.low is not None:
        return Outcome(verdict, Basis.MEASURED, rates, printed_rate(rates.low), tuple(findings))
    return Outcome(verdict, Basis.BOUNDED, rates, printed_range(rates), tuple(findings))


def _verdict(wanted: Region, regions: Sequence[Region]) -> Verdict:
    """The verdict of all the places where an actual value may lie, open where they differ."""
    found = [verdict_of(wanted, region) for region in regions]
    return found[0] if found.count(found[0]) == len(found) else Verdict.UNDETERMINED


def _rates(
    wanted: Region,
    regions: Sequence[Region],
    value: Fraction,
    direction: Direction,
    profile: Profile,
) -> Range:
    rates = [rates_of(wanted, region, value, direction, profile) for region in regions]
    return rates[0] if len(rates) == 1 else _hull_of(rates)


def _hull_of(rates: Sequence[Range]) -> Range:
    lows, highs = [one.low for one in rates], [one.high for one in rates]
    known = [low for low in lows if low is not None], [high for high in highs if high is not None]
    return Range(
        min(known[0]) if len(known[0]) == len(rates) else None,
        max(known[1]) if len(known[1]) == len(rates) else None,
    )


def rates_of(
    wanted: Region, region: Region, value: Fraction, direction: Direction, profile: Profile
) -> Range:
    """The rates that the values of a stretch can have against what is wanted."""
    if direction is not Direction.INSIDE or wanted.low is None or wanted.high is None:
        return rate_range(region, direction, value, ratio=profile.reverse_ratio)
    low, high = wanted.low, wanted.high
    ends = [
        ZERO if end is None else rate_inside(end, low, high, ratio=profile.reverse_ratio)
        for end in (region.low, region.high)
    ]
    best = ONE if wanted.meets(region) else max(ends)
    return Range(min(ends), best)


def region_of(
    rule: Threshold | Interval, actual: Measured | Bounded, profile: Profile
) -> Region | None:
    """Where an actual value lies on the line of a target, other counters as its own.

    None where it has no place there, or where a share may stand for a percentage.

    Raises:
        Refusal: the units do not compare (IR409).
    """
    target = rule.quantity if isinstance(rule, Threshold) else rule.low
    held, _ = comparable(target, actual)
    if may_be_a_share(held, target, _wanted(rule, profile)):
        return None
    region = _region(held, target, profile)
    if region is None:
        return None
    region = sizes(region) if isinstance(rule, Threshold) and rule.size else region
    return hull(as_asked(region, rule, actual))


def _region(actual: Measured | Bounded, target: Quantity, profile: Profile) -> Region | None:
    target = counted(target)
    if isinstance(actual, Measured):
        if not isinstance(actual.value, Quantity):
            return None
        return point(actual.value.in_unit_of(target))
    if isinstance(actual.bound, Threshold | Interval):
        found = bound_region(actual.bound, target, profile.tolerance)
        if actual.nearly and isinstance(actual.bound, Threshold):
            # 近100场 stops short of the figure that it is about.
            figure = actual.bound.quantity.in_unit_of(target)
            return Region(found.low, figure, found.low_closed, high_closed=False)
        return found
    return None


def _shown(actual: Measured | Bounded) -> str:
    found = quantity_of(actual)
    return actual.text if found is None or isinstance(actual, Bounded) else str(found)


def _is_ratio(rule: Threshold | Interval) -> bool:
    return (rule.quantity if isinstance(rule, Threshold) else rule.low).unit.is_ratio


def _label_findings(
    region: Region, rule: Threshold | Interval, actual: Measured | Bounded
) -> list[Diagnostic]:
    label = label_of(actual)
    findings = []
    if rule.subject and actual.told.another:
        findings.append(Diagnostic("IR420", {"actual": label, "target": rule.subject}))
    part = None if _is_ratio(rule) else part_of_year(rule, actual)
    if part is not None:
        findings.append(Diagnostic("IR422", {"actual": part, "target": "全年"}))
    elif are_for_others(region, rule, actual):
        words = {"actual": each_said(rule, actual), "target": each_asked(rule)}
        findings.append(Diagnostic("IR422", words))
    return findings


def _findings(
    rule: Threshold,
    actual: Measured | Bounded,
    wanted: Region,
    region: Region,
    verdict: Verdict,
    rates: Range,
    profile: Profile,
    slips: list[Diagnostic],
) -> list[Diagnostic]:
    findings: list[Diagnostic] = []
    target = rule.quantity
    exact = region.low if region.low is region.high else None
    if not rule.stated and rule.direction is None and target.magnitude != 0:
        lower = threshold_region(rule.comparison, target.figure, Direction.LOWER, profile.tolerance)
        if verdict_of(lower, region) is not verdict:
            words = {"target": rule, "figure": target}
            findings.append(Diagnostic("IR406", words))
    if rule.direction is Direction.EXACT and verdict is Verdict.UNMET:
        words = {"target": rule, "figure": target, "actual": _shown(actual)}
        findings.append(Diagnostic("IR444", words))
    findings += slips
    equal = rule.stated and rule.comparison is Comparison.EQUAL
    reached_otherwise = equal and verdict is Verdict.MET
    if exact is not None and reached_otherwise and exact != target.magnitude:
        words = {"actual": _shown(actual), "target": target}
        findings.append(Diagnostic("IR407", words))
    if exact is not None and rule.comparison in _STRICT and exact == target.magnitude:
        sign = _STRICT[rule.comparison].sign
        words = {"figure": target, "target": rule, "remedy": f"{sign}{target}"}
        findings.append(Diagnostic("IR411", words))
    if rule.comparison is Comparison.ABOUT and wanted.low is not None and wanted.high is not None:
        unit = target.unit
        low, high = (f"{fraction_text(end)}{unit}" for end in (wanted.low, wanted.high))
        findings.append(Diagnostic("IR419", {"target": rule, "low": low, "high": high}))
    if exact is not None and direction_of(rule) is Direction.HIGHER and target.magnitude > 0:
        findings += _over_achieved(rates, profile)
    if target.magnitude == 0 and region.low is not None:
        findings += _far_from_nothing(region.low, target, profile)
    if not target.unit.known:
        findings.append(Diagnostic("IR413", {"unit": target.unit}))
    return findings


def _over_achieved(rates: Range, profile: Profile) -> list[Diagnostic]:
    if rates.low is None or rates.low < profile.noted_at:
        return []
    explained = rates.low >= profile.explained_at
    limit = profile.explained_at if explained else profile.noted_at
    words = {"rate": percent_text(rates.low), "percent": percent_text(limit)}
    return [Diagnostic("IR405" if explained else "IR404", words)]


def _far_from_nothing(least: Fraction, target: Quantity, profile: Profile) -> list[Diagnostic]:
    """Against a target of 0 there is no rate: the figure itself asks for a reason."""
    limit = profile.explained_from
    if least < limit:
        return []
    words = {"actual": f"{fraction_text(least)}{target.unit}", "target": target}
    return [Diagnostic("IR450", {**words, "limit": f"{limit}{target.unit}"})]


def _slip_of_scale(actual: Measured | Bounded, target: Quantity) -> list[Diagnostic]:
    """48.5元 against 50万元 may have meant 48.5万元."""
    if not isinstance(actual, Measured):
        return []
    found = actual.value
    if not isinstance(found, Quantity) or not found.magnitude or target.unit.is_ratio:
        return []
    # 485000 against 50万元 is read in 万元, and may have been counted in 元.
    unit = unit_named(target.unit.without_scale) if actual.unit_assumed else target.unit
    if found.unit is unit or _SLIP > found.unit.factor / unit.factor > 1 / _SLIP:
        return []
    meant = Quantity(found.magnitude, unit)
    size = abs(meant.base / target.base) if target.figure else ZERO
    if not 1 / _NEAR <= size <= _NEAR:
        return []
    share = percent_text(found.base / target.base)
    words = {"actual": found, "target": target, "share": share, "meant": meant}
    return [Diagnostic("IR441", words)]
