"""Many files checked: from the cache where nothing has changed, in several processes if asked."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

import click
from attrs import evolve, frozen

from indicator_rules.cli.cache import Cache, is_whole
from indicator_rules.cli.collecting import collect_seldom
from indicator_rules.cli.packed import pack, unpack
from indicator_rules.diagnostics import Language, current_language
from indicator_rules.source import printable
from indicator_rules.specfile import check_asked, once
from indicator_rules.specfile.opening import read_regular
from indicator_rules.specfile.settings import asked, project_settings
from indicator_rules.specfile.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from multiprocessing.context import BaseContext
    from pathlib import Path

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.diagnostics.settings import Settings

_FEWEST = 100
"""Files that one more process has to check in about the time that it takes to start."""
_CHUNKS = 8
"""Portions for each process, so that all end at about the same time."""


@frozen
class Options:
    """Which findings are asked for."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    previous: str | None = None
    """The spec of the year before, and what is in it: the cache goes by both."""
    held: bytes = b""

    @classmethod
    def of(cls, select: tuple[str, ...], ignore: tuple[str, ...], previous: str | None) -> Options:
        """Options with the content of the spec of the year before."""
        return cls(select, ignore, previous, b"" if previous is None else _content(previous))

    @property
    def settings(self) -> Settings:
        """The settings of a run; what is told aside is wanted as well."""
        return evolve(asked(self.select, self.ignore), asides=True)

    def cover(self, code: str) -> bool:
        """Whether a code is asked for."""
        chosen = not self.select or code.startswith(self.select)
        return chosen and not (self.ignore and code.startswith(self.ignore))


def check_files(
    files: Sequence[str], options: Options, *, cache: Path | None, jobs: int = 1
) -> list[Diagnostic]:
    """Every finding, file by file in the order given, whatever comes from the cache or from whom.

    ``cache`` is the folder of the cache; without one, all files are checked. ``jobs`` is how many
    processes check; 0 is one for each core that is there, as far as there are files for them.
    """
    kept = None if cache is None else _private(Cache(cache, repr(options)))
    contents = {file: _content(file) for file in files}
    found = {} if kept is None else _known(contents, kept)
    unknown = [file for file in contents if file not in found]
    for file, packed in zip(unknown, _checked(unknown, options, kept, jobs), strict=True):
        found[file] = unpack(packed, file, contents[file])
    if kept is not None and unknown:
        kept.forget()
    return once(finding for file in contents for finding in found[file])


def check_data(name: str, data: bytes, options: Options) -> list[Diagnostic]:
    """Every finding of a file that is given by its bytes; its settings are those of its name."""
    text = decode(name, data)
    found = list(text.findings)
    if text.source is not None:
        found += check_asked(
            name, options.settings, previous=options.previous, unsaved=text.source.text
        )
    return [one for one in found if options.cover(one.code)]


def chosen(findings: Iterable[Diagnostic], options: Options) -> list[Diagnostic]:
    """The findings that are asked for, ranked as the project of their file says."""
    shown = []
    for one in findings:
        name = one.source.name if one.source is not None else ""
        settings = asked(options.select, options.ignore).over(project_settings(name).settings)
        if settings.shows(one.code):
            shown.append(settings.ranks(one))
    return shown


def _content(file: str) -> bytes:
    """The bytes of a file; what cannot be read has none, and a finding of its own."""
    try:
        return read_regular(file)
    except (OSError, ValueError):
        return b""


def _private(cache: Cache) -> Cache | None:
    """A cache that no other user can write to; another is not used, which is said."""
    if cache.is_private:
        return cache
    folder = printable(str(cache.folder))
    if current_language() is Language.CHINESE:
        said = f"未使用缓存 {folder}：其他用户可以写入；请另选 --cache-dir，或收回写入权限"
    else:
        said = f"the cache in {folder} is not used: other users can write to it"
        said += "; choose another --cache-dir, or take their permission away"
    click.echo(said, err=True)
    return None


def _known(contents: Mapping[str, bytes], cache: Cache) -> dict[str, list[Diagnostic]]:
    """What the cache holds of the files; entries that are broken are said, and count for none."""
    found, broken = {}, 0
    for file, data in contents.items():
        try:
            packed = cache.read(file, data) if data else None
            if packed is not None:
                found[file] = unpack(packed, file, data)
        except ValueError:
            broken += 1
    if broken:
        click.echo(_broken(broken, printable(str(cache.entries))), err=True)
    return found


def _broken(count: int, folder: str) -> str:
    if current_language() is Language.CHINESE:
        return f"缓存 {folder} 中有 {count} 条记录已损坏，相应文件已重新检查"
    if count == 1:
        return f"an entry of the cache in {folder} is broken; its file is checked anew"
    return f"{count} entries of the cache in {folder} are broken; their files are checked anew"


def _checked(
    files: Sequence[str], options: Options, cache: Cache | None, jobs: int
) -> Iterable[str]:
    check = partial(_check, options=options, cache=cache)
    processes = min(jobs, len(files)) if jobs else min(_cores(), len(files) // _FEWEST)
    if processes <= 1:
        return [check(file) for file in files]
    # What the first file needs, grammars above all, is there before the processes part.
    first, rest = check(files[0]), files[1:]
    with ProcessPoolExecutor(processes, _context(), collect_seldom) as pool:
        size = -(-len(rest) // (processes * _CHUNKS))
        return [first, *pool.map(check, rest, chunksize=size)]


def _context() -> BaseContext:
    """Processes that begin with what this one has; afresh where they would copy locks as well."""
    forks = "fork" in multiprocessing.get_all_start_methods() and sys.platform == "linux"
    alone = threading.active_count() == 1
    return multiprocessing.get_context("fork" if forks and alone else "spawn")


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _check(file: str, options: Options, cache: Cache | None) -> str:
    data = _content(file)
    findings = check_asked(file, options.settings, previous=options.previous)
    packed = pack(findings, file, data)
    # What was written to while it was checked is not kept under the old content.
    if cache is not None and data and is_whole(data) and data == _content(file):
        cache.write(file, data, packed)
    return packed
