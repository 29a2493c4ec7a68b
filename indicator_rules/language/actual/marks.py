"""Cells that are a mark for nothing, a claim without a figure, or none of something, as a whole."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from indicator_rules.language.actual.none import is_bare_none, limits, says_none, wants_none
from indicator_rules.language.actual.seen import Seen
from indicator_rules.language.actual.values import unit_of
from indicator_rules.language.words.claims import claim_patterns
from indicator_rules.language.words.table import table
from indicator_rules.model.actuals import Actual, Claimed, Measured, Missing, NotApplicable
from indicator_rules.model.claims import Claim
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Qualitative
from indicator_rules.model.told import Told

_WORDS = table("marks")
_MISSING, _NOT_APPLICABLE = frozenset(_WORDS["missing"]), frozenset(_WORDS["not applicable"])
_DEMANDS = _WORDS["demands"]
_DASHES = frozenset("-")
_NOTHING = Decimal(0)


def mark_of(seen: Seen) -> Actual | None:
    """What a whole cell says without a value of its own; None where it has one."""
    none_asked = limits(seen.rule) or wants_none(seen.rule)
    if none_asked and is_bare_none(seen.whole):
        return Claimed(Claim.MET, seen.shown)
    if seen.whole in _MISSING or set(seen.whole) <= _DASHES:
        return Missing(seen.shown)
    if seen.whole in _NOT_APPLICABLE:
        return NotApplicable(seen.shown)
    claim = next((claim for one, claim in _claims() if one.fullmatch(seen.whole)), None)
    if claim is not None:
        return Claimed(claim, seen.shown, told=Told(version=seen.version))
    if none_asked and says_none(seen.whole) and not demands(seen.whole):
        if isinstance(seen.rule, Qualitative):
            return Claimed(Claim.MET, seen.shown)
        return Measured(Quantity(_NOTHING, unit_of(seen.rule)), seen.shown, unit_assumed=True)
    return None


def demands(whole: str) -> bool:
    """Whether a cell asks for something instead of reporting it: 不得发生事故."""
    return whole.startswith(_DEMANDS)


@cache
def _claims() -> tuple[tuple[re.Pattern[str], Claim], ...]:
    patterns = claim_patterns()
    claims = (
        ("CLAIMED_MET", Claim.MET),
        ("CLAIMED_PARTIAL", Claim.PARTIAL),
        ("CLAIMED_UNMET", Claim.UNMET),
    )
    return tuple((re.compile(patterns[key]), claim) for key, claim in claims)
