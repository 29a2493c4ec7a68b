"""The tree of indicators, from nodes."""

from __future__ import annotations

from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import evolve, frozen

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.row_units import in_unit_of_row
from indicator_rules.language.targets import parse_target
from indicator_rules.language.words.measures import names_a_measure
from indicator_rules.language.words.wording import wording_of
from indicator_rules.model.actuals import Actual, Missing
from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Direction
from indicator_rules.model.indicators import Indicator, Published
from indicator_rules.model.rules import Deadline, Qualitative, Rule
from indicator_rules.specfile.blanks import is_blank
from indicator_rules.specfile.entries import NAME, Entries, Findings, raw_values, read_entries
from indicator_rules.specfile.execution import KEYS, is_execution, read_execution
from indicator_rules.specfile.expressions import actual_in, date_in, parsed, rule_in
from indicator_rules.specfile.fields import INDICATOR, OF_A_LEAF, PUBLISHED, Table
from indicator_rules.specfile.methods import read_method, text_of_method
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence, head

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from indicator_rules.source import Span

E = TypeVar("E", bound=Enum)
_DECIDING = frozenset((
    "target", "actual", "weight", "method", "unit", "direction", "qualitative", "rating", "rated",
    "deducted", "budget", "spent", "indicators",
))  # fmt: skip
"""Keys without which a row has no certain score."""
UNREAD = Indicator("", unread=frozenset(("target", "actual", "weight")))
"""Keeps the place of an item that is no indicator."""


@frozen
class _Goal:
    """What was to be reached and what was, and the keys that say so."""

    target: Rule | None
    actual: Actual | None
    keys: tuple[str, str] = ("target", "actual")


@frozen
class Tree:
    """What the root of the file says for all indicators."""

    findings: Findings
    period: int | None = None
    undated: bool = False
    """Whether the period is written and cannot be read."""
    equal: bool = False
    """Whether the weights are equal parts of the whole."""

    def indicators(self, items: Sequence) -> tuple[Indicator, ...]:
        """Every item of a list, read or not."""
        return tuple(self._indicator(item) for item in items.items)

    def _indicator(self, node: Node) -> Indicator:
        if not isinstance(node, Mapping):
            expected = ("a list of mappings", "由键值对组成的列表")
            self.findings.misshapen("indicators", node, expected, "- name: 培训场次")
            return UNREAD
        name = _name_of(node)
        before = len(self.findings.found)
        entries = read_entries(node, INDICATOR, self.findings, name)
        below = entries.values.get("indicators")
        children = self.indicators(below) if isinstance(below, Sequence) else ()
        self._refuse(entries, name, below)
        goal = self._goal(entries, name)
        method, texts = entries.values.get("method"), entries.texts()
        scoring = read_method(method, self.findings, name)
        weight = self._weight(entries, name)
        read: dict[str, object] = {"method": scoring, "weight": weight}
        read |= dict(zip(goal.keys, (goal.target, goal.actual), strict=True))
        # A budget without what was spent of it is no row without an actual value.
        keys = {*entries.values, *(KEYS if goal.keys is KEYS else ())}
        unread = {key for key, value in read.items() if value is None and key in keys}
        unread |= self._below_nothing(entries, name)
        indicator = Indicator(
            name=name,
            indicators=children,
            weight=weight,
            unit=texts.get("unit"),
            target=goal.target,
            # A row whose name is its target has a cell for it, and nothing in it.
            target_text=texts.get(goal.keys[0], None if goal.target is None else ""),
            actual=goal.actual,
            actual_text=texts.get(goal.keys[1]),
            direction=_one_of(Direction, texts.get("direction")),
            rating=_one_of(Claim, texts.get("rating")),
            reason=texts.get("reason"),
            method=text_of_method(method, self.findings),
            scoring=scoring,
            execution=goal.keys is KEYS,
            rated=entries.number("rated"),
            deducted=entries.number("deducted"),
            published=read_published(entries, PUBLISHED),
            start=date_in(entries, INDICATOR, "start"),
            note=texts.get("note"),
            worded=texts.get("qualitative") == "true",
            unread=_DECIDING.intersection(unread | entries.unread),
            spans=entries.spans(),
            span=head(node),
            target_span=_span_of(entries, goal.keys[0]),
            actual_span=_span_of(entries, goal.keys[1]),
            rated_span=_span_of(entries, "rated"),
            method_span=_span_of(entries, "method"),
        )
        raw = raw_values(entries, before)
        return evolve(indicator, raw=raw) if raw else indicator

    def _goal(self, entries: Entries, name: str) -> _Goal:
        """Target and actual value, or a budget and what was spent of it; a heading has neither."""
        if "indicators" in entries.written:
            return _Goal(None, Missing())
        if is_execution(entries):
            execution = read_execution(entries, name)
            return _Goal(execution.target, execution.actual, KEYS)
        target = self._target(entries, name)
        return _Goal(target, self._actual(entries, name, target))

    def _refuse(self, entries: Entries, name: str, below: Node | None) -> None:
        """A heading has indicators below it, and no target of its own."""
        if "indicators" not in entries.written:
            return
        if isinstance(below, Sequence) and not below.items:
            key = INDICATOR.fields["indicators"]
            self.findings.add(
                "IR204", below.span, name, holder=entries.holder[0],
                holder_zh=entries.holder[1], key=key.key, sample=key.sample,
            )  # fmt: skip
        target = entries.values.get("target")
        if target is not None:
            self.findings.add("IR216", target.span, name, name=name)
        self._refuse_keys_of_a_leaf(entries, name)

    def _refuse_keys_of_a_leaf(self, entries: Entries, name: str) -> None:
        """A heading has nothing that is measured or judged; its completion follows from nothing."""
        published = entries.values.get("published")
        for key in OF_A_LEAF:
            node = entries.values.get(key)
            if node is not None:
                self.findings.add("IR227", head(node), name, name=name, key=key)
        for item, value in published.entries if isinstance(published, Mapping) else ():
            if item.text == "completion" and not (isinstance(value, Scalar) and value.is_blank):
                key = "published.completion"
                self.findings.add("IR227", head(value), name, name=name, key=key)

    def _below_nothing(self, entries: Entries, name: str) -> set[str]:
        """Points that a person gives or takes off are not below 0."""
        wrong = set()
        for key in ("rated", "deducted"):
            points = entries.number(key)
            if points is not None and points < 0:
                below_nothing(entries, INDICATOR, key, name)
                wrong.add(key)
        return wrong

    def _weight(self, entries: Entries, name: str) -> Decimal | None:
        weight = entries.number("weight")
        if weight is None or _is_joined(entries.mapping):
            return None
        if weight > 0:
            if self.equal and "indicators" not in entries.written:
                span = entries.values["weight"].span
                self.findings.add("IR233", span, name, name=name, weight=weight)
            return weight
        span = entries.values["weight"].span
        self.findings.add("IR316", span, name, found=weight, name=name)
        return None

    def _target(self, entries: Entries, name: str) -> Rule | None:
        written = entries.values.get("target")
        if isinstance(written, Scalar) and entries.text("qualitative") == "true":
            return Qualitative(written.text, wording=wording_of(written.text))
        direction = _one_of(Direction, entries.text("direction"))

        def read(text: str) -> Rule:
            return parse_target(text, period=self.period, direction=direction)

        blank = written is None or (isinstance(written, Scalar) and is_blank(written.text))
        if blank and "target" not in entries.unread:
            rule = self._in_the_name(entries, read)
        elif isinstance(written, Scalar):
            rule = parsed(written, self.findings, read, name=name)
        else:
            return None
        rule = rule_in(rule, entries.text("unit"))
        rule = rule and in_unit_of_row(rule, name)
        # A date that waits for the period is no target yet.
        waits = isinstance(rule, Deadline) and rule.date is None and not rule.recurring
        return None if waits and self.undated else rule

    def _in_the_name(self, entries: Entries, read: Callable[[str], Rule]) -> Rule | None:
        """The requirement that the name is, where the cell of the target is blank.

        What ends as a measure does (满意度, 培训人次) says what is counted, and not how much.
        """
        key = INDICATOR.fields["target"]
        name = entries.values.get("name")
        if isinstance(name, Scalar) and not names_a_measure(name.text):
            with suppress(ExpressionError):
                rule = read(name.text)
                place = entries.values.get("target", name).span
                self.findings.add("IR231", place, name.text, name=name.text, target=rule)
                return rule
        if "target" in entries.values:
            mark = cast("Scalar", entries.values["target"])
            self.findings.add(
                "IR204", mark.span, entries.name, holder=entries.holder[0],
                holder_zh=entries.holder[1], key=key.key, sample=key.sample,
            )  # fmt: skip
        else:
            entries.demand(key)
        return None

    def _actual(self, entries: Entries, name: str, rule: Rule | None) -> Actual | None:
        given = entries.values.get("actual")
        if not isinstance(given, Scalar):
            return Missing()

        def read(text: str) -> Actual:
            return parse_actual(text, rule=rule, period=self.period, name=name)

        return actual_in(parsed(given, self.findings, read, name=name), entries.text("unit"))


def below_nothing(
    entries: Entries, table: Table, key: str, name: str | None = None, *, positive: bool = False
) -> None:
    """IR234: points below 0, or 0 where there must be some."""
    bound = "points are above 0" if positive else "points are not below 0"
    bound_zh = "应大于 0" if positive else "不应小于 0"
    entries.findings.add(
        "IR234", entries.values[key].span, name, key=key, found=entries.text(key), bound=bound,
        bound_zh=bound_zh, sample=table.fields[key].sample,
    )  # fmt: skip


def read_published(entries: Entries, table: Table) -> Published | None:
    """What the table printed, for an indicator or for the whole."""
    node = entries.values.get("published")
    if not isinstance(node, Mapping):
        return None
    printed = read_entries(node, table, entries.findings)
    return Published(
        completion=printed.text("completion"),
        score=printed.number("score"),
        total=printed.number("total"),
        grade=printed.text("grade"),
        count=printed.number("count"),
        spans=printed.spans(),
        span=head(node),
    )


def _name_of(node: Mapping) -> str:
    """What the file calls an indicator, before it is held against the table."""
    values = (value for key, value in node.entries if key.text == "name")
    first = next(values, None)
    return first.text if isinstance(first, Scalar) and not first.is_blank else ""


def _is_joined(mapping: Mapping) -> bool:
    """Whether a name comes twice: of two indicators in one, no weight is certain."""
    return [key.text for key, _ in mapping.entries].count(NAME) > 1


def _span_of(entries: Entries, key: str) -> Span | None:
    node = entries.values.get(key)
    return None if node is None else node.span


def _one_of(kind: type[E], text: str | None) -> E | None:
    return None if text is None else kind(text)
