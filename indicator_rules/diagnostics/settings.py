"""Which findings are shown, and how much they matter."""

from __future__ import annotations

from attrs import evolve, frozen

from indicator_rules.diagnostics.code import Severity
from indicator_rules.diagnostics.diagnostic import Diagnostic


@frozen
class Settings:
    """Codes or beginnings of codes to show and to leave out, and what severity some have."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()

    def shows(self, code: str) -> bool:
        """Whether findings of a code are shown."""
        return (not self.select or code.startswith(self.select)) and not (
            self.ignore and code.startswith(self.ignore)
        )

    def ranks(self, finding: Diagnostic) -> Diagnostic:
        """A finding with the severity that it has here; the longest beginning counts."""
        known = [
            (len(start), rank) for start, rank in self.severity if finding.code.startswith(start)
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
        )
