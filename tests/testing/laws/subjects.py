"""Curves and tables that the tests of laws are about."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from indicator_rules import compile_curve, parse_method, parse_target
from indicator_rules.diagnostics import Language
from indicator_rules.model.curve import Curve, Piece, formula
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.region import Region

BANDS = "≥90%得10分；80%（含）-90%得8分；60%（含）-80%得6分；60%以下不得分"
PROPORTION = "按完成比例得分，低于60%不得分"


def curve(*pieces):
    """A curve of pieces: where each begins, whether with its beginning, and its formula."""
    starts = [None, *(Fraction(start) for start, *_ in pieces[1:])]
    ends = [*starts[1:], None]
    closed = [True, *(belongs for _, belongs, _ in pieces[1:])]
    open_ends = [*(not belongs for belongs in closed[1:]), True]
    stretches = (
        Region(low, high, low_closed, high_closed)
        for low, high, low_closed, high_closed in zip(starts, ends, closed, open_ends, strict=True)
    )
    return Curve(tuple(
        Piece(stretch, function) for stretch, (*_, function) in zip(stretches, pieces, strict=True)
    ))  # fmt: skip


def flat(points):
    return formula(0, Fraction(points))


def compiled(method, target="≥90%"):
    return compile_curve(target, method, 10)


def card(*leaves, **known):
    """A scorecard of targets, each with a method and a weight."""
    indicators = tuple(
        Indicator(
            f"指标{number}",
            weight=None if weight is None else Decimal(weight),
            target=parse_target(target, period=known.get("period")),
            method=method,
            scoring=None if method is None else parse_method(method),
        )
        for number, (target, method, weight) in enumerate(leaves, start=1)
    )
    return Scorecard("表", indicators, **known)


def said(report):
    (outcome,) = report.broken
    return outcome.counterexample.text(Language.ENGLISH)
