"""What an editor offers to write in place of what was found."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from lsprotocol import types

from indicator_rules.diagnostics import Language, current_language
from indicator_rules.lsp.findings import findings_of, is_ours, to_protocol
from indicator_rules.source import Source, Span
from indicator_rules.specfile.entries import INSTEAD
from indicator_rules.specfile.fields import SPEC
from indicator_rules.specfile.fix import fix_text
from indicator_rules.specfile.fixes import signs
from indicator_rules.specfile.fixes.edits import applied, tree
from indicator_rules.specfile.nodes import compose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.lsp.positions import Positions
    from indicator_rules.specfile.fixes.edits import Edit, Value
    from indicator_rules.specfile.nodes import Node

_MOST = 5
"""Offers for one finding, the nearest first."""


def actions_in(uri: str, positions: Positions, span: Span) -> list[types.CodeAction]:
    """The quick fixes of a stretch of text, and one that puts right the whole file."""
    source = positions.source
    actions: list[types.CodeAction] = []
    for finding in findings_of(source):
        if finding.source == source and finding.span and _meets(finding.span, span):
            actions += _of_finding(uri, positions, finding, finding.span)
    actions += _of_signs(uri, positions, span)
    fixed = fix_text(source) if is_ours(source.text) else source.text
    if fixed != source.text:
        whole = Span(0, len(source.text))
        title = _said("Fix what has one safe answer", "修正有唯一写法之处")
        kind = types.CodeActionKind.SourceFixAll
        actions.append(_action(uri, positions, (title, kind), (whole, fixed)))
    return actions


def _meets(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _of_finding(
    uri: str, positions: Positions, finding: Diagnostic, span: Span
) -> Iterator[types.CodeAction]:
    """Each text that may stand in place of the marked one."""
    texts = [one for one in dict(finding.words).get("instead", "").split(INSTEAD) if one]
    marked = positions.source.text[span.start : span.end]
    near = get_close_matches(marked, texts, n=_MOST, cutoff=0)
    for text in near:
        action = _rewrite(uri, positions, span, text)
        if not text.strip():
            # Spaces alone are no title.
            action.title = finding.help() or action.title
        action.diagnostics = [to_protocol(finding, positions)]
        action.is_preferred = len(near) == 1
        yield action


def _of_signs(uri: str, positions: Positions, span: Span) -> Iterator[types.CodeAction]:
    """Targets in canonical signs."""
    root = compose(positions.source, SPEC.fields["schema"].sample, several=True).whole
    if root is None:
        return
    for value in signs.values(root):
        if _meets(value.scalar.span, span):
            ways = [one for one in value.edits() if _is_said(root, value, one, positions)]
            for edit in ways[:1]:
                yield _rewrite(uri, positions, edit.span, edit.text)


def _is_said(root: Node, value: Value, edit: Edit, positions: Positions) -> bool:
    """Whether the file with an edit says what it said, but for the value."""
    text = applied(positions.source.text, [edit])
    read = compose(Source("", text), "", several=True).whole
    said = {value.scalar.span: value.text}
    return read is not None and tree(read, {}) == tree(root, said)


def _rewrite(uri: str, positions: Positions, span: Span, text: str) -> types.CodeAction:
    title = _said(f"Write {text}", f"改为 {text}")
    return _action(uri, positions, (title, types.CodeActionKind.QuickFix), (span, text))


def _action(
    uri: str,
    positions: Positions,
    named: tuple[str, types.CodeActionKind],
    edit: tuple[Span, str],
) -> types.CodeAction:
    span, text = edit
    changes = {uri: [types.TextEdit(positions.range(span), text)]}
    return types.CodeAction(named[0], kind=named[1], edit=types.WorkspaceEdit(changes))


def _said(english: str, chinese: str) -> str:
    return chinese if current_language() is Language.CHINESE else english
