"""indicator-rules init."""

from __future__ import annotations

from pathlib import Path

import click

from indicator_rules.cli.endings import refuse_other_ending
from indicator_rules.cli.files import in_shell, write_output
from indicator_rules.diagnostics import Language, current_language
from indicator_rules.source import printable
from indicator_rules.specfile.meant import closest_first
from indicator_rules.specfile.templates import FIRST, template_names, template_of


@click.command()
@click.option("--template", "name", default=FIRST, help="Which template: see --list.")
@click.option("-o", "--output", help="Write to this file instead of the terminal.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--list", "listing", is_flag=True, help="List the templates.")
def init(name: str, output: str | None, *, force: bool, listing: bool) -> None:
    """Write a spec to begin with: targets, weights and comments, the actual values blank."""
    if listing:
        click.echo("\n".join(_listed()))
        return
    if name not in template_names():
        raise click.UsageError(_unknown(name))
    refuse_other_ending(output, "yaml", ("yaml",))
    if output is not None and Path(output).is_file() and not force:
        raise click.UsageError(_taken(output))
    write_output(template_of(name).text(current_language()), output)
    if output is not None:
        click.echo(_next(output))


def _listed() -> list[str]:
    widest = max(map(len, template_names()))
    return [
        f"{name:<{widest}}  {template_of(name).summary(current_language())}"
        for name in template_names()
    ]


def _unknown(name: str) -> str:
    listed = closest_first(name, template_names())
    if current_language() is Language.CHINESE:
        return f"没有名为 {name} 的模板，可用的有 {'、'.join(listed)}"
    return f"there is no template {name}; there are {', '.join(listed)}"


def _taken(output: str) -> str:
    if current_language() is Language.CHINESE:
        return f"{output} 已经存在；要覆盖请加 --force"
    return f"{output} is there already; --force writes over it"


def _next(output: str) -> str:
    named, command = printable(output), f"indicator-rules check {in_shell(output)}"
    if current_language() is Language.CHINESE:
        return f"已写入 {named}。填好后运行 {command}"
    return f"{named} is written. Fill it in, then run {command}"
