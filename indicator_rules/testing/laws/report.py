"""What a check of laws found: an outcome for each law and each indicator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from attrs import field, frozen

from indicator_rules.diagnostics import Language
from indicator_rules.diagnostics.language import current_language
from indicator_rules.source import Place, Source, Span, printable
from indicator_rules.testing.laws.law import Law, chosen
from indicator_rules.testing.laws.words import Counterexample


class Status(StrEnum):
    """What came of a law."""

    HOLDS = "holds"
    BROKEN = "broken"
    NOT_APPLICABLE = "not-applicable"


class How(StrEnum):
    """How that is known."""

    PROVED = "proved"
    """By calculation, for every actual value there can be."""
    SAMPLED = "sampled"
    """By trying: it holds for what was tried."""


@frozen
class Outcome:
    """What came of one law for one indicator, one kind of indicator, or the whole subject."""

    law: Law
    subject: str
    """The name of the indicator, the profile or the function."""
    status: Status
    how: How | None = None
    examples: int = 0
    """How many were tried, where it was sampled."""
    counterexample: Counterexample | None = None
    reason: tuple[str, str] | None = field(default=None, eq=False)
    """Why the law does not apply, in English and Chinese."""
    excepted: bool = False
    """Whether the caller says that it may be broken."""
    about: tuple[str, str] = field(default=("", ""), eq=False)
    """What more is known of a function, its target and weight, in English and Chinese."""
    source: Source | None = field(default=None, eq=False, repr=False, kw_only=True)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def is_broken(self) -> bool:
        """Whether the law is broken and nobody has said that it may be."""
        return self.status is Status.BROKEN and not self.excepted

    @property
    def place(self) -> Place | None:
        """Line and column in the file of the spec."""
        if self.source is None or self.span is None:
            return None
        return self.source.place(self.span.start)

    def text(self, language: Language | None = None) -> str:
        """The outcome for people; a broken law with its counterexample below it."""
        spoken = language or current_language()
        named = f"{self.subject}{chosen(self.about, spoken)}"
        lines = [f"{self._where()}{named}{chosen((': ', '：'), spoken)}{self._said(spoken)}"]
        if self.counterexample is not None:
            lines += [f"  {line}" for line in self.counterexample.text(spoken).splitlines()]
        return "\n".join(printable(line) for line in lines)

    def _where(self) -> str:
        place = self.place
        if place is None or self.source is None:
            return ""
        return f"{self.source.name}:{place.line}:{place.column}: "

    def _said(self, language: Language) -> str:
        title, meaning = self.law.title(language), self.law.meaning(language)
        if self.status is Status.BROKEN:
            english = f"broken law “{title}”{', as excepted' if self.excepted else ''}: {meaning}"
            chinese = f"不符合“{title}”{'（已列为例外）' if self.excepted else ''}：{meaning}"
            return chosen((english, chinese), language)
        if self.status is Status.NOT_APPLICABLE:
            why = chosen(self.reason or ("", ""), language)
            return chosen((f"“{title}” does not apply: {why}", f"不适用“{title}”：{why}"), language)
        known = how_text(self.how, self.examples, language)
        return chosen((f"“{title}” holds, {known}", f"符合“{title}”，{known}"), language)

    def to_dict(self, language: Language | None = None) -> dict[str, object]:
        """The outcome as JSON-ready data."""
        place = self.place
        found = self.counterexample
        return {
            "law": self.law.name,
            "title": self.law.title(language),
            "subject": self.subject,
            "status": self.status.value,
            "how": None if self.how is None else self.how.value,
            "examples": self.examples,
            "excepted": self.excepted,
            "reason": None if self.reason is None else chosen(self.reason, language),
            "counterexample": None if found is None else found.to_dict(language),
            "file": None if self.source is None or place is None else self.source.name,
            "line": None if place is None else place.line,
            "column": None if place is None else place.column,
        }


def how_text(how: How | None, examples: int, language: Language) -> str:
    """How something is known, for people."""
    if how is How.PROVED:
        return chosen(("proved by calculation", "由计算证明"), language)
    return chosen((f"{examples} examples tried", f"试验 {examples} 例"), language)


class LawsBroken(AssertionError):  # noqa: N818 - what failed is an assertion of the user's
    """Laws are broken; ``report`` says which."""

    def __init__(self, report: LawReport) -> None:
        super().__init__(report)
        self.report = report

    def __str__(self) -> str:
        return self.report.text(only_broken=True)


@frozen
class LawReport:
    """Every outcome of a check, those of one law one after the other."""

    outcomes: tuple[Outcome, ...]

    @property
    def broken(self) -> tuple[Outcome, ...]:
        """The broken laws, those that may be left out."""
        return tuple(one for one in self.outcomes if one.is_broken)

    @property
    def holds(self) -> bool:
        """Whether no law is broken, but for those that may be."""
        return not self.broken

    def of(self, law: Law) -> tuple[Outcome, ...]:
        """The outcomes of one law."""
        return tuple(one for one in self.outcomes if one.law == law)

    def raise_for_broken(self) -> LawReport:
        """The report itself, where every law holds.

        Raises:
            LawsBroken: one is broken; an AssertionError that prints its counterexample.
        """
        __tracebackhide__ = True  # pytest shows the line of the test
        if self.broken:
            raise LawsBroken(self)
        return self

    def text(self, language: Language | None = None, *, only_broken: bool = False) -> str:
        """Each broken law with its counterexample, then a line for each law."""
        spoken = language or current_language()
        told = self.broken if only_broken else [one for one in self.outcomes if _is_told(one)]
        lines = [one.text(spoken) for one in told]
        if not only_broken:
            lines += self._summary(spoken)
        return "\n".join(lines)

    def _summary(self, language: Language) -> Iterator[str]:
        for law in dict.fromkeys(one.law for one in self.outcomes):
            said = chosen((", ", "，"), language).join(_counts(self.of(law), language))
            yield f"{law.title(language)}{chosen((': ', '：'), language)}{said}"

    def to_dict(self, language: Language | None = None) -> dict[str, object]:
        """The report as JSON-ready data."""
        listed = [one.to_dict(language) for one in self.outcomes]
        return {"holds": self.holds, "broken": len(self.broken), "outcomes": listed}

    def __str__(self) -> str:
        return self.text()


def _is_told(outcome: Outcome) -> bool:
    return outcome.status is Status.BROKEN


def _counts(outcomes: tuple[Outcome, ...], language: Language) -> Iterator[str]:
    """How many hold, and how that is known; how many do not."""
    holding = [one for one in outcomes if one.status is Status.HOLDS]
    counts = Counter(one.how for one in holding)
    tried = sum(one.examples for one in holding if one.how is How.SAMPLED)
    broken = [one for one in outcomes if one.status is Status.BROKEN]
    excepted = sum(one.excepted for one in broken)
    listed = (
        (counts[How.PROVED], "{} proved by calculation", "{} 项由计算证明"),
        (counts[How.SAMPLED], f"{{}} held in {tried} examples", f"{{}} 项试验 {tried} 例均符合"),
        (len(broken) - excepted, "{} broken", "{} 项不符合"),
        (excepted, "{} broken as excepted", "{} 项不符合，已列为例外"),
        (len(outcomes) - len(holding) - len(broken), "{} not applicable", "{} 项不适用"),
    )
    for count, english, chinese in listed:
        if count:
            yield chosen((english, chinese), language).format(count)
