"""Chinese quotation marks around a whole value, where YAML's own or none are meant: “培训场次”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indicator_rules.specfile.fields import Field
    from indicator_rules.specfile.nodes import Scalar

_WHOLE = re.compile("“([^“”]+)”|‘([^‘’]+)’|「([^「」]+)」|＂([^＂]+)＂")
PROSE = frozenset({"note", "reason"})
"""Keys whose texts are for a reader, who may quote."""


def within(known: Field, value: Scalar) -> str | None:
    """What stands within the marks around a whole value; None where there are none."""
    return None if value.quoted or known.key in PROSE else bare(value.text)


def bare(text: str) -> str | None:
    """What stands within marks around a whole text."""
    found = _WHOLE.fullmatch(text)
    return None if found is None else next(filter(None, found.groups()))
