"""The door for targets: text to a rule."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.language.directions import directed, sized
from indicator_rules.language.lazily import lazily
from indicator_rules.language.limits import CELL
from indicator_rules.language.tokens.days import in_year
from indicator_rules.language.tokens.spelling import fold
from indicator_rules.language.words.bases import based
from indicator_rules.language.words.placeholders import says_nothing
from indicator_rules.language.words.wording import worded
from indicator_rules.model.arguments import expect, wrong_type, wrong_value, year_of
from indicator_rules.model.comparison import Direction
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import AllOf, AnyOf, Deadline, Rule, Threshold
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from types import ModuleType

_CONTROL = lazily(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SAYS_SOMETHING = lazily(r"[0-9A-Za-z〇\u3400-\u9fff<>=≥≤]")
_YEAR_DIGITS = 4
_TEXT = 'write the target as a text such as "≥90%"'
_NAME = 'write the name of the indicator as a text such as "培训场次"'
_HEADING = 'write a heading as a text such as "成本指标", several as a list with the nearest last'
MOST_REMEMBERED = 4096
"""Texts whose values are kept, of targets, of actual values and of methods."""


def parse_target(
    text: str,
    *,
    period: int | None = None,
    direction: Direction | str | None = None,
    name: str | None = None,
    heading: str | Iterable[str] | None = None,
) -> Rule:
    """Read one target (目标值).

    ``period`` is the year of a deadline that names none; ``direction`` says which way is better
    where the text does not. Else the ``name`` of its indicator and the ``heading`` above it (of
    several the nearest last) say so: 1800万元 of 成本 is better lower.

    >>> print(parse_target("培训场次数不少于8场"))
    培训场次数≥8场

    ``str(rule)`` is its canonical text, which reads back as an equal rule.

    Raises:
        ExpressionError: the text is not a target, or longer than any cell (IR215).
        TypeError: an argument is of another type.
        ValueError: the period or the direction is none.
    """
    expect("text", text, str, _TEXT)
    rule = _remembered(str(text), year_of(period), _direction_of(direction))
    called, above = name_of(name), headings_of(heading)
    return directed(rule, called, above) if called or above else rule


def name_of(name: object) -> str:
    """The name of an indicator that a call gives, or nothing.

    Raises:
        TypeError: it is no text.
    """
    if name is not None:
        expect("name", name, str, _NAME)
    return str(name or "")


def headings_of(heading: object) -> tuple[str, ...]:
    """The headings that a call gives, the nearest last.

    Raises:
        TypeError: they are no texts.
    """
    if heading is None:
        return ()
    if isinstance(heading, str):
        return (str(heading),)
    expect("heading", heading, Iterable, _HEADING)
    above = tuple(cast("Iterable[object]", heading))
    for number, one in enumerate(above):
        expect(f"heading[{number}]", one, str, _HEADING)
    return tuple(map(str, above))


# Tables repeat their texts; a rule cannot change, so that all who ask may have the same one.
@lru_cache(maxsize=MOST_REMEMBERED)
def _remembered(text: str, period: int | None, direction: Direction | None) -> Rule:
    source = Source("<target>", text)
    CELL.refuse_longer(source)
    _refuse_nothing(source)
    rule = reading().read_target(source)
    if not isinstance(rule, Threshold):
        rule = based(worded(rule), period)
    rule = sized(rule)
    if direction is not None:
        rule = _directed(rule, direction)
    if period is None:
        if not isinstance(rule, Threshold):
            _refuse_next_year(rule, source)
        return rule
    try:
        return _dated(rule, period)
    except Refusal as refusal:  # 2月29日 in a year that has none
        raise reading().refused(refusal, source) from refusal


def _direction_of(direction: object) -> Direction | None:
    if direction is None:
        return None
    ways = ", ".join(Direction)
    if not isinstance(direction, str):
        raise wrong_type("direction", direction, f"write one of {ways}")
    if direction not in set(Direction):
        raise wrong_value("direction", direction, f"is not one of {ways}")
    return Direction(direction)


@cache
def reading() -> ModuleType:
    """What reads, loaded with lark on first use: a program that only assesses does without."""
    return import_module("indicator_rules.language.target.reading")


def _refuse_nothing(source: Source) -> None:
    text = source.text
    found = text.strip()
    if not found:
        raise ExpressionError(Diagnostic("IR103", source=source, span=Span(0, len(text))))
    refuse_control(source)
    folded = fold(text).strip()
    if not _SAYS_SOMETHING.search(folded) or says_nothing(folded):
        whole = Span(0, len(text))
        raise ExpressionError(Diagnostic("IR104", {"found": found}, source=source, span=whole))


def refuse_control(source: Source) -> None:
    """Control characters are copied noise; NUL among digits must not vanish."""
    control = _CONTROL.search(source.text)
    if control:
        words = {"found": f"U+{ord(control[0]):04X}"}
        span = Span(*control.span())
        raise ExpressionError(Diagnostic("IR110", words, source=source, span=span))


def _directed(rule: Rule, direction: Direction) -> Rule:
    if isinstance(rule, AllOf | AnyOf):
        return evolve(rule, parts=tuple(_directed(part, direction) for part in rule.parts))
    return evolve(rule, direction=direction) if isinstance(rule, Threshold) else rule


def _dated(rule: Rule, year: int) -> Rule:
    if isinstance(rule, AllOf):
        of_the_year = [part for part in rule.parts if _year_named(part) == year]
        if len(of_the_year) == 1 and all(map(_year_named, rule.parts)):
            # 2023年≥90%，2024年≥95%: the table is of one of the years.
            return _dated(of_the_year[0], year)
    if isinstance(rule, AllOf | AnyOf):
        return evolve(rule, parts=tuple(_dated(part, year) for part in rule.parts))
    if isinstance(rule, Deadline) and rule.year is None and not rule.recurring:
        return in_year(rule, year)
    return rule


def _year_named(rule: Rule) -> int | None:
    """The year that the label of a target begins with: 2023 of 到2023年."""
    label = (getattr(rule, "subject", None) or "").removeprefix("到")
    year = label[:_YEAR_DIGITS]
    return int(year) if label[_YEAR_DIGITS:].startswith("年") and year.isdecimal() else None


def _refuse_next_year(rule: Rule, source: Source) -> None:
    """次年3月底前: which year that is, only the table knows."""
    parts = rule.parts if isinstance(rule, AllOf | AnyOf) else (rule,)
    if any(isinstance(part, Deadline) and part.years_after for part in parts):
        raise reading().year_needed(source)
