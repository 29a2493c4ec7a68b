"""A scorecard evaluated, with everything that was found on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics import Diagnostic, Severity
from indicator_rules.engine.scorecard import Evaluation
from indicator_rules.reports.data import report_to_dict

if TYPE_CHECKING:
    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.reasons import Reason
    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.profile import Profile
    from indicator_rules.model.results import Range


@frozen
class Report:
    """A scorecard evaluated (自评结果): scores, total, grade, and every finding.

    ``total`` is the sum as the profile counts it, ``printed_total`` as a table prints it; both
    are ranges where a row is open, and then ``grade`` names both ends.
    """

    evaluation: Evaluation
    findings: tuple[Diagnostic, ...]
    """All findings, as ``check`` gives them: of reading, of the scores, and of the table."""

    @property
    def scorecard(self) -> Scorecard:
        """What was evaluated, with the actual values that were put in."""
        return self.evaluation.scorecard

    @property
    def profile(self) -> Profile:
        """What the scores go by."""
        return self.evaluation.profile

    @property
    def leaves(self) -> tuple[LeafResult, ...]:
        """Each indicator of the lowest level with its assessment and score."""
        return self.evaluation.leaves

    @property
    def waiting(self) -> tuple[LeafResult, ...]:
        """The rows without one score, which wait for a value or for a person."""
        return self.evaluation.waiting

    @property
    def total(self) -> Range:
        """The total (总分), a range where rows are open."""
        return self.evaluation.total

    @property
    def printed_total(self) -> str:
        """The total as printed: 100, 96.15, or 80-95."""
        return self.evaluation.printed_total

    @property
    def printed_weights(self) -> tuple[str, ...]:
        """The weight of each leaf as printed."""
        return self.evaluation.printed_weights

    @property
    def grade(self) -> str:
        """The grade (等级), — where there is none."""
        return self.evaluation.grade

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The steps from the scores to the grade."""
        return self.evaluation.reasons

    @property
    def firm(self) -> bool:
        """Whether the figures can be signed: no error was found and no row waits for anything."""
        errors = any(one.severity is Severity.ERROR for one in self.findings)
        return not errors and not self.waiting

    def to_dict(self) -> dict[str, object]:
        """What ``score --format json`` prints."""
        return {**report_to_dict(self.evaluation, self.findings), "firm": self.firm}
