"""indicator-rules schema [spec|profile|cases|actuals]."""

from __future__ import annotations

import click

from indicator_rules.cli.endings import refuse_other_ending
from indicator_rules.cli.files import write_output
from indicator_rules.cli.terminal import Form
from indicator_rules.diagnostics.json_text import json_text
from indicator_rules.specfile.schema import FILES, schema_of


@click.command()
@click.argument("file", type=click.Choice(FILES), default=FILES[0])
@click.option("-o", "--output", help="Write to this file instead of the terminal.")
def schema(file: str, output: str | None) -> None:
    """Print the JSON Schema of a kind of file, for editors; of a spec where none is named."""
    refuse_other_ending(output, "json")
    text = json_text(schema_of(file))
    write_output(text + "\n", output, Form.JSON)
