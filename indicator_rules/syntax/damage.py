"""Texts that scanning, copying or a template damaged: refused, never read around the damage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.model.refusal import Refusal
from indicator_rules.source import Span
from indicator_rules.syntax.parts import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOKALIKES = frozenset("扁之乏芝乡一二三四五六七八九十")
"""What scanners make of ≥ in front of a figure."""

_FIGURE = "a figure"
_WHOLE_FIGURE = "a figure that nothing runs into"
_BRACKET = "the other bracket"
_NO_FORMULA = "the figure to reach, without its formula"
# A letter among digits, or a digit of another script.
_NO_DIGIT = re.compile(
    r"(?<![A-Za-z0-9])[OolISBZ](?=[OolISBZ]?[0-9])|(?<=[0-9])[OolISBZ](?=\.?[0-9])|(?![0-9])\d"
)
_POINTS = re.compile(r"(?<![-A-Za-z/0-9.])[0-9]+\.(?:\.+[0-9]+|[0-9]+(?:\.[0-9]+)+)")
_DATE = re.compile(r"(?:19|20)[0-9]{2}\.[0-9]{1,2}\.[0-9]{1,2}")
_MONTH_OR_FIGURE = re.compile(r"\s*(?:19|20)[0-9]{2}\.(?:0[1-9]|1[0-2])\s*")
_DATED = re.compile(r"(?<![0-9.])([0-9]++)年\s*[0-9]{1,2}月(?:\s*[0-9]{1,2}[日号])?")
_SHORT_YEAR = re.compile(r"[0-9]{2}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_AFTER_A_DAY = re.compile(
    r"(?:[0-9]月(?:[0-9]{1,2}[日号]|[底末份])?|年[底末]|季度[底末]?)\s*[之以]?后(?![续期备勤评补])"
    r"|(?<!不)[晚迟]于\s*(?:[0-9]{2,4}年|[0-9]{1,2}月|年[底末])"
)
_TWO_IN_BRACKETS = re.compile(r"(?<=[\u4e00-\u9fff])\(\s*[0-9.]+\s*%?\s*[,;]\s*[0-9.]+\s*%\s*\)")
_MINUS_OR_DASH = re.compile(r"(?<![0-9%])-[0-9.]++[^0-9,;。]{0,6}--\s*[0-9]")
_SEPARATED = re.compile(r"(?<![0-9,])[0-9]++(?:,[0-9]++)+")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_DASH = re.compile(r"\s*([—–―‒]+)\s*[0-9]")
"""A dash in front of a figure: a minus sign, the rest of a range, or a bullet."""
_SPLIT = re.compile(r"(?<![0-9.,])[0-9][0-9.]*+(?:[ \t]++[0-9.]++)++")
"""9 0 %: one figure that spaces took apart, or two."""
_COUNTED = re.compile(r"\s{0,9}[%元个人次户项天件场亩]")
_BLANK = re.compile(
    r"[年月]\s+(?=[月日号])|_{2,}|[?�]\s*(?=[0-9])|[A-Z]\.[0-9]|(?<=[≥≤<>=到过于])\s*%"
)
_ERROR_VALUE = re.compile(r"#(?:N/A|(?:DIV/0|REF|VALUE|NUM|NULL|SPILL|CALC)!|NAME\?)")
"""What a spreadsheet shows for a sum that it cannot do."""
_FORMULA = re.compile(
    r"[×*]\s*100\s*%|÷|(?<=[\u4e00-\u9fff)])\s*/\s*[\u4e00-\u9fff]{2,}[^0-9]*[×*]"
)
_NUMBERED = re.compile(r"(?:^|(?<=[;。,\s]))[0-9一二三四五六七八九十]{1,2}\)")
_PAIRS = {")": "(", "]": "["}
_STRETCH = re.compile(r"\s*[\[(][^()\[\]]*[,;][^()\[\]]*[\])]\s*")


def refuse_damaged(text: str, original: str) -> None:
    """A scanned l00% must not become a label and 0%, nor 12,34 two figures.

    Raises:
        UnreadableError: a place where something is missing or does not belong.
        Refusal: digits that are no figure (IR111), a date of no year (IR107), a sign that may be
            a minus or a dash (IR114).
    """
    dash = _DASH.match(original)
    if dash is not None:
        raise UnreadableError(_FIGURE, Span(*dash.span(1)))
    for span, expected in _damages(text):
        raise UnreadableError(expected, span)
    for dated in _DATED.finditer(text):
        # 23年12月底前 is not 23 years, and the end of December besides.
        if _SHORT_YEAR.fullmatch(dated[1]):
            raise Refusal("IR111", found=dated[0], remedy=f"20{dated[0]}")
        if not _YEAR.fullmatch(dated[1]):
            raise Refusal("IR107", found=dated[0])
    if _AFTER_A_DAY.search(text):
        # 2024年6月底以后 is no deadline, and has no last day.
        raise Refusal("IR114", found=text.strip())
    if _TWO_IN_BRACKETS.search(text):
        # 合格率（80%，90%）: from the one to the other, or two of something.
        raise Refusal("IR114", found=text.strip())
    if _MINUS_OR_DASH.search(text):
        # -5%--3%: a range between two losses, or a dash of two signs.
        raise Refusal("IR114", found=text.strip())
    # A run is looked at once: what stands behind it is no part of the pattern.
    for split in _SPLIT.finditer(text):
        if _COUNTED.match(text, split.end()):
            raise Refusal("IR111", found=split[0], remedy="".join(split[0].split()))
    for run in _SEPARATED.finditer(text):
        if not _THOUSANDS.fullmatch(run[0]):
            raise Refusal("IR111", found=run[0], remedy=run[0].replace(",", ""))


def refuse_month_or_figure(text: str) -> None:
    """2023.12 alone is a month or a figure.

    Raises:
        Refusal: the text is such a cell (IR111).
    """
    if _MONTH_OR_FIGURE.fullmatch(text):
        year, month = text.strip().split(".")
        raise Refusal("IR111", found=text.strip(), remedy=f"{year}年{int(month)}月")


def _damages(text: str) -> Iterator[tuple[Span, str]]:
    if not text.isascii() or not text.isdigit():
        for pattern, expected in (
            (_NO_DIGIT, _FIGURE),
            (_BLANK, _FIGURE),
            (_FORMULA, _NO_FORMULA),
            (_ERROR_VALUE, _FIGURE),
        ):
            found = pattern.search(text)
            if found is not None:
                yield Span(*found.span()), expected
        for found in _POINTS.finditer(text):
            if not _DATE.fullmatch(found[0]):
                yield Span(*found.span()), _WHOLE_FIGURE
        lone = _lone_bracket(text)
        if lone is not None:
            yield Span(lone, lone + 1), _BRACKET


def _lone_bracket(text: str) -> int | None:
    """The place of a bracket without its other half; 1) and [80%,90%) are whole."""
    if not any(sign in text for sign in "()[]") or _STRETCH.fullmatch(text):
        return None
    numbers = {found.end() - 1 for found in _NUMBERED.finditer(text)}
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign in "([":
            opened.append(place)
        elif sign in _PAIRS and opened and text[opened[-1]] == _PAIRS[sign]:
            opened.pop()
        elif sign in _PAIRS and place not in numbers:
            return place
    return opened[0] if opened else None
