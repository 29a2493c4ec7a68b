"""Scoring sentences with one mistake: a figure off in its last digit, a sign turned round."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.source import Span, half_width

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURE = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?")
_TURNED = {
    "≥": "＞",
    "≤": "＜",
    "＞": "≥",
    "＜": "≤",
    ">": "≥",
    "<": "≤",
    "（含）": "（不含）",
    "(含)": "(不含)",
    "（不含）": "（含）",
    "(不含)": "(含)",
    "以上": "以下",
    "以下": "以上",
    "每低于": "每高于",
    "每低": "每高",
    "每少": "每多",
    "每降低": "每提高",
    "每减少": "每增加",
    "每超过": "每低于",
    "每超出": "每低于",
    "每超": "每低",
    "每高于": "每低于",
    "每提高": "每降低",
    "每增加": "每减少",
}
_SIGN = re.compile("|".join(sorted(map(re.escape, _TURNED), key=len, reverse=True)))


@frozen
class Slip:
    """Some characters of a text, and what stands there by mistake."""

    kind: str
    span: Span
    before: str
    after: str

    def made_in(self, text: str) -> str:
        """The text with the mistake in it."""
        return text[: self.span.start] + self.after + text[self.span.end :]


def slips(text: str) -> Iterator[Slip]:
    """Every mistake in a scoring sentence; not each of them leaves a sentence."""
    for found in _FIGURE.finditer(text):
        for figure in moved(found[0]):
            yield Slip("figure", Span(*found.span()), found[0], figure)
    for found in _SIGN.finditer(text):
        yield Slip("sign", Span(*found.span()), found[0], _TURNED[found[0]])


def moved(figure: str) -> tuple[str, ...]:
    """A figure with one less and one more in its last digit, as many places as before."""
    size = Decimal(half_width(figure))
    step = Decimal(1).scaleb(int(size.as_tuple().exponent))
    return tuple(format(one, "f") for one in (size - step, size + step) if one >= 0)
