"""What to write instead of a text that cannot be read, made of what the text has itself."""

from __future__ import annotations

import re
from calendar import monthrange
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.language.expected import Expected
from indicator_rules.language.lazily import lazily
from indicator_rules.language.words.measures import said_by
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Direction
from indicator_rules.model.scales import SCALES
from indicator_rules.model.units import unit_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ACTUAL, METHOD = "<actual>", "<method>"
"""Names of texts that are no target."""

_METHOD = "≥90%得满分，每低1个百分点扣0.5分，扣完为止"
LETTERS = MappingProxyType(
    {"O": "0", "o": "0", "〇": "0", "l": "1", "I": "1", "S": "5", "B": "8", "Z": "2"}
)
"""Letters that scanners and hands put for digits."""
_WORDS = table("remedies")
_SIGNS = ("≥", "＞", "≤", "＜")
_SOME_FIGURES = MappingProxyType(dict(zip(_SIGNS, ("90%", "90%", "5%", "5%"), strict=True)))
_COMPLEMENTS = MappingProxyType(dict(zip(_SIGNS, ("＜", "≤", "＞", "≥"), strict=True)))
_SIGN_OF = {word: sign for sign in _SIGNS for word in _WORDS[sign]}
_DENIED_SIGN_OF = {word: _COMPLEMENTS[sign] for word, sign in _SIGN_OF.items()}
_SIGN_OF |= dict.fromkeys(_WORDS["passing"], "≥")
_DENIED_SIGN_OF |= dict.fromkeys(_WORDS["passing"], "≤")


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_COMPARING = lazily(f"({_any_of(_WORDS['denials'])})?({_any_of(tuple(_SIGN_OF))})")
_DENYING = lazily(_any_of(tuple(word for word in _WORDS["denials"] if word[1:])))
_DAYS = lazily(_any_of(_WORDS["days"]))
_CHANGES = lazily(
    f"(?:({_any_of(_WORDS['falls'])})|{_any_of(_WORDS['rises'])})(?!{_any_of(_WORDS['no change'])})"
)
_LETTER = lazily(r"(?<=[0-9.])[OolISBZ〇]+|[OolISBZ〇]+(?=\.?[0-9])")
_LONE = lazily(r"(?<![A-Za-z0-9])[OolI](?![A-Za-z0-9])")
"""A letter that is a digit where a unit follows: 扣O分."""
_ERROR_VALUE = lazily(r"#[A-Z/0]+[!?]?")
_NUMBER = lazily(r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.+[0-9]+)?")
_UNIT = lazily(r"[%‰]|(?:[^\W\d_]|[㎡㎥℃])+(?:/(?:[^\W\d_]|[㎡㎥℃])+)?")
_HAN = lazily(r"[一二两三四五六七八九十百千几数多余]*[十百千几数][多余几]*")
_HAN_SIZES = (("千", "1000"), ("百", "100"), ("十", "10"))
_FEW = "3"
"""What 几 and 数 are shown as: some figure has to stand in a sample."""
_DATE = lazily(
    r"(?:((?:19|20)[0-9]{2})[年.])?([0-9]{1,2})月(?:([0-9]{1,2})[日号])?|((?:19|20)[0-9]{2})年"
)
_PLAIN_DATE = lazily(
    r"(?<![0-9])((?:19|20)[0-9]{2})"
    r"(?:([-./])([0-9]{1,2})\2([0-9]{1,2})|(0[1-9]|1[0-2])([0-2][0-9]|3[01]))(?![0-9])"
)
_CLAUSES = lazily("[,;。、]")
_LEVEL = lazily(
    _any_of(tuple(word for one in SCALES for level in one.levels for word in level if word[1:]))
)
_LONGEST_UNIT = 8
_LONGEST_NUMBER = 20
_LONGEST_QUOTED = 60
_DECEMBER = 12
_SOME_YEAR = 2023


@frozen
class Figure:
    """A figure of a text: its digits, its unit by its name, and where both stand."""

    digits: str
    unit: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.digits}{self.unit}"

    def far_from(self, start: int, end: int) -> int:
        """How many characters lie between the figure and a place."""
        return max(0, self.start - end, start - self.end)


_SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "IR115": ("write the figure in digits, as in {sample}", "请用阿拉伯数字书写，如 {sample}"),
        "IR116": (
            "write the comparison that is meant, as in {sample}",
            "请写明比较关系，如 {sample}",
        ),
        "IR117": ("write both brackets, or neither", "请成对书写括号，或一并删去"),
        "IR118": (
            "write the figure alone, as in {sample}, and its formula in the explanation",
            "请只写数值，如 {sample}，计算公式另行说明",
        ),
        "IR119": (
            "write one figure, as in {sample}, or join two targets with 且",
            "请只写一个数值，如 {sample}；确有两个目标的，请用“且”连接",
        ),
        "IR120": ("write the day of the calendar, as in {sample}", "请写明日期，如 {sample}"),
        "IR121": (
            "write one unit behind the figure, as in {sample}",
            "数值后只写一个计量单位，如 {sample}",
        ),
        "IR122": (
            "mend the sum in the spreadsheet and write what it gives, as in {sample}",
            "请修正表格中的公式，填写计算结果，如 {sample}",
        ),
        "IR123": ("put quotes around what is a name: {quoted}", "如为名称请加引号：{quoted}"),
        "IR124": (
            "for none at all write a count of 0, as in {none}; for a limit write {sample}",
            "要求一例也没有的，请写数量为 0，如 {none}；指限值的，请写 {sample}",
        ),
    }
)
_GENERAL = ("write it as in {sample}", "请按此书写：{sample}")
_LETTER_SENTENCE = (
    "this is the letter {found}; for the digit write {figure}",
    "这是字母 {found}，如为数字请写 {figure}",
)


def remedy_for(
    text: str,
    start: int,
    end: int,
    expected: Expected,
    *,
    code: str = "IR101",
    name: str = "<target>",
) -> tuple[str, str]:
    """What to write instead, in English and Chinese; the place counts in the folded text.

    The sample compares the way that the text does, in the unit of its nearest figure, and is a
    target, or an actual value where ``name`` says that the text is one.
    """
    mended = _mended(text)
    words = {"sample": sample_for(text, start, end, expected, code=code, name=name)}
    found = text[start : start + 1]
    if is_letter_for_digit(text, start):
        words |= {"found": found, "figure": _digits_at(mended, start)}
        sentence = _LETTER_SENTENCE
    else:
        sentence = _SENTENCES.get(code, _GENERAL)
        near = _nearest(mended, start, end)
        words |= {"none": _none(near), "quoted": _quoted(text, near)}
    return sentence[0].format_map(words), sentence[1].format_map(words)


def is_letter_for_digit(text: str, place: int) -> bool:
    """Whether a letter stands among digits where one of them belongs: 9O%, l0."""
    return text[place : place + 1] in LETTERS and _mended(text)[place] != text[place]


def sample_for(
    text: str,
    start: int,
    end: int,
    expected: Expected,
    *,
    code: str = "IR101",
    name: str = "<target>",
) -> str:
    """A target, an actual value or a method that a text at a place might have been."""
    if name == METHOD:
        return _METHOD
    mended, actual = _mended(text), name == ACTUAL
    near = _nearest(mended, start, end)
    if expected in {Expected.DAY, Expected.YEAR} or (near is None and _speaks_of_a_day(mended)):
        return _day(mended, actual=actual)
    if expected is Expected.RANK:
        digits = near.digits if near is not None and near.digits.isdigit() else "3"
        return f"第{digits}名" if actual else f"前{digits}名"
    level = _LEVEL.search(mended) if near is None else None
    if level is not None:
        return level[0] if actual else f"{level[0]}及以上"
    if code == "IR119":
        near = next(_figures(mended), near)
    change = _change(mended, near)
    if change is not None or expected is Expected.CHANGE:
        return f"同比{change or '增长'}{near or '5%'}"
    if actual:
        return str(near or "98.5%")
    sign = _sign(mended, near, denied=code == "IR124")
    return f"{sign}{near or _SOME_FIGURES[sign]}"


def _mended(text: str) -> str:
    """The text with digits for letters among them and for digits of other scripts; as long.

    What a spreadsheet shows for an error has no figure, and is left blank.
    """
    text = _ERROR_VALUE.sub(lambda found: " " * len(found[0]), text)
    text = "".join(str(int(one)) if one.isdecimal() and not one.isascii() else one for one in text)
    text = _LETTER.sub(lambda found: "".join(LETTERS[one] for one in found[0]), text)
    return _LONE.sub(
        lambda found: LETTERS[found[0]] if _unit_at(text, found.end()) else found[0], text
    )


def _figures(text: str) -> Iterator[Figure]:
    """The figures of a text that belong to no day."""
    dates = [found.span() for found in (*_DATE.finditer(text), *_PLAIN_DATE.finditer(text))]
    for found in _NUMBER.finditer(text):
        dated = any(start < found.end() and found.start() < end for start, end in dates)
        if not dated and len(found[0]) <= _LONGEST_NUMBER:
            digits = re.sub(r"\.+", ".", found[0])
            unit = _unit_at(text, found.end())
            yield Figure(digits, unit, found.start(), found.end() + len(unit))


def _nearest(text: str, start: int, end: int) -> Figure | None:
    """The figure next to a place, the first of two; one in Chinese numerals if no other is."""
    found = min(_figures(text), key=lambda one: one.far_from(start, end), default=None)
    return found or _in_words(text)


def _in_words(text: str) -> Figure | None:
    """十几万元 shown by a figure of its size: 10万元."""
    for found in _HAN.finditer(text):
        unit = _unit_at(text, found.end())
        if unit:
            digits = next((size for han, size in _HAN_SIZES if han in found[0]), _FEW)
            return Figure(digits, unit, found.start(), found.end() + len(unit))
    return None


def _unit_at(text: str, place: int) -> str:
    """The longest known unit that begins at a place."""
    ahead = text[place : place + _LONGEST_UNIT]
    names = (ahead[:length] for length in range(len(ahead), 0, -1))
    return next((name for name in names if _UNIT.fullmatch(name) and unit_named(name).known), "")


def _comparing(text: str, near: Figure | None) -> re.Match[str] | None:
    """The comparing word next to a figure."""
    place = (near.start, near.end) if near is not None else (len(text), len(text))
    return min(
        _COMPARING.finditer(text),
        key=lambda found: max(0, found.start() - place[1], place[0] - found.end()),
        default=None,
    )


def _denied(text: str, found: re.Match[str]) -> bool:
    """Whether a denial stands right in front of a comparing word, or 不得 and 不能 further off.

    A single 不 or 无 further off is part of a name: 不合格率, 无障碍设施.
    """
    clause = _CLAUSES.split(text[: found.start()])[-1]
    return found[1] is not None or _DENYING.search(clause) is not None


def _sign(text: str, near: Figure | None, *, denied: bool) -> str:
    """The sign that a text compares with; without a word of it, the better way of what it names.

    What is ``denied`` as a whole is asked for by the complement.
    """
    found = _comparing(text, near)
    if found is not None:
        signs = _DENIED_SIGN_OF if denied or _denied(text, found) else _SIGN_OF
        return signs[found[2]]
    label = _CLAUSES.split(text[: near.start] if near is not None else text)[-1]
    said = said_by(label)
    return "≤" if said is not None and said.way is Direction.LOWER else "≥"


def _change(text: str, near: Figure | None) -> str | None:
    """The word of a change by a share that stands in front of a figure; None where none does."""
    if near is None or not unit_named(near.unit).is_ratio:
        return None
    found = list(_CHANGES.finditer(_CLAUSES.split(text[: near.start])[-1]))
    return ("下降" if found[-1][1] else "增长") if found else None


def _speaks_of_a_day(text: str) -> bool:
    return any(one.search(text) for one in (_DAYS, _PLAIN_DATE))


def _day(text: str, *, actual: bool) -> str:
    """A day with the year, the month and the day that the text has."""
    found = list(_DATE.finditer(text))
    plain = list(_PLAIN_DATE.finditer(text))
    years = [int(one[1] or one[4]) for one in found if one[1] or one[4]]
    months: list[tuple[int, str | None]] = [(int(one[2]), one[3]) for one in found if one[2]]
    years += [int(one[1]) for one in plain]
    months += [(int(one[3] or one[5]), one[4] or one[6]) for one in plain]
    month, day = next(iter(months), (_DECEMBER, None))
    month = min(max(month, 1), _DECEMBER)
    year = next(iter(years), None)
    last = monthrange(year or _SOME_YEAR, month)[1]
    number = min(int(day), last) if day and int(day) else last
    shown = f"{year or _SOME_YEAR}年{month}月{number}日"
    return shown if actual else f"{shown}前"


def _none(near: Figure | None) -> str:
    """None of what is counted, in the unit of the figure if that counts things."""
    unit = unit_named(near.unit) if near is not None else None
    counts = unit is not None and unit.counts_each and bool(unit.name)
    return f"0{unit if counts else '个'}"


def _quoted(text: str, near: Figure | None) -> str:
    """The clause of a figure with the figure in quotes, as part of a name."""
    if near is None:
        return f"“{text[:_LONGEST_QUOTED]}”"
    front = _CLAUSES.split(text[: near.start])[-1]
    behind = _CLAUSES.split(text[near.end :])[0]
    return f"{front}“{text[near.start : near.end]}”{behind}"[:_LONGEST_QUOTED]


def _digits_at(mended: str, place: int) -> str:
    """The digits across a place, with their unit if they are no part of a day."""
    for one in _figures(mended):
        if one.start <= place < one.end:
            return str(one)
    across = (
        found[0] for found in _NUMBER.finditer(mended) if found.start() <= place < found.end()
    )
    return next(across, mended[place])
