"""Names of codes: a code that was split or merged answers to its old name too.

Whatever takes a code from a reader, or compares codes, asks here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics.codes import CODES

if TYPE_CHECKING:
    from indicator_rules.diagnostics.code import Code


def names_of(code: str) -> tuple[str, ...]:
    """Every name of a code, its present one first; a code that is gone has its own name alone."""
    entry = CODES.get(code)
    return (code,) if entry is None else (code, *entry.was)


def first_of(code: str) -> str:
    """The name that a code had first: what is kept in files does not change when it is split."""
    entry = CODES.get(code)
    return code if entry is None or not entry.was else entry.was[0]


def begins(code: str, starts: tuple[str, ...]) -> bool:
    """Whether a name of a code begins with one of these."""
    return any(name.startswith(starts) for name in names_of(code))


def codes_of(name: str) -> tuple[str, ...]:
    """The codes that have or had a name, in the order of the code table."""
    return tuple(code for code in CODES if name in names_of(code))


def is_code(start: str) -> bool:
    """Whether a text is or was the name of a code, or begins one."""
    return bool(start) and any(begins(code, (start,)) for code in CODES)


def entry_of(name: str) -> Code | None:
    """The row of a code or a slug; of a code that is gone, the first one that it became."""
    for code in (name, name.upper()):
        found = CODES.get(code) or next((CODES[one] for one in codes_of(code)), None)
        if found is not None:
            return found
    return next((one for one in CODES.values() if one.slug == name), None)
