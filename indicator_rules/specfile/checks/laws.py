"""The score curve of a method obeys the laws of a fair one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic, Language
from indicator_rules.engine.printing import shown_figure
from indicator_rules.engine.prove import Law, laws_kept, prove
from indicator_rules.model.aim import Line
from indicator_rules.model.methods import (
    Bands,
    BasePlus,
    ByDay,
    Deduct,
    Direct,
    Due,
    Held,
    Levels,
    Proportional,
    Settled,
    Zeroing,
)
from indicator_rules.model.results import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.prove import Witness
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.methods import Formulaic, Points

_FULL, _MONOTONE = frozenset((Law.FULL_AT_TARGET,)), frozenset((Law.MONOTONE,))
_BOTH = _FULL | _MONOTONE
_CODES = {Law.MONOTONE: "IR319", Law.FULL_AT_TARGET: "IR320"}


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR318 to IR320, each with what shows it; jumps are what bands are made of."""
    for leaf in result.leaves:
        method = leaf.indicator.scoring
        if leaf.curve is None or leaf.indicator.target is None:
            continue
        most = _most(method, leaf.weight)
        if most > leaf.weight:
            yield _finding("IR318", leaf, {"score": shown_figure(most)}, result)
        broken = _asked_of(leaf) - laws_kept(leaf.curve)
        for proof in prove(leaf.curve) if broken else ():
            if proof.law in broken:
                words = _words(proof.witnesses[0])
                yield _finding(_CODES[proof.law], leaf, words, result)


@lru_cache(maxsize=512)
def _most(method: Formulaic | None, weight: Fraction) -> Fraction:
    """The most points that a method names; a table has few methods."""
    return max((points.of(weight) for points in given(method)), default=weight)


def _asked_of(leaf: LeafResult) -> frozenset[Law]:
    """The laws that the author of a table answers for.

    A method of the profile is not the author's; that it leaves points off a target that is met
    is. A budget stands where a target would, and says nothing of full marks.
    """
    met = leaf.assessment.verdict is Verdict.MET and leaf.score.high != leaf.weight
    if leaf.indicator.scoring is None:
        return _FULL if met else frozenset()
    return _MONOTONE if leaf.indicator.execution else _BOTH


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
        case ByDay(days, rest):
            yield from (*(day.points for day in days), rest)
        case Bands(bands, base=base):
            yield from (band.points for band in bands)
            if base is not None:
                yield from given(base)
        case Held(inner) | Settled(inner) | Zeroing(inner) | Due(inner):
            yield from given(inner)
        case _:
            return


def _words(witness: Witness) -> dict[str, str]:
    return {
        "value": witness.text_of(witness.first, Language.ENGLISH),
        "value_zh": witness.text_of(witness.first, Language.CHINESE),
        "score": shown_figure(witness.first_score),
        "second_score": shown_figure(witness.second_score),
        **_moves(witness),
    }


def _finding(code: str, leaf: LeafResult, words: dict[str, str], result: Evaluation) -> Diagnostic:
    words = words | {"name": leaf.indicator.name, "weight": shown_figure(leaf.weight)}
    span = leaf.indicator.method_span or leaf.indicator.target_span or leaf.indicator.span
    source = result.scorecard.source
    return Diagnostic(code, words, source=source, span=span, subject=leaf.indicator.name)


def _moves(witness: Witness) -> dict[str, str]:
    """How the score goes as the value rises: past a value where it jumps, or between two."""
    falls = witness.first_score > witness.second_score
    words = {"moves": "falls" if falls else "rises", "moves_zh": "降" if falls else "升"}
    ends = witness.first, witness.second
    first, second = (witness.text_of(end, Language.ENGLISH) for end in ends)
    first_zh, second_zh = (witness.text_of(end, Language.CHINESE) for end in ends)
    if witness.first == witness.second:
        return words | {"how": f"rises past {first}", "how_zh": f"超过 {first_zh} "}
    rises, rises_zh = ("rises", "升至") if witness.aim.line is not Line.DAYS else ("goes", "变为")
    how, how_zh = f"{rises} from {first} to {second}", f"由 {first_zh} {rises_zh} {second_zh} "
    return words | {"how": how, "how_zh": how_zh}
