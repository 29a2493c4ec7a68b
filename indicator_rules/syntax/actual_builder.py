"""Actual values: tree to values, one method per alternative of actual.lark."""

from __future__ import annotations

from lark import Token, Transformer, v_args

from indicator_rules.model.actuals import Actual, Claimed, Missing, NotApplicable
from indicator_rules.model.claims import Claim
from indicator_rules.model.rules import Rule


@v_args(inline=True)
class ActualBuilder(Transformer[Token, Actual | Rule]):
    """What an actual value can be that a target cannot; anything else passes as it is."""

    def missing(self, mark: Token) -> Actual:
        return Missing(str(mark))

    def not_applicable(self, mark: Token) -> Actual:
        return NotApplicable(str(mark))

    def met(self, words: Token) -> Actual:
        return Claimed(Claim.MET, str(words))

    def partial(self, words: Token) -> Actual:
        return Claimed(Claim.PARTIAL, str(words))

    def unmet(self, words: Token) -> Actual:
        return Claimed(Claim.UNMET, str(words))

    def value(self, rule: Rule) -> Rule:
        return rule
