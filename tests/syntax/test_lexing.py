"""The lexer of the grammars finds the words that lark's own finds."""

from __future__ import annotations

import random
import re
from functools import cache

import pytest
from lark import Lark, UnexpectedInput

from indicator_rules.language.tokens.spelling import fold
from indicator_rules.syntax.from_text import GRAMMARS, from_text
from indicator_rules.syntax.grammar import actual_parser, target_parser
from indicator_rules.syntax.lexing import FirstCharacterLexer
from indicator_rules.syntax.scoring.builder import method_parser
from tests.conformance.test_conformance import FILES, load

PARSERS = [target_parser, actual_parser, method_parser]


@cache
def both(name):
    """A grammar with our lexer and with lark's, and no builder."""
    ours = from_text(name)
    theirs = Lark(
        ours.grammar,
        start=GRAMMARS[name].start,
        parser="lalr",
        lexer="contextual",
        edit_terminals=lambda terminal: setattr(
            terminal, "pattern", ours.get_terminal(terminal.name).pattern
        ),
    )
    return ours, theirs


@cache
def texts():
    """Every third text of the conformance cases, and pieces of them put together anew."""
    cases = [case for file in FILES for case in load(file)]
    found = {str(case.get(key, "")) for case in cases for key in ("text", "actual", "method")}
    dice = random.Random("words")  # noqa: S311
    whole = sorted(found)
    mixed = [
        dice.choice(whole)[: dice.randint(1, 9)] + dice.choice(whole)[-dice.randint(1, 9) :]
        for _ in range(200)
    ]
    return [fold(text) for text in (*whole[::3], *mixed)]


def said(parser, text):
    try:
        return str(parser.parse(text))
    except UnexpectedInput as error:
        return type(error), error.pos_in_stream, getattr(error, "accepts", None)


@pytest.mark.parametrize(
    "name",
    [
        "target",
        # lark takes seconds to build its own.
        pytest.param("actual", marks=pytest.mark.slow),
        pytest.param("method", marks=pytest.mark.slow),
    ],
)
def test_every_text_has_the_words_that_lark_finds(name):
    ours, theirs = both(name)
    assert isinstance(ours.parser.lexer, FirstCharacterLexer)
    assert not isinstance(theirs.parser.lexer, FirstCharacterLexer)
    for text in texts():
        assert said(ours, text) == said(theirs, text), text


@pytest.mark.parametrize("parser", PARSERS)
def test_every_terminal_is_an_expression_that_matches_something(parser):
    for terminal in parser().terminals:
        assert re.compile(terminal.pattern.to_regexp())
        assert terminal.pattern.min_width > 0, terminal.name


@pytest.mark.parametrize("parser", PARSERS)
def test_no_word_of_its_own_is_also_one_of_an_expression(parser):
    terminals = parser().terminals
    words = [one for one in terminals if one.pattern.type == "str"]
    for other in (one for one in terminals if one.pattern.type == "re"):
        for word in words:
            same = re.fullmatch(other.pattern.to_regexp(), word.pattern.value)
            assert same is None or word.priority != other.priority, (word.name, other.name)
