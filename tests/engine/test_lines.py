"""Which values a line has, and what they are called."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules import compile_curve, explain, parse_target, prove
from indicator_rules.diagnostics import Language
from indicator_rules.engine.aims import aim_of
from indicator_rules.engine.lines import Stretch, there, value_in, value_text, values_in
from indicator_rules.model.region import Region

ZH, EN = Language.CHINESE, Language.ENGLISH
DATE, LEVEL, COUNT = (aim_of(parse_target(text)) for text in ("2023年6月底前", "良及以上", "≥8场"))


def stretch(text):
    """A stretch as mathematics writes it."""
    low, high = text[1:-1].split(", ")
    return Region(
        None if low == "-∞" else Fraction(low),
        None if high == "+∞" else Fraction(high),
        text[0] == "[" or low == "-∞",
        text[-1] == "]" or high == "+∞",
    )


@pytest.mark.parametrize(
    ("aim", "given", "found"),
    [
        (COUNT, stretch("(0.5, 2]"), stretch("(0.5, 2]")),
        (DATE, stretch("[0.5, 2.5]"), stretch("[1, 2]")),
        (DATE, stretch("(0, 2)"), stretch("[1, 1]")),
        (DATE, stretch("(0, 1)"), None),
        (DATE, stretch("(-∞, 0.5]"), stretch("(-∞, 0]")),
        (DATE, stretch("[0.5, +∞)"), stretch("[1, +∞)")),
        (LEVEL, stretch("(-∞, +∞)"), stretch("[0, 3]")),
        (LEVEL, stretch("[2.5, +∞)"), stretch("[3, 3]")),
        (LEVEL, stretch("(3, +∞)"), None),
        (LEVEL, stretch("(-∞, -1]"), None),
    ],
)
def test_of_days_and_levels_there_are_whole_ones(aim, given, found):
    assert there(given, aim) == found


@pytest.mark.parametrize(
    ("aim", "given", "one", "two"),
    [
        (COUNT, stretch("[0, 3]"), "1.5", ("0.75", "1.5")),
        (DATE, stretch("[0, 3]"), 1, (1, 2)),
        (DATE, stretch("(-∞, +∞)"), 0, (0, 1)),
        (DATE, stretch("(-∞, 0]"), -1, (-1, 0)),
        (DATE, stretch("[4, 4]"), 4, (4,)),
        (LEVEL, stretch("[2, 3]"), 2, (2, 3)),
    ],
)
def test_values_are_taken_from_the_middle(aim, given, one, two):
    assert value_in(given, aim) == Fraction(one)
    assert values_in(given, aim) == tuple(map(Fraction, two))


@pytest.mark.parametrize(
    ("aim", "value", "chinese", "english"),
    [
        (COUNT, "7.5", "7.5场", "7.5场"),
        (COUNT, "20/3", "≈6.6667场", "≈6.6667场"),
        (DATE, 0, "按期", "on the day"),
        (DATE, -1, "提前1天", "1 day early"),
        (DATE, 3, "逾期3天", "3 days late"),
        (LEVEL, 2, "良", "良"),
    ],
)
def test_a_value_has_words(aim, value, chinese, english):
    assert value_text(Fraction(value), aim, ZH) == chinese
    assert value_text(Fraction(value), aim, EN) == english


@pytest.mark.parametrize(
    ("aim", "given", "chinese", "english"),
    [
        (COUNT, stretch("(20/3, 8]"), "(≈6.6667, 8]", "(≈6.6667, 8]"),
        (COUNT, stretch("[8, 8]"), "{8}", "{8}"),
        (None, stretch("[8, +∞)"), "[8, +∞)", "[8, +∞)"),
        (DATE, stretch("(-∞, 0]"), "按期或提前", "on the day or before"),
        (DATE, stretch("(-∞, +∞)"), "任何日期", "any day"),
        (DATE, stretch("(-∞, -2]"), "提前2天及以上", "2 days early or more"),
        (DATE, stretch("(-∞, 2]"), "逾期2天及以内", "2 days late or less"),
        (DATE, stretch("(0, 2.5]"), "逾期1天至逾期2天", "1 day late to 2 days late"),
        (DATE, stretch("(2, +∞)"), "逾期3天及以上", "3 days late or more"),
        (LEVEL, stretch("[2, 3)"), "良", "良"),
        (LEVEL, stretch("[2, +∞)"), "良至优", "良 to 优"),
    ],
)
def test_a_stretch_has_words(aim, given, chinese, english):
    assert Stretch(given, aim).text(ZH) == chinese
    assert Stretch(given, aim).text(EN) == english


def test_no_witness_is_a_level_or_a_day_that_cannot_be():
    curve = compile_curve("良及以上", "优得满分，良得80%的分值，中得60%的分值，差不得分", 10)
    named = {one.text_of(one.first) for proof in prove(curve) for one in proof.witnesses}
    assert named <= {"优", "良", "中", "差"}
    late = compile_curve("2023年6月底前", "达标得满分，不达标不得分", 10)
    (jump,) = prove(late)[-1].witnesses
    assert jump.to_dict(EN) == {
        "first": "0",
        "first_text": "on the day",
        "first_score": "10",
        "second": "1",
        "second_text": "1 day late",
        "second_score": "0",
    }
    laws = {one["law"]: one for one in explain("良及以上", method="direct", weight=5)["laws"]}
    (jump,) = laws["continuous"]["witnesses"]
    assert (jump["first_text"], jump["second_text"]) == ("中", "良")


def test_steps_and_pieces_of_dates_and_levels_are_told_in_words():
    found = explain("2023年6月底前", "2023年7月3日", method="每逾期1天扣0.5分", weight=10)
    step = found["steps"][-1]
    assert (step["stretch"], step["score"]) == ("(0, 20]", "8.5")
    assert "1 day late to 20 days late" in step["text"]
