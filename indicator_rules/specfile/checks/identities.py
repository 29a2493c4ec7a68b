"""The identities of the printed figures hold, as far as rounding lets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.engine.identities import check_identity
from indicator_rules.syntax.identities import parse_identity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.scorecard import Report


def check(report: Report) -> Iterator[Diagnostic]:
    """IR307 to IR309 and IR312 to IR315."""
    scorecard = report.scorecard
    for identity in scorecard.identities:
        try:
            finding = check_identity(parse_identity(identity.text), identity.text, scorecard)
        except ExpressionError as error:
            inner, outer = error.diagnostic.span, identity.span
            exact = (
                inner is not None
                and outer is not None
                and scorecard.source is not None
                and (scorecard.source.text[outer.start : outer.end] == identity.text)
            )
            span = inner.shift(outer.start) if exact and inner and outer else outer
            yield evolve(error.diagnostic, source=scorecard.source, span=span)
            continue
        if finding is not None:
            yield evolve(finding, source=scorecard.source, span=identity.span)
