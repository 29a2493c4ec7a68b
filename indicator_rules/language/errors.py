"""A text that cannot be read, told at its place with what belongs there and what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import CODES, Diagnostic, ExpressionError, Language
from indicator_rules.language.expected import PHRASES, Expected, expected_after
from indicator_rules.language.remedies import remedy_for, sample_for
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from indicator_rules.language.tokens.folded import Folded
    from indicator_rules.model.refusal import Refusal

__all__ = [
    "Expected",
    "Unread",
    "expected_after",
    "refusal_of",
    "refused",
    "remedy_for",
    "sample_for",
]

_AT_THE_END = "IR102"
_SENTENCE = "{remedy}"
"""The help of a code where the reader says all of it; others have a sentence around a sample."""


class Unread(Exception):  # noqa: N818 - what could not be read, raised inside the reader alone
    """A place of a folded text where the language has no room for what stands there.

    ``code`` is the row of the code table, ``start`` and ``end`` count in the folded text, and
    ``words`` are those that its sentences need besides what every refusal has.
    """

    def __init__(
        self, code: str, start: int, end: int, expected: Expected, **words: object
    ) -> None:
        super().__init__(f"{code} at {start}-{end}: expected {expected}")
        self.code = code
        self.start = start
        self.end = end
        self.expected = expected
        self.words = words


def refusal_of(error: Unread, source: Source, folded: Folded) -> ExpressionError:
    """A refusal of the reader, with its caret under the characters of the original.

    At the end of the text, where nothing can be found, it is IR102.
    """
    size = len(folded.text)
    start = min(error.start, size)
    end = min(max(error.end, start + 1), size)
    code = error.code if start < size else _AT_THE_END
    span = folded.span(start, end)
    told = remedy_for if CODES[code].help[Language.ENGLISH] == _SENTENCE else _sample_alone
    remedy, remedy_zh = told(
        folded.text, start, end, error.expected, code=error.code, name=source.name
    )
    expected, expected_zh = PHRASES[error.expected]
    words = {
        "expected": expected,
        "expected_zh": expected_zh,
        "found": source.text[span.start : span.end],
        "remedy": remedy,
        "remedy_zh": remedy_zh,
    }
    return ExpressionError(Diagnostic(code, words | error.words, source=source, span=span))


def _sample_alone(
    text: str, start: int, end: int, expected: Expected, *, code: str, name: str
) -> tuple[str, str]:
    sample = sample_for(text, start, end, expected, code=code, name=name)
    return sample, sample


def refused(refusal: Refusal, source: Source, span: Span | None = None) -> ExpressionError:
    """A meaning that does not exist, as the error of the text that has it, or of a part of it."""
    place = span or Span(0, len(source.text))
    return ExpressionError(Diagnostic(refusal.code, refusal.words, source=source, span=place))
