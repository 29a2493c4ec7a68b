"""What is wrong with a spec, as a terminal, a summary and a file of results show it."""

from __future__ import annotations

from typing import Protocol

import pytest
from attrs import frozen

from indicator_rules import Diagnostic
from indicator_rules.diagnostics import Language, current_language
from indicator_rules.diagnostics.text import excerpt, render_text
from indicator_rules.testing.laws import Outcome


class Problem(Protocol):
    """One thing that is wrong."""

    def text(self, language: Language, *, color: bool) -> str:
        """It in words, its last line without an end."""


@frozen
class Found:
    """A finding as a problem."""

    finding: Diagnostic

    def text(self, language: Language, *, color: bool) -> str:
        """The finding with its place and its excerpt."""
        return render_text(self.finding, language=language, color=color)


@frozen
class Broken:
    """A broken law as a problem."""

    outcome: Outcome

    def text(self, language: Language, *, color: bool) -> str:
        """The law with its place, an excerpt, and an actual value that breaks it."""
        outcome = self.outcome
        first, *rest = outcome.text(language).split("\n")
        source, span = outcome.source, outcome.span
        marked = [] if source is None or span is None else excerpt(source, span, color=color)
        return "\n".join([first, *marked, *rest])


class Terminal(Protocol):
    """As much of a terminal of pytest as is wanted here."""

    hasmarkup: bool
    """Whether it shows colours."""

    def line(self, text: str) -> None:
        """Write a line."""


@frozen
class Crash:
    """The one line that summaries have room for."""

    message: str


@frozen
class Shown:
    """Problems one below the other; whether there are colours is what the terminal says."""

    problems: tuple[Problem, ...]
    language: Language

    @property
    def reprcrash(self) -> Crash:
        """The first line of the first problem."""
        return Crash(str(self).partition("\n")[0])

    def toterminal(self, terminal: Terminal) -> None:
        """Write the problems."""
        for problem in self.problems:
            terminal.line(problem.text(self.language, color=terminal.hasmarkup))

    def __str__(self) -> str:
        return "\n".join(problem.text(self.language, color=False) for problem in self.problems)


def language_of(config: pytest.Config) -> Language:
    """The language of the findings of a run."""
    chosen = config.getoption("indicator_lang")
    return Language(chosen) if chosen else current_language()
