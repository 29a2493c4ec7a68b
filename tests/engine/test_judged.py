"""Points that a person picks: what a level, a figure or a word in the cell leaves to her."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules import assess, parse_actual, parse_method, parse_target
from indicator_rules.engine.judged import by_verdict, judged_by, names_the_event, rated
from indicator_rules.model.claims import Claim
from indicator_rules.model.methods import FULL, NONE, Direct
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.results import Basis, Verdict

LEVELS = parse_method("完成得4分，部分完成得1-3分，未完成不得分")
WORDS = parse_method("效果显著得4分，效果一般得2分，无效果不得分")


def held(target, actual):
    rule = parse_target(target)
    return assess(rule, parse_actual(actual, rule=rule))


def allowed(method, target, actual):
    found = judged_by(method, held(target, actual), Fraction(4), PLAIN)
    return found.points.ends, found.below


@pytest.mark.parametrize(
    ("rating", "verdict", "rates", "printed"),
    [
        (Claim.MET, Verdict.MET, (1, 1, 1), "达标完成"),
        (Claim.PARTIAL, Verdict.PARTIAL, (None, 0, 1), "部分达标"),
        (Claim.UNMET, Verdict.UNMET, (0, 0, 0), "0%"),
    ],
)
def test_a_rating_settles_the_verdict_and_the_rate(rating, verdict, rates, printed):
    found = rated(held("机制健全", "群众反映良好"), rating)
    assert (found.verdict, found.printed, found.findings) == (verdict, printed, ())
    assert (found.completion, found.completion_low, found.completion_high) == rates


def test_a_rating_answers_what_was_open_and_nothing_else():
    open_bound = held("≥90%", "85%-95%")
    assert [one.code for one in open_bound.findings] == ["IR416", "IR401"]
    assert [one.code for one in rated(open_bound, Claim.MET).findings] == ["IR401"]


@pytest.mark.parametrize(
    ("actual", "points"),
    [
        ("已完成", ((4, 4), False)),
        ("部分完成", ((1, 3), True)),
        ("未完成", ((0, 0), False)),
        ("群众反映良好", ((0, 4), False)),
    ],
)
def test_a_level_of_a_sentence_gives_its_points(actual, points):
    assert allowed(LEVELS, "机制健全", actual) == points


@pytest.mark.parametrize(
    ("actual", "points"),
    [
        ("50户", ((4, 4), False)),
        ("40户", ((0, 3), True)),
        ("0户", ((0, 0), False)),
        ("未完成", ((0, 0), False)),
        ("≥40户", ((0, 4), False)),
    ],
)
def test_a_figure_that_misses_may_have_reached_its_target_in_part(actual, points):
    assert allowed(LEVELS, "≥50户", actual) == points


@pytest.mark.parametrize(
    ("target", "actual", "points"),
    [
        ("效果显著", "效果显著", ((4, 4), False)),
        ("效果显著", "效果一般", ((2, 2), False)),
        ("效果显著", "效果 一般", ((2, 2), False)),
        ("效果显著", "无效果", ((0, 0), False)),
        ("效果显著", "效果尚可", ((0, 4), False)),
        ("≥50户", "50户", ((0, 4), False)),
        ("≥50户", "效果一般", ((2, 2), False)),
    ],
)
def test_a_level_in_words_is_told_by_its_words(target, actual, points):
    assert allowed(WORDS, target, actual) == points


def test_what_is_judged_is_rounded_as_the_profile_says():
    method = parse_method("完成得满分，部分完成得33.335%的分值，未完成不得分")
    assert allowed(method, "机制健全", "部分完成") == ((Fraction("1.33"),) * 2, False)


@pytest.mark.parametrize(
    ("method", "target", "actual", "step"),
    [
        (LEVELS, "≥50户", "50户", ("judged", "达成")),
        (LEVELS, "≥50户", "40户", ("band-of-points", "未达成")),
        (LEVELS, "机制健全", "部分完成", ("band-of-points", "部分完成")),
        (WORDS, "效果显著", "效果一般", ("judged", "效果一般")),
        (WORDS, "效果显著", "效果尚可", ("open", None)),
    ],
)
def test_the_step_names_the_level_or_repeats_the_words(method, target, actual, step):
    found = judged_by(method, held(target, actual), Fraction(4), PLAIN).step
    assert (found.kind, dict(found.words).get("level")) == step


def test_all_or_nothing_in_words_leaves_the_part_to_a_person():
    in_words = by_verdict(Direct(), Basis.STATED)
    assert [(one.claim, one.low, one.high) for one in in_words.bands] == [
        (Claim.MET, FULL, FULL), (Claim.PARTIAL, NONE, FULL), (Claim.UNMET, NONE, NONE),
    ]  # fmt: skip
    in_figures = by_verdict(Direct(), Basis.MEASURED)
    assert [one.claim for one in in_figures.bands] == [Claim.MET, Claim.UNMET]


def test_an_event_is_named_by_how_grave_it_is():
    assert names_the_event("较大事故", parse_actual("较大事故1起"))
    assert not names_the_event("较大事故", parse_actual("重大事故1起"))
    assert not names_the_event("安全事故", parse_actual("较大事故1起"))
    assert not names_the_event("较大事故", parse_actual("1起"))
