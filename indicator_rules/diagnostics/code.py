"""What a kind of finding is: its code, its name, its weight, its sentences."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics.language import Language

if TYPE_CHECKING:
    from collections.abc import Mapping


class Severity(StrEnum):
    """How much a finding matters: an error ends in exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class About(StrEnum):
    """What a finding is about: who has to act, and on what.

    ``reading``: how a text was read, or could not be. ``table``: the table as a whole, or how its
    rows stand together: weights, sums, published figures, headings, what is missing, the profile.
    ``reason``: a reason, an explanation or evidence is asked for.
    """

    READING = "reading"
    TABLE = "table"
    REASON = "reason"


@frozen
class Code:
    """One kind of finding. A code is never used again for another meaning."""

    code: str
    slug: str
    about: About
    severity: Severity
    message: Mapping[Language, str]
    help: Mapping[Language, str]
    aside: bool = False
    """Whether it is told once below the findings, and is one only where it is asked for."""
    was: tuple[str, ...] = ()
    """Codes that it was part of or was called by, the first one first; they go on naming it."""


def row(
    code: str,
    slug: str,
    about: About,
    severity: Severity,
    message: tuple[str, str],
    remedy: tuple[str, str],
    *,
    aside: bool = False,
    was: tuple[str, ...] = (),
) -> Code:
    """A row of the table; sentences are (English, Chinese) pairs, an empty remedy is none."""
    return Code(code, slug, about, severity, _both(*message), _both(*remedy), aside, was)


def _both(english: str, chinese: str) -> Mapping[Language, str]:
    return MappingProxyType({Language.ENGLISH: english, Language.CHINESE: chinese})
