"""Whole scorecards: a tree of headings, weights that add up, targets, methods, actual values."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache, partial
from typing import Any

from hypothesis import strategies as st

from indicator_rules.model.actuals import Actual, Missing
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.methods import (
    Deduct,
    Direct,
    Formulaic,
    Judged,
    Levels,
    ModeratePoint,
    PerUnit,
    Proportional,
    Reverse,
)
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.rules import AllOf, AnyOf, Qualitative, Rule, Threshold
from indicator_rules.testing.strategies.actuals import actuals as actual_values
from indicator_rules.testing.strategies.arguments import exact, whole
from indicator_rules.testing.strategies.method_words import method_texts, sayable
from indicator_rules.testing.strategies.methods import Kind, methods
from indicator_rules.testing.strategies.rules import (
    ONE,
    all_ofs,
    any_ofs,
    changes,
    deadlines,
    intervals,
    levels,
    requirements,
    thresholds,
)
from indicator_rules.testing.strategies.spellings import spellings
from indicator_rules.testing.strategies.weights import weights

HEADINGS = ("产出指标", "效益指标", "满意度指标", "成本指标")
NAMES = ("培训场次", "合格率", "满意度", "覆盖率", "受益人数", "完成时间", "成本", "制度建设")
SAID: tuple[Kind, ...] = (
    Direct, Proportional, Deduct, Reverse, PerUnit, ModeratePoint, Levels,
)  # fmt: skip
"""Methods that have sentences; of a target in words also judgements."""
WIDEST = 4
YEAR = 2023


@cache
def table_rules() -> st.SearchStrategy[Rule]:
    """Targets of every kind; days are of a year. Shrinks toward ≥1%."""
    return st.one_of(
        st.just(Threshold(Comparison.AT_LEAST, ONE)),
        thresholds(), intervals(), deadlines(dated=True), levels(), changes(), requirements(),
        all_ofs(), any_ofs(),
    )  # fmt: skip


def indicators(
    *,
    rules: st.SearchStrategy[Rule] | None = None,
    scored: bool = True,
    actuals: bool = True,
    name: str = NAMES[0],
    weight: Decimal | None = Decimal(100),
) -> st.SearchStrategy[Indicator]:
    """Leaves (指标): a target as it may be spelt, a method that fits, an actual value.

    ``scored`` draws scoring sentences, ``actuals`` actual values; without it there are none.
    Shrinks toward ≥1% with an actual value of 1%, without a method.
    """
    drawn = table_rules() if rules is None else rules
    return drawn.flatmap(lambda rule: _leaf(rule, name, weight, scored, actuals))


@lru_cache(maxsize=512)
def _cells(rule: Rule, _text: str) -> tuple[st.SearchStrategy[Any], ...]:
    """What a leaf says of a target: its spelling, a sentence, an actual value.

    Making strategies takes longer than drawing from them, and tables repeat their targets. Rules
    are equal whose units differ, so the text counts too.
    """
    return spellings(rule), _said(rule), actual_values(rule)


def _leaf(
    rule: Rule,
    name: str,
    weight: Decimal | None,
    scored: bool,  # noqa: FBT001
    actuals: bool,  # noqa: FBT001
) -> st.SearchStrategy[Indicator]:
    text, method, given = _cells(rule, str(rule))
    return st.builds(
        partial(_indicator, name, weight, rule),
        text,
        method if scored else st.none(),
        given if actuals else st.none(),
    )


def _said(rule: Rule) -> st.SearchStrategy[tuple[str, Formulaic] | None]:
    """A sentence with the method it reads as, or nothing."""
    kinds: tuple[Kind, ...] = SAID
    if isinstance(rule, Qualitative | AllOf | AnyOf):
        kinds = (Direct, Judged)
    found = methods(rule, kinds=kinds).filter(sayable)
    return st.none() | found.flatmap(
        lambda method: st.tuples(method_texts(method), st.just(method))
    )


def _indicator(
    name: str,
    weight: Decimal | None,
    rule: Rule,
    text: str,
    method: tuple[str, Formulaic] | None,
    actual: Actual | None,
) -> Indicator:
    sentence, scoring = method or (None, None)
    said = getattr(actual, "text", None)
    return Indicator(
        name,
        weight=weight,
        target=rule,
        target_text=text,
        method=sentence,
        scoring=scoring,
        # A cell without a text is a value that nobody gave.
        actual=actual if said else Missing(),
        actual_text=said or None,
    )


@st.composite
def scorecards(
    draw: st.DrawFn,
    *,
    max_leaves: int = 6,
    max_depth: int = 3,
    points: Decimal | Fraction | int = 100,
    profiles: st.SearchStrategy[Profile] | None = None,
    rules: st.SearchStrategy[Rule] | None = None,
    scored: bool = True,
    actuals: bool = True,
) -> Scorecard:
    """Scorecards (自评表): headings with indicators below them, weights that add up level by level.

    Up to ``max_leaves`` indicators with names of their own, at most ``max_depth`` deep; ``points``
    is what the first level adds up to. ``rules`` are the targets; ``scored`` and ``actuals`` as in
    ``indicators``: without actual values, ``actual_texts`` gives them apart. ``spec_texts`` writes
    such a table as YAML.

    Shrinks toward one indicator of 100 points with ≥1% and 1%, under no heading.
    """
    whole(max_leaves, "max_leaves", least=1)
    whole(max_depth, "max_depth", least=1)
    total = exact(points, "points")
    options: dict[str, Any] = {"rules": rules, "scored": scored, "actuals": actuals}
    tree = _Tree(draw, max_leaves, options)
    return Scorecard(
        title="2023年度部门整体支出绩效自评",
        indicators=tree.below(total, max_depth, max_leaves),
        period=YEAR,
        profile=draw(st.just(PLAIN) if profiles is None else profiles),
        points=Decimal(total.numerator) / total.denominator,
    )


class _Tree:
    """Indicators as they are drawn, each leaf under a name of its own."""

    def __init__(self, draw: st.DrawFn, max_leaves: int, options: dict[str, Any]) -> None:
        self.draw, self.left, self.options = draw, max_leaves, options
        self.named = 0

    def below(self, total: Fraction, depth: int, most: int) -> tuple[Indicator, ...]:
        """Indicators whose weights add up to a total; at least one of ``most`` leaves."""
        # Each has a tenth of a point at least.
        count = self.draw(st.integers(1, min(most, WIDEST, int(total * 10))))
        self.left -= count
        sizes = self.draw(weights(count, total=total))
        return tuple(self._one(size, depth) for size in sizes)

    def _one(self, size: Decimal, depth: int) -> Indicator:
        # Every indicator is at least one leaf, which was taken off what is left.
        deeper = depth > 1 and self.left and self.draw(st.booleans())
        self.named += 1
        if not deeper:
            name = f"{NAMES[self.named % len(NAMES)]}{self.named}"
            return self.draw(indicators(name=name, weight=size, **self.options))
        name = f"{HEADINGS[self.named % len(HEADINGS)]}{self.named}"
        self.left += 1
        children = self.below(Fraction(size), depth - 1, self.left)
        return Indicator(name, indicators=children, weight=size, actual=Missing())


def actual_texts(scorecard: Scorecard) -> st.SearchStrategy[dict[str, str]]:
    """A cell for each indicator of a scorecard by its name, as ``evaluate`` takes them.

    Shrinks toward cells that say the figures of the targets.
    """
    return st.fixed_dictionaries(
        {
            leaf.name: actual_values(leaf.target).map(lambda actual: actual.text)
            for _, leaf in scorecard.leaves()
            if leaf.target is not None
        }
    )
