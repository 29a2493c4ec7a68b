"""What can be written at the cursor: keys, values, names of methods and of profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import CompletionItem, CompletionItemKind, MarkupContent, MarkupKind

from indicator_rules.diagnostics import Language, current_language
from indicator_rules.language.methods import NAMED
from indicator_rules.lsp.context import context_at
from indicator_rules.lsp.tables import root_table, table_at
from indicator_rules.specfile.method_fields import METHODS
from indicator_rules.specfile.profiles import profile_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.source import Source
    from indicator_rules.specfile.fields import Field


def completions_at(source: Source, offset: int) -> list[CompletionItem]:
    """Everything that fits where the cursor stands; the editor keeps what was begun."""
    context = context_at(source, offset)
    if context is None:
        return []
    table = table_at(root_table(source.text), context.path, context.written.get("name", ""))
    if table is None:
        return []
    if context.key is None:
        return [_key(one) for one in table.fields.values() if one.key not in context.written]
    field = table.fields.get(context.key)
    return [] if field is None else list(_values(field))


def _key(field: Field) -> CompletionItem:
    return CompletionItem(
        field.key,
        kind=CompletionItemKind.Property,
        detail=_docs(field),
        documentation=MarkupContent(MarkupKind.Markdown, f"`{field.sample}`"),
        insert_text=f"{field.key}: ",
    )


def _docs(field: Field) -> str:
    return field.docs_zh if current_language() is Language.CHINESE else field.docs


def _values(field: Field) -> Iterator[CompletionItem]:
    """The values of a key; each method also as a mapping with what it must say."""
    named = profile_names() if field.kind == "profile" else ()
    if field.kind == "method":
        named = tuple(NAMED)
    # Of a mapping, choices are the keys that it may have.
    choices = field.choices if field.kind == "choice" else ()
    for value in (*choices, *named):
        yield CompletionItem(value, kind=CompletionItemKind.EnumMember, detail=_docs(field))
    for name, method in METHODS.items() if field.kind == "method" else ():
        needed = [one for one in method.fields.values() if one.required and one.key != "name"]
        text = ", ".join([f"name: {name}", *(one.sample for one in needed)])
        yield CompletionItem(f"{{{text}}}", kind=CompletionItemKind.Snippet, detail=method.name)
