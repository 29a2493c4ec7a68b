"""How a cell tells a value: results, totals, parts of the year, and what its words say of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.language.actual.facts import facts_about
from indicator_rules.language.row_levels import are_of_other_bodies
from indicator_rules.language.words.comparing import are_less_grave
from indicator_rules.language.words.measures import names_a_measure
from indicator_rules.language.words.table import table
from indicator_rules.model.rules import AllOf, AnyOf, Change, Deadline, Level
from indicator_rules.model.told import PLAIN, Concern, Fact, Stand, Told

if TYPE_CHECKING:
    from indicator_rules.language.actual.pieces import Piece
    from indicator_rules.language.actual.seen import Seen
    from indicator_rules.model.rules import Rule

_WORDS = table("telling")


def _any(section: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(_WORDS[section], key=len, reverse=True)))


_RESULTS, _TOTALS = (
    _any("results"),
    re.compile("全年|一年|年内|累计|总计|合计|(?<!公)共(?![同享建治])"),
)
_PART_OF_YEAR = re.compile(
    "(?<![0-9])(?:1|一)月?[-~至到](?:[2-9]|1[01]|[二三四五六七八九十]|十一)月|上半年|前[二三]季度"
    "|截[至止]到?[^0-9]{0,2}(?:20[0-9]{2}年)?(?:[1-9]|1[01])月"
)
_GRAVE = re.compile("较大|重大|特大|严重|恶性")
_VERSION = re.compile("年度指标|预期指标")
_FALLS_SHORT = tuple(_WORDS["falls short behind"])
_EACH = re.compile(f"(?:各自?|分别)(?:{'|'.join(table('concerns')['deeds'])}|$)")
_TARGET = "(?:{})*(?:{})".format(
    *(
        "|".join(sorted(_WORDS[one], key=len, reverse=True))
        for one in ("target adjectives", "the target")
    )
)
_STANDS = tuple(
    (
        re.compile(
            f"(?P<no>{'|'.join(_WORDS['no'])})?(?:完全|全部)?(?:{'|'.join(sorted(_WORDS[section], key=len, reverse=True))}){_TARGET}"
        ),
        stand,
        other,
    )
    for section, stand, other in (
        ("stands above", Stand.ABOVE, Stand.NOT_ABOVE),
        ("stands below", Stand.BELOW, Stand.NOT_BELOW),
        ("has reached", Stand.REACHED, Stand.MISSED),
    )
)
"""How a remark compares a value with its target, each with what a denial makes of it."""
_MEAN = "平均"
_WITHIN = "其中"
_OF_A_PART = tuple(_WORDS["of a part"])
_DENYING = frozenset(
    (Concern.NOT_DONE, Concern.DENIED, Concern.BEFORE_DONE, Concern.SHORT, Concern.CANCELLED)
)
_NEW, _WHOLE, _ADDED = (tuple(_WORDS[one]) for one in ("new", "in all", "added"))
_SAVED, _SPENT, _OFF = (tuple(_WORDS[one]) for one in ("saved", "spent", "off the day"))
_AGAINST = frozenset(("比", "较", "离", "距", "距离", "与", "和", "同"))


def told_of(
    piece: Piece, seen: Seen, remarks: tuple[str, ...], label: str, words_before: str = ""
) -> Told:
    """What the words beside one value say: ``words_before`` in front of it, of which ``label``
    is what they name, and ``remarks`` beside it."""
    rule, name, text = seen.rule, seen.name, seen.whole
    said = piece.said
    ratio = said is not None and _is_ratio(said.rule)
    of = "figure"
    if said is not None and isinstance(said.rule, Deadline):
        of = "day"
    elif said is not None and isinstance(said.rule, Level):
        of = "level"
    before = label.removeprefix(_WITHIN)
    facts = facts_about(
        (words_before or before).removeprefix(_WITHIN), piece.behind, remarks, subject=_subjects(rule, before), name=name, ratio=ratio,
        of=of,  # type: ignore[arg-type]
    )  # fmt: skip
    if names_a_measure(before) and any(one.concern in _DENYING for one in facts):
        # 不合格率3% is the figure of another measure.
        facts = (
            Fact(Concern.OTHER_MEASURE, before),
            *(o for o in facts if o.concern not in _DENYING),
        )
    several = isinstance(rule, AllOf | AnyOf)
    if (
        not several
        and _EACH.search(words_before or before)
        and not _EACH.search(f"{_asked(rule)}{name}")
    ):
        facts = (Fact(Concern.EACH, words_before or before), *facts)
    other = None if of == "day" else _another_size(before, rule, name)
    if other is not None:
        facts = (other, *facts)
    if getattr(rule, "per", None) and before.endswith(_MEAN):
        # 平均95% says nothing of each.
        facts = (Fact(Concern.EACH, before), *facts)
    if before in _AGAINST or piece.behind.startswith(_FALLS_SHORT):
        # 比90%低2个百分点, 90%差0.5个百分点: a figure to compare with.
        facts = (Fact(Concern.DIFFERENCE, before or piece.behind), *facts)
    if ratio and any(one.startswith(_OF_A_PART) for one in remarks):
        part_of = next(one for one in remarks if one.startswith(_OF_A_PART))
        facts = (*facts, Fact(Concern.OTHER_PART, part_of))
    if of == "day" and label_ends(before):
        # 推迟至9月10日: the day that it was put off to.
        facts = tuple(
            evolve(one, aside=True) if one.concern is Concern.CANCELLED else one for one in facts
        )
    subject = _asked(rule)
    other_body = bool(subject) and are_of_other_bodies(subject or "", before)
    if subject and (are_less_grave(subject, text) or other_body):
        facts = (Fact(Concern.OTHER_MEASURE, before or text), *facts)
    stand, stand_words = _stand(remarks)
    part = _PART_OF_YEAR.search(text)
    version = _VERSION.search(text)
    words = f"{before}{piece.verb}"
    told = Told(
        facts,
        part_of_year=None if part is None else part[0],
        result=_is_result(before) or bool(piece.verb and _RESULTS.match(piece.verb)),
        total=_TOTALS.search(piece.stated or text) is not None,
        within=label.startswith(_WITHIN),
        grave=frozenset(_GRAVE.findall(text)),
        version=None if version is None else version[0],
        stand=stand,
        stand_words=stand_words,
    )
    return told if words or text else PLAIN


def _stand(remarks: tuple[str, ...]) -> tuple[Stand | None, str]:
    """Where a remark says that the value stands to its target; nothing where two differ."""
    found: dict[Stand, str] = {}
    for remark in remarks:
        for pattern, stand, other in _STANDS:
            said = pattern.search(remark)
            if said is not None:
                found[other if said["no"] else stand] = said[0]
    if len(found) != 1:
        return None, ""
    return next(iter(found.items()))


def label_ends(label: str) -> bool:
    """Whether words lead to the day that something was put off to: 推迟至."""
    return label.endswith(("至", "到", "延期", "推迟", "延后", "顺延"))


def _another_size(label: str, rule: Rule | None, name: str | None) -> Fact | None:
    """累计建成300张 is no measure of what is new, 支出60万元 none of a saving, 提前2天 no duration."""
    asked = getattr(rule, "subject", None) or name or ""
    if not label or label == asked:
        return None
    if asked.startswith(_NEW) and any(one in label for one in _WHOLE):
        if not any(one in label for one in _ADDED):
            return Fact(Concern.OTHER_MEASURE, label)
    if any(one in asked for one in _SAVED) and any(one in label for one in _SPENT):
        if not any(one in label for one in _SAVED):
            return Fact(Concern.OTHER_MEASURE, label)
    off = label in _OFF and not any(one in asked for one in _OFF)
    return Fact(Concern.DIFFERENCE, label) if off else None


def _is_ratio(rule: object) -> bool:
    quantity = getattr(rule, "quantity", None) or getattr(rule, "low", None)
    return quantity is not None and quantity.unit.is_ratio


def _asked(rule: Rule | None) -> str | None:
    return getattr(rule, "subject", None)


def _subjects(rule: Rule | None, label: str) -> str | None:
    """The label of the target; of several the one that a value's own label shares words with."""
    parts = rule.parts if isinstance(rule, AllOf | AnyOf) else (rule,)
    found = [getattr(one, "subject", None) for one in parts]
    named = [one for one in found if one]
    if len(named) > 1:
        return next((one for one in named if label and (label in one or one in label)), None)
    change = isinstance(rule, Change) and rule.subject
    return named[0] if named and not change else (named[0] if named else None)


def _is_result(label: str) -> bool:
    """Whether a label says that its figure is the result, and not what it is of: 参训完成率."""
    if _RESULTS.match(label):
        return True
    return _RESULTS.search(label) is not None and not names_a_measure(label)
