"""The unit behind a number: known names, scales, compounds, units in brackets."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from indicator_rules.language.lazily import lazily
from indicator_rules.language.tokens.longest import Longest
from indicator_rules.language.words.table import table
from indicator_rules.model.unit_table import COUNTERS, SCALES, TIMES
from indicator_rules.model.units import known_names, unit_named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indicator_rules.model.units import Unit

END = r"(?:$|[,;。、):\]~|\-+<>≤≥=]|[及或]?以[上下内外]|左右|上下|[之]?[内间]|[至到])"
"""What stands behind a unit that no table has, so that it is known to end there."""
_LATIN = lazily(
    r"(?![OolISBZ]{1,3}(?![A-Za-z/]))(?:[A-Za-zμΩ][A-Za-zμΩ]{0,6}[²³23]?|°)(?![A-Za-z0-9²³])"
)
_HAN_BELOW = lazily(rf"[\u4e00-\u9fff]{{1,4}}?(?={END}|[./·*×])")
_ENDED = lazily(END)
_SECOND = lazily(rf"(?:次|位|份|例|天|日|公里)(?={END})")
"""Second counts of 针次, 人份, 亩次, 车公里."""
_BEGINS_SECOND = frozenset("次位份例天日公")
_OTHER_COUNT = lazily(rf"(?![余多来几各个])[\u4e00-\u9fff](?:次|位|份|例|公里)(?={END})")
_MANY = lazily(r"[0-9]+(?:\.[0-9]+)?|半|[一两二三四五六七八九十](?=年|天|日|周|个?月|万|千|百)")
_HAN_MANY = {word: str(size) for size, word in enumerate("一二三四五六七八九十", 1)} | {"两": "2"}
_JOINS = frozenset("·*×.")
_NOT_A_MONTH = frozenset("底末初前中内")
_TIME_BELOW = frozenset(["年", "季度", "季", "月", "周", "日", "天", "次", "学期", "学年"])
_RATIOS = frozenset(["%", "‰", "‱"])


class NamedUnit(NamedTuple):
    """The name of a unit, where it ends, and its scale: 10000 of 万元, 1 of 千克."""

    name: str
    end: int
    scale: int = 1


@cache
def _names() -> Longest:
    more = ["人民币", "季", "%o", "个点", "个亿"]
    classified = [f"个{time}" for time in TIMES] + ["个学期", "个星期", "个年度"]
    return Longest([*known_names(), *classified, *more])


@cache
def _scales() -> Longest:
    return Longest(SCALES)


@cache
def _no_units() -> tuple[Longest, Longest]:
    words = table("units")
    return Longest(words["words"]), Longest(words["units_before_words"])


@cache
def plain_units() -> Mapping[str, Unit]:
    """Units of one character, by which most figures are counted."""
    names = [name for name in _names().words if len(name) == 1]
    return {name: counted_in(name) for name in names if not name.isascii() or name == "%"}


def counted_in(name: str) -> Unit:
    """The unit that a figure counts in: 3月 of a duration is 3个月, as 3月 alone is a day."""
    return unit_named("个月" if name == "月" else name)


def unit_at(text: str, start: int) -> NamedUnit | None:
    """The unit that begins at a place behind a number; None where none of a known kind does."""
    if text[start : start + 1] == "(":
        return _in_brackets(text, start, NamedUnit("", start))
    head = known_unit_at(text, start)
    if head is None:
        latin = _LATIN.match(text, start)
        if latin is None or not (_ENDED.match(text, latin.end()) or text[latin.end()] == "/"):
            return None
        head = NamedUnit(latin[0], latin.end())
    following = text[head.end : head.end + 1]
    if following == "(":
        return compound(text, _in_brackets(text, head.end, head) or head)
    if following in _JOINS:
        head = _several(text, head)
        head = head._replace(name=head.name.replace("*", "·").replace("×", "·"))
    elif following in _BEGINS_SECOND:
        head = _second_count(text, head)
    return compound(text, head)


def known_unit_at(text: str, start: int) -> NamedUnit | None:
    """A unit of the table, also behind a scale, or a scale alone: 元, 万元, 万."""
    name = _name_at(text, start)
    if name:
        return NamedUnit(name, start + len(name))
    scale = _scales().at(text, start)
    if not scale:
        return None
    end = start + len(scale)
    name = _name_at(text, end)
    if not name:
        double = _OTHER_COUNT.match(text, end)
        latin = _LATIN.match(text, end)
        if double is not None:
            name = double[0]
        elif latin is not None and _ENDED.match(text, latin.end()):
            name = latin[0]
    return NamedUnit(scale + name, end + len(name), SCALES[scale])


def _name_at(text: str, start: int) -> str:
    """The longest known name, unless a longer word that is no unit begins there."""
    name = _names().at(text, start)
    if not name:
        return ""
    if name[-1].isascii() and name[-1] != "%":
        behind = text[start + len(name) : start + len(name) + 1]
        if behind and (behind in "²³Ωμ%‰" or (behind.isascii() and behind.isalnum())):
            return ""
        return name
    if len(name) == 1:
        words, before = _no_units()
        if words.at(text, start) and not before.at(text, start):
            return ""
    return name


def _latin_at(text: str, start: int) -> str:
    found = _LATIN.match(text, start)
    return "" if found is None else found[0]


def _second_count(text: str, head: NamedUnit) -> NamedUnit:
    """针次, 亩次, 车天: a count of two counts, where it ends there."""
    counted = unit_named(head.name).without_scale
    if counted != "个" and (counted in COUNTERS or counted in {"亩", "公里"}):
        second = _SECOND.match(text, head.end)
        if second is not None:
            return NamedUnit(head.name + second[0], second.end(), head.scale)
    return head


def _several(text: str, head: NamedUnit) -> NamedUnit:
    """元/人·月, 人·天: units behind a point or a star, while they are known."""
    name, end = head.name, head.end
    while text[end : end + 1] in _JOINS and end < len(text):
        part = _name_at(text, end + 1) or _latin_at(text, end + 1)
        behind = end + 1 + len(part)
        if not part or (text[end] == "." and text[behind : behind + 1] in _NOT_A_MONTH):
            break
        name += ("·" if text[end] == "." else text[end]) + part
        end = behind
    return NamedUnit(name, end, head.scale)


def compound(text: str, head: NamedUnit) -> NamedUnit:
    """元/亩, 元/(人·天), 人/10万人: units behind a slash."""
    name, end = head.name, head.end
    while text[end : end + 1] == "/":
        below = _below(text, end + 1)
        if below is None or (name in _RATIOS and below.name not in _TIME_BELOW):
            break
        name, end = f"{name}/{below.name}", below.end
    return NamedUnit(name, end, head.scale)


def _below(text: str, start: int) -> NamedUnit | None:
    if text[start : start + 1] == "(":
        inner = None if text[start + 1 : start + 2] == "(" else _below(text, start + 1)
        if inner is None or text[inner.end : inner.end + 1] != ")":
            return None
        return NamedUnit(f"({inner.name})", inner.end + 1)
    if text[start : start + 1] == "每":
        start += 1
    many = _MANY.match(text, start)
    size = "" if many is None else many[0]
    size = _HAN_MANY.get(size, size)
    begin = start if many is None else many.end()
    one = known_unit_at(text, begin)
    if one is None and many is None:
        other = _LATIN.match(text, begin) or _HAN_BELOW.match(text, begin)
        one = None if other is None else NamedUnit(other[0], other.end())
    if one is None:
        return None
    return _several(text, NamedUnit(size + one.name, one.end))


def _in_brackets(text: str, start: int, head: NamedUnit) -> NamedUnit | None:
    """20(万元), 20万(元): the unit beside its figure; 5台(套) says another word for 台."""
    inner = known_unit_at(text, start + 1)
    if inner is not None:
        inner = compound(text, inner)
    if inner is None or text[inner.end : inner.end + 1] != ")":
        return None
    end = inner.end + 1
    if not head.name:
        return NamedUnit(inner.name, end, inner.scale)
    if head.name in SCALES:
        return NamedUnit(head.name + inner.name, end, head.scale)
    if unit_named(head.name).counts_each and unit_named(inner.name).counts_each:
        return NamedUnit(head.name, end, head.scale)
    return None
