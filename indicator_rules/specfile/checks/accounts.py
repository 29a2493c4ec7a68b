"""The figures of final accounts (决算) and applications (申报表) stand in known relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.engine.identities import check_identity
from indicator_rules.language.formula.identities import parse_identity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard

_RELATIONS = tuple(
    (text, frozenset(text.split()) - {"+", "="})
    for text in (
        "收入总计 = 支出总计",
        "收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余",
        "支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余",
        "支出合计 = 本年支出 + 结余分配 + 年末结转和结余",
        "本年支出合计 = 基本支出 + 项目支出",
        "基本支出 = 人员经费 + 公用经费",
        "年度资金总额 = 财政拨款 + 其他资金",
        "项目资金总额 = 财政拨款 + 其他资金",
    )
)
"""What must hold of them, each with the names in it."""


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR386: a relation of which all figures are printed, that the table itself does not state."""
    stated = [set(one.relation.names()) for one in scorecard.identities if one.relation is not None]
    spans = dict(scorecard.figure_spans)
    for text in relations_in(scorecard):
        relation = parse_identity(text)
        names = relation.names()
        finding = None if set(names) in stated else check_identity(relation, text, scorecard)
        if finding is not None and finding.code == "IR308":
            yield evolve(finding, code="IR386", source=scorecard.source, span=spans.get(names[0]))


def relations_in(scorecard: Scorecard) -> Iterator[str]:
    """The relations of which a table prints all figures."""
    printed = {name for name, _ in scorecard.figures}
    for text, names in _RELATIONS:
        if printed.issuperset(names):
            yield text
