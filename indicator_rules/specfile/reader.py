"""Nodes to a scorecard; mistakes are collected, and reading goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.model.actuals import Actual, Claim, Measured, Missing
from indicator_rules.model.indicators import Identity, Indicator, Published, Scorecard
from indicator_rules.model.profile import PROFILES
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Direction, Qualitative, Rule, Threshold
from indicator_rules.model.units import NO_UNIT, unit_named
from indicator_rules.source import Source, Span
from indicator_rules.specfile.entries import Findings, number_of, read_entries, text_of
from indicator_rules.specfile.fields import INDICATOR, PUBLISHED, SPEC
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence, compose
from indicator_rules.syntax import parse_actual, parse_target

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal
    from enum import Enum


T = TypeVar("T")


@frozen
class Reading:
    """What a file holds, as far as it could be read."""

    scorecard: Scorecard | None
    findings: tuple[Diagnostic, ...]


def read_spec(source: Source) -> Reading:
    """Read one spec; the scorecard is None where the file has no readable root."""
    document = compose(source)
    findings = Findings(source, list(document.findings))
    if document.root is None:
        return Reading(None, tuple(findings.found))
    if not isinstance(document.root, Mapping):
        span = Span(document.root.span.start, document.root.span.start + 1)
        findings.add(
            "IR205", span, key="spec", expected="a mapping", expected_zh="键值对",
            found="another shape", found_zh="其他内容", sample="schema: indicator-rules/1",
        )  # fmt: skip
        return Reading(None, tuple(findings.found))
    scorecard = _Reader(findings).spec(document.root)
    return Reading(scorecard, tuple(findings.found))


@frozen
class _Reader:
    findings: Findings
    period: int | None = None
    equal: bool = False

    def spec(self, root: Mapping) -> Scorecard:
        entries = read_entries(root, SPEC, self.findings, ("the spec", "自评表"))
        period = text_of(entries, "period")
        equal = text_of(entries, "weights") == "equal"
        reader = evolve(self, period=int(period) if period else None, equal=equal)
        profile = self._profile(entries)
        items = entries.get("indicators")
        return Scorecard(
            title=text_of(entries, "title") or "",
            indicators=reader.indicators(items) if isinstance(items, Sequence) else (),
            organization=text_of(entries, "organization"),
            period=reader.period,
            profile=profile,
            equal_weights=equal,
            figures=self._figures(entries.get("figures")),
            identities=self._identities(entries.get("identities")),
            published=self._published(entries.get("published")),
            source=self.findings.source,
        )

    def _profile(self, entries: dict[str, Node]) -> str:
        value = entries.get("profile")
        if not isinstance(value, Scalar):
            return "plain"
        if value.text not in PROFILES:
            listed = ", ".join(sorted(PROFILES))
            self.findings.add(
                "IR214", value.span, found=value.text, key="profile",
                remedy=f"write one of {listed}", remedy_zh=f"可用的取值有 {listed}",
            )  # fmt: skip
            return "plain"
        return value.text

    def indicators(self, items: Sequence) -> tuple[Indicator, ...]:
        read = [self.indicator(item) for item in items.items]
        return tuple(one for one in read if one is not None)

    def indicator(self, node: Node) -> Indicator | None:
        if not isinstance(node, Mapping):
            span = Span(node.span.start, node.span.start + 1)
            self.findings.add(
                "IR205", span, key="indicators", expected="a list of mappings",
                expected_zh="由键值对组成的列表", found="another shape", found_zh="其他内容",
                sample="- name: 培训场次",
            )  # fmt: skip
            return None
        name = next(
            (v.text for k, v in node.entries if k.text == "name" and isinstance(v, Scalar)), ""
        )
        holder = (f"indicator “{name}”", f"指标“{name}”") if name else ("an indicator", "指标")
        entries = read_entries(node, INDICATOR, self.findings, holder)
        below = entries.get("indicators")
        children = self.indicators(below) if isinstance(below, Sequence) else ()
        self._demand(node, entries, name, holder[0], has_children=below is not None)
        target, actual = self._expressions(entries, name)
        written = entries.get("target")
        given = entries.get("actual")
        return Indicator(
            name=name,
            indicators=children,
            weight=self._weight(entries, name),
            unit=text_of(entries, "unit"),
            target=target,
            target_text=text_of(entries, "target"),
            actual=actual,
            actual_text=text_of(entries, "actual"),
            direction=_enum(Direction, text_of(entries, "direction")),
            rating=_enum(Claim, text_of(entries, "rating")),
            reason=text_of(entries, "reason"),
            method=text_of(entries, "method"),
            published=self._published(entries.get("published")),
            span=Span(node.span.start, node.span.start + 1),
            target_span=written.span if isinstance(written, Scalar) else None,
            actual_span=given.span if isinstance(given, Scalar) else None,
        )

    def _demand(
        self, node: Mapping, entries: dict[str, Node], name: str, holder: str, *, has_children: bool
    ) -> None:
        """A leaf needs a target and, where weights are not equal, a weight."""
        written = {key.text for key, _ in node.entries}
        span = Span(node.span.start, node.span.start + 1)
        if has_children:
            if isinstance(entries.get("target"), Scalar):
                self.findings.add("IR216", entries["target"].span, name, name=name)
            return
        if "target" not in written:
            sample = INDICATOR["target"].sample
            self.findings.add("IR204", span, name, holder=holder, key="target", sample=sample)
        if "weight" not in written and not self.equal:
            sample = INDICATOR["weight"].sample
            self.findings.add("IR204", span, name, holder=holder, key="weight", sample=sample)

    def _weight(self, entries: dict[str, Node], name: str) -> Decimal | None:
        value = number_of(entries, "weight")
        if value is not None and value <= 0:
            self.findings.add("IR316", entries["weight"].span, name, found=value, name=name)
            return None
        return value

    def _expressions(
        self, entries: dict[str, Node], name: str
    ) -> tuple[Rule | None, Actual | None]:
        written, given = entries.get("target"), entries.get("actual")
        direction = _enum(Direction, text_of(entries, "direction"))
        unit = text_of(entries, "unit") or ""
        target: Rule | None = None
        if isinstance(written, Scalar):
            if text_of(entries, "qualitative") == "true":
                target = Qualitative(written.text)
            else:
                read = self._parsed(
                    written, name,
                    lambda text: parse_target(text, period=self.period, direction=direction),
                )  # fmt: skip
                target = _with_unit(read, unit)
        actual: Actual | None = None
        if isinstance(given, Scalar):
            blank = not given.quoted and given.text in {"", "~", "null"}
            actual = (
                Missing()
                if blank
                else self._parsed(
                    given, name, lambda text: parse_actual(text, rule=target, period=self.period)
                )
            )
        return target, actual

    def _parsed(self, scalar: Scalar, name: str, parse: Callable[[str], T]) -> T | None:
        try:
            return parse(scalar.text)
        except ExpressionError as error:
            found = error.diagnostic
            span = scalar.span if found.span is None else scalar.locate(found.span)
            placed = evolve(found, source=self.findings.source, span=span, subject=name)
            self.findings.found.append(placed)
            return None

    def _published(self, node: Node | None) -> Published | None:
        if not isinstance(node, Mapping):
            return None
        entries = read_entries(node, PUBLISHED, self.findings, ("published", "公布值"))
        return Published(
            completion=text_of(entries, "completion"),
            score=number_of(entries, "score"),
            total=number_of(entries, "total"),
            grade=text_of(entries, "grade"),
            span=node.span,
        )

    def _figures(self, node: Node | None) -> tuple[tuple[str, Quantity], ...]:
        if not isinstance(node, Mapping):
            return ()
        figures: dict[str, Quantity] = {}
        lines: dict[str, int] = {}
        for key, value in node.entries:
            if key.text in lines:
                self.findings.add("IR203", key.span, key=key.text, line=lines[key.text])
                continue
            lines[key.text] = self.findings.source.place(key.span.start).line
            if not isinstance(value, Scalar):
                self._not_an_amount(key.text, value.span, "another shape", "其他内容")
                continue
            actual = self._parsed(value, key.text, parse_actual)
            if isinstance(actual, Measured) and isinstance(actual.value, Quantity):
                figures[key.text] = actual.value
            elif actual is not None:
                self._not_an_amount(key.text, value.span, f"“{value.text}”", f"“{value.text}”")
        return tuple(figures.items())

    def _not_an_amount(self, key: str, span: Span, found: str, found_zh: str) -> None:
        self.findings.add(
            "IR205", span, key=key, expected="an amount", expected_zh="一个数额", found=found,
            found_zh=found_zh, sample=f"{key}: 944.82万元",
        )  # fmt: skip

    def _identities(self, node: Node | None) -> tuple[Identity, ...]:
        if not isinstance(node, Sequence):
            return ()
        read = []
        for item in node.items:
            if isinstance(item, Scalar):
                read.append(Identity(item.text, span=item.span))
            else:
                self.findings.add(
                    "IR205", Span(item.span.start, item.span.start + 1), key="identities",
                    expected="a text", expected_zh="一段文字", found="another shape",
                    found_zh="其他内容", sample="- 收入 - 支出 = 结余",
                )  # fmt: skip
        return tuple(read)


E_ = TypeVar("E_", bound="Enum")


def _enum(kind: type[E_], text: str | None) -> E_ | None:
    return None if text is None else kind(text)


def _with_unit(rule: Rule | None, unit: str) -> Rule | None:
    """A bare figure takes the unit that the table prints beside the indicator."""
    if isinstance(rule, Threshold) and rule.quantity.unit == NO_UNIT and unit:
        quantity = Quantity(rule.quantity.magnitude, unit_named(unit))
        return evolve(rule, quantity=quantity)
    return rule
