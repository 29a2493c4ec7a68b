"""Levels of other scales on the scale of a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Level
from indicator_rules.model.scales import LIKE, SCALE_OF

if TYPE_CHECKING:
    from indicator_rules.model.scales import Scale

_NO_LOWER = frozenset((Comparison.EQUAL, Comparison.AT_LEAST))


def level_on(scale: Scale, actual: Measured | Bounded) -> Level | None:
    """The level that an actual value names, on a scale; None where it has no place there.

    三级 stands on every scale that has the word, 三类 is the third class of water, and 合格 is
    中 of 优良中差.
    """
    found = actual.value if isinstance(actual, Measured) else actual.bound
    if isinstance(found, Quantity):
        word = scale.numbered(found.figure, found.unit.name)
        return None if word is None else Level(scale, word)
    if not isinstance(found, Level) or found.scale == scale:
        return found if isinstance(found, Level) else None
    if scale.has(found.level):
        return evolve(found, scale=scale)
    like = LIKE.get(found.level, "")
    if scale.has(like):
        return evolve(found, scale=scale, level=like)
    return _passed(scale, found)


def _passed(scale: Scale, found: Level) -> Level | None:
    """优 of 优良中差 has passed, and so has 中; 差 has not."""
    if found.comparison not in _NO_LOWER:
        return None
    for word in (one for words in scale.levels for one in words):
        like = LIKE.get(word, "")
        if SCALE_OF.get(like) == found.scale and found.rank >= found.scale.rank(like):
            return evolve(found, scale=scale, level=word)
    return None
