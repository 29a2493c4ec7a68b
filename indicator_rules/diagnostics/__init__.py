"""Findings as data, the code table, and one renderer per output format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indicator_rules.diagnostics.codes import CODES, About, Code, Severity
    from indicator_rules.diagnostics.diagnostic import Diagnostic, ExpressionError, SpecError
    from indicator_rules.diagnostics.language import Language, current_language

__all__ = [
    "CODES",
    "About",
    "Code",
    "Diagnostic",
    "ExpressionError",
    "Language",
    "Severity",
    "SpecError",
    "current_language",
]

# Who asks for the reader's language alone, as help does, does not wait for the code table.
_ON_FIRST_USE = {
    "CODES": "codes",
    "About": "codes",
    "Code": "codes",
    "Severity": "codes",
    "Diagnostic": "diagnostic",
    "ExpressionError": "diagnostic",
    "SpecError": "diagnostic",
    "Language": "language",
    "current_language": "language",
}


def __getattr__(name: str) -> object:
    if name not in _ON_FIRST_USE:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.{_ON_FIRST_USE[name]}"), name)
