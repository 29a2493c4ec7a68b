"""What was worked out of the grammar when the package was built.

Of its text lark makes its tables in a tenth of a second and more, and what a terminal can
begin with takes about as long again; both are loaded in a tenth of that. They are used with the
lark, the grammar and the terminals that they were made of, and never otherwise.
"""

from __future__ import annotations

import hashlib
import pickle
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import lark
from attrs import Factory, frozen

from indicator_rules.language.old_scoring.firsts import Firsts
from indicator_rules.language.old_scoring.patterns import filled_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

FILE = "method.tables"
_DIGEST = 32
_SOURCES = (".lark", "from_text.py", "firsts.py")
"""What the tables follow from, beside lark and the terminals that are data elsewhere."""


@frozen
class Prepared:
    """Tables of the grammar, and first characters by expression."""

    grammar: bytes = b""
    firsts: Mapping[str, Firsts] = Factory(dict)

    def write(self, path: Path) -> None:
        """Keep them in a file, under a digest of what they follow from."""
        firsts = {pattern: (one.ranges, one.others) for pattern, one in self.firsts.items()}
        body = pickle.dumps((self.grammar, firsts))
        path.write_bytes(_digest(body) + body)

    def tables(self) -> dict[str, Any] | None:
        """What lark makes a parser of; None where the grammar was not prepared."""
        # The file is one of the package, as its modules are.
        return pickle.loads(self.grammar) if self.grammar else None  # noqa: S301


@cache
def prepared() -> Prepared:
    """What the package has of its grammar: nothing, where it was not built or has changed."""
    try:
        data = _folder().joinpath(FILE).read_bytes()
    except OSError:
        return Prepared()
    digest, body = data[:_DIGEST], data[_DIGEST:]
    if digest != _digest(body):
        return Prepared()
    grammar, firsts = pickle.loads(body)  # noqa: S301
    return Prepared(grammar, {pattern: Firsts(*one) for pattern, one in firsts.items()})


def _folder() -> Traversable:
    return files("indicator_rules.language.old_scoring")


def _digest(body: bytes) -> bytes:
    """Of the tables and of all that they follow from."""
    found = hashlib.blake2b(body, digest_size=_DIGEST)
    found.update(repr((lark.__version__, filled_in())).encode())
    for file in sorted(_folder().iterdir(), key=lambda one: one.name):
        if file.name.endswith(_SOURCES):
            found.update(file.read_bytes())
    return found.digest()
