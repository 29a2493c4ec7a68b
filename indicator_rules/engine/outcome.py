"""What an assessment finds before it is shown."""

from __future__ import annotations

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.results import UNKNOWN, Basis, Range, Verdict


@frozen
class Outcome:
    """Verdict, what it rests on, the rates it allows, and the cell a table prints."""

    verdict: Verdict
    basis: Basis | None
    rates: Range
    printed: str
    findings: tuple[Diagnostic, ...] = ()

    def with_finding(self, finding: Diagnostic) -> Outcome:
        """The same outcome with one finding more."""
        return evolve(self, findings=(*self.findings, finding))


def undetermined(basis: Basis | None, printed: str, finding: Diagnostic) -> Outcome:
    """No verdict can be given."""
    return Outcome(Verdict.UNDETERMINED, basis, UNKNOWN, printed, (finding,))
