"""What a cell is seen from: its target, the year of its table, and the name of its indicator."""

from __future__ import annotations

from attrs import frozen

from indicator_rules.language.lazily import lazily
from indicator_rules.language.tokens.words import any_of
from indicator_rules.language.words.table import table
from indicator_rules.model.rules import Rule

_VERSION = lazily(any_of(table("telling")["versions"]))


@frozen
class Seen:
    """A cell as ``shown``, its characters in one spelling without spaces, and its row."""

    shown: str
    whole: str
    rule: Rule | None = None
    period: int | None = None
    name: str | None = None

    @property
    def version(self) -> str | None:
        """The words of the version of the levels that the cell follows: 年度指标, 预期指标."""
        found = _VERSION.search(self.whole)
        return None if found is None else found[0]

    @property
    def asked(self) -> str:
        """What is asked for, by the target's label and the indicator's name."""
        return f"{getattr(self.rule, 'subject', None) or ''}{self.name or ''}"
