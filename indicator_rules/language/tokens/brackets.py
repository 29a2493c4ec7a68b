"""Brackets: notes, ends that are inside or not, stretches of mathematics, and wrapped figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.tokens.figures import Figure, figure_at
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.units import known_unit_at
from indicator_rules.language.tokens.unlisted import with_unit
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import NO_UNIT

if TYPE_CHECKING:
    from indicator_rules.language.tokens.days import Day

_HELD = frozenset(("FIG", "DAY", "LEVEL_WORD", "SPAN"))
_PARTED = frozenset(("STOP", "OR_WORD"))
_IN, _OUT = ("含", "包括", "包含", "及"), ("不含", "不包括", "不包含")
_OF_A_PART = ("其中", "其中：")
_TWO = 2


@frozen
class Note:
    """What stands in brackets behind a figure: its tokens, and the words as they stand."""

    inside: tuple[Token, ...]
    own: str


@frozen
class Ends:
    """Which ends a bracket lets in: （含）, （不含本数）, （含75%，不含77%）.

    ``inside`` says it of the figure in front; ``figures`` of those that the bracket names.
    """

    inside: bool
    figures: tuple[tuple[bool, Figure], ...] = ()


@frozen
class Stretch:
    """A stretch in the brackets of mathematics: [80%,90%)."""

    low: Figure
    high: Figure
    low_closed: bool
    high_closed: bool


def unwrapped(raw: list[Token]) -> list[Token]:
    """The tokens with each pair of brackets as what it says.

    Raises:
        Unread: a bracket without its other half.
        Refusal: two figures in round brackets behind a name may be a stretch or two (IR114).
    """
    kinds = [token.kind for token in raw]
    if "OPEN" not in kinds and "CLOSE" not in kinds:
        return raw
    out: list[Token] = []
    place = 0
    while place < len(raw):
        token = raw[place]
        if token.kind == "CLOSE":
            if not _numbers(out):
                raise Unread("IR117", token.start, token.end, Expected.BRACKET)
            number = out.pop()
            out.append(number.turned("NUMBERED"))
        elif token.kind != "OPEN":
            out.append(token)
        else:
            close = _closing(raw, place)
            out += _said(out, raw[place : close + 1], raw, close)
            if out and out[-1].kind == "SPAN":
                close = _with_unit(out, raw, close)
            elif out and out[-1].kind == "FIG":
                close = _unit_outside(out, raw, close)
            elif len(out) > 1 and out[-1].kind == "ENDS" and out[-2].kind == "FIG":
                ends = out.pop()
                behind = _unit_outside(out, raw, close)
                if behind != close:
                    ends.end, close = raw[behind].end, behind
                    out[-1].end = ends.start
                out.append(ends)
            place = close
        place += 1
    return out


def _numbers(out: list[Token]) -> bool:
    """Whether 1) counts clauses: a small whole number at the start of one."""
    if not out or out[-1].kind != "FIG" or not is_small(out[-1]):
        return False
    return len(out) == 1 or out[-2].kind in _PARTED


def is_small(token: Token) -> bool:
    """Whether a figure may be the number of a clause: whole, below 20, without a unit."""
    figure = cast("Figure", token.value)
    size = figure.low.magnitude
    return figure.low.unit == NO_UNIT and size == int(size) and 0 < size < 20  # noqa: PLR2004


def _closing(raw: list[Token], place: int) -> int:
    depth = 0
    for at in range(place, len(raw)):
        depth += {"OPEN": 1, "CLOSE": -1}.get(raw[at].kind, 0)
        if depth == 0:
            return at
    token = raw[place]
    raise Unread("IR117", token.start, token.end, Expected.BRACKET)


def _said(out: list[Token], pair: list[Token], raw: list[Token], close: int) -> list[Token]:
    inside = pair[1:-1]
    first, last = pair[0], pair[-1]
    if not inside:
        return []
    ends = _ends(inside, out)
    if ends is not None and out and out[-1].kind in {*_HELD, "BEHIND"}:
        return [_made("ENDS", pair, ends)]
    behind = raw[close + 1] if close + 1 < len(raw) else None
    if ends is not None and behind is not None and behind.kind == "BEHIND":
        return [_made("ENDS", pair, ends)]
    stretch = _stretch(out, inside, first, last)
    if stretch is not None:
        return [_made("SPAN", pair, stretch)]
    valued = any(token.kind in _HELD for token in inside)
    held = _is_held(out)
    if not valued:
        return [_made("NOTE", pair, Note(tuple(inside), _joined(pair)))]
    small = len(inside) == 1 and inside[0].kind == "FIG" and is_small(inside[0])
    if small and held and behind is None and first.own == "[":
        return [_made("NUMBERED", pair, None)]
    parted = not out or out[-1].kind in _PARTED
    if small and behind is not None and (parted or (held and behind.kind not in _PARTED)):
        return [_made("NUMBERED", pair, None)]
    if not held:
        return unwrapped(inside)
    if _joined(inside).startswith(_OF_A_PART) and any(one.kind == "SIGN" for one in inside):
        stop = Token("STOP", first.start, first.end, first.own, ";")
        return [stop, *unwrapped(inside)]
    return [_made("NOTE", pair, Note(tuple(inside), _joined(pair)))]


def _made(kind: str, pair: list[Token], value: object) -> Token:
    return Token(kind, pair[0].start, pair[-1].end, _joined(pair), value, line=pair[0].line)


def _joined(tokens: list[Token]) -> str:
    return "".join(token.own for token in tokens)


def _is_held(out: list[Token]) -> bool:
    """Whether the clause has a figure, a day or a level in front of the bracket."""
    for token in reversed(out):
        if token.kind in _PARTED:
            return False
        if token.kind in {"FIG", "SPAN"}:
            return True
        if token.kind == "DAY":
            return cast("Day", token.value).code is None
        if token.kind == "LEVEL_WORD":
            return token is out[-1] or out[-1].kind == "BEHIND"
    return False


def _ends(inside: list[Token], out: list[Token]) -> Ends | None:
    """（含）, （不含本数）, （含75%，不含77%）, 二级以上（不含二级）: which figures are in."""
    level = next((one.own for one in reversed(out) if one.kind == "LEVEL_WORD"), None)
    found: list[tuple[bool, Figure]] = []
    whole: bool | None = None
    for group in _groups(inside):
        words = _joined([one for one in group if one.kind != "FIG" and one.own != level])
        figures = [cast("Figure", one.value) for one in group if one.kind == "FIG"]
        if words in {*_OUT, "不含本数", "不包括本数", "不含本级"}:
            inside_too = False
        elif words in {*_IN, "含本数", "包括本数", "含本级"}:
            inside_too = True
        else:
            return None
        whole = inside_too if whole is None else whole
        found += [(inside_too, one) for one in figures]
    return None if whole is None else Ends(whole, tuple(found))


def _groups(tokens: list[Token]) -> list[list[Token]]:
    groups: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind in {"STOP", "LISTED"}:
            groups.append([])
        else:
            groups[-1].append(token)
    return groups


def _unjoined(inside: list[Token]) -> list[Token]:
    """[3,5]: the comma parts two ends, and no thousands.

    Raises:
        Refusal: one of them is no figure by itself (IR114).
    """
    if len(inside) != 1 or inside[0].kind != "FIG" or inside[0].own.count(",") != 1:
        return inside
    token = inside[0]
    place = token.own.index(",")
    ends = []
    for start, own in ((0, token.own[:place]), (place + 1, token.own[place + 1 :])):
        figure = figure_at(own, 0)
        if figure is None or figure.end != len(own):
            raise Refusal("IR114", found=token.own)
        ends.append(Token("FIG", token.start + start, token.start + start + len(own), own, figure))
    return [ends[0], Token("STOP", token.start + place, token.start + place + 1, ","), ends[1]]


def _stretch(out: list[Token], inside: list[Token], first: Token, last: Token) -> Stretch | None:
    groups = _groups(_unjoined(inside) if first.own == "[" or last.own == "]" else inside)
    if len(groups) != _TWO or any(len(one) != 1 or one[0].kind != "FIG" for one in groups):
        return None
    low, high = (cast("Figure", one[0].value) for one in groups)
    square = "[" in first.own or "]" in last.own
    if not square and out and out[-1].kind not in _PARTED:
        raise Refusal("IR114", found=_joined([first, *inside, last]))
    if out and out[-1].kind in _HELD:
        return None
    return Stretch(low, high, first.own == "[", last.own == "]")


def _with_unit(out: list[Token], raw: list[Token], close: int) -> int:
    """[3,5]万元: the unit stands behind the bracket."""
    stretch = cast("Stretch", out[-1].value)
    if close + 1 >= len(raw) or stretch.high.low.unit != NO_UNIT:
        return close
    following = raw[close + 1]
    named = known_unit_at(following.own, 0)
    if named is None or named.end != len(following.own):
        return close
    low, high = (with_unit(one, named.name, one.end) for one in (stretch.low, stretch.high))
    span = out.pop()
    out.append(
        Token("SPAN", span.start, following.end, span.own + following.own,
              Stretch(low, high, stretch.low_closed, stretch.high_closed), line=span.line)
    )  # fmt: skip
    return close + 1


def _unit_outside(out: list[Token], raw: list[Token], close: int) -> int:
    """(20±5)℃: the unit stands behind the bracket."""
    figure = cast("Figure", out[-1].value)
    if close + 1 >= len(raw) or figure.low.unit != NO_UNIT:
        return close
    following = raw[close + 1]
    named = known_unit_at(following.own, 0)
    if named is None or named.end != len(following.own):
        return close
    token = out.pop()
    out.append(
        Token("FIG", token.start, following.end, token.own + following.own,
              with_unit(figure, named.name, following.end), line=token.line)
    )  # fmt: skip
    return close + 1
