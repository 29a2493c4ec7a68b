"""The laws of a curve, proved by calculation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import combinations, pairwise
from types import MappingProxyType

from attrs import evolve

from indicator_rules.engine.lines import there, values_in
from indicator_rules.engine.prove import Law as CurveLaw
from indicator_rules.engine.prove import Witness, prove
from indicator_rules.model.aim import Line
from indicator_rules.model.curve import Curve, Piece
from indicator_rules.model.region import Region
from indicator_rules.testing.laws import law as the
from indicator_rules.testing.laws.answers import Answer, Apart
from indicator_rules.testing.laws.clauses import cause_of
from indicator_rules.testing.laws.law import Law
from indicator_rules.testing.laws.scoring import Scoring
from indicator_rules.testing.laws.stated import pass_regions, stated_jumps
from indicator_rules.testing.laws.values import (
    Marks,
    better,
    marks_of,
    nearest_breaking,
    places_of,
)
from indicator_rules.testing.laws.words import Counterexample, Phrase, Value

_PLACES = 9
"""How near to a breakpoint values are tried, in places behind the point."""


NO_PASS_MARK = Apart("the method states no pass mark", "评分标准没有写明及格线")
NOTHING_BETWEEN = Apart(
    "between two days or two levels there is nothing", "日期和等级之间没有中间值"
)
NO_JUMPS = Apart("nothing says where the score may jump", "没有写明得分可以跳变的数值")
NO_METHOD = Apart("no method says what the score should be", "没有给出评分标准，无从比较")


def _witness(scoring: Scoring, law: CurveLaw) -> Witness | None:
    proofs = prove(scoring.curve, scoring.aim, scoring.weight)
    witnesses = next(one.witnesses for one in proofs if one.law is law)
    return min(witnesses, key=_size, default=None)


def _size(witness: Witness) -> tuple[int, Fraction]:
    """How much there is to read of a witness: places first, then how large it is."""
    ends = (witness.first, witness.second)
    return max(map(places_of, ends)), max(map(abs, ends))


def _scored(_: Scoring) -> Answer:
    return None  # pieces with a gap make no curve


def _bounded(scoring: Scoring) -> Answer:
    witness = _witness(scoring, CurveLaw.BOUNDED)
    if witness is None:
        return None
    x = _plainest(scoring, lambda one: not 0 <= scoring.curve(one) <= scoring.weight, witness.first)
    return at(scoring, "below-nothing" if scoring.curve(x) < 0 else "above-weight", x)


def _plainest(scoring: Scoring, breaks: Callable[[Fraction], bool], known: Fraction) -> Fraction:
    """The plainest value that shows what is known of another."""
    marks = _marks(scoring)
    values = marks.values()
    x = next((one for one in values if breaks(one)), known)
    return nearest_breaking(x, values, marks, breaks)


def _marks(scoring: Scoring) -> Marks:
    like = () if scoring.like is None else scoring.like.breakpoints
    return marks_of(scoring.aim, (*scoring.curve.breakpoints, *like, *scoring.marks))


def _monotone(scoring: Scoring) -> Answer:
    witness = _witness(scoring, CurveLaw.MONOTONE)
    if witness is None:
        return None
    aim, curve = scoring.aim, scoring.curve

    def breaks(pair: tuple[Fraction, Fraction]) -> bool:
        first, second = pair
        return (curve(second) - curve(first)) * better(aim, first, second) < 0

    tried = sorted(_marks(scoring).values())
    shown = (_actual_values(scoring, witness), *filter(breaks, combinations(tried, 2)))
    pair = min(shown, key=apart)
    worse, good = pair if better(aim, *pair) > 0 else pair[::-1]
    return between(scoring, "worse-for-better", worse, good)


def apart(pair: tuple[Fraction, Fraction]) -> tuple[int, Fraction, Fraction]:
    """How much there is to read of two values: their places, how far apart, how large."""
    first, second = pair
    return max(map(places_of, pair)), abs(second - first), max(abs(first), abs(second))


def _actual_values(scoring: Scoring, witness: Witness) -> tuple[Fraction, Fraction]:
    """Two values that there can be and that show a witness, in the order of the line."""
    first, second = witness.first, witness.second
    return (first, second) if first != second else _beside(scoring.curve, witness)


def _beside(curve: Curve, witness: Witness) -> tuple[Fraction, Fraction]:
    """Two values that show a jump: on it and beside it.

    They are as plain as the curve allows: whole ones where those show the jump.
    """
    end, jump = witness.first, witness.second_score - witness.first_score
    left, right = next(
        (one, other)
        for one, other in pairwise(curve.pieces)
        if one.stretch.high == end
        and (one.formula(end), other.formula(end)) == (witness.first_score, witness.second_score)
    )
    on_left = left.stretch.contains(end)
    steps = (Fraction(1, 10**places) for places in range(_PLACES))
    pairs = [(end, end + step) if on_left else (end - step, end) for step in steps]
    showing = (
        (below, above)
        for below, above in pairs
        if left.stretch.contains(below) and right.stretch.contains(above)
        and abs(curve(above) - curve(below) - jump) <= abs(jump) / 10
    )  # fmt: skip
    return next(showing, pairs[-1])


def _full_at_target(scoring: Scoring) -> Answer:
    witness = _witness(scoring, CurveLaw.FULL_AT_TARGET)
    if witness is None:
        return None
    region, weight = scoring.aim.region, scoring.weight

    def breaks(x: Fraction) -> bool:
        score = scoring.curve(x)
        return score != weight if region.contains(x) else score >= weight

    x = _plainest(scoring, breaks, witness.first)
    return at(scoring, "met-not-full" if region.contains(x) else "missed-full", x)


def _zero_below_pass_mark(scoring: Scoring) -> Answer:
    regions = pass_regions(scoring)
    if not regions:
        return NO_PASS_MARK
    known = next(
        (
            x
            for region in regions
            for piece in scoring.curve.pieces
            for x in _values_on(piece, region, scoring)
            if scoring.curve(x) != 0
        ),
        None,
    )
    if known is None:
        return None

    def breaks(x: Fraction) -> bool:
        return scoring.curve(x) != 0 and any(region.contains(x) for region in regions)

    x = _plainest(scoring, breaks, known)
    mark = next(mark_of(region) for region in regions if region.contains(x))
    kind = "at-pass" if x == mark else "short-of-pass"
    return at(scoring, kind, x, mark=Value(mark, scoring.aim))


def mark_of(region: Region) -> Fraction:
    """The pass mark that a stretch is short of."""
    return next(end for end in (region.high, region.low) if end is not None)


def _values_on(piece: Piece, region: Region, scoring: Scoring) -> Iterator[Fraction]:
    """Values of a piece in a stretch: two, of which one at most scores 0 by chance, and its end."""
    common = piece.stretch.common(region)
    part = None if common is None else there(common, scoring.aim)
    if part is None:
        return
    yield from values_in(part, scoring.aim)
    yield from (end for end in _ends(part) if part.contains(end))


def _continuous(scoring: Scoring) -> Answer:
    if scoring.aim.line is not Line.AMOUNTS:
        return NOTHING_BETWEEN
    proofs = prove(scoring.curve, scoring.aim, scoring.weight)
    jumps = next(one.witnesses for one in proofs if one.law is CurveLaw.CONTINUOUS)
    stated = stated_jumps(scoring)
    if stated is None:
        return NO_JUMPS
    unstated = [one for one in jumps if not stated.has(_place_of(one, scoring.curve))]
    if not unstated:
        return None
    first, second = _actual_values(scoring, min(unstated, key=_size))
    return between(scoring, "jump", first, second)


def _place_of(jump: Witness, curve: Curve) -> Fraction:
    """Where the score jumps; a witness at a pole has a value beside it."""
    if jump.first == jump.second:
        return jump.first
    return next(one for one in curve.breakpoints if jump.first <= one <= jump.second)


def _as_stated(scoring: Scoring) -> Answer:
    """Whether a curve is that of a method; two formulas that differ agree at two values at most."""
    like, curve = scoring.like, scoring.curve
    if like is None:
        return NO_METHOD
    known = next(
        (
            x
            for piece in curve.pieces
            for other in like.pieces
            if piece.formula != other.formula
            if (common := piece.stretch.common(other.stretch)) is not None
            for x in _some_values(common, scoring)
            if piece.formula(x) != other.formula(x)
        ),
        None,
    )
    if known is None:
        return None
    x = _plainest(scoring, lambda one: curve(one) != like(one), known)
    said = at(scoring, "not-as-stated", x, wanted=like(x)).said
    return Counterexample(said, (cause_of(evolve(scoring, curve=like), x),))


def _some_values(stretch: Region, scoring: Scoring) -> tuple[Fraction, ...]:
    """Three values of a stretch and its ends; two of a line of whole values, as far as it has."""
    part = there(stretch, scoring.aim)
    if part is None:
        return ()
    values = values_in(part, scoring.aim)
    if scoring.aim.line is not Line.AMOUNTS:
        return values
    middle = sum(values, Fraction(0)) / len(values)
    return (*values, middle, *(end for end in _ends(part) if part.contains(end)))


def _ends(part: Region) -> list[Fraction]:
    return [end for end in (part.low, part.high) if end is not None]


def at(scoring: Scoring, kind: str, x: Fraction, **words: object) -> Counterexample:
    """A counterexample of one actual value."""
    said = Phrase(kind, {
        "first": Value(x, scoring.aim), "first_score": scoring.curve(x),
        "weight": scoring.weight, **words,
    })  # fmt: skip
    return Counterexample(said, (cause_of(scoring, x),))


def between(scoring: Scoring, kind: str, first: Fraction, second: Fraction) -> Counterexample:
    """A counterexample of two actual values."""
    said = Phrase(kind, {
        "first": Value(first, scoring.aim), "first_score": scoring.curve(first),
        "second": Value(second, scoring.aim), "second_score": scoring.curve(second),
    })  # fmt: skip
    return Counterexample(said, (cause_of(scoring, first), cause_of(scoring, second)))


PROVERS: Mapping[Law, Callable[[Scoring], Answer]] = MappingProxyType({
    the.SCORED: _scored,
    the.BOUNDED: _bounded,
    the.MONOTONE: _monotone,
    the.FULL_AT_TARGET: _full_at_target,
    the.ZERO_BELOW_PASS_MARK: _zero_below_pass_mark,
    the.CONTINUOUS: _continuous,
    the.AS_STATED: _as_stated,
})  # fmt: skip
"""How each law of a curve is proved."""
