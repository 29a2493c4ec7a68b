"""Commands whose arguments may begin with a minus sign, as -20% does."""

from __future__ import annotations

import re
from itertools import islice

import click

from indicator_rules.diagnostics import Language, current_language

_FIGURE = re.compile(r"-\s*[.．]?[0-9０-９]")
"""What a minus sign in front of a figure begins with; no option does."""


class SignedCommand(click.Command):
    """A command that takes -20% for a value and not for an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put what is no option behind ``--``, where click takes it as it is."""
        options, values = self._parted(ctx, args)
        try:
            return super().parse_args(ctx, [*options, "--", *values])
        except click.NoSuchOption as error:
            said = _unknown(error.option_name)
            raise click.NoSuchOption(
                error.option_name, said, error.possibilities, error.ctx
            ) from error

    def _parted(self, ctx: click.Context, args: list[str]) -> tuple[list[str], list[str]]:
        """The options with their values, and the arguments, each in their order."""
        valued = {
            name
            for option in self.get_params(ctx)
            if isinstance(option, click.Option) and not option.is_flag
            for name in option.opts
        }
        options: list[str] = []
        values: list[str] = []
        rest = iter(args)
        for word in rest:
            if word == "--":
                values += rest
            elif word.startswith("-") and word != "-" and not _FIGURE.match(word):
                options += [word, *islice(rest, int(word in valued))]
            else:
                values.append(word)
        return options, values


def _unknown(option: str) -> str:
    if current_language() is Language.CHINESE:
        return f"没有 {option} 这一选项（以减号开头的值请写在 `--` 之后）"
    return f"there is no option {option} (a value that begins with a minus sign goes behind `--`)"
