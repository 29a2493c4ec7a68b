"""Figures and days that belong to a name, and labels that share out what stands behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.tokens.token import Token
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import NO_UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.language.tokens.days import Day
    from indicator_rules.language.tokens.figures import Figure

_STOPS = frozenset(("JOIN", "OR"))
_MEASURED = frozenset(
    ("calendar days", "clock", "months", "working days", "length", "area", "weight", "mass",
     "voltage", "power", "apparent power", "data", "bandwidth", "volume", "money", "energy",
     "temperature", "pressure", "resolution")
)  # fmt: skip
"""Dimensions of which a thing may be so much and still be counted: 110千伏变电站1座."""
_AGES = frozenset(("岁", "周岁", "月龄"))
_FILLERS = ("的",)


def clauses_of(tokens: list[Token]) -> list[list[Token]]:
    """The tokens of each clause, with the join in front of it as its first."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind in _STOPS:
            found.append([token])
        else:
            found[-1].append(token)
    return [one for one in found if one]


def named(tokens: list[Token]) -> list[Token]:
    """The tokens with the figures of names as text.

    Raises:
        Refusal: two figures stand in one clause and nothing says how they belong together (IR112).
    """
    kinds = [token.kind for token in tokens]
    if _COUNTED.isdisjoint(kinds):
        return tokens
    if _PARTING.isdisjoint(kinds) and sum(map(kinds.count, _COUNTED)) == 1:
        place = next(place for place, kind in enumerate(kinds) if kind in _COUNTED)
        return _rejoined(_of_an_age(tokens, place))
    out: list[Token] = []
    parts = clauses_of(tokens)
    for number, clause in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else None
        if following is not None and _qualifies(clause, following):
            joined = following[0]
            following[0] = joined.turned("TEXT")
            first = clause[0].kind in _STOPS
            out += [*clause[:first], _as_text(clause[first:])]
        else:
            out += _without_names(clause)
    return _rejoined(out)


_COUNTED = frozenset(("QTY", "DAY", "SPAN"))
_PARTING = _STOPS | {"MOVE"}


def _qualifies(clause: list[Token], following: list[Token]) -> bool:
    """高度大于50米的住宅，净宽不小于1.2米: the first figure says of what the second is."""
    kinds = [one.kind for one in clause]
    compared = "CMP" in kinds and any(one.kind == "CMP" for one in following)
    return (
        compared and kinds[-1] == "TEXT" and clause[-1].own.startswith("的") and len(clause[-1]) > 1
    )


def _without_names(clause: list[Token]) -> list[Token]:
    done: list[Token] = []
    while True:
        values = [place for place, token in enumerate(clause) if token.kind in _COUNTED]
        change = next((p for p, one in enumerate(clause) if one.kind == "MOVE"), None)
        last = change if change is not None and (not values or change > values[-1]) else None
        if not values:
            return [*done, *clause]
        second = values[1] if len(values) > 1 else last
        if second is None:
            return [*done, *_of_an_age(clause, values[0])]
        merged = _one_name(clause, values[0], second)
        if merged is None:
            return [*done, *clause]
        join = next((place for place, one in enumerate(merged) if place and one.kind == "JOIN"), 0)
        done, clause = [*done, *merged[:join]], merged[join:]


def _one_name(clause: list[Token], first: int, second: int) -> list[Token] | None:
    """The clause with its first figure as part of the name, or None where it is a figure."""
    between = clause[first + 1 : second]
    token = clause[first]
    kinds = [one.kind for one in between]
    if token.kind == "DAY":
        days = clause[second].kind == "DAY" and kinds == ["TO"]
        return None if days else _day_first(clause, first)
    if "TO" in kinds and kinds == ["TO"] and token.kind == "QTY":
        return _span_first(clause, first, second)
    if "PM" in kinds or "FROM" in [one.kind for one in clause[:first]]:
        return None
    worded = next((one for one in between if one.kind == "TEXT"), None)
    if worded is None:
        return None
    start = first
    while start > 0 and clause[start - 1].kind in {"TEXT", "CMP", "EACH", "TOP"}:
        start -= 1
    bounded = any(one.kind == "AFTER" for one in between[: between.index(worded)])
    compared = first > 0 and clause[first - 1].kind == "CMP"
    sized = token.kind == "QTY" and _is_measured(cast("Figure", token.value))
    # 指数不超过100的天数≥300天; 1000万元以上项目5个; 24小时自助服务点5个.
    if not ((compared and worded.own.startswith(_FILLERS)) or bounded or (sized and not compared)):
        return None
    end = clause.index(worded)
    return [*clause[:start], _as_text(clause[start : end + 1]), *clause[end + 1 :]]


def _span_first(clause: list[Token], first: int, second: int) -> list[Token] | None:
    """0-6岁儿童建档率≥90%: the range is part of the name."""
    rest = clause[second + 1 :]
    worded = next((one for one in rest if one.kind == "TEXT"), None)
    later = any(one.kind in _COUNTED or one.kind in {"MOVE", "CMP"} for one in rest)
    if worded is None or not later or clause[second].kind != "QTY":
        return None
    if not _is_measured(cast("Figure", clause[second].value)):
        return None
    end = clause.index(worded)
    start = first
    while start > 0 and clause[start - 1].kind == "TEXT":
        start -= 1
    return [*clause[:start], _as_text(clause[start : end + 1]), *clause[end + 1 :]]


def _day_first(clause: list[Token], first: int) -> list[Token]:
    day = cast("Day", clause[first].value)
    if day.bare_year:
        start = first - 1 if first and clause[first - 1].kind == "TEXT" else first
        return [*clause[:start], _as_text(clause[start : first + 1]), *clause[first + 1 :]]
    behind = clause[first + 1]
    join = Token("JOIN", behind.start, behind.start, ";")
    return [*clause[: first + 1], join, *clause[first + 1 :]]


def _of_an_age(clause: list[Token], place: int) -> list[Token]:
    """落实6岁以下儿童健康管理服务: an age with a noun behind it says whom it is for."""
    if clause[place].kind != "QTY":
        return clause
    figure = cast("Figure", clause[place].value)
    behind = next((one for one in clause[place + 1 :] if one.kind == "TEXT"), None)
    compared = place > 0 and clause[place - 1].kind == "CMP"
    if figure.low.unit.name not in _AGES or behind is None or compared:
        return clause
    first = clause[0].kind in _STOPS
    end = clause.index(behind)
    return [*clause[:first], _as_text(clause[first : end + 1]), *clause[end + 1 :]]


def _is_measured(figure: Figure) -> bool:
    unit = figure.low.unit
    return unit.dimension in _MEASURED or unit.name in _AGES or unit.without_scale == "元"


def _as_text(tokens: list[Token]) -> Token:
    first, last = tokens[0], tokens[-1]
    return Token("TEXT", first.start, last.end, "".join(one.own for one in tokens), line=first.line)


def _rejoined(tokens: list[Token]) -> list[Token]:
    """Texts side by side as one."""
    out: list[Token] = []
    for token in tokens:
        if token.kind == "TEXT" and out and out[-1].kind == "TEXT" and out[-1].end == token.start:
            out[-1] = _as_text([out[-1], token])
        else:
            out.append(token)
    return out


def shared_out(tokens: list[Token]) -> list[Token]:
    """死亡率、发病率分别下降到4‰、5‰: each label with its own figure and the one comparison.

    Raises:
        Unread: there are neither as many labels as figures, nor one.
    """
    kinds = [one.kind for one in tokens]
    if "SHARED" not in kinds:
        return tokens
    place = kinds.index("SHARED")
    label = "".join(one.own for one in tokens[:place] if one.kind == "TEXT")
    behind = 0
    verbs = [one for one in tokens[place + 1 :] if one.kind in {"CMP", "MOVE"}]
    first = next((one for one in verbs), None)
    figures: list[list[Token]] = []
    for one in tokens[place + 1 :]:
        if one.kind in {"QTY", "SPAN", "LEVEL"}:
            figures.append([one])
        elif one.kind == "AFTER" and figures:
            figures[-1].append(one)
    labels = _labels(label)
    if len(labels) not in {1, len(figures)} or not figures:
        if not labels and figures:
            labels = [""]
        else:
            token = tokens[place]
            raise Unread("IR101", token.start, token.end, Expected.END_OR_TARGET)
    labels = labels * len(figures) if len(labels) == 1 else labels
    units = _units(figures)
    after = next((one for figure in reversed(figures) for one in figure[1:]), None)
    out: list[Token] = []
    for number, (name, figure) in enumerate(zip(labels, units, strict=True)):
        if number:
            out.append(Token("JOIN", figure[0].start, figure[0].start, ";"))
        if name:
            at = label.find(name, behind if len(set(labels)) > 1 else 0)
            behind = at + len(name)
            out.append(Token("TEXT", tokens[0].start + at, tokens[0].start + behind, name))
        out += [one for one in (first,) if one is not None]
        out.append(figure[0])
        closing = figure[1] if len(figure) > 1 else after
        out += [closing] if closing is not None else []
    return out


def _labels(text: str) -> list[str]:
    for sign in "与和及,":
        text = text.replace(sign, "、") if "、" in text or text.count(sign) == 1 else text
    return [one for one in text.split("、") if one]


def _units(figures: list[list[Token]]) -> Iterator[list[Token]]:
    """10、35、50毫克: the last unit is that of the figures without one."""
    last = cast("Figure", figures[-1][0].value) if figures[-1][0].kind == "QTY" else None
    for figure in figures:
        token = figure[0]
        own = cast("Figure", token.value) if token.kind == "QTY" else None
        if own is None or last is None or own is last:
            yield figure
            continue
        unit = own.low.unit
        # 22个、32个工作日: the shortened unit of the first is the whole one of the last.
        short = unit == NO_UNIT or (
            last.low.unit.name.startswith(unit.name) and unit != last.low.unit
        )
        if short:
            from indicator_rules.language.tokens.unlisted import with_unit  # noqa: PLC0415

            yield [token.turned("QTY", with_unit(own, last.low.unit.name, own.end)), *figure[1:]]
        else:
            yield figure


def refuse_two(tokens: list[Token]) -> None:
    """≥90%95%, 培训3期共150人: two figures of one clause, of which nothing says how they belong.

    Raises:
        Refusal: there are two (IR112).
    """
    kinds = [token.kind for token in tokens]
    if kinds.count("QTY") + kinds.count("SPAN") < 2:  # noqa: PLR2004
        return
    for clause in clauses_of(tokens):
        values = [token for token in clause if token.kind in {"QTY", "SPAN"}]
        joined = sum(token.kind in {"TO", "PM", "FROM"} for token in clause)
        if len(values) - joined > 1:
            raise Refusal("IR112", count=len(values) - joined)
