"""One figure with its unit, as it stands in a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicator_rules.language.tokens.figures import figure_at
from indicator_rules.language.tokens.folded import folded

ROWS = [
    tuple((line + "\t" * 5).split("\t")[:6])
    for line in (Path(__file__).parent / "figures.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def flags_of(figure):
    """What a row says of a figure beside its ends and its unit."""
    told = [
        "odd" if figure.odd else "",
        "han" if figure.han else "",
        "slashed" if figure.slashed else "",
        figure.letters or "",
        f"×{figure.scale}" if figure.scale != 1 else "",
        "" if figure.refusal is None else figure.refusal.code,
    ]
    return " ".join(one for one in told if one)


@pytest.mark.parametrize(("text", "said", "low", "unit", "high", "flags"), ROWS)
def test_a_figure_is_read_with_its_unit_and_ends_behind_it(text, said, low, unit, high, flags):
    cell = folded(text)
    figure = figure_at(cell.text, 0, cell.gaps)
    if figure is None:
        assert said == "—"
        return
    assert (figure.start, cell.text[: figure.end], flags_of(figure)) == (0, said, flags)
    if figure.refusal is None:
        found = format(figure.low.magnitude, "f"), figure.low.unit.spelt
        assert found == (low, unit)
        assert high == ("" if figure.high is None else format(figure.high.magnitude, "f"))
