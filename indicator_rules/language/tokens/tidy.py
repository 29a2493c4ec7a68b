"""Candidates to tokens: each rule says where a word means something; elsewhere it is text.

The text is gone through from its end to its beginning, so that what stands behind a word is known
when the word is decided: a comparing word compares if a figure in its clause has no comparison yet,
a negation turns around what stands right behind it, a modal vanishes before what it asks for.
"""

from __future__ import annotations

from collections.abc import Callable

from indicator_rules.language.tokens import tidy_comparisons as comparisons
from indicator_rules.language.tokens import tidy_denials as denials
from indicator_rules.language.tokens import tidy_figures as figures
from indicator_rules.language.tokens import tidy_joins as joins
from indicator_rules.language.tokens import tidy_movements as movements
from indicator_rules.language.tokens.ahead import Ahead
from indicator_rules.language.tokens.token import Token


def tidied(raw: list[Token], *, reported: bool = False) -> list[Token]:
    """The tokens of a text; ``reported`` is for an actual value, whose words are kept.

    Raises:
        Unread: a sign, a letter or a bracket that has no place.
    """
    ahead = Ahead(raw, reported=reported)
    for place in range(len(raw) - 1, -1, -1):
        token = raw[place]
        rule = _RULES.get(token.kind)
        found = token if rule is None else rule(ahead, place, token)
        if found is not None:
            ahead.emit(found)
    ahead.out.reverse()
    return ahead.out


_RULES: dict[str, Callable[[Ahead, int, Token], Token | None]] = {
    "FIG": figures.figure,
    "DAY": figures.day,
    "LEVEL_WORD": figures.level,
    "SIGN": comparisons.sign,
    "COMPARES": comparisons.compares,
    "TIGHT": comparisons.tight,
    "TIGHT_SCALE": comparisons.tight_scale,
    "REACH": comparisons.reach,
    "NEG": denials.negation,
    "NO_EVENT": denials.no_event,
    "DENIES": denials.denies,
    "MODAL": denials.modal,
    "COLON": joins.colon,
    "BEHIND": comparisons.behind,
    "MOVE": movements.move,
    "MOVE_RATE": movements.move_rate,
    "TO_WORD": movements.to_word,
    "BETWEEN": movements.between,
    "DEGREE": movements.degree,
    "BASE": movements.base,
    "EVERY": movements.every,
    "STOP": joins.stop,
    "LISTED": joins.listed,
    "AND": joins.conjunction,
    "OR_WORD": joins.alternative,
    "SLASH": joins.slash,
    "IN_BETWEEN": joins.in_between,
    "BETWEEN_END": joins.between_end,
    "TOP": figures.top,
    "NTH": figures.top,
    "EACH": figures.each,
    "AVERAGE": figures.average,
    "SHARED": joins.shared,
    "NAME": joins.name,
    "FROM_WORD": movements.from_word,
    "BY_DAY": denials.by_day,
    "AT_DAY": denials.at_day,
    "NOT_BY_DAY": denials.not_by_day,
    "BAD": denials.bad,
    "ERROR": denials.error,
}
