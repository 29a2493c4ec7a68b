"""What a law answers of a subject, and the outcome that makes."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from indicator_rules.source import Source, Span
from indicator_rules.testing.laws.law import Law
from indicator_rules.testing.laws.report import How, Outcome, Status
from indicator_rules.testing.laws.words import Counterexample


@frozen
class Apart:
    """Why a law does not apply, in English and Chinese."""

    english: str
    chinese: str


Answer: TypeAlias = Counterexample | Apart | None
"""What breaks a law, why it does not apply, or that it holds."""


def outcome_of(
    law: Law,
    subject: str,
    answer: Answer,
    *,
    examples: int = 0,
    about: tuple[str, str] = ("", ""),
    source: Source | None = None,
    span: Span | None = None,
) -> Outcome:
    """An answer as an outcome; proved where nothing was tried."""
    if isinstance(answer, Apart):
        return Outcome(
            law, subject, Status.NOT_APPLICABLE, reason=(answer.english, answer.chinese),
            about=about, source=source, span=span,
        )  # fmt: skip
    how = How.SAMPLED if examples else How.PROVED
    status = Status.HOLDS if answer is None else Status.BROKEN
    return Outcome(
        law, subject, status, how, examples, answer, about=about, source=source, span=span
    )
