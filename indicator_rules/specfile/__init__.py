"""YAML files to scorecards, every finding collected."""

from __future__ import annotations

from indicator_rules.specfile.check import check_spec, load_spec, once, review

__all__ = ["check_spec", "load_spec", "once", "review"]
