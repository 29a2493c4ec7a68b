"""Candidates to tokens: each rule says where a word means something; elsewhere it is text.

The text is gone through from its end to its beginning, so that what stands behind a word is known
when the word is decided: a comparing word compares if a figure in its clause has no comparison yet,
a negation turns around what stands right behind it, a modal vanishes before what it asks for.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.tokens.figures import Figure
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.unlisted import with_unit
from indicator_rules.language.tokens.words import Comparing
from indicator_rules.language.words.comparisons import BROKEN_THROUGH, denied, with_equal
from indicator_rules.language.words.table import table
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Comparison, Trend
from indicator_rules.model.units import NO_UNIT, PERCENT, known_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from indicator_rules.language.tokens.days import Day

VALUES = frozenset(("QTY", "DAY", "LEVEL", "ZERO", "SPAN"))
"""What a comparison can be with."""
_ENDS = frozenset(("JOIN", "OR", "NOTE"))
_BEFORE_FIGURE = frozenset(
    ("SIGN", "COMPARES", "TIGHT", "TIGHT_SCALE", "REACH", "BEHIND", "BETWEEN", "TO_WORD", "MOVE",
     "MOVE_RATE", "NEG", "PM", "EACH", "AVERAGE", "VERSUS", "BASE", "OPEN", "SHARED", "MODAL",
     "FROM_WORD", "IN_BETWEEN", "COLON", "STOP", "LISTED", "AND", "OR_WORD", "TOP", "NTH", "DAY")
)  # fmt: skip
"""Behind these a Chinese numeral is a figure also without a unit."""
_HELD = frozenset(("FIG", "DAY", "LEVEL_WORD", "CLOSE", "BEHIND", "ENDS"))
_TRIED = frozenset(("CMP",))
_QUALITIES = table("spellings")["occurrence qualities"]
_OCCURRENCES = frozenset(table("spellings")["occurrences"])
_LONGEST_UNIT = 4
_FAR = 24
"""So many characters may stand between a comparing word and its figure."""
_LIKE_DIGITS = frozenset("一二三四五六七八九十")
_SIMPLE = frozenset(("AND", "OR_WORD"))


def tidied(raw: list[Token], *, reported: bool = False) -> list[Token]:
    """The tokens of a text; ``reported`` is for an actual value, whose words are kept.

    Raises:
        Unread: a sign, a letter or a bracket that has no place.
    """
    return _Tidy(raw, reported=reported).tokens()


class _Tidy:
    """One text, gone through from its end."""

    def __init__(self, raw: list[Token], *, reported: bool) -> None:
        self._raw = raw
        self._reported = reported
        self._out: list[Token] = []
        self._next: Token | None = None
        self._free: Token | None = None
        """The nearest value ahead in the clause that nothing compares with yet."""
        self._wanted = False
        """Whether anything in the clause ahead is a figure, a day, a level or a movement."""

    def tokens(self) -> list[Token]:
        for place in range(len(self._raw) - 1, -1, -1):
            token = self._raw[place]
            rule = _RULES.get(token.kind)
            found = token if rule is None else rule(self, place, token)
            if found is not None:
                self._emit(found)
        self._out.reverse()
        return self._out

    def _emit(self, token: Token) -> None:
        kind, following = token.kind, self._next
        if kind in {"JOIN", "OR"}:
            self._free, self._wanted = None, False
        elif kind in VALUES or kind == "BASE":
            self._free, self._wanted = token, True
        elif kind in {"CMP", "MOVE"}:
            self._free, self._wanted = None, True
        elif kind in {"DOUBLED", "FLAT", "NO_GROWTH"}:
            self._wanted = True
        if kind == "TEXT" and following is not None and following.kind == "TEXT":
            if token.end == following.start:
                token = Token("TEXT", token.start, following.end, token.own + following.own,
                              line=token.line)  # fmt: skip
                self._out[-1] = self._next = token
                return
        self._out.append(token)
        self._next = token

    # what stands around

    def _before(self, place: int) -> Token | None:
        return self._raw[place - 1] if place else None

    def _at_end(self) -> bool:
        return self._next is None or self._next.kind in _ENDS or self._next.kind == "CLOSE"

    def _follows(self, *kinds: str) -> bool:
        return self._next is not None and self._next.kind in kinds

    def _text(self, token: Token) -> Token:
        return token.turned("TEXT")

    # figures

    def figure(self, place: int, token: Token) -> Token | None:
        figure = cast("Figure", token.value)
        before = self._before(place)
        if self._is_of_a_name(token, figure, before):
            return self._text(token)
        if token.own[0] in "+-" and before is not None and before.kind == "VERSUS":
            return self._signed(token, figure)
        if figure.low.unit == NO_UNIT and figure.high is None and figure.refusal is None:
            unlisted = self._with_unlisted_unit(token, figure, before)
            if unlisted is not None:
                return unlisted
            if self._follows("TEXT") and not self._says_zero(figure, before):
                return self._text(token)
            if self._follows("TEXT"):
                return self._zero(token)
        if figure.han and not self._counts(place, token, figure, before):
            return self._text(token)
        return token.turned("QTY", figure)

    def _is_of_a_name(self, token: Token, figure: Figure, before: Token | None) -> bool:
        following = self._next
        if following is None or following.kind != "TEXT":
            return False
        if token.own in _ALL_DAY and following.own.startswith(_ROUND_THE_CLOCK):
            return True
        years = figure.low.unit.dimension == "months"
        if years and before is not None and before.own == "近":
            return following.own.startswith(_GONE_BY)
        # 做到一户不落: one is none here.
        return token.own[0] == "一" and figure.han and following.own[0] in "不未都"

    def _signed(self, token: Token, figure: Figure) -> Token:
        """同比+10% is a rise, 环比-3% a fall."""
        up = token.own[0] == "+"
        size = evolve(figure, low=Quantity(abs(figure.low.magnitude), figure.low.unit))
        self._emit(Token("QTY", token.start + 1, token.end, token.own[1:], size))
        trend = Trend.INCREASE if up else Trend.DECREASE
        return Token("MOVE", token.start, token.start + 1, token.own[0], trend, line=token.line)

    def _with_unlisted_unit(
        self, token: Token, figure: Figure, before: Token | None
    ) -> Token | None:
        """A number and up to four letters at the end of its clause count in themselves: 12标段."""
        following = self._next
        if following is None or following.kind != "TEXT" or following.start != token.end:
            return None
        behind = self._out[-2] if len(self._out) > 1 else None
        last = behind is None or behind.kind in _ENDS or behind.kind == "AFTER"
        name = following.own
        if not last or figure.han or len(name) > _LONGEST_UNIT or not _is_a_word(name):
            return None
        if before is not None and before.kind in {"NAME"} and before.own.isascii():
            return None
        if self._says_zero(figure, before) and _is_occurrence(name):
            return None
        self._out.pop()
        self._next = behind
        return Token("QTY", token.start, following.end, token.own + name,
                     with_unit(figure, name, following.end), line=token.line)  # fmt: skip

    def _says_zero(self, figure: Figure, before: Token | None) -> bool:
        following = self._next
        zero = figure.low.magnitude == 0 and following is not None
        return zero and following is not None and _is_occurrence(following.own)

    def _zero(self, token: Token) -> Token:
        following = self._out.pop()
        self._next = self._out[-1] if self._out else None
        return Token("ZERO", token.start, following.end, token.own + following.own, following.own,
                     line=token.line)  # fmt: skip

    def _counts(self, place: int, token: Token, figure: Figure, before: Token | None) -> bool:
        """Whether a Chinese numeral is a figure: elsewhere it is part of a name."""
        tight = before is not None and before.kind in {"TIGHT", "TIGHT_SCALE"}
        number = token.own[: figure.number_end - figure.start]
        compared = before is not None and before.kind in _COMPARED
        if set(number) <= _SCALES_ALONE and not (compared or tight or figure.odd):
            return False
        broken = figure.refusal is not None or figure.low.unit.is_ratio
        if broken and (before is None or compared) and (self._at_end() or self._unit_follows()):
            return True
        if self._follows("TEXT") and not compared and not self._reported:
            return figure.odd or figure.high is not None
        if before is None or before.kind in _BEFORE_FIGURE:
            named = figure.low.unit == NO_UNIT and self._follows("TEXT")
            alone = before is None and not self._at_end() and not self._follows("AFTER", "TO", "PM")
            return not named and not (alone and figure.low.unit == NO_UNIT)
        if self._follows("AFTER", "TO", "PM"):
            return True
        if figure.odd or figure.high is not None:
            return figure.low.unit != NO_UNIT or self._at_end()
        return self._at_end() and figure.low.unit != NO_UNIT

    def _unit_follows(self) -> bool:
        following = self._next
        last = len(self._out) == 1 or (len(self._out) > 1 and self._out[-2].kind in _ENDS)
        return following is not None and following.own in _UNITS and last

    def day(self, place: int, token: Token) -> Token | None:
        day = cast("Day", token.value)
        before = self._before(place)
        until = before is not None and before.own == "到" and self._follows("JOIN")
        if day.bare_year and (self._follows("TEXT") or until):
            return self._text(token)
        if day.code == "IR101" and self._follows("DAY"):
            return self._text(token)
        return token

    def level(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        if before is not None and before.kind == "FIG" and before.end == token.start:
            return self._text(token)
        if before is not None and before.kind == "LEVEL_WORD" and before.end == token.start:
            return self._text(token)
        if self._has_figure(place):
            return self._text(token)
        ends = self._at_end() or self._follows("AFTER")
        following = self._next
        if not ends and following is not None and following.kind == "TEXT":
            ending = next((one for one in _LEVEL_ENDINGS if following.own == one), None)
            behind = self._out[-2] if len(self._out) > 1 else None
            if ending and (behind is None or behind.kind in _ENDS or behind.kind == "AFTER"):
                self._out.pop()
                self._next = behind
                return Token("LEVEL", token.start, following.end, token.own, token.own,
                             line=token.line)  # fmt: skip
        if not ends:
            return self._text(token)
        # 控制在预算中 is no level: one that is also another word stands behind a verb or alone.
        if token.own in _ALSO_WORDS and before is not None and not self._follows("AFTER"):
            if before.kind not in _COMPARED and not before.own.endswith(_LEVEL_LEADS):
                return self._text(token)
        if before is not None and before.kind == "NAME" and before.own.isascii():
            return self._text(token)
        return token.turned("LEVEL", token.own)

    # comparisons

    def sign(self, place: int, token: Token) -> Token | None:
        comparing = cast("Comparing", token.value)
        if self._follows("CMP"):
            return self._twice(token, comparing.sign)
        return token.turned("CMP", comparing)

    def compares(self, place: int, token: Token) -> Token | None:
        comparing = cast("Comparing", token.value)
        following = self._next
        if following is not None and following.kind == "EQUALLY":
            self._out.pop()
            self._next = self._out[-1] if self._out else None
            sign = with_equal(comparing.sign)
            return token.turned("CMP", Comparing(sign or comparing.sign))
        if following is not None and following.kind == "CMP":
            other = cast("Comparing", following.value)
            if other.sign is Comparison.EQUAL and following.own == "等于":
                return self._fused(token, following, with_equal(comparing.sign))
            if token.own == "等于":
                return self._fused(token, following, with_equal(other.sign))
            before = self._before(place)
            if before is not None and before.kind == "NEG":
                return self._denied_twice(token, following, comparing)
            return self._twice(token, comparing.sign)
        if not self._reaches(token):
            return self._text(token)
        return token.turned("CMP", comparing)

    def _denied_twice(self, token: Token, following: Token, comparing: Comparing) -> Token:
        """不低于≥70%: the sign says once more what the words say together."""
        other = cast("Comparing", following.value)
        if denied(comparing.sign, token.own) is not other.sign:
            raise Unread("IR119", following.start, following.end, Expected.FIGURE)
        self._out.pop()
        self._next = self._out[-1] if self._out else None
        return token.turned("CMP", comparing)

    def _reaches(self, token: Token) -> bool:
        """Whether a value ahead in the clause waits for a comparison, and is not too far."""
        value = self._free
        return value is not None and value.start - token.end <= _FAR

    def _fused(self, token: Token, following: Token, sign: Comparison | None) -> Token:
        if sign is None:
            raise Unread("IR119", following.start, following.end, Expected.FIGURE)
        self._out.pop()
        return Token("CMP", token.start, following.end, token.own + following.own,
                     Comparing(sign), line=token.line)  # fmt: skip

    def _twice(self, token: Token, sign: Comparison) -> Token | None:
        """不低于≥90% says once more what the sign says; two that differ are refused."""
        following = cast("Token", self._next)
        other = cast("Comparing", following.value)
        if other.sign is sign or sign is Comparison.EQUAL or token.own in _BOUND_WORDS:
            return None
        if other.sign is Comparison.EQUAL or other.verb or following.own in _BOUND_WORDS:
            self._out.pop()
            return Token("CMP", token.start, following.end, token.own, Comparing(sign),
                         line=token.line)  # fmt: skip
        raise Unread("IR119", following.start, following.end, Expected.FIGURE)

    def tight(self, place: int, token: Token) -> Token | None:
        comparing = cast("Comparing", token.value)
        following = self._next
        if following is not None and following.kind == "TEXT" and following.own == "半":
            # 过半 is more than half.
            self._out[-1] = self._next = following.turned("QTY", _HALF(following))
            self._free = self._next
        if not self._follows("QTY", "SPAN") and not (comparing.verb and self._follows("LEVEL")):
            if self._follows("CMP") and token.own == "达":
                return None
            return self._text(token)
        following = cast("Token", self._next)
        if following.start != token.end:
            return self._text(token)
        return token.turned("CMP", comparing)

    def tight_scale(self, place: int, token: Token) -> Token | None:
        """上百人 is a hundred and more; 上 before any other figure is a word."""
        following = self._next
        scaled = following is not None and following.kind == "QTY" and following.own[0] in "百千万亿"
        return token.turned("CMP", token.value) if scaled else self._text(token)

    def reach(self, place: int, token: Token) -> Token | None:
        comparing = cast("Comparing", token.value)
        if self._reported and token.own in BROKEN_THROUGH:
            comparing = Comparing(Comparison.MORE_THAN)
        if self._follows("QTY") and self._is_compared(place):
            return None
        if self._follows("CMP"):
            following = cast("Token", self._next)
            other = cast("Comparing", following.value)
            if comparing.sign is Comparison.EQUAL or other.verb or other.sign is comparing.sign:
                return None
            return None if comparing.verb else self._twice(token, comparing.sign)
        if self._follows("MOVE"):
            return self._text(token)
        if self._follows("QTY", "SPAN", "LEVEL", "EACH"):
            return token.turned("CMP", comparing)
        if self._reaches(token) and self._follows("TEXT"):
            return token.turned("CMP", comparing)
        return self._text(token)

    def _is_compared(self, place: int) -> bool:
        """至少全年完成2次: the verb says no more than the figure."""
        at = place - 1
        while at >= 0 and self._raw[at].kind in {"EACH", "AVERAGE", "MODAL"}:
            at -= 1
        return at >= 0 and self._raw[at].kind in {"COMPARES", "SIGN"}

    def negation(self, place: int, token: Token) -> Token | None:
        following = self._next
        if following is None:
            return self._text(token)
        if following.kind == "CMP":
            comparing = cast("Comparing", following.value)
            twice = following.own.startswith(_NEGATIONS)
            if following.own in _SIGN_WORDS or following.start != token.end or twice:
                return token.turned("DENIES")
            if token.own in _NONE and self._is_of_things():
                return token.turned("NO_EVENT")
            sign = denied(comparing.sign, following.own)
            if sign is None:
                return token.turned("DENIES")
            self._out.pop()
            return Token("CMP", token.start, following.end, token.own + following.own,
                         Comparing(sign), line=token.line)  # fmt: skip
        if following.kind in {"QTY", "SPAN", "DAY", "MOVE", "DOUBLED", "ZERO", "VERSUS"}:
            return token.turned("DENIES")
        if token.own in _ORDERS and self._compared_ahead():
            return token.turned("DENIES")
        before = self._before(place)
        first = before is None or before.kind in {"STOP", "MODAL"}
        if token.own in _NONE and first and self._is_of_things():
            return token.turned("NO_EVENT")
        return self._text(token)

    def _compared_ahead(self) -> bool:
        """Whether a comparison stands further on in the clause: 不得擅自超过5次."""
        for token in reversed(self._out):
            if token.kind in {"JOIN", "OR"}:
                return False
            if token.kind in {"CMP", "MOVE"}:
                return True
        return False

    def _is_of_things(self) -> bool:
        """无低于60分的项目: the figure says which things there are to be none of."""
        figure = False
        for token in reversed(self._out):
            if token.kind in {"JOIN", "OR"}:
                return False
            if figure and token.kind == "TEXT":
                return True
            figure = figure or token.kind == "QTY"
        return False

    def no_event(self, place: int, token: Token) -> Token | None:
        """无一项低于60分, 不发生5起以上投诉: something is not to be, and the figure says which."""
        if self._wanted:
            return token.turned("NO_EVENT")
        return self._text(token)

    def denies(self, place: int, token: Token) -> Token | None:
        if self._follows("CMP", "QTY", "SPAN", "DAY", "LEVEL", "MOVE", "DENIES", "DOUBLED"):
            return token.turned("DENIES")
        return self._text(token)

    def modal(self, place: int, token: Token) -> Token | None:
        if self._reported and token.own not in _NEUTRAL:
            return self._text(token)
        asks = "CMP", "QTY", "SPAN", "DAY", "LEVEL", "EACH", "MOVE", "NO_EVENT", "DENIES", "ZERO"
        return None if self._follows(*asks) else self._text(token)

    def colon(self, place: int, token: Token) -> Token | None:
        return None

    # behind a figure

    def behind(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        if before is None or before.kind not in {"FIG", "LEVEL_WORD", "CLOSE", "NAME", "ENDS"}:
            return self._text(token)
        if before.kind == "NAME" and not before.own.endswith(_LEVEL_TAILS):
            return self._text(token)
        if before.kind == "LEVEL_WORD" and self._follows("TEXT"):
            if cast("Token", self._next).own not in _LEVEL_ENDINGS:
                return self._text(token)
        if token.own == "+" and not self._at_end():
            return self._text(token)
        if token.own == "起" and not (self._at_end() and _unit_of(before) != NO_UNIT):
            return self._text(token)
        if token.own == "内" and before.kind not in {"FIG", "ENDS"}:
            return self._text(token)
        return token.turned("AFTER", token.value)

    # movements

    def move(self, place: int, token: Token) -> Token | None:
        following = self._next
        if token.own in _WITH_A_BASE and not self._has_base(place):
            return self._text(token)
        if following is not None and following.kind == "TO_WORD":
            behind = self._out[-2] if len(self._out) > 1 else None
            if behind is not None and behind.kind in {"QTY", "SPAN", "CMP", "LEVEL"}:
                return self._moved_to(token, following)
            return self._text(token)
        if following is not None and following.kind in {"QTY", "SPAN", "CMP"}:
            return token.turned("MOVE", token.value)
        if token.own in _WITH_A_BASE and not self._has_base(place):
            return self._text(token)
        if self._at_end():
            alone = self._reported and all(
                one.kind in {"DEGREE", "MODAL"} for one in self._raw[:place]
            )
            based = alone or self._has_base(place)
            return token.turned("MOVE", token.value) if based else self._text(token)
        if following is not None and following.kind == "TEXT" and self._free is not None:
            before = self._before(place)
            first = before is None or before.kind in {"STOP", "MODAL", "VERSUS", "DEGREE"}
            if first and self._free.kind == "QTY" and not following.own.endswith(_OF_A_LEVEL):
                return token.turned("MOVE", token.value)
        return self._text(token)

    def _has_base(self, place: int) -> bool:
        """Whether the clause in front says against what: 较上年提高, 逐年提高."""
        for token in reversed(self._raw[:place]):
            if token.kind in {"STOP", "OR_WORD"}:
                return False
            if token.kind in {"VERSUS", "EVERY"}:
                return True
        return False

    def _moved_to(self, token: Token, to: Token) -> Token | None:
        """提高到95% is at least so much, 压缩至5天 at most."""
        self._out.pop()
        self._next = self._out[-1] if self._out else None
        up = token.value == "increase"
        sign = Comparison.AT_LEAST if up else Comparison.AT_MOST
        if self._follows("CMP"):
            following = cast("Token", self._next)
            other = cast("Comparing", following.value)
            if other.sign in {sign, Comparison.EQUAL, Comparison.ABOUT} or not other.verb:
                following.value = Comparing(other.sign, verb=True)
                return None
        moved = Token("MOVED_TO", token.start, to.end, token.own + to.own, token.value,
                      line=token.line)  # fmt: skip
        return self._as_bound(moved, sign)

    def _as_bound(self, moved: Token, sign: Comparison) -> Token:
        return Token("CMP", moved.start, moved.end, moved.own, Comparing(sign, verb=True),
                     line=moved.line)  # fmt: skip

    def move_rate(self, place: int, token: Token) -> Token | None:
        if self._follows("QTY", "SPAN", "CMP"):
            return token.turned("MOVE", token.value)
        return self._text(token)

    def to_word(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        if before is not None and before.kind == "MOVE" and self._follows("QTY", "SPAN", "CMP"):
            return token
        if before is not None and before.kind in _HELD and self._follows("QTY", "DAY"):
            return token.turned("TO") if token.own in {"至", "到"} else self._text(token)
        if token.own == "为" and self._follows("QTY", "CMP", "SPAN", "LEVEL", "DAY", "ZERO"):
            return None
        return self._text(token)

    def between(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        if before is not None and before.kind in _HELD and self._follows("QTY", "DAY"):
            return token.turned("TO")
        if token.own[0] == "~" and self._follows("QTY"):
            return token.turned("CMP", Comparing(Comparison.ABOUT))
        if token.own[0] == "-":
            following = self._next
            if before is None and following is not None and following.kind == "QTY":
                raise Unread("IR101", token.start, token.end, Expected.FIGURE)
            if before is not None and before.kind in _HELD and following is None:
                raise Unread("IR102", token.end, token.end, Expected.FIGURE)
        return self._text(token)

    def degree(self, place: int, token: Token) -> Token | None:
        return None if self._follows("MOVE") else self.modal(place, token)

    def versus(self, place: int, token: Token) -> Token | None:
        return token

    def base(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        compared = before is not None and before.kind in {"COMPARES", "SIGN", "TIGHT"}
        if compared and (self._at_end() or self._follows("QTY")):
            return token
        if self._follows("FLAT"):
            return token.turned("VERSUS", token.value)
        return self._text(token)

    def bare_versus(self, place: int, token: Token) -> Token | None:
        return self._text(token)

    def every(self, place: int, token: Token) -> Token | None:
        return token.turned("VERSUS", "上年") if self._follows("MOVE") else self._text(token)

    # joins

    def stop(self, place: int, token: Token) -> Token | None:
        if self._next is None:
            return None
        return token.turned("JOIN")

    def listed(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        if before is not None and before.kind in {"FIG", "DAY", "CLOSE", "BEHIND"}:
            return token.turned("JOIN")
        if self._wanted and self._has_figure(place):
            return token.turned("JOIN")
        if before is not None and before.kind == "LEVEL_WORD" and before.own not in _ALSO_WORDS:
            return token.turned("JOIN")
        return self._text(token)

    def _has_figure(self, place: int) -> bool:
        """Whether a figure stands in front of a place in the same clause."""
        for token in reversed(self._raw[:place]):
            if token.kind in {"STOP", "OR_WORD"}:
                return False
            if token.kind in {"FIG", "DAY"}:
                return True
        return False

    def conjunction(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        held = before is not None and (before.kind in _HELD or before.kind == "STOP")
        if before is not None and before.kind == "COMPARES" and token.own in {"且"}:
            return None
        if token.own in {"且", "并且", "而且"} and before is not None and before.kind != "STOP":
            return token.turned("JOIN")
        if held or self._follows("CMP", "NO_EVENT"):
            if before is not None and before.kind == "STOP":
                return None
            if token.own in {"与", "和"} and self._within(place):
                return token.turned("TO")
            return token.turned("JOIN") if held or token.own in {"且", "并且"} else self._text(token)
        return self._text(token)

    def _within(self, place: int) -> bool:
        """介于0.3与0.5之间: 与 stands between the two ends."""
        behind = self._out[-2] if len(self._out) > 1 else None
        return self._follows("QTY") and behind is not None and behind.kind == "BETWEEN_END"

    def alternative(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        following = self._next
        if before is not None and before.kind in {"COMPARES", "SIGN"} and following is not None:
            if following.kind == "CMP" and following.own.startswith("等于"):
                self._out.pop()
                self._next = self._out[-1] if self._out else None
                return Token("EQUALLY", token.start, following.end, token.own + following.own)
            if before.own == "等于" and following.kind == "CMP":
                return None
        if before is not None and (before.kind in _HELD or before.kind == "STOP"):
            return token.turned("OR")
        return self._text(token)

    def slash(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        if before is not None and before.kind == "FIG" and self._follows("TEXT") and self._wanted:
            return token.turned("JOIN")
        if before is not None and before.kind == "FIG" and self._follows("QTY", "CMP"):
            following = cast("Token", self._next)
            raise Unread("IR119", following.start, following.end, Expected.ONE_FIGURE)
        return self._text(token)

    def in_between(self, place: int, token: Token) -> Token | None:
        return None if self._follows("QTY") else self._text(token)

    def between_end(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        if before is not None and before.kind in {"FIG", "DAY"}:
            return token.turned("BETWEEN_END")
        return self._text(token)

    def top(self, place: int, token: Token) -> Token | None:
        following = self._next
        if following is None or following.kind != "QTY":
            return self._text(token)
        figure = cast("Figure", following.value)
        unit = figure.low.unit.name
        before = self._before(place)
        named = before is None or before.own.endswith(_RANKED) or before.kind in _TRIED
        if unit in {"名", "位", "强"} or (named and unit in {"", "%", "名"}):
            return token.turned("TOP", token.own)
        behind = self._out[-2] if len(self._out) > 1 else None
        if unit == "" and before is not None and behind is None and before.kind == "TEXT":
            raise Unread("IR101", token.start, following.end, Expected.RANK)
        return self._text(token)

    def each(self, place: int, token: Token) -> Token | None:
        if self._follows("CMP", "QTY", "SPAN", "EACH") or (
            self._follows("TEXT") and self._free_or_compared() and token.own[0] == "每"
        ):
            return token.turned("EACH", token.own)
        return self._text(token)

    def average(self, place: int, token: Token) -> Token | None:
        if self._follows("CMP", "QTY", "SPAN"):
            return token.turned("EACH", token.own)
        return self._text(token)

    def _free_or_compared(self) -> bool:
        return self._wanted

    def shared(self, place: int, token: Token) -> Token | None:
        return token if self._wanted else self._text(token)

    def name(self, place: int, token: Token) -> Token | None:
        return self._text(token)

    def from_word(self, place: int, token: Token) -> Token | None:
        """由141天减少到25天, 由上年的81%，提高到84%: where a movement began."""
        ahead = list(reversed(self._out[-6:]))
        filler = bool(ahead) and ahead[0].kind == "TEXT" and ahead[0].own in _WHERE_IT_WAS
        first = 1 if filler else 0
        if len(ahead) <= first + 1 or ahead[first].kind != "QTY":
            return self._text(token)
        rest = [one for one in ahead[first + 1 :] if one.kind != "JOIN"]
        verb = next((one for one in rest[:2] if one.kind == "CMP"), None)
        if verb is None or not cast("Comparing", verb.value).verb:
            return self._text(token)
        if filler:
            self._out.pop()
        if len(self._out) > 1 and self._out[-2].kind == "JOIN":
            del self._out[-2]
        self._next = self._out[-1]
        return token.turned("FROM")

    def by_day(self, place: int, token: Token) -> Token | None:
        """最迟30天 is no day, and yet a bound."""
        if self._follows("QTY"):
            return token.turned("CMP", Comparing(Comparison.AT_MOST))
        return None if self._follows("DAY") else self._text(token)

    def at_day(self, place: int, token: Token) -> Token | None:
        if token.own == "在" and self._follows("QTY") and self._spans_between():
            return None
        return None if self._follows("DAY") else self._text(token)

    def _spans_between(self) -> bool:
        return any(one.kind == "BETWEEN_END" for one in self._out[-4:])

    def not_by_day(self, place: int, token: Token) -> Token | None:
        return token.turned("NOT_BY_DAY") if self._follows("DAY") else self._text(token)

    def bad(self, place: int, token: Token) -> Token | None:
        before = self._before(place)
        inside = before is not None and before.kind == "FIG"
        expected = Expected.UNIT_OR_END if inside else Expected.FIGURE
        raise Unread("IR115", token.start, token.end, expected)

    def error(self, place: int, token: Token) -> Token | None:
        raise Unread("IR122", token.start, token.end, Expected.FIGURE)
_BOUND_WORDS = frozenset(table("spellings")["at least"] + table("spellings")["at most"])
"""至少, 最多: said beside a comparison they say it again (最多不超过)."""
_SIGN_WORDS = frozenset(("≥", ">=", "=>", "≤", "<=", "=<", ">", "<", "=", "==", "≮", "≯"))
_NEUTRAL = frozenset(
    ("为", "是", "有", "共", "共计", "总计", "合计", "累计", "计", "即", "均", "都", "全部", "最终", "各项", "总体", "也", "再",
     "一般", "占", "占比", "实现")
)  # fmt: skip
"""Words of an actual value that say nothing beside a figure."""
_UNITS = frozenset(known_names())
_SCALES_ALONE = frozenset("百千万亿")
_NONE = frozenset(("无", "没有", "没"))
_COMPARED = frozenset(
    ("SIGN", "COMPARES", "TIGHT", "REACH", "NEG", "EACH", "AVERAGE", "BETWEEN", "TO_WORD", "PM", "MOVE")
)
"""Behind these a numeral is a figure whatever follows."""
_NEGATIONS = table("spellings")["negations"]
_ORDERS = frozenset(table("spellings")["orders"])
_WITH_A_BASE = frozenset(table("spellings")["against a base only"])
_ALL_DAY = frozenset(("24小时", "二十四小时"))
_ROUND_THE_CLOCK = table("spellings")["round the clock"]
_GONE_BY = table("spellings")["gone by"]
_WHERE_IT_WAS = frozenset(table("spellings")["where it was"])


def _HALF(token: Token) -> Figure:  # noqa: N802
    return Figure(
        start=token.start, end=token.end, number_end=token.end, low=Quantity(Decimal(50), PERCENT)
    )


_ALSO_WORDS = frozenset(("中", "差", "优", "良"))
_LEVEL_LEADS = ("为", "到", "达", "获", "得", "评", "级", "次", "价", "果", "核", "是", "于", "定", "论", "档", "等")
_LEVEL_TAILS = ("级", "类", "等", "星")
_LEVEL_ENDINGS = table("spellings")["level endings"]
_OF_A_LEVEL = ("率", "度")
_RANKED = ("排名", "名列", "位列", "位居", "进入", "全国", "全省", "全市", "全区", "全县", "综合排名", "排")


def _is_a_word(name: str) -> bool:
    return name.isalpha() and not name.startswith(("的", "后", "前", "号", "中", "末", "初"))


def _is_occurrence(name: str) -> bool:
    """Whether words are of something that is not to happen: 安全责任事故."""
    while True:
        quality = next((one for one in _QUALITIES if name.startswith(one)), "")
        if not quality or name in _OCCURRENCES:
            break
        name = name[len(quality) :]
    return name.removesuffix("率").removesuffix("发生") in _OCCURRENCES or name in _OCCURRENCES


def _unit_of(token: Token) -> object:
    figure = token.value
    return getattr(getattr(figure, "low", None), "unit", NO_UNIT)


_RULES: dict[str, Callable[[_Tidy, int, Token], Token | None]] = {
    "FIG": _Tidy.figure,
    "DAY": _Tidy.day,
    "LEVEL_WORD": _Tidy.level,
    "SIGN": _Tidy.sign,
    "COMPARES": _Tidy.compares,
    "TIGHT": _Tidy.tight,
    "TIGHT_SCALE": _Tidy.tight_scale,
    "REACH": _Tidy.reach,
    "NEG": _Tidy.negation,
    "NO_EVENT": _Tidy.no_event,
    "DENIES": _Tidy.denies,
    "MODAL": _Tidy.modal,
    "COLON": _Tidy.colon,
    "BEHIND": _Tidy.behind,
    "MOVE": _Tidy.move,
    "MOVE_RATE": _Tidy.move_rate,
    "TO_WORD": _Tidy.to_word,
    "BETWEEN": _Tidy.between,
    "DEGREE": _Tidy.degree,
    "BASE": _Tidy.base,
    "EVERY": _Tidy.every,
    "STOP": _Tidy.stop,
    "LISTED": _Tidy.listed,
    "AND": _Tidy.conjunction,
    "OR_WORD": _Tidy.alternative,
    "SLASH": _Tidy.slash,
    "IN_BETWEEN": _Tidy.in_between,
    "BETWEEN_END": _Tidy.between_end,
    "TOP": _Tidy.top,
    "NTH": _Tidy.top,
    "EACH": _Tidy.each,
    "AVERAGE": _Tidy.average,
    "SHARED": _Tidy.shared,
    "NAME": _Tidy.name,
    "FROM_WORD": _Tidy.from_word,
    "BY_DAY": _Tidy.by_day,
    "AT_DAY": _Tidy.at_day,
    "NOT_BY_DAY": _Tidy.not_by_day,
    "BAD": _Tidy.bad,
    "ERROR": _Tidy.error,
}
