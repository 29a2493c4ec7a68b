"""A scorecard as the text of a spec, which reads back as an equal one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import yaml
from yaml.resolver import Resolver

if TYPE_CHECKING:
    from indicator_rules.model.indicators import Scorecard

_STANDARD = "tag:yaml.org,2002:"
_TEXT = f"{_STANDARD}str"
_PLAIN = {f"{_STANDARD}{kind}" for kind in ("str", "int", "float", "bool", "timestamp")}
_WIDEST = 10**6
"""No line is folded: a place inside a text stays a place in the file."""


def spec_text(scorecard: Scorecard) -> str:
    """The YAML of a scorecard: ``load_spec`` of a file with it gives an equal scorecard.

    What was read of a text (targets, methods, actual values) is written as that text.

    Raises:
        ValueError: the profile has no name by which a spec can call it.
    """
    return mapping_text(scorecard.to_dict())


def mapping_text(data: Mapping[str, object]) -> str:
    """The YAML of plain data, each value written as its characters; a blank value is left out.

    Raises:
        TypeError: a value that no spec can hold.
    """
    return _dumped(_node(_plain(data, "")))


def _plain(value: object, place: str) -> object:
    """Plain data with every figure as text; a float stands for the decimal that it prints."""
    match value:
        case None | str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            missing = value != value  # noqa: PLR0124 - NaN is not itself
            return None if missing else format(Decimal(float.__repr__(value)), "f")
        case Decimal():
            return None if value.is_nan() else format(value, "f")
        case dt.date():
            return value.isoformat()[:10]
        case Mapping():
            return {str(key): _plain(one, f"{place}.{key}") for key, one in value.items()}
        case list() | tuple():
            items = (_plain(one, f"{place}[{number}]") for number, one in enumerate(value))
            return ["" if one is None else one for one in items]
        case _:
            name, kind = place.removeprefix("."), type(value).__name__
            msg = f"{name}={value!r} is a {kind}: give a text, a number or a list"
            raise TypeError(msg)


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
