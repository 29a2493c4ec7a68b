"""A cell that could not be read: it keeps its words, and leaves its row open."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Unreadable:
    """The text of a target or an actual value that nobody could read."""

    text: str = field(default="")

    def to_dict(self) -> dict[str, object]:
        """The cell as JSON-ready data."""
        return {"kind": "unreadable", "text": self.text}
