"""How long a text may be that is read: reading takes time with length."""

from __future__ import annotations

from attrs import frozen

from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.source import Source, Span


@frozen
class Limit:
    """The most characters of a kind of text, with what messages call it."""

    most: int
    what: str
    what_zh: str

    def refuse_longer(self, source: Source) -> None:
        """Refuse a text before anything is read of it.

        Raises:
            ExpressionError: the text is longer (IR215).
        """
        size = len(source.text)
        if size > self.most:
            words: dict[str, object] = {
                "what": self.what, "what_zh": self.what_zh, "size": size, "limit": self.most,
            }  # fmt: skip
            raise ExpressionError(Diagnostic("IR215", words, source=source, span=Span(0, size)))


CELL = Limit(5000, "the text", "这段文字")
"""Longer than any cell of a table."""
SENTENCE = Limit(1000, "the scoring sentence", "评分标准")
"""What its reader takes grows with the square of its length."""
IDENTITY = Limit(1000, "the identity", "勾稽关系")
