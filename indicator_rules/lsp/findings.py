"""The findings of a text that is being written, as the protocol has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from indicator_rules.diagnostics import Diagnostic, Severity
from indicator_rules.source import Source, Span
from indicator_rules.specfile import check_spec
from indicator_rules.specfile.cases import read_cases
from indicator_rules.specfile.fields import CASES_SCHEMA
from indicator_rules.specfile.kind import schema_named
from indicator_rules.specfile.text import text_of

if TYPE_CHECKING:
    from indicator_rules.lsp.positions import Positions

SOURCE = "indicator-rules"
_PROFILE = re.compile(r"^(?:profile|extends):[ \t]*([^\r\n]*)", re.MULTILINE)
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def is_ours(text: str) -> bool:
    """Whether a YAML file says that it is for this library."""
    return schema_named(text) is not None


def findings_of(source: Source) -> list[Diagnostic]:
    """Everything found in a file as it stands in the editor."""
    if not is_ours(source.text):
        return []
    if schema_named(source.text) != CASES_SCHEMA:
        return check_spec(source.name, unsaved=source.text)
    text = text_of(source)
    return [*text.findings, *(read_cases(source).findings if text.source else ())]


def to_protocol(finding: Diagnostic, positions: Positions) -> types.Diagnostic:
    """One finding at its place; one of another file stands where that file is named."""
    own, remedy = positions.source, finding.help()
    span, related = finding.span or Span(0, 0), None
    if finding.source is not None and finding.source.name != own.name:
        related = [_elsewhere(finding, finding.source, positions)]
        named = _PROFILE.search(own.text)
        span = Span(0, 0) if named is None else Span(*named.span(1))
    return types.Diagnostic(
        range=positions.range(span),
        message=finding.message() + (f"\n{remedy}" if remedy else ""),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source=SOURCE,
        related_information=related,
    )


def _elsewhere(
    finding: Diagnostic, source: Source, positions: Positions
) -> types.DiagnosticRelatedInformation:
    """The place of a finding in another file, such as the profile that a spec names."""
    there = type(positions)(source, positions.units)
    uri = from_fs_path(source.name) or source.name
    location = types.Location(uri, there.range(finding.span or Span(0, 0)))
    return types.DiagnosticRelatedInformation(location, finding.message())
