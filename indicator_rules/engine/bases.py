"""What changes are counted against: one of last year says nothing of one against last month."""

from __future__ import annotations

from indicator_rules.model.rules import Change


def have_other_bases(rule: object, found: object) -> bool:
    """Whether two changes are said to be against different things; without a word it is one."""
    if not isinstance(rule, Change) or not isinstance(found, Change):
        return False
    if rule.base is None or found.base is None or rule.base == found.base:
        return False
    return (rule.against or rule.base) != (found.against or found.base)
