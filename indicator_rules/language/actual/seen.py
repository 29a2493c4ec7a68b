"""What a cell is seen from: its target, the year of its table, and the name of its indicator."""

from __future__ import annotations

from attrs import frozen

from indicator_rules.model.rules import Rule


@frozen
class Seen:
    """A cell as ``shown``, its characters in one spelling without spaces, and its row."""

    shown: str
    whole: str
    rule: Rule | None = None
    period: int | None = None
    name: str | None = None

    @property
    def asked(self) -> str:
        """What is asked for, by the target's label and the indicator's name."""
        return f"{getattr(self.rule, 'subject', None) or ''}{self.name or ''}"
