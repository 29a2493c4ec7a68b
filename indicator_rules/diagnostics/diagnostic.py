"""A finding is data: a code, the words it needs, and a place."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from indicator_rules.diagnostics.codes import CODES, About, Code, Severity
from indicator_rules.diagnostics.language import Language, current_language
from indicator_rules.diagnostics.text import render_findings, render_text
from indicator_rules.source import Place, Source, Span, printable


def _pairs(
    words: Mapping[str, object] | tuple[tuple[str, str], ...],
) -> tuple[tuple[str, str], ...]:
    items = words.items() if isinstance(words, Mapping) else words
    return tuple(sorted((key, str(value)) for key, value in items))


@frozen
class Extent:
    """Where a finding stands: its file, its first character, and the one after its last."""

    file: str
    start: Place
    end: Place


@frozen
class Diagnostic:
    """One finding (诊断、审核意见): what is wrong, where, and what to write instead.

    ``words`` fill the templates of the code; ``subject`` names the indicator it is about.
    """

    code: str
    words: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs)
    source: Source | None = field(default=None, eq=False, repr=False, kw_only=True)
    span: Span | None = field(default=None, kw_only=True)
    subject: str | None = field(default=None, kw_only=True)
    ranked: Severity | None = field(default=None, kw_only=True)
    """How much it matters here, where settings say otherwise than the code table."""

    aside: bool = field(default=False, kw_only=True)
    """Whether it is to be told below the findings, and is none of them."""

    @property
    def entry(self) -> Code:
        """The row of the code table."""
        return CODES[self.code]

    @property
    def slug(self) -> str:
        """What is wrong, in a hyphened word: ``repeated-key``."""
        return self.entry.slug

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.ranked or self.entry.severity

    @property
    def about(self) -> About:
        """What it is about: how a text was read, the table, or a reason that is asked for."""
        return self.entry.about

    def message(self, language: Language | None = None) -> str:
        """The finding as one sentence; what a reader would not see in it is escaped."""
        template = self.entry.message[language or current_language()]
        return printable(template.format_map(dict(self.words)))

    def help(self, language: Language | None = None) -> str | None:
        """What to write instead, or None where nothing can be proposed."""
        template = self.entry.help[language or current_language()]
        return printable(template.format_map(dict(self.words))) if template else None

    @property
    def excerpt(self) -> str | None:
        """The characters the finding is about."""
        if self.source is None or self.span is None:
            return None
        return self.source.text[self.span.start : self.span.end]

    @property
    def extent(self) -> Extent | None:
        """File, lines and columns, or None where it has no place."""
        if self.source is None or self.span is None:
            return None
        place = self.source.place
        return Extent(self.source.name, place(self.span.start), place(self.span.end))

    @property
    def page(self) -> str:
        """The page that explains the code, below the repository of this library."""
        return f"docs/diagnostics/{self.code}.md"

    def __str__(self) -> str:
        """The finding as the command prints it: a line for editors, an excerpt, what to write."""
        return render_text(self)

    def to_dict(self, language: Language | None = None) -> dict[str, object]:
        """The finding as JSON-ready data.

        ``start`` and ``end`` count characters from 0, lines and columns count from 1;
        an end is the character after the last.
        """
        data: dict[str, object] = {
            "code": self.code,
            "slug": self.slug,
            "severity": self.severity.value,
            "about": self.about.value,
            "message": self.message(language),
            "help": self.help(language),
            "indicator": self.subject,
            "page": self.page,
            "start": self.span.start if self.span else None,
            "end": self.span.end if self.span else None,
        }
        extent = self.extent
        if extent is not None:
            data |= {
                "file": extent.file,
                "line": extent.start.line,
                "column": extent.start.column,
                "end_line": extent.end.line,
                "end_column": extent.end.column,
            }
        return data


_MOST_SHOWN = 10
"""Errors that a traceback shows of a spec."""


class _Refused(ValueError):  # noqa: N818 - not raised itself
    """An error of one line; a traceback shows places, carets and what to write below it."""

    errors: tuple[Diagnostic, ...] = ()

    @property
    def __notes__(self) -> list[str]:
        """What Python prints below the error; made on demand, as most errors are caught.

        The list is kept, so that ``add_note`` can add to it.
        """
        if "noted" not in self.__dict__:
            self.__dict__["noted"] = [render_findings(self.errors[:_MOST_SHOWN])]
        noted: list[str] = self.__dict__["noted"]
        return noted

    @__notes__.setter
    def __notes__(self, notes: list[str]) -> None:
        self.__dict__["noted"] = notes


class ExpressionError(_Refused):
    """An expression that cannot be read; ``diagnostic`` says where and what to write.

    ``str`` is the message in one line; ``print(error.diagnostic)`` shows the place too.
    """

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic
        self.errors = (diagnostic,)

    def __str__(self) -> str:
        return self.diagnostic.message()


class SpecError(_Refused):
    """A spec with errors; ``diagnostics`` holds every finding, sorted by place.

    ``str`` is the first error in one line, with its place.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics
        self.errors = tuple(one for one in diagnostics if one.severity is Severity.ERROR)

    def __str__(self) -> str:
        first = self.errors[0]
        where = ""
        if first.source is not None and first.span is not None:
            place = first.source.place(first.span.start)
            where = f"{printable(first.source.name)}:{place.line}:{place.column}: "
        more = f" (and {len(self.errors) - 1} more)" if len(self.errors) > 1 else ""
        return f"{where}{first.message()}{more}"
