"""The code table: every finding the library can make, by code."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from indicator_rules.diagnostics.actual_codes import ACTUAL_CODES
from indicator_rules.diagnostics.audit_codes import AUDIT_CODES
from indicator_rules.diagnostics.case_codes import CASE_CODES
from indicator_rules.diagnostics.code import About, Code, Severity
from indicator_rules.diagnostics.evaluation_codes import EVALUATION_CODES
from indicator_rules.diagnostics.expression_codes import EXPRESSION_CODES
from indicator_rules.diagnostics.meaning_codes import MEANING_CODES
from indicator_rules.diagnostics.method_codes import METHOD_CODES
from indicator_rules.diagnostics.review_codes import REVIEW_CODES
from indicator_rules.diagnostics.scoring_codes import SCORING_CODES
from indicator_rules.diagnostics.settings_codes import SETTINGS_CODES
from indicator_rules.diagnostics.shape_codes import SHAPE_CODES
from indicator_rules.diagnostics.target_codes import TARGET_CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

CODES: Mapping[str, Code] = MappingProxyType(
    {
        one.code: one
        for one in (
            *EXPRESSION_CODES,
            *SHAPE_CODES,
            *SETTINGS_CODES,
            *MEANING_CODES,
            *TARGET_CODES,
            *REVIEW_CODES,
            *AUDIT_CODES,
            *EVALUATION_CODES,
            *METHOD_CODES,
            *ACTUAL_CODES,
            *SCORING_CODES,
            *CASE_CODES,
        )
    }
)

__all__ = ["CODES", "About", "Code", "Severity"]
