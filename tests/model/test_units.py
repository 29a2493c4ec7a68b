"""Units by their names, also by names that no table has."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules import check_spec
from indicator_rules.model.units import unit_named

KINDS = {
    "/3": ("ratio", Fraction(100, 3)),
    "/10万": ("ratio", Fraction(1, 1000)),
    ":5000": ("proportion", Fraction(1, 5000)),
    "/亩": ("/area", Fraction(3, 2000)),
    "/": ("/", Fraction(1)),
    "/0": ("/counter:0", Fraction(1)),
    ":0": ("counter::0", Fraction(1)),
    ":甲": ("counter::甲", Fraction(1)),
    ":": ("counter::", Fraction(1)),
}


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_a_sign_in_front_is_a_part_only_before_a_figure(name, kind):
    unit = unit_named(name)
    assert (unit.dimension, unit.factor) == kind


@pytest.mark.parametrize("name", KINDS)
def test_a_spec_may_print_any_unit_beside_an_indicator(tmp_path, name):
    file = tmp_path / "a.yaml"
    row = f"{{name: 甲, target: '≥8', unit: '{name}', actual: '9'}}"
    top = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\n"
    file.write_text(f"{top}indicators:\n  - {row}\n", "utf-8")
    assert all(one.span is not None for one in check_spec(file))
