"""Other actual values put into a scorecard, and the indicator that a name in a file means."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.model.places import PlaceError
from indicator_rules.specfile.entries import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.specfile.entries import Findings
    from indicator_rules.specfile.nodes import Scalar


def with_actuals(
    card: Scorecard, put: Mapping[int, Indicator], mistakes: Iterable[Diagnostic]
) -> Scorecard:
    """A scorecard with other leaves, and with their mistakes in place of those of the old ones."""
    leaves = [leaf for _, leaf in card.leaves()]
    gone = [leaves[number] for number in put]
    kept = [one for one in card.mistakes if not any(_is_of(one, leaf) for leaf in gone)]
    return evolve(card.replacing(put), mistakes=(*kept, *mistakes))


def place_in(card: Scorecard, name: Scalar, findings: Findings) -> int | None:
    """Where the indicator stands that a file names; what names none, or several, is a finding."""
    try:
        return card.places.index(name.text)
    except PlaceError as error:
        if error.paths:
            listed = error.texts
            findings.add(
                "IR235", name.span, name=shown(name.text), count=len(listed),
                paths=", ".join(listed), paths_zh="、".join(listed),
            )  # fmt: skip
        else:
            unknown_indicator(name, [path[-1] for path in card.places.paths], findings)
        return None


def unknown_indicator(name: Scalar, names: Sequence[str], findings: Findings) -> None:
    """A name that no indicator of the spec has."""
    close = get_close_matches(name.text, names, n=1)
    remedy, remedy_zh = "write it as the spec does", "请与自评表中的指标名称一致"
    if close:
        remedy, remedy_zh = f"did you mean {close[0]}?", f"是否应为 {close[0]}？"
    words = {"name": shown(name.text), "remedy": remedy, "remedy_zh": remedy_zh}
    findings.add("IR217", name.span, **words)


def _is_of(mistake: Diagnostic, leaf: Indicator) -> bool:
    """Whether a mistake is of the cell of an actual value."""
    cell, span = leaf.actual_span, mistake.span
    return (
        cell is not None
        and span is not None
        and mistake.subject == leaf.name
        and cell.start <= span.start < max(cell.end, cell.start + 1)
    )
