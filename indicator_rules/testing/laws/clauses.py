"""Which words of a scoring sentence score a value."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.lines import Stretch
from indicator_rules.language.methods import parse_method
from indicator_rules.model.methods import Bands
from indicator_rules.model.refusal import Refusal
from indicator_rules.testing.laws.stated import told_apart
from indicator_rules.testing.laws.words import Cause

if TYPE_CHECKING:
    from indicator_rules.testing.laws.scoring import Scoring

_CLAUSES = re.compile("[；;。\n]|(?<=分)[，,]")


def cause_of(scoring: Scoring, x: Fraction) -> Cause:
    """The piece that an actual value lies on, and the clause that made it.

    A clause made it where it is a band by itself, covers the value, and gives the same points;
    otherwise it is the whole sentence.
    """
    piece = scoring.curve.piece_at(x)
    if scoring.like not in {None, scoring.curve}:
        return Cause(None, Stretch(piece.stretch, scoring.aim), piece.formula)
    clause = next((one for one in _clauses(scoring) if _scores(one, scoring, x)), scoring.sentence)
    return Cause(clause, Stretch(piece.stretch, scoring.aim), piece.formula)


def _clauses(scoring: Scoring) -> list[str]:
    parts = [part.strip() for part in _CLAUSES.split(scoring.sentence or "")]
    return [part for part in parts if part]


def _scores(clause: str, scoring: Scoring, x: Fraction) -> bool:
    method = _band(clause)
    if method is None or scoring.rule is None:
        return False
    try:
        curves = [
            compile_curve(scoring.rule, one, scoring.weight, profile=scoring.profile)
            for one in (told_apart(method), evolve(method, base=None))
        ]
    except Refusal:
        return False  # by itself the clause says too little to place its figures
    return curves[0](x) != scoring.weight and curves[1](x) == scoring.curve(x)


@lru_cache(maxsize=256)
def _band(clause: str) -> Bands | None:
    """A clause that is one band; 60%以下不得分 by itself gives the rest all points, unsaid."""
    try:
        method = parse_method(clause)
    except ExpressionError:
        return None
    return method if isinstance(method, Bands) and len(method.bands) == 1 else None
