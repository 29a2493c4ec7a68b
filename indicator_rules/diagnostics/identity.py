"""What makes two findings the same although lines have moved between them."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics.aliases import first_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic

_LONGEST = 200


@frozen(order=True)
class Key:
    """A finding by its file, its code, the indicator it is about and the line it stands on.

    The code is by its first name, so that a finding stays known when its code is split.
    """

    file: str
    code: str
    indicator: str
    content: str


def key_of(diagnostic: Diagnostic, folder: Path) -> Key:
    """The key of a finding; its file is named as seen from ``folder``."""
    file = content = ""
    extent = diagnostic.extent
    if diagnostic.source is not None and extent is not None:
        file = path_from(folder, extent.file)
        content = diagnostic.source.line(extent.start.line).strip()[:_LONGEST]
    return Key(file, first_of(diagnostic.code), diagnostic.subject or "", content)


def path_from(folder: Path, name: str | Path) -> str:
    """A file as seen from a folder, with forward slashes; in full where it lies elsewhere."""
    path = in_full(name)
    inside = path.is_relative_to(folder)
    return PurePath(path.relative_to(folder) if inside else path).as_posix()


def in_full(name: str | Path) -> Path:
    """The path from the root, without .. in it; links are not followed."""
    return Path(os.path.abspath(name))  # noqa: PTH100 - resolve() follows links


def fingerprints(findings: Sequence[Diagnostic]) -> list[str]:
    """One for each finding; those with the same key are told apart by their order."""
    folder = Path.cwd()
    seen: Counter[Key] = Counter()
    prints = []
    for finding in findings:
        key = key_of(finding, folder)
        seen[key] += 1
        parts = (key.file, key.code, key.indicator, key.content, str(seen[key]))
        data = "\0".join(parts).encode("utf-8", "surrogatepass")
        prints.append(hashlib.sha256(data).hexdigest()[:32])
    return prints
