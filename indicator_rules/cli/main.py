"""The command `indicator-rules` and what its commands share."""

from __future__ import annotations

import os

import click

from indicator_rules.cli.cases import cases
from indicator_rules.cli.check import check
from indicator_rules.cli.explain import explain
from indicator_rules.cli.lsp import lsp
from indicator_rules.cli.mutate import mutate
from indicator_rules.cli.rule import rule
from indicator_rules.cli.schema import schema
from indicator_rules.cli.score import score
from indicator_rules.diagnostics.language import VARIABLE


def _choose(_context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value:
        os.environ[VARIABLE] = value


_LANG = click.Option(
    ["--lang"],
    type=click.Choice(["zh", "en"]),
    expose_value=False,
    is_eager=True,
    callback=_choose,
    help="Language of findings and reports; else INDICATOR_RULES_LANG, else the locale.",
)
"""Taken before the command and after it."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, params=[_LANG])
@click.version_option(package_name="indicator-rules")
def main() -> None:
    """Read targets and actual values of budget-performance tables, check and score them."""


for command in (cases, check, explain, lsp, mutate, rule, schema, score):
    command.params.append(_LANG)
    main.add_command(command)
