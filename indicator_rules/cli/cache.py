"""What was found in a file, kept until the file, this library or the options change."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import time
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from attrs import frozen

_FOLDER = "checks-1"
_DIGEST = 32
_KEPT = 30 * 24 * 3600
"""Seconds for which an entry that nobody asks for is kept."""
# A profile in a file of its own may change while the spec stays.
_OTHER_FILE = re.compile(rb"^(?![ \t]*#).*\.ya?ml\b", re.MULTILINE)


def user_folder() -> Path | None:
    """Where caches of this user belong, or None where there is no such place."""
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return (Path(named) if named else Path.home() / ".cache") / "indicator-rules"
    except RuntimeError:
        return None


@frozen
class Cache:
    """Texts by the content they were made from; a broken or missing entry is none."""

    folder: Path
    options: str

    def read(self, file: str, data: bytes) -> str | None:
        """What was kept for the content of a file."""
        path = self._path(file, data)
        try:
            kept = path.read_bytes()
            digest, text = kept[:_DIGEST], kept[_DIGEST:]
            os.utime(path)
        except OSError:
            return None
        return text.decode("ascii") if digest == _digest(text) else None

    def write(self, file: str, data: bytes, text: str) -> None:
        """Keep a text of ASCII; a folder that cannot be written keeps none."""
        path = self._path(file, data)
        body = text.encode("ascii")
        # Whoever reads meanwhile sees the old entry or the new one, never half of it.
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as entry:
                entry.write(_digest(body) + body)
            Path(name).replace(path)

    def forget(self) -> None:
        """Drop what nobody has asked for in a month."""
        oldest = time.time() - _KEPT
        with suppress(OSError):
            for path in (self.folder / _FOLDER).iterdir():
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, file: str, data: bytes) -> Path:
        key = hashlib.blake2b(data, digest_size=_DIGEST)
        key.update(f"\0{_library()}\0{self.options}\0".encode("utf-8", "surrogatepass"))
        key.update(settings_above(file))
        return self.folder / _FOLDER / key.hexdigest()


def is_whole(data: bytes) -> bool:
    """Whether what is found in a file follows from its content alone."""
    return _OTHER_FILE.search(data) is None


def settings_above(file: str) -> bytes:
    """What the projects that a file lies in say of their tools, which may choose findings."""
    parts = []
    for folder in Path(file).absolute().parents:
        with suppress(OSError, ValueError):
            parts.append((folder / "pyproject.toml").read_bytes())
    return b"\0".join(parts)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()


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
