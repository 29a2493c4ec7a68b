"""What a cases file says, held against its spec: names, actual values and grades."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from indicator_rules.engine.grades import same_grade
from indicator_rules.language.actuals import parse_actual
from indicator_rules.specfile.entries import INSTEAD, shown
from indicator_rules.specfile.expressions import parsed
from indicator_rules.specfile.nodes import Mapping, Scalar, Sequence
from indicator_rules.specfile.put import place_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.model.profile import Profile
    from indicator_rules.specfile.entries import Entries, Findings
    from indicator_rules.specfile.nodes import Node

RANGE = "至"
"""Between the grades of both ends of a total, as a report prints them."""


def hold_against(scorecard: Scorecard, file: Entries, findings: Findings) -> None:
    """Find the names that the spec does not have, and the values that cannot come out."""
    leaves = [leaf for _, leaf in scorecard.leaves()]
    cases, named = file.values.get("cases"), file.values.get("spec")
    if isinstance(named, Scalar) and scorecard.source is not None:
        _spec(named, Path(scorecard.source.name).name, findings)
    for case in cases.items if isinstance(cases, Sequence) else ():
        for place, value in _known(_below(case, "actuals"), scorecard, findings):
            if isinstance(value, Scalar) and not value.is_blank:
                _actual(value, leaves[place], scorecard.period, findings)
        expect = _below(case, "expect")
        grade = dict(_entries(expect)).get("grade")
        if isinstance(grade, Scalar) and not grade.is_blank:
            _grade(grade, scorecard.profile, findings)
        for _ in _known(_below(expect, "indicators"), scorecard, findings):
            pass


def _spec(named: Scalar, spec: str, findings: Findings) -> None:
    """The cases of another spec are not held against this one."""
    if Path(named.text).name != spec:
        findings.add(
            "IR214", named.span, found=shown(named.text), key="spec",
            remedy=f"these cases stand beside {spec}", remedy_zh=f"本文件是 {spec} 的案例",
            instead=spec,
        )  # fmt: skip


def _entries(node: Node | None) -> Iterator[tuple[str, Node]]:
    for key, value in node.entries if isinstance(node, Mapping) else ():
        yield key.text, value


def _below(node: Node | None, key: str) -> Node | None:
    return next((value for name, value in _entries(node) if name == key), None)


def _known(
    node: Node | None, scorecard: Scorecard, findings: Findings
) -> Iterator[tuple[int, Node]]:
    for name, value in node.entries if isinstance(node, Mapping) else ():
        place = place_in(scorecard, name, findings)
        if place is not None:
            yield place, value


def _actual(value: Scalar, leaf: Indicator, period: int | None, findings: Findings) -> None:
    def read(text: str) -> Actual:
        return parse_actual(text, rule=leaf.target, period=period, name=leaf.name)

    parsed(value, findings, read, name=leaf.name)


def _grade(value: Scalar, profile: Profile, findings: Findings) -> None:
    """One grade of the profile, or those of both ends of a range."""
    grades = [name for name, _ in profile.grades]
    if all(same_grade(part, profile) in grades for part in value.text.split(RANGE)):
        return
    findings.add(
        "IR214", value.span, found=shown(value.text), key="grade",
        remedy=f"profile {profile.name} has {'、'.join(grades)}",
        remedy_zh=f"办法 {profile.name} 的等级有 {'、'.join(grades)}", instead=INSTEAD.join(grades),
    )  # fmt: skip
