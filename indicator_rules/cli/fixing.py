"""Files put right where there is one safe answer, or the difference that would make."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.cli.writing import write_file
from indicator_rules.diagnostics import Language, current_language
from indicator_rules.diagnostics.identity import path_from
from indicator_rules.source import printable
from indicator_rules.specfile.fix import fix_text
from indicator_rules.specfile.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indicator_rules.specfile.text import Encoding

_NO_END = "\n\\ No newline at end of file\n"


@frozen
class Change:
    """A file, and its text before and after."""

    file: str
    before: str
    after: str
    encoding: Encoding
    """How the file is written, before and after."""

    def diff(self) -> str:
        """What changes, as a unified diff."""
        name = path_from(Path.cwd(), self.file).lstrip("/")
        sides = (self.before.splitlines(keepends=True), self.after.splitlines(keepends=True))
        lines = unified_diff(*sides, f"a/{name}", f"b/{name}")
        return "".join(line if line.endswith(("\n", "\r")) else line + _NO_END for line in lines)

    def patch(self) -> bytes:
        """The diff in the encoding of the file, so that it can be applied."""
        # Programs that apply patches take UTF-16 for no text.
        codec = "utf-8" if self.encoding.mark else self.encoding.codec
        return self.diff().encode(codec, "backslashreplace")

    def write(self) -> None:
        """Put the text after into the file, in the encoding that it has.

        Raises:
            click.UsageError: the file cannot be written.
        """
        write_file(self.file, self.encoding.encode(self.after))


def changes(files: Iterable[str]) -> list[Change]:
    """The files that would change."""
    texts = [(file, read_text(file)) for file in files]
    pairs = [
        Change(file, text.source.text, fix_text(text.source), text.encoding)
        for file, text in texts
        if text.source is not None
    ]
    return [one for one in pairs if one.before != one.after]


def fixed(changed: list[Change]) -> str:
    """The sentence that says what was written."""
    listed = printable(", ".join(one.file for one in changed))
    if current_language() is Language.CHINESE:
        return f"已修正 {len(changed)} 个文件：{listed}"
    return f"{len(changed)} file{'' if len(changed) == 1 else 's'} fixed: {listed}"
