"""Which field table a place of a file is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.specfile.fields import CASES, CASES_SCHEMA, SPEC, Field, Table, table_below
from indicator_rules.specfile.kind import schema_named
from indicator_rules.specfile.method_fields import METHOD, METHODS
from indicator_rules.specfile.profile_fields import PROFILE, PROFILE_SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROOTS = {PROFILE_SCHEMA: PROFILE, CASES_SCHEMA: CASES}


def root_table(text: str) -> Table:
    """The table of the root of a file."""
    return _ROOTS.get(schema_named(text) or "", SPEC)


def below(field: Field, holder: Table, method: str = "") -> Table | None:
    """The table of a mapping that a key holds, or of each in a list; ``method`` is its name."""
    if field.kind == "method":
        return METHODS.get(method, METHOD)
    return table_below(field, holder)


def table_at(root: Table, keys: Iterable[str], method: str = "") -> Table | None:
    """The table of the mapping below a path of keys; names that are no keys are passed over."""
    table: Table | None = root
    is_named = False
    for key in keys:
        if is_named:
            is_named = False
            continue
        field = None if table is None else table.fields.get(key)
        if table is None or field is None:
            return None
        table = below(field, table, method)
        is_named = field.kind == "mapping" and field.each is not None
    return None if is_named else table
