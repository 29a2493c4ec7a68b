"""Read what officials write in performance tables, and compute what the tables should say."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indicator_rules.api.expressions import (
        assess,
        compile_curve,
        explain,
        implies,
        position,
    )
    from indicator_rules.api.rows import RowScore, score
    from indicator_rules.api.tables import evaluate, indicator, scorecard
    from indicator_rules.diagnostics import About, Diagnostic, ExpressionError, Severity, SpecError
    from indicator_rules.engine.assessment import Assessment
    from indicator_rules.engine.prove import prove
    from indicator_rules.language.actuals import parse_actual
    from indicator_rules.language.methods import parse_method
    from indicator_rules.language.targets import parse_target
    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.model.places import PlaceError
    from indicator_rules.model.profile import Profile
    from indicator_rules.model.results import Basis, Verdict
    from indicator_rules.reports.report import Report
    from indicator_rules.specfile import check_spec, load_spec, load_specs

__all__ = [
    "About",
    "Assessment",
    "Basis",
    "Diagnostic",
    "ExpressionError",
    "Indicator",
    "PlaceError",
    "Profile",
    "Report",
    "RowScore",
    "Scorecard",
    "Severity",
    "SpecError",
    "Verdict",
    "__version__",
    "assess",
    "check_spec",
    "compile_curve",
    "evaluate",
    "explain",
    "implies",
    "indicator",
    "load_spec",
    "load_specs",
    "parse_actual",
    "parse_method",
    "parse_target",
    "position",
    "prove",
    "score",
    "scorecard",
]

__version__ = "0.2.0"
"""The one place of the version: what builds the package reads it here."""

# pytest and hypothesis load their plugins of this package in every run of an environment: whoever
# uses none of its names does not wait for them, and who only parses does not wait for yaml.
_ON_FIRST_USE = {
    "About": "indicator_rules.diagnostics",
    "Assessment": "indicator_rules.engine.assessment",
    "Basis": "indicator_rules.model.results",
    "Diagnostic": "indicator_rules.diagnostics",
    "ExpressionError": "indicator_rules.diagnostics",
    "Indicator": "indicator_rules.model.indicators",
    "PlaceError": "indicator_rules.model.places",
    "Profile": "indicator_rules.model.profile",
    "Report": "indicator_rules.reports.report",
    "RowScore": "indicator_rules.api.rows",
    "Scorecard": "indicator_rules.model.indicators",
    "Severity": "indicator_rules.diagnostics",
    "SpecError": "indicator_rules.diagnostics",
    "Verdict": "indicator_rules.model.results",
    "assess": "indicator_rules.api.expressions",
    "check_spec": "indicator_rules.specfile",
    "compile_curve": "indicator_rules.api.expressions",
    "evaluate": "indicator_rules.api.tables",
    "explain": "indicator_rules.api.expressions",
    "implies": "indicator_rules.api.expressions",
    "indicator": "indicator_rules.api.tables",
    "load_spec": "indicator_rules.specfile",
    "load_specs": "indicator_rules.specfile",
    "parse_actual": "indicator_rules.language.actuals",
    "parse_method": "indicator_rules.language.methods",
    "parse_target": "indicator_rules.language.targets",
    "position": "indicator_rules.api.expressions",
    "prove": "indicator_rules.engine.prove",
    "score": "indicator_rules.api.rows",
    "scorecard": "indicator_rules.api.tables",
}


def __getattr__(name: str) -> object:
    if name not in _ON_FIRST_USE:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_ON_FIRST_USE[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
