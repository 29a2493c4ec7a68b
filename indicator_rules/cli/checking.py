"""Many files checked: from the cache where nothing has changed, in several processes if asked."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.cli.cache import Cache, is_whole
from indicator_rules.cli.collecting import collect_seldom
from indicator_rules.cli.packed import pack, unpack
from indicator_rules.specfile import check_spec, once
from indicator_rules.specfile.opening import read_regular
from indicator_rules.specfile.settings import asked, project_settings
from indicator_rules.specfile.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from multiprocessing.context import BaseContext
    from pathlib import Path

    from indicator_rules.diagnostics import Diagnostic

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
    kept = None if cache is None else Cache(cache, repr(options))
    contents = {file: _content(file) for file in files}
    packed = {file: _known(file, data, kept) for file, data in contents.items()}
    unknown = [file for file, known in packed.items() if known is None]
    packed |= zip(unknown, _checked(unknown, options, kept, jobs), strict=True)
    if kept is not None and unknown:
        kept.forget()
    return once(
        finding
        for file, data in contents.items()
        for finding in unpack(packed[file] or "", file, data)
    )


def check_data(name: str, data: bytes, options: Options) -> list[Diagnostic]:
    """Every finding of a file that is given by its bytes; its settings are those of its name."""
    text = decode(name, data)
    found = list(text.findings)
    if text.source is not None:
        found += check_spec(
            name,
            select=options.select,
            ignore=options.ignore,
            previous=options.previous,
            unsaved=text.source.text,
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


def _known(file: str, data: bytes, cache: Cache | None) -> str | None:
    return None if cache is None or not data else cache.read(file, data)


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
    findings = check_spec(
        file, select=options.select, ignore=options.ignore, previous=options.previous
    )
    packed = pack(findings, file, data)
    # What was written to while it was checked is not kept under the old content.
    if cache is not None and data and is_whole(data) and data == _content(file):
        cache.write(file, data, packed)
    return packed
