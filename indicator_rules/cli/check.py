"""indicator-rules check PATH."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicator_rules.cli.baseline import baseline_text, read_baseline
from indicator_rules.cli.cache import user_folder
from indicator_rules.cli.checking import Options, check_data, check_files, chosen
from indicator_rules.cli.endings import form_named, refuse_other_ending
from indicator_rules.cli.files import (
    Listing,
    has_colors,
    is_cases_file,
    on_terminal,
    spec_files,
    write_bytes,
    write_output,
)
from indicator_rules.cli.fixing import changes, fixed
from indicator_rules.cli.spoken import GroupedCommand, said
from indicator_rules.cli.terminal import FORMS
from indicator_rules.diagnostics import Language, Severity, current_language
from indicator_rules.diagnostics.aliases import is_code
from indicator_rules.diagnostics.counts import render_counts, render_counts_json, summary
from indicator_rules.diagnostics.formats import FORMATS, render
from indicator_rules.diagnostics.text import aside_text, render_findings
from indicator_rules.source import printable
from indicator_rules.specfile.opening import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics import Diagnostic

_STANDARD_INPUT = "-"


def _codes(_context: click.Context, option: click.Parameter, value: str | None) -> tuple[str, ...]:
    if value is None:
        return ()
    chosen = tuple(part.strip().upper() for part in value.split(",") if part.strip())
    for code in chosen:
        if not is_code(code):
            msg = said(
                f"{code} is no code and begins none; `indicator-rules rule` lists them",
                f"没有 {code} 这一代码，可用 `indicator-rules rule` 查看全部代码",
            )
            raise click.BadParameter(msg, param=option)
    return chosen


_GROUPS = (
    ("What is checked", ("select", "ignore", "previous", "stdin_filename")),
    ("What is said", ("strict", "quiet", "statistics", "baseline", "write_baseline")),
    ("Output", ("style", "output")),
    ("Files", ("fix", "diff", "jobs", "cache_dir", "no_cache")),
)


@click.command(cls=GroupedCommand, groups=_GROUPS)
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format", "style", type=click.Choice(["text", *FORMATS]), default="text", show_default=True,
    help="The form of the findings.",
)  # fmt: skip
@click.option("-o", "--output", help="Write to this file instead of the terminal.")
@click.option(
    "--select", callback=_codes, help="Only these codes or beginnings of codes: IR3,IR401."
)
@click.option("--ignore", callback=_codes, help="Not these codes.")
@click.option(
    "--previous", type=click.Path(exists=True, dir_okay=False), help="The spec of the year before."
)
@click.option("--strict", is_flag=True, help="Exit 1 on any finding, not on errors alone.")
@click.option("--quiet", is_flag=True, help="Show errors alone.")
@click.option("--statistics", is_flag=True, help="Show how often each code was found.")
@click.option("--fix", is_flag=True, help="Put right what has one safe answer, then check.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--baseline", help="Be silent on the findings that this file lists.")
@click.option("--write-baseline", is_flag=True, help="Write the findings to --baseline FILE.")
@click.option(
    "--jobs", type=click.IntRange(0), default=0,
    help="Processes; by default one for each core, where there are files enough.",
)  # fmt: skip
@click.option("--cache-dir", type=click.Path(path_type=Path), help="The folder of the cache.")
@click.option(
    "--stdin-filename", default="<stdin>", help="What to call a spec from standard input (-)."
)
@click.option("--no-cache", is_flag=True, help="Neither read nor fill the cache.")
def check(
    paths: tuple[str, ...],
    style: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: str | None,
    jobs: int,
    cache_dir: Path | None,
    previous: str | None,
    stdin_filename: str,
    *,
    strict: bool,
    quiet: bool,
    statistics: bool,
    fix: bool,
    diff: bool,
    write_baseline: bool,
    no_cache: bool,
) -> None:
    """Check spec files, or every spec below a directory; exit 1 where there are errors.

    The path - is standard input.
    """
    if diff:
        refuse_other_ending(output, "patch")
    else:
        style = form_named(output, style)
    _refuse(style, baseline, statistics=statistics, write_baseline=write_baseline)
    given = _STANDARD_INPUT in paths
    if given and (len(paths) > 1 or fix or diff):
        msg = said(
            "- stands alone, without --fix and --diff", "- 应单独使用，不与 --fix、--diff 同用"
        )
        raise click.UsageError(msg)
    listing = Listing((stdin_filename,)) if given else spec_files(paths)
    files = listing.files
    if not files:
        click.echo(_no_spec(paths), err=True)
        if diff or not listing.links:
            sys.exit(1)
    if diff or fix:
        _fix(files, output, dry=diff)
    options = Options.of(select, ignore, previous)
    folder = None if no_cache else cache_dir or user_folder()
    if given:
        findings = check_data(stdin_filename, sys.stdin.buffer.read(MOST_BYTES + 1), options)
    else:
        links = [one.finding() for one in listing.links if not is_cases_file(one.path)]
        findings = chosen(links, options)
        findings += check_files(files, options, cache=folder, jobs=jobs)
    if write_baseline and baseline is not None:
        told = [one for one in findings if not one.aside]
        write_output(baseline_text(Path(baseline), told), baseline)
        sys.exit(0)
    if baseline is not None:
        known = read_baseline(baseline)
        for sentence in known.gone(findings, files, options.cover):
            click.echo(sentence, err=True)
        findings = known.new(findings)
    asides = [] if quiet else [one for one in findings if one.aside]
    findings = [one for one in findings if not one.aside]
    shown = [one for one in findings if one.severity is Severity.ERROR] if quiet else findings
    text = _rendered(shown, files, style, output, statistics=statistics)
    if style == "text":
        text += "".join(f"{line}\n" for line in dict.fromkeys(map(aside_text, asides)))
    write_output(text, output, FORMS.get(style))
    sys.exit(
        1 if not files or any(strict or one.severity is Severity.ERROR for one in findings) else 0
    )


def _refuse(style: str, baseline: str | None, *, statistics: bool, write_baseline: bool) -> None:
    """Say which options do not go together."""
    if write_baseline and baseline is None:
        msg = said(
            "--write-baseline needs --baseline FILE", "--write-baseline 须与 --baseline 同用"
        )
        raise click.UsageError(msg)
    if statistics and style not in {"text", "json"}:
        msg = said(
            "--statistics goes with --format text or json",
            "--statistics 只能与 --format text 或 json 同用",
        )
        raise click.UsageError(msg)


def _fix(files: Sequence[str], output: str | None, *, dry: bool) -> None:
    """Write what can be put right; of a dry run the difference is all there is."""
    changed = changes(files)
    if dry:
        # A person reads what is on a terminal; what goes elsewhere has to stay a patch.
        if on_terminal(output):
            diff = "".join(one.diff() for one in changed)
            write_output("\n".join(map(printable, diff.split("\n"))), output)
        else:
            write_bytes(b"".join(one.patch() for one in changed), output)
        sys.exit(1 if changed else 0)
    done = []
    try:
        for one in changed:
            one.write()
            done.append(one)
    finally:
        # Those that are written stay so if the next one cannot be.
        if done:
            click.echo(fixed(done), err=True)


def _rendered(
    findings: Sequence[Diagnostic],
    files: Sequence[str],
    style: str,
    output: str | None,
    *,
    statistics: bool,
) -> str:
    """The findings in the form asked for; text is empty where nothing was found."""
    if statistics:
        text = render_counts_json(findings) if style == "json" else render_counts(findings)
    elif style == "text":
        text = render_findings(findings, color=has_colors(output))
    else:
        text = render(style, findings, files)
    if style == "text" and findings:
        text += "\n" + summary(findings, len(files))
    return text + "\n" if text else ""


def _no_spec(paths: tuple[str, ...]) -> str:
    listed = printable(", ".join(paths))
    if current_language() is Language.CHINESE:
        return f"{listed} 之下没有 YAML 文件"
    return f"there is no spec below {listed}"
