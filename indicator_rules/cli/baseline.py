"""A baseline (存量清单): the findings that an old repository is known to have."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import asdict, frozen

from indicator_rules.diagnostics import Language, current_language
from indicator_rules.diagnostics.aliases import codes_of, first_of
from indicator_rules.diagnostics.identity import Key, in_full, key_of, path_from
from indicator_rules.diagnostics.json_text import json_text
from indicator_rules.source import printable
from indicator_rules.specfile.foreign import foreign
from indicator_rules.specfile.opening import read_regular, reason_of
from indicator_rules.specfile.text import encoding_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from indicator_rules.diagnostics import Diagnostic

SCHEMA = "indicator-rules-baseline/1"
_FIRST_ROW = 4
"""The line of the first finding in a file that `write_baseline` wrote."""


@frozen
class Baseline:
    """Known findings with how often each is there; files are named from the baseline's folder."""

    path: Path
    known: Counter[Key]

    def new(self, findings: Sequence[Diagnostic]) -> list[Diagnostic]:
        """The findings that are not known, in their order."""
        left = self.known.copy()
        new = []
        for finding in findings:
            key = key_of(finding, _folder(self.path))
            if left[key] > 0:
                left[key] -= 1
            else:
                new.append(finding)
        return new

    def gone(
        self, findings: Sequence[Diagnostic], files: Iterable[str], cover: Callable[[str], bool]
    ) -> list[str]:
        """A sentence for each known finding that is no more, of the files and codes asked for."""
        folder = _folder(self.path)
        checked = {path_from(folder, file) for file in files}
        there = Counter(key_of(finding, folder) for finding in findings)
        return [
            _gone(self.path, line, key, self.known[key] - there[key])
            for line, key in enumerate(self.known, _FIRST_ROW)
            if self.known[key] > there[key]
            and all(map(cover, codes_of(key.code)))
            and (key.file in checked or not (folder / key.file).exists())
        ]


def _gone(path: Path, line: int, key: Key, count: int) -> str:
    about, at = printable(key.indicator or key.content), printable(f"{path}:{line}")
    file = printable(key.file)
    if current_language() is Language.CHINESE:
        times = f"（{count} 处）" if count > 1 else ""
        said = f"{file} 中“{about}”的 {key.code} 已不存在{times}"
        return f"{at}: {said}；请用 --write-baseline 更新清单"
    times = f" {count} times" if count > 1 else ""
    said = f"{key.code} of “{about}” in {file} is gone{times}"
    return f"{at}: {said}; bring the baseline up to date with --write-baseline"


def read_baseline(name: str) -> Baseline:
    """The baseline of a file.

    Raises:
        click.UsageError: there is none, or it is of another shape.
    """
    try:
        data = read_regular(name)
    except (OSError, ValueError) as error:
        raise click.UsageError(_unread(name, *reason_of(error))) from error
    if (other := foreign(name, data)) is not None:
        what, what_zh = other.what
        raise click.UsageError(_unread(name, f"this is {what}", f"文件类型为“{what_zh}”"))
    try:
        known = _known(json.loads(encoding_of(data).decode(data)))
    except RecursionError as error:
        raise click.UsageError(_unread(name, "it is nested too deeply", "嵌套过深")) from error
    except (ValueError, TypeError, KeyError) as error:
        reason = f"{type(error).__name__}: {error}" if isinstance(error, KeyError) else str(error)
        raise click.UsageError(_unread(name, reason, "内容不是存量清单")) from error
    return Baseline(Path(name), known)


def _known(data: dict[str, Any]) -> Counter[Key]:
    if data["schema"] != SCHEMA:
        msg = f"its schema is {data['schema']!r}, not {SCHEMA!r}"
        raise ValueError(msg)
    known: Counter[Key] = Counter()
    for row in data["findings"]:
        known[_key(row)] += int(row["count"])
    return known


def _unread(name: str, reason: str, reason_zh: str) -> str:
    if current_language() is Language.CHINESE:
        return f"无法读取存量清单 {name}：{reason_zh}；请用 --write-baseline 生成"
    return f"cannot read the baseline {name}: {reason}; --write-baseline makes one"


def _key(row: dict[str, object]) -> Key:
    file, code, *rest = (str(row[part]) for part in ("file", "code", "indicator", "content"))
    return Key(file, first_of(code), *rest)


def baseline_text(path: Path, findings: Iterable[Diagnostic]) -> str:
    """The findings as a baseline, sorted, each in a line of its own."""
    counts = Counter(key_of(finding, _folder(path)) for finding in findings)
    rows = [json_text({**asdict(key), "count": counts[key]}, indent=None) for key in sorted(counts)]
    body = ",\n".join(f"    {row}" for row in rows)
    return f'{{\n  "schema": "{SCHEMA}",\n  "findings": [\n{body}\n  ]\n}}\n'


def _folder(path: Path) -> Path:
    return in_full(path).parent
