"""The score curve of a method obeys the laws of a fair one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.compile import aim_of
from indicator_rules.engine.prove import Law, prove
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.rules import Deadline, Level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from indicator_rules.engine.prove import Proof, Witness
    from indicator_rules.engine.scorecard import LeafResult, Report

_CODES = {Law.BOUNDED: "IR318", Law.MONOTONE: "IR319", Law.FULL_AT_TARGET: "IR320"}


def check(report: Report) -> Iterator[Diagnostic]:
    """IR318 to IR320, each with an exact witness; jumps are what bands are made of."""
    for leaf in report.leaves:
        target = leaf.indicator.target
        if leaf.curve is None or target is None:
            continue
        for proof in prove(leaf.curve, aim_of(target, report.profile), leaf.weight):
            if proof.law in _CODES and not proof.holds:
                yield _found(leaf, proof, report)


def _found(leaf: LeafResult, proof: Proof, report: Report) -> Diagnostic:
    witness = proof.witnesses[0]
    words = {
        "name": leaf.indicator.name,
        "value": _value(leaf, witness.first),
        "score": fraction_text(witness.first_score),
        "second": _value(leaf, witness.second),
        "second_score": fraction_text(witness.second_score),
        "weight": fraction_text(leaf.weight),
        **_direction(witness),
    }
    span = leaf.indicator.method_span
    return Diagnostic(
        _CODES[proof.law], words, source=report.scorecard.source, span=span,
        subject=leaf.indicator.name,
    )  # fmt: skip


def _direction(witness: Witness) -> dict[str, str]:
    """From below the score falls or rises past the value."""
    falls = witness.first_score > witness.second_score
    if falls:
        return {"moves": "falls", "moves_zh": "降"}
    return {"moves": "rises", "moves_zh": "升"}


def _value(leaf: LeafResult, x: Fraction) -> str:
    target = leaf.indicator.target
    if isinstance(target, Deadline):
        return f"{fraction_text(x)} 天"
    if isinstance(target, Level):
        return fraction_text(x)
    unit = getattr(getattr(target, "quantity", None) or getattr(target, "low", None), "unit", "")
    return f"{fraction_text(x)}{unit}"
