"""An actual value's cell in pieces: each value with its words, and the clauses that have none."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import evolve, frozen

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.target.building import Builder
from indicator_rules.language.target.labels import base_name, refuse_a_formula
from indicator_rules.language.target.parsing import parsed
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.tokenize import tokens_of
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import NO_UNIT

if TYPE_CHECKING:
    from indicator_rules.language.target.clauses import Said
    from indicator_rules.language.target.written import Written
    from indicator_rules.language.tokens.figures import Figure
    from indicator_rules.language.tokens.words import Comparing

_SIGNS = frozenset(("≥", "≤", ">", "<", "=", ">=", "<=", "=>", "=<", "=="))
_STOPPED = "，,；;。、：: "
_STOPS = frozenset(("JOIN", "OR"))
_VALUES = frozenset(("QTY", "SPAN", "DAY", "LEVEL", "ZERO", "DOUBLED", "FLAT", "NO_GROWTH", "BASE"))
_JOINED = frozenset(("TO", "PM"))
_BEHIND = frozenset(("AFTER", "ENDS", "NOTE"))
_AS_TEXT = frozenset(
    ("DENIES", "NO_EVENT", "NOT_BY_DAY", "SHARED", "TO_WORD", "BETWEEN_END", "EQUALLY")
)
_DENIALS = frozenset(("DENIES", "NO_EVENT"))


@frozen(eq=False)
class Piece:
    """A value with the words around it, as they stand; ``said`` is None for words alone.

    ``remarks`` are the notes in brackets behind the value and the clauses without a value beside
    it. ``verb`` is the comparing word in front of the figure. ``alone`` is for a figure
    without any word.
    """

    said: Said | None
    before: str = ""
    behind: str = ""
    remarks: tuple[str, ...] = ()
    per: tuple[Token, ...] = ()
    base: str | None = None
    verb: str = ""
    start: int = 0
    end: int = 0
    stated: str = ""
    alone: bool = False


def pieces_of(written: Written) -> list[Piece]:
    """The values of a cell with their words, and its clauses in words.

    Raises:
        Unread: something stands where the language has no room for it.
        Refusal: a meaning that does not exist.
    """
    told = tokens_of(written.folded, reported=True)
    first = told[0] if told else None
    whole = first is not None and (first.start, first.end) == (0, len(written.folded.text))
    if first is not None and whole and first.kind == "QTY":
        stated = written.original.strip()
        return [Piece(Builder().bounded([first]), end=first.end, stated=stated, alone=True)]
    _refuse_a_denial(told)
    tokens = [_plain(one) for one in told]
    found: list[Piece] = []
    last = 0
    for clause in _clauses(_merged(tokens)):
        piece = _piece(clause, written)
        stated = written.as_written(last, max(piece.end, last)).strip(_STOPPED)
        found.append(evolve(piece, stated=stated))
        last = piece.end
    return found


def _refuse_a_denial(tokens: list[Token]) -> None:
    """没有超过5天未办结的: a denial of a comparison that is no comparison itself.

    Raises:
        Unread: there is one (IR116).
    """
    denial: Token | None = None
    for token in tokens:
        if token.kind == "CMP" and denial is not None:
            near = denial.kind == "NO_EVENT" or denial.end == token.start
            if near and not cast("Comparing", token.value).verb:
                raise Unread("IR116", denial.start, token.end, Expected.FIGURE_WITH_COMPARISON)
        if token.kind in _DENIALS:
            denial = token
        elif token.kind in _STOPS:
            denial = None


def _plain(token: Token) -> Token:
    """Words that a target has no place for are looked at as words of an actual value."""
    return token.turned("TEXT") if token.kind in _AS_TEXT else token


def _merged(tokens: list[Token]) -> list[Token]:
    out: list[Token] = []
    for token in tokens:
        if token.kind == "TEXT" and out and out[-1].kind == "TEXT":
            last = out[-1]
            out[-1] = Token("TEXT", last.start, token.end, last.own + token.own, line=last.line)
        else:
            out.append(token)
    return out


def _clauses(tokens: list[Token]) -> list[list[Token]]:
    """The tokens of each value with its words; two values in one clause are parted."""
    clauses: list[list[Token]] = [[]]
    for place, token in enumerate(tokens):
        if token.kind in _STOPS:
            clauses.append([])
            continue
        own = clauses[-1]
        if _has_value(own) and _begins_another(tokens, place, own):
            _refuse_a_bare(token, own[-1])
            clauses.append([])
        clauses[-1].append(token)
    return [one for one in clauses if one]


def _refuse_a_bare(token: Token, last: Token) -> None:
    """7场8: nothing says what a figure without a unit is, right behind another.

    Raises:
        Refusal: there is such a figure (IR112).
    """
    if token.kind == last.kind == "QTY" and token.start == last.end:
        figure = cast("Figure", token.value)
        if figure.low.unit == NO_UNIT:
            raise Refusal("IR112", count=2)


def _has_value(clause: list[Token]) -> bool:
    return any(one.kind in _VALUES for one in clause)


def _begins_another(tokens: list[Token], place: int, own: list[Token]) -> bool:
    """Whether a token begins the words of a second value: 3期150人, 完成率91%合格率79%."""
    token = tokens[place]
    if token.kind in _BEHIND or token.kind in _JOINED or own[-1].kind in _JOINED:
        return False
    if any(one.kind == "FROM" for one in own) and sum(o.kind in _VALUES for o in own) == 1:
        return False
    if token.kind in _VALUES:
        return True
    for other in tokens[place:]:
        if other.kind in _STOPS:
            return False
        if other.kind in _VALUES or other.kind == "MOVE":
            return True
    return token.kind != "TEXT"


def _piece(clause: list[Token], written: Written) -> Piece:
    size = len(written.folded.text)
    sign = next((one for one in clause if one.kind == "CMP" and one.own in _SIGNS), None)
    if sign is not None and not _has_value(clause):
        raise Unread("IR102", size, size, Expected.FIGURE)
    if not _has_value(clause) and not any(one.kind == "MOVE" for one in clause):
        text = "".join(one.own for one in clause)
        return Piece(None, before=text, start=clause[0].start, end=clause[-1].end,
                     stated=written.words(clause))  # fmt: skip
    sentence = parsed(_parsable(clause), size)
    one = sentence.alternatives[0][0]
    said = cast("Said", one.said)
    for token in (*one.head, *said.between):
        if token.kind == "TEXT":
            refuse_a_formula(token, said)
    between = "".join(token.own for token in said.between if token.kind == "TEXT")
    head = "".join(token.own for token in one.head if token.kind == "TEXT")
    verb = next((token.own for token in clause if token.kind == "CMP"), "")
    each = tuple(t for t in (*one.head, *said.between, *one.tail) if t.kind == "EACH")
    bases = [base_name(str(token.value)) for token in one.head if token.kind == "VERSUS"]
    notes = tuple(token.own[1:-1] for token in (*one.head, *one.tail) if token.kind == "NOTE")
    behind = "".join(token.own for token in one.tail if token.kind == "TEXT")
    before = f"{head}{between}"
    return Piece(
        said, before, behind, notes, each, bases[0] if bases else None, verb,
        clause[0].start, clause[-1].end, written.words(clause),
    )  # fmt: skip


def _parsable(clause: list[Token]) -> list[Token]:
    """The clause with what has no place in front of its value as words."""
    first = next(place for place, one in enumerate(clause) if one.kind in {*_VALUES, "MOVE"})
    out = []
    for place, token in enumerate(clause):
        behind = place > first and token.kind in {"CMP", "VERSUS", "EACH", "BASE", "TOP", "FROM"}
        out.append(token.turned("TEXT") if behind and not _holds(clause, place) else token)
    return _merged(out)


def _holds(clause: list[Token], place: int) -> bool:
    """Whether a comparing word behind the first value has a figure of its own."""
    return any(one.kind in _VALUES for one in clause[place + 1 :])
