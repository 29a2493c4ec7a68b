"""Scoring methods in a spec: a sentence, a name, or a name with its figures as a mapping."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.model.methods import Efficacy, Formulaic, Growth, Proportional
from indicator_rules.specfile.entries import Entries, Findings, read_entries
from indicator_rules.specfile.expressions import parsed, quantity_in, share_in
from indicator_rules.specfile.fields import METHOD
from indicator_rules.specfile.nodes import Mapping, Node, Scalar
from indicator_rules.syntax import parse_method
from indicator_rules.syntax.methods import NAMED

if TYPE_CHECKING:
    from collections.abc import Callable


def read_method(node: Node | None, findings: Findings, name: str) -> Formulaic | None:
    """The method of an indicator; what cannot be read is a finding, never a default."""
    if isinstance(node, Scalar):
        return parsed(node, findings, parse_method, name=name)
    if not isinstance(node, Mapping):
        return None
    before = len(findings.found)
    entries = read_entries(node, METHOD, findings)
    kind = entries.text("name")
    if kind is None:
        return None
    method = _BUILT[kind](entries) if kind in _BUILT else NAMED.get(kind)
    return method if len(findings.found) == before else None


def _efficacy(entries: Entries) -> Formulaic | None:
    for key in ("worst", "best"):
        entries.demand(METHOD.fields[key])
    worst, best = quantity_in(entries, METHOD, "worst"), quantity_in(entries, METHOD, "best")
    return None if worst is None or best is None else Efficacy(worst, best)


def _proportional(entries: Entries) -> Formulaic | None:
    passing, full = share_in(entries, METHOD, "pass"), share_in(entries, METHOD, "full")
    return Proportional(passing, full_mark=Fraction(1) if full is None else full)


def _ramp(entries: Entries) -> Formulaic | None:
    entries.demand(METHOD.fields["pass"])
    passing, full = share_in(entries, METHOD, "pass"), share_in(entries, METHOD, "full")
    return Proportional(passing, full_mark=Fraction(1) if full is None else full, ramp=True)


def _growth(entries: Entries) -> Formulaic | None:
    most = share_in(entries, METHOD, "most")
    return Growth() if most is None else Growth(most)


_BUILT: dict[str, Callable[[Entries], Formulaic | None]] = {
    "efficacy": _efficacy,
    "growth": _growth,
    "proportional": _proportional,
    "ramp": _ramp,
}


def text_of_method(node: Node | None, findings: Findings) -> str | None:
    """A method as written, for reports: of a mapping its characters."""
    if isinstance(node, Mapping):
        return " ".join(findings.source.text[node.span.start : node.span.end].split())
    return node.text if isinstance(node, Scalar) else None
