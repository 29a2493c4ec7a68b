"""Every word in front with every comparison, against what the two mean together.

The meanings here are written from the law and the dictionary and know nothing of the reader: a
comparison is a side and whether the figure itself is in, a negation is everything else.
"""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.language.targets import parse_target
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.rules import Threshold

ASKING = ("", "应", "须", "确保", "力争")
DENYING = ("不", "不得", "不能", "不应", "不可", "不宜", "不准", "未", "没有")

OVER, UNDER = (False, True, False), (True, False, False)
FROM, UP_TO, EXACTLY = (False, True, True), (True, False, True), (False, False, True)
"""Whether a value below the figure, above it and at it is as the words want."""
MEANS = {
    "高于": OVER, "超过": OVER, "多于": OVER, "大于": OVER, "长于": OVER, "优于": OVER,
    "超出": OVER, "低于": UNDER, "少于": UNDER, "小于": UNDER, "短于": UNDER, "弱于": UNDER,
    "达到": FROM, "突破": FROM, "达": FROM, "满": FROM, "足": FROM, "到": FROM,
    "至少": FROM, "最少": FROM, "最低": FROM, "至多": UP_TO, "最多": UP_TO, "最高": UP_TO,
    "不低于": FROM, "不超过": UP_TO, "不少于": FROM, "大于或等于": FROM, "小于或等于": UP_TO,
    "大于等于": FROM, "等于": EXACTLY, "≥": FROM, "≤": UP_TO, ">": OVER, "<": UNDER,
    "及": None,
}  # fmt: skip
"""及 by itself is "and"; behind a negation it is "to come up to"."""
COMES_UP = {"及": FROM}
PASSED = {"突破": OVER}
"""Where breaking through is denied it is passing, so that the figure itself is allowed."""
BOUNDS = ("至少", "最少", "最低", "至多", "最多", "最高")
SIGNS = ("≥", "≤", ">", "<")
COMPARISON = {
    OVER: Comparison.MORE_THAN, UNDER: Comparison.LESS_THAN, FROM: Comparison.AT_LEAST,
    UP_TO: Comparison.AT_MOST, EXACTLY: Comparison.EQUAL,
}  # fmt: skip
REASONS = {
    "denied twice": "IR116",
    "a sign is denied": "IR116",
    "a bound is denied": "IR116",
    "all but one value": "IR116",
    "joins nothing": "IR101",
}
LABELS = [("", "90%"), ("合格率", "90%"), ("不良率", "5%"), ("未成年人入学率", "95%"), ("办理时限", "10天")]  # fmt: skip
PAIRS = [(front, word) for front in (*ASKING, *DENYING) for word in MEANS]


def wanted(front, word):
    """What the words mean together, or the reason why nobody writes them so."""
    means = MEANS[word]
    if front in ASKING:
        return "joins nothing" if means is None else COMPARISON[means]
    if word.startswith("不"):
        return "denied twice"
    if word in SIGNS and front in ("不", "未", "没有"):
        return "a sign is denied"
    if word in BOUNDS:
        return "a bound is denied"
    if means is EXACTLY:
        return "all but one value"
    denied = (PASSED | COMES_UP).get(word, means)
    return COMPARISON[tuple(not one for one in denied)]


def told(text, label):
    """The comparison of a text, or the code that it is refused with."""
    try:
        rule = parse_target(text)
    except ExpressionError as error:
        return error.diagnostic.code
    same = isinstance(rule, Threshold) and rule.stated and rule.subject == (label or None)
    return rule.comparison if same else rule


def test_there_are_fourteen_words_in_front_and_thirty_six_comparisons():
    assert (len(ASKING + DENYING), len(MEANS), len(set(PAIRS))) == (14, 36, 504)


@pytest.mark.parametrize(("label", "figure"), LABELS)
def test_no_combination_is_read_as_another_and_those_that_nobody_writes_are_refused(label, figure):
    right, refused, wrong = 0, 0, []
    for front, word in PAIRS:
        text = f"{label}{front}{word}{figure}"
        found, meant = told(text, label), wanted(front, word)
        if found != REASONS.get(meant, meant):
            wrong.append((text, found, meant))
        elif meant in REASONS:
            refused += 1
        else:
            right += 1
    print(f"{label or text}: {right} read, {refused} refused, {len(wrong)} wrong")  # noqa: T201 - counts
    assert wrong == []
    assert (right, refused) == (397, 107)


@pytest.mark.parametrize("front", DENYING)
def test_a_negation_of_any_length_is_one_negation(front):
    assert told(f"{front}低于90%", "") is told("不低于90%", "")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("未及时办结5件", "未及时办结"),
        ("不到位5处", "不到位"),
        ("没有及时回复3次", "没有及时回复"),
        ("签到200人", "签到"),
        ("不及格5人", "不及格"),
    ],
)
def test_a_character_that_compares_behind_a_negation_is_part_of_a_longer_word(text, label):
    rule = parse_target(text)
    assert (rule.stated, rule.subject) == (False, label)
