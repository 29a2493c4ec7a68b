"""The language server: what an editor asks, over standard input and output."""

from __future__ import annotations

import asyncio
from importlib.metadata import version
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from indicator_rules.lsp.completion import completions_at
from indicator_rules.lsp.findings import SOURCE, findings_of, to_protocol
from indicator_rules.lsp.fixes import actions_in
from indicator_rules.lsp.hover import hover_at
from indicator_rules.lsp.positions import Positions
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 0.2
"""Seconds without typing after which a file is checked."""


class Server(LanguageServer):
    """An editor's session; every open file with the number of its last change."""

    def __init__(self) -> None:
        super().__init__(
            SOURCE,
            version(SOURCE),
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
        )
        self.changes: dict[str, int] = {}

    def positions(self, uri: str) -> Positions:
        """A file as it stands in the editor."""
        document = self.workspace.get_text_document(uri)
        source = Source(to_fs_path(uri) or uri, document.source)
        units: Callable[[str], int] = self.workspace.position_codec.client_num_units
        return Positions(source, units)

    def publish(self, uri: str) -> None:
        """Send the findings of a file."""
        positions = self.positions(uri)
        found = [to_protocol(one, positions) for one in findings_of(positions.source)]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))

    async def publish_after_pause(self, uri: str) -> None:
        """Send the findings of a file once nobody has typed for a moment."""
        change = self.changes[uri] = self.changes.get(uri, 0) + 1
        await asyncio.sleep(PAUSE)
        if self.changes.get(uri) == change:
            self.publish(uri)


def make_server() -> Server:
    """A server with its answers."""
    server = Server()
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    triggers = types.CompletionOptions(trigger_characters=[" ", "{", ","])
    server.feature(types.TEXT_DOCUMENT_COMPLETION, triggers)(_completion)
    kinds = [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]
    options = types.CodeActionOptions(code_action_kinds=kinds)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)(_code_action)
    return server


def serve() -> None:
    """Answer an editor until it ends the session."""
    make_server().start_io()


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.publish(params.text_document.uri)


async def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    await server.publish_after_pause(params.text_document.uri)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    """A profile beside a spec may have been saved, so every open file is checked."""
    for uri in {params.text_document.uri, *server.workspace.text_documents}:
        server.publish(uri)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    server.changes.pop(uri, None)
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    positions = server.positions(params.text_document.uri)
    found = hover_at(positions.source, positions.offset(params.position))
    if found is None:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, found.text)
    return types.Hover(content, positions.range(found.span))


def _completion(server: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
    positions = server.positions(params.text_document.uri)
    return completions_at(positions.source, positions.offset(params.position))


def _code_action(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    positions = server.positions(uri)
    start, end = (positions.offset(one) for one in (params.range.start, params.range.end))
    return actions_in(uri, positions, Span(start, end))
