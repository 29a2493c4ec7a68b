"""Checks of a scorecard: one file each, registered with the codes that it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVarTuple

from attrs import frozen

from indicator_rules.specfile.checks import (
    accounts,
    amounts,
    costs,
    counted,
    counts,
    cumulative,
    dimensions,
    earlier,
    echoes,
    evidence,
    execution,
    growth,
    headings,
    identities,
    labels,
    laws,
    measurable,
    moved,
    names,
    negatives,
    organization,
    pace,
    payments,
    percents,
    periods,
    progress,
    published,
    rates,
    reasons,
    repeated,
    roundings,
    satisfaction,
    scales,
    scores,
    shares,
    signs,
    texts,
    twins,
    uniform,
    units,
    unused,
    vague,
    wanted,
    weights,
)

if TYPE_CHECKING:
    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.indicators import Scorecard

S = TypeVarTuple("S")


@frozen
class Check(Generic[*S]):
    """One check: what it runs, on what subjects, and the codes that it may find."""

    find: Callable[[*S], Iterator[Diagnostic]]
    codes: tuple[str, ...]


OfTable: TypeAlias = "Check[Scorecard]"
OfReport: TypeAlias = "Check[Evaluation]"
OfYears: TypeAlias = "Check[Scorecard, Scorecard]"

PART_CHECKS: tuple[OfTable, ...] = (
    Check(weights.check, ("IR204", "IR301")),
    Check(names.check, ("IR302",)),
    Check(labels.check, ("IR303",)),
    Check(signs.check, ("IR304",)),
    Check(units.check, ("IR305",)),
    Check(rates.check, ("IR321", "IR322")),
    Check(counts.check, ("IR323", "IR324")),
    Check(percents.check, ("IR325", "IR326", "IR327")),
    Check(negatives.check, ("IR328", "IR329", "IR385")),
    Check(wanted.check, ("IR330", "IR331")),
    Check(costs.check, ("IR334",)),
    Check(periods.check, ("IR335", "IR336", "IR337", "IR338", "IR339")),
    Check(organization.check, ("IR340",)),
    Check(texts.check, ("IR341", "IR342", "IR343", "IR344")),
    Check(twins.check, ("IR345", "IR346")),
    Check(amounts.check, ("IR370",)),
    Check(echoes.check, ("IR380",)),
)
"""What is right also where some of the file could not be read."""

CHECKS: tuple[OfTable, ...] = (
    *PART_CHECKS,
    Check(measurable.check, ("IR306",)),
    Check(
        identities.check, ("IR307", "IR308", "IR309", "IR312", "IR313", "IR314", "IR389", "IR390")
    ),
    Check(vague.check, ("IR332", "IR333")),
    Check(counted.check, ("IR347",)),
    Check(unused.check, ("IR360",)),
    Check(shares.check, ("IR362", "IR363")),
    Check(growth.check, ("IR364", "IR365", "IR366", "IR368", "IR369")),
    Check(scales.check, ("IR367",)),
    Check(payments.check, ("IR379",)),
    Check(evidence.check, ("IR383",)),
    Check(cumulative.check, ("IR384",)),
    Check(accounts.check, ("IR386",)),
)

REPORT_CHECKS: tuple[OfReport, ...] = (
    Check(published.check, ("IR310", "IR311")),
    Check(roundings.check, ("IR387",)),
    Check(laws.check, ("IR318", "IR319", "IR320")),
    Check(headings.check, ("IR508", "IR509")),
    Check(satisfaction.check, ("IR348",)),
    Check(dimensions.check, ("IR349",)),
    Check(reasons.check, ("IR350", "IR351", "IR381")),
    Check(scores.check, ("IR352", "IR353", "IR354", "IR382")),
    Check(uniform.check, ("IR355", "IR356", "IR357")),
    Check(pace.check, ("IR358", "IR359")),
    Check(execution.check, ("IR361", "IR388")),
    Check(progress.check, ("IR377", "IR378")),
)
"""What needs the verdicts and scores of the table."""

PREVIOUS_CHECKS: tuple[OfYears, ...] = (
    Check(repeated.check, ("IR371", "IR372")),
    Check(moved.check, ("IR373", "IR374")),
    Check(earlier.check, ("IR375", "IR376")),
)
"""What needs the table of the year before."""
