"""The parsers, built once on first use, with units and levels filled in from the model."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from lark import Lark
from lark.lexer import PatternRE
from lark.visitors import merge_transformers

from indicator_rules.model.scales import SCALE_OF
from indicator_rules.model.units import SCALES, TIMES, known_names
from indicator_rules.syntax.actual_builder import ActualBuilder
from indicator_rules.syntax.builder import RuleBuilder
from indicator_rules.syntax.claims import claim_patterns
from indicator_rules.syntax.firsts import first_characters_of
from indicator_rules.syntax.levels import graded_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lark import Token, Transformer
    from lark.lexer import TerminalDef


_HAN = r"[\u4e00-\u9fff]"
_NUMERAL = (
    "[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅半]+"
    "(?:点[零〇一二三四五六七八九]+)?"
)
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


def _any(words: object) -> str:
    listed = sorted(set(words), key=lambda word: (-len(word), word))  # type: ignore[call-overload]
    return "|".join(re.escape(word) for word in listed)


def unit_pattern() -> str:
    """Every unit of the table, with scales and compounds: 万元, 元/亩, 元/人·月."""
    scale, name = _any(SCALES), rf"个(?:{_any(TIMES)})|{_any(known_names())}"
    below = rf"(?:(?:{scale})?(?:{name})|{_HAN}{{1,2}})"
    several = rf"{below}(?:\s*[·*×]\s*{below})*"
    compound = rf"(?:\s*/\s*(?:\(\s*{several}\s*\)|{several}))*"
    return rf"(?:{name}){compound}|(?:{scale})\s*(?:{name}){compound}|(?:{scale}){compound}"


def _per_pattern() -> str:
    things = _any([*known_names(), *_THINGS])
    often = "[一两二三四五六七八九十]{1,3}[次期场届轮]"
    figure = r"每|不|至少|[≥>≤<=]|[0-9]{1,3}(?!\s*[0-9年])"
    year = rf"(?:一|每)年(?=\s*(?:{often}|{figure}))"
    return rf"(?:平均)?每一?(?:{things})|年均|人均|户均|全年|{year}"


def _figure_pattern() -> str:
    unit = _any([*known_names(), *SCALES])
    follow = rf"\s*(?:[余多]?(?:{unit})|及?以[上下内]|左右|[余多来][^数样]|%)"
    # A lone numeral is a figure right behind a comparison: 不少于三.
    # Only where a run of numerals begins: tried at each of them it would take quadratic time.
    start = "(?<![第统唯专逐零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅半])"
    alone = rf"(?<=[于过少多≥≤<>=])(?:{_NUMERAL})(?=\s*(?:$|[,;。]))"
    return rf"{start}(?>{_NUMERAL})(?={follow})|{alone}"


def _level_pattern() -> str:
    words = _any(SCALE_OF)
    return rf"(?:{words})(?:等次|等级|标准|档次|水质)?(?=\s*(?:$|及?其?以[上下]|[,;。、)且或并]))"


def _begins_a_word(terminals: Iterable[TerminalDef]) -> str:
    """Every character that may begin a word of the lexicon."""
    firsts: set[str] = set("0123456789")
    for terminal in terminals:
        if terminal.name not in {"PLAIN", "OTHER", "COUNTER", "WS", "UNIT"}:
            firsts |= first_characters_of(terminal.pattern.to_regexp())
    return "".join(sorted(firsts))


def _fill_in(patterns: dict[str, str]) -> object:
    def edit(terminal: TerminalDef) -> None:
        if terminal.name in patterns:
            terminal.pattern = PatternRE(patterns[terminal.name])

    return edit


@cache
def patterns() -> dict[str, str]:
    """The terminals that are data elsewhere."""
    filled = {
        "UNIT": unit_pattern(),
        "PER": _per_pattern(),
        "HAN_FIGURE": _figure_pattern(),
        "LEVEL": _level_pattern(),
        "UNIT_ASIDE": rf"\(\s*(?:{unit_pattern()})\s*\)",
        **claim_patterns(),
    }
    return filled | {"PLAIN": _plain("target.lark", "target", filled)}


@cache
def method_patterns() -> dict[str, str]:
    """The same for scoring sentences, which have more words to stop at."""
    filled = patterns() | {"GRADED": graded_pattern()}
    return filled | {"PLAIN": _plain("method.lark", "start", filled)}


def _plain(name: str, start: str, filled: dict[str, str]) -> str:
    """A run of characters that begin no word of a grammar; the rest are read one by one."""
    bare = open_grammar(name, start, None, filled)
    return rf"[^\s{re.escape(_begins_a_word(bare.terminals))}]+"


def first_characters() -> str:
    """Every character that may begin a word of the lexicon."""
    return _begins_a_word(target_parser().terminals)


def terminal_pattern(name: str) -> str:
    """The regular expression of a terminal of the lexicon."""
    return str(target_parser().get_terminal(name).pattern.to_regexp())


@cache
def target_parser() -> Lark:
    """The parser of target expressions."""
    return open_grammar("target.lark", "target", RuleBuilder(), patterns())


@cache
def actual_parser() -> Lark:
    """The parser of actual values."""
    # lark prefixes the rules that one grammar imports from another.
    builder: Transformer[Token, Any] = merge_transformers(  # type: ignore[no-untyped-call]
        ActualBuilder(), target=RuleBuilder()
    )
    return open_grammar("actual.lark", "start", builder, patterns())


def open_grammar(
    name: str, start: str, builder: Transformer[Token, Any] | None, filled: dict[str, str]
) -> Lark:
    """A packaged grammar with its builder and the terminals that are data."""
    return Lark.open_from_package(
        "indicator_rules.syntax",
        name,
        start=start,
        parser="lalr",
        lexer="contextual",
        transformer=builder,
        edit_terminals=_fill_in(filled),
    )
