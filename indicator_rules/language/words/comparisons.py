"""Comparisons composed of their words: a negation turns one around, 或等于 lets the figure in."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Mapping

_MORE, _LESS = Comparison.MORE_THAN, Comparison.LESS_THAN
_LEAST, _MOST = Comparison.AT_LEAST, Comparison.AT_MOST
_OPPOSITE = {_MORE: _MOST, _LESS: _LEAST, _LEAST: _LESS, _MOST: _MORE}
_WITH_EQUAL = {_MORE: _LEAST, _LESS: _MOST, _LEAST: _LEAST, _MOST: _MOST}
_WORDS = table("spellings")
BROKEN_THROUGH = frozenset(word for word in _WORDS["reach"] if word.startswith("突破"))
"""To break through 100 is to reach it; not to break through it lets the figure itself in."""
COMPARING: Mapping[str, Comparison] = MappingProxyType(
    dict.fromkeys(_WORDS["more than"], _MORE)
    | dict.fromkeys(_WORDS["less than"], _LESS)
    | dict.fromkeys(_WORDS["at least"], _LEAST)
    | dict.fromkeys(_WORDS["at most"], _MOST)
    | dict.fromkeys(_WORDS["equal"], Comparison.EQUAL)
)
"""The words that compare by themselves, in front of a figure."""


def denied(comparison: Comparison, word: str = "") -> Comparison | None:
    """What a negation in front makes of a comparison; None where it leaves no stretch.

    >>> denied(Comparison.MORE_THAN).sign, denied(Comparison.AT_LEAST).sign
    ('≤', '＜')
    """
    if word in BROKEN_THROUGH:
        return _MOST
    return _OPPOSITE.get(comparison)


def with_equal(comparison: Comparison) -> Comparison | None:
    """What 或等于 makes of a comparison: 大于或等于 is at least."""
    return _WITH_EQUAL.get(comparison)


def behind_a_negation() -> Mapping[str, Comparison]:
    """Spellings of a negation and a character that compares only behind one: 不到, 不得及."""
    denials = [*_WORDS["negations"], "尚未"]
    return MappingProxyType(
        {no + one: _LESS for no in denials for one in _WORDS["less behind a negation"]}
    )
