"""What a cell without a figure says of its target."""

from __future__ import annotations

from enum import StrEnum


class Claim(StrEnum):
    """Reached, reached in part, not reached (达成、部分达成、未达成)."""

    MET = "met"
    PARTIAL = "partial"
    UNMET = "unmet"
