"""Spaces and tabs at the end of lines, wherever they are no part of a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.source import Span
from indicator_rules.specfile.fixes.edits import Edit
from indicator_rules.specfile.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.specfile.nodes import Node

_TRAILING = re.compile(r"[ \t]+(?=\r|\n|\Z)")


def edits(text: str, root: Node) -> list[Edit]:
    """The spaces to take away; texts over several lines keep theirs."""
    kept = [span for span in _spans(root) if "\n" in text[span.start : span.end]]
    return [
        Edit(Span(*found.span()), "")
        for found in _TRAILING.finditer(text)
        if not any(span.start <= found.start() < span.end for span in kept)
    ]


def _spans(node: Node) -> Iterator[Span]:
    if isinstance(node, Scalar):
        yield node.span
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key.span
            yield from _spans(value)
    else:
        for item in node.items:
            yield from _spans(item)
