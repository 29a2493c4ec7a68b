"""The scale of a level, where the label or the name of its row says which way it rises."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve

from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.itself import Itself
from indicator_rules.model.rules import Level, Rule, Threshold
from indicator_rules.model.scales import NUMBERED, RISING, WATER

_MOST = 8192
_WORDS = table("rows")
_RISING = re.compile("|".join(_WORDS["rising levels"]))
_WATER = re.compile("|".join(_WORDS["water"]))
_BETTER = frozenset((Comparison.EQUAL, Comparison.AT_LEAST, Comparison.MORE_THAN))
_RANKED = {
    word: rank for rank, one in enumerate(_WORDS["bodies by rank"]) for word in one.split("/")
}
_BODY = re.compile("|".join(sorted(_RANKED, key=len, reverse=True)))
_OR_HIGHER = re.compile("及?以上")


def on_its_scale(rule: Rule, name: str = "") -> Rule:
    """The level on the scale that its label or the name of its row means; else the same object.

    信息安全等级保护三级 is above 二级, where of most levels the first is the highest; 三类 of
    water is Ⅲ类.
    """
    if not isinstance(rule, Level | Threshold):
        return rule
    label = f"{rule.subject or ''}{name}"
    if isinstance(rule, Level):
        rises = rule.scale is NUMBERED and _RISING.search(label) is not None
        return _rising(Itself(rule)) if rises else rule
    if rule.comparison not in _BETTER or not _WATER.search(label):
        return rule
    word = WATER.numbered(rule.quantity.figure, rule.quantity.unit.name)
    return rule if word is None else _of_water(Itself(rule), word)


@lru_cache(maxsize=_MOST)
def _rising(held: Itself[Level]) -> Level:
    return evolve(held.it, scale=RISING)


@lru_cache(maxsize=_MOST)
def _of_water(held: Itself[Threshold], word: str) -> Level:
    rule = held.it
    return Level(WATER, word, rule.comparison, subject=rule.subject, span=rule.span)


def are_of_other_bodies(asked: str, told: str) -> bool:
    """Whether a label names a body of another rank than the target asks for.

    省级1个 is no 国家级1个, and 国家级1项 is one of 省级以上.
    """
    wanted, found = _BODY.search(asked), _BODY.search(told)
    if wanted is None or found is None or _RANKED[wanted[0]] == _RANKED[found[0]]:
        return False
    higher = _OR_HIGHER.match(asked, wanted.end()) is not None
    return not (higher and _RANKED[found[0]] < _RANKED[wanted[0]])
