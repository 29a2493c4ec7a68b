"""The forms for other programs, by name; each renders all findings of a run at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from indicator_rules.diagnostics.diagnostic import Diagnostic
from indicator_rules.diagnostics.github import render_annotations
from indicator_rules.diagnostics.gitlab import render_gitlab
from indicator_rules.diagnostics.junit import render_junit
from indicator_rules.diagnostics.listing import render_json
from indicator_rules.diagnostics.sarif import render_sarif

Renderer: TypeAlias = Callable[[Sequence[Diagnostic], Sequence[str]], str]
"""Findings, and the files that were checked, to a text."""

FORMATS: Mapping[str, Renderer] = MappingProxyType(
    {
        "json": render_json,
        "github": render_annotations,
        "sarif": render_sarif,
        "junit": render_junit,
        "gitlab": render_gitlab,
    }
)
