"""Words of a rule as the author wrote them: the grammar saw them folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from attrs import evolve, frozen

from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)

if TYPE_CHECKING:
    from indicator_rules.source import Span

R = TypeVar("R", bound=Rule)
_BEHIND = 200
"""How far behind its figure a remark may begin."""


def as_written(rule: R, text: str, folded: str) -> R:
    """The same rule with labels, bases, remarks and requirements in the author's signs."""
    return rule if text == folded else _Original(text, folded).rule(rule)


@frozen
class _Original:
    text: str
    folded: str

    def rule(self, rule: R) -> R:
        match rule:
            case AllOf(parts) | AnyOf(parts):
                return evolve(rule, parts=tuple(self.rule(part) for part in parts))
            case Qualitative(text, span=span):
                return evolve(rule, text=self._words(text, span) or text)
            case Threshold(span=span):
                return evolve(
                    rule,
                    subject=self._words(rule.subject, span),
                    base=self._words(rule.base, span),
                    remark=self._words(rule.remark, span),
                )
            case Interval(span=span):
                return evolve(
                    rule,
                    subject=self._words(rule.subject, span),
                    remark=self._words(rule.remark, span),
                )
            case Deadline(span=span) | Level(span=span) | Change(span=span):
                return evolve(rule, subject=self._words(rule.subject, span))
            case _:
                assert_never(rule)

    def _words(self, words: str | None, span: Span | None) -> str | None:
        """The characters that were folded into ``words``; breaks between them do not count."""
        if words is None:
            return None
        start, end = (0, len(self.text)) if span is None else (span.start, span.end + _BEHIND)
        pairs = [
            pair
            for pair in zip(self.folded[start:end], self.text[start:end], strict=True)
            if not pair[0].isspace()
        ]
        place = "".join(folded for folded, _ in pairs).find(words)
        if place < 0:
            return words
        return "".join(original for _, original in pairs[place : place + len(words)])
