"""indicator-rules cases SPEC."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from indicator_rules.cli.endings import form_named, refuse_other_ending
from indicator_rules.cli.files import has_colors, in_shell, write_output
from indicator_rules.cli.proposing import propose, refuse_write_alone, scored_files, sound_files
from indicator_rules.cli.terminal import FORMS
from indicator_rules.diagnostics import Language, SpecError, current_language
from indicator_rules.diagnostics.formats import FORMATS, render
from indicator_rules.diagnostics.junit import Trial, render_trials
from indicator_rules.diagnostics.text import render_findings
from indicator_rules.source import printable
from indicator_rules.testing.judging import judge_case
from indicator_rules.testing.proposals import proposals
from indicator_rules.testing.suites import load_suite
from indicator_rules.testing.tables import table_of

if TYPE_CHECKING:
    from indicator_rules.diagnostics import Diagnostic


@click.command()
@click.argument("specs", metavar="SPEC...", nargs=-1, required=True)
@click.option(
    "--format", "style", type=click.Choice(["text", *FORMATS]), default="text", show_default=True,
    help="The form of the findings.",
)  # fmt: skip
@click.option("-o", "--output", help="Write to this file instead of the terminal.")
@click.option("--generate", is_flag=True, help="Propose cases for what no case covers.")
@click.option("--write", is_flag=True, help="Put the proposals behind the cases of the file.")
def cases(
    specs: tuple[str, ...], style: str, output: str | None, *, generate: bool, write: bool
) -> None:
    """Run the cases of SPEC, or of every spec below a directory; exit 1 where one fails.

    A spec without cases is named, with the command that proposes some.
    """
    refuse_write_alone(generate=generate, write=write)
    if generate:
        refuse_other_ending(output, "yaml")
        propose(
            sound_files(specs),
            output,
            lambda suite: proposals(suite.scorecard, suite.cases),
            write=write,
        )
        return
    style = form_named(output, style)
    listing = scored_files(specs)
    files = listing.files
    found: list[Diagnostic] = [one.finding() for one in listing.links]
    trials = [Trial(str(one.path), "link", (one.finding(),)) for one in listing.links]
    bare: list[str] = []
    ran, failed = 0, 0
    for file in files:
        try:
            suite = load_suite(file, bare=True)
        except SpecError as error:
            found += error.diagnostics
            trials.append(Trial(file, "spec", error.diagnostics))
            continue
        if not suite.path.exists():
            bare.append(file)
            continue
        table = table_of(suite.scorecard)
        judged = [judge_case(table, case) for case in suite.cases]
        ran, failed = ran + len(judged), failed + sum(map(bool, judged))
        found += [finding for findings in judged for finding in findings]
        named = zip(suite.cases, judged, strict=True)
        trials += [Trial(file, case.id, tuple(missed)) for case, missed in named]
    if style == "text":
        shown = [render_findings(found, color=has_colors(output))] if found else []
        counted = _summary(ran, failed, sound=not found)
        text = "\n".join([*shown, _none() if bare and not (ran or found) else counted])
    elif style == "junit":
        text = render_trials(trials)
    else:
        text = render(style, found, files)
    write_output(text + "\n" if text else "", output, FORMS.get(style))
    for file in bare:
        click.echo(_without(file), err=True)
    sys.exit(1 if found else 0)


def _without(file: str) -> str:
    """How to come by cases for a spec that has none."""
    named = printable(file)
    command = f"indicator-rules cases {in_shell(file)} --generate --write"
    if current_language() is Language.CHINESE:
        return f"{named} 没有案例；运行 {command} 拟出案例，再逐一核对"
    return f"{named} has no cases; {command} proposes some, for a person to confirm"


def _none() -> str:
    return "没有案例" if current_language() is Language.CHINESE else "no cases"


def _summary(ran: int, failed: int, *, sound: bool) -> str:
    if current_language() is Language.CHINESE:
        return f"{ran} 个案例均相符" if sound else f"{ran} 个案例，{failed} 个不符"
    many = "case" if ran == 1 else "cases"
    return f"{ran} {many}, all as expected" if sound else f"{ran} {many}, {failed} failed"
