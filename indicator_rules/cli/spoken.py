"""Help and refusals of the command line in the reader's language, those of click as well."""

from __future__ import annotations

import os
import re
import sys
from contextlib import contextmanager
from copy import copy
from importlib import import_module
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, TypeVar

import click

from indicator_rules.cli.click_words import CLICK_WORDS
from indicator_rules.cli.help_words import HELP_WORDS, VALUE_WORDS
from indicator_rules.diagnostics.language import VARIABLE, Language, current_language
from indicator_rules.source import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

C = TypeVar("C", bound=click.Command)

_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "types")
"""The modules of click that put their sentences through gettext."""
_QUOTED = re.compile(r"'([^']*)'")
_TIGHT = re.compile(r" *([：，]) *| +(?= )")
_LANGUAGES = {"zh", "en"}


def said(english: str, chinese: str) -> str:
    """A sentence in the reader's language."""
    return chinese if _is_chinese() else english


def listen(words: Sequence[str] | None) -> None:
    """Take the language of ``--lang``, wherever it stands: a refusal comes before it is read."""
    given = list(sys.argv[1:] if words is None else words)
    given = given[: given.index("--")] if "--" in given else given
    for word, following in zip(given, [*given[1:], ""], strict=False):
        name, _, value = word.partition("=")
        if name == "--lang" and (value or following) in _LANGUAGES:
            os.environ[VARIABLE] = value or following


@contextmanager
def click_speaks() -> Iterator[None]:
    """Let click say its own sentences in Chinese to a Chinese reader.

    It puts them through gettext, which wants a compiled catalogue of the whole process; here they
    come from a table, and only as long as a command runs.
    """
    if not _is_chinese():
        yield
        return
    replaced: list[tuple[Any, str, Any]] = []
    for module in [import_module(f"click.{name}") for name in _MODULES]:
        for name, new in (("_", _one), ("ngettext", _some), ("term_len", display_width)):
            if name in vars(module):
                replaced.append((module, name, vars(module)[name]))
                setattr(module, name, new)
    try:
        yield
    finally:
        for module, name, old in replaced:
            setattr(module, name, old)


def in_reader_language(command: C) -> C:
    """A command with its help in the reader's language; the one that is given stays."""
    if not _is_chinese():
        return command
    spoken = copy(command)
    spoken.help = _help(command.help)
    spoken.short_help = spoken.help.partition("；")[0].rstrip("。")
    spoken.params = [_param(one) for one in command.params]
    spoken.options_metavar = "[选项]"
    # click keeps the option --help of a command once it was made.
    vars(spoken)["_help_option"] = None
    if isinstance(spoken, click.Group):
        spoken.subcommand_metavar = "命令 [参数]..."
    return spoken


def in_chinese(message: str) -> str:
    """A refusal of click with Chinese marks: no quotation marks of Python, no final stop."""
    listed = message.replace("', '", "、").replace(" / ", "、")
    return _TIGHT.sub(r"\1", _QUOTED.sub(r" \1 ", listed)).strip(" .")


class GroupedCommand(click.Command):
    """A command whose help has its options in groups."""

    def __init__(
        self,
        *words: Any,  # noqa: ANN401 - what click takes
        groups: Sequence[tuple[str, Sequence[str]]],
        **more: Any,  # noqa: ANN401 - as above
    ) -> None:
        super().__init__(*words, **more)
        self.groups = groups

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each group under its title, and below them what stands in none."""
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        left = {one.name: one.get_help_record(ctx) for one in options}
        groups = [
            (said(title, HELP_WORDS[title]), [left.pop(name) for name in names])
            for title, names in self.groups
        ]
        groups.append((said("Options", CLICK_WORDS["Options"]), list(left.values())))
        for title, records in groups:
            with formatter.section(title):
                formatter.write_dl([one for one in records if one is not None])


def _is_chinese() -> bool:
    return current_language() is Language.CHINESE


def _one(sentence: str) -> str:
    return CLICK_WORDS.get(sentence, sentence)


def _some(sentence: str, several: str, number: int) -> str:
    return _one(sentence if number == 1 else several)


def _help(text: str | None) -> str:
    """A sentence of help in Chinese; what has none stays as it is."""
    sentence = " ".join(cleandoc(text or "").split())
    return HELP_WORDS.get(sentence) or _one(sentence)


def _param(param: click.Parameter) -> click.Parameter:
    spoken = copy(param)
    if isinstance(spoken, click.Option):
        spoken.help = _help(spoken.help)
        if not spoken.is_flag and not isinstance(spoken.type, click.Choice):
            spoken.metavar = VALUE_WORDS.get(spoken.type.name, spoken.metavar)
    elif not isinstance(spoken.type, click.Choice):
        word = VALUE_WORDS.get(spoken.name or "", spoken.metavar or "")
        word += "..." if spoken.nargs == -1 else ""
        spoken.metavar = word if spoken.required else f"[{word}]"
    return spoken
