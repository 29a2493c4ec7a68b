"""Expressions that are compiled when a text first asks for them."""

from __future__ import annotations

import re
from typing import cast


def lazily(pattern: str) -> re.Pattern[str]:
    """An expression that is compiled at its first use.

    Most texts ask few of the expressions, and a command waits for none of the others.
    """
    return cast("re.Pattern[str]", _Lazy(pattern))


class _Lazy:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> object:
        # Found by this only once: afterwards the methods are attributes, as quick as any.
        compiled = re.compile(self.pattern)
        for method in (
            "match",
            "search",
            "fullmatch",
            "finditer",
            "findall",
            "split",
            "sub",
            "subn",
        ):
            self.__dict__[method] = getattr(compiled, method)
        return getattr(compiled, name)
