"""Figures that are part of a name: 24小时内回复率≥90%, 到2025年达到75%, 分别不高于10、35."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import AllOf, Change, Deadline, Interval, Level, Threshold
from indicator_rules.model.units import NO_UNIT
from indicator_rules.syntax.leads import text_of
from indicator_rules.syntax.parts import Clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.model.rules import Rule

_BOUNDED = re.compile("(?:内|以[上下内]|及以[上下]|以前|之前)$")
_WITHIN = re.compile("(?:[之以])?内$")
_OF_A_THING = frozenset(
    [
        "clock",
        "calendar days",
        "working days",
        "months",
        "length",
        "area",
        "counter:岁",
        "counter:周岁",
    ]
)
"""Dimensions whose figures stand in names: 500米覆盖率, 五年累计."""
_AGE_OR_SIZE = frozenset(["岁", "周岁", "千伏", "伏", "kV", "kv", "KV", "V", "匹", "英寸", "吋"])
"""Units of what a thing is, not of how many of it there are to be."""
_OF_ITS_KIND = re.compile("及?以[上下内]$|[前后]$")
_PHASE = re.compile("[一二三四五六七八九十]期(?:工程|项目|建设|改造|升级|平台|系统|扩建|配套)")
_NUMERAL = re.compile("[一二两三四五六七八九十百]+[\u4e00-\u9fff]{1,3}$")
_WHEN = re.compile(
    "[^,;。]*(?:后|时|情况下|条件下|前提下|之日起|除外)|无特殊情况|特殊情况除外|(?:到|至|截至|截止到?)[^,;。]*(?:年|末|底|期间|月)"
)
"""Words in front of a comma that say when a target holds."""
_UNTIL = re.compile("(?:到|至|截至|截止到?)[^,;。]*(?:年|末|底|期间|时|月)")
_ENDS = re.compile("[前止内]$")
_LONGEST = 100
"""No name of an indicator is longer; what is read stays in proportion to the text."""
_EACH_OF = "分别"
_LISTED = re.compile("[、和及]|以及")
_SIGNS = " ,;:、。"


def named_by_figures(clauses: Sequence[Clause], text: str) -> list[Clause]:
    """The same clauses, those that only name what a later one measures taken into its subject."""
    kept: list[Clause] = []
    for clause in _distributed(clauses):
        previous = kept[-1] if kept else None
        name = None if previous is None else _name_of(previous, clause, text)
        if previous is not None and name is not None:
            kept[-1] = _named(previous, clause, name)
        else:
            kept.append(_without_period(_without_words_of(previous, clause, text)))
    return kept


def _without_words_of(first: Clause | None, second: Clause, text: str) -> Clause:
    """2小时内响应、24小时内到场: what is done in a time stands behind it."""
    rule = second.rule
    if first is None or not isinstance(rule, Threshold) or rule.subject is None:
        return second
    between = text[first.end : second.start].rstrip()
    bounded = _WITHIN.search(text[_start(first) : first.end])
    return (
        evolve(second, rule=evolve(rule, subject=None))
        if bounded and between[-1:] == "、"
        else second
    )


def _start(clause: Clause) -> int:
    lead = clause.lead
    return clause.start if lead is None or lead.before else min(clause.start, lead.start)


def _name_of(first: Clause, second: Clause, text: str) -> str | None:
    """What the first clause adds to the subject of the second, None where it is a target."""
    lead = second.lead
    if first.end - _start(first) > _LONGEST:
        return None
    own = text[_start(first) : first.end]
    between = text[first.end : second.start]
    if isinstance(second.rule, Deadline | Level | AllOf):
        return None
    if lead is not None and (lead.join is not None or lead.before):
        whose = text_of(lead.before)
        if whose.startswith("的"):  # 高度大于50m的住宅，净宽≥1.2m
            return f"{own}{whose},"
        return own if _UNTIL.fullmatch(own.strip()) and not whose else None
    if isinstance(first.rule, Deadline):
        return None if _ENDS.search(own.strip()) else own
    attributive = (
        lead is not None
        and bool(getattr(second.rule, "subject", None))
        and lead.per is None
        and not any(one in between for one in "\n、")
        and (between.lstrip().startswith("的") or _is_attributive(first, own.strip()))
    )
    return own if attributive else None


def _is_attributive(clause: Clause, own: str) -> bool:
    if _BOUNDED.search(own):
        return not (clause.lead is not None and clause.lead.verb)
    rule = clause.rule
    counted = isinstance(rule, Threshold) and not rule.stated and _NUMERAL.search(own) is not None
    return counted or is_attributive(rule)


def is_attributive(rule: Rule) -> bool:
    """Whether a bare figure is of a kind that names things: 0-3岁, 500米, 五年."""
    if isinstance(rule, Interval):
        return rule.high.unit.dimension in _OF_A_THING
    return (
        isinstance(rule, Threshold)
        and not rule.stated
        and rule.quantity.unit.dimension in _OF_A_THING
    )


def describes_a_thing(rule: Rule, folded: str) -> bool:
    """Whether the only figure tells what a noun behind it is: 3岁以下婴幼儿, 二期工程."""
    if not isinstance(rule, Threshold) or rule.remark is None:
        return False
    before = folded[: folded.rfind(rule.remark)].rstrip(" 的")
    if rule.quantity.unit.name in _AGE_OR_SIZE:
        return _OF_ITS_KIND.search(before) is not None
    return rule.quantity.unit.name == "期" and _PHASE.search(folded) is not None


def _named(first: Clause, second: Clause, name: str) -> Clause:
    named = cast("Threshold | Interval | Level | Change", second.rule)
    subject = f"{name.strip(' 、;。:')}{named.subject or ''}"
    rule = evolve(named, subject="".join(subject.split()) or None)
    lead = first.lead
    if lead is not None:
        lead = evolve(lead, start=_start(first))
    return evolve(second, lead=lead, rule=rule, start=min(first.start, second.start))


def _without_period(clause: Clause) -> Clause:
    """到“十四五”末，里程突破2.6万公里: when, and no requirement."""
    lead = clause.lead
    if lead is None or not lead.before or not _WHEN.fullmatch(text_of(lead.before)):
        return clause
    if not isinstance(clause.rule, Threshold | Interval | Level | Change):
        return clause
    start = lead.before[0].start_pos or 0
    subject = f"{text_of(lead.before)},{clause.rule.subject or ''}"
    alone = evolve(lead, before=(), join=None, start=start)
    return evolve(clause, lead=alone, rule=evolve(clause.rule, subject=subject))


def _distributed(clauses: Sequence[Clause]) -> list[Clause]:
    """死亡率、患病率分别下降到4.0‰、4.5‰: the comparison of the first holds for each."""
    found: list[Clause] = []
    group: list[int] = []
    for clause in clauses:
        if group and _goes_on(clause):
            group.append(len(found))
        else:
            _share_out(found, group)
            group = [len(found)] if _EACH_OF in (_subject(clause) or "") else []
        found.append(clause)
    _share_out(found, group)
    return found


def _subject(clause: Clause) -> str | None:
    return clause.rule.subject if isinstance(clause.rule, Threshold | Change) else None


def _goes_on(clause: Clause) -> bool:
    rule, lead = clause.rule, clause.lead
    bare = isinstance(rule, Threshold) and not rule.stated and rule.subject is None
    return bare and lead is not None and lead.join is not None and not lead.before


def _share_out(found: list[Clause], group: Sequence[int]) -> None:
    if not group:
        return
    rules = [cast("Threshold | Change", found[place].rule) for place in group]
    first, unit = rules[0], cast("Quantity", rules[-1].quantity).unit
    label = (first.subject or "").partition(_EACH_OF)[0]
    names = _LISTED.split(label)
    if len(names) != len(rules):
        names = [label.strip(_SIGNS)] * len(rules)
    for place, rule, name in zip(group, rules, names, strict=True):
        own = cast("Quantity", rule.quantity)
        if own.unit == NO_UNIT or unit.name.startswith(own.unit.name):
            own = Quantity(own.magnitude, unit)
        shared = evolve(first, quantity=own, subject=name or None)
        found[place] = evolve(found[place], rule=shared, open_end=False)
