"""The reader of targets: a text to a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.language.errors import Expected, Unread, refusal_of, refused
from indicator_rules.language.target.assembling import assembled
from indicator_rules.language.target.parsing import parsed
from indicator_rules.language.target.written import Written
from indicator_rules.language.tokens.folded import Folded, folded
from indicator_rules.language.tokens.scan import scanned
from indicator_rules.language.tokens.tokenize import tokens_of
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Rule
from indicator_rules.source import Source

if TYPE_CHECKING:
    from indicator_rules.language.tokens.days import Day
    from indicator_rules.language.tokens.token import Token


def read_target(source: Source) -> Rule:
    """The rule that a text says, as far as the text alone tells it.

    Raises:
        ExpressionError: the text is no target.
    """
    text = folded(source.text)
    try:
        return assembled(parsed(_tokens(source, text), len(text.text)), Written(source.text, text))
    except Unread as error:
        raise refusal_of(error, source, text) from error
    except Refusal as refusal:
        raise refused(refusal, source) from refusal


def _tokens(source: Source, text: Folded) -> list[Token]:
    tokens = tokens_of(text)
    if not tokens:
        raise Refusal("IR104", found=source.text.strip())
    return tokens


def year_needed(source: Source) -> ExpressionError:
    """The refusal of 次年3月底前 where no table says which year that is."""
    text = folded(source.text)
    days = [cast("Day", one.value) for one in scanned(text) if one.kind == "DAY"]
    start, end = next((one.relative for one in days if one.relative), (0, len(text.text)))
    return refusal_of(Unread("IR120", start, end, Expected.YEAR), source, text)
