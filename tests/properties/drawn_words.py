"""Words that the terminals of a grammar match, drawn from their expressions.

What must stand before or behind a word is left out: random texts put words where they do not belong.
"""

from __future__ import annotations

import re
from functools import cache

_parser = re._parser
_MOST = 3
"""How often a part that may be repeated is."""


def drawn(pattern, random):
    """One text of an expression, its conditions on what stands around it apart."""
    return "".join(_texts(_parsed(pattern), random))


@cache
def _parsed(pattern):
    return _parser.parse(pattern)


def _texts(parts, random):
    for kind, value in parts:
        yield from _text(str(kind), value, random)


def _text(kind, value, random):
    if kind == "LITERAL":
        yield chr(value)
    elif kind == "IN":
        yield _one_of(value, random)
    elif kind in {"ANY", "NOT_LITERAL", "CATEGORY"}:
        yield random.choice("甲5场 ")
    elif kind == "BRANCH":
        yield from _texts(random.choice(value[1]), random)
    elif kind == "SUBPATTERN":
        yield from _texts(value[-1], random)
    elif kind == "ATOMIC_GROUP":
        yield from _texts(value, random)
    elif kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        least, most, part = value
        for _ in range(random.randint(least, max(least, min(most, _MOST)))):
            yield from _texts(part, random)
    else:
        assert kind in {"AT", "ASSERT", "ASSERT_NOT"}, kind


def _one_of(options, random):
    kind, value = random.choice(options)
    if str(kind) == "LITERAL":
        return chr(value)
    if str(kind) == "RANGE":
        return chr(random.randint(*value))
    return random.choice("甲5场 ")
