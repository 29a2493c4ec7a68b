"""The reader of actual values: a cell to what it reports, seen from its target."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.language.actual.facts import facts_about
from indicator_rules.language.actual.labels import of_the_year, without_fillers
from indicator_rules.language.actual.none import is_bare_none, limits, says_none, wants_none
from indicator_rules.language.actual.pieces import Piece, pieces_of
from indicator_rules.language.actual.relative import value_by_target
from indicator_rules.language.actual.telling import told_of
from indicator_rules.language.actual.values import Value, is_of_the_target, unit_of, value_of
from indicator_rules.language.errors import Expected, Unread, refusal_of, refused
from indicator_rules.language.target.joining import interval_of
from indicator_rules.language.target.written import Written
from indicator_rules.language.tokens.folded import folded
from indicator_rules.language.words.bases import change_based
from indicator_rules.language.words.claims import claim_patterns
from indicator_rules.language.words.comparing import are_less_grave
from indicator_rules.language.words.measures import names_a_measure
from indicator_rules.language.words.table import table
from indicator_rules.language.words.wording import wording_of
from indicator_rules.model.actuals import (
    Actual,
    Bounded,
    Claimed,
    Compound,
    Measured,
    Missing,
    NotApplicable,
    Stated,
)
from indicator_rules.model.claims import Claim
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Comparison,
    Deadline,
    Level,
    Qualitative,
    Rule,
    Threshold,
)
from indicator_rules.model.told import PLAIN, Concern, Fact, Told
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MISSING = re.compile(r"/|\\|-+|\*|无|空|未填写?|未提供|[Nn]a[Nn]|NAN|NaT|None|null|NULL|<NA>")
_NOT_APPLICABLE = re.compile("不适用|N/A|n/a|NA|不涉及|未涉及")
_ELSEWHERE = frozenset(
    (Concern.PLANNED, Concern.DEMANDED, Concern.OTHER_PERIOD, Concern.OTHER_BODY)
)
"""Values that are beside the result where the result stands with them: 计划8场，实际7场."""
_BESIDE = frozenset(
    (Concern.CANCELLED, Concern.NOT_DONE, Concern.SHORT, Concern.BEFORE_DONE, Concern.DIFFERENCE)
)
"""Values that take something from the one beside them: 10场，取消3场."""
_DEMANDS = ("不得", "应", "必须", "要求", "严禁", "禁止", "不准", "需", "须", "确保", "力争")
_IN_FACT = ("实际", "实为", "实有", "实")
_BEGINNING = table("spellings")["beginning there"]
_ADDS = table("telling")["adds"]
_WHOLE, _YEAR = 100, 12
_MONTH_DOT = re.compile(r"((?:19|20)[0-9]{2})[./-](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])\.([0-3]?[0-9])")


def read_actual(
    source: Source, rule: Rule | None = None, period: int | None = None, name: str | None = None
) -> Actual:
    """What a cell reports.

    Raises:
        ExpressionError: the cell cannot be read.
    """
    written = Written(source.text, folded(source.text))
    whole = written.folded.text
    shown, span = source.text.strip(), Span(0, len(source.text))
    mark = _mark(whole, shown, span, rule)
    if mark is not None:
        return mark
    try:
        found = _read(written, whole, shown, rule, period, name)
    except Unread as error:
        raise refusal_of(error, source, written.folded) from error
    except Refusal as refusal:
        raise refused(refusal, source) from refusal
    demanded = isinstance(found, Stated) and whole.startswith(_DEMANDS)
    wording = None if demanded else wording_of(shown)
    return evolve(found, text=shown, wording=wording, span=span)


def _mark(whole: str, shown: str, span: Span, rule: Rule | None) -> Actual | None:
    """A cell that is a mark, a claim, or none of something, as a whole."""
    wording = wording_of(shown)
    none_asked = limits(rule) or wants_none(rule)
    if none_asked and is_bare_none(whole):
        return Claimed(Claim.MET, shown, span=span, wording=wording)
    if _MISSING.fullmatch(whole):
        return Missing(shown, span=span)
    if _NOT_APPLICABLE.fullmatch(whole):
        return NotApplicable(shown, span=span)
    claim = _claimed(whole)
    if claim is not None:
        return Claimed(claim, shown, span=span, wording=wording)
    if none_asked and says_none(whole):
        if isinstance(rule, Qualitative):
            return Claimed(Claim.MET, shown, span=span, wording=wording)
        nothing = Quantity(_ZERO, unit_of(rule))
        return Measured(nothing, shown, span=span, wording=wording, unit_assumed=True)
    return None


_ZERO = Decimal(0)


@cache
def _claims() -> tuple[tuple[re.Pattern[str], Claim], ...]:
    patterns = claim_patterns()
    names = {"CLAIMED_MET": Claim.MET, "CLAIMED_PARTIAL": Claim.PARTIAL,
             "CLAIMED_UNMET": Claim.UNMET}  # fmt: skip
    return tuple((re.compile(patterns[key]), claim) for key, claim in names.items())


def _claimed(whole: str) -> Claim | None:
    return next((claim for one, claim in _claims() if one.fullmatch(whole)), None)


def _read(  # noqa: PLR0913 - what the cell is seen from
    written: Written,
    whole: str,
    shown: str,
    rule: Rule | None,
    period: int | None,
    name: str | None,
) -> Actual:
    if isinstance(rule, Qualitative) and not any(one.isdecimal() for one in whole):
        return Stated(shown)
    relative = None if whole[0].isdecimal() else _by_target(whole, rule, shown)
    if relative is not None:
        return relative
    whole, written = _month_of(whole, written, rule)
    pieces = _opened(pieces_of(written))
    valued = [one for one in pieces if one.said is not None]
    if not valued:
        return Stated(shown, told=_told_in_words(whole, rule, name))
    if isinstance(rule, Qualitative):
        return _in_words(valued, whole, shown, rule, period, name)
    values = _values(pieces, whole, shown, rule, period, name)
    values = _stretched(values, rule)
    return values[0] if len(values) == 1 else Compound(tuple(values), shown)


def _stretched(values: list[Value], rule: Rule | None) -> list[Value]:
    """≥80%且≤90%: two bounds on one thing are a stretch, unless several are asked for."""
    match values:
        case [Bounded(first), Bounded(second)] if not isinstance(rule, AllOf | AnyOf):
            stretch = interval_of(first, second)
            return values if stretch is None else [evolve(values[0], bound=stretch)]
        case _:
            return values


def _month_of(whole: str, written: Written, rule: Rule | None) -> tuple[str, Written]:
    """2023.12 against a day is a month, and 6.30 a day; alone they are figures."""
    found = _MONTH_DOT.fullmatch(whole) if isinstance(rule, Deadline) else None
    if found is None:
        return whole, written
    text = f"{found[1]}年{found[2]}月" if found[1] else f"{found[3]}月{found[4]}日"
    return text, Written(text, folded(text))


def _by_target(whole: str, rule: Rule | None, shown: str) -> Value | None:
    """超目标3次, 提前5天完成: told by how far it is from the target."""
    found = value_by_target(whole, rule)
    if isinstance(found, Comparison):
        if isinstance(rule, Threshold):
            return Bounded(Threshold(found, rule.quantity), text=shown)
        return None
    return None if found is None else Measured(found, shown)


def _told_in_words(whole: str, rule: Rule | None, name: str | None) -> Told:
    piece = Piece(None, before=whole)
    return evolve(told_of(piece, whole, rule, name, (), ""), facts=())


def _in_words(  # noqa: PLR0913
    valued: Sequence[Piece], whole: str, shown: str, rule: Rule, period: int | None,
    name: str | None,
) -> Actual:  # fmt: skip
    """A cell with figures against a requirement in words: a share of it, a count of events."""
    if len(valued) == 1:
        label = without_fillers(valued[0].before)
        value = value_of(valued[0], label, rule, period, name, shown)
        if isinstance(value, Claimed):
            return value
        size = value.value if isinstance(value, Measured) else None
        if are_less_grave(getattr(rule, "text", ""), whole):
            return Stated(shown)
        if wants_none(rule) and isinstance(size, Quantity) and not size.unit.is_ratio:
            return Claimed(Claim.UNMET if size.magnitude else Claim.MET, shown)
    return Stated(shown)


def _opened(pieces: list[Piece]) -> list[Piece]:
    """90%（实际85%）: what stands in brackets is the result."""
    out: list[Piece] = []
    for piece in pieces:
        inner = next((one for one in piece.remarks if one.startswith(_IN_FACT)), None)
        if piece.said is None or inner is None or not any(c.isdecimal() for c in inner):
            out.append(piece)
            continue
        found = [one for one in pieces_of(Written(inner, folded(inner))) if one.said is not None]
        out += found or [piece]
    return out


def _values(  # noqa: PLR0913
    pieces: list[Piece], whole: str, shown: str, rule: Rule | None, period: int | None,
    name: str | None,
) -> list[Value]:  # fmt: skip
    """The values of a cell that its target may mean, each with what its words say."""
    worded = _asks_words(rule)
    chosen = _of_its_kind(pieces, rule)
    others = [one for one in pieces if one.said is not None and one not in chosen]
    found: list[tuple[Piece, Value]] = []
    relative = [one for one in chosen if _is_relative(one, rule)]
    kept = [one for one in chosen if one not in relative] or chosen
    for piece in kept:
        if piece.said is None:
            if worded:
                stated = Stated(piece.stated, wording=wording_of(piece.stated))
                found.append((piece, stated))
            continue
        remarks = (*piece.remarks, *_beside(piece, pieces, worded=worded))
        found.append((piece, _told(piece, remarks, whole, shown, rule, period, name, others)))
    if len(found) == 1 and found[0][1].told.within:
        value = found[0][1]
        part = Fact(Concern.OTHER_PART, "其中")
        return [evolve(value, told=evolve(value.told, facts=(*value.told.facts, part)))]
    return _without_what_is_beside([value for _, value in found], rule)


def _asks_words(rule: Rule | None) -> bool:
    return isinstance(rule, AllOf | AnyOf) and any(isinstance(p, Qualitative) for p in rule.parts)


def _is_relative(piece: Piece, rule: Rule | None) -> bool:
    return value_by_target(piece.stated, rule) is not None


def _of_its_kind(pieces: list[Piece], rule: Rule | None) -> list[Piece]:
    """Days count for a target that is a day, and say elsewhere only when."""
    days = [one for one in pieces if one.said is not None and isinstance(one.said.rule, Deadline)]
    others = [one for one in pieces if one.said is not None and one not in days]
    if rule is None or not days or not others:
        return pieces
    parts = rule.parts if isinstance(rule, AllOf | AnyOf) else (rule,)
    wants = [isinstance(one, Deadline) for one in parts]
    if all(wants):
        return [one for one in pieces if one not in others]
    if not any(wants):
        return [one for one in pieces if one not in days]
    return pieces


def _beside(piece: Piece, pieces: list[Piece], *, worded: bool) -> tuple[str, ...]:
    """The clauses in words that stand next to a value."""
    if worded:
        return ()
    place = pieces.index(piece)
    found: list[str] = []
    for one in reversed(pieces[:place]):
        if one.said is not None:
            break
        found.insert(0, one.before)
    for one in pieces[place + 1 :]:
        if one.said is not None:
            break
        found.append(one.before)
    return tuple(found)


def _told(  # noqa: PLR0913
    piece: Piece, remarks: tuple[str, ...], whole: str, shown: str, rule: Rule | None,
    period: int | None, name: str | None, days: Sequence[Piece],
) -> Value:  # fmt: skip
    words, other = of_the_year(piece.before, period)
    label = without_fillers(words)
    value = value_of(piece, label, rule, period, name, shown)
    told = told_of(piece, whole, rule, name, remarks, label, words)
    facts = tuple(_of_days(piece, days, rule, period))
    if facts:
        told = evolve(told, facts=(*facts, *told.facts))
    if other is not None:
        told = evolve(told, facts=(other, *told.facts))
    told = evolve(told, another=_names_another(label, rule))
    if isinstance(value, Claimed) or is_of_the_target(piece, label):
        told = evolve(told, facts=tuple(one for one in told.facts if one.aside))
    value = evolve(value, told=told, wording=wording_of(shown))
    match value:
        case Measured(Change() as change):
            return evolve(value, value=change_based(change, period))
        case Bounded(Change() as change):
            return evolve(value, bound=change_based(change, period))
        case _:
            return value


def _of_days(
    piece: Piece, others: Sequence[Piece], rule: Rule | None, period: int | None
) -> Iterator[Fact]:
    """What the pieces of another kind say of a value: of which period it is, how much is done."""
    read = piece.said.rule if piece.said is not None else None
    if isinstance(read, Deadline):
        if piece.behind.startswith(_BEGINNING) or piece.before.endswith(("自", "从")):
            yield Fact(Concern.HEDGED, piece.behind or piece.before)
        for one in others:
            size = getattr(one.said and one.said.rule, "quantity", None)
            if size is not None and size.unit.is_ratio and size.base < _WHOLE:
                yield Fact(Concern.PARTLY, one.stated)
        return
    ratio = isinstance(read, Threshold) and read.quantity.unit.is_ratio
    for one in others:
        day = one.said.day if one.said is not None else None
        if day is None or day.last is None:
            continue
        yield from (
            fact
            for fact in facts_about(one.before, of="day")
            if fact.concern in _ELSEWHERE or fact.concern is Concern.CONDITIONAL
        )
        years = [end.year for end in (day.first, day.last) if end is not None and end.year]
        other = any(period is not None and year != period for year in years)
        part = ratio and day.first is None and 0 < day.months < _YEAR and not day.by
        if other or day.last.years_after or (part and not one.before):
            yield Fact(Concern.OTHER_PERIOD, one.stated)


def _names_another(label: str, rule: Rule | None) -> bool:
    """Whether a label is the name of a measure that shares no words with the target's."""
    asked = getattr(rule, "subject", None)
    if not asked or not label or label in asked or asked in label:
        return False
    return names_a_measure(label)


def _without_what_is_beside(values: list[Value], rule: Rule | None) -> list[Value]:
    """计划8场，实际7场: what was planned goes; 10场，取消3场: what was cancelled takes away."""
    if len(values) < 2 or isinstance(rule, AllOf | AnyOf):  # noqa: PLR2004
        return values
    kept = [one for one in values if not _concerns(one) & _ELSEWHERE] or values
    results = [one for one in kept if not _concerns(one) & _BESIDE]
    if not results or len(results) == len(kept):
        return kept
    taken = [
        fact for one in kept if one not in results for fact in one.told.facts
        if fact.concern in _BESIDE and not fact.aside and not _only_differs(fact)
    ]  # fmt: skip
    asides = tuple(evolve(fact, aside=True) for fact in taken)
    return [evolve(one, told=evolve(one.told, facts=(*one.told.facts, *asides))) for one in results]


def _only_differs(fact: Fact) -> bool:
    """支出17万元，节约3万元: the difference is told beside the figure; 另追加 adds to it."""
    return fact.concern is Concern.DIFFERENCE and not fact.words.startswith(_ADDS)


def _concerns(value: Value) -> set[Concern]:
    return {fact.concern for fact in value.told.facts if not fact.aside}


def only_facts(facts: Sequence[Fact]) -> Told:
    """Facts alone."""
    return evolve(PLAIN, facts=tuple(facts))


__all__ = ["Expected", "Level", "cast", "read_actual"]
