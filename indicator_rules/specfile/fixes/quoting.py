"""Quotes around texts that YAML readers would change: 0.10, 1:30, no, 2023-12-31."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from indicator_rules.specfile.fields import (
    BONUS,
    INDICATOR,
    PUBLISHED,
    PUBLISHED_RESULT,
    SPEC,
    VETO,
)
from indicator_rules.specfile.fixes.edits import Value, entries, indicators, items
from indicator_rules.specfile.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.specfile.fields import Table
    from indicator_rules.specfile.nodes import Node

_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+|0o[0-7]+")
"""Numbers that YAML 1.2 knows beside those of 1.1."""


def values(root: Node) -> Iterator[Value]:
    """The texts without quotes of which another reader would make something else."""
    yield from _texts(root, SPEC, PUBLISHED_RESULT)
    for indicator in indicators(root):
        yield from _texts(indicator, INDICATOR, PUBLISHED)
    for key, table in (("bonus", BONUS), ("veto", VETO)):
        for item in items(root, key):
            yield from _texts(item, table, PUBLISHED)


def _texts(node: Node, table: Table, below: Table) -> Iterator[Value]:
    """The texts of a mapping, and those of what it was published with."""
    for key, value in entries(node):
        known = table.fields.get(key.text)
        if key.text == "published":
            yield from _texts(value, below, below)
        elif known is not None and known.kind == "text" and isinstance(value, Scalar):
            plain = value.verbatim and not value.quoted and not value.is_blank
            if plain and changes(value.text):
                yield Value(value, value.text, quoted=True)


def changes(text: str) -> bool:
    """Whether a reader of YAML 1.1 or 1.2 makes of a plain text what is written otherwise."""
    if _NUMBER.fullmatch(text):
        return True
    try:
        read = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError):
        return True
    if isinstance(read, bool) or not isinstance(read, str | int | float):
        return True
    return str(read) != text
