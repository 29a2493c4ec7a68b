"""Each printed figure is part of some relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.language.formula.identities import parse_identity
from indicator_rules.specfile.checks.accounts import relations_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR360: a figure of a table with relations that stands in none of them."""
    if not (scorecard.identities or scorecard.shares or scorecard.growth):
        return
    used = {leaf.name for _, leaf in scorecard.leaves()}
    for identity in scorecard.identities:
        used.update(() if identity.relation is None else identity.relation.names())
    for share in scorecard.shares:
        used |= {share.whole, share.part}
    for growth in scorecard.growth:
        used |= {growth.figure, growth.before or ""}
    for text in relations_in(scorecard):
        used.update(parse_identity(text).names())
    spans = dict(scorecard.figure_spans)
    for name, _ in scorecard.figures:
        if name not in used:
            span = spans.get(name)
            yield Diagnostic("IR360", {"name": name}, source=scorecard.source, span=span)
