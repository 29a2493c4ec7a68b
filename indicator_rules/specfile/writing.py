"""A scorecard as the text of a spec, which reads back as an equal one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import yaml
from yaml.resolver import Resolver

from indicator_rules.model.profile import PLAIN
from indicator_rules.model.rules import Qualitative
from indicator_rules.specfile.fields import SCHEMA
from indicator_rules.specfile.profiles import packaged_profile, profile_names
from indicator_rules.syntax import parse_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Indicator, Published, Scorecard
    from indicator_rules.model.profile import Profile

_STANDARD = "tag:yaml.org,2002:"
_TEXT = f"{_STANDARD}str"
_PLAIN = {f"{_STANDARD}{kind}" for kind in ("str", "int", "float", "bool", "timestamp")}
_WIDEST, _WHOLE = 10**6, 100
"""No line is folded: a place inside a text stays a place in the file."""


def spec_text(scorecard: Scorecard) -> str:
    """The YAML of a scorecard: ``load_spec`` of a file with it gives an equal scorecard.

    What was read of a text (targets, methods, actual values) is written as that text.

    Raises:
        ValueError: the profile is no packaged one, so that no spec can name it.
    """
    return _dumped(_node(dict(_table(scorecard))))


def _table(scorecard: Scorecard) -> Iterator[tuple[str, object]]:
    yield "schema", SCHEMA
    yield "title", scorecard.title
    yield "organization", scorecard.organization
    yield "period", scorecard.period
    yield "profile", _name_of(scorecard.profile)
    yield "weights", "equal" if scorecard.equal_weights else None
    yield "points", None if scorecard.points == _WHOLE else format(scorecard.points, "f")
    yield "indicators", [dict(_indicator(one)) for one in scorecard.indicators]
    yield "figures", {name: str(quantity) for name, quantity in scorecard.figures}
    yield "identities", [one.text for one in scorecard.identities]
    yield (
        "bonus",
        [{"name": one.name, "points": format(one.points, "f")} for one in scorecard.bonuses],
    )
    yield (
        "veto",
        [
            {"name": one.name, "grade": one.grade, "applies": "true" if one.applies else "false"}
            for one in scorecard.vetoes
        ],
    )
    yield "published", dict(_published(scorecard.published))


def _name_of(profile: Profile) -> str | None:
    if profile == PLAIN:
        return None
    if profile.name not in profile_names() or packaged_profile(profile.name) != profile:
        msg = f"profile={profile.name!r} is no packaged one"
        raise ValueError(msg)
    return profile.name


def _indicator(one: Indicator) -> Iterator[tuple[str, object]]:
    target, actual = ("budget", "spent") if one.execution else ("target", "actual")
    yield "name", one.name
    yield "weight", None if one.weight is None else format(one.weight, "f")
    yield "unit", one.unit
    yield target, one.target_text
    yield "qualitative", "true" if _needs_to_be_said(one) else None
    yield "direction", None if one.direction is None else one.direction.value
    yield "method", one.method
    yield actual, one.actual_text
    yield "start", None if one.start is None else one.start.isoformat()
    yield "rating", None if one.rating is None else one.rating.value
    yield "rated", None if one.rated is None else format(one.rated, "f")
    yield "deducted", None if one.deducted is None else format(one.deducted, "f")
    yield "reason", one.reason
    yield "published", dict(_published(one.published))
    yield "note", one.note
    yield "indicators", [dict(_indicator(below)) for below in one.indicators]


def _needs_to_be_said(one: Indicator) -> bool:
    """Whether a requirement in words would read as something else."""
    if not isinstance(one.target, Qualitative):
        return False
    try:
        return parse_target(one.target.text) != one.target
    except ValueError:
        return True


def _published(printed: Published | None) -> Iterator[tuple[str, object]]:
    if printed is None:
        return
    yield "completion", printed.completion
    yield "grade", printed.grade
    for key, value in (
        ("score", printed.score), ("total", printed.total), ("count", printed.count),
    ):  # fmt: skip
        yield key, None if value is None else format(value, "f")


def _node(value: object) -> yaml.Node:
    """A value as YAML; what is not there is left out."""
    if isinstance(value, dict):
        entries = [
            (_node(key), _node(one)) for key, one in value.items() if one not in (None, [], {})
        ]
        return yaml.MappingNode(f"{_STANDARD}map", entries, flow_style=False)
    if isinstance(value, list):
        return yaml.SequenceNode(f"{_STANDARD}seq", [_node(one) for one in value], flow_style=False)
    return _scalar(str(value))


def _scalar(text: str) -> yaml.Node:
    """A text as people write it: in quotes only where YAML would read something else."""
    if text.startswith("{") and (flow := _mapping(text)) is not None:
        return flow
    tag = _resolver().resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    if tag in _PLAIN:
        return yaml.ScalarNode(tag, text)
    return yaml.ScalarNode(_TEXT, text, style='"')


@cache
def _resolver() -> Resolver:
    """What tells how YAML reads a text without quotes."""
    return Resolver()


def _mapping(text: str) -> yaml.Node | None:
    """A method that is a mapping, as it was written."""
    try:
        found = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    return found if isinstance(found, yaml.MappingNode) else None


def _dumped(node: yaml.Node) -> str:
    text: str = yaml.serialize(node, Dumper=yaml.SafeDumper, allow_unicode=True, width=_WIDEST)
    return text
