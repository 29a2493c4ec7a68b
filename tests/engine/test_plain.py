"""The short way of the commonest assessment says what the general way says."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from indicator_rules import parse_actual, parse_target
from indicator_rules.engine.assess import assess, assess_generally
from indicator_rules.engine.plain import assess_plain
from indicator_rules.model.actuals import Measured
from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Threshold
from indicator_rules.model.told import Concern, Fact, Stand, Told

UNITS = ("%", "场", "万元", "元/亩", "天", "", "个百分点", "标段")
FIGURES = st.decimals("-9", "9", places=2) | st.sampled_from(
    [Decimal(one) for one in ("0", "90", "89.995", "89.9999", "108", "117", "1E+3", "0.5")]
)
TOLD = st.sampled_from(
    [
        Told(),
        Told(result=True, total=True),
        Told((Fact(Concern.CANCELLED, "取消"),)),
        Told((Fact(Concern.NOT_DONE, "未完成", aside=True),)),
        Told(part_of_year="上半年"),
        Told(stand=Stand.ABOVE, stand_words="超过目标"),
        Told(another=True),
    ]
)
PROFILES = st.builds(
    evolve,
    st.just(PLAIN),
    reverse_ratio=st.booleans(),
    noted_at=st.sampled_from([Fraction(6, 5), Fraction(1), Fraction(2)]),
)


@st.composite
def rows(draw):
    unit = draw(st.sampled_from(UNITS))
    rule = Threshold(
        draw(st.sampled_from(Comparison)),
        Quantity(draw(FIGURES), unit),
        subject=draw(st.sampled_from([None, "合格率"])),
        stated=draw(st.booleans()),
        per=draw(st.sampled_from([None, None, "月"])),
        direction=draw(st.sampled_from([None, None, *Direction])),
        size=draw(st.booleans()),
    )
    figure = draw(FIGURES | st.just(rule.quantity.magnitude))
    actual = Measured(
        Quantity(figure, draw(st.sampled_from([unit, unit, *UNITS]))),
        told=draw(TOLD),
        unit_assumed=draw(st.booleans()),
        subject=draw(st.sampled_from([None, "合格率"])),
        per=draw(st.sampled_from([None, None, "月"])),
    )
    return rule, actual, draw(PROFILES)


@settings(max_examples=1000, deadline=None)
@given(rows())
def test_the_short_way_is_the_general_way(row):
    found = assess_plain(*row)
    assert found is None or found == assess_generally(*row)


@pytest.mark.parametrize("target", ["≥90%", "＞90%", "≤90%", "＜90%", "≥90场", "≤90万元"])
@pytest.mark.parametrize("figure", ["91.5", "45", "89.999", "90.001"])
def test_a_plain_figure_goes_the_short_way(target, figure):
    rule = parse_target(target)
    actual = parse_actual(f"{figure}{rule.quantity.unit}", rule=rule)
    found = assess_plain(rule, actual, PLAIN)
    assert found == assess_generally(rule, actual, PLAIN)
    assert found == assess(rule, actual)


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("90%", "91%"), ("＞90%", "90%"), ("≥0件", "1件"), ("每月≥2次", "2次"), ("≥2次", "每月2次"),
        ("≥90%", "108%"), ("≥90%", "0.95"), ("≥8场", "8次"), ("≥8场", "8场，已取消"),
    ],
)  # fmt: skip
def test_where_there_is_more_to_look_at_it_gives_none(target, actual):
    rule = parse_target(target)
    assert assess_plain(rule, parse_actual(actual, rule=rule), PLAIN) is None
