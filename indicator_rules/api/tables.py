"""Scorecards: built of texts and values, and evaluated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import Literal, TypeAlias

import attrs
from attrs import evolve, frozen

from indicator_rules.api.numbers import actual_from, is_missing, plain_value, weight_from
from indicator_rules.api.profiles import profile_named
from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.engine.scorecard import Evaluation
from indicator_rules.engine.scorecard import evaluate as evaluate_values
from indicator_rules.language.directions import with_directions
from indicator_rules.model.actuals import Actual
from indicator_rules.model.arguments import expect, wrong_value
from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Direction
from indicator_rules.model.indicators import SCHEMA, Indicator, Scorecard
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.places import ByPlace, text_of
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.quantity import decimal_of, is_finite_decimal
from indicator_rules.model.rules import Rule
from indicator_rules.reports.report import Report
from indicator_rules.source import Span
from indicator_rules.specfile import found_in
from indicator_rules.specfile.load import raise_errors, read_data
from indicator_rules.specfile.put import with_actuals

Number: TypeAlias = "str | int | float | Decimal | None"
_SCORECARD = "write a scorecard, as load_spec or scorecard returns it"
_ACTUALS = 'write a mapping of places to actual values, such as {"培训场次": "7场"}'
_CELL = "write a text, a number, a date or None"
_INDICATOR = "write an indicator, as indicator returns it"


def evaluate(
    scorecard: Scorecard,
    actuals: ByPlace | None = None,
    *,
    profile: str | Profile | None = None,
) -> Report:
    """Score a scorecard, and say everything that ``check`` would say of it.

    ``actuals`` replace actual values of the scorecard, by the place of an indicator: its name, a
    tuple of the names that lead to it, or these in one text, joined by "/".
    They are texts, numbers or values; a binary float stands for the decimal that it prints.
    One that cannot be read leaves its row open, with an error among the findings.
    ``profile`` (a name, a file or a value) replaces the one of the scorecard.

    Raises:
        PlaceError: an actual value names no indicator, or several.
        TypeError: an actual value is of a type that no cell holds.
        ValueError: two actual values are of the same indicator, or one is infinite.
    """
    expect("scorecard", scorecard, Scorecard, _SCORECARD)
    expect("actuals", actuals, Mapping | None, _ACTUALS)
    given = _given(scorecard, actuals or {}, profile)
    evaluation = evaluate_values(given.scorecard)
    return Report(evaluation, tuple(found_in(evaluation)))


def evaluation_of(
    scorecard: Scorecard,
    actuals: ByPlace | None = None,
    *,
    profile: str | Profile | None = None,
) -> Evaluation:
    """The scores of a scorecard, without what a reviewer finds in it.

    Raises:
        ExpressionError: an actual value cannot be read.
        PlaceError: an actual value names no indicator, or several.
    """
    given = _given(scorecard, actuals or {}, profile)
    for error in given.errors:
        raise error
    return evaluate_values(given.scorecard)


@frozen
class _Given:
    """A scorecard with other actual values, and the errors of those that cannot be read."""

    scorecard: Scorecard
    errors: tuple[ExpressionError, ...]


def _given(scorecard: Scorecard, actuals: ByPlace, profile: str | Profile | None) -> _Given:
    card = _as_read(scorecard)
    if profile is not None:
        card = evolve(card, profile=profile_named(profile))
    if not actuals:
        return _Given(card, ())
    leaves = [leaf for _, leaf in card.leaves()]
    put: dict[int, Indicator] = {}
    errors = []
    for place, value in actuals.items():
        number = card.places.index(place)
        leaf = leaves[number]
        if number in put:
            msg = f"actuals give “{text_of(card.places.paths[number])}” twice"
            raise ValueError(msg)
        try:
            read = actual_from(value, rule=leaf.target, period=card.period)
        except ExpressionError as error:
            errors.append(ExpressionError(evolve(error.diagnostic, subject=leaf.name)))
            put[number] = _unreadable(leaf, str(value))
        else:
            put[number] = _with(leaf, read)
    mistakes = [error.diagnostic for error in errors]
    return _Given(with_actuals(card, put, mistakes), tuple(errors))


def _with(leaf: Indicator, actual: Actual) -> Indicator:
    # What the file says of its own actual value is not the place of this one.
    return evolve(
        leaf, actual=actual, actual_text=actual.text, actual_span=None, actual_source=None,
        unread=leaf.unread - {"actual"},
    )  # fmt: skip


def _unreadable(leaf: Indicator, text: str) -> Indicator:
    return evolve(
        leaf, actual=None, actual_text=text, actual_span=None, actual_source=None,
        unread=leaf.unread | {"actual"},
    )  # fmt: skip


def _as_read(card: Scorecard) -> Scorecard:
    """A scorecard made in code, with the texts read that nobody has read yet."""
    if card.source is not None or all(map(_is_read, (leaf for _, leaf in card.leaves()))):
        known = with_directions(card.indicators)
        return card if known is card.indicators else evolve(card, indicators=known)
    return _read(evolve(card, profile=PLAIN).to_dict(), card.profile)


def _is_read(leaf: Indicator) -> bool:
    pairs = (
        ("target", leaf.target_text, leaf.target),
        ("actual", leaf.actual_text, leaf.actual),
        ("method", leaf.method, leaf.scoring),
    )
    return not any(text and value is None and key not in leaf.unread for key, text, value in pairs)


def _read(data: Mapping[str, object], profile: Profile) -> Scorecard:
    card = evolve(read_data(data), profile=profile)
    return evolve(card, diagnostics=tuple(found_in(evaluate_values(card))))


def indicator(
    name: str,
    target: str | Rule | None = None,
    *,
    weight: Number = None,
    actual: object = None,
    method: str | Formulaic | Mapping[str, object] | None = None,
    unit: str | None = None,
    direction: Direction | str | None = None,
    rating: Claim | str | None = None,
    rated: Number = None,
    deducted: Number = None,
    budget: str | None = None,
    spent: str | None = None,
    reason: str | None = None,
    published: Mapping[str, object] | None = None,
    start: dt.date | str | None = None,
    note: str | None = None,
    qualitative: bool = False,
    indicators: Iterable[Indicator] = (),
) -> Indicator:
    """An indicator (指标) of texts, with the keys that a spec has; a heading has ``indicators``.

    A target, an actual value or a method that cannot be read is kept, and named in ``unread``:
    its row stands open, and ``evaluate`` of the scorecard says why.

    >>> str(indicator("培训场次", "不少于8场", weight=10, actual="7场").target)
    '≥8场'

    Raises:
        SpecError: another key has a value that it cannot have, such as a direction that is none.
        TypeError: a value is of a type that no cell holds.
        ValueError: a number that is infinite, no decimal, or below 0 where points are due.
    """
    expect("name", name, str, "write the name of the indicator as a text")
    data = {
        "name": name, "target": _text(target, "target"), "weight": _points("weight", weight),
        "actual": _cell(actual), "method": _text(method, "method"), "unit": unit,
        "direction": _text(direction, "direction"), "rating": _text(rating, "rating"),
        "rated": _points("rated", rated), "deducted": _points("deducted", deducted),
        "budget": budget, "spent": spent, "reason": reason, "published": published,
        "start": start, "note": note,
        "qualitative": "true" if qualitative else None,
        "indicators": _rows(indicators),
    }  # fmt: skip
    card = read_data({"schema": SCHEMA, "title": name, "indicators": [data]})
    one = card.indicators[0]
    cells = list(_cells(one))
    misshapen = [found for found in card.mistakes if not _is_in(found, cells)]
    raise_errors(misshapen)
    return _placeless(one)


def scorecard(
    title: str,
    indicators: Iterable[Indicator],
    *,
    points: Number = None,
    weights: Literal["equal"] | None = None,
    period: int | str | None = None,
    profile: str | Profile | None = None,
    organization: str | None = None,
    as_of: dt.date | str | None = None,
    figures: Mapping[str, object] | None = None,
    identities: Iterable[str] = (),
    bonus: Iterable[Mapping[str, object]] = (),
    veto: Iterable[Mapping[str, object]] = (),
    published: Mapping[str, object] | None = None,
) -> Scorecard:
    """A scorecard (自评表) of indicators, with the keys that a spec has.

    It is held against the same checks as a file: ``diagnostics`` has what ``check`` would find.
    Dates that name no year are of ``period``.

    >>> card = scorecard("自评表", [indicator("培训场次", "不少于8场", weight=90, actual="8场")])
    >>> [one.code for one in card.diagnostics if one.severity == "error"]
    ['IR301']

    Raises:
        ValueError: there is no profile of that name.
        TypeError: a value is of a type that no cell holds.
    """
    data = {
        "schema": SCHEMA, "title": title, "organization": organization, "period": period,
        "as_of": as_of, "weights": weights, "points": _points("points", points),
        "indicators": _rows(indicators), "figures": figures,
        "identities": list(identities), "bonus": list(bonus), "veto": list(veto),
        "published": published,
    }  # fmt: skip
    return _read(data, profile_named(profile))


def _text(value: object, name: str) -> object:
    """A value of the language as the text that reads back as it; anything else as it is."""
    if isinstance(value, Enum):
        return value.value
    text = getattr(value, "text", None)
    if isinstance(text, str) and text:
        return text
    if attrs.has(type(value)):
        return str(value)
    return plain_value(name, value, _CELL) if not isinstance(value, Mapping) else value


def _cell(value: object) -> object:
    """An actual value as the text of its cell, whatever kind of number or day it is."""
    return value if isinstance(value, str) else _text(actual_from(value), "actual")


def _cells(one: Indicator) -> Iterator[Span]:
    """Where the texts of the language stand in an indicator and below it."""
    yield from (span for span in (one.target_span, one.actual_span, one.method_span) if span)
    for below in one.indicators:
        yield from _cells(below)


def _is_in(found: Diagnostic, cells: Iterable[Span]) -> bool:
    """Whether a mistake is of one of some cells; what is missing can still be given a target."""
    span = found.span
    missing = found.code in {"IR204", "IR231"}
    return missing or any(
        span is not None and cell.start <= span.start <= cell.end for cell in cells
    )


def _rows(indicators: Iterable[Indicator]) -> list[dict[str, object]]:
    listed = list(indicators)
    for number, one in enumerate(listed):
        expect(f"indicators[{number}]", one, Indicator, _INDICATOR)
    return [one.to_dict() for one in listed]


def _points(name: str, value: Number) -> str | None:
    """Points as their exact decimal; a text as it is, to be read where it stands."""
    if isinstance(value, str) or is_missing(value):
        return value if isinstance(value, str) else None
    points = weight_from(value, name)
    if not is_finite_decimal(points):
        raise wrong_value(name, value, "is no finite decimal; write it rounded, as a Decimal")
    return decimal_of(points)


def _placeless(one: Indicator) -> Indicator:
    """An indicator without the places of a text that nobody keeps."""
    return evolve(
        one, indicators=tuple(map(_placeless, one.indicators)), spans=(), span=None,
        target_span=None, actual_span=None, method_span=None, rated_span=None,
    )  # fmt: skip
