"""Tables of words: sections of spellings, as data beside the code that asks for them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def table(name: str) -> Mapping[str, tuple[str, ...]]:
    """The spellings of each section: ``[section]``, words between spaces, notes behind ``#``."""
    sections: dict[str, list[str]] = {}
    words: list[str] = []
    # importlib.resources takes longer to import than all tables take to read.
    text = Path(__file__).with_name(f"{name}.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            words = sections.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            words += line.split()
    return MappingProxyType({section: tuple(found) for section, found in sections.items()})
