"""What a command writes: to the terminal, or to a file."""

from __future__ import annotations

from pathlib import Path

import click


def write_output(text: str, output: str | None) -> None:
    """Print a text, or put it into a file; one that cannot be written is misuse."""
    if output is None:
        click.echo(text)
        return
    try:
        Path(output).write_text(text + "\n", encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        msg = f"cannot write {output}: {reason}"
        raise click.UsageError(msg) from error
