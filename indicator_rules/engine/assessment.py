"""The answer to one question: does this actual value meet this target?"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from indicator_rules.diagnostics import Diagnostic, Language
from indicator_rules.model.actuals import Actual
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.results import Basis, Verdict
from indicator_rules.model.rules import Rule
from indicator_rules.model.unreadable import Unreadable

UNREAD = "无法识别"
"""Printed as the completion of a row of which a cell could not be read."""


@frozen
class Assessment:
    """A verdict with what it rests on.

    ``completion`` is exact and not capped (10/9 where a table prints 100%); it is None where the
    actual value has no point, and then ``completion_low`` and ``completion_high`` bound it.
    """

    rule: Rule | Unreadable = field(repr=False)
    actual: Actual | Unreadable = field(repr=False)
    verdict: Verdict
    basis: Basis | None
    completion: Fraction | None
    completion_low: Fraction | None
    completion_high: Fraction | None
    printed: str
    findings: tuple[Diagnostic, ...] = ()

    def to_dict(self, language: Language | None = None) -> dict[str, object]:
        """The assessment as JSON-ready data; rates as exact decimals or fractions."""
        return {
            "verdict": self.verdict.value,
            "basis": None if self.basis is None else self.basis.value,
            "completion": _text(self.completion),
            "completion_low": _text(self.completion_low),
            "completion_high": _text(self.completion_high),
            "printed": self.printed,
            "findings": [one.to_dict(language) for one in self.findings],
        }


def unread(rule: Rule | Unreadable, actual: Actual | Unreadable) -> Assessment:
    """No verdict: a cell of the row could not be read, which is a finding of its own."""
    return Assessment(
        rule, actual, Verdict.UNDETERMINED, basis=None, completion=None, completion_low=None,
        completion_high=None, printed=UNREAD,
    )  # fmt: skip


def _text(value: Fraction | None) -> str | None:
    return None if value is None else fraction_text(value)
