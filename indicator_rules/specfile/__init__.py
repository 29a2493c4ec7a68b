"""YAML files to scorecards, every finding collected."""

from __future__ import annotations

from indicator_rules.specfile.check import (
    asides_of,
    check_asked,
    check_spec,
    found_in,
    once,
    review,
)
from indicator_rules.specfile.load import load_spec, load_specs

__all__ = [
    "asides_of",
    "check_asked",
    "check_spec",
    "found_in",
    "load_spec",
    "load_specs",
    "once",
    "review",
]
