"""Read what officials write in performance tables, and compute what the tables should say."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from indicator_rules.api import assess, compile_curve, explain
from indicator_rules.diagnostics import Diagnostic, ExpressionError, SpecError
from indicator_rules.engine.implies import implies
from indicator_rules.engine.prove import prove
from indicator_rules.syntax import parse_actual, parse_method, parse_target

if TYPE_CHECKING:
    from indicator_rules.engine.scorecard import Report
    from indicator_rules.scorecards import evaluate
    from indicator_rules.specfile import check_spec, load_spec

__all__ = [
    "Diagnostic",
    "ExpressionError",
    "Report",
    "SpecError",
    "assess",
    "check_spec",
    "compile_curve",
    "evaluate",
    "explain",
    "implies",
    "load_spec",
    "parse_actual",
    "parse_method",
    "parse_target",
    "prove",
]

# Reading specs loads yaml and half the package; a program that only parses does not wait for it.
_ON_FIRST_USE = {
    "Report": "indicator_rules.engine.scorecard",
    "check_spec": "indicator_rules.specfile",
    "evaluate": "indicator_rules.scorecards",
    "load_spec": "indicator_rules.specfile",
}


def __getattr__(name: str) -> object:
    if name not in _ON_FIRST_USE:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_ON_FIRST_USE[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
