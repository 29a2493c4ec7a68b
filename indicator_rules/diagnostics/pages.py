"""The page that explains a code: its sentence, why it matters, an example, what to write instead.

The pages stand in docs/diagnostics/; a wheel has them beside its modules.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_HEAD = re.compile(r"\A# [^\n]*\n+(?:An? \w+, about [^\n]*\.\n+)?")
"""The title, and what the code table says as well."""
_WHY = re.compile(r"^## Why\n+(.*?)(?=\n+^## |\Z)", re.MULTILINE | re.DOTALL)


@frozen
class Page:
    """A page in Markdown."""

    text: str

    @property
    def sentence(self) -> str:
        """What is found, in one sentence."""
        return self.body.partition("\n##")[0].strip()

    @property
    def why(self) -> str:
        """Why it matters."""
        found = _WHY.search(self.text)
        return "" if found is None else found[1].strip()

    @property
    def body(self) -> str:
        """All of it below its head."""
        return _HEAD.sub("", self.text).strip()


@cache
def page_of(code: str) -> Page | None:
    """The page of a code; None where the library is installed without its pages."""
    for folder in _folders():
        file = folder / f"{code}.md"
        if file.is_file():
            return Page(file.read_text("utf-8"))
    return None


def _folders() -> tuple[Traversable, ...]:
    checkout = Path(__file__).parents[2] / "docs" / "diagnostics"
    return (files("indicator_rules") / "pages", checkout)
