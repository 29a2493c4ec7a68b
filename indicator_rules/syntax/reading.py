"""Folded text to a value, by the shortcut or a grammar; every refusal is an ExpressionError."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from attrs import evolve
from lark import UnexpectedToken

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.model.actuals import Claimed, Missing, NotApplicable
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Interval, Threshold
from indicator_rules.source import Source, Span
from indicator_rules.syntax.enumerators import without_numbers
from indicator_rules.syntax.explain import explain_meaning, explain_syntax, explain_unreadable
from indicator_rules.syntax.folding import fold
from indicator_rules.syntax.grammar import actual_parser, target_parser
from indicator_rules.syntax.parts import UnreadableError
from indicator_rules.syntax.shortcut import shortcut
from indicator_rules.syntax.written import as_written

if TYPE_CHECKING:
    from lark import Lark

    from indicator_rules.model.rules import Rule

# A letter in front of digits, or a digit of another script; behind a digit the grammar refuses it.
_NO_DIGIT = re.compile(r"(?<![A-Za-z0-9])[OolISBZ](?=[OolISBZ]?[0-9])|(?![0-9])\d")
_BOUND = r"([0-9]+(?:\.[0-9]+)?[^0-9<>≤≥=,;。\s]{0,6})"
_BETWEEN = re.compile(
    rf"\s*{_BOUND}\s*([<≤])\s*([A-Za-z]|[\u4e00-\u9fff]{{1,20}})\s*([<≤])\s*{_BOUND}\s*"
)
_BEHIND = re.compile(rf"\s*{_BOUND}\s*([<≤>≥])\s*([\u4e00-\u9fff]{{2,20}})\s*")
_STRETCH = re.compile(rf"\s*([\[(])\s*{_BOUND}\s*[,;]\s*{_BOUND}\s*([\])])\s*")
_IN_BRACKETS = re.compile(r"([^0-9<>≤≥=()\[\]]+)[(\[]([^()\[\]]*[<>≤≥=%][^()\[\]]*)[)\]]\s*")
_TURNED = {"<": ">", "≤": "≥", ">": "<", "≥": "≤"}
_SEPARATED = re.compile(r"(?<![0-9,])[0-9]++(?:,[0-9]++)+")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


def read_target(source: Source) -> Rule:
    """The rule of a target."""
    folded = fold(source.text)
    folded = _opened(folded)
    return shortcut(folded) or _sandwiched(source, folded) or read_by_grammar(source, folded)


def _opened(folded: str) -> str:
    """满意度（≥95%） as 满意度 ≥95% at the same length: the only figure stands in brackets."""
    found = _IN_BRACKETS.fullmatch(folded)
    return folded if found is None else f"{found[1]} {found[2]} "


def _sandwiched(source: Source, folded: str) -> Rule | None:
    """80%≤合格率≤90%: the label between its bounds, read as 合格率 with both."""
    found = _BETWEEN.fullmatch(folded)
    if found is None:
        return _stretch(source, folded) or _turned(source, folded)
    low, first, label, second, high = found.groups()
    bounds = f"{_TURNED[first]}{low},{second}{high}"
    rule = _parsed(target_parser(), Source(source.name, bounds), bounds)
    if not isinstance(rule, Interval):
        return None
    # A letter stands for the figure itself, as in 80%≤x≤90%.
    subject = None if label.isascii() else "".join(label.split())
    return evolve(rule, subject=subject, span=Span(found.start(1), found.end(5)))


def _turned(source: Source, folded: str) -> Rule | None:
    """95%≤合格率: the label behind the figure."""
    found = _BEHIND.fullmatch(folded)
    if found is None:
        return None
    low, sign, label = found.groups()
    bound = f"{_TURNED[sign]}{low}"
    rule = _parsed(target_parser(), Source(source.name, bound), bound)
    span = Span(found.start(1), found.end(3))
    return evolve(rule, subject=label, span=span) if isinstance(rule, Threshold) else None


def _stretch(source: Source, folded: str) -> Rule | None:
    """[80%,90%) as in mathematics: a square bracket holds its end, a round one does not."""
    found = _STRETCH.fullmatch(folded)
    if found is None:
        return None
    opening, low, high, closing = found.groups()
    bounds = f"{'≥' if opening == '[' else '>'}{low},{'≤' if closing == ']' else '<'}{high}"
    rule = _parsed(target_parser(), Source(source.name, bounds), bounds)
    span = Span(found.start(1), found.end(4))
    return evolve(rule, span=span) if isinstance(rule, Interval) else None


def read_by_grammar(source: Source, folded: str) -> Rule:
    """The rule of a target by the grammar alone."""
    rule = cast("Rule", _parsed(target_parser(), source, folded))
    return as_written(rule, source.text, folded)


def read_actual(source: Source) -> Missing | NotApplicable | Claimed | Rule:
    """What an actual value says: a mark, a claim, or what a target would mean by it."""
    folded = fold(source.text)
    quick = shortcut(folded)
    if quick is not None:
        return quick
    found = _parsed(actual_parser(), source, folded)
    if isinstance(found, Missing | NotApplicable | Claimed):
        return found
    return as_written(cast("Rule", found), source.text, folded)


def _parsed(parser: Lark, source: Source, folded: str) -> object:
    try:
        _refuse_damaged(folded)
        return parser.parse(without_numbers(folded))
    except UnexpectedToken as error:
        raise ExpressionError(explain_syntax(error, source)) from error
    except UnreadableError as error:
        raise ExpressionError(explain_unreadable(error, source)) from error
    except Refusal as error:
        raise refused(error, source) from error


def refused(refusal: Refusal, source: Source) -> ExpressionError:
    """A meaning that does not exist, as the error of the text that has it."""
    return ExpressionError(explain_meaning(refusal, source))


def _refuse_damaged(text: str) -> None:
    """A scanned l00% must not become a label and 0%, nor 12,34 two figures."""
    found = _NO_DIGIT.search(text)
    if found is not None:
        raise UnreadableError("a figure", Span(*found.span()))
    for run in _SEPARATED.finditer(text):
        if not _THOUSANDS.fullmatch(run[0]):
            raise Refusal("IR111", found=run[0], remedy=run[0].replace(",", ""))
