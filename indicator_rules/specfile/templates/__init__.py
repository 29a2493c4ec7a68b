"""Specs to begin with: each row has its target, and its actual value is blank."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = files("indicator_rules") / "specfile" / "templates"
_SUFFIX = ".yaml"
_SAID = re.compile(r"([ \t]*)#(zh|en)(?= |$)(.*)")
"""A line that is a comment in one of the languages."""


@frozen
class Template:
    """A spec to begin with, whose comments stand in it in both languages."""

    name: str
    source: str
    """The file: `#zh` and `#en` begin comments, one a line, in these languages."""

    def summary(self, language: Language) -> str:
        """What it is for, in one line."""
        return _comments(self.source, language)[0]

    def text(self, language: Language) -> str:
        """The spec with the comments of one language."""
        return "".join(_lines(self.source, language))


@cache
def template_names() -> tuple[str, ...]:
    """The names of the templates, the one for most tables first."""
    names = {one.name.removesuffix(_SUFFIX) for one in _HERE.iterdir() if _is_spec(one.name)}
    return tuple(sorted(names, key=lambda name: (name != FIRST, name)))


FIRST = "project"
"""The template where none is named."""


def template_of(name: str) -> Template:
    """A template by a name that there is."""
    return Template(name, (_HERE / f"{name}{_SUFFIX}").read_text("utf-8"))


def _is_spec(name: str) -> bool:
    return name.endswith(_SUFFIX)


def _comments(source: str, language: Language) -> list[str]:
    found = (_SAID.fullmatch(line) for line in source.splitlines())
    return [said[3].strip() for said in found if said is not None and said[2] == language.value]


def _lines(source: str, language: Language) -> Iterator[str]:
    for line in source.splitlines():
        said = _SAID.fullmatch(line)
        if said is None:
            yield f"{line}\n"
        elif said[2] == language.value:
            yield f"{said[1]}#{said[3]}\n"
