"""Spelling folded one character to one character, so that every column stays right."""

from __future__ import annotations

_PAIRS = {
    "＞": ">",
    "》": ">",
    "＜": "<",
    "《": "<",
    "＝": "=",
    "﹦": "=",
    "≧": "≥",
    "≦": "≤",
    "⩾": "≥",
    "⩽": "≤",
    "％": "%",
    "﹪": "%",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "－": "-",
    "−": "-",
    "﹣": "-",
    "～": "~",
    "〜": "~",
    "∼": "~",
    "˜": "~",
    "，": ",",
    "；": ";",
    "：": ":",
    "﹐": ",",
    "﹔": ";",
    "﹕": ":",
    "∶": ":",
    "（": "(",
    "）": ")",
    "﹙": "(",
    "﹚": ")",
    "【": "[",
    "】": "]",
    "［": "[",
    "］": "]",
    "＋": "+",
    "／": "/",
    "．": ".",
    "｡": "。",
    "｜": "|",
    "＂": '"',
    "　": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u200b": " ",
    "\ufeff": " ",
    "•": "·",
    "‧": "·",
    "∙": "·",
    "＊": "*",
}
_PAIRS |= {chr(0xFF10 + digit): str(digit) for digit in range(10)}
_PAIRS |= {chr(0xFF21 + place): chr(0x41 + place) for place in range(26)}
_PAIRS |= {chr(0xFF41 + place): chr(0x61 + place) for place in range(26)}
_TABLE = str.maketrans(_PAIRS)


def fold(text: str) -> str:
    """The text in half-width spelling, of the same length.

    A pair of 《》 around a title stays; a lone one is a slip of the input method for > or <.
    """
    if text.isascii():
        return text
    folded = text.translate(_TABLE)
    return _restore_titles(text, folded) if "》" in text else folded


def _restore_titles(text: str, folded: str) -> str:
    characters = list(folded)
    opened = -1
    for place, character in enumerate(text):
        if character == "《":
            opened = place
        elif character == "》" and opened >= 0:
            characters[opened], characters[place] = "《", "》"
            opened = -1
    return "".join(characters)
