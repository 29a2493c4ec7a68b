"""How a cell tells a value: results, totals, parts of the year, and what its words say of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.language.actual.facts import facts_about
from indicator_rules.language.row_levels import are_of_other_bodies
from indicator_rules.language.words.comparing import are_less_grave
from indicator_rules.language.words.measures import names_a_measure
from indicator_rules.language.words.table import table
from indicator_rules.model.rules import AllOf, AnyOf, Change, Deadline, Level
from indicator_rules.model.told import PLAIN, Concern, Fact, Told

if TYPE_CHECKING:
    from indicator_rules.language.actual.pieces import Piece
    from indicator_rules.model.rules import Rule

_WORDS = table("telling")


def _any(section: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(_WORDS[section], key=len, reverse=True)))


_RESULTS, _TOTALS = _any("results"), re.compile("全年|一年|年内|累计|总计|合计|(?<!公)共(?![同享建治])")
_PART_OF_YEAR = re.compile(
    "(?<![0-9])(?:1|一)月?[-~至到](?:[2-9]|1[01]|[二三四五六七八九十]|十一)月|上半年|前[二三]季度"
    "|截[至止]到?[^0-9]{0,2}(?:20[0-9]{2}年)?(?:[1-9]|1[01])月"
)
_GRAVE = re.compile("较大|重大|特大|严重|恶性")
_VERSION = re.compile("年度指标|预期指标")
_WITHIN = "其中"


def told_of(
    piece: Piece,
    text: str,
    rule: Rule | None,
    name: str | None,
    remarks: tuple[str, ...],
    label: str,
) -> Told:
    """What the words beside one value say; ``text`` is the whole cell in one spelling."""
    said = piece.said
    ratio = said is not None and _is_ratio(said.rule)
    of = "figure"
    if said is not None and isinstance(said.rule, Deadline):
        of = "day"
    elif said is not None and isinstance(said.rule, Level):
        of = "level"
    before = label.removeprefix(_WITHIN)
    facts = facts_about(
        before, piece.behind, remarks, subject=_subjects(rule, before), name=name, ratio=ratio,
        of=of,  # type: ignore[arg-type]
    )  # fmt: skip
    subject = _asked(rule)
    other_body = bool(subject) and are_of_other_bodies(subject or "", before)
    if subject and (are_less_grave(subject, text) or other_body):
        facts = (Fact(Concern.OTHER_MEASURE, before or text), *facts)
    part = _PART_OF_YEAR.search(text)
    version = _VERSION.search(text)
    words = f"{before}{piece.verb}"
    told = Told(
        facts,
        part_of_year=None if part is None else part[0],
        result=_is_result(before) or bool(piece.verb and _RESULTS.match(piece.verb)),
        total=_TOTALS.search(text) is not None,
        within=label.startswith(_WITHIN),
        grave=frozenset(_GRAVE.findall(text)),
        version=None if version is None else version[0],
    )
    return told if words or text else PLAIN


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
