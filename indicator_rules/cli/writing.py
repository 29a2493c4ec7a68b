"""Files written whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from itertools import islice
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

import click

from indicator_rules.diagnostics import Language, current_language
from indicator_rules.specfile.opening import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_FOLDER = ("there is no such folder", "没有这个文件夹")
_MOST_LINKS = 40
"""Links that a system follows from one name."""
_READ_AND_WRITE = 0o666
"""The permissions of a new file, before the user's mask takes some away."""


def write_file(name: str, data: bytes) -> None:
    """Put bytes in place of what a file of the user holds, or leave it as it is.

    A link stays, and the file that it leads to is replaced. Pipes and devices are written as they
    are, and so is what is named by /dev or /proc, such as /dev/stdout.

    Raises:
        click.UsageError: it cannot be written; a regular file holds what it held.
    """
    try:
        _write(Path(name), data)
    except (OSError, ValueError) as error:
        reasons = _NO_FOLDER if isinstance(error, FileNotFoundError) else reason_of(error)
        raise click.UsageError(_unwritten(name, *reasons)) from error


def _write(path: Path, data: bytes) -> None:
    before = None
    with suppress(FileNotFoundError):
        before = path.stat()
    if (before is not None and not stat.S_ISREG(before.st_mode)) or _is_special(path):
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))
    if before is not None:
        # A folder that may be written to allows to replace a file that may not; this does not.
        with target.open("ab"):
            pass
    replace_whole(target, data, before=before)


def _is_special(path: Path) -> bool:
    """Whether a path, or a link on its way, is in the folders of devices and of processes."""
    folders = (Path(os.path.realpath(step.parent)) for step in _steps(path))
    return any(folder == Path("/dev") or Path("/proc") in folder.parents for folder in folders)


def _steps(path: Path) -> Iterator[Path]:
    """A path, and one after the other what the links lead to that it names."""

    def endless() -> Iterator[Path]:
        step = path.absolute()
        yield step
        while step.is_symlink():
            step = step.parent / step.readlink()
            yield step

    return islice(endless(), _MOST_LINKS)


def replace_whole(
    path: Path,
    data: bytes,
    *,
    before: os.stat_result | None = None,
    mode: int = _READ_AND_WRITE,
    lasting: bool = True,
) -> None:
    """Put a file in place of another at once: whoever reads sees the old one or the new one.

    It takes permissions and owner from ``before``; a new file has those of ``mode``. One that is
    ``lasting`` is there even if the machine stops.

    Raises:
        OSError: it cannot be written; nothing has changed.
    """
    beside = path.with_name(f".{token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(beside, flags, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(handle)
        if before is not None:
            _take_after(beside, before)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _take_after(path: Path, before: os.stat_result) -> None:
    # A user may give a file to no other user, and a system may know no owners.
    for owner in ((-1, before.st_gid), (before.st_uid, -1)):
        with suppress(PermissionError, AttributeError):
            os.chown(path, *owner)
    path.chmod(stat.S_IMODE(before.st_mode))


def _unwritten(name: str, reason: str, reason_zh: str) -> str:
    if current_language() is Language.CHINESE:
        return f"无法写入 {name}：{reason_zh}"
    return f"cannot write {name}: {reason}"
