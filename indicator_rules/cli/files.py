"""Spec files named on the command line, and findings printed in the asked form."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicator_rules.api import profile_named
from indicator_rules.diagnostics import SpecError
from indicator_rules.diagnostics.github import render_github
from indicator_rules.diagnostics.text import render_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.profile import Profile

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


def named_profile(name: str) -> Profile:
    """The profile of an option; what is wrong with a profile file is printed, and ends the run."""
    try:
        return profile_named(name)
    except SpecError as error:
        print_findings(error.diagnostics, "text")
        sys.exit(1)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
