"""Every law of random curves against brute force: at breakpoints, between, beside and far away."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import pairwise

import pytest

from indicator_rules.engine.prove import Law, prove
from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.comparison import Direction
from indicator_rules.model.curve import Curve, Piece, formula
from indicator_rules.model.region import Region
from indicator_rules.model.scales import SCALES
from indicator_rules.model.units import NO_UNIT

NEAR, FAR = Fraction(1, 10**12), 10**6
JUMP = Fraction(1, 10**7)
"""Less than any jump of small integers, more than any slope makes over ``NEAR``."""
WEIGHT = Fraction(10)


def some_number(dice):
    return Fraction(dice.randint(-12, 12), dice.choice((1, 1, 1, 2, 3)))


def some_formula(dice):
    if dice.random() < 0.5:
        return formula(0, dice.choice((0, 5, 10, 10, some_number(dice))))
    if dice.random() < 0.5:
        return formula(dice.randint(-3, 3), some_number(dice))
    a, b, c, d = (dice.randint(-12, 12) for _ in range(4))
    return formula(a, b, c, d) if c or d else formula(0, b)


def some_curve(dice):
    """Up to five pieces; one that would have a pole on its stretch is constant instead."""
    ends = sorted({some_number(dice) for _ in range(dice.randint(0, 3))})
    edges = [(None, True)]
    for end in ends:
        if dice.random() < 0.2:  # a point of its own
            edges += [(end, False), (end, True)]
        else:
            edges.append((end, dice.random() < 0.5))
    edges.append((None, True))
    pieces = []
    for (low, belongs_below), (high, belongs) in pairwise(edges):
        stretch = Region(low, high, not belongs_below, belongs)
        found = some_formula(dice)
        if dice.random() < 0.3 and (poles := open_ends(stretch)):
            # The dice alone would seldom put a pole where a piece begins or ends.
            pole = dice.choice(poles)
            found = formula(dice.randint(-3, 3), some_number(dice), 1, -pole)
        if found.pole is not None and stretch.contains(found.pole):
            found = formula(0, dice.randint(0, 10))
        pieces.append(Piece(stretch, found))
    return Curve(tuple(pieces))


def open_ends(stretch):
    ends = [None if stretch.low_closed else stretch.low]
    ends.append(None if stretch.high_closed else stretch.high)
    return [end for end in ends if end is not None]


def some_aim(dice):
    line = dice.choice(list(Line))
    figure = some_number(dice)
    if line is Line.DAYS:
        return Aim(Region(None, Fraction(0)), Fraction(0), Direction.LOWER, NO_UNIT, line)
    if line is Line.LEVELS:
        scale = dice.choice(SCALES)
        rank = Fraction(dice.randrange(len(scale.levels)))
        return Aim(Region(rank, None), rank, Direction.HIGHER, NO_UNIT, line, scale)
    direction = dice.choice([Direction.HIGHER, Direction.LOWER, Direction.INSIDE])
    closed = dice.random() < 0.5
    region = {
        Direction.HIGHER: Region(figure, None, closed),
        Direction.LOWER: Region(None, figure, high_closed=closed),
        Direction.INSIDE: Region(figure, figure + dice.randint(0, 5)),
    }[direction]
    return Aim(region, figure, direction, NO_UNIT)


def brute_values(curve, aim):
    """What there is to try, in order."""
    if aim.line is Line.LEVELS:
        return [Fraction(rank) for rank in range(len(aim.scale.levels))]
    if aim.line is Line.DAYS:
        return [Fraction(day) for day in (-FAR, *range(-40, 41), FAR)]
    marks = [*curve.breakpoints, aim.figure]
    marks += [end for end in (aim.region.low, aim.region.high) if end is not None]
    marks += [piece.formula.pole or Fraction(0) for piece in curve.pieces]
    tried = {mark + step for mark in marks for step in (0, NEAR, -NEAR, FAR, -FAR)}
    tried |= {Fraction(step, 7) for step in range(-91, 92, 3)}
    tried |= {(left + right) / 2 for left, right in pairwise(sorted(tried))}
    return sorted(tried)


def brute(curve, aim):
    """The laws that trying finds broken."""
    xs = brute_values(curve, aim)
    scores = [curve(x) for x in xs]
    broken = set()
    if any(not 0 <= score <= WEIGHT for score in scores):
        broken.add(Law.BOUNDED)
    if any(
        (score != WEIGHT) if aim.region.contains(x) else (score >= WEIGHT)
        for x, score in zip(xs, scores, strict=True)
    ):
        broken.add(Law.FULL_AT_TARGET)
    for (x, first), (y, second) in pairwise(zip(xs, scores, strict=True)):
        sign = wanted(aim, x, y)
        if (second - first) * sign < 0:
            broken.add(Law.MONOTONE)
    if aim.line is Line.AMOUNTS:
        sides = [(curve(at - NEAR), curve(at), curve(at + NEAR)) for at in curve.breakpoints]
        if any(max(side) - min(side) > JUMP for side in sides):
            broken.add(Law.CONTINUOUS)
    return broken


def wanted(aim, x, y):
    """Whether scores should rise from one value to the next (1), or fall (-1); 0 is either."""
    if aim.direction is not Direction.INSIDE:
        return 1 if aim.direction is Direction.HIGHER else -1
    if y <= aim.region.low:
        return 1
    return -1 if x >= aim.region.high else 0


def shows(witness, law, curve, aim):
    """Whether a witness is what breaks its law, among values that there are."""
    first, second = witness.first, witness.second
    if aim.line is not Line.AMOUNTS:
        assert first.denominator == second.denominator == 1
        assert (witness.first_score, witness.second_score) == (curve(first), curve(second))
    if aim.line is Line.LEVELS:
        assert {first, second} <= set(brute_values(curve, aim))
    if law is Law.BOUNDED:
        return not 0 <= curve(first) <= WEIGHT
    if law is Law.FULL_AT_TARGET:
        met = aim.region.contains(first)
        return curve(first) != WEIGHT if met else curve(first) >= WEIGHT
    if law is Law.MONOTONE and first == second == aim.region.low == aim.region.high:
        # At a target of one value scores should rise on its left and fall on its right.
        return witness.first_score != witness.second_score
    if law is Law.MONOTONE:
        return (witness.second_score - witness.first_score) * wanted(aim, first, second) < 0
    return witness.first_score != witness.second_score


def agrees(dice):
    curve, aim = some_curve(dice), some_aim(dice)
    found = brute(curve, aim)
    for proof in prove(curve, aim, WEIGHT):
        assert all(shows(one, proof.law, curve, aim) for one in proof.witnesses), (curve, aim)
        if proof.law in found:
            assert not proof.holds, (str(curve), aim, proof.law)
        exact = aim.line is Line.AMOUNTS or proof.law is not Law.CONTINUOUS
        if exact and not proof.holds and aim.line is not Line.DAYS:
            assert proof.law in found, (str(curve), aim, proof)


def test_what_is_proved_is_what_trying_finds():
    dice = random.Random("laws")  # noqa: S311
    for _ in range(1_500):
        agrees(dice)


@pytest.mark.slow
def test_what_is_proved_is_what_trying_finds_in_a_hundred_thousand_curves():
    dice = random.Random("more laws")  # noqa: S311
    for _ in range(100_000):
        agrees(dice)


@pytest.mark.parametrize(
    ("pieces", "broken"),
    [
        ([(None, None, formula(-3, 6))], {Law.MONOTONE}),
        ([(None, Fraction(-3), formula(0, 10)), (Fraction(-3), None, formula(0, 3, 1, 3))], {Law.CONTINUOUS}),
        (
            [(None, Fraction(-5, 3), formula(0, 11)), (Fraction(-5, 3), None, formula(1, -12, 9, 15))],
            {Law.CONTINUOUS, Law.MONOTONE},
        ),
    ],
)  # fmt: skip
def test_a_curve_without_ends_and_one_that_grows_without_bound_are_seen_through(pieces, broken):
    curve = Curve(
        tuple(
            Piece(Region(low, high, low_closed=False), function) for low, high, function in pieces
        )
    )
    aim = Aim(Region(Fraction(90), None), Fraction(90), Direction.HIGHER, NO_UNIT)
    proofs = prove(curve, aim, WEIGHT)
    assert broken <= {proof.law for proof in proofs if not proof.holds}
    for proof in proofs:
        assert all(shows(one, proof.law, curve, aim) for one in proof.witnesses)
