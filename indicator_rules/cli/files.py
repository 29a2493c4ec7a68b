"""Spec files named on the command line, and findings printed in the asked form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicator_rules.diagnostics.github import render_github
from indicator_rules.diagnostics.text import render_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indicator_rules.diagnostics import Diagnostic


def spec_files(paths: Iterable[str]) -> list[str]:
    """Every spec of the paths, sorted; a directory gives its YAML files except cases files."""
    found: dict[str, None] = {}
    for path in paths:
        if Path(path).is_dir():
            for suffix in ("*.yaml", "*.yml"):
                for each in sorted(Path(path).rglob(suffix)):
                    if not each.name.endswith((".cases.yaml", ".cases.yml")):
                        found[str(each)] = None
        else:
            found[path] = None
    return list(found)


def print_findings(findings: Sequence[Diagnostic], style: str) -> None:
    """Findings as text, JSON or GitHub annotations."""
    if style == "json":
        data = [finding.to_dict() for finding in findings]
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    render = render_github if style == "github" else render_text
    for finding in findings:
        click.echo(render(finding))
