"""The parser of scoring sentences: of what was prepared, or else of the grammar's text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lark import Lark

from indicator_rules.language.old_scoring.from_text import PLUGINS, from_text
from indicator_rules.language.old_scoring.prepared import prepared

if TYPE_CHECKING:
    from lark import Token, Transformer


def open_grammar(builder: Transformer[Token, Any] | None = None) -> Lark:
    """The packaged grammar with its builder."""
    tables = prepared().tables()
    if tables is None:
        return from_text(builder)
    # The door of the parsers that lark itself writes out to stand alone.
    loaded: Lark = Lark._load_from_dict(  # type: ignore[no-untyped-call]  # noqa: SLF001
        **tables, transformer=builder, _plugins=PLUGINS
    )
    return loaded
