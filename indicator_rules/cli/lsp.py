"""indicator-rules lsp."""

from __future__ import annotations

from importlib.util import find_spec

import click

from indicator_rules.cli.spoken import said


@click.command()
def lsp() -> None:
    """Serve an editor by the Language Server Protocol, over standard input and output."""
    if find_spec("pygls") is None:
        msg = said(
            "the language server needs the extra lsp: pip install 'indicator-rules[lsp]'",
            "语言服务器需另行安装：pip install 'indicator-rules[lsp]'",
        )
        raise click.UsageError(msg)
    # The library of the protocol is optional, and takes its time to load.
    from indicator_rules.lsp.server import serve  # noqa: PLC0415

    serve()
