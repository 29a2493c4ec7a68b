"""What is known of a text while it is gone through from its end: what stands ahead of a word."""

from __future__ import annotations

from indicator_rules.language.tokens.tidy_words import ENDS, VALUES
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.words.measures import names_a_measure


class Ahead:
    """The candidates of a text, and the tokens that stand behind the one being decided.

    ``raw`` are the candidates in order, ``out`` the tokens in the opposite order, ``next`` the one
    right behind. ``reported`` is for an actual value.
    """

    __slots__ = ("free", "next", "out", "raw", "reported", "wanted")

    def __init__(self, raw: list[Token], *, reported: bool) -> None:
        self.raw = raw
        self.reported = reported
        self.out: list[Token] = []
        self.next: Token | None = None
        self.free: Token | None = None
        """The nearest value ahead in the clause that nothing compares with yet."""
        self.wanted = False
        """Whether anything in the clause ahead is a figure, a day, a level or a movement."""

    def emit(self, token: Token) -> None:
        """Put a token in front of those behind; texts side by side are one."""
        kind, following = token.kind, self.next
        if kind == "TEXT":
            if following is not None and following.kind == "TEXT" and token.end == following.start:
                token = Token("TEXT", token.start, following.end, token.own + following.own,
                              line=token.line)  # fmt: skip
                self.out[-1] = self.next = token
                return
        elif kind in {"JOIN", "OR"}:
            self.free, self.wanted = None, False
        elif kind in VALUES or kind == "BASE":
            self.free, self.wanted = token, True
        elif kind in {"CMP", "MOVE"}:
            self.free, self.wanted = None, True
        elif kind in {"DOUBLED", "FLAT", "NO_GROWTH"}:
            self.wanted = True
        self.out.append(token)
        self.next = token

    def before(self, place: int) -> Token | None:
        """The candidate in front of a place."""
        return self.raw[place - 1] if place else None

    def begins(self, place: int) -> bool:
        """Whether a word stands first, behind a modal, or behind the name of a measure."""
        before = self.before(place)
        if before is None or before.kind in {"STOP", "OR_WORD", "MODAL", "DEGREE"}:
            return True
        return before.kind in {"TEXT", "NAME"} and names_a_measure(before.own)

    def at_end(self) -> bool:
        """Whether the clause ends behind the word that is being decided."""
        return self.next is None or self.next.kind in ENDS or self.next.kind == "CLOSE"

    def follows(self, *kinds: str) -> bool:
        """Whether a token of one of some kinds stands right behind."""
        return self.next is not None and self.next.kind in kinds

    def as_text(self, token: Token) -> Token:
        """A candidate that means nothing at its place."""
        return token.turned("TEXT")

    def has_figure(self, place: int) -> bool:
        """Whether a figure stands in front of a place in the same clause."""
        for token in reversed(self.raw[:place]):
            if token.kind in {"STOP", "OR_WORD"}:
                return False
            if token.kind in {"FIG", "DAY"}:
                return True
        return False
