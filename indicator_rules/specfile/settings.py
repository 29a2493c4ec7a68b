"""What a call, a spec and a pyproject.toml say of findings: which are shown, how they rank."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.diagnostics import Diagnostic, Severity
from indicator_rules.diagnostics.aliases import is_code
from indicator_rules.diagnostics.settings import Settings
from indicator_rules.model.arguments import CODES as LISTED
from indicator_rules.model.arguments import expect, expect_codes
from indicator_rules.source import Source, Span
from indicator_rules.specfile.entries import read_entries, shown
from indicator_rules.specfile.fields import SETTINGS
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence
from indicator_rules.specfile.opening import (
    NotRegularError,
    TooLargeError,
    read_regular,
    reason_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.specfile.entries import Findings

TOOL = "indicator-rules"
_FILE = "pyproject.toml"
_SEVERITIES = {one.value: one for one in Severity}
_AT = re.compile(r"\(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)")
_CODES_LISTED = ("{key} takes a list of codes", "{key} 应为代码列表")
_RANKED = ("severity takes error, warning or note for a code", "severity 应为代码和级别")


@frozen
class Project:
    """The settings of a project, and what is wrong with them."""

    settings: Settings = field(factory=Settings)
    findings: tuple[Diagnostic, ...] = ()


def asked(select: Iterable[str] | None, ignore: Iterable[str] | None) -> Settings:
    """The settings of a call.

    Raises:
        TypeError: one text in place of a list.
        ValueError: a code that is none.
    """
    for name, codes in (("select", select), ("ignore", ignore)):
        if codes is not None:
            expect_codes(name, codes)
    chosen = tuple(select or ()), tuple(ignore or ())
    for name, codes in zip(("select", "ignore"), chosen, strict=True):
        for code in codes:
            expect(name, code, str, LISTED)
            if not is_code(code):
                msg = f"{name}={code!r} is no code and begins none"
                raise ValueError(msg)
    return Settings(*chosen)


def settings_in(node: Node | None, findings: Findings) -> Settings:
    """What a spec says under ``checks``."""
    if not isinstance(node, Mapping):
        return Settings()
    entries = read_entries(node, SETTINGS, findings)
    select, ignore = (
        tuple(_codes(entries.values.get(key), key, findings)) for key in ("select", "ignore")
    )
    return Settings(select, ignore, tuple(_ranks(entries.values.get("severity"), findings)))


def _codes(node: Node | None, key: str, findings: Findings) -> Iterator[str]:
    for item in node.items if isinstance(node, Sequence) else ():
        if not isinstance(item, Scalar):
            findings.misshapen(key, item, ("a code", "代码"), SETTINGS.fields[key].sample)
        elif not is_code(item.text):
            findings.add("IR224", item.span, found=shown(item.text))
        else:
            yield item.text


def _ranks(node: Node | None, findings: Findings) -> Iterator[tuple[str, Severity]]:
    for code, value in findings.distinct(node) if isinstance(node, Mapping) else ():
        if not is_code(code.text):
            findings.add("IR224", code.span, found=shown(code.text))
        elif isinstance(value, Scalar) and value.text in _SEVERITIES:
            yield code.text, _SEVERITIES[value.text]
        else:
            expected = ("error, warning or note", "error、warning 或 note")
            findings.misshapen(code.text, value, expected, f"{code.text}: note")


def project_settings(path: str | Path) -> Project:
    """The settings of the nearest pyproject.toml above a file that has some."""
    for folder in Path(path).absolute().parents:
        file = folder / _FILE
        try:
            state = file.stat()
        except OSError:
            continue
        project = _project(str(file), state.st_mtime_ns, state.st_size)
        if project is not None:
            return project
    return Project()


@lru_cache(maxsize=64)
def _project(name: str, _changed: int, _size: int) -> Project | None:
    """The settings of one pyproject.toml, None where it says nothing of this tool."""
    try:
        text = read_regular(name).decode("utf-8")
    except (NotRegularError, TooLargeError) as error:
        return Project(findings=(_unread(name, error),))
    except (OSError, UnicodeDecodeError):
        return None
    if f"tool.{TOOL}" not in text:
        return None
    source = Source(name, text)
    try:
        tools = tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError as error:
        return Project(findings=(_broken_toml(source, str(error)),))
    table = tools.get(TOOL, {}) if isinstance(tools, dict) else {}
    return _read(table, source) if isinstance(table, dict) else None


def _read(table: dict[str, object], source: Source) -> Project:
    found = [
        _broken(source, key, (f"there is no setting {key}", f"没有 {key} 这项设置"))
        for key in table
        if key not in SETTINGS.fields
    ]
    chosen = []
    for key in ("select", "ignore"):
        codes = table.get(key, [])
        if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
            problem = tuple(text.format(key=key) for text in _CODES_LISTED)
            found.append(_broken(source, key, (problem[0], problem[1])))
            codes = []
        found += [_unknown(source, code) for code in codes if not is_code(code)]
        chosen.append(tuple(code for code in codes if is_code(code)))
    ranked = table.get("severity", {})
    pairs = ranked if isinstance(ranked, dict) else {"severity": None}
    found += [
        _unknown(source, code) for code in pairs if isinstance(ranked, dict) and not is_code(code)
    ]
    severity = []
    for code, rank in pairs.items():
        if isinstance(rank, str) and rank in _SEVERITIES:
            severity.append((code, _SEVERITIES[rank]))
        else:
            found.append(_broken(source, code, _RANKED))
    known = tuple((code, rank) for code, rank in severity if is_code(code))
    return Project(Settings(chosen[0], chosen[1], known), tuple(found))


def _unknown(source: Source, code: str) -> Diagnostic:
    return Diagnostic("IR224", {"found": shown(code)}, source=source, span=_place(source, code))


def _broken(source: Source, word: str, problem: tuple[str, str]) -> Diagnostic:
    words = {"problem": problem[0], "problem_zh": problem[1]}
    return Diagnostic("IR225", words, source=source, span=_place(source, word))


def _unread(name: str, error: OSError) -> Diagnostic:
    reason, reason_zh = reason_of(error)
    words = {"problem": reason, "problem_zh": reason_zh}
    return Diagnostic("IR225", words, source=Source(name, ""), span=Span(0, 0))


def _broken_toml(source: Source, problem: str) -> Diagnostic:
    at, size = _AT.search(problem), len(source.text.rstrip())
    words = {"problem": _AT.sub("", problem).strip(), "problem_zh": "不是合法的 TOML"}
    start = size
    if at is not None and at[1]:
        start = min(source.line_starts[int(at[1]) - 1] + int(at[2]) - 1, size)
    # What ends too early is missing behind the last character, and points at that.
    start = min(start, max(size - 1, 0))
    return Diagnostic("IR225", words, source=source, span=Span(start, min(start + 1, size)))


def _place(source: Source, word: str) -> Span:
    """Where a word of the settings stands, behind the heading of the tool."""
    start = source.text.find(word, source.text.find(TOOL))
    return Span(start, start + len(word)) if start >= 0 else Span(0, 1)
