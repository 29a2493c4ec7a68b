"""Findings as a JSON list, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic


def render_json(findings: Sequence[Diagnostic], _files: Sequence[str]) -> str:
    """One object for each finding, as `Diagnostic.to_dict` gives it."""
    return json_text([one.to_dict() for one in findings])
