"""Where an actual value may lie, counted for the period that its target counts for."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules import parse_actual, parse_target
from indicator_rules.engine.periods import as_asked, hull, part_of_year
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region, point

OPEN_ABOVE = Region(Fraction(6), None)
OPEN_BELOW = Region(None, Fraction(6), high_closed=False)
HALF_OPEN = Region(Fraction(6), Fraction(12), low_closed=False, high_closed=True)


def asked(target, actual, region):
    rule = parse_target(target)
    return list(as_asked(region, rule, parse_actual(actual, rule=rule)))


def six():
    return point(Fraction(6))


@pytest.mark.parametrize(
    ("target", "actual", "figures"),
    [
        # One period, or none: as it stands.
        ("≥2次", "6次", [6]),
        ("每季度≥2次", "每季度6次", [6]),
        ("每年≥2次", "6次", [6]),
        ("≥2次", "每年6次", [6]),
        ("每月达标率≥2%", "6%", [6]),
        # Both say a period: one figure.
        ("每季度≥2次", "每月6次", [18]),
        ("每月≥2次", "每季度6次", [2]),
        ("每半年≥2次", "每年6次", [3]),
        # One of them says none: of each, or of all.
        ("每月≥2次", "6次", [6, Fraction(1, 2)]),
        ("≥2次", "每月6次", [6, 72]),
        ("每月1-2次", "6次", [6, Fraction(1, 2)]),
        # The cell says that it is of all.
        ("每月≥2次", "全年6次", [Fraction(1, 2)]),
        ("每季度≥2次", "累计6次", [Fraction(3, 2)]),
        # A year has 52 weeks.
        ("每周≥2次", "每年6次", [Fraction(6, 52)]),
        ("每两年≥2次", "每年6次", [12]),
        ("每月≥2次", "6次/周", [26]),
        ("≥2次/季度", "每月6次", [18]),
        ("每季度≥2次", "6次/月", [18]),
        # Things: one of them says none, or both say the same.
        ("每场≥2人", "6人", [6]),
        ("≥2人/场", "每场6人", [6]),
        ("每万人≥2人", "6人/千人", [60]),
        ("≥2人", "每场6人", [6]),
        ("每场≥2人", "每班6人", [6]),
    ],
)
def test_a_figure_is_counted_for_the_period_of_its_target(target, actual, figures):
    assert asked(target, actual, six()) == [point(Fraction(figure)) for figure in figures]


def test_days_are_counted_by_a_year_with_or_without_a_leap_day():
    of_a_day = Region(Fraction(12 * 6, 366), Fraction(12 * 6, 365))
    assert asked("每天≥2次", "每月6次", six()) == [of_a_day]
    assert asked("每月≥2次", "每天6次", six()) == [
        Region(Fraction(6 * 365, 12), Fraction(6 * 366, 12))
    ]


def test_a_figure_far_above_that_of_each_may_be_of_all():
    assert asked("每村≥2个", "20个", point(Fraction(20))) == [
        point(Fraction(20)),
        Region(Fraction(0), Fraction(20)),
    ]


def test_a_figure_of_each_far_from_that_of_all_may_be_one_of_many():
    more = Region(Fraction(6), None)
    assert asked("≥100次", "每村6次", six()) == [six(), more]


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("每亩≥2元", "6元/人·亩"),
        ("每个工作日≥2次", "每月6次"),
        ("≥2公里", "6公里/小时"),
    ],
)
def test_things_and_periods_that_cannot_be_turned_are_refused(target, actual):
    with pytest.raises(Refusal) as caught:
        asked(target, actual, six())
    assert caught.value.code == "IR409"


def test_a_stretch_is_counted_end_by_end():
    assert asked("每季度≥2次", "每月6次", OPEN_ABOVE) == [Region(Fraction(18), None)]
    below = Region(None, Fraction(18), high_closed=False)
    assert asked("每季度≥2次", "每月6次", OPEN_BELOW) == [below]
    between = Region(Fraction(18), Fraction(36), low_closed=False, high_closed=True)
    assert asked("每季度≥2次", "每月6次", HALF_OPEN) == [between]


def test_what_there_is_in_all_may_be_of_one():
    found = asked("每场≥2人", "共6人", six())
    assert found == [six(), Region(Fraction(0), Fraction(6))]
    assert asked("每场≥2人", "共6人", OPEN_BELOW)[1] == Region(
        Fraction(0), Fraction(6), high_closed=False
    )
    assert asked("每场≥2人", "每场共6人", six()) == [six()]


def test_a_part_of_the_year_is_the_least_there_will_be():
    assert asked("≥2次", "1-9月6次", six()) == [OPEN_ABOVE]
    half = Region(Fraction(6), None, low_closed=False)
    assert asked("≥2次", "1-9月6次", HALF_OPEN) == [half]


@pytest.mark.parametrize(
    ("target", "actual", "part"),
    [
        ("≥9次", "1-9月6次", "1-9月"),
        ("≥9次", "１－９月6次", "1-9月"),
        ("≥9次", "一至九月6次", "一至九月"),
        ("≥9次", "上半年6次", "上半年"),
        ("≥9次", "前三季度6次", "前三季度"),
        ("≥9次", "截至2023年11月6次", "截至2023年11月"),
        ("每年≥9次", "上半年6次", "上半年"),
        ("≥9次", "1-12月6次", None),
        ("≥9次", "6次", None),
        ("≥9次", "11-12月6次", None),
        ("上半年≥9次", "上半年6次", None),
        ("每季度≥9次", "上半年6次", None),
    ],
)
def test_a_part_of_the_year_is_told_where_the_target_is_of_the_whole(target, actual, part):
    rule = parse_target(target)
    found = part_of_year(rule, parse_actual(actual, rule=rule))
    assert (found and found.strip(" ,")) == part


def test_the_hull_holds_every_stretch():
    assert hull([six()]) == six()
    assert hull([HALF_OPEN]) is HALF_OPEN
    assert hull([six(), point(Fraction(2))]) == Region(Fraction(2), Fraction(6))
    assert hull([point(Fraction(2)), six()]) == Region(Fraction(2), Fraction(6))
    assert hull([six(), OPEN_ABOVE]) == hull([OPEN_ABOVE, six()]) == Region(Fraction(6), None)
    assert hull([six(), OPEN_BELOW]) == hull([OPEN_BELOW, six()]) == Region(None, Fraction(6))
    nothing = hull([point(Fraction(0)), point(Fraction(0))])
    assert nothing.low is nothing.high
