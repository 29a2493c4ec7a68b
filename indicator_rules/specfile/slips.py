"""Slips of the pen that keep a file from being YAML, each with what to write instead.

A parser of YAML says where it can go no further, in words of its own and often lines below the
slip. Here a line is changed as its author may have meant it, and where the file then reads
further, that was the slip.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from indicator_rules.source import Span
from indicator_rules.specfile.rewritten import (
    NAME,
    OPEN_QUOTE,
    WIDE_COLON,
    Change,
    changes,
    indented,
    usual,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.source import Source

    Parse = Callable[[str], Diagnostic | None]

_MOST = 20
"""Slips told of one file."""
_NEAR = 6
"""Lines above the place at which the parser stops."""
_TRIES = 16
"""Changes tried for one file; each has it parsed again."""
_CHARACTERS = 8_000_000
"""Characters parsed again, at most."""
_DOUBTFUL = re.compile(r"[\t\[{［｛]")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


@frozen
class Slip:
    """What stands there, what to write in its place, and both said for people."""

    span: Span
    text: str
    problem: tuple[str, str]
    remedy: tuple[str, str]

    @property
    def words(self) -> dict[str, object]:
        """The words of a finding."""
        return {
            "problem": self.problem[0],
            "problem_zh": self.problem[1],
            "remedy": self.remedy[0],
            "remedy_zh": self.remedy[1],
            "instead": self.text,
        }


def slips(
    source: Source, broken: Diagnostic | None, parse: Parse
) -> tuple[list[Slip], Diagnostic | None]:
    """The slips of a file that is ``broken``, and what still breaks it without them.

    ``parse`` tells what breaks a text, None where nothing does.
    """
    tries = min(_TRIES, _CHARACTERS // (len(source.text) + 1))
    search = _Search(source, parse, _LINE.findall(source.text), tries)
    broken = search.alike(broken)
    while broken is not None and len(search.found) < _MOST:
        number = _line_of(broken)
        step = search.step(number)
        if step is None:
            break
        change, broken = step
        search.take(change)
    if broken is None:
        # What YAML takes for a part of a text is seen once the rest can be read.
        for change in _sound(search.lines, parse):
            search.found.setdefault(change.index, _slip(source, change))
    found = [search.found[index] for index in sorted(search.found)]
    return found, broken if broken is None else search.placed(broken)


def misplaced(source: Source, parse: Parse) -> list[Slip]:
    """Signs of another width around keys: YAML takes them for a part of a text, and goes on."""
    return [_slip(source, change) for change in _sound(_LINE.findall(source.text), parse)[:_MOST]]


def _sound(lines: list[str], parse: Parse) -> list[Change]:
    """The changes of a text that is YAML, with which it is YAML still."""
    known = usual(lines)
    if not known or parse(_with(lines, known)) is None:
        return known
    return [one for one in known[:_TRIES] if parse(_with(lines, [one])) is None]


def mended(text: str, parse: Parse) -> str:
    """A text without the slips of which there is one way to mend them, as far as it reads further.

    ``parse`` tells what breaks a text.
    """
    lines = _LINE.findall(text)
    known, broken = _alike(lines, parse(text), parse)
    lines = _LINE.findall(_with(lines, known))
    return _with(lines, _sound(lines, parse) if broken is None else [])


def _alike(
    lines: list[str], broken: Diagnostic | None, parse: Parse
) -> tuple[list[Change], Diagnostic | None]:
    """The changes with which a text is read further all at once, and what breaks it then."""
    known = usual(lines)
    # How wide a tab is meant is not certain, nor always what stands between brackets.
    certain = [one for one in known if not _DOUBTFUL.search(one.before[: one.end])]
    for chosen in (known, certain):
        after = parse(_with(lines, chosen))
        if after is None:
            return chosen, after
        breaks = any(one.index == _line_of(after) for one in chosen)
        if not breaks and broken is not None and _line_of(after) > _line_of(broken):
            return chosen, after
    return [], broken


def _with(lines: list[str], known: list[Change]) -> str:
    changed = {one.index: one.line for one in known}
    return "".join(changed.get(index, line) for index, line in enumerate(lines))


def _slip(source: Source, change: Change) -> Slip:
    span = Span(change.start, change.end).shift(source.line_starts[change.index])
    return Slip(span, change.text, change.problem, change.remedy)


@define
class _Search:
    """The lines as far as they are put right, and the slips that were."""

    source: Source
    parse: Parse
    lines: list[str]
    tries: int
    found: dict[int, Slip] = field(factory=dict)

    def step(self, number: int) -> tuple[Change, Diagnostic | None] | None:
        """The first change with which the file is read further than line ``number``.

        With it comes what breaks the file then.
        """
        near = [index for index in _nearby(self.lines, number) if index not in self.found]
        # What a line is indented by is seldom wrong where a sign in it may be.
        for ways in (changes, indented):
            for change in (one for index in near for one in ways(self.lines, index)):
                if not self.tries:
                    return None
                self.tries -= 1
                broken = self.parse(self.text_with(change))
                # A quote left open is told of where the next one stands, or where the file ends.
                least = change.index if change.in_quotes else number
                if broken is None or _line_of(broken) > least:
                    return change, broken
        return None

    def alike(self, broken: Diagnostic | None) -> Diagnostic | None:
        """Take what is wrong with many lines all at once: the first one hides those below it."""
        known, after = _alike(self.lines, broken, self.parse)
        for change in known[:_MOST]:
            self.take(change)
        return after

    def text_with(self, change: Change) -> str:
        """The text with one line changed."""
        return "".join([*self.lines[: change.index], change.line, *self.lines[change.index + 1 :]])

    def take(self, change: Change) -> None:
        """Make a change."""
        self.found[change.index] = _slip(self.source, change)
        self.lines[change.index] = change.line

    def placed(self, broken: Diagnostic) -> Diagnostic:
        """What breaks the changed text, at its place in the file."""
        starts, number = self.source.line_starts, _line_of(broken)
        column = 0 if broken.extent is None else broken.extent.start.column - 1
        start = min(starts[min(number, len(starts) - 1)] + column, len(self.source.text))
        span = Span(start, min(start + 1, len(self.source.text)))
        return evolve(broken, source=self.source, span=span)


def _nearby(lines: list[str], number: int) -> Iterator[int]:
    """The lines that may have a slip, the likeliest first."""
    last = min(number, len(lines) - 1)
    near = range(last, max(last - _NEAR, -1), -1)
    yield from near
    for index in range(last - _NEAR, -1, -1):
        if any(pattern.match(lines[index]) for pattern in (OPEN_QUOTE, WIDE_COLON, NAME)):
            yield index


def _line_of(broken: Diagnostic) -> int:
    """The line at which a text ceases to be YAML, from 0."""
    return 0 if broken.extent is None else broken.extent.start.line - 1
