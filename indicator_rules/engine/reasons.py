"""The steps of a sum as data: what was read, which rule applied, what it gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Reason:
    """One step; ``kind`` names it for programs, ``words`` hold its figures, exact."""

    kind: str
    words: Mapping[str, object]


def reason(kind: str, /, **words: object) -> Reason:
    """A step with its figures."""
    return Reason(kind, words)
