"""A page that leads a reader from file to file: what it writes, edits and runs, in its order."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

from attrs import frozen
from click.testing import CliRunner

from indicator_rules.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STEP = re.compile(
    # A file: its name on a line of its own, and then what it holds.
    r"^`(?P<name>[^`\n]+)`：\n\n```\w+\n(?P<holds>.*?)^```$"
    # Edits: a table of what stands there and what is written in its place.
    r"|^\| 原来 \| 改成 \|\n\|---\|---\|\n(?P<edits>(?:\|[^\n]*\|\n)+)"
    # Commands, and what they print where that is shown.
    r"|^```sh\n(?P<commands>.*?)^```$(?:\n\n```text\n(?P<shown>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
EDIT = re.compile(r"\| `(.+)` \| `(.+)` \|")


@frozen
class Ran:
    """One command, what it printed, and what the page shows of that."""

    command: str
    printed: str
    status: int
    shown: str | None


def walk(page: str, folder: Path, edited: str) -> Iterator[Ran]:
    """Do what a page says in a folder that is the current one, where ``edited`` is changed."""
    for step in STEP.finditer(page):
        if step["name"]:
            (folder / step["name"]).write_text(step["holds"], "utf-8")
        elif step["edits"]:
            edit(folder / edited, step["edits"])
        else:
            yield from run(step["commands"], step["shown"], folder)


def edit(file: Path, rows: str) -> None:
    for old, new in EDIT.findall(rows):
        text = file.read_text("utf-8")
        assert text.count(old) == 1, old
        file.write_text(text.replace(old, new), "utf-8")


def run(commands: str, shown: str | None, folder: Path) -> Iterator[Ran]:
    lines = [line for line in commands.splitlines() if line.startswith("indicator-rules ")]
    assert shown is None or len(lines) == 1
    for line in lines:
        words, _, target = line.partition(" > ")
        result = CliRunner().invoke(main, shlex.split(words)[1:])
        if target:
            (folder / target).write_text(result.stdout, "utf-8")
        yield Ran(line, result.output, result.exit_code, shown)
