"""Targets in the notation of mathematics: 80%≤合格率≤90%, [80%,90%), 合格率（≥95%）."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from indicator_rules.model.units import known_names
from indicator_rules.source import Span

_BOUND = r"([0-9]+(?:\.[0-9]+)?[^0-9<>≤≥=,;。\s]{0,6})"
_BETWEEN = re.compile(
    rf"\s*{_BOUND}\s*([<≤])\s*([A-Za-z]{{1,6}}|[\u4e00-\u9fff]{{1,20}})\s*([<≤])\s*{_BOUND}\s*"
)
_MARGIN = re.compile(
    r"\s*([\u4e00-\u9fff]{0,20})\s*\(\s*(-?[0-9.]+)\s*±\s*([0-9.]+)\s*(?:\)\s*([^0-9<>≤≥=,;。\s]{1,6})|([^0-9<>≤≥=,;。\s()]{1,6})\s*\))\s*"
)
_BEHIND = re.compile(rf"\s*{_BOUND}\s*([<≤>≥])\s*([\u4e00-\u9fff]{{2,20}})\s*")
_STRETCH = re.compile(
    rf"\s*([\u4e00-\u9fff]{{0,20}})\s*([\[(])\s*{_BOUND}\s*[,;]\s*{_BOUND}\s*([\])])"
    r"\s*([^0-9<>≤≥=,;。\s]{0,6})\s*"
)
_IN_BRACKETS = re.compile(
    r"([^0-9<>≤≥=()\[\]]+)[(\[]([^()\[\]]*(?:[<>≤≥=%]|[0-9]\s*[年月日](?:底|末|之|以)*[前止内底末])[^()\[\]]*)[)\]]\s*"
)
_TWO_ENDS = re.compile(r"[0-9]\s*%?\s*[,;]\s*[0-9]")
_MARKS = re.compile(r"\A[\s★☆●○◆◇■▲△※·✓√►▪▶◎]+(?=\w|[≥≤<>=~])")
"""Bullets and stars in front of a target."""
_WRAPPED = re.compile(
    r"""(\s*)[(\["“'‘]([^()\[\]"“”'‘’,;]*[0-9][^()\[\]"“”'‘’,;]*)[)\]"”'’]([\s。;,]*)"""
)
"""【≥90%】, “≥90%”: the whole cell in brackets or quotes."""
_FIGURE_IN_BRACKETS = re.compile(r"([≥≤<>=])[(\[]([0-9]+(?:\.[0-9]+)?)[)\]](?=\s*[%\u4e00-\u9fff])")
_TURNED = {"<": ">", "≤": "≥", ">": "<", "≥": "≤"}


_BETWEEN_THEM = re.compile(r"介于(?=\s*[0-9])")
_BETWEEN_TWO = re.compile(
    r"([0-9][^0-9,;。、与和至到~-]{0,6}?)(\s*(?:[与和]|[至到]|[~-]{1,2})\s*)"
    r"(-?[0-9][0-9.]*[^0-9,;。、]{0,6}?)之间"
)
_INSIDE_TWO = re.compile(r"(?<![制持定存处])在(?=\s*[0-9][^,;。]{0,20}之间)")
_NAMED_AFTER = re.compile(
    r"((?:控制|压缩|压减|降低|下降|减少|提高|提升|增加)(?:在|到|至)|达到)"
    r"((?:年度|批复的?|上级|财政|目标|计划|预算|概算|投资|合同|要求|标准|价格|总额|规模|数额|数|值|内|的)+)(?=\s*[0-9])"
)
"""控制在批复概算1.36亿元: the figure goes by its name."""


@frozen
class Notation:
    """The same target as the language says it, with what it is about and where it stands."""

    bounds: str
    subject: str | None
    span: Span


def opened(folded: str) -> str:
    """满意度（≥95%） as 满意度 ≥95% at the same length: the only figure stands in brackets."""
    folded = _MARKS.sub(lambda one: " " * len(one[0]), folded)
    folded = between_two(_BETWEEN_THEM.sub("  ", folded))
    folded = _NAMED_AFTER.sub(lambda one: one[1] + " " * len(one[2]), folded)
    if "\n" in folded:
        folded = _split_units().sub(lambda one: _joined(one[0]), folded)
    wrapped = _WRAPPED.fullmatch(folded)
    if wrapped is not None:
        folded = f"{wrapped[1]} {wrapped[2]} {wrapped[3]}"
    folded = _FIGURE_IN_BRACKETS.sub(lambda one: f"{one[1]} {one[2]} ", folded)
    found = _IN_BRACKETS.fullmatch(folded)
    return (
        folded
        if found is None or _TWO_ENDS.search(found[2])
        else f"{found[1]} {found[2]} ".ljust(len(folded))
    )


def between_two(folded: str) -> str:
    """在2和3之间 as 2-3 at the same length."""
    folded = _INSIDE_TWO.sub(" ", folded)
    return _BETWEEN_TWO.sub(lambda one: f"{one[1]}{'-'.ljust(len(one[2]))}{one[3]}  ", folded)


@cache
def _split_units() -> re.Pattern[str]:
    """Units that a cell breaks over two lines, as 工 and 作日."""
    names = [name for name in known_names() if len(name) > 1 and name.isalpha()]
    return re.compile(rf"(?<=[0-9个百千万亿])(?:{'|'.join(map(_broken, names))})")


def _broken(name: str) -> str:
    return r"\s*".join(map(re.escape, name))


def _joined(words: str) -> str:
    """The same characters with what is between them behind them."""
    return "".join(words.split()).ljust(len(words))


def notation_of(folded: str) -> Notation | None:
    """What a text in this notation says, None for any other text."""
    between = _BETWEEN.fullmatch(folded)
    if between is not None:
        low, first, label, second, high = between.groups()
        # A letter stands for the figure itself, as in 80%≤x≤90%.
        subject = None if len(label) == 1 and label.isascii() else label
        bounds = f"{_TURNED[first]}{low},{second}{high}"
        return Notation(bounds, subject, Span(between.start(1), between.end(5)))
    stretch = _STRETCH.fullmatch(folded)
    # 合格率(80%,90%) may be a remark; a square bracket is of mathematics.
    if stretch is not None and not (stretch[1] and stretch[2] + stretch[5] == "()"):
        # A square bracket holds its end, a round one does not.
        label, opening, low, high, closing, unit = stretch.groups()
        low, high = f"{low}{unit}", f"{high}{unit}"
        bounds = f"{'≥' if opening == '[' else '>'}{low},{'≤' if closing == ']' else '<'}{high}"
        return Notation(bounds, label or None, Span(stretch.start(1), stretch.end(5)))
    margin = _MARGIN.fullmatch(folded)
    if margin is not None:
        subject, middle, size, unit, inside = margin.groups()
        unit = unit or inside
        bounds = f"{middle}{unit}±{size}{unit}"
        return Notation(bounds, subject or None, Span(margin.start(1), len(folded.rstrip())))
    behind = _BEHIND.fullmatch(folded)
    if behind is None:
        return None
    low, sign, label = behind.groups()
    return Notation(f"{_TURNED[sign]}{low}", label, Span(behind.start(1), behind.end(3)))
