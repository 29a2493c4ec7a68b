"""The lexer of the grammar finds the words that lark's own finds."""

from __future__ import annotations

import random
import re

import pytest
from lark import Lark, UnexpectedInput

from indicator_rules.language.old_scoring.builder import method_parser
from indicator_rules.language.old_scoring.from_text import START, from_text
from indicator_rules.language.old_scoring.lexing import FirstCharacterLexer
from indicator_rules.language.tokens.spelling import fold
from tests.conformance.test_conformance import FILES, load


def both():
    """The grammar with our lexer and with lark's, and no builder."""
    ours = from_text()
    theirs = Lark(
        ours.grammar,
        start=START,
        parser="lalr",
        lexer="contextual",
        edit_terminals=lambda terminal: setattr(
            terminal, "pattern", ours.get_terminal(terminal.name).pattern
        ),
    )
    return ours, theirs


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


@pytest.mark.slow  # lark takes seconds to build its own
def test_every_text_has_the_words_that_lark_finds():
    ours, theirs = both()
    assert isinstance(ours.parser.lexer, FirstCharacterLexer)
    assert not isinstance(theirs.parser.lexer, FirstCharacterLexer)
    for text in texts():
        assert said(ours, text) == said(theirs, text), text


def test_every_terminal_is_an_expression_that_matches_something():
    for terminal in method_parser().terminals:
        assert re.compile(terminal.pattern.to_regexp())
        assert terminal.pattern.min_width > 0, terminal.name


def test_no_word_of_its_own_is_also_one_of_an_expression():
    terminals = method_parser().terminals
    words = [one for one in terminals if one.pattern.type == "str"]
    for other in (one for one in terminals if one.pattern.type == "re"):
        for word in words:
            same = re.fullmatch(other.pattern.to_regexp(), word.pattern.value)
            assert same is None or word.priority != other.priority, (word.name, other.name)
