"""The commonest sentences, read in one match of the lexicon's own terminals.

Most cells are a label, a comparison, a figure and a unit. One expression made of the grammar's
terminals reads those; whatever it does not match whole goes to the grammar. It adds no meaning:
``tests/properties`` holds it to the grammar's answer, spans included.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from attrs import evolve

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Change, Comparison, Interval, Rule, Threshold
from indicator_rules.model.units import NO_UNIT, Unit, unit_named
from indicator_rules.source import Span
from indicator_rules.syntax.damage import LOOKALIKES
from indicator_rules.syntax.dates import end_of_month, number_in
from indicator_rules.syntax.grammar import first_characters, terminal_pattern
from indicator_rules.syntax.leads import NEGATIONS, TRENDS, base_name
from indicator_rules.syntax.parts import SUFFIXES

_COMPARISONS = ("AT_LEAST", "AT_MOST", "MORE_THAN", "LESS_THAN", "EQUAL")
_VERBS = {
    "REACH": Comparison.AT_LEAST,
    "FALL_TO": Comparison.AT_MOST,
    "HOLD": Comparison.EQUAL,
}
_LABELS = re.findall(
    r"\w+", "完成率 完工率 合格率 达标率 及时率 及时性 覆盖率 满意度 参与率 使用率 合规率"
)
"""Labels that begin with a character that also begins a word of the lexicon."""
_BEGINS_NO_WORD = "数(?![十百千])|[人户平](?!均)"
"""Characters that begin 数百 and 人均, and otherwise nothing."""
_SAYS_MORE = ("的", "占", "均", "也", "又", "都", *NEGATIONS)
"""What turns a label into a base, or its verb into the contrary."""
_DATE_UNITS = "年月日号季"
_DIGIT = re.compile("[0-9]")
_BETWEEN = re.compile("[-~至到]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_DATE = re.compile(r"(?:19|20)[0-9]{6}\Z|(?:19|20)[0-9]{2}\.(?:0[1-9]|1[0-2])\Z")


_NUMBER = r"(?P<number>[0-9]{1,15}(?:\.[0-9]{1,15})?)"


@cache
def _one_figure() -> re.Pattern[str]:
    firsts = re.escape(first_characters())
    inside = rf"(?![{firsts}])[\u4e00-\u9fff]|{_BEGINS_NO_WORD}|{'|'.join(_LABELS)}"
    label = rf"(?P<label>(?:{inside})+)?"
    signs = "|".join(map(_named, (*_COMPARISONS, *_VERBS)))
    suffixes = "|".join(map(_named, SUFFIXES))
    return re.compile(
        rf"\s*{label}\s*(?:{signs})?\s*{_NUMBER}\s*{_unit_named('unit')}\s*(?:{suffixes})?\s*\Z"
    )


@cache
def _two_figures() -> re.Pattern[str]:
    first, other = (_unit_named(name) for name in ("unit", "other"))
    second = _NUMBER.replace("number", "second")
    return re.compile(rf"\s*{_NUMBER}\s*{first}\s*(?:{_named('TO')})\s*{second}\s*{other}\s*\Z")


@cache
def _month() -> re.Pattern[str]:
    return re.compile(
        rf"\s*{_named('YEAR')}\s*{_named('MONTH')}\s*{_named('END_OF')}?\s*{_named('BEFORE')}?\s*\Z"
    )


@cache
def _changed() -> re.Pattern[str]:
    trends = "|".join(map(_named, ("INCREASE", "DECREASE")))
    comparisons = "|".join(map(_named, _COMPARISONS))
    size = rf"{_NUMBER}\s*{_unit_named('unit')}"
    return re.compile(
        rf"\s*(?:{_named('BASE')})?\s*(?:{trends})\s*(?:{comparisons})?\s*{size}\s*\Z"
    )


def _unit_named(group: str) -> str:
    return rf"(?P<{group}>(?>{terminal_pattern('UNIT')}))?"


def _named(terminal: str) -> str:
    return f"(?P<{terminal}>{terminal_pattern(terminal)})"


def shortcut(text: str) -> Rule | None:
    """The rule of a folded text, or None where the grammar is to read it."""
    if _DIGIT.search(text) is None:
        return None
    # No text is of two kinds; what it holds says which is worth trying first.
    found = _two_figures().match(text) if _BETWEEN.search(text) else None
    if found is not None:
        return _interval(found)
    found = _month().match(text) if "月" in text else None
    if found is not None:
        return _deadline(found)
    found = _one_figure().match(text)
    if found is not None:
        return _threshold(found)
    found = _changed().match(text)
    return None if found is None else _change(found)


def _threshold(found: re.Match[str]) -> Rule | None:
    label, number, unit = found["label"], found["number"], found["unit"]
    if label is not None and (label.endswith(_SAYS_MORE) or label in LOOKALIKES or "分别" in label):
        return None
    sign = next((name for name in _SIGNS if found[name] is not None), None)
    suffix = found.lastgroup if found.lastgroup in SUFFIXES else None
    if sign not in _COMPARISONS and unit is not None and unit[0] in _DATE_UNITS:
        return None
    if unit == "年" and _YEAR.match(number):
        return None
    if (sign in _COMPARISONS and suffix is not None) or (unit is None and _DATE.match(number)):
        return None
    comparison, by_verb = Comparison.EQUAL, False
    if suffix is not None:
        comparison = SUFFIXES[suffix]
    elif sign in _VERBS:
        comparison, by_verb = _VERBS[sign], True
    elif sign is not None:
        comparison = Comparison[sign]
    start = found.start("label") if label else found.start(sign or "number")
    return Threshold(
        comparison,
        Quantity(Decimal(number), _unit(unit)),
        subject=label,
        stated=sign is not None or suffix is not None,
        by_verb=by_verb,
        span=_span(found, start),
    )


def _interval(found: re.Match[str]) -> Rule | None:
    first, second = found["unit"], found["other"]
    if (first or second or " ")[0] in _DATE_UNITS or (second or " ")[0] in _DATE_UNITS:
        return None
    if first is None and second is None and _DATE.match(found["number"]):
        return None
    low = Quantity(Decimal(found["number"]), _unit(first or second))
    high = Quantity(Decimal(found["second"]), _unit(second or first))
    try:
        return Interval(low, high, span=_span(found, found.start("number")))
    except Refusal:
        return None  # the grammar says why


def _deadline(found: re.Match[str]) -> Rule | None:
    month = number_in(found["MONTH"])
    try:
        rule = end_of_month(number_in(found["YEAR"]), month, None, recurring=False)
    except Refusal:
        return None  # the grammar says why
    return evolve(rule, span=_span(found, found.start("YEAR")))


def _change(found: re.Match[str]) -> Rule | None:
    if (found["unit"] or " ")[0] in _DATE_UNITS:
        return None
    trend = next(name for name in ("INCREASE", "DECREASE") if found[name] is not None)
    sign = next((name for name in _COMPARISONS if found[name] is not None), None)
    base = found["BASE"]
    return Change(
        TRENDS[trend],
        Comparison.AT_LEAST if sign is None else Comparison[sign],
        Quantity(Decimal(found["number"]), _unit(found["unit"])),
        None if base is None else base_name(base),
        stated=sign is not None,
        span=_span(found, found.start("BASE" if base else trend)),
    )


def _unit(text: str | None) -> Unit:
    return unit_named("".join(text.split())) if text else NO_UNIT


def _span(found: re.Match[str], start: int) -> Span:
    return Span(start, len(found.string.rstrip()))


_SIGNS = (*_COMPARISONS, *_VERBS)
