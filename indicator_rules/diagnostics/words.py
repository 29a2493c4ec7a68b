"""What severities and subjects of findings are called in the reader's language."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from indicator_rules.diagnostics.codes import About, Severity
from indicator_rules.diagnostics.language import Language, current_language

if TYPE_CHECKING:
    from collections.abc import Mapping

SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}
)
SUBJECTS: Mapping[About, str] = MappingProxyType(
    {About.READING: "文字识别", About.TABLE: "表格整体", About.REASON: "说明依据"}
)


def severity_word(severity: Severity, language: Language | None = None) -> str:
    """A severity as people read it; programs read its value."""
    chinese = (language or current_language()) is Language.CHINESE
    return SEVERITIES[severity] if chinese else severity.value


def about_word(about: About, language: Language | None = None) -> str:
    """What a finding is about, as people read it."""
    chinese = (language or current_language()) is Language.CHINESE
    return SUBJECTS[about] if chinese else about.value
