"""A person with a pocket calculator finds every table right."""

from __future__ import annotations

from decimal import Decimal

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from indicator_rules import evaluate, indicator, scorecard

TARGETS = ["≥90%", "不少于8场", "≤30天", "80%-90%", "制度健全", "7个", "2023年12月底前", "≥9O%"]
ACTUALS = [
    "88.7%", "7场", "31天", "29天", "91%", "已完成", "制度健全", "6个", "2024年1月5日", "约5场", "", "/", "不适用", "9O%",
    "85%-95%", "未完成",
]  # fmt: skip
METHODS = [
    None,
    None,
    "未完成的按比例得分",
    "每低1个百分点扣0.3分，扣完为止",
    "达标得满分，否则不得分",
    "酌情扣分",
]
PROFILES = ["plain", "mof-2020-10", "mof-2021-101", "pmkpi-default", "hb-20-40-40"]


def divided(draw, whole, parts):
    """A whole in so many weights of up to three places."""
    left, weights = whole, []
    for number in range(parts - 1, 0, -1):
        most = int((left - Decimal("0.001") * number) * 1000) // number
        weights.append(Decimal(draw(st.integers(1, max(most, 1)))) / 1000)
        left -= weights[-1]
    return [*weights, left]


@st.composite
def tables(draw):
    count = draw(st.integers(1, 30))
    equal = draw(st.booleans())
    whole = draw(st.sampled_from([Decimal(100), Decimal(120), Decimal(40), Decimal("33.5")]))
    weights = [None] * count if equal else divided(draw, whole, count)
    rows = [
        indicator(
            f"指标{number}",
            draw(st.sampled_from(TARGETS)),
            weight=weight,
            actual=draw(st.sampled_from(ACTUALS)),
            method=draw(st.sampled_from(METHODS)),
        )
        for number, weight in enumerate(weights)
    ]
    cut = draw(st.integers(0, count))
    heads = [
        indicator(name, indicators=part)
        for name, part in (("产出指标", rows[:cut]), ("效益指标", rows[cut:]))
        if part
    ]
    bonus = draw(st.sampled_from([(), ({"name": "表彰", "points": "1.5"},)]))
    return scorecard(
        "自评表", heads, points=whole, weights="equal" if equal else None, bonus=bonus,
        profile=draw(st.sampled_from(PROFILES)), period=2023,
    )  # fmt: skip


def ends(printed):
    """Both ends of a figure as printed; of no figure none."""
    if printed is None:
        return Decimal(0), Decimal(0)
    low, _, high = printed.partition("-")
    return Decimal(low), Decimal(high or low)


def rows_of(nodes):
    for node in nodes:
        yield from rows_of(node["indicators"]) if "indicators" in node else [node]


# A table takes a tenth of a second to draw: each of its rows is read as it is in a file.
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(tables())
def test_weights_scores_and_totals_add_up_as_printed(card):
    report = evaluate(card)
    data = report.to_dict()
    rows = list(rows_of(data["indicators"]))
    whole, given_bonus = card.points, sum(one.points for one in card.bonuses)
    weights = [Decimal(row["weight"]) for row in rows]
    assert sum(weights) == whole
    assert all(ends(row["score"])[1] <= weight for row, weight in zip(rows, weights, strict=True))
    for heading in data["indicators"]:
        below = list(rows_of(heading["indicators"]))
        assert Decimal(heading["weight"]) == sum(Decimal(row["weight"]) for row in below)
        for end in (0, 1):
            assert ends(heading["score"])[end] == sum(ends(row["score"])[end] for row in below)
    bonus = given_bonus if report.profile.bonus is None else min(report.profile.bonus, given_bonus)
    for end in (0, 1):
        added = sum(ends(row["score"])[end] for row in rows)
        assert ends(data["total"])[end] == added + bonus
