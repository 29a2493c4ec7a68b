"""The command line: one file per command."""

from __future__ import annotations

from indicator_rules.cli.main import main

__all__ = ["main"]
