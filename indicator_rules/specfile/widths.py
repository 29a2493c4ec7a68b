"""Signs of a Chinese keyboard where YAML has its own: before keys, behind them, in brackets.

A key of a spec at the beginning of a line says that the line is meant as YAML. What stands around
it in full width is then a slip, whatever a parser makes of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from indicator_rules.specfile.fields import (
    BONUS,
    CASE,
    CASES,
    EXPECT,
    GROWTH,
    INDICATOR,
    OUTCOME,
    PUBLISHED,
    PUBLISHED_RESULT,
    SETTINGS,
    SPEC,
    VETO,
)

_TABLES = (
    SPEC, INDICATOR, BONUS, VETO, GROWTH, PUBLISHED, PUBLISHED_RESULT, SETTINGS, CASES, CASE,
    EXPECT, OUTCOME,
)  # fmt: skip
_FIELDS = {key: field for table in _TABLES for key, field in table.fields.items()}
_COLLECTIONS = {key for key, one in _FIELDS.items() if one.kind in {"list", "mapping", "method"}}
_COLLECTIONS |= {"levels", "bands", "days", "knots", "below", "above", "partial"}
_CODES = {"select", "ignore"}
_ANY = "|".join(sorted({*_FIELDS, *_COLLECTIONS}, key=len, reverse=True))
_BLANKS = " \t\u3000\xa0"
_HEAD = re.compile(
    rf"(?P<indent>[{_BLANKS}]*)(?:(?P<dash>[-–—－﹣−])(?P<gap>[{_BLANKS}]*))?"
    rf"(?P<key>{_ANY})(?P<colon>[:：])(?P<blank>[{_BLANKS}]*)(?P<rest>[^\r\n]*)"
)
_ITEM = re.compile(
    rf"(?P<indent>[{_BLANKS}]*)(?P<dash>[-–—－﹣−])(?P<gap>[{_BLANKS}]*)(?P<rest>[^\s][^\r\n]*)"
)
_ROW = re.compile(rf"[{{｛][{_BLANKS}]*(?:{_ANY})[:：]")
# What no line is free of that has such a slip; most files have none of it.
_SUSPECT = re.compile(
    r" *(?:- *)?(?:[\t\u3000\xa0–—－﹣−]|-[^ \r\n-]"
    r"|\w+(?:：|:[^\s]|: *[\u3000\xa0])"
    r"|(?:\w+: *)?[\[{［｛][^\r\n]*(?:[：，、［］｛｝\u3000\xa0]|:[^\s]))"
)
_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?")
_OPEN = {"[": "[", "{": "{", "［": "[", "｛": "{"}
_CLOSE = {"]": "[", "}": "{", "］": "[", "｝": "{"}
_HALF = {"［": "[", "］": "]", "｛": "{", "｝": "}"}
_ENTRY = re.compile(r"[ \u3000]*[^，,：:{}\[\]［］｛｝\"']{1,30}[:：]")
# A colon further on is the one that YAML goes by: {甲:乙: 5}.
_TIGHT = re.compile(r"[\[{［｛\"']|[^\s/\u3000,，:：{}\[\]｝］][^,，:：{}\[\]｝］]*[,，}｝]")
_PIECE = re.compile(r"[^，,、\]］]*")
_CODE = re.compile(r"[ \u3000]*[A-Za-z]{1,2}[0-9]{0,3}[ \u3000]*")
_VALUE = re.compile(r"(?P<value>.*?)(?P<after>[ \t]*(?: #.*)?)", re.DOTALL)


@frozen
class Meant:
    """A line as it was meant, with what was wrong, said for people."""

    index: int
    start: int
    end: int
    text: str
    """What is meant in place of the characters from ``start`` to ``end``."""
    problem: tuple[str, str]


@frozen
class _Part:
    """A part of a line as it stands and as it should, and what is wrong with it."""

    stands: str
    meant: str
    problem: tuple[str, str]


def meant(lines: list[str]) -> Iterator[Meant]:
    """The lines that are written with other signs than YAML's; those of block texts are theirs."""
    if not any(map(_SUSPECT.match, lines)):
        return
    block: int | None = None
    listed: int | None = None
    quoted = 0
    for index, line in enumerate(lines):
        if index < quoted or not line.strip():
            continue
        width = width_of(line[: len(line) - len(line.lstrip(_BLANKS))])
        if block is not None and width > block:
            continue
        block = None
        head = _HEAD.match(line)
        if head is not None:
            value = head["rest"].strip()
            quoted = _end_of_quote(value, lines, index)
            block = width if _BLOCK.fullmatch(value) else None
            listed = width if not value and head["key"] in _COLLECTIONS else None
            parts = _parts(head)
        elif (item := _ITEM.match(line)) and (_is_listed(listed, width) or _is_row(item["rest"])):
            parts = _item(item)
        else:
            listed = None
            continue
        wrong = [place for place, part in enumerate(parts) if part.stands != part.meant]
        if wrong:
            first, last = wrong[0], wrong[-1] + 1
            start, end = (sum(len(one.stands) for one in parts[:place]) for place in (first, last))
            text = "".join(part.meant for part in parts[first:last])
            yield Meant(index, start, end, text, _problem([parts[place] for place in wrong]))


def _end_of_quote(value: str, lines: list[str], index: int) -> int:
    """The line behind a text in quotation marks that begins in a line, as far as it goes on."""
    mark = value[:1]
    if mark not in ("'", '"') or value.count(mark) > 1:
        return 0
    ends = (place for place in range(index + 1, len(lines)) if mark in lines[place])
    return next(ends, -1) + 1


def _is_listed(listed: int | None, width: int) -> bool:
    """Whether a line is an item of the list that a key above it begins."""
    return listed is not None and width >= listed


def _is_row(rest: str) -> bool:
    """Whether an item is a mapping in braces that begins with a key of a spec."""
    return _ROW.match(rest) is not None


def _problem(wrong: list[_Part]) -> tuple[str, str]:
    if len({part.problem for part in wrong}) == 1:
        return wrong[0].problem
    return ("signs of another width stand in the line", "本行用了全角符号")


def _parts(head: re.Match[str]) -> list[_Part]:
    """The parts of a line that begins with a key, or with the dash before one."""
    key, rest = head["key"], head["rest"]
    parts = [_indent(head["indent"])]
    if head["dash"] is not None:
        parts += _dash(head["dash"], head["gap"])
    if head["colon"] == "：":
        problem = (f"a full-width colon stands behind “{key}”", f"“{key}”后面是全角冒号")
    else:
        problem = (f"no space stands behind the colon of “{key}”", f"“{key}”的冒号后面没有空格")
    blank = head["blank"] if head["colon"] == ":" and head["blank"].strip("\u3000\xa0") else " "
    if not rest.strip():
        blank = head["blank"] if head["colon"] == ":" else ""
    parts += [_Part(key, key, problem)]
    parts += [_Part(head["colon"] + head["blank"], ":" + blank, problem)]
    return [*parts, _flow_part(rest, key)]


def _item(item: re.Match[str]) -> list[_Part]:
    """The parts of an item of a list, which no key begins."""
    dash = _dash(item["dash"], item["gap"]) if item["dash"] != "-" else []
    same = _Part(item["dash"] + item["gap"], item["dash"] + item["gap"], ("", ""))
    return [_indent(item["indent"]), *(dash or [same]), _flow_part(item["rest"], "")]


def _indent(blanks: str) -> _Part:
    problem = ("a space of another width stands where the line begins", "行首用了全角空格")
    if "\t" in blanks:
        problem = ("a tab stands where the line begins", "行首用了制表符")
    return _Part(blanks, " " * width_of(blanks), problem)


def _dash(dash: str, gap: str) -> list[_Part]:
    if dash == "-":
        problem = ("no space stands behind the dash", "横线“-”后面没有空格")
        return [_Part(dash + gap, dash + (gap if gap.strip(" ") == "" and gap else " "), problem)]
    problem = (f"“{dash}” stands where “-” should", f"此处应为“-”，却是“{dash}”")
    spaces = gap if gap and not gap.strip(" ") else " "
    return [_Part(dash, "-", problem), _Part(gap, spaces, problem)]


def _flow_part(rest: str, key: str) -> _Part:
    """The value of a key, or an item: a list or a mapping in brackets."""
    problem = ("full-width signs stand between brackets", "括号内用了全角符号")
    found = _VALUE.fullmatch(rest)
    value = rest if found is None else found["value"]
    flow = _flow(value, key)
    return _Part(rest, rest if flow is None else flow + rest[len(value) :], problem)


def width_of(blanks: str) -> int:
    """Columns that tabs and spaces take: two for a tab and for a full-width space."""
    return sum(2 if blank in "\t\u3000" else 1 for blank in blanks)


@cache
def _flow(text: str, key: str) -> str | None:
    """A list or a mapping in brackets with YAML's own signs; None where it is none.

    A full-width comma parts two entries of a mapping where another key stands behind it, and two
    items of a list where these are codes, relations or brackets. Elsewhere it is a part of a text.
    """
    is_row = key == "" and text[:1] in "{｛" and _ENTRY.match(text, 1) is not None
    if text[:1] not in _OPEN or not (is_row or key in _COLLECTIONS):
        return None
    out: list[str] = []
    stack: list[str] = []
    quote, begins, named = "", True, False
    for place, sign in enumerate(text):
        put = sign
        if quote:
            quote = "" if sign == quote else quote
        elif begins and sign in "\"'":
            quote, begins = sign, False
        elif begins and sign in _OPEN:
            put, named = _OPEN[sign], False
            stack.append(put)
        elif stack and _CLOSE.get(sign) == stack[-1]:
            stack.pop()
            put, begins, named = _HALF.get(sign, sign), False, True
        elif stack and (sign == "," or _parts_at(text, place, key, stack[-1], named=named)):
            put, begins, named = "," if sign == "," else ", ", True, False
        elif stack and stack[-1] == "{" and not named and sign in ":：":
            tight = _TIGHT.match(text, place + 1) is not None
            put, begins, named = ": " if sign == "：" or tight else ":", True, True
        elif begins and sign in _BLANKS:
            # One space is enough behind a sign that has become another.
            wide = sign in "\u3000\xa0"
            put = "" if out[-1:] in ([", "], [": "]) else " " if wide else sign
        else:
            begins = False
        out.append(put)
    return None if stack or quote else "".join(out)


def _parts_at(text: str, place: int, key: str, inside: str, *, named: bool) -> bool:
    """Whether a full-width comma parts two entries or items; ``named`` is an entry with its key."""
    if text[place] not in "，、":
        return False
    if inside == "{":
        return named and text[place] == "，" and _ENTRY.match(text, place + 1) is not None
    before = re.split("[，,、\\[［]", text[:place])[-1]
    found = _PIECE.match(text, place + 1)
    behind = found[0] if found else ""
    if key in _CODES or "ignore" in text or "select" in text:
        return bool(_CODE.fullmatch(before) and _CODE.fullmatch(behind))
    if text[place] == "、":
        return False
    related = all(any(sign in piece for sign in "=＝") for piece in (before, behind))
    bracketed = before.rstrip()[-1:] in _CLOSE and behind.lstrip()[:1] in _OPEN
    return related or bracketed
