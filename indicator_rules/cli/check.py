"""indicator-rules check PATH."""

from __future__ import annotations

import sys

import click

from indicator_rules.cli.files import print_findings, spec_files
from indicator_rules.diagnostics import CODES, Diagnostic, Language, Severity, current_language
from indicator_rules.specfile import check_spec, once


def _codes(_context: click.Context, option: click.Parameter, value: str | None) -> tuple[str, ...]:
    if value is None:
        return ()
    chosen = tuple(part.strip().upper() for part in value.split(",") if part.strip())
    for code in chosen:
        if not any(known.startswith(code) for known in CODES):
            msg = f"{code} is no code and begins none; `indicator-rules rule` lists them"
            raise click.BadParameter(msg, param=option)
    return chosen


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format", "style", type=click.Choice(["text", "json", "github"]), default="text",
    show_default=True,
)  # fmt: skip
@click.option(
    "--select", callback=_codes, help="Only these codes or beginnings of codes: IR3,IR401."
)
@click.option("--ignore", callback=_codes, help="Not these codes.")
@click.option(
    "--previous", type=click.Path(exists=True, dir_okay=False), help="The spec of the year before."
)
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
def check(
    paths: tuple[str, ...],
    style: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    previous: str | None,
    strict: bool,
) -> None:
    """Check spec files, or every spec below a directory; exit 1 where there are errors."""
    files = spec_files(paths)
    if not files:
        click.echo(_no_spec(paths), err=True)
        sys.exit(1)
    findings = once(
        finding
        for file in files
        for finding in check_spec(file, select=select, ignore=ignore, previous=previous)
    )
    print_findings(findings, style)
    if style == "text":
        click.echo(_summary(findings, len(files)))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(1 if any(one.severity in failing for one in findings) else 0)


def _no_spec(paths: tuple[str, ...]) -> str:
    listed = ", ".join(paths)
    if current_language() is Language.CHINESE:
        return f"{listed} 之下没有 YAML 文件"
    return f"there is no spec below {listed}"


def _summary(findings: list[Diagnostic], files: int) -> str:
    counts = [sum(one.severity is severity for one in findings) for severity in Severity]
    if current_language() is Language.CHINESE:
        listed = "，".join(
            f"{n} 条{w}" for n, w in zip(counts, ("错误", "警告", "提示"), strict=True)
        )
        return f"共检查 {files} 个文件：{listed}"
    words = ("error", "warning", "note")
    listed = ", ".join(
        f"{n} {w}{'' if n == 1 else 's'}" for n, w in zip(counts, words, strict=True)
    )
    return f"{files} file{'' if files == 1 else 's'} checked: {listed}"
