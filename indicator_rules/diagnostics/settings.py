"""Which findings are shown, and how much they matter."""

from __future__ import annotations

from attrs import evolve, frozen

from indicator_rules.diagnostics.aliases import begins
from indicator_rules.diagnostics.code import Severity
from indicator_rules.diagnostics.codes import CODES
from indicator_rules.diagnostics.diagnostic import Diagnostic

_ALL = "IR"
"""The beginning of every code."""


@frozen
class Settings:
    """Codes or beginnings of codes to show and to leave out, and what severity some have."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()

    asides: bool = False
    """Whether what is told below the findings is wanted as well."""

    def shows(self, code: str) -> bool:
        """Whether findings of a code are shown."""
        if begins(code, self.ignore):
            return False
        if CODES[code].aside:
            return self.names(code) or (self.asides and not self.select)
        return not self.select or begins(code, self.select)

    def names(self, code: str) -> bool:
        """Whether a code, or more of it than IR, is selected or given a severity."""
        named = (*self.select, *(start for start, _ in self.severity))
        return any(begins(code, (start,)) and start != _ALL for start in named)

    def placed(self, finding: Diagnostic) -> Diagnostic:
        """A finding of a code that is told aside, marked as such unless it was asked for."""
        aside = finding.entry.aside and not self.names(finding.code)
        return evolve(finding, aside=True) if aside else finding

    def ranks(self, finding: Diagnostic) -> Diagnostic:
        """A finding with the severity that it has here; the longest beginning counts.

        Of two that are as long, that of its present name does.
        """
        known = [
            ((len(start), finding.code.startswith(start)), rank)
            for start, rank in self.severity
            if begins(finding.code, (start,))
        ]
        if not known:
            return finding
        return evolve(finding, ranked=max(known, key=lambda one: one[0])[1])

    def over(self, wider: Settings) -> Settings:
        """These settings where they say something, those of a wider place where they do not."""
        return Settings(
            self.select or wider.select,
            (*self.ignore, *wider.ignore),
            tuple((dict(wider.severity) | dict(self.severity)).items()),
            self.asides or wider.asides,
        )
