"""JSON for programs that a person can look at without being misled."""

from __future__ import annotations

import json

from indicator_rules.source import escaped, printable


def json_text(data: object, *, indent: int | None = 2) -> str:
    """Data as JSON, with escapes for characters that do not show."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return "\n".join(
        # Beside its ends of lines, JSON has such characters in strings alone.
        line if line == printable(line) else "".join(map(_character, line))
        for line in text.split("\n")
    )


def _character(character: str) -> str:
    return character if character == escaped(character) else json.dumps(character)[1:-1]
