"""None of something: 无, 未发生安全事故, 零投诉, 全年无上访."""

from __future__ import annotations

import re

from indicator_rules.language.tokens.words import any_of
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.rules import Interval, Qualitative, Rule, Threshold

_WORDS = table("none")
_WHEN = any_of(_WORDS["when"])
_NO = any_of(_WORDS["no"])
_HAPPENED = any_of(_WORDS["happened"])
_NOT_OF = any_of(_WORDS["says something else"])
_BARE = frozenset(_WORDS["bare"])
_NONE = re.compile(
    f"(?:[^,;。0-9]{{0,12}}?(?:{_WHEN}))*(?:{_NO})(?!{_NOT_OF})(?:{_HAPPENED})*[^0-9,;。%]{{0,20}}"
)
_WANTS_NONE = re.compile(
    f"(?:[^,;。0-9]{{0,10}})?(?:{any_of(_WORDS['is not to be'])})(?!{_NOT_OF})"
    "[^0-9,;。%≥≤<>]{1,24}"
)
_NOT_TO_BE = frozenset(_WORDS["is not to be by itself"])
_UPPER = frozenset((Comparison.AT_MOST, Comparison.LESS_THAN))


def says_none(text: str) -> bool:
    """Whether a whole cell says that there was none, in words."""
    return text in _BARE or _NONE.fullmatch(text) is not None


def is_bare_none(text: str) -> bool:
    """Whether a cell says none by one word, which may as well be a blank."""
    return text in _BARE


def limits(rule: Rule | None) -> bool:
    """Whether a target is a limit, which none of something keeps to: 0起, <5次, ≤5%."""
    if isinstance(rule, Threshold):
        zero = rule.comparison is Comparison.EQUAL and rule.quantity.magnitude == 0
        return zero or (rule.comparison in _UPPER and rule.quantity.magnitude >= 0)
    return isinstance(rule, Interval) and rule.low.magnitude == 0


def wants_none(rule: Rule | None) -> bool:
    """Whether a target in words asks that something does not happen: 不发生食物中毒事件."""
    if not isinstance(rule, Qualitative):
        return False
    return rule.text in _NOT_TO_BE or _WANTS_NONE.fullmatch(rule.text) is not None
