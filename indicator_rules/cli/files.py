"""Spec files named on the command line, and what is printed of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from indicator_rules.api.profiles import profile_named
from indicator_rules.cli.spoken import said
from indicator_rules.cli.terminal import Form, data_for_output
from indicator_rules.cli.writing import write_file
from indicator_rules.diagnostics import (
    Diagnostic,
    Severity,
    SpecError,
)
from indicator_rules.diagnostics.identity import in_full
from indicator_rules.diagnostics.text import render_findings
from indicator_rules.source import Source, Span, printable
from indicator_rules.specfile.profiles import profiles_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indicator_rules.model.profile import Profile

_SUFFIXES = {".yaml", ".yml"}


@frozen
class Link:
    """A link below a directory that leads out of it, and is not followed."""

    path: Path
    folder: str
    """The directory as it was named."""
    to_folder: bool
    """Whether it leads to a directory, which need not hold specs."""

    def finding(self) -> Diagnostic:
        """What is said at the link."""
        return Diagnostic(
            "IR232",
            {"folder": self.folder},
            source=Source(str(self.path), ""),
            span=Span(0, 0),
            ranked=Severity.NOTE if self.to_folder else None,
        )


@frozen
class Listing:
    """The specs of some paths, and the links on the way that are not followed."""

    files: tuple[str, ...]
    links: tuple[Link, ...] = ()


def spec_files(paths: Iterable[str]) -> Listing:
    """Every spec of the paths, once and sorted, whatever order they are named in.

    A directory gives its YAML files except cases files. Below it links to files are followed as
    far as they stay there, links to directories are not. A link that is named is followed.
    """
    found: dict[Path, str] = {}
    links: dict[Path, Link] = {}
    for path in paths:
        if not Path(path).is_dir():
            found.setdefault(in_full(path), path)
            continue
        root = os.path.realpath(path)
        for each, is_folder in _below(path):
            if each.is_symlink() and not Path(os.path.realpath(each)).is_relative_to(root):
                links.setdefault(in_full(each), Link(each, path, is_folder))
            elif not is_folder and not is_cases_file(each):
                found.setdefault(in_full(each), str(each))
    return Listing(
        tuple(found[path] for path in sorted(found)),
        tuple(links[path] for path in sorted(links.keys() - found.keys())),
    )


def _below(folder: str) -> Iterator[tuple[Path, bool]]:
    """The YAML files below a directory, and the links to directories, which are not entered."""
    for at, folders, files in os.walk(folder):
        paths = [Path(at, name) for name in folders]
        yield from ((path, True) for path in paths if path.is_symlink())
        paths = [Path(at, name) for name in files]
        yield from ((path, False) for path in paths if path.suffix in _SUFFIXES)


def is_cases_file(path: Path) -> bool:
    """Whether a file holds the cases of a spec beside it, by its name."""
    return path.stem.endswith(".cases")


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


def write_output(text: str, output: str | None, form: Form | None = None) -> None:
    """Write a text, its end of line included, to a file or to the terminal.

    ``form`` is that of a text which programs read.

    Raises:
        click.UsageError: the file cannot be written, or the output lacks a character.
    """
    if output is None:
        click.echo(text if form is None else data_for_output(text, form), nl=False)
        return
    write_file(output, text.encode("utf-8", "backslashreplace"))


def write_bytes(data: bytes, output: str | None) -> None:
    """Write bytes to a file or to the terminal.

    Raises:
        click.UsageError: the file cannot be written.
    """
    if output is None:
        click.echo(data, nl=False)
        return
    write_file(output, data)


def in_shell(name: str) -> str:
    """A file as a command names it; every shell takes double quotes around spaces."""
    shown = printable(name)
    return f'"{shown}"' if " " in shown else shown


def named_profile(name: str) -> Profile:
    """The profile of an option; what is wrong with a profile file is printed, and ends the run."""
    try:
        return profile_named(name)
    except SpecError as error:
        print_findings(error.diagnostics)
        sys.exit(1)
    except ValueError as error:
        chinese = f"没有名为“{name}”的办法，可用的有 {profiles_in_words(name)}"
        raise click.UsageError(said(str(error), chinese)) from error
