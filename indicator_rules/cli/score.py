"""indicator-rules score SPEC."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from indicator_rules.api.tables import evaluate
from indicator_rules.cli.endings import form_named
from indicator_rules.cli.files import named_profile, print_findings, write_output
from indicator_rules.cli.spoken import GroupedCommand
from indicator_rules.cli.terminal import FORMS, Form
from indicator_rules.diagnostics import Diagnostic, Severity, SpecError
from indicator_rules.diagnostics.json_text import json_text
from indicator_rules.reports.markdown import render_markdown
from indicator_rules.reports.table import render_table
from indicator_rules.reports.words import label
from indicator_rules.specfile import load_specs
from indicator_rules.specfile.actuals_file import load_actuals_of_several

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.reports.report import Report


_GROUPS = (
    ("What is scored", ("actuals", "profile")),
    ("Output", ("style", "steps", "output")),
)


@click.command(cls=GroupedCommand, groups=_GROUPS)
@click.argument("spec")
@click.option(
    "--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text",
    show_default=True, help="The form of the table.",
)  # fmt: skip
@click.option("--actuals", help="Actual values in a file of their own, CSV or YAML.")
@click.option(
    "--profile", help="Regulation to go by, in place of the spec's: a name, a number or a file."
)
@click.option("--steps", is_flag=True, help="Show the steps of each score.")
@click.option("-o", "--output", help="Write to this file instead of the terminal.")
def score(
    spec: str,
    style: str,
    actuals: str | None,
    profile: str | None,
    output: str | None,
    *,
    steps: bool,
) -> None:
    """Score the indicators of SPEC; exit 1 where there are errors.

    A row that cannot be read stands open, and the total is a range.
    """
    style = form_named(output, style)
    known = None if profile is None else named_profile(profile)
    cards = load_specs(spec, strict=False)
    if not any(card.indicators for card in cards):
        _stop([one for card in cards for one in card.diagnostics], style)
    try:
        put = cards if actuals is None else load_actuals_of_several(actuals, cards)
    except SpecError as error:
        _stop(error.diagnostics, style)
    reports = [evaluate(card, profile=known) for card in put]
    text = _rendered(reports, style, steps=steps) + "\n"
    write_output(text, output, FORMS.get(style))
    if style == "text":
        for report in reports:
            _print_findings(report.findings)
    errors = (one.severity is Severity.ERROR for report in reports for one in report.findings)
    sys.exit(1 if any(errors) else 0)


def _rendered(reports: Sequence[Report], style: str, *, steps: bool) -> str:
    """The tables of a file, one below the other; as JSON one alone, or a list of several."""
    if style == "json":
        data = [one.to_dict() for one in reports]
        return json_text(data if len(data) > 1 else data[0])
    if style == "markdown":
        return "\n\n".join(render_markdown(one.evaluation, one.findings) for one in reports)
    return "\n\n".join(render_table(one.evaluation, steps=steps) for one in reports)


def _stop(findings: Sequence[Diagnostic], style: str) -> None:
    """Print why there is no table at all, and end."""
    if style == "json":
        data = [one.to_dict() for one in findings]
        write_output(json_text({"findings": data}) + "\n", None, Form.JSON)
    else:
        print_findings(findings)
    sys.exit(1)


def _print_findings(findings: Sequence[Diagnostic]) -> None:
    if findings:
        click.echo(f"\n{label('findings')} ({len(findings)})\n")
        print_findings(findings)
