"""Spec files named on the command line, and what is printed of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicator_rules.api import profile_named
from indicator_rules.diagnostics import SpecError
from indicator_rules.diagnostics.identity import in_full
from indicator_rules.diagnostics.text import render_findings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.profile import Profile

_SUFFIXES = {".yaml", ".yml"}


def spec_files(paths: Iterable[str]) -> list[str]:
    """Every spec of the paths, once and sorted, whatever order they are named in.

    A directory gives its YAML files except cases files.
    """
    found: dict[Path, str] = {}
    for path in paths:
        listed = _below(Path(path)) if Path(path).is_dir() else [path]
        for each in listed:
            found.setdefault(in_full(each), str(each))
    return [found[path] for path in sorted(found)]


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*.y*ml"):
        if path.suffix in _SUFFIXES and not path.is_dir() and not path.stem.endswith(".cases"):
            yield path


def print_findings(findings: Sequence[Diagnostic]) -> None:
    """Findings as text on the terminal."""
    click.echo(render_findings(findings, color=has_colors(None)))


def has_colors(output: str | None) -> bool:
    """Whether what is printed goes to a terminal whose user wants colours."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return on_terminal(output) and not plain


def on_terminal(output: str | None) -> bool:
    """Whether what is printed goes to a terminal."""
    return output is None and sys.stdout.isatty()


def write_output(text: str, output: str | None) -> None:
    """Write a text, its end of line included, to a file or to the terminal.

    Raises:
        click.UsageError: the file cannot be written.
    """
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        Path(output).write_bytes(text.encode("utf-8", "backslashreplace"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        msg = f"cannot write {output}: {reason}"
        raise click.UsageError(msg) from error


def named_profile(name: str) -> Profile:
    """The profile of an option; what is wrong with a profile file is printed, and ends the run."""
    try:
        return profile_named(name)
    except SpecError as error:
        print_findings(error.diagnostics)
        sys.exit(1)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
