"""Cells of targets that hold nothing."""

from __future__ import annotations

from indicator_rules.source import half_width

_BLANK = frozenset(("", "/", "\\", "-", "--", "—", "——"))
"""What stands in the cell of a target that is not there."""


def is_blank(target: str | None) -> bool:
    """Whether the cell of a target holds nothing, or the mark that tables put there."""
    return target is not None and half_width(target).strip() in _BLANK
