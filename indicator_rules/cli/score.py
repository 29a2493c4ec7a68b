"""indicator-rules score SPEC."""

from __future__ import annotations

import sys

import click

from indicator_rules.cli.files import named_profile, print_findings, write_output
from indicator_rules.cli.table import render_markdown, render_table
from indicator_rules.cli.words import label
from indicator_rules.diagnostics import Diagnostic, Severity, SpecError
from indicator_rules.diagnostics.json_text import json_text
from indicator_rules.engine.report import report_to_dict
from indicator_rules.engine.scorecard import evaluate
from indicator_rules.specfile import load_spec, review
from indicator_rules.specfile.actuals_file import load_actuals


@click.command()
@click.argument("spec")
@click.option(
    "--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text",
    show_default=True,
)  # fmt: skip
@click.option("--actuals", help="Actual values in a file of their own, CSV or YAML.")
@click.option("--profile", help="Regulation to go by, in place of the spec's: a name or a file.")
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
    """Score the indicators of SPEC; exit 1 where the spec has errors."""
    known = None if profile is None else named_profile(profile)
    try:
        scorecard = load_spec(spec)
        if actuals is not None:
            scorecard = load_actuals(actuals, scorecard)
    except SpecError as error:
        if style == "json":
            data = [one.to_dict() for one in error.diagnostics]
            click.echo(json_text({"findings": data}))
        else:
            print_findings(error.diagnostics)
        sys.exit(1)
    report = evaluate(scorecard, profile=known)
    findings = review(report)
    if style == "json":
        text = json_text(report_to_dict(report, findings))
    elif style == "markdown":
        text = render_markdown(report, findings)
    else:
        text = render_table(report, steps=steps)
    write_output(text + "\n", output)
    if style == "text":
        _print_findings(findings)
    sys.exit(1 if any(one.severity is Severity.ERROR for one in findings) else 0)


def _print_findings(findings: list[Diagnostic]) -> None:
    if findings:
        click.echo(f"\n{label('findings')} ({len(findings)})\n")
        print_findings(findings)
