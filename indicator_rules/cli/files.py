"""Spec files named on the command line, and findings printed in the asked form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicator_rules.diagnostics.github import render_github
from indicator_rules.diagnostics.text import render_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indicator_rules.diagnostics import Diagnostic

_SUFFIXES = {".yaml", ".yml"}


def spec_files(paths: Iterable[str]) -> list[str]:
    """Every spec of the paths, sorted; a directory gives its YAML files except cases files."""
    found: dict[Path, str] = {}
    for path in paths:
        listed = sorted(_below(Path(path))) if Path(path).is_dir() else [path]
        for each in listed:
            found.setdefault(Path(each).absolute(), str(each))
    return list(found.values())


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*.y*ml"):
        if path.suffix in _SUFFIXES and not path.is_dir() and not path.stem.endswith(".cases"):
            yield path


def print_findings(findings: Sequence[Diagnostic], style: str) -> None:
    """Findings as text, JSON or GitHub annotations."""
    if style == "json":
        data = [finding.to_dict() for finding in findings]
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    render = render_github if style == "github" else render_text
    for finding in findings:
        click.echo(render(finding))
