"""The tree of indicators, from nodes."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from indicator_rules.model.actuals import Actual, Missing
from indicator_rules.model.claims import Claim
from indicator_rules.model.indicators import Indicator, Published
from indicator_rules.model.rules import Deadline, Direction, Qualitative, Rule
from indicator_rules.specfile.entries import NAME, Entries, Findings, read_entries
from indicator_rules.specfile.execution import KEYS, is_execution, read_execution
from indicator_rules.specfile.expressions import actual_in, date_in, parsed, rule_in
from indicator_rules.specfile.fields import INDICATOR, PUBLISHED, Table
from indicator_rules.specfile.methods import read_method, text_of_method
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence, head
from indicator_rules.syntax import parse_actual, parse_target

if TYPE_CHECKING:
    from decimal import Decimal

    from indicator_rules.source import Span

E = TypeVar("E", bound=Enum)
UNREAD = Indicator("")
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
    unweighted: bool = False
    """Whether a leaf needs no weight of its own."""

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
        sound = len(self.findings.found) == before
        below = entries.values.get("indicators")
        children = self.indicators(below) if isinstance(below, Sequence) else ()
        self._demand(entries, name, below)
        goal = self._goal(entries, name, sound=sound)
        method, texts = entries.values.get("method"), entries.texts()
        return Indicator(
            name=name,
            indicators=children,
            weight=self._weight(entries, name),
            unit=texts.get("unit"),
            target=goal.target,
            target_text=texts.get(goal.keys[0]),
            actual=goal.actual,
            actual_text=texts.get(goal.keys[1]),
            direction=_one_of(Direction, texts.get("direction")),
            rating=_one_of(Claim, texts.get("rating")),
            reason=texts.get("reason"),
            method=text_of_method(method, self.findings),
            scoring=read_method(method, self.findings, name),
            execution=goal.keys is KEYS,
            rated=entries.number("rated"),
            deducted=entries.number("deducted"),
            published=read_published(entries, PUBLISHED),
            start=date_in(entries, INDICATOR, "start"),
            note=texts.get("note"),
            spans=entries.spans(),
            span=head(node),
            target_span=_span_of(entries, goal.keys[0]),
            actual_span=_span_of(entries, goal.keys[1]),
            rated_span=_span_of(entries, "rated"),
            method_span=_span_of(entries, "method"),
        )

    def _goal(self, entries: Entries, name: str, *, sound: bool) -> _Goal:
        """Target and actual value, or a budget and what was spent of it."""
        if is_execution(entries):
            execution = read_execution(entries, name)
            return _Goal(execution.target, execution.actual, KEYS)
        target = self._target(entries, name)
        # What is misspelt or misshapen here may have been the actual value, or change it.
        actual = self._actual(entries, name, target) if sound else None
        return _Goal(target, actual)

    def _demand(self, entries: Entries, name: str, below: Node | None) -> None:
        """A leaf needs a target and, where weights are not equal, a weight."""
        if "indicators" in entries.written:
            if isinstance(below, Sequence) and not below.items:
                key = INDICATOR.fields["indicators"]
                self.findings.add(
                    "IR204", below.span, name, holder=entries.holder[0],
                    holder_zh=entries.holder[1], key=key.key, sample=key.sample,
                )  # fmt: skip
            target = entries.values.get("target")
            if target is not None:
                self.findings.add("IR216", target.span, name, name=name)
            return
        if not is_execution(entries):
            entries.demand(INDICATOR.fields["target"])
        if not self.unweighted:
            entries.demand(INDICATOR.fields["weight"])

    def _weight(self, entries: Entries, name: str) -> Decimal | None:
        weight = entries.number("weight")
        if weight is None or _is_joined(entries.mapping):
            return None
        if weight > 0:
            return weight
        span = entries.values["weight"].span
        self.findings.add("IR316", span, name, found=weight, name=name)
        return None

    def _target(self, entries: Entries, name: str) -> Rule | None:
        written = entries.values.get("target")
        if not isinstance(written, Scalar):
            return None
        if entries.text("qualitative") == "true":
            return Qualitative(written.text)
        direction = _one_of(Direction, entries.text("direction"))

        def read(text: str) -> Rule:
            return parse_target(text, period=self.period, direction=direction)

        rule = rule_in(parsed(written, self.findings, read, name=name), entries.text("unit"))
        # A date that waits for the period is no target yet.
        waits = isinstance(rule, Deadline) and rule.date is None and not rule.recurring
        return None if waits and self.undated else rule

    def _actual(self, entries: Entries, name: str, rule: Rule | None) -> Actual | None:
        given = entries.values.get("actual")
        if not isinstance(given, Scalar):
            return Missing()

        def read(text: str) -> Actual:
            return parse_actual(text, rule=rule, period=self.period)

        return actual_in(parsed(given, self.findings, read, name=name), entries.text("unit"))


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
