"""What a parser of YAML says, in the words of people who write tables."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from indicator_rules.source import Source, Span

_REMEDY = ("check the quotes, colons and indentation here", "请检查此处的引号、冒号和缩进")
_UNKNOWN = ("it cannot be read from here on", "从此处起无法读取")
_PROBLEMS = MappingProxyType(
    {
        "a second document begins": ("a second document begins", "此处另起了一份文档"),
        "could not find expected ':'": ("a colon is missing", "缺少冒号"),
        "did not find expected comment or line break": (
            "something stands behind > or | in the line",
            "> 或 | 之后同一行还有内容",
        ),
        "did not find expected alphabetic or numeric character": (
            "* and & begin a name here, and none follows",
            "* 和 & 在此处引出名称，后面却没有名称",
        ),
        "found character that cannot start any token": (
            "no value begins with this sign",
            "内容不能以此符号开头",
        ),
        "mapping values are not allowed in this context": (
            "a colon stands where none can",
            "此处不能有冒号",
        ),
        "mapping values are not allowed here": (
            "a colon stands where none can",
            "此处不能有冒号",
        ),
        "block sequence entries are not allowed in this context": (
            "a dash stands where no list can begin",
            "此处不能开始列表",
        ),
        "sequence entries are not allowed here": (
            "a dash stands where no list can begin",
            "此处不能开始列表",
        ),
        "found unexpected end of stream": (
            "a quotation mark is opened and not closed",
            "引号没有成对",
        ),
        "found unknown escape character": (
            "in double quotes a backslash begins a sign of its own",
            "双引号内的反斜线另有含义",
        ),
        "did not find expected '-' indicator": (
            "the line belongs to no item of the list",
            "本行不属于列表中的任何一项",
        ),
        "did not find expected key": (
            "the line belongs to no key above it",
            "本行不属于上面的任何一项",
        ),
        "did not find expected ',' or ']'": (
            "a comma or ] is missing",
            "缺少逗号或 ]",
        ),
        "did not find expected ',' or '}'": (
            "a comma or } is missing",
            "缺少逗号或 }",
        ),
        "did not find expected node content": ("a value is missing", "缺少内容"),
        "found incompatible YAML document": (
            "a version of YAML other than 1.1 or 1.2 is asked for",
            "要求的 YAML 版本不是 1.1 或 1.2",
        ),
    }
)


def broken(problem: str, source: Source, span: Span) -> Diagnostic:
    """The finding of a file that is no YAML, by what the parser says of it."""
    english, chinese = _PROBLEMS.get(problem, _UNKNOWN)
    words: dict[str, object] = {
        "problem": english, "problem_zh": chinese, "remedy": _REMEDY[0], "remedy_zh": _REMEDY[1],
    }  # fmt: skip
    return Diagnostic("IR201", words, source=source, span=span)
