"""The score curve of a method obeys the laws of a fair one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.prove import Law, prove
from indicator_rules.model.methods import (
    Bands,
    BasePlus,
    Deduct,
    Direct,
    Held,
    Levels,
    Proportional,
    Settled,
    Zeroing,
)
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.results import Verdict
from indicator_rules.model.rules import Deadline, Level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.prove import Witness
    from indicator_rules.engine.scorecard import Report
    from indicator_rules.model.methods import Formulaic, Points

_CODES = {Law.MONOTONE: "IR319", Law.FULL_AT_TARGET: "IR320"}


def check(report: Report) -> Iterator[Diagnostic]:
    """IR318 to IR320, each with what shows it; jumps are what bands are made of."""
    for leaf in report.leaves:
        method = leaf.indicator.scoring
        if leaf.curve is None or leaf.indicator.target is None:
            continue
        most = max((points.of(leaf.weight) for points in given(method)), default=leaf.weight)
        if most > leaf.weight:
            yield _finding("IR318", leaf, {"score": fraction_text(most)}, report)
        for proof in prove(leaf.curve):
            if not proof.holds and proof.law in _asked_of(leaf):
                words = _words(leaf, proof.witnesses[0])
                yield _finding(_CODES[proof.law], leaf, words, report)


def _asked_of(leaf: LeafResult) -> tuple[Law, ...]:
    """The laws that the author of a table answers for.

    A method of the profile is not the author's; that it leaves points off a target that is met
    is. A budget stands where a target would, and says nothing of full marks.
    """
    met = leaf.assessment.verdict is Verdict.MET and leaf.score.high != leaf.weight
    if leaf.indicator.scoring is None:
        return (Law.FULL_AT_TARGET,) if met else ()
    return (Law.MONOTONE,) if leaf.indicator.execution else tuple(_CODES)


def given(method: Formulaic | None) -> Iterator[Points]:
    """The points that a method names, which are held at the weight when it scores."""
    match method:
        case Direct(missed, met):
            yield from (missed, met)
        case Deduct(full=full) | Proportional(full=full):
            yield full
        case BasePlus(base):
            yield base
        case Levels(points):
            yield from (earned for _, earned in points)
        case Bands(bands, base=base):
            yield from (band.points for band in bands)
            if base is not None:
                yield from given(base)
        case Held(inner) | Settled(inner) | Zeroing(inner):
            yield from given(inner)
        case _:
            return


def _words(leaf: LeafResult, witness: Witness) -> dict[str, str]:
    first, second = (_value(leaf, x) for x in (witness.first, witness.second))
    return {
        "value": first,
        "score": fraction_text(witness.first_score),
        "second_score": fraction_text(witness.second_score),
        **_moves(witness, first, second),
    }


def _finding(code: str, leaf: LeafResult, words: dict[str, str], report: Report) -> Diagnostic:
    words = words | {"name": leaf.indicator.name, "weight": fraction_text(leaf.weight)}
    return Diagnostic(
        code, words, source=report.scorecard.source,
        span=leaf.indicator.method_span or leaf.indicator.target_span,
        subject=leaf.indicator.name,
    )  # fmt: skip


def _moves(witness: Witness, first: str, second: str) -> dict[str, str]:
    """How the score goes as the value rises: past a value where it jumps, or between two."""
    falls = witness.first_score > witness.second_score
    words = {"moves": "falls" if falls else "rises", "moves_zh": "降" if falls else "升"}
    if witness.first == witness.second:
        return words | {"how": f"past {first}", "how_zh": f"超过 {first} "}
    return words | {"how": f"from {first} to {second}", "how_zh": f"由 {first} 升至 {second} "}


def _value(leaf: LeafResult, x: Fraction) -> str:
    target = leaf.indicator.target
    if isinstance(target, Deadline):
        return f"{fraction_text(x)} 天"
    if isinstance(target, Level):
        return fraction_text(x)
    unit = getattr(getattr(target, "quantity", None) or getattr(target, "low", None), "unit", "")
    return f"{fraction_text(x)}{unit}"
