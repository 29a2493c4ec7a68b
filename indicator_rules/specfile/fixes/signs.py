"""Signs and digits of targets in half width: ＞＝９０％ is written ≥90%."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.specfile.fixes.edits import Value, indicators, scalars
from indicator_rules.syntax import parse_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.rules import Rule
    from indicator_rules.specfile.nodes import Node

_PAIRS = ((re.compile("[＞》﹥][=＝]|>＝"), "≥"), (re.compile("[＜《﹤][=＝]|<＝"), "≤"))
_WIDE = "＞＜＝≧≦⩾⩽﹥﹤％﹪０１２３４５６７８９．～〜－−﹣＋﹢／"
_NARROW = "><=≥≤≥≤><%%0123456789.~~---++/"
_TABLE = str.maketrans(_WIDE, _NARROW)


def values(root: Node) -> Iterator[Value]:
    """The targets that mean the same in canonical signs."""
    for indicator in indicators(root):
        if any(one.text == "true" for one in scalars(indicator, "qualitative")):
            continue
        for target in scalars(indicator, "target"):
            text = in_half_width(target.text)
            if text != target.text and _same(target.text, text):
                yield Value(target, text)


def in_half_width(text: str) -> str:
    """The text in canonical signs; prose keeps its full-width commas and brackets."""
    for pair, sign in _PAIRS:
        text = pair.sub(sign, text)
    return text.translate(_TABLE)


def _same(before: str, after: str) -> bool:
    rule = _rule(before)
    return rule is not None and rule == _rule(after)


def _rule(text: str) -> Rule | None:
    try:
        return parse_target(text)
    except ExpressionError:
        return None
