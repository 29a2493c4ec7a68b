"""Specs as text, whole and with the mistakes that their authors make."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from indicator_rules.model.indicators import Scorecard
from indicator_rules.specfile.fields import INDICATOR, SPEC
from indicator_rules.specfile.write import spec_text
from indicator_rules.testing.strategies.broken_texts import broken_texts
from indicator_rules.testing.strategies.scorecards import scorecards

KEYS = tuple(sorted({*SPEC.fields, *INDICATOR.fields}))
VALUES = (
    "", "5", "[]", "{}", "- a", "{a: b}", "true", "-5", "1e9", "null", "'", "|\n  a", "&a 5",
    "*a", "!!str 5",
    "2023-02-30", "10%", "十",
)  # fmt: skip
_LINE = re.compile(r"^([ ]*(?:- )?)([\w-]+):(.*)$")


def spec_texts(
    scorecards: st.SearchStrategy[Scorecard] | None = None,
) -> st.SearchStrategy[str]:
    """Specs as YAML, each of which reads back as the scorecard it was written of.

    Shrinks toward a table of one indicator.
    """
    return (_scorecards() if scorecards is None else scorecards).map(spec_text)


def broken_specs(texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Specs with one to three mistakes, of ``spec_texts()`` where no texts are given.

    A key that is misspelt, gone or repeated, a wrong indentation, a tab, weights that do not add
    up, a target with a slip, a value of another type, an anchor, a text cut off in the middle.
    A mistake may be harmless. Shrinks toward the table of one indicator with its schema gone.
    """
    return _mistaken(spec_texts(scorecards_of_two()) if texts is None else texts)


def scorecards_of_two() -> st.SearchStrategy[Scorecard]:
    """Small tables, of which a mistake is easily seen."""
    return _scorecards(max_leaves=2, max_depth=2)


@st.composite
def _mistaken(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    text = draw(texts)
    for mistake in draw(st.lists(st.sampled_from(_MISTAKES), min_size=1, max_size=3)):
        lines = text.split("\n")
        place = draw(st.integers(0, len(lines) - 1))
        text = mistake(draw, lines, place)
    return text


def _gone(_draw: st.DrawFn, lines: list[str], place: int) -> str:
    return _joined([*lines[:place], *lines[place + 1 :]])


def _repeated(_draw: st.DrawFn, lines: list[str], place: int) -> str:
    return _joined([*lines[: place + 1], *lines[place:]])


def _misspelt(draw: st.DrawFn, lines: list[str], place: int) -> str:
    """A key with a letter gone or twice, in capitals, or another key."""
    found = _LINE.match(lines[place])
    if found is None:
        return _gone(draw, lines, place)
    key = found[2]
    wrong = draw(st.sampled_from((key[:-1], key + key[-1:], key.upper(), *KEYS)))
    return _with(lines, place, f"{found[1]}{wrong}:{found[3]}")


def _indented(draw: st.DrawFn, lines: list[str], place: int) -> str:
    return _with(lines, place, " " * draw(st.integers(1, 3)) + lines[place])


def _dedented(draw: st.DrawFn, lines: list[str], place: int) -> str:
    return _with(lines, place, lines[place][draw(st.integers(1, 3)) :])


def _tabbed(_draw: st.DrawFn, lines: list[str], place: int) -> str:
    return _with(lines, place, "\t" + lines[place].lstrip())


def _valued(draw: st.DrawFn, lines: list[str], place: int) -> str:
    """A value of another type, or with an anchor, an alias or a tag."""
    found = _LINE.match(lines[place])
    if found is None:
        return _indented(draw, lines, place)
    value = draw(st.sampled_from(VALUES))
    return _with(lines, place, f"{found[1]}{found[2]}: {value}")


def _unbalanced(draw: st.DrawFn, lines: list[str], place: int) -> str:
    """A weight that is another, so that they do not add up."""
    weights = [at for at, line in enumerate(lines) if "weight:" in line] or [place]
    at = draw(st.sampled_from(weights))
    weight = draw(st.sampled_from(("1", "0", "-5", "1000", "百")))
    return _with(lines, at, lines[at].partition(":")[0] + f": {weight}")


def _unreadable(draw: st.DrawFn, lines: list[str], place: int) -> str:
    """A target with a slip."""
    targets = [at for at, line in enumerate(lines) if "target:" in line] or [place]
    at = draw(st.sampled_from(targets))
    return _with(lines, at, lines[at].partition(":")[0] + f": {draw(broken_texts())}")


def _cut_off(draw: st.DrawFn, lines: list[str], _place: int) -> str:
    text = _joined(lines)
    return text[: draw(st.integers(0, len(text)))]


def _with(lines: list[str], place: int, line: str) -> str:
    return _joined([*lines[:place], line, *lines[place + 1 :]])


def _joined(lines: list[str]) -> str:
    return "\n".join(lines)


_MISTAKES = (
    _gone, _repeated, _misspelt, _indented, _dedented, _tabbed, _valued, _unbalanced, _unreadable,
    _cut_off,
)  # fmt: skip
_scorecards = scorecards
