"""YAML files to scorecards, every finding collected."""

from __future__ import annotations

from indicator_rules.specfile.check import check_spec, found_in, once, review
from indicator_rules.specfile.load import load_spec, load_specs

__all__ = ["check_spec", "found_in", "load_spec", "load_specs", "once", "review"]
