"""Signs and digits of targets in half width: ＞＝９０％ is written ≥90%."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.targets import parse_target
from indicator_rules.specfile.fixes.edits import Value, indicators, scalars

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.rules import Rule
    from indicator_rules.specfile.nodes import Node, Scalar

    Parse = Callable[[str], Rule | Actual]

_PAIRS = ((re.compile("[＞》﹥][=＝]|>＝"), "≥"), (re.compile("[＜《﹤][=＝]|<＝"), "≤"))
_WIDE = "＞＜＝≧≦⩾⩽﹥﹤％﹪０１２３４５６７８９．～〜－−﹣＋﹢／"
_NARROW = "><=≥≤≥≤><%%0123456789.~~---++/"
_TABLE = str.maketrans(_WIDE, _NARROW)
_UNEQUAL = {code: sign for code, sign in _TABLE.items() if code != ord("＝")}
_EQUALS = re.compile("(?<![<>＜＞》《﹥﹤])＝")


def values(root: Node) -> Iterator[Value]:
    """The targets, and the actual values beside them, that mean the same in canonical signs."""
    cells = list(_cells(root))
    # Where one ＝ has to stay, all do: a table has one form of the equals sign (IR304).
    kept = any(
        _EQUALS.search(one.text) and not _same(one.text, in_half_width(one.text), parse)
        for one, parse in cells
    )
    for scalar, parse in cells:
        text = in_half_width(scalar.text, equals=not kept)
        if text != scalar.text and _same(scalar.text, text, parse):
            yield Value(scalar, text)


def _cells(root: Node) -> Iterator[tuple[Scalar, Parse]]:
    """The texts that are read as targets and as actual values."""
    for indicator in indicators(root):
        if any(one.text == "true" for one in scalars(indicator, "qualitative")):
            continue
        for key, parse in (("target", parse_target), ("actual", parse_actual)):
            for scalar in scalars(indicator, key):
                yield scalar, parse


def in_half_width(text: str, *, equals: bool = True) -> str:
    """The text in canonical signs; prose keeps its full-width commas and brackets.

    ``equals`` says whether a ＝ that stands alone is one of them.
    """
    for pair, sign in _PAIRS:
        text = pair.sub(sign, text)
    return text.translate(_TABLE if equals else _UNEQUAL)


def _same(before: str, after: str, parse: Parse) -> bool:
    try:
        return parse(before) == parse(after)
    except ExpressionError:
        return False
