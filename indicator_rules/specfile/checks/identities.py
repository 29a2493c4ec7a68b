"""The identities of the printed figures hold, as far as rounding lets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.engine.identities import check_identity
from indicator_rules.language.formula.identities import parse_identity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR307 to IR309, IR312 to IR314, IR389 and IR390."""
    for identity in scorecard.identities:
        relation = identity.relation or parse_identity(identity.text)
        finding = check_identity(relation, identity.text, scorecard)
        if finding is not None:
            yield evolve(finding, source=scorecard.source, span=identity.span)
