"""Numbers in front of clauses, and bounds around a label: 1.≥90%；2.≥80%, 70%≤出勤率≤85%."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.tokens.brackets import is_small
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.words import Comparing
from indicator_rules.model.comparison import Comparison

if TYPE_CHECKING:
    from indicator_rules.language.tokens.figures import Figure

_STOPS = frozenset(("STOP", "OR_WORD", "NUMBERED"))
_MAY_NUMBER = frozenset(("NUMBERED", "NTH", "TEXT", "MODAL", "NAME", "FIG"))
_CALLED = ("指标", "目标", "任务")
_MARKS = "“”\"'‘’★☆●○◆◇■▲△※·✓√►▪▶◎*#†"
_LETTERS = frozenset("xXyYnNkK")
_COMPARING = frozenset(("REACH", "COMPARES", "TIGHT", "TO_WORD"))
_TURNED = {
    Comparison.AT_LEAST: Comparison.AT_MOST,
    Comparison.AT_MOST: Comparison.AT_LEAST,
    Comparison.MORE_THAN: Comparison.LESS_THAN,
    Comparison.LESS_THAN: Comparison.MORE_THAN,
}


def without_numbers(raw: list[Token]) -> list[Token]:
    """The tokens with a stop where a number parts two clauses, without numbers and marks."""
    out: list[Token] = []
    counted = 0
    place = 0
    while place < len(raw):
        token = raw[place]
        skipped = _number_at(raw, place, out, counted)
        if skipped:
            counted += 1
            last = place + skipped >= len(raw)
            if out and out[-1].kind not in _STOPS and not last:
                out.append(Token("STOP", token.start, token.start, ";", ";"))
            place += skipped
            continue
        if token.kind == "TEXT" and (place == 0 or place == len(raw) - 1):
            token = _unmarked(token, front=place == 0)
            if not token.own:
                place += 1
                continue
        out.append(token)
        place += 1
    return out


def _number_at(raw: list[Token], place: int, out: list[Token], counted: int) -> int:
    """How many tokens from a place are the number of a clause; 0 where none are."""
    token = raw[place]
    if token.kind not in _MAY_NUMBER:
        return 0
    if token.kind == "NUMBERED":
        return 1
    if token.kind == "NTH" and (not out or out[-1].kind in _STOPS):
        # 第一，…；第二，…
        stands = [one.kind for one in raw[place + 1 : place + 3]]
        if len(stands) > 1 and stands[0] == "FIG" and stands[1] in {"STOP", "LISTED"}:
            return 3
    following = raw[place + 1] if place + 1 < len(raw) else None
    if place == 0 and token.kind in {"TEXT", "MODAL", "NAME"} and token.own in _CALLED:
        numbered = following is not None and following.kind == "FIG" and is_small(following)
        colon = raw[place + 2] if place + 2 < len(raw) else None
        return 3 if numbered and colon is not None and colon.kind in {"COLON", "LISTED"} else 0
    if token.kind != "FIG" or following is None or not is_small(token):
        return 0
    begins = not out or out[-1].kind in _STOPS or token.line
    # Within the text only the next number counts on: …≥90%2.合格率≥80%.
    on = counted and cast("Figure", token.value).low.magnitude == counted + 1
    if not (begins or (on and token.start > 0 and out[-1].kind == "FIG")):
        return 0
    if following.kind == "LISTED" and place + 2 < len(raw) and raw[place + 2].kind != "FIG":
        return 2
    if following.kind == "TEXT" and following.own[0] == ".":
        following.own, following.start = following.own[1:], following.start + 1
        return 1 if following.own else 2
    return 0


def _unmarked(token: Token, *, front: bool) -> Token:
    """A target without the star or dot in front of it or the footnote behind."""
    own = token.own.lstrip(_MARKS) if front else token.own.rstrip(_MARKS)
    if own == token.own:
        return token
    start = token.end - len(own) if front else token.start
    return Token("TEXT", start, start + len(own), own, line=token.line)


def turned_around(raw: list[Token]) -> list[Token]:
    """70%≤出勤率≤85% as 出勤率≥70%;≤85%, clause by clause."""
    if len(raw) < 3 or "SIGN" not in [token.kind for token in raw]:  # noqa: PLR2004
        return raw
    out: list[Token] = []
    place = 0
    while place < len(raw):
        begins = not out or out[-1].kind in _STOPS
        taken = _around(raw, place) if begins and raw[place].kind == "FIG" else None
        if taken is None:
            out.append(raw[place])
            place += 1
        else:
            tokens, place = taken
            out += tokens
    return out


def _around(raw: list[Token], place: int) -> tuple[list[Token], int] | None:
    if place + 2 >= len(raw) or raw[place + 1].kind != "SIGN":
        return None
    figure, sign = raw[place], raw[place + 1]
    turned = _TURNED.get(cast("Comparing", sign.value).sign)
    label: list[Token] = []
    at = place + 2
    while at < len(raw) and raw[at].kind not in {"SIGN", "FIG", "DAY", *_STOPS}:
        label.append(raw[at])
        at += 1
    if turned is None or not label or any(one.kind in _COMPARING for one in label):
        return None
    if len(label) == 1 and label[0].own in _LETTERS:
        label = []
    tokens = [*label, sign.turned("SIGN", Comparing(turned)), figure]
    if at + 1 < len(raw) and raw[at].kind == "SIGN" and raw[at + 1].kind == "FIG":
        units = [cast("Figure", one.value).low.unit.dimension for one in (figure, raw[at + 1])]
        if units[0] != units[1] and all(units):
            raise Unread("IR101", raw[at + 1].start, raw[at + 1].end, Expected.FIGURE)
        stop = Token("STOP", raw[at].start, raw[at].start, ";", ";")
        return [*tokens, stop, raw[at], raw[at + 1]], at + 2
    if at < len(raw) and raw[at].kind not in _STOPS:
        return None
    return tokens, at
