"""A line of YAML as its author may have meant it, one change at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.specfile.fields import INDICATOR, SPEC
from indicator_rules.specfile.widths import meant, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEAR = 6
"""Lines above that show where keys begin."""
KEYS = sorted({*SPEC.fields, *INDICATOR.fields})
_BRACKETS = {"[": "]", "{": "}"}
_START = r"(?P<start>[ \t]*(?:- +)*)"
_BLANKS = "\t\u3000\xa0"
_BLANK = re.compile(rf"(?P<it>[ ]*[{_BLANKS}][ {_BLANKS}]*)(?=\S)")
_DASH = re.compile(r"[ ]*(?P<it>[–—－﹣−])(?=[ \u3000])")
_ITEM = re.compile(r"[ \t]*(?:- +)+(?P<it>[\[{][^\r\n]*?)(?=[ \t]*[\r\n]*\Z)")
WIDE_COLON = re.compile(
    _START + r"(?P<key>[^\s\"'#:：,{}\[\]-][^\s\"'#:：,{}\[\]]{0,30})(?P<it>：[ \t]*)"
)
_NO_SPACE = re.compile(_START + r"(?P<key>[A-Za-z_]+)(?P<it>:)(?=[^\s:/])")
_NO_DASH_SPACE = re.compile(r"[ \t]*(?:- +)*(?P<it>-)(?=[^\s-])")
_NO_COLON = re.compile(_START + rf"(?P<key>{'|'.join(KEYS)})(?P<it>[ \t]+)(?=[^\s:：])")
_KEY = rf"{_START}(?P<key>[^\s\"'#:{{}}\[\]-][^\"'#:{{}}\[\]]*):[ \t]+"
_VALUE = re.compile(_KEY + r"(?P<it>[^\s\"'#][^\r\n]*?)(?=[ \t]*(?: #[^\r\n]*)?[\r\n]*\Z)")
OPEN_QUOTE = re.compile(_KEY + r"(?P<it>(?P<quote>[\"'])[^\"'\r\n]*?)(?=[ \t]*[\r\n]*\Z)")
_AFTER_QUOTE = re.compile(_KEY + r"(?P<it>\"[^'\r\n]*?)(?=[ \t]*[\r\n]*\Z)")
NAME = re.compile(r"(?P<it>[ ]*)(?:name|名称)[ ]*:")
_LIST = re.compile(r"[ ]*(?:- +)*(?:indicators|下级指标|指标)[ ]*:[ ]*(?:#[^\r\n]*)?[\r\n]*\Z")
_SAID = re.compile(r"(?P<start>[ ]*)(?P<dash>- +)?[^\s#]")
_INDENT = re.compile(r"(?P<it>[ ]*)(?=[^\s#])")


@frozen
class Change:
    """Another text for some characters of a line."""

    index: int
    before: str
    """The line as it stands."""
    start: int
    end: int
    text: str
    problem: tuple[str, str]
    in_quotes: bool = False
    """Whether a quotation mark is closed that was open."""

    @property
    def line(self) -> str:
        """The line with the change."""
        return self.before[: self.start] + self.text + self.before[self.end :]

    @property
    def remedy(self) -> tuple[str, str]:
        """The line as it should be, or how far it should be indented."""
        column = self.text.find("- ") + 1
        if not self.start and column and self.text.strip() == "-":
            return f"write “- ” in column {column} before it", f"请在第 {column} 列写“- ”，后接本行"
        if not self.text.strip() and not self.start:
            size = len(self.text)
            return f"begin the line with {size} spaces", f"行首请留 {size} 个空格"
        line = self.line.strip()
        return f"write {line}", f"请改为 {line}"


def _change(index: int, found: re.Match[str], text: str, problem: tuple[str, str]) -> Change:
    """Another text for what a pattern calls ``it``."""
    quoted = "quote" in found.groupdict()
    return Change(index, found.string, *found.span("it"), text, problem, quoted)


def changes(lines: list[str], index: int) -> Iterator[Change]:
    """What the author of a line may have meant."""
    line = lines[index]
    yield from _dashed(lines, index)
    if found := _BLANK.match(line):
        for width in dict.fromkeys([width_of(found["it"]), *_levels(lines, index)]):
            yield spaced(index, found, width)
    if found := _DASH.match(line):
        problem = (f"“{found['it']}” stands where “-” should", f"此处应为“-”，却是“{found['it']}”")
        yield _change(index, found, "-", problem)
    if found := WIDE_COLON.match(line):
        yield wide_colon(index, found)
    if found := _NO_SPACE.match(line):
        key = found["key"]
        problem = (f"no space stands behind the colon of “{key}”", f"“{key}”的冒号后面没有空格")
        yield _change(index, found, ": ", problem)
    if found := _NO_DASH_SPACE.match(line):
        problem = ("no space stands behind the dash", "横线“-”后面没有空格")
        yield _change(index, found, "- ", problem)
    if found := _NO_COLON.match(line):
        key = found["key"]
        problem = (f"no colon stands behind “{key}”", f"“{key}”后面没有冒号")
        yield _change(index, found, ": ", problem)
    if found := OPEN_QUOTE.match(line):
        problem = ("a quotation mark is opened and not closed", "引号没有成对")
        yield _change(index, found, found["it"] + found["quote"], problem)
    yield from _closed(line, index)
    yield from _quoted(line, index)


def _dashed(lines: list[str], index: int) -> Iterator[Change]:
    """A name that begins an item of a list, where the dashes of its list stand or are to stand."""
    found = NAME.match(lines[index])
    width = 0 if found is None else len(found["it"])
    for column in (width, width - 2):
        if found is not None and column >= 0 and _holds_dashes(lines[:index], column):
            problem = ("no dash stands before a name", "名称前面缺少横线“-”")
            yield _change(index, found, " " * column + "- ", problem)


def _holds_dashes(above: list[str], column: int) -> bool:
    """Whether a column has the dashes of a list that goes on, or of one that begins here."""
    said = [(one, found) for one in reversed(above) if (found := _SAID.match(one))]
    for place, (line, found) in enumerate(said):
        width = len(found["start"])
        if width == column and found["dash"]:
            return True
        if width <= column:
            return place == 0 and _LIST.match(line) is not None
    return False


def usual(lines: list[str]) -> list[Change]:
    """What is seldom wrong in one line alone: signs of a Chinese keyboard, tabs."""
    return [
        Change(one.index, lines[one.index], one.start, one.end, one.text, one.problem)
        for one in meant(lines)
    ]


def spaced(index: int, found: re.Match[str], width: int) -> Change:
    """Spaces in place of what a line begins with: tabs, or spaces of another width."""
    problem = ("a tab stands where the line begins", "行首用了制表符")
    if "\t" not in found["it"]:
        problem = ("a space of another width stands where the line begins", "行首用了全角空格")
    return _change(index, found, " " * width, problem)


def wide_colon(index: int, found: re.Match[str]) -> Change:
    """A full-width colon behind a key, written as YAML has it."""
    key = found["key"]
    problem = (f"a full-width colon stands behind “{key}”", f"“{key}”后面是全角冒号")
    colon = ": " if found.string[found.end("it") :].strip() else ":"
    return _change(index, found, colon, problem)


def _closed(line: str, index: int) -> Iterator[Change]:
    """A list or a mapping in one line that ends too early."""
    found = _VALUE.match(line)
    found = found if found and found["it"][0] in _BRACKETS else _ITEM.match(line)
    if found and (missing := _missing(found["it"])):
        problem = ("a bracket is opened and not closed", "括号没有成对")
        yield _change(index, found, found["it"].rstrip(", ") + missing, problem)


def _missing(text: str) -> str:
    """The brackets that a text leaves open, closed from within."""
    open_: list[str] = []
    for sign in text:
        if sign in _BRACKETS:
            open_.append(_BRACKETS[sign])
        elif open_ and sign == open_[-1]:
            open_.pop()
    return "".join(reversed(open_))


def _quoted(line: str, index: int) -> Iterator[Change]:
    """A value that YAML takes for something else unless it stands in quotes."""
    problem = ("a value with such signs stands in quotes", "含有此类符号的内容须加引号")
    found = _VALUE.match(line)
    if found and found["it"][0] in _BRACKETS and _missing(found["it"]):
        return
    if found and '"' not in found["it"] and "\\" not in found["it"]:
        yield _change(index, found, f'"{found["it"]}"', problem)
    elif found := found or _AFTER_QUOTE.match(line):
        yield _change(index, found, "'" + found["it"].replace("'", "''") + "'", problem)


def indented(lines: list[str], index: int) -> Iterator[Change]:
    """A line that begins in another column than those beside it."""
    found = _INDENT.match(lines[index])
    if found is None:
        return
    own = len(found["it"])
    for width in _levels(lines, index):
        if width != own:
            problem = (
                f"the line begins in column {own + 1}, those beside it in column {width + 1}",
                f"本行从第 {own + 1} 列开始，同级各行从第 {width + 1} 列开始",
            )
            yield _change(index, found, " " * width, problem)


def _levels(lines: list[str], index: int) -> list[int]:
    """The columns at which keys begin above a line, the nearest first."""
    widths = []
    for line in reversed(lines[max(0, index - _NEAR) : index]):
        key = re.match(_START + r"(?=[^\s#-])", line)
        if key is not None and len(key["start"]) not in widths:
            widths.append(len(key["start"]))
    return widths
