"""Values of the model as JSON-ready data: figures as texts, nothing rounded."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs

from indicator_rules.model.quantity import Quantity, fraction_text
from indicator_rules.model.units import Unit

_INNER_CAPITAL = re.compile("(?<=[a-z])(?=[A-Z])")

_UNTOLD = frozenset(("span", "end_of_month"))


def kind_name(value: object) -> str:
    """What ``kind`` says of a value: ``by_day`` of a ``ByDay``."""
    return _INNER_CAPITAL.sub("_", type(value).__name__).lower()


def fields_of(value: attrs.AttrsInstance) -> dict[str, object]:
    """The fields of a value by name; places in texts and how they were worded are left out."""
    shown = (one for one in attrs.fields(type(value)) if one.name not in _UNTOLD)
    return {one.name: plain(getattr(value, one.name)) for one in shown}


def plain(value: object) -> object:
    """A field as JSON has it."""
    match value:
        case Enum():
            return value.value
        case Fraction():
            return fraction_text(value)
        case Decimal():
            return format(value, "f")
        case Unit():
            return value.name
        case Quantity(magnitude, unit):
            return {"value": format(magnitude, "f"), "unit": unit.name}
        case tuple():
            return [plain(one) for one in value]
        case _ if attrs.has(type(value)):
            # The question narrows the type and not the value.
            return {"kind": kind_name(value), **fields_of(value)}  # type: ignore[arg-type]
        case _:
            return value
