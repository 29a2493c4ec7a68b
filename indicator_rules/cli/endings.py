"""What the name of a file that -o names says of its form."""

from __future__ import annotations

from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

import click
from attrs import frozen
from click.core import ParameterSource

from indicator_rules.diagnostics import Language, current_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@frozen
class Ending:
    """What the end of a name promises, in both languages, and the forms that keep the promise."""

    what: tuple[str, str]
    forms: tuple[str, ...]


_JSON = Ending(("JSON", "JSON"), ("json", "sarif", "gitlab"))
_MARKDOWN = Ending(("Markdown", "Markdown"), ("markdown",))
_YAML = Ending(("YAML", "YAML"), ("yaml",))
_PATCH = Ending(("a patch", "补丁"), ("patch",))
_WEB = Ending(("a web page", "网页"), ("html",))
_EXCEL = Ending(("an Excel workbook", "Excel 工作簿"), ("xlsx",))
_WORD = Ending(("a Word document", "Word 文档"), ("docx",))
_PICTURE = Ending(("a picture", "图片"), ("png",))
_ENDINGS: Mapping[str, Ending] = MappingProxyType(
    {
        ".json": _JSON,
        ".sarif": Ending(("SARIF", "SARIF"), ("sarif",)),
        ".xml": Ending(("XML", "XML"), ("junit",)),
        ".md": _MARKDOWN, ".markdown": _MARKDOWN, ".yaml": _YAML, ".yml": _YAML,
        ".diff": _PATCH, ".patch": _PATCH, ".html": _WEB, ".htm": _WEB,
        ".svg": Ending(("an SVG drawing", "SVG 图形"), ("svg",)),
        ".csv": Ending(("CSV", "CSV"), ("csv",)),
        ".pdf": Ending(("a PDF document", "PDF 文件"), ("pdf",)),
        ".xlsx": _EXCEL, ".xlsm": _EXCEL, ".xls": _EXCEL, ".docx": _WORD, ".doc": _WORD,
        ".et": Ending(("a WPS workbook", "WPS 表格"), ("et",)),
        ".wps": Ending(("a WPS document", "WPS 文字文档"), ("wps",)),
        ".ods": Ending(("a spreadsheet", "电子表格"), ("ods",)),
        ".odt": Ending(("a document", "文字文档"), ("odt",)),
        ".ofd": Ending(("an OFD document", "OFD 版式文件"), ("ofd",)),
        ".ppt": Ending(("a presentation", "演示文稿"), ("pptx",)),
        ".pptx": Ending(("a presentation", "演示文稿"), ("pptx",)),
        ".zip": Ending(("an archive", "压缩包"), ("zip",)),
        ".png": _PICTURE, ".jpg": _PICTURE, ".jpeg": _PICTURE, ".gif": _PICTURE,
    }
)  # fmt: skip
"""Names that promise a form. Others, as .txt or none at all, may hold any text."""
_TEXTS = (".txt", ".text")
_TEXT = "text"


def form_named(output: str | None, style: str) -> str:
    """The form of an output: what ``--format`` says, else what the name of the file says.

    Raises:
        click.UsageError: the name promises another form than the file would have.
    """
    context = click.get_current_context()
    if output is None:
        return style
    (option,) = (one for one in context.command.params if one.name == "style")
    known = option.type.choices if isinstance(option.type, click.Choice) else ()
    if context.get_parameter_source("style") is ParameterSource.DEFAULT:
        ending = _ending(output)
        style = next((form for form in known if ending and form in ending.forms), style)
    refuse_other_ending(output, style, known)
    return style


def refuse_other_ending(output: str | None, form: str, known: Sequence[str] = ()) -> None:
    """Say that a file would not hold what its name promises.

    Raises:
        click.UsageError: it would not; ``known`` are the forms that the command can write.
    """
    ending = None if output is None else _ending(output)
    if output is None or ending is None or form in ending.forms:
        return
    fitting = [one for one in known if one in ending.forms]
    raise click.UsageError(_other(output, ending, form, fitting, known))


def _ending(output: str) -> Ending | None:
    return _ENDINGS.get(PurePath(output).suffix.lower())


def _other(
    output: str, ending: Ending, form: str, fitting: Sequence[str], known: Sequence[str]
) -> str:
    endings = _endings_of(form)
    chinese = current_language() is Language.CHINESE
    if chinese:
        said = f"-o {output} 的扩展名表示{_apart(ending.what[1])}，而输出内容为 {form} 格式"
        remedy = f"请改用 {endings} 等扩展名"
    else:
        said = f"-o {output} is a name for {ending.what[0]}, and what is written is {form}"
        remedy = f"choose a name that ends in {endings}"
    if fitting:
        chosen = f"--format {fitting[0]}"
        return f"{said}；{remedy}，或指定 {chosen}" if chinese else f"{said}; {remedy}, or {chosen}"
    if len(known) > 1:
        listed = ("、" if chinese else ", ").join(known)
        formats = f"可用的 --format 有 {listed}" if chinese else f"there is --format {listed}"
        return f"{said}；{remedy}；{formats}" if chinese else f"{said}; {remedy}; {formats}"
    return f"{said}；{remedy}" if chinese else f"{said}; {remedy}"


def _apart(text: str) -> str:
    """A Chinese text behind another one, with a space where it begins with letters."""
    return f" {text}" if text[0].isascii() else text


def _endings_of(form: str) -> str:
    named = [suffix for suffix, ending in _ENDINGS.items() if form == ending.forms[0]]
    return (named or [*_TEXTS])[0]
