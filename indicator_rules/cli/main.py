"""The command `indicator-rules` and what its commands share."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from difflib import get_close_matches
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Any

import click

from indicator_rules import __version__
from indicator_rules.cli.click_words import CLICK_WORDS
from indicator_rules.cli.collecting import few_collections
from indicator_rules.cli.spoken import (
    click_speaks,
    in_chinese,
    in_reader_language,
    listen,
    said,
)
from indicator_rules.cli.terminal import every_character
from indicator_rules.diagnostics.language import VARIABLE, Language, current_language
from indicator_rules.source import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def _choose(_context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value:
        os.environ[VARIABLE] = value


_LANG = click.Option(
    ["--lang"],
    type=click.Choice(["zh", "en"]),
    expose_value=False,
    is_eager=True,
    callback=_choose,
    help="Language of findings and reports; else INDICATOR_RULES_LANG, else the locale.",
)
"""Taken before the command and after it."""


_COMMANDS = {
    "cases": (
        "Run the cases of SPEC, or of every spec below a directory.",
        "核对自评表（或文件夹内所有自评表）的案例",
    ),
    "check": (
        "Check spec files, or every spec below a directory.",
        "审核自评表，或文件夹内的所有自评表",
    ),
    "explain": (
        "Say what TARGET means, and how ACTUAL stands to it.",
        "说明目标值的含义，以及实际值是否达标",
    ),
    "init": (
        "Write a spec to begin with.",
        "按模板新建一份自评表：目标值、分值和说明齐全，实际值留空",
    ),
    "lsp": (
        "Serve an editor by the Language Server Protocol.",
        "按语言服务器协议（LSP）通过标准输入输出为编辑器服务",
    ),
    "mutate": (
        "Show the mistakes in SPEC that no case notices.",
        "在自评表中逐一制造笔误，显示案例未能发现的笔误",
    ),
    "rule": (
        "Explain the finding CODE; without one, list them all.",
        "说明一个代码的含义",
    ),
    "schema": (
        "Print the JSON Schema of a kind of file.",
        "输出一类文件的 JSON Schema，供编辑器使用",
    ),
    "score": (
        "Score the indicators of SPEC.",
        "按自评表各项指标计分",
    ),
}
"""What help says of each command in both languages; none is imported for it."""


_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


class _Commands(click.Group):
    """Commands that are imported when they are asked for: a check draws no curves."""

    def main(self, args: Sequence[str] | None = None, *words: Any, **options: Any) -> Any:  # noqa: ANN401 - what click says of it
        listen(args)
        with every_character(), few_collections(), _room_for_output(), click_speaks():
            return click.Group.main(in_reader_language(self), args, *words, **options)

    def make_context(self, *words: Any, **options: Any) -> click.Context:  # noqa: ANN401 - as above
        with _readable_refusals():
            return super().make_context(*words, **options)

    def invoke(self, context: click.Context) -> Any:  # noqa: ANN401 - as above
        with _readable_refusals():
            return super().invoke(context)

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        title = said("Commands", CLICK_WORDS["Commands"])
        rows = [(name, said(*help_)) for name, help_ in _COMMANDS.items()]
        with formatter.section(title):
            formatter.write_dl(rows)

    def resolve_command(self, context: click.Context, args: list[str]) -> Any:  # noqa: ANN401 - as above
        name = args[0]
        near = get_close_matches(name, _COMMANDS, n=1)
        if name not in _COMMANDS and near:
            english = f"No such command {name!r}. Did you mean {near[0]!r}?"
            raise click.UsageError(
                said(english, f"没有“{name}”这个命令，是否指 {near[0]}？"), context
            )
        return super().resolve_command(context, args)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"indicator_rules.cli.{name}"), name)
        if _LANG not in command.params:
            command.params.append(_LANG)
        return in_reader_language(command)


@contextmanager
def _room_for_output() -> Iterator[None]:
    """Exit 2 with a sentence where there is no room for what goes to standard output."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FULL:
            raise
        # What reads specs is loaded where a command needs it.
        from indicator_rules.specfile.opening import reason_of  # noqa: PLC0415

        # Python would try to write the rest once more as it ends.
        sys.stdout = StringIO()
        reason, reason_zh = reason_of(error)
        chinese = current_language() is Language.CHINESE
        said = f"无法输出：{reason_zh}" if chinese else f"cannot write the output: {reason}"
        click.echo(said, err=True)
        sys.exit(2)


@contextmanager
def _readable_refusals() -> Iterator[None]:
    """Escape what a reader would not see of the words that a refusal repeats, in his language."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise  # what it says is help, line by line
    except click.ClickException as error:
        # To type checkers click calls the message final; it is read where it is shown.
        vars(error)["message"] = printable(error.message)
        if current_language() is Language.CHINESE:
            shown = in_chinese(error.format_message())
            vars(error)["format_message"] = lambda: shown
        raise


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, params=[_LANG]
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Read targets and actual values of budget-performance tables, check and score them."""
