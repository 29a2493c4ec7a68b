"""Targets of each kind, as reading a text gives them."""

from __future__ import annotations

import calendar
import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)
from indicator_rules.model.scales import SCALE_OF, SCALES, Scale
from indicator_rules.model.units import PERCENT
from indicator_rules.testing.strategies.arguments import whole
from indicator_rules.testing.strategies.labels import LABELS, REQUIREMENTS, labels
from indicator_rules.testing.strategies.numbers import decimal
from indicator_rules.testing.strategies.units import COUNTED, magnitudes, quantities, units

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")
PERIODS = ("年", "季度", "月", "人", "期")
BASES = ("停车场面积", "总投资", "预算数")
EARLIER = (None, "上年", "上年同期", "2020年", "全省平均水平")
FIRST_DAY, LAST_DAY = dt.date(2020, 1, 1), dt.date(2029, 12, 31)
ONE = Quantity(Decimal(1), PERCENT)
_PART_OF_WORDS = "中差"
MONTHS = (12, 6, 9, 3, 11, 10, 8, 7, 5, 4, 2, 1)
"""The ends of years, halves and quarters first."""


def thresholds(
    *,
    comparisons: Iterable[Comparison] | None = None,
    quantities: st.SearchStrategy[Quantity] | None = None,
    stated: bool | None = None,
    subjects: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[Threshold]:
    """One figure with a comparison (阈值): ≥90%, 不少于8场; bare ones (80头) too.

    ``stated`` chooses between figures with a sign and bare ones. Now and then a figure is for a
    period (每年≥2次) or of a base (≥总投资的30%). Shrinks toward ≥1%.
    """
    signs: list[Comparison | None] = [*_chosen(comparisons, tuple(Comparison), "comparisons")]
    if stated is False:
        signs = [None]
    elif stated is None and Comparison.EQUAL in signs:
        signs.insert(1, None)
    figures = _quantities() if quantities is None else quantities
    plain = st.builds(_threshold, st.sampled_from(signs), figures, _subjects(subjects))
    if subjects is not None:
        return plain
    return plain | st.builds(_aside, plain, st.sampled_from(PERIODS), st.sampled_from(BASES))


def _threshold(sign: Comparison | None, quantity: Quantity, subject: str | None) -> Threshold:
    """A figure with a sign, or a bare one."""
    stated = sign is not None
    return Threshold(sign or Comparison.EQUAL, quantity, stated=stated, subject=subject)


def _aside(rule: Threshold, period: str, base: str) -> Threshold:
    """A figure that is for something, or a percentage that is of something."""
    if rule.quantity.unit == PERCENT and rule.comparison is not Comparison.ABOUT:
        # A label would run into the base, where no sign parts the two.
        return evolve(rule, base=base, subject=rule.subject if rule.stated else None)
    return evolve(rule, per=period, subject=None) if rule.quantity.unit.is_counter else rule


def intervals(
    *,
    quantities: st.SearchStrategy[Quantity] | None = None,
    subjects: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[Interval]:
    """A bound on both sides (区间): 80%-90%, ＞5且＜10; ``quantities`` are the lower ends.

    Shrinks toward 1%-2%.
    """
    figures = _counted() if quantities is None else quantities
    sides = st.sampled_from([(True, True), (False, False), (True, False), (False, True)])
    return st.builds(_interval, figures, magnitudes(1, 1000), sides, _subjects(subjects))


def _interval(
    low: Quantity, width: Decimal, closed: tuple[bool, bool], subject: str | None
) -> Interval:
    high = Quantity(decimal(Fraction(low.magnitude) + Fraction(width)), low.unit)
    return Interval(low, high, *closed, subject=subject)


def deadlines(
    min_value: dt.date = FIRST_DAY,
    max_value: dt.date = LAST_DAY,
    *,
    dated: bool | None = None,
    subjects: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[Deadline]:
    """On or before a day from ``min_value`` to ``max_value`` (时限): 2023年12月31日前.

    ``dated`` chooses between days of a year and days without one (6月30日前, 每年6月30日前,
    每月5日前). Shrinks toward the last day of a month, and that toward the last one of a year.
    """
    if min_value > max_value:
        msg = f"min_value={min_value} is after max_value={max_value}"
        raise InvalidArgument(msg)
    days = month_ends(min_value, max_value) | st.dates(min_value, max_value)
    of_a_year = st.builds(_by, days, _subjects(subjects))
    if dated is True:
        return of_a_year
    undated = st.builds(
        lambda rule, recurring: evolve(rule, year=None, recurring=recurring),
        of_a_year.filter(lambda rule: (rule.month, rule.day) != (2, 29)), st.booleans(),
    )  # fmt: skip
    monthly = st.builds(
        Deadline, st.none(), st.none(), st.integers(1, 28), st.just(value=True),
        subject=_subjects(subjects),
    )  # fmt: skip
    if dated is False:
        return undated | monthly
    plain = month_ends(min_value, max_value).map(_by)
    return st.one_of(plain, of_a_year, undated, monthly)


def _by(day: dt.date, subject: str | None = None) -> Deadline:
    return Deadline(day.year, day.month, day.day, subject=subject)


def month_ends(min_value: dt.date, max_value: dt.date) -> st.SearchStrategy[dt.date]:
    """The last days of months in a stretch; of one that holds none, nothing."""
    years = range(min_value.year, max_value.year + 1)
    ends = [
        dt.date(year, month, calendar.monthrange(year, month)[1])
        for month in MONTHS
        for year in years
    ]
    inside = [day for day in ends if min_value <= day <= max_value]
    return st.sampled_from(inside) if inside else st.nothing()


def levels(
    *,
    scales: Iterable[Scale] | None = None,
    comparisons: Iterable[Comparison] | None = None,
    subjects: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[Level]:
    """A level on an ordered scale (等级): 优, 良及以上, 二级及以上.

    Shrinks toward 优 alone.
    """
    known = _chosen(scales, SCALES, "scales")
    allowed = (
        Comparison.EQUAL, Comparison.AT_LEAST, Comparison.AT_MOST, Comparison.MORE_THAN,
        Comparison.LESS_THAN,
    )  # fmt: skip
    signs = _chosen(comparisons, allowed, "comparisons")
    # A word of two scales reads as one of the first.
    words = [
        (scale, word)
        for scale in known
        for level in scale.levels
        for word in level
        if SCALE_OF.get(word) == scale
    ]
    return st.builds(_level, st.sampled_from(words), st.sampled_from(signs), _subjects(subjects))


def _level(word: tuple[Scale, str], sign: Comparison, subject: str | None) -> Level:
    """A level; 中 and 差 behind a label are parts of other words, and stand alone."""
    found = Level(*word, sign)
    return found if str(found)[0] in _PART_OF_WORDS else evolve(found, subject=subject)


def changes(
    *,
    quantities: st.SearchStrategy[Quantity] | None = None,
    subjects: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[Change]:
    """A change against a base (增减): 增长≥5%, 较上年下降≥3%, 较上年增长.

    Shrinks toward 增长≥1%.
    """
    figures = (
        _quantities(units=units(names=("%", "个百分点", "‰"))) if quantities is None else quantities
    )
    sized = st.builds(
        Change, st.sampled_from(Trend), st.sampled_from(Comparison), figures,
        st.sampled_from(EARLIER), subject=_subjects(subjects),
    )  # fmt: skip
    unsized = st.builds(
        Change, st.sampled_from(Trend), st.just(Comparison.MORE_THAN), st.none(),
        st.sampled_from(EARLIER[1:]), subject=st.none() if subjects is None else subjects,
    )  # fmt: skip
    if subjects is not None or quantities is not None:
        return sized | unsized
    return st.just(Change(Trend.INCREASE, Comparison.AT_LEAST, ONE)) | sized | unsized


def requirements() -> st.SearchStrategy[Qualitative]:
    """A requirement in words (定性要求): 符合上级有关规定. Shrinks toward 制度健全."""
    return st.sampled_from(REQUIREMENTS).map(Qualitative)


def all_ofs(
    *, parts: st.SearchStrategy[Rule] | None = None, max_size: int = 3
) -> st.SearchStrategy[AllOf]:
    """Several targets that must all be met: 完成率≥90%；合格率≥95%.

    Shrinks toward two parts with labels, each the least of its kind.
    """
    return _several(parts, max_size).map(AllOf)


def any_ofs(
    *, parts: st.SearchStrategy[Rule] | None = None, max_size: int = 3
) -> st.SearchStrategy[AnyOf]:
    """Several targets of which one must be met: 完成率≥90%或合格率≥95%.

    Shrinks toward two parts with labels, each the least of its kind.
    """
    return _several(parts, max_size).map(AnyOf)


def _several(
    parts: st.SearchStrategy[Rule] | None, max_size: int
) -> st.SearchStrategy[tuple[Rule, ...]]:
    whole(max_size, "max_size", least=2)
    if parts is not None:
        return st.lists(parts, min_size=2, max_size=max_size).map(tuple)
    # Each part under a label of its own, so that none says again what another said.
    least = tuple(Threshold(Comparison.AT_LEAST, ONE, subject=name) for name in LABELS[:2])
    labelled = st.lists(
        st.sampled_from(LABELS), min_size=2, max_size=min(max_size, len(LABELS)), unique=True
    )
    drawn = labelled.flatmap(lambda names: st.tuples(*(_under(name) for name in names)))
    return st.just(least) | drawn


def _under(label: str) -> st.SearchStrategy[Rule]:
    subject = st.just(label)
    return st.one_of(
        thresholds(quantities=_counted(), subjects=subject, stated=True),
        intervals(subjects=subject),
        # 中 and 差 behind a label are parts of other words.
        st.builds(
            Level, st.just(SCALES[0]), st.sampled_from(("优", "良")),
            st.sampled_from((Comparison.EQUAL, Comparison.AT_LEAST)), subject=subject,
        ),
    )  # fmt: skip


def _counted() -> st.SearchStrategy[Quantity]:
    """Figures in units that a table knows, which end a figure wherever it stands."""
    return quantities(units=units(names=COUNTED))


def rules() -> st.SearchStrategy[Rule]:
    """Targets of every kind, each of which its canonical text ``str(rule)`` reads as.

    Shrinks toward ≥1%.
    """
    return st.one_of(
        st.just(Threshold(Comparison.AT_LEAST, ONE)),
        thresholds(), intervals(), deadlines(), levels(), changes(), requirements(), all_ofs(),
        any_ofs(),
    )  # fmt: skip


def line_rules() -> st.SearchStrategy[Rule]:
    """Targets whose actual values lie on a line, and so have a curve. Shrinks toward ≥1%."""
    return st.one_of(thresholds(), intervals(), deadlines(), levels(), changes())


def _subjects(
    subjects: st.SearchStrategy[str | None] | None,
) -> st.SearchStrategy[str | None]:
    return st.none() | labels() if subjects is None else subjects


def _chosen(given: Iterable[T] | None, every: tuple[T, ...], name: str) -> tuple[T, ...]:
    """The values to draw from: those given, which must be among those that there are."""
    listed = every if given is None else tuple(given)
    strange = [one for one in listed if one not in every]
    if strange or not listed:
        msg = (
            f"{name}={listed!r} holds {strange[0]!r}" if strange else f"{name}={listed!r} is empty"
        )
        raise InvalidArgument(msg)
    return listed


_quantities = quantities
