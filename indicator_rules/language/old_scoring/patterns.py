"""Terminals whose words are data elsewhere: units, numerals, periods, levels."""

from __future__ import annotations

import re

from indicator_rules.language.old_scoring.levels import graded_pattern
from indicator_rules.model.unit_table import SCALES, TIMES
from indicator_rules.model.units import known_names

_HAN = r"[\u4e00-\u9fff]"
_DIGIT = "[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖]"
_ANY = "[零〇一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟廿卅半]"
_NUMERAL = f"(?:{_DIGIT}|[十拾廿卅半]){_ANY}*(?:点[零〇一二三四五六七八九]+)?"
"""A numeral begins with a digit or a ten: 百家 and 千方百计 are no figures."""
_ROUND = "[百千万亿]{1,2}"
_THINGS = [
    "校",
    "县",
    "区",
    "市",
    "村",
    "镇",
    "乡",
    "社区",
    "学期",
    "学年",
    "百人",
    "千人",
    "万人",
    "平方公里",
    "半年",
    "两年",
    "三年",
    "网点",
    "中心",
    "单位",
    "企业",
]


def filled_in() -> dict[str, str]:
    """All of them, by the name of the terminal."""
    return {
        "UNIT": unit_pattern(),
        "PER": per_pattern(),
        "HAN_FIGURE": figure_pattern(),
        "UNIT_ASIDE": rf"\(\s*(?:{unit_pattern()})\s*\)",
        "GRADED": graded_pattern(),
    }


def _any(words: object) -> str:
    listed = sorted(set(words), key=lambda word: (-len(word), word))  # type: ignore[call-overload]
    return "|".join(re.escape(word) for word in listed)


def unit_pattern() -> str:
    """Every unit of the table, with scales and compounds: 万元, 元/亩, 元/人·月."""
    scale, name = _any(SCALES), rf"个(?:{_any(TIMES)})|{_units()}"
    # ?? tries without the scale first, and names every unit once: the table is long.
    below = rf"(?:(?:{scale})??(?:{name})|[A-Za-z]{{1,3}}|{_HAN}{{1,2}})"
    several = rf"{below}(?:\s*[·*×]\s*{below})*"
    compound = rf"(?:\s*/\s*(?:\(\s*{several}\s*\)|{several}))*"
    end = r"(?=\s*(?:$|[,;。、)]|及?以[上下内]|左右))"
    # 针次, 车公里, 亩次: counting words of two counts, and any word behind a scale.
    double = rf"(?:{scale})?(?:{name}|(?![余多来几各]){_HAN})(?:次|位|份|例|公里|天|日){end}"
    other = r"及?以[上下内]|左右|[多余]|[之以]?[内外间]\s*(?:$|[,;。、)])"
    double += rf"|(?:{scale})(?:(?!{other}){_HAN}){{1,3}}{end}"
    double += rf"|(?:{scale})\s*[A-Za-z]{{2,6}}{end}"
    layers = r"级(?=\s*[以之]内)"
    # 100%/乙类 is no unit, though 5%/年 is.
    compound = rf"(?:(?<![%‰]){compound}|(?<=[%‰])/(?:年|季度|季|月|周|日|天|次))?"
    return rf"{double}|{layers}|(?:(?:(?:{scale})\s*)??(?:{name})|(?:{scale})){compound}"


def _units() -> str:
    """Known names; one in letters ends where the letters end: 20ms is no 20m."""
    ends = "(?![A-Za-z²³])"
    return "|".join(
        re.escape(name) + (ends if name[-1].isascii() and name[-1].isalpha() else "")
        for name in known_names()
    )


def per_pattern() -> str:
    """What a figure is for each of: 每年, 每人, 户均."""
    things = _any([*known_names(), *_THINGS])
    often = "[一两二三四五六七八九十]{1,3}[次期场届轮]"
    figure = r"每|不|至少|[≥>≤<=]|[0-9]{1,3}(?!\s*[0-9年])"
    year = rf"(?:一|每)年(?=\s*(?:{often}|{figure}))"
    many = rf"每\s*(?:[0-9]+|{_NUMERAL}|[百千万])\s*(?:{things}|人口|mL|㎡)"
    half = rf"(?:半年|一周|一月|一季度|一日|一天)(?=\s*(?:{often}|至少|不少于|不低于))"
    return rf"(?:平均)?(?:{many}|每一?(?:{things}))|年均|人均|户均|全年|{year}|{half}"


def figure_pattern() -> str:
    """A numeral that is a figure: before a unit or a bound, behind a comparison, or alone."""
    end = r"\s*(?:$|[,;。])"
    odd = rf"[余多来][^数样]|[余多](?={end})"
    to = rf"[至到~-](?=\s*(?:{_NUMERAL}))"
    follow = rf"\s*(?:[余多]?(?:{_counting()}|级(?=[以之]内))|及?以[上下内]|左右|{odd}|%|个半|{to})"
    # Only where a run of numerals begins: tried at each of them it would take quadratic time.
    first = f"(?<![第统唯专逐数几{_ANY[1:-1]}])"
    behind = rf"(?<=[于过少多前≥≤<>=])(?:{_NUMERAL})(?={end})|(?<=[为是])零(?={end})"
    alone = rf"(?<!\S)(?!半)(?:{_NUMERAL})(?={end})"
    over = rf"(?<=[近约超过上达逾破成足]){_ROUND}(?={follow}|{end})"
    some = rf"{first}{_ROUND}(?=\s*[余多])"
    return rf"{first}(?>{_NUMERAL})(?={follow})|{behind}|{alone}|{over}|{some}"


def _counting() -> str:
    return _any([*known_names(), *SCALES])
