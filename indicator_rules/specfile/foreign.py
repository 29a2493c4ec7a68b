"""Files of other programs, told by how they begin: workbooks, documents, pictures, archives."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

_TABLE = (
    "save its sheet as CSV UTF-8 for actual values; write a spec as a text in YAML",
    "实际值请另存为“CSV UTF-8（逗号分隔）”；自评表请按 YAML 格式写成文本文件",
)
_OTHER = (
    "copy its table into a spec, a text in YAML, or its actual values into a CSV file",
    "请把其中的表格按 YAML 格式写成文本文件，或把实际值录入 CSV 文件",
)


@frozen
class Foreign:
    """What a file is, and what to do with it, both in both languages."""

    what: tuple[str, str]
    remedy: tuple[str, str] = _OTHER


_EXCEL = Foreign(("an Excel workbook", "Excel 工作簿"), _TABLE)
_WPS_TABLE = Foreign(("a WPS workbook", "WPS 表格"), _TABLE)
_ODS = Foreign(("an OpenDocument spreadsheet", "OpenDocument 电子表格"), _TABLE)
_WORD = Foreign(("a Word document", "Word 文档"))
_WPS_TEXT = Foreign(("a WPS document", "WPS 文字文档"))
_ODT = Foreign(("an OpenDocument text", "OpenDocument 文本文档"))
_SLIDES = Foreign(("a PowerPoint presentation", "PowerPoint 演示文稿"))
_OFD = Foreign(("an OFD document", "OFD 版式文件"))
_ZIP = Foreign(("a ZIP archive", "ZIP 压缩包"))
_OFFICE = Foreign(("an Office document", "Office 文档"))
_LOCKED = Foreign(
    ("an Office document with a password", "加密的 Office 文档"),
    (
        "take the password away and save its table as text: CSV UTF-8, or a spec in YAML",
        "请先取消密码，再把其中的表格另存为“CSV UTF-8（逗号分隔）”，或按 YAML 格式写成文本文件",
    ),
)
BINARY = Foreign(("a binary file", "二进制文件"))
"""Bytes of which nothing else can be said than that they are no text."""
_IMAGE = Foreign(("a picture", "图片"))
_ARCHIVE = Foreign(("an archive", "压缩包"))
_WEB = Foreign(("a web page (HTML)", "网页（HTML）文件"), _TABLE)

_BY_ENDING: Mapping[str, Foreign] = MappingProxyType(
    {
        ".xlsx": _EXCEL, ".xlsm": _EXCEL, ".xlsb": _EXCEL, ".xls": _EXCEL, ".et": _WPS_TABLE,
        ".ett": _WPS_TABLE, ".ods": _ODS, ".docx": _WORD, ".docm": _WORD, ".doc": _WORD,
        ".wps": _WPS_TEXT, ".wpt": _WPS_TEXT, ".odt": _ODT, ".pptx": _SLIDES, ".ppt": _SLIDES,
        ".dps": _SLIDES, ".ofd": _OFD,
    }
)  # fmt: skip
_INSIDE = (
    ("xl/", _EXCEL), ("word/", _WORD), ("ppt/", _SLIDES), ("OFD.xml", _OFD),
)  # fmt: skip
"""How the names in a ZIP archive begin."""
_OPEN_DOCUMENT = ((b"spreadsheet", _ODS), (b"text", _ODT))
_STREAMS = (
    ("EncryptedPackage", _LOCKED), ("Workbook", _EXCEL), ("WordDocument", _WORD),
    ("PowerPoint Document", _SLIDES),
)  # fmt: skip
"""What the parts of a document of the older kind are called."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIPPED = (b"PK\x03\x04", b"PK\x05\x06")
_BEGINNINGS = (
    (b"%PDF", Foreign(("a PDF document", "PDF 文件"))),
    (b"{\\rtf", Foreign(("an RTF document", "RTF 文档"))),
    (b"\x89PNG", _IMAGE), (b"\xff\xd8\xff", _IMAGE), (b"GIF8", _IMAGE), (b"II*\0", _IMAGE),
    (b"MM\0*", _IMAGE), (b"Rar!\x1a", _ARCHIVE), (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
)  # fmt: skip
_MARKUP = (
    (b"<!doctype html", _WEB),
    (b"<html", _WEB),
    (b"<?xml", Foreign(("an XML file", "XML 文件"), _TABLE)),
)
_MARKS = b"\xef\xbb\xbf \t\r\n"
_BEGIN = 200


def foreign(name: str, data: bytes) -> Foreign | None:
    """What a file of another program is; None where it may be a text."""
    if data.startswith(_ZIPPED):
        return _zipped(name, data)
    if data.startswith(_COMPOUND):
        return _compound(name, data)
    begin = data[:_BEGIN].lstrip(_MARKS).lower()
    known = (kind for start, kind in _MARKUP if begin.startswith(start))
    return next((kind for start, kind in _BEGINNINGS if data.startswith(start)), next(known, None))


def _zipped(name: str, data: bytes) -> Foreign:
    """An archive goes by what it holds, a damaged one by its name."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            inside = archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        inside = []
    for start, kind in _INSIDE:
        if any(one.startswith(start) for one in inside):
            return kind
    if b"mimetypeapplication/vnd.oasis" in data[:_BEGIN]:
        return next((kind for word, kind in _OPEN_DOCUMENT if word in data[:_BEGIN]), _OFFICE)
    return _BY_ENDING.get(PurePath(name).suffix.lower(), _ZIP)


def _compound(name: str, data: bytes) -> Foreign:
    """A document of the older kind; WPS writes what Office writes, under other names."""
    inside = next((kind for part, kind in _STREAMS if part.encode("utf-16-le") in data), _OFFICE)
    named = _BY_ENDING.get(PurePath(name).suffix.lower(), inside)
    return inside if inside is _LOCKED else named
