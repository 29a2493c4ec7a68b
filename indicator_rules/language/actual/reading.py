"""The reader of actual values: a cell to what it reports, seen from its target."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.language.actual.beside import (
    clauses_beside,
    completed_beside,
    facts_beside,
    several_years,
)
from indicator_rules.language.actual.choosing import chosen_of, of_its_kind
from indicator_rules.language.actual.labels import of_the_year, without_fillers, without_sources
from indicator_rules.language.actual.marks import demands, mark_of
from indicator_rules.language.actual.none import wants_none
from indicator_rules.language.actual.pieces import Piece, pieces_of
from indicator_rules.language.actual.relative import stand_by, value_by_target
from indicator_rules.language.actual.seen import Seen
from indicator_rules.language.actual.telling import told_of
from indicator_rules.language.actual.values import Value, is_of_the_target, value_of
from indicator_rules.language.errors import Unread, refusal_of, refused
from indicator_rules.language.target.joining import interval_of
from indicator_rules.language.target.written import Written
from indicator_rules.language.tokens.folded import folded
from indicator_rules.language.words.bases import change_based
from indicator_rules.language.words.comparing import are_less_grave
from indicator_rules.language.words.measures import names_a_measure
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
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import AllOf, AnyOf, Change, Deadline, Qualitative, Rule, Threshold
from indicator_rules.model.told import Concern, Fact, Stand
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_IN_FACT = ("实际", "实为", "实有", "实")
_WITHIN = "其中"
_MONTH_DOT = re.compile(r"((?:19|20)[0-9]{2})[./-](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])\.([0-3]?[0-9])")


def read_actual(
    source: Source, rule: Rule | None = None, period: int | None = None, name: str | None = None
) -> Actual:
    """What a cell reports.

    Raises:
        ExpressionError: the cell cannot be read.
    """
    written = Written(source.text, folded(source.text))
    seen = Seen(source.text.strip(), written.folded.text, rule, period, name)
    span = Span(0, len(source.text))
    mark = mark_of(seen)
    try:
        found = _read(written, seen) if mark is None else mark
    except Unread as error:
        raise refusal_of(error, source, written.folded) from error
    except Refusal as refusal:
        raise refused(refusal, source) from refusal
    if isinstance(found, Missing | NotApplicable):
        return evolve(found, span=span)
    # What asks for something is no report of it, however alike the words are.
    asks = isinstance(found, Stated) and demands(seen.whole)
    wording = None if asks else wording_of(seen.shown)
    return evolve(found, text=seen.shown, wording=wording, span=span)


def _read(written: Written, seen: Seen) -> Measured | Bounded | Compound | Claimed | Stated:
    if isinstance(seen.rule, Qualitative) and not any(one.isdecimal() for one in seen.whole):
        return Stated(seen.shown)
    relative = None if seen.whole[0].isdecimal() else _by_target(seen)
    if relative is not None:
        return relative
    pieces = _opened(pieces_of(_with_month(written, seen.rule)))
    valued = [one for one in pieces if one.said is not None]
    if valued and pieces[0].alone and not isinstance(seen.rule, Qualitative | AllOf | AnyOf):
        # Most cells are a figure without any word to look at.
        return value_of(pieces[0], "", seen)
    if not valued:
        told = told_of(Piece(None, before=seen.whole), seen, (), "")
        return Stated(seen.shown, told=evolve(told, facts=()))
    if isinstance(seen.rule, Qualitative):
        return _against_words(valued, seen)
    values = _stretched(_values(pieces, seen), seen.rule)
    return values[0] if len(values) == 1 else Compound(tuple(values), seen.shown)


def _stretched(values: list[Value], rule: Rule | None) -> list[Value]:
    """≥80%且≤90%: two bounds on one thing are a stretch, unless several are asked for."""
    match values:
        case [Bounded(first) as one, Bounded(second)] if not isinstance(rule, AllOf | AnyOf):
            stretch = interval_of(first, second)
            return values if stretch is None else [evolve(one, bound=stretch)]
        case _:
            return values


def _with_month(written: Written, rule: Rule | None) -> Written:
    """2023.12 against a day is a month, and 6.30 a day; alone they are figures."""
    whole = written.folded.text
    found = _MONTH_DOT.fullmatch(whole) if isinstance(rule, Deadline) else None
    if found is None:
        return written
    text = f"{found[1]}年{found[2]}月" if found[1] else f"{found[3]}月{found[4]}日"
    return Written(text, folded(text))


def _by_target(seen: Seen) -> Measured | Bounded | None:
    """超目标3次, 提前5天完成: told by how far it is from the target."""
    found = value_by_target(seen.whole, seen.rule)
    if isinstance(found, Comparison):
        target = cast("Threshold", seen.rule)
        return Bounded(Threshold(found, target.quantity), text=seen.shown)
    return None if found is None else Measured(found, seen.shown)


def _against_words(valued: Sequence[Piece], seen: Seen) -> Measured | Claimed | Stated:
    """A cell with figures against a requirement in words: a share of it, a count of events."""
    rule = seen.rule
    if len(valued) == 1 and not are_less_grave(getattr(rule, "text", ""), seen.whole):
        value = value_of(valued[0], without_fillers(valued[0].before), seen)
        if isinstance(value, Claimed):
            return value
        size = value.value if isinstance(value, Measured) else None
        if wants_none(rule) and isinstance(size, Quantity) and not size.unit.is_ratio:
            return Claimed(Claim.UNMET if size.magnitude else Claim.MET, seen.shown)
        if isinstance(value, Measured) and valued[0].stated == seen.shown and not value.subject:
            return value
    return Stated(seen.shown)


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


def _values(pieces: list[Piece], seen: Seen) -> list[Value]:
    """The values of a cell that its target may mean, each with what its words say."""
    worded = _asks_words(seen.rule)
    chosen = of_its_kind(pieces, seen.rule)
    kept = [one for one in chosen if value_by_target(one.stated, seen.rule) is None] or chosen
    aside = [one.stated for one in chosen if one not in kept]
    places = {id(one): place for place, one in enumerate(pieces)}
    mine = {id(one) for one in chosen}
    others = [one for one in pieces if one.said is not None and id(one) not in mine]
    years = several_years(pieces, seen)
    found: list[Value] = []
    for piece in kept:
        if piece.said is not None:
            remarks = () if worded else clauses_beside(places[id(piece)], pieces)
            facts = (*facts_beside(piece, others, seen), *completed_beside(piece, pieces, seen))
            if not isinstance(piece.said.rule, Deadline):
                facts = (*years, *facts)
            value = _told(piece, (*piece.remarks, *remarks), facts, seen)
            if len(kept) > 1 and isinstance(value, Stated):
                value = evolve(value, text=piece.stated)
            found.append(value)
        elif worded:
            found.append(Stated(piece.stated, wording=wording_of(piece.stated)))
    if len(found) == 1 and found[0].told.within:
        part = Fact(Concern.OTHER_PART, _WITHIN)
        return [evolve(found[0], told=evolve(found[0].told, facts=(*found[0].told.facts, part)))]
    if len(aside) == 1 and isinstance(seen.rule, Threshold):
        stand = stand_by(aside[0], seen.rule)
        found = [_standing(one, stand, aside[0]) for one in found]
    return chosen_of(found, seen)


def _standing(value: Value, stand: Stand, words: str) -> Value:
    """89.6%，高于目标值0.4个百分点: where a clause says that the value stands to its target."""
    if value.told.stand is not None:
        return value
    return evolve(value, told=evolve(value.told, stand=stand, stand_words=words))


def _asks_words(rule: Rule | None) -> bool:
    return isinstance(rule, AllOf | AnyOf) and any(isinstance(p, Qualitative) for p in rule.parts)


def _told(piece: Piece, remarks: tuple[str, ...], beside: tuple[Fact, ...], seen: Seen) -> Value:
    """The value of a piece with what the words beside it say."""
    words, other = of_the_year(without_sources(piece.before), seen.period)
    label = without_fillers(words)
    value = value_of(piece, label, seen)
    told = told_of(piece, seen, remarks, label, words)
    year = () if other is None else (other,)
    told = evolve(
        told,
        facts=(*year, *beside, *told.facts),
        another=_names_another(label, seen.rule),
    )
    if isinstance(value, Claimed) or is_of_the_target(piece):
        told = evolve(told, facts=tuple(one for one in told.facts if one.aside))
    value = evolve(value, told=told, wording=wording_of(seen.shown))
    match value:
        case Measured(Change() as change):
            return evolve(value, value=change_based(change, seen.period))
        case Bounded(Change() as change):
            return evolve(value, bound=change_based(change, seen.period))
        case _:
            return value


def _names_another(label: str, rule: Rule | None) -> bool:
    """Whether a label is the name of a measure that shares no words with the target's."""
    asked = getattr(rule, "subject", None)
    if not asked or not label or label in asked or asked in label:
        return False
    return names_a_measure(label)
