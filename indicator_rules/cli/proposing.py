"""Proposed cases printed, or put behind those of a cases file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicator_rules.cli.files import Listing, print_findings, spec_files, write_output
from indicator_rules.cli.spoken import said
from indicator_rules.cli.terminal import Form
from indicator_rules.cli.writing import write_file
from indicator_rules.diagnostics import Language, SpecError, current_language
from indicator_rules.source import Source, printable
from indicator_rules.specfile.profile_fields import PROFILE_SCHEMA
from indicator_rules.specfile.text import UTF_8, read_text
from indicator_rules.testing.case_writing import cases_file, with_cases
from indicator_rules.testing.suites import cases_path, load_suite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from indicator_rules.specfile.cases import Case
    from indicator_rules.testing.suites import Suite


def scored_files(paths: Iterable[str]) -> Listing:
    """Every spec of the paths, and the links to files that are not followed.

    Of a directory, profiles are left out, and specs whose cases file is such a link.
    """
    named = list(paths)
    listing = spec_files(named)
    links = tuple(one for one in listing.links if not one.to_folder)
    unread = {one.path for one in links}
    files = (
        file
        for file in listing.files
        if file in named or not (cases_path(file) in unread or _is_profile(file))
    )
    return Listing(tuple(files), links)


def sound_files(paths: Iterable[str]) -> tuple[str, ...]:
    """Every spec of the paths; links that are not followed are printed, and end the run."""
    listing = scored_files(paths)
    if listing.links:
        print_findings([one.finding() for one in listing.links])
        sys.exit(1)
    return listing.files


def _is_profile(file: str) -> bool:
    source = read_text(file).source
    return source is not None and PROFILE_SCHEMA in source.text


def suite_of(file: str) -> Suite:
    """A spec with such cases as it has; what is wrong is printed, and ends the run."""
    try:
        return load_suite(file, bare=True)
    except SpecError as error:
        print_findings(error.diagnostics)
        sys.exit(1)


def refuse_write_alone(*, generate: bool, write: bool) -> None:
    """Say that there is nothing to write.

    Raises:
        click.UsageError: cases are to be written, and none proposed.
    """
    if write and not generate:
        msg = said("--write goes with --generate", "--write 须与 --generate 同用")
        raise click.UsageError(msg)


def propose(
    files: Sequence[str],
    output: str | None,
    proposed: Callable[[Suite], Iterable[Case]],
    *,
    write: bool,
) -> None:
    """Print the proposals for each spec, or write them to its cases file."""
    texts = []
    for file in files:
        suite = suite_of(file)
        new = tuple(proposed(suite))
        name = Path(suite.scorecard.source.name if suite.scorecard.source else file).name
        if not write:
            texts.append(cases_file(name, new) if new else "")
            continue
        if new:
            write_file(str(suite.path), _with(suite, name, new))
        click.echo(_added(len(new), suite.path), err=True)
    write_output("\n".join(filter(None, texts)), output, Form.EXACT)


def _with(suite: Suite, spec: str, new: Sequence[Case]) -> bytes:
    """A cases file with more cases, in the encoding that it has.

    Raises:
        click.UsageError: nothing can be put behind the cases that it has.
    """
    if not suite.path.exists():
        return UTF_8.encode(cases_file(spec, new))
    text = read_text(suite.path)
    source = text.source or Source(str(suite.path), "")
    try:
        return text.encoding.encode(with_cases(source, new))
    except ValueError as error:
        chinese = f"{source.name}：案例应逐行书写，不用方括号，才能追加"
        raise click.UsageError(said(str(error), chinese)) from error


def _added(count: int, path: Path) -> str:
    file = printable(str(path))
    if current_language() is Language.CHINESE:
        return f"{file}：补充 {count} 个案例，请逐一核对"
    return f"{file}: {count} {'case' if count == 1 else 'cases'} added, for a person to confirm"
