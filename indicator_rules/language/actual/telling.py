"""How a cell tells a value: results, totals, parts of the year, and what its words say of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.language.actual.facts import facts_about
from indicator_rules.language.actual.labels import of_other_years
from indicator_rules.language.actual.stands import stand_in
from indicator_rules.language.row_levels import are_of_other_bodies
from indicator_rules.language.tokens.words import any_of
from indicator_rules.language.words.comparing import are_less_grave
from indicator_rules.language.words.measures import names_a_measure
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.rules import AllOf, AnyOf, Deadline, Level, Threshold
from indicator_rules.model.told import Concern, Fact, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indicator_rules.language.actual.pieces import Piece
    from indicator_rules.language.actual.seen import Seen
    from indicator_rules.language.words.concerns import Value
    from indicator_rules.model.rules import Rule

_WORDS = table("telling")
_RESULTS = re.compile(any_of(_WORDS["results"]))
_TOTALS = re.compile("全年|一年|年内|累计|总计|合计|(?<!公)共(?![同享建治])")
_PART_OF_YEAR = re.compile(
    "(?<![0-9])(?:1|一)月?[-~至到](?:[2-9]|1[01]|[二三四五六七八九十]|十一)月|上半年|前[二三]季度"
    "|截[至止]到?[^0-9]{0,2}(?:20[0-9]{2}年)?(?:[1-9]|1[01])月"
)
_GRAVE = re.compile(any_of(_WORDS["grave"]))
_EACH = re.compile(f"(?:各自?|分别)(?:{any_of(table('concerns')['deeds'])}|$)")
_MEAN, _WITHIN = "平均", "其中"
_STILL = "都还也尚仍却"
_DENYING = frozenset(
    (Concern.NOT_DONE, Concern.DENIED, Concern.BEFORE_DONE, Concern.SHORT, Concern.CANCELLED)
)
_AT_MOST = (Comparison.AT_MOST, Comparison.LESS_THAN)
_AGAINST = frozenset(_WORDS["against"])


def told_of(
    piece: Piece, seen: Seen, remarks: tuple[str, ...], label: str, words: str = ""
) -> Told:
    """What is said beside a value: ``words`` in front of it, which name ``label``, and remarks."""
    before = label.removeprefix(_WITHIN)
    of = _kind_of(piece)
    ratio = _is_ratio(piece)
    facts = facts_about(
        (words or before).removeprefix(_WITHIN),
        piece.behind,
        remarks,
        subject=_subject_for(seen.rule, before),
        name=seen.name,
        ratio=ratio,
        of=of,
    )
    facts = _of_another_measure(facts, before)
    if of == "day" and before.endswith(_WORDS["put off to"]):
        # 推迟至9月10日: the day that it was put off to takes only a verdict of met away.
        facts = tuple(_aside_if_put_off(fact) for fact in facts)
    more = tuple(_more_facts(piece, seen, before, words or before, of))
    without = [one for one in remarks if one.startswith(_WORDS["without"])]
    if isinstance(seen.rule, Threshold) and seen.rule.comparison in _AT_MOST:
        # 278万元（不含追加的15万元）: more was spent than the figure says.
        figured = (one for one in without if any(c.isdecimal() for c in one))
        facts = (*facts, *(Fact(Concern.OTHER_PART, one, aside=True) for one in figured))
    if ratio:
        parts = (one for one in remarks if one.startswith(_WORDS["of a part"]))
        facts = (*facts, *(Fact(Concern.OTHER_PART, one) for one in parts))
    stand, stand_words = stand_in(remarks)
    part = _PART_OF_YEAR.search(seen.whole)
    return Told(
        (*more, *facts),
        part_of_year=None if part is None else part[0],
        result=_is_result(before) or _RESULTS.match(piece.verb) is not None,
        total=_TOTALS.search(piece.stated or seen.whole) is not None,
        within=label.startswith(_WITHIN),
        grave=frozenset(_GRAVE.findall(seen.whole)),
        version=seen.version,
        stand=stand,
        stand_words=stand_words,
    )


def _kind_of(piece: Piece) -> Value:
    read = None if piece.said is None else piece.said.rule
    if isinstance(read, Deadline):
        return "day"
    return "level" if isinstance(read, Level) else "figure"


def _is_ratio(piece: Piece) -> bool:
    read = piece.said and piece.said.rule
    quantity = getattr(read, "quantity", None) or getattr(read, "low", None)
    return quantity is not None and quantity.unit.is_ratio


def _of_another_measure(facts: Sequence[Fact], label: str) -> tuple[Fact, ...]:
    """不合格率3% is the figure of another measure, and not one that is denied."""
    if not names_a_measure(label) or not any(one.concern in _DENYING for one in facts):
        return tuple(facts)
    rest = (one for one in facts if one.concern not in _DENYING)
    return (Fact(Concern.OTHER_MEASURE, label), *rest)


def _aside_if_put_off(fact: Fact) -> Fact:
    return evolve(fact, aside=True) if fact.concern is Concern.CANCELLED else fact


def _more_facts(piece: Piece, seen: Seen, label: str, words: str, of: Value) -> Iterator[Fact]:
    """What words say that only the target shows: of each, of a mean, of all, of another body."""
    rule = seen.rule
    asked = getattr(rule, "subject", None) or ""
    if asked and (are_less_grave(asked, seen.whole) or are_of_other_bodies(asked, label)):
        yield Fact(Concern.OTHER_MEASURE, label or seen.whole)
    if label in _AGAINST or piece.behind.lstrip(_STILL).startswith(_WORDS["falls short behind"]):
        # 比90%低2个百分点, 90%差0.5个百分点: a figure to compare with.
        yield Fact(Concern.DIFFERENCE, label or piece.behind)
    if getattr(rule, "per", None) and label.endswith(_MEAN):
        # 平均95% says nothing of each.
        yield Fact(Concern.EACH, label)
    for remark in piece.remarks:
        years = of_other_years(remark, seen.period)
        if years is not None:
            yield years
    if of != "day":
        yield from _of_another_size(label, asked or seen.name or "")
    several = isinstance(rule, AllOf | AnyOf)
    if not several and _EACH.search(words) and not _EACH.search(seen.asked):
        yield Fact(Concern.EACH, words)


def _of_another_size(label: str, asked: str) -> Iterator[Fact]:
    """累计建成300张 is none of what is new, 支出60万元 none of a saving, 提前2天 no duration."""
    if not label or label == asked:
        return
    new = asked.startswith(_WORDS["new"]) and _holds(label, "in all")
    saved = _holds(asked, "saved") and _holds(label, "spent")
    if (new and not _holds(label, "added")) or (saved and not _holds(label, "saved")):
        yield Fact(Concern.OTHER_MEASURE, label)
    elif label in _WORDS["off the day"] and not _holds(asked, "off the day"):
        yield Fact(Concern.DIFFERENCE, label)


def _holds(text: str, section: str) -> bool:
    return any(one in text for one in _WORDS[section])


def _subject_for(rule: Rule | None, label: str) -> str | None:
    """The label of the target; of several the one that a value's own label shares words with."""
    parts = rule.parts if isinstance(rule, AllOf | AnyOf) else (rule,)
    subjects = (cast("str | None", getattr(one, "subject", None)) for one in parts)
    named = [one for one in subjects if one]
    if len(named) > 1:
        return next((one for one in named if label and (label in one or one in label)), None)
    return named[0] if named else None


def _is_result(label: str) -> bool:
    """Whether a label says that its figure is the result, and not what it is of: 参训完成率."""
    if _RESULTS.match(label):
        return True
    return _RESULTS.search(label) is not None and not names_a_measure(label)
