"""One figure with its unit, as it stands in a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicator_rules.language.tokens.figures import figure_at
from indicator_rules.language.tokens.folded import folded

ROWS = [
    tuple((line + "\t\t\t\t\t\t").split("\t")[:6])
    for line in (Path(__file__).parent / "figures.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "said", "low", "unit", "high", "flags"), ROWS)
def test_a_figure_is_read_with_its_unit_and_ends_behind_it(text, said, low, unit, high, flags):
    cell = folded(text)
    figure = figure_at(cell.text, 0, cell.gaps)
    found = [] if figure is None else [
        cell.text[: figure.end],
        format(figure.low.magnitude, "f"),
        figure.low.unit.name,
        "" if figure.high is None else format(figure.high.magnitude, "f"),
    ]  # fmt: skip
    assert found == ([] if said == "—" else [said, low, unit, high])
