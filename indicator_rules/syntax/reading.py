"""Folded text to a value, by the shortcut or a grammar; every refusal is an ExpressionError."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import evolve
from lark import UnexpectedToken

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.language.tokens.spelling import fold
from indicator_rules.model.actuals import Claimed, Missing, NotApplicable
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import AllOf, AnyOf, Interval, Qualitative, Threshold
from indicator_rules.source import Source
from indicator_rules.syntax.attributes import describes_a_thing
from indicator_rules.syntax.clauses import joined
from indicator_rules.syntax.damage import refuse_damaged, refuse_month_or_figure
from indicator_rules.syntax.enumerators import without_numbers
from indicator_rules.syntax.explain import explain_meaning, explain_syntax, explain_unreadable
from indicator_rules.syntax.grammar import actual_parser, target_parser
from indicator_rules.syntax.notation import Notation, between_two, notation_of, opened
from indicator_rules.syntax.parts import Figures, UnreadableError
from indicator_rules.syntax.shortcut import shortcut
from indicator_rules.syntax.suggestions import suggested
from indicator_rules.syntax.written import as_written

if TYPE_CHECKING:
    from lark import Lark

    from indicator_rules.model.rules import Rule
    from indicator_rules.source import Span


R = TypeVar("R", bound="Rule")
_DENIED = re.compile(
    "(?:[未非没]|没有|并非|不是|(?<!缺)不)(?:能|在|于|按|到|开展|完成|达到?|实现|举办|组织|召开|建成|培训|不低于|不超过)*$"
    "|(?<!不)[晚迟]于$"
)
"""Words at the end of a label that deny what follows it."""


def read_target(source: Source) -> Rule:
    """The rule of a target."""
    try:
        return _read(source)
    except ExpressionError as error:
        better = suggested(error.diagnostic, source.text, _parses)
        if better is error.diagnostic:
            raise
        raise ExpressionError(better) from error


def _read(source: Source) -> Rule:
    folded = opened(fold(source.text))
    quick = shortcut(folded)
    if quick is not None:
        return _undenied(quick, source)
    return _confirmed(_rule_of(source, folded), source)


def _parses(text: str, words_will_do: bool) -> bool:  # noqa: FBT001 - the callback of one caller
    """Whether a text is a target with a figure, or in words where these will do."""
    try:
        rule = _read(Source("<target>", text))
        return words_will_do or not isinstance(rule, Qualitative)
    except ExpressionError:
        return False


def read_by_grammar(source: Source, folded: str) -> Rule:
    """The rule of a target by the grammar alone."""
    rule = cast("Rule", _parsed(target_parser(), source, folded))
    if describes_a_thing(rule, folded):
        return Qualitative(source.text.strip(), span=rule.span)
    return as_written(rule, source.text, folded)


def _rule_of(source: Source, folded: str) -> Rule:
    try:
        refuse_month_or_figure(folded)
    except Refusal as refusal:
        raise refused(refusal, source) from refusal
    noted = notation_of(folded)
    rule = None if noted is None else _noted(source, noted)
    return rule or read_by_grammar(source, folded)


def _noted(source: Source, noted: Notation) -> Rule | None:
    """Bounds in the notation of mathematics; what is wrong with them is wrong with the whole."""
    try:
        rule = _parsed(target_parser(), source, noted.bounds)
    except ExpressionError as error:
        raise ExpressionError(evolve(error.diagnostic, span=noted.span)) from error
    if isinstance(rule, Threshold | Interval):
        return evolve(rule, subject=noted.subject, span=noted.span)
    return None


def _confirmed(rule: Rule, source: Source) -> Rule:
    """A rule that its own canonical text reads as again; without that no reading is certain."""
    canonical = str(rule)
    again: Rule | None
    try:
        copy = Source(source.name, canonical)
        folded = opened(fold(canonical))
        again = shortcut(folded) or _rule_of(copy, folded)
    except ExpressionError:
        again = None
    if again != rule or str(again) != canonical or _runs_together(rule):
        raise refused(Refusal("IR114", found=source.text.strip()), source)
    return _undenied(rule, source)


def _undenied(rule: R, source: Source) -> R:
    """A rule that no word in front of it turns into its contrary: 非90%以上, 未在6月底前."""
    parts = rule.parts if isinstance(rule, AllOf | AnyOf) else (rule,)
    if any(_DENIED.search(getattr(part, "subject", None) or "") for part in parts):
        raise refused(Refusal("IR114", found=source.text.strip()), source)
    return rule


def _runs_together(rule: Rule) -> bool:
    """Whether a figure stands in the label (316周年-632周年), or 约 in the base."""
    if not isinstance(rule, Threshold):
        return False
    negative = rule.quantity.magnitude < 0 and any(map(str.isdigit, rule.subject or ""))
    return negative or (rule.base or "").startswith(("约", "近"))


def read_actual(source: Source) -> Missing | NotApplicable | Claimed | Rule:
    """What an actual value says: a mark, a claim, or what a target would mean by it."""
    folded = between_two(fold(source.text))
    quick = shortcut(folded)
    if quick is not None:
        return _undenied(quick, source)
    found = _parsed(actual_parser(), source, folded)
    if isinstance(found, Missing | NotApplicable | Claimed):
        return found
    return _undenied(as_written(cast("Rule", found), source.text, folded), source)


def _parsed(parser: Lark, source: Source, folded: str) -> object:
    try:
        refuse_damaged(folded, source.text)
        text = without_numbers(folded)
        found = parser.parse(text)
        return joined(found, text) if isinstance(found, Figures) else found
    except UnexpectedToken as error:
        raise ExpressionError(explain_syntax(error, source)) from error
    except UnreadableError as error:
        raise ExpressionError(explain_unreadable(error, source)) from error
    except Refusal as error:
        raise refused(error, source) from error


def unreadable(expected: str, span: Span, source: Source) -> ExpressionError:
    """A place that has no meaning, as the error of the text that has it."""
    return ExpressionError(explain_unreadable(UnreadableError(expected, span), source))


def refused(refusal: Refusal, source: Source) -> ExpressionError:
    """A meaning that does not exist, as the error of the text that has it."""
    return ExpressionError(explain_meaning(refusal, source))
