"""Findings as a JSON list, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic


def render_json(findings: Sequence[Diagnostic], _files: Sequence[str]) -> str:
    """One object for each finding, as `Diagnostic.to_dict` gives it."""
    return json.dumps([one.to_dict() for one in findings], ensure_ascii=False, indent=2)
