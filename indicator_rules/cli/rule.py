"""indicator-rules rule CODE."""

from __future__ import annotations

import click

from indicator_rules.diagnostics import CODES, current_language
from indicator_rules.diagnostics.pages import page_of


@click.command()
@click.argument("code", required=False)
def rule(code: str | None) -> None:
    """Explain the finding CODE; without one, list them all."""
    language = current_language()
    if code is None:
        for one in CODES.values():
            click.echo(f"{one.code}  {one.severity.value:<7}  {one.slug}")
        return
    wanted = (code.upper(), code)
    entry = next((one for one in CODES.values() if {one.code, one.slug} & set(wanted)), None)
    if entry is None:
        msg = f"there is no finding {code}; `indicator-rules rule` lists them"
        raise click.UsageError(msg)
    click.echo(f"{entry.code} {entry.slug} ({entry.severity.value})")
    click.echo(f"  {entry.message[language]}")
    if entry.help[language]:
        click.echo(f"  = {entry.help[language]}")
    page = page_of(entry.code)
    if page is not None:
        click.echo(f"\n{page.body}")
