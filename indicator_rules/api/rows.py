"""One row of a table, scored: the door for programs that go through a column of data."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from os import PathLike

from attrs import evolve, field, frozen

from indicator_rules.api.numbers import Plain, plain_value, weight_from
from indicator_rules.api.profiles import profile_named
from indicator_rules.api.values import curve_of, is_by_verdict, method_of, rule_of
from indicator_rules.diagnostics import Diagnostic, ExpressionError, Language
from indicator_rules.diagnostics.specific import most_specific
from indicator_rules.engine.leaves import leaf_result
from indicator_rules.engine.printing import printed_points
from indicator_rules.engine.shares import share_of
from indicator_rules.language.actuals import value_of
from indicator_rules.language.targets import headings_of, name_of
from indicator_rules.model.actuals import Actual
from indicator_rules.model.arguments import ACTUAL, METHOD, TARGET, expect, year_of
from indicator_rules.model.indicators import Indicator
from indicator_rules.model.itself import Itself
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.profile import Profile
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.results import Verdict
from indicator_rules.model.rules import Rule

_MOST_ROWS, _MOST_CELLS = 2048, 16384
"""Rows without their actual values, and rows with them, that are remembered."""


@frozen
class RowScore:
    """The score (得分) of one row, with what it rests on.

    ``value`` is the score as printed, rounded as the profile says; it is None where the row is
    open, and then ``low`` and ``high`` are what it may be. ``completion`` is exact and not
    capped.
    """

    value: Decimal | None
    low: Decimal
    high: Decimal
    exact: Fraction | None
    """The score before it is rounded."""
    verdict: Verdict
    completion: Fraction | None
    printed: str
    """What the table prints for the completion rate: 100%, 87.5%, 待评定."""
    findings: tuple[Diagnostic, ...] = ()

    def to_dict(self, language: Language | None = None) -> dict[str, object]:
        """The score as JSON-ready data: figures as texts, exact ones as decimals or fractions."""
        return {
            "value": None if self.value is None else format(self.value, "f"),
            "low": format(self.low, "f"),
            "high": format(self.high, "f"),
            "exact": None if self.exact is None else fraction_text(self.exact),
            "verdict": self.verdict.value,
            "completion": None if self.completion is None else fraction_text(self.completion),
            "printed": self.printed,
            "findings": [one.to_dict(language) for one in self.findings],
        }


def score(
    target: Rule | str,
    actual: Actual | Plain | float,
    weight: str | float | Decimal | Fraction,
    *,
    method: Formulaic | str | None = None,
    profile: str | PathLike[str] | Profile | None = None,
    name: str | None = None,
    heading: str | Iterable[str] | None = None,
    period: int | None = None,
) -> RowScore:
    """Score one row: target, actual value and weight, with a method if the row has one.

    >>> score("不少于8场", "7场", 4).value
    Decimal('3.5')

    Of a target without a sign the ``name`` of its indicator and the ``heading`` above it (of
    several the nearest last) say which way is better.

    >>> score("1800万元", "1725.6万元", 10, name="项目总成本").value
    Decimal('10')

    A text never raises: a target, an actual value or a method that cannot be read, and a method
    that does not fit its target, is an error among the findings, and the row is open. Numbers may
    come as data frames have them (see ``api.numbers``): a float stands for its shortest decimal,
    and NaN, NaT and None are missing. What texts alone decide is remembered, so that a loop over
    a column is quick; the file of a profile is read at each call, a ``Profile`` is not.

    Raises:
        TypeError: an argument is of another type.
        ValueError: a weight that is no number of points, an actual value that is infinite or no
            decimal, a profile that there is none of, or a period that is no year.
        SpecError: the file of a profile has errors.
    """
    points, year = weight_from(weight), year_of(period)
    held = profile_named(profile)
    if not isinstance(target, str):
        expect("target", target, Rule, TARGET)
    if not isinstance(method, str | None):
        expect("method", method, Formulaic, METHOD)
    nameless = name is None and heading is None
    called = _NAMELESS if nameless else _Called(name_of(name), headings_of(heading))
    row = _row(_known(target), _known(method), points, _same(held), year, called)
    if isinstance(actual, Actual):
        return _scored(Itself(row), _Cell(actual, Itself(actual)))
    plain = plain_value("actual", actual, ACTUAL)
    # Decimal("1.0") and Decimal("1") are equal, and print differently.
    return _scored(Itself(row), _Cell(plain, (type(plain), str(plain))))


@frozen
class _Row:
    """A row without its actual value."""

    weight: Fraction
    profile: Profile
    period: int | None
    path: tuple[str, ...]
    indicator: Indicator
    errors: tuple[Diagnostic, ...]
    """What is wrong with its target and its method."""


@frozen(cache_hash=True)
class _Called:
    """The name of a row and the headings above it."""

    name: str
    headings: tuple[str, ...]


_NAMELESS = _Called("", ())


@frozen
class _Cell:
    """An actual value, told apart by how it is written."""

    value: Actual | Plain = field(eq=False)
    key: object


def _known(given: object) -> object:
    """A key for a text or a value; equal rules may be in other units and of other directions."""
    return str(given) if isinstance(given, str) else Itself(given)


@lru_cache(maxsize=64)
def _same(profile: Profile) -> Itself[Profile]:
    """One object for equal profiles: a file that is read again has not changed the rows."""
    return Itself(profile)


@lru_cache(maxsize=_MOST_ROWS)
def _row(
    target: object,
    method: object,
    weight: Fraction,
    held: Itself[Profile],
    period: int | None,
    called: _Called,
) -> _Row:
    errors: list[Diagnostic] = []
    rule, scoring = None, None
    try:
        given = target.it if isinstance(target, Itself) else target
        rule = rule_of("target", given, period, name=called.name, heading=called.headings)
    except ExpressionError as error:
        errors.append(error.diagnostic)
    wording = method if isinstance(method, str) else None
    try:
        scoring = method_of(method.it if isinstance(method, Itself) else method)
        # Without points to earn there is no curve that could be wrong.
        if rule is not None and scoring is not None and weight and not is_by_verdict(rule, scoring):
            curve_of(rule, scoring, weight, held.it, wording or "")
    except ExpressionError as error:
        errors.append(error.diagnostic)
    shown = target if isinstance(target, str) else str(rule)
    name = called.name or getattr(rule, "subject", None) or shown
    indicator = Indicator(name, target=rule, target_text=shown, method=wording, scoring=scoring)
    path = (*called.headings, name)
    return _Row(weight, held.it, period, path, indicator, tuple(errors))


@lru_cache(maxsize=_MOST_CELLS)
def _scored(held: Itself[_Row], cell: _Cell) -> RowScore:
    row = held.it
    errors, actual = list(row.errors), None
    if row.indicator.target is not None:
        try:
            actual = _actual_of(cell.value, row)
        except ExpressionError as error:
            errors.append(error.diagnostic)
    if errors or actual is None:
        return _open(row, tuple(errors))
    indicator = evolve(row.indicator, actual=actual, actual_text=actual.text)
    share = share_of(indicator, row.weight, row.profile)
    leaf = leaf_result(row.path, indicator, share, row.profile)
    assessed, exact = leaf.assessment, leaf.exact.point
    low, high = (
        Decimal(printed_points(end, row.weight, row.profile.rounding)) for end in leaf.score.ends
    )
    return RowScore(
        None if exact is None else low, low, high, exact,
        assessed.verdict, assessed.completion, assessed.printed,
        tuple(most_specific(assessed.findings)),
    )  # fmt: skip


def _actual_of(value: Actual | Plain, row: _Row) -> Actual:
    if isinstance(value, Actual):
        return value
    return value_of("actual", value, row.indicator.target, row.period, row.indicator.name)


def _open(row: _Row, errors: tuple[Diagnostic, ...]) -> RowScore:
    """A row of which a text cannot be read: whatever it says, the points are open."""
    most = Decimal(printed_points(row.weight, row.weight, row.profile.rounding))
    undetermined = Verdict.UNDETERMINED
    return RowScore(None, Decimal(0), most, None, undetermined, None, "待评定", errors)
