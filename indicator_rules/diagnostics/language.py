"""Which of the two languages a person reads."""

from __future__ import annotations

import locale
import os
from enum import StrEnum


class Language(StrEnum):
    """A language that findings and reports are written in."""

    ENGLISH = "en"
    CHINESE = "zh"


VARIABLE = "INDICATOR_RULES_LANG"


def current_language() -> Language:
    """The reader's language: ``INDICATOR_RULES_LANG``, else the locale, else English."""
    named = os.environ.get(VARIABLE, "")
    if named in {"zh", "en"}:
        return Language(named)
    setting = (
        os.environ.get("LC_ALL")
        or os.environ.get("LC_MESSAGES")
        or os.environ.get("LANG")
        or locale.getlocale()[0]
        or ""
    )
    return Language.CHINESE if setting.lower().startswith(("zh", "chinese")) else Language.ENGLISH
