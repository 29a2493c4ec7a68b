"""What a remark holds a value against: 低于目标值, 未超预算, 达到预期目标."""

from __future__ import annotations

import re

from indicator_rules.language.tokens.words import any_of
from indicator_rules.language.words.table import table
from indicator_rules.model.told import Stand

_WORDS = table("telling")
_TARGET = f"(?:{any_of(_WORDS['target adjectives'])})*(?:{any_of(_WORDS['the target'])})"
_NO = f"(?P<no>{any_of(_WORDS['no'])})?(?:完全|全部)?"
_STANDS = tuple(
    (re.compile(f"{_NO}(?:{any_of(_WORDS[section])}){_TARGET}"), stand, denied)
    for section, stand, denied in (
        ("stands above", Stand.ABOVE, Stand.NOT_ABOVE),
        ("stands below", Stand.BELOW, Stand.NOT_BELOW),
        ("has reached", Stand.REACHED, Stand.MISSED),
    )
)
"""How a remark compares a value with its target, each with what a denial makes of it."""


def stand_in(remarks: tuple[str, ...]) -> tuple[Stand | None, str]:
    """Where remarks say that a value stands to its target; nothing where they differ."""
    found: dict[Stand, str] = {}
    for remark in remarks:
        for pattern, stand, denied in _STANDS:
            said = pattern.search(remark)
            if said is not None:
                found[denied if said["no"] else stand] = said[0]
    return next(iter(found.items())) if len(found) == 1 else (None, "")
