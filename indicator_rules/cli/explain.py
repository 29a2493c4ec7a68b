"""indicator-rules explain TARGET [ACTUAL]."""

from __future__ import annotations

import json
import sys

import click

from indicator_rules.api import profile_named
from indicator_rules.cli.words import BASIS, VERDICT, label
from indicator_rules.diagnostics import ExpressionError
from indicator_rules.diagnostics.text import render_text
from indicator_rules.engine.assess import assess
from indicator_rules.engine.assessment import Assessment
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.rules import Rule
from indicator_rules.syntax import parse_actual, parse_target


@click.command()
@click.argument("target")
@click.argument("actual", required=False)
@click.option("--period", type=click.IntRange(1900, 2999), help="Year of dates that name none.")
@click.option("--profile", default="plain", show_default=True, help="Regulation to go by.")
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def explain(target: str, actual: str | None, period: int | None, profile: str, style: str) -> None:
    """Say what TARGET means, and how ACTUAL stands to it."""
    from indicator_rules import api  # noqa: PLC0415

    try:
        known = profile_named(profile)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    if style == "json":
        answer = api.explain(target, actual, period=period, profile=known)
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
        sys.exit(1 if "error" in answer else 0)
    try:
        rule = parse_target(target, period=period)
        read = None if actual is None else parse_actual(actual, rule=rule, period=period)
    except ExpressionError as error:
        click.echo(render_text(error.diagnostic))
        sys.exit(1)
    _print_rule(target, rule)
    if read is not None:
        _print_assessment(actual or "", assess(rule, read, profile=known))


def _print_rule(text: str, rule: Rule) -> None:
    click.echo(f"{label('target')}  {text}")
    for key, value in rule.to_dict().items():
        if value is not None and key != "parts":
            click.echo(f"    {key}: {value}")
    for part in getattr(rule, "parts", ()):
        click.echo(f"    - {part}")


def _print_assessment(text: str, assessment: Assessment) -> None:
    click.echo(f"{label('actual')}  {text}")
    click.echo(f"{label('verdict')}  {label(VERDICT[assessment.verdict])}")
    if assessment.basis is not None:
        click.echo(f"{label('basis')}  {label(BASIS[assessment.basis])}")
    if assessment.completion is not None:
        exact = fraction_text(assessment.completion)
        click.echo(f"{label('completion')}  {assessment.printed} ({exact})")
    else:
        click.echo(f"{label('completion')}  {assessment.printed or '—'}")
    for finding in assessment.findings:
        click.echo(render_text(finding))
