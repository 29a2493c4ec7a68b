"""Laws of fair scoring, to run against a spec, a profile, a curve or a function of your own.

>>> from indicator_rules.testing import laws
>>> laws.check("plain", laws=laws.GRADED).holds
True
"""

from __future__ import annotations

from indicator_rules.testing.laws.checking import check, check_grade, check_total, laws_of
from indicator_rules.testing.laws.law import (
    AS_STATED,
    BOUNDED,
    CONTINUOUS,
    EQUAL_TEXTS,
    FULL_AT_TARGET,
    GRADED,
    GRADES_MONOTONE,
    LAWS,
    MONOTONE,
    MORE_WEIGHT,
    NEVER_BETTER_MISSING,
    ORDER_FREE,
    ROUNDED_ONCE,
    SCORED,
    UNIT_INVARIANT,
    ZERO_BELOW_PASS_MARK,
    Law,
)
from indicator_rules.testing.laws.report import How, LawReport, LawsBroken, Outcome, Status
from indicator_rules.testing.laws.words import Counterexample

__all__ = [
    "AS_STATED",
    "BOUNDED",
    "CONTINUOUS",
    "EQUAL_TEXTS",
    "FULL_AT_TARGET",
    "GRADED",
    "GRADES_MONOTONE",
    "LAWS",
    "MONOTONE",
    "MORE_WEIGHT",
    "NEVER_BETTER_MISSING",
    "ORDER_FREE",
    "ROUNDED_ONCE",
    "SCORED",
    "UNIT_INVARIANT",
    "ZERO_BELOW_PASS_MARK",
    "Counterexample",
    "How",
    "Law",
    "LawReport",
    "LawsBroken",
    "Outcome",
    "Status",
    "check",
    "check_grade",
    "check_total",
    "laws_of",
]
