"""The commonest sentences, read in one match of the lexicon's own terminals.

Most cells are a label, a comparison, a figure and a unit. One expression made of the grammar's
terminals reads those; whatever it does not match whole goes to the grammar. It adds no meaning:
``tests/properties`` holds it to the grammar's answer, spans included.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Comparison, Rule, Threshold
from indicator_rules.model.units import NO_UNIT, unit_named
from indicator_rules.source import Span
from indicator_rules.syntax.grammar import first_characters, patterns, terminal_pattern
from indicator_rules.syntax.parts import SUFFIXES

_COMPARISONS = ("AT_LEAST", "AT_MOST", "MORE_THAN", "LESS_THAN", "EQUAL")
_VERBS = {
    "REACH": Comparison.AT_LEAST,
    "FALL_TO": Comparison.AT_MOST,
    "HOLD": Comparison.EQUAL,
}
_LABELS = re.findall(
    r"\w+", "完成率 完工率 合格率 达标率 及时率 及时性 覆盖率 满意度 参与率 使用率 合规率"
)
"""Labels that begin with a character that also begins a word of the lexicon."""
_DATE_UNITS = "年月日号季"


@cache
def _sentence() -> re.Pattern[str]:
    firsts = re.escape(first_characters())
    label = rf"(?P<label>(?:{'|'.join(_LABELS)}|(?![{firsts}])[\u4e00-\u9fff])+)?"
    signs = "|".join(f"(?P<{name}>{terminal_pattern(name)})" for name in (*_COMPARISONS, *_VERBS))
    suffixes = "|".join(f"(?P<{name}>{terminal_pattern(name)})" for name in SUFFIXES)
    number = r"(?P<number>[0-9]{1,15}(?:\.[0-9]{1,15})?)"
    unit = rf"(?P<unit>(?>{patterns()['UNIT']}))?"
    return re.compile(rf"\s*{label}\s*(?:{signs})?\s*{number}\s*{unit}\s*(?:{suffixes})?\s*\Z")


def shortcut(text: str) -> Rule | None:
    """The rule of a folded text, or None where the grammar is to read it."""
    found = _sentence().match(text)
    if found is None:
        return None
    label, number, unit = found["label"], found["number"], found["unit"]
    kind = found.lastgroup
    sign = next((name for name in _SIGNS if found[name] is not None), None)
    suffix = kind if kind in SUFFIXES else None
    if sign is None and unit is not None and unit[0] in _DATE_UNITS:
        return None
    if sign in _COMPARISONS and suffix is not None:
        return None
    comparison, by_verb = Comparison.EQUAL, False
    if suffix is not None:
        comparison = SUFFIXES[suffix]
    elif sign in _VERBS:
        comparison, by_verb = _VERBS[sign], True
    elif sign is not None:
        comparison = Comparison[sign]
    named = unit_named("".join(unit.split())) if unit else NO_UNIT
    start = found.start("label") if label else found.start(sign or "number")
    return Threshold(
        comparison,
        Quantity(Decimal(number), named),
        subject=label,
        stated=sign is not None or suffix is not None,
        by_verb=by_verb,
        span=Span(start, len(text.rstrip())),
    )


_SIGNS = (*_COMPARISONS, *_VERBS)
