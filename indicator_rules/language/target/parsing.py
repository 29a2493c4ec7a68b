"""The parser: tokens to clauses, by the grammar of target.lark."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeAlias, cast

from indicator_rules.language.errors import Expected, Unread, expected_after
from indicator_rules.language.target.building import Builder
from indicator_rules.language.tokens.token import Token

if TYPE_CHECKING:
    from collections.abc import Callable

    from lark import Lark
    from lark.grammar import Rule as GrammarRule

    from indicator_rules.language.target.clauses import Sentence

_GRAMMAR = Path(__file__).with_name("target.lark")
_END = Token("$END", 0, 0, "")
_REFUSED = {
    "DENIES": ("IR116", Expected.FIGURE_WITH_COMPARISON),
    "NO_EVENT": ("IR124", Expected.FIGURE_WITH_COMPARISON),
    "NOT_BY_DAY": ("IR120", Expected.DAY),
}
"""Tokens that have no place in the grammar, and what is told where one stands."""


class _Reduction(NamedTuple):
    """So many values that become one, by a method of the builder; a value alone may stay as it is.

    ``spread`` says that one of the values is a list of several.
    """

    size: int
    origin: str
    build: Callable[[list[object]], object] | None
    spread: bool


_State: TypeAlias = "dict[str, _State | _Reduction]"
"""What follows on a kind of token or on a built value: the state behind it, or a reduction."""


def parsed(tokens: list[Token], size: int) -> Sentence:
    """The clauses of a text of so many characters.

    Raises:
        Unread: a token that has no place where it stands.
        Refusal: a meaning that does not exist.
    """
    state, last = _states()
    states, values = [state], cast("list[object]", [])
    ahead = iter((*tokens, _END))
    while True:
        token = next(ahead)
        kind = token.kind
        while type(step := state.get(kind)) is _Reduction:
            count, origin, build, spread = step
            if build is None:
                states[-1] = state = cast("_State", states[-2][origin])
                if state is last:
                    return cast("Sentence", values[0])
                continue
            children = values[-count:]
            values[-count:] = [build(_spread(children) if spread else children)]
            del states[-count:]
            state = cast("_State", states[-1][origin])
            states.append(state)
        if step is None:
            _refuse(None if token is _END else token, state, size)
        state = cast("_State", step)
        states.append(state)
        values.append(token)


def _refuse(token: Token | None, state: _State, size: int) -> NoReturn:
    expected = expected_after(frozenset(kind for kind in state if kind.isupper()))
    if token is None:
        raise Unread("IR102", size, size, expected)
    code, expected = _REFUSED.get(token.kind, ("IR101", expected))
    raise Unread(code, token.start, token.end, expected)


def _spread(children: list[object]) -> list[object]:
    flat: list[object] = []
    for one in children:
        if type(one) is list:
            flat += one
        else:
            flat.append(one)
    return flat


def grammar() -> Lark:
    """The grammar of targets as lark analyses it: LALR over the kinds of tokens."""
    # Whoever only imports this has nothing to parse yet.
    from lark import Lark  # noqa: PLC0415

    text = _GRAMMAR.read_text("utf-8")
    return Lark(text, parser="lalr", lexer="basic", maybe_placeholders=False)


@cache
def _states() -> tuple[_State, _State]:
    """The states in which the grammar begins and ends, worked out by lark at the first text.

    lark analyses; what drives its table here calls nothing but the methods of the builder, and
    reads a text in a fourth of the time that lark's own driver takes.
    """
    table = grammar().parse_interactive().parser_state.parse_conf
    states: dict[object, _State] = {number: {} for number in table.states}
    builder = Builder()
    for number, steps in table.states.items():
        for name, (_, step) in steps.items():
            following = states[step] if step in states else _reduction(step, builder)
            # lark's names are tokens, which compare in Python.
            states[number][str(name)] = following
    return states[table.start_state], states[table.end_state]


def _reduction(rule: GrammarRule, builder: Builder) -> _Reduction:
    origin, size = str(rule.origin.name), len(rule.expansion)
    spread = any(one.name.startswith("_") for one in rule.expansion)
    if origin.startswith("_"):
        # What a star or a plus repeats: its values go to the rule around it.
        return _Reduction(size, origin, list, spread)
    if rule.options.expand1 and size == 1:
        return _Reduction(1, origin, None, spread=False)
    return _Reduction(size, origin, getattr(builder, rule.alias or origin), spread)
