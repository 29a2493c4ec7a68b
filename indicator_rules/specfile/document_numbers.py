"""Numbers of documents (发文字号) in the spellings that people use: 财预[2020]10号, 财预2020-10."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?P<issuer>[^\W\d_]+)〔(?P<year>[0-9]{4})〕(?P<serial>[0-9]+)号")
"""As standards of official documents have it, and as a profile writes it."""
_BETWEEN = r"[\s〔〕［］\[\]（）()【】〖〗「」〈〉《》<>｛｝{}\-－‐–—_/／]"
"""What may stand around the year: brackets of any kind, dashes and spaces."""
_WIDE = {digit: f"[{digit}{chr(ord(digit) + 0xFEE0)}]" for digit in "0123456789"}


def spellings_of(number: str) -> str | None:
    """The pattern of all spellings of a number, for schemas too; None where it is none.

    Brackets may be of any kind or dashes, spaces may stand anywhere, and 年, 第 and 号 may be
    there or not. Between year and number something stands: without it their digits run together.
    """
    found = _NUMBER.fullmatch(number)
    if found is None:
        return None
    issuer = r"\s*".join(found["issuer"])
    year, serial = (r"\s*".join(map(_WIDE.__getitem__, found[part])) for part in ("year", "serial"))
    apart = rf"(?:{_BETWEEN}+|{_BETWEEN}*[年第]){_BETWEEN}*第?\s*"
    end = rf"\s*(?:号(?:文|文件)?)?{_BETWEEN}*"
    return rf"^{_BETWEEN}*{issuer}{_BETWEEN}*{year}{apart}[0０]*{serial}{end}$"


def is_spelling_of(text: str, number: str) -> bool:
    """Whether a text is a spelling of the number of a document."""
    pattern = spellings_of(number)
    return pattern is not None and re.fullmatch(pattern, text) is not None
