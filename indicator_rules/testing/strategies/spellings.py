"""All spellings of a meaning: words, signs, numerals, widths and spaces that read as one value."""

from __future__ import annotations

from hypothesis import strategies as st

from indicator_rules.model.actuals import (
    Actual,
    Bounded,
    Claimed,
    Compound,
    Measured,
    Missing,
    NotApplicable,
    Stated,
)
from indicator_rules.model.rules import Rule
from indicator_rules.testing.strategies.actual_words import cells_of
from indicator_rules.testing.strategies.figure_words import Pieces
from indicator_rules.testing.strategies.rule_words import pieces_of
from indicator_rules.testing.strategies.rules import rules

_WIDE = {
    "≥": "≧", ">": "＞", "<": "＜", "=": "＝", "%": "％﹪", "-": "－", "~": "～", "(": "（",
    ")": "）",
    ",": "，", ":": "：", ";": "；", "/": "／", ".": "．", "+": "＋",
} | {str(digit): chr(0xFF10 + digit) for digit in range(10)}  # fmt: skip
"""Signs as input methods write them."""
_GAPS = ("", " ", "　", "\n")


_ACTUALS = (Measured, Bounded, Compound, Claimed, Missing, NotApplicable)


def spellings(value: Rule | Actual, *, rule: Rule | None = None) -> st.SearchStrategy[str]:
    """Texts that read as a value equal to this one, in all the ways that people write it.

    ≥90% is 不低于90%, 90％以上, 达到百分之九十, ＞＝ ９０％, 九成以上 and so on: every word and
    sign of the comparison, digits, separators and numerals, other units, both widths, spaces and
    breaks between words. Of an actual value they are what a cell may say against ``rule``.

    Shrinks to the canonical text ``str(rule)``, of an actual value to its ``text``.
    """
    if isinstance(value, Stated):  # Other signs would be other words.
        return st.just(value.text)
    if isinstance(value, _ACTUALS):
        return st.just(value.text) | _loose(cells_of(value, rule))
    return st.just(str(value)) | _loose(pieces_of(value))


def target_texts() -> st.SearchStrategy[str]:
    """Spellings of any of ``rules()``. Shrinks to ≥1%."""
    return rules().flatmap(spellings)


@st.composite
def _loose(draw: st.DrawFn, pieces: st.SearchStrategy[Pieces]) -> str:
    """Pieces with or without gaps, in one width or in both by turns."""
    parts = draw(pieces)
    gaps = draw(st.lists(st.sampled_from(_GAPS), min_size=len(parts), max_size=len(parts)))
    text = "".join(part + gap for part, gap in zip(parts, gaps, strict=True)).strip()
    return draw(widths(text))


def widths(text: str) -> st.SearchStrategy[str]:
    """A text with its signs and digits in either width. Shrinks to the text as it is."""
    wide = "".join(_WIDE.get(one, one)[0] for one in text)
    mixed = st.tuples(*(st.sampled_from(one + _WIDE.get(one, "")) for one in text)).map("".join)
    return st.sampled_from([text, wide]) | mixed
