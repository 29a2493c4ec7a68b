"""Curves as values: one normal form, exact at every value, refused where they leave a gap."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from indicator_rules import compile_curve
from indicator_rules.model.curve import Curve, Formula, Piece, constant, formula, stretch_text
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.region import Region, point
from indicator_rules.model.results import Range

SETTINGS = settings(
    max_examples=150,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
WHOLE_LINE = Region(None, None)
F = Fraction


@pytest.mark.parametrize(
    ("terms", "normal"),
    [
        ((2, 4, 0, 6), (1, 2, 0, 3)),
        ((-1, 0, 0, -2), (1, 0, 0, 2)),
        ((F(1, 2), -35), (1, -70, 0, 2)),
        ((1, 0, -2, 4), (-1, 0, 2, -4)),
        ((0, 3, 1, 0), (0, 3, 1, 0)),
        ((0, -3, -1, 0), (0, 3, 1, 0)),
        ((F(1, 3), F(1, 2), 0, F(1, 6)), (2, 3, 0, 1)),
        ((F(1, 2), 0, F(1, 3), 1), (3, 0, 2, 6)),
        # quotients that are the same everywhere
        ((2, 0, 1, 0), (0, 2, 0, 1)),
        ((2, 4, 1, 2), (0, 2, 0, 1)),
        ((-2, -4, 1, 2), (0, -2, 0, 1)),
        ((0, 6, 0, 4), (0, 3, 0, 2)),
        ((0, 6, 0, -4), (0, -3, 0, 2)),
        ((0, 0, 3, 1), (0, 0, 0, 1)),
    ],
)
def test_a_formula_has_one_normal_form(terms, normal):
    assert formula(*terms) == Formula(*normal)


def test_a_constant_is_in_lowest_terms():
    assert constant(F(6, 4)) == Formula(0, 3, 0, 2)
    assert constant(5) == Formula(0, 5, 0, 1)


@pytest.mark.parametrize(
    ("terms", "slope", "pole", "is_constant"),
    [
        ((0, 5, 0, 1), 0, None, True),
        ((0, 0, 0, 1), 0, None, True),
        ((1, -5, 0, 2), 1, None, False),
        ((-1, 5, 0, 2), -1, None, False),
        ((-1, 5, 0, 1), -1, None, False),
        ((1, 5, 0, 1), 1, None, False),
        ((0, 3, 1, -2), -1, F(2), False),
        ((0, -3, 2, 1), 1, F(-1, 2), False),
        ((1, 0, 1, 1), 1, F(-1), False),
    ],
)
def test_a_formula_rises_falls_or_stays(terms, slope, pole, is_constant):
    one = Formula(*terms)
    assert (one.slope, one.pole, one.is_constant) == (slope, pole, is_constant)


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        ((0, 5, 0, 2), "2.5"),
        ((0, 0, 0, 1), "0"),
        ((1, 0, 0, 1), "x"),
        ((-1, 0, 0, 1), "-x"),
        ((1, 0, 0, 2), "0.5·x"),
        ((1, -70, 0, 2), "0.5·x - 35"),
        ((2, -1, 0, 2), "x - 0.5"),
        ((2, 1, 0, 2), "x + 0.5"),
        ((-1, 7, 0, 2), "-0.5·x + 3.5"),
        ((-1, -7, 0, 1), "-x - 7"),
        ((2, 1, 0, 3), "2/3·x + 1/3"),
        ((0, 720, 1, 0), "(720)/(x)"),
        ((-2, 1, 3, -1), "(-2·x + 1)/(3·x - 1)"),
    ],
)
def test_a_formula_is_written_as_one_writes_it(terms, text):
    assert str(Formula(*terms)) == text


@pytest.mark.parametrize(
    ("stretch", "text"),
    [
        (WHOLE_LINE, "(-∞, +∞)"),
        (Region(F(1), F(2)), "[1, 2]"),
        (Region(F(1), F(2), low_closed=False, high_closed=False), "(1, 2)"),
        (Region(F(1), None), "[1, +∞)"),
        (Region(None, F(2), high_closed=False), "(-∞, 2)"),
        (point(F(5, 2)), "{2.5}"),
    ],
)
def test_a_stretch_is_written_as_mathematics_does(stretch, text):
    assert stretch_text(stretch, fraction_text) == text


@pytest.mark.parametrize(
    ("stretch", "ends"),
    [
        (WHOLE_LINE, (None, None, False, False)),
        (Region(F(1), F(5, 2)), ("1", "2.5", True, True)),
        (Region(F(1), F(2), low_closed=False, high_closed=False), ("1", "2", False, False)),
        (Region(F(1), None), ("1", None, True, False)),
        (Region(None, F(2)), (None, "2", False, True)),
    ],
)
def test_a_piece_as_data_has_no_end_where_there_is_none(stretch, ends):
    assert Piece(stretch, Formula(1, -70, 0, 2)).to_dict() == {
        "low": ends[0], "high": ends[1], "low_closed": ends[2], "high_closed": ends[3],
        "a": 1, "b": -70, "c": 0, "d": 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("stretches", "refusal"),
    [
        ([], "a curve has no piece"),
        ([Region(F(1), None)], "the curve begins at 1"),
        ([Region(None, F(1))], "the curve ends at 1"),
        ([Region(None, F(1)), Region(F(1), None)], "two pieces overlap at 1"),
        ([Region(None, F(3)), Region(F(2), None)], "two pieces overlap at 2"),
        ([Region(None, F(1)), WHOLE_LINE], "two pieces overlap at "),
        ([WHOLE_LINE, Region(F(1), None)], "two pieces overlap at 1"),
        ([Region(None, F(1)), Region(F(2), None)], "no piece covers 1"),
        ([Region(None, F(1), high_closed=False), Region(F(1), None, low_closed=False)], "no piece covers 1"),
    ],
)  # fmt: skip
def test_pieces_that_do_not_cover_the_line_are_refused(stretches, refusal):
    pieces = [Piece(one, constant(place)) for place, one in enumerate(stretches)]
    with pytest.raises(ValueError, match=r"curve|piece") as caught:
        Curve(tuple(pieces))
    assert str(caught.value) == refusal


def test_a_division_by_nothing_is_refused():
    with pytest.raises(ValueError, match="the score at 0 is divided by 0"):
        Curve((Piece(WHOLE_LINE, Formula(0, 5, 1, 0)),))


def test_what_a_curve_was_made_for_does_not_make_it_another():
    one = compile_curve("≥90%", "达标得满分，不达标不得分", 10)
    other = compile_curve("≥90%", "90%以上得10分，90%以下不得分", 20)
    assert (one.weight, other.weight) == (10, 20)
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other)


ends = st.fractions(-20, 20, max_denominator=4)
factors = st.integers(-6, 6)


@st.composite
def lists_of_pieces(draw):
    """Pieces that cover the line, each breakpoint belonging to one of its sides."""
    edges = sorted(draw(st.sets(ends, max_size=5)))
    owners = [draw(st.booleans()) for _ in edges]
    limits = [(None, True), *zip(edges, owners, strict=True), (None, True)]
    pieces = []
    for (low, left_owns), (high, owns) in pairwise(limits):
        stretch = Region(low, high, low is None or not left_owns, high is None or owns)
        terms = [draw(factors) for _ in range(2)]
        below = draw(st.sampled_from([(0, 1), (0, 1), (1, draw(factors)), (-2, draw(factors))]))
        one = formula(*terms, *below)
        assume(one.pole is None or not stretch.contains(one.pole))
        pieces.append(Piece(stretch, one))
    # Neighbours are often the same, so that there is something to join.
    return [
        Piece(one.stretch, pieces[place - 1].formula)
        if place and one.formula.is_constant and pieces[place - 1].formula.is_constant
        and draw(st.booleans())
        else one
        for place, one in enumerate(pieces)
    ]  # fmt: skip


def plain_value(pieces, x):
    """The value on the one piece that holds x, found by looking at each."""
    (piece,) = (one for one in pieces if one.stretch.contains(x))
    a, b, c, d = piece.formula
    return (a * x + b) / (c * x + d)


@SETTINGS
@given(lists_of_pieces(), st.lists(ends, min_size=1, max_size=4))
def test_a_curve_has_the_values_of_its_pieces(pieces, values):
    curve = Curve(tuple(pieces))
    near = [end for one in pieces for end in (one.stretch.low, one.stretch.high) if end is not None]
    for x in {*values, *near, *(end + F(1, 1000) for end in near)}:
        assert curve(x) == plain_value(pieces, x)
        assert curve.piece_at(x).stretch.contains(x)


@SETTINGS
@given(lists_of_pieces())
def test_a_curve_has_as_few_pieces_as_can_be(pieces):
    curve = Curve(tuple(pieces))
    assert len(curve.pieces) <= len(pieces)
    assert Curve(curve.pieces) == curve
    assert curve.breakpoints == tuple(one.stretch.high for one in curve.pieces[:-1])
    for left, right in pairwise(curve.pieces):
        assert left.formula != right.formula or left.stretch.high_closed == right.stretch.low_closed


@SETTINGS
@given(lists_of_pieces(), st.data())
def test_parting_a_curve_where_it_goes_on_changes_nothing(pieces, data):
    curve = Curve(tuple(pieces))
    piece = data.draw(st.sampled_from(curve.pieces))
    at = data.draw(ends)
    assume(piece.stretch.contains(at))
    owned = data.draw(st.booleans())
    halves = [
        piece.stretch.common(Region(None, at, high_closed=owned)),
        piece.stretch.common(Region(at, None, low_closed=not owned)),
    ]
    place = curve.pieces.index(piece)
    parted = [Piece(half, piece.formula) for half in halves if half is not None]
    assert Curve((*curve.pieces[:place], *parted, *curve.pieces[place + 1 :])) == curve


@SETTINGS
@given(lists_of_pieces(), ends, st.integers(0, 4))
def test_a_score_is_rounded_half_away_from_nothing(pieces, x, places):
    curve = Curve(tuple(pieces))
    with localcontext(prec=60):
        exact = Decimal(curve(x).numerator) / Decimal(curve(x).denominator)
        wanted = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    found = curve.rounded(x, places)
    assert found == wanted
    assert found.as_tuple().exponent == -places
    assert not (found == 0 and found.is_signed())


@SETTINGS
@given(lists_of_pieces(), ends, ends)
def test_a_stretch_scores_from_its_least_to_its_greatest(pieces, one, other):
    curve = Curve(tuple(pieces))
    low, high = sorted([one, other])
    found = curve.over(Region(low, high))
    inside = [low + (high - low) * F(step, 16) for step in range(17)]
    values = [curve(x) for x in inside]
    if found.low is None:
        # Next to a pole the score is without bound.
        assert any(piece.formula.pole in {low, high, *curve.breakpoints} for piece in curve.pieces)
        return
    assert found.low <= min(values)
    assert max(values) <= found.high
    assert curve.over(point(low)) == Range(curve(low), curve(low))
    at_ends = {
        piece.formula(x)
        for piece in curve.pieces
        for x in (low, high, *(end for end in curve.breakpoints if low <= end <= high))
        if piece.formula.pole != x
    }
    assert {found.low, found.high} <= at_ends


@pytest.mark.parametrize(
    ("x", "rounded"),
    [(-1, "-1.00"), (F(-1, 2), "-2.00"), (-3, "-0.33"), (-800, "0.00"), (-200, "-0.01")],
)
def test_left_of_a_pole_a_score_is_rounded_the_same_way(x, rounded):
    pieces = (
        Piece(Region(None, F(0), high_closed=False), Formula(0, 1, 1, 0)),
        Piece(Region(F(0), None), constant(0)),
    )
    assert str(Curve(pieces).rounded(x)) == rounded


@pytest.mark.parametrize(
    ("terms", "stretch", "low", "high"),
    [
        ((0, 5, 0, 1), WHOLE_LINE, F(5), F(5)),
        ((1, 0, 0, 1), WHOLE_LINE, None, None),
        ((1, 0, 0, 1), Region(F(1), None), None, None),
        ((0, 6, 1, 0), Region(F(2), None), F(0), F(3)),
        ((4, 6, 2, 0), Region(F(1), None), F(2), F(5)),
    ],
)
def test_far_out_a_score_comes_near_to_something_or_has_no_bound(terms, stretch, low, high):
    pieces = [Piece(stretch, Formula(*terms))]
    if stretch.low is not None:
        pieces.insert(0, Piece(Region(None, stretch.low, high_closed=False), constant(1)))
    assert Curve(tuple(pieces)).over(stretch) == Range(low, high)
