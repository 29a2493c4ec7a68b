"""indicator-rules rule CODE."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from indicator_rules.cli.spoken import said
from indicator_rules.diagnostics import CODES, current_language
from indicator_rules.diagnostics.aliases import codes_of, entry_of
from indicator_rules.diagnostics.counts import padded_severity
from indicator_rules.diagnostics.pages import page_of
from indicator_rules.diagnostics.words import about_word, severity_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Code


@click.command()
@click.argument("code", required=False)
def rule(code: str | None) -> None:
    """Explain the finding CODE; without one, list them all."""
    language = current_language()
    if code is None:
        for one in CODES.values():
            click.echo(f"{one.code}  {padded_severity(one.severity)}  {one.slug}")
        return
    entry = entry_of(code)
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
    for line in _names(entry):
        click.echo(f"  {line}")
    page = page_of(entry.code)
    if page is not None:
        click.echo(f"\n{page.body}")


def _names(entry: Code) -> Iterator[str]:
    """What a code was called before, and which codes go by its name as well."""
    if entry.was:
        yield said(f"was {', '.join(entry.was)}", f"原代码 {'、'.join(entry.was)}")
    parts = [f"{one} {CODES[one].slug}" for one in codes_of(entry.code) if one != entry.code]
    if parts:
        yield said(
            f"split; it also names {', '.join(parts)}", f"已拆分，此代码也包括 {'、'.join(parts)}"
        )
