"""The door for scoring methods (评分标准): a sentence or a name to a method."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.language.limits import SENTENCE
from indicator_rules.language.targets import MOST_REMEMBERED, refuse_control
from indicator_rules.language.tokens.numerals import MOST_DIGITS
from indicator_rules.model.arguments import expect
from indicator_rules.model.methods import (
    Direct,
    Formulaic,
    Inside,
    ModeratePoint,
    Proportional,
    Reverse,
)
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from types import ModuleType

_LONG = re.compile(rf"[0-9０-９]{{{MOST_DIGITS + 1},}}")
NAMED: dict[str, Formulaic] = {
    "direct": Direct(),
    "proportional": Proportional(),
    "reverse-linear": Reverse(),
    "reverse-ratio": Reverse(ratio=True),
    "inside": Inside(),
    "moderate-point": ModeratePoint(),
}
"""Methods that need no figure of their own."""
_TEXT = 'write the method as a text such as "达标得满分"'


def parse_method(text: str) -> Formulaic:
    """Read one scoring sentence (评分标准), or the name of a method.

    >>> parse_method("reverse-ratio")
    Reverse(ratio=True)

    Raises:
        ExpressionError: the text is no method that can be read to its end, or longer than a
            thousand characters (IR215).
        TypeError: the text is none.
    """
    expect("text", text, str, _TEXT)
    return _remembered(str(text))


@lru_cache(maxsize=MOST_REMEMBERED)
def _remembered(text: str) -> Formulaic:
    source = Source("<method>", text)
    SENTENCE.refuse_longer(source)
    named = NAMED.get(text.strip())
    if named is not None:
        return named
    if not text.strip():
        raise ExpressionError(Diagnostic("IR113", source=source, span=Span(0, len(text))))
    refuse_control(source)
    _refuse_long(source)
    method: Formulaic = _builder().read_method(source)
    return method


def _refuse_long(source: Source) -> None:
    """More digits than any figure of a table has."""
    long = _LONG.search(source.text)
    if long:
        words: dict[str, object] = {"count": len(long[0]), "limit": MOST_DIGITS}
        span = Span(*long.span())
        raise ExpressionError(Diagnostic("IR108", words, source=source, span=span))


@cache
def _builder() -> ModuleType:
    """What reads sentences, loaded with lark on first use."""
    return import_module("indicator_rules.language.old_scoring.builder")
