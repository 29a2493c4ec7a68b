"""indicator-rules rule CODE."""

from __future__ import annotations

import click

from indicator_rules.cli.spoken import said
from indicator_rules.diagnostics import CODES, current_language
from indicator_rules.diagnostics.counts import padded_severity
from indicator_rules.diagnostics.pages import page_of
from indicator_rules.diagnostics.words import about_word, severity_word


@click.command()
@click.argument("code", required=False)
def rule(code: str | None) -> None:
    """Explain the finding CODE; without one, list them all."""
    language = current_language()
    if code is None:
        for one in CODES.values():
            click.echo(f"{one.code}  {padded_severity(one.severity)}  {one.slug}")
        return
    wanted = (code.upper(), code)
    entry = next((one for one in CODES.values() if {one.code, one.slug} & set(wanted)), None)
    if entry is None:
        msg = said(
            f"there is no finding {code}; `indicator-rules rule` lists them",
            f"没有 {code} 这一代码，可用 `indicator-rules rule` 查看全部代码",
        )
        raise click.UsageError(msg)
    facts = f"{severity_word(entry.severity)}, {about_word(entry.about)}"
    shown = said(f"({facts})", f"（{facts.replace(', ', '，')}）")
    click.echo(f"{entry.code} {entry.slug} {shown}".replace(" （", "（"))
    click.echo(f"  {entry.message[language]}")
    if entry.help[language]:
        click.echo(f"  = {entry.help[language]}")
    page = page_of(entry.code)
    if page is not None:
        click.echo(f"\n{page.body}")
