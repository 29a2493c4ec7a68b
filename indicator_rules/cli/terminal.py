"""What is printed, in the encoding that a terminal or a pipe has.

A person reads another sign for one that the encoding lacks, and a program the same data.
"""

from __future__ import annotations

import codecs
import json
import os
import re
import sys
import unicodedata
from contextlib import contextmanager
from enum import Enum, auto
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, TextIO, cast

import click
from attrs import define

from indicator_rules.diagnostics.language import VARIABLE, Language, current_language
from indicator_rules.source import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAMPLE = "绩效"
"""What an encoding can show that shows Chinese."""
_INSTEAD = MappingProxyType(
    {
        "≥": ">=", "≧": ">=", "⩾": ">=", "≤": "<=", "≦": "<=", "⩽": "<=", "≈": "~", "≠": "!=",
        "×": "x", "÷": "/", "·": ".", "±": "+/-", "−": "-", "–": "-", "—": "-", "―": "-", "‒": "-",
        "→": "->", "←": "<-", "↑": "^", "↓": "v", "∞": "inf", "√": "v", "Δ": "d", "δ": "d",
        "Ω": "ohm", "°": "deg ", "‰": " per mille", "‱": " per 10000", "￥": "yuan ", "¥": "yuan ",
        "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "「": '"', "」": '"', "『": '"',
        "』": '"',
        "《": "<", "》": ">", "〈": "<", "〉": ">", "【": "[", "】": "]", "〔": "[", "〕": "]",
        "、": ",", "。": ".", "｡": ".", "…": "...", "〜": "~", "⁄": "/", "∶": ":", "•": "*",
        "✓": "v", "✔": "v", "☑": "[x]", "☒": "[x]", "☐": "[ ]", "□": "[ ]", "■": "[#]", "✗": "x",
        "✘": "x", "✕": "x", "✖": "x", "○": "o", "◯": "o", "〇": "0", "●": "*", "◎": "(o)",
        "★": "*", "☆": "*", "◆": "*", "◇": "*", "△": "^", "▲": "^", "▶": ">", "►": ">",
        "─": "-", "━": "-", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
        "┤": "+", "┬": "+", "┴": "+", "┼": "+", "█": "#",
        **{chr(0x2460 + place): f"({place + 1})" for place in range(20)},
    }
)  # fmt: skip
"""What a person reads as well where the sign is not there."""
_PAINT = r"(?:\x1b\[[\d;]*m)*"
_CARETS = re.compile(rf"(?P<bar> +{_PAINT}\|{_PAINT} )(?P<gap> *){_PAINT}\^+{_PAINT}")
_EXCERPT = re.compile(rf"{_PAINT}\d+ \|{_PAINT} ")
_GAP = re.compile(r"( {3,})")
_LEAST_GAP = 2


class Form(Enum):
    """What reads an output beside a person."""

    JSON = auto()
    XML = auto()
    EXACT = auto()
    """YAML: no sign may stand for another one."""


FORMS = MappingProxyType(
    {"json": Form.JSON, "sarif": Form.JSON, "gitlab": Form.JSON, "junit": Form.XML}
)
"""The forms of findings and reports, by what ``--format`` calls them."""


@define(eq=False)
class _Stream:
    """A stream of text that takes every character: those it cannot show, it shows in other signs.

    It says of itself that it is UTF-8, since click gives a stream of ASCII another encoding.
    """

    inner: TextIO
    encoding: str = "utf-8"

    def write(self, text: str) -> int:
        """Write what can be shown of a text."""
        self.inner.write(shown_in(self.inner.encoding, text, self.inner.errors))
        return len(text)

    def __getattr__(self, name: str) -> object:
        return getattr(self.inner, name)


@contextmanager
def every_character() -> Iterator[None]:
    """Let standard output and standard error take what their encodings lack.

    Where the output cannot show Chinese, and no language was asked for, it is English.
    """
    taken: dict[str, _Stream] = {}
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        # A program without a window has no streams, and one that was captured has no encoding.
        if getattr(stream, "encoding", None):
            taken[name] = _Stream(stream)
            setattr(sys, name, cast("TextIO", taken[name]))
    asked = os.environ.get(VARIABLE)
    english = asked not in set(Language) and not _has(_encoding(), _SAMPLE)
    if english:
        os.environ[VARIABLE] = Language.ENGLISH.value
    try:
        yield
    finally:
        for name, shown in taken.items():
            # A stream that nobody reads any more has been replaced, and stays so.
            if getattr(sys, name) is shown:
                setattr(sys, name, shown.inner)
        if english:
            os.environ.pop(VARIABLE, None)
            os.environ.update({} if asked is None else {VARIABLE: asked})


def data_for_output(text: str, form: Form) -> str:
    """A text for a program, with nothing in it that the encoding of standard output lacks.

    JSON and XML have escapes of their own. Other texts are as they are, but on a terminal, where
    a person reads them.

    Raises:
        click.UsageError: the encoding lacks a character that nothing else may stand for.
    """
    encoding = _encoding()
    if codecs.lookup(encoding).name.startswith("utf"):
        return text
    if form is Form.JSON:
        # Programs take JSON for UTF-8, of which ASCII is a part.
        return "".join(one if one.isascii() else json.dumps(one)[1:-1] for one in text)
    if form is Form.XML:
        return text.encode("ascii", "xmlcharrefreplace").decode("ascii")
    missing = next((one for one in text if not _has(encoding, one)), None)
    if missing is not None and not sys.stdout.isatty():
        raise click.UsageError(_lacking(encoding, missing))
    return text


def _lacking(encoding: str, missing: str) -> str:
    if current_language() is Language.CHINESE:
        return f"无法输出：{encoding} 编码中没有“{missing}”；请用 -o 写入文件"
    return f"cannot write the output: {encoding} has no “{missing}”; write a file with -o"


def _encoding() -> str:
    """The encoding that standard output really has."""
    stream = sys.stdout
    inner = stream.inner if isinstance(stream, _Stream) else stream
    return getattr(inner, "encoding", None) or "utf-8"


def shown_in(encoding: str, text: str, errors: str | None = None) -> str:
    r"""A text as an encoding can show it: ² as 2, ≥ as >=, what nothing stands for as \u57f9.

    Carets stay below what they marked, and columns begin where they did as far as there is room.
    """
    if _has(encoding, text, errors):
        return text
    lines = text.split("\n")
    below = [_CARETS.fullmatch(line) for line in (*lines[1:], "")]
    kept: list[str] = []
    marks: str | None = None
    for line, carets in zip(lines, below, strict=True):
        if marks is not None:
            kept.append(marks)
            marks = None
        elif carets is not None and (margin := _EXCERPT.match(line)):
            marks = _moved(encoding, line[margin.end() :], carets)
            kept.append(_fitted(encoding, line))
        else:
            kept.append(_in_columns(encoding, line))
    return "\n".join(kept)


def _moved(encoding: str, line: str, carets: re.Match[str]) -> str:
    """A line of carets below what they marked in the line above."""
    start = _offset(line, len(carets["gap"]))
    end = _offset(line, len(carets["gap"]) + carets[0].count("^"))
    before = display_width(_fitted(encoding, line[:start]))
    size = max(display_width(_fitted(encoding, line[start:end])), 1)
    rest = carets[0][carets.end("gap") :]
    return carets["bar"] + " " * before + re.sub(r"\^+", "^" * size, rest)


def _offset(line: str, cells: int) -> int:
    """How many characters of a line take so many cells."""
    width = 0
    for offset, one in enumerate(line):
        if width >= cells:
            return offset
        width += display_width(one)
    return len(line)


def _in_columns(encoding: str, line: str) -> str:
    """A line whose columns begin where they did, as far as the spaces between them have room."""
    parts, wider = [], 0
    for part in _GAP.split(line):
        fitted = _fitted(encoding, part)
        if _GAP.fullmatch(part):
            fitted = " " * max(len(part) - wider, _LEAST_GAP)
            wider -= len(part) - len(fitted)
        else:
            wider += display_width(fitted) - display_width(part) if fitted != part else 0
        parts.append(fitted)
    return "".join(parts)


def _fitted(encoding: str, text: str) -> str:
    return text if _has(encoding, text) else "".join(_sign(encoding, one) for one in text)


@cache
def _sign(encoding: str, character: str) -> str:
    """A character, or what is shown in its place."""
    for instead in _candidates(character):
        if _has(encoding, instead):
            return instead
    return character.encode("ascii", "backslashreplace").decode("ascii")


def _candidates(character: str) -> Iterator[str]:
    """What may be shown, the likest first."""
    yield character
    if character == "¥":
        # Chinese encodings have the wide sign alone.
        yield "￥"
    if character in _INSTEAD:
        yield _INSTEAD[character]
    # ㎡ is m2 and ℃ is °C, whose own signs may have to be others.
    simpler = unicodedata.normalize("NFKC", character)
    yield simpler
    yield "".join(_INSTEAD.get(one, one) for one in simpler)


def _has(encoding: str, text: str, errors: str | None = None) -> bool:
    """Whether an encoding has every character; ``surrogateescape`` gives bytes of names back."""
    try:
        text.encode(encoding, "surrogateescape" if errors == "surrogateescape" else "strict")
    except UnicodeEncodeError:
        return False
    return True
