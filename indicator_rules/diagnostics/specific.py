"""One mistake, one finding: which findings say the same as a more specific one beside them."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics.aliases import names_of
from indicator_rules.diagnostics.code import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from indicator_rules.diagnostics.diagnostic import Diagnostic


class Within(StrEnum):
    """How near a finding has to stand to be one with another."""

    PLACE = "place"
    """On the same characters of the same indicator."""
    ROW = "row"
    """On the same indicator, whichever of its keys."""


@frozen
class Cover:
    """The codes that a more specific code stands for, and how near."""

    within: Within
    codes: tuple[str, ...]


def _place(*codes: str) -> Cover:
    return Cover(Within.PLACE, codes)


def _row(*codes: str) -> Cover:
    return Cover(Within.ROW, codes)


COVERS: Mapping[str, Cover] = MappingProxyType(
    {
        # The method gives too much: where it gives full marks follows from that.
        "IR318": _row("IR319", "IR320"),
        "IR319": _row("IR320"),
        # The unit does not belong to the name: the figure is not meant in it.
        "IR321": _place("IR329", "IR330"),
        "IR324": _place("IR329"),
        "IR323": _place("IR326"),
        # A rate or an amount in words: any figure mends both.
        "IR322": _place("IR332"),
        "IR370": _place("IR332"),
        # More than the whole: what is over the target follows.
        "IR325": _place("IR404", "IR405", "IR407"),
        # The sign was there before it became a digit.
        "IR327": _place("IR406"),
        # A target that asks for nothing is far exceeded by anything.
        "IR330": _row("IR450"),
        # What stands for something else is no target.
        "IR341": _place("IR104"),
        "IR342": _place("IR343"),
        # Of the table: more than half are words, however many rows there are.
        "IR333": _row("IR306"),
        "IR353": _place("IR350"),
        "IR354": _place("IR311"),
        # A value to be written anew is written in the unit of its target.
        "IR401": _place("IR408"),
        "IR416": _place("IR401", "IR408"),
        # One value was asked for, and another is there.
        "IR407": _row("IR404", "IR405"),
        "IR411": _row("IR353"),
        # The period makes the figure as large as it is, and so does the unit.
        "IR422": _row("IR404", "IR405"),
        "IR441": _row("IR405", "IR407"),
        "IR507": _row("IR404", "IR405", "IR407"),
    }
)
"""The more specific code, and the codes that it stands for where both are found."""

_RANKS = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


def most_specific(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings without those that a more specific one stands for, in their order.

    What stands for others matters as much as the most severe of them.
    """
    known = list(findings)
    if len(known) == 1:
        return known
    general = {
        index for one in known for index, other in enumerate(known) if stands_for(one, other)
    }
    return [
        _ranked(one, (known[each] for each in general if stands_for(one, known[each])))
        for index, one in enumerate(known)
        if index not in general
    ]


def stands_for(one: Diagnostic, other: Diagnostic) -> bool:
    """Whether a finding says what another says, and says it more exactly."""
    cover = next((COVERS[name] for name in names_of(one.code) if name in COVERS), None)
    if cover is None or not set(cover.codes).intersection(names_of(other.code)):
        return False
    # Rows of a table that was made in code have no places to tell them apart.
    if one.subject != other.subject:
        return False
    return cover.within is Within.ROW or (_file(one) == _file(other) and _touch(one, other))


def _file(finding: Diagnostic) -> str | None:
    return finding.source.name if finding.source else None


def _touch(one: Diagnostic, other: Diagnostic) -> bool:
    if one.span is None or other.span is None:
        return one.span is other.span
    return one.span == other.span or (
        one.span.start < other.span.end and other.span.start < one.span.end
    )


def _ranked(finding: Diagnostic, others: Iterator[Diagnostic]) -> Diagnostic:
    ranks = [one.severity for one in others]
    rank = max((finding.severity, *ranks), key=_RANKS.index)
    return finding if rank is finding.severity else evolve(finding, ranked=rank)
