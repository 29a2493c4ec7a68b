"""What was found in a file, kept until the file, this library or the options change.

An entry is guarded against accidents: one that was cut, changed or put under another name is
noticed. It is not signed, since whoever can write here as this user could change the command as
well; of other users nothing is read.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import time
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from attrs import frozen

from indicator_rules.cli.writing import replace_whole
from indicator_rules.specfile.opening import read_regular
from indicator_rules.specfile.text import encoding_of

_FOLDER = "checks-1"
_DIGEST = 32
_KEPT = 30 * 24 * 3600
"""Seconds for which an entry that nobody asks for is kept."""
_OWN_FOLDER, _OWN_FILE = 0o700, 0o600
_WRITTEN_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
# A profile in a file of its own may change while the spec stays.
_OTHER_FILE = re.compile(rb"^(?![ \t]*#).*\.ya?ml\b", re.MULTILINE)


def user_folder() -> Path | None:
    """Where caches of this user belong, or None where there is no such place."""
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return (Path(named) if named else Path.home() / ".cache") / "indicator-rules"
    except RuntimeError:
        return None


class BrokenEntryError(ValueError):
    """An entry that is not what was written for the content of a file."""


@frozen
class Cache:
    """Texts by the content they were made from."""

    folder: Path
    options: str

    @property
    def entries(self) -> Path:
        """The folder of the entries."""
        return self.folder / _FOLDER

    @property
    def is_private(self) -> bool:
        """Whether nobody but this user can write entries, as far as the folders are there."""
        return all(_is_private(folder) for folder in (self.folder, self.entries))

    def read(self, file: str, data: bytes) -> str | None:
        """What was kept for the content of a file; None where nothing was.

        Raises:
            BrokenEntryError: the entry is not as it was written.
        """
        path = self._path(file, data)
        try:
            if not _is_private(path):
                raise BrokenEntryError
            kept = read_regular(path)
            os.utime(path)
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            # A folder that this user may not look into holds nothing that is broken.
            return None
        except OSError as error:
            raise BrokenEntryError from error
        digest, text = kept[:_DIGEST], kept[_DIGEST:]
        if digest != _digest(path, text):
            raise BrokenEntryError
        return text.decode("ascii")

    def write(self, file: str, data: bytes, text: str) -> None:
        """Keep a text of ASCII; a folder that cannot be written keeps none."""
        path = self._path(file, data)
        body = text.encode("ascii")
        with suppress(OSError):
            self.folder.mkdir(mode=_OWN_FOLDER, parents=True, exist_ok=True)
            self.entries.mkdir(mode=_OWN_FOLDER, exist_ok=True)
            replace_whole(path, _digest(path, body) + body, mode=_OWN_FILE, lasting=False)

    def forget(self) -> None:
        """Drop what nobody has asked for in a month."""
        oldest = time.time() - _KEPT
        with suppress(OSError):
            for path in self.entries.iterdir():
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, file: str, data: bytes) -> Path:
        key = hashlib.blake2b(data, digest_size=_DIGEST)
        key.update(f"\0{_library()}\0{self.options}\0".encode("utf-8", "surrogatepass"))
        key.update(settings_above(file))
        return self.entries / key.hexdigest()


def is_whole(data: bytes) -> bool:
    """Whether what is found in a file follows from its content alone."""
    codec = encoding_of(data).codec
    if codec.startswith("utf-16"):
        # Signs of ASCII are themselves in the other encodings.
        data = data.decode(codec, "replace").encode("utf-8")
    return _OTHER_FILE.search(data) is None


def settings_above(file: str) -> bytes:
    """What the projects that a file lies in say of their tools, which may choose findings."""
    parts = []
    for folder in Path(file).absolute().parents:
        try:
            parts.append(read_regular(folder / "pyproject.toml"))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, ValueError) as error:
            # That it is not read may be a finding.
            parts.append(repr(error).encode("utf-8", "surrogatepass"))
    return b"\0".join(parts)


def _is_private(path: Path) -> bool:
    """Whether a path is this user's alone to write, or not there; other systems know no modes."""
    if not hasattr(os, "getuid"):
        return True
    try:
        state = path.stat()
    except OSError:
        # What cannot be looked at is not read either.
        return True
    return state.st_uid == os.getuid() and not state.st_mode & _WRITTEN_BY_OTHERS


def _digest(path: Path, data: bytes) -> bytes:
    """The digest of an entry under its name, so that no entry can stand for another."""
    digest = hashlib.blake2b(path.name.encode("ascii"), digest_size=_DIGEST)
    digest.update(b"\0" + data)
    return digest.digest()


@cache
def _library() -> str:
    """The library as it is installed: its version, what it reads with, and its own files."""
    root = Path(str(files("indicator_rules")))
    facts = [(name, version(name)) for name in ("indicator-rules", "lark", "pyyaml")]
    stats = [
        (str(path.relative_to(root)), path.stat())
        for path in sorted(root.rglob("*"))
        if path.suffix in {".py", ".lark", ".yaml"}
    ]
    return repr((facts, [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]))
