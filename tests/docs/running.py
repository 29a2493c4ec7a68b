"""The Python blocks of a page, run in order as one session; what they show is compared."""

from __future__ import annotations

import doctest
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path) -> list[str]:
    return BLOCK.findall(page.read_text("utf-8"))


def differences(page: Path) -> str:
    """What the blocks of a page show otherwise than the page does; nothing where all is so."""
    text = page.read_text("utf-8")
    # The blocks stay in their lines, so that a difference names the line of the page.
    code = code_lines(text)
    kept = [line if number in code else "" for number, line in enumerate(text.splitlines())]
    test = doctest.DocTestParser().get_doctest("\n".join(kept), {}, page.name, str(page), 0)
    told: list[str] = []
    doctest.DocTestRunner(verbose=False).run(test, out=told.append)
    return "".join(told)


def code_lines(text: str) -> set[int]:
    """The lines inside Python blocks, from 0."""
    starts = ((found.start(1), found.end(1)) for found in BLOCK.finditer(text))
    return {
        line
        for start, end in starts
        for line in range(text.count("\n", 0, start), text.count("\n", 0, end))
    }
