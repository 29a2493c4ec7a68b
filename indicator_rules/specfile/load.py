"""The doors for scorecards: from a file, a text or plain data, with or without mistakes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic, Severity, SpecError
from indicator_rules.engine.scorecard import evaluate
from indicator_rules.model.arguments import expect, expect_path
from indicator_rules.model.indicators import Scorecard
from indicator_rules.source import Source
from indicator_rules.specfile.check import found_in, in_order, is_error, readings_of, specs_in
from indicator_rules.specfile.settings import project_settings
from indicator_rules.specfile.text import Text, read_text, text_of
from indicator_rules.specfile.write import mapping_text

NAME = "<spec>"
"""What findings call a spec that is no file."""


def load_spec(
    path: str | Path | Mapping[str, object] | None = None,
    *,
    text: str | None = None,
    strict: bool = True,
) -> Scorecard:
    """The scorecard of a spec: of a file, of its YAML as a text, or of the same as plain data.

    With ``strict=False`` nothing is raised for the author's mistakes: rows that cannot be read
    stand open, and ``diagnostics`` of the scorecard holds what ``check`` finds.

    >>> card = load_spec({"schema": "indicator-rules/1", "title": "自评表", "indicators": [
    ...     {"name": "培训场次", "target": "不少于8场", "weight": 100, "actual": "7场"}]})
    >>> [leaf.name for _, leaf in card.leaves()]
    ['培训场次']

    Raises:
        SpecError: ``check`` finds errors; ``diagnostics`` holds every finding.
        ValueError: the file holds several specs, which ``load_specs`` gives.
        TypeError: no file, text or data, or two of them.
    """
    cards = load_specs(path, text=text, strict=strict)
    _refuse_several(cards)
    return cards[0]


def load_specs(
    path: str | Path | Mapping[str, object] | None = None,
    *,
    text: str | None = None,
    strict: bool = True,
) -> tuple[Scorecard, ...]:
    """Every scorecard of a file, whose documents are parted by lines of ``---``.

    Raises:
        SpecError: ``check`` finds errors; ``diagnostics`` holds every finding.
        TypeError: no file, text or data, or two of them.
    """
    read, name = _text(path, text)
    cards = []
    for reading in readings_of(read, name):
        card = reading.scorecard or Scorecard(
            "", (), mistakes=reading.findings, source=read.source,
            settings=project_settings(name).settings,
        )  # fmt: skip
        cards.append(evolve(card, diagnostics=tuple(found_in(evaluate(card)))))
    if strict:
        raise_errors(one for card in cards for one in card.diagnostics)
    return tuple(cards)


def readable_spec(path: str | Path) -> Scorecard:
    """The scorecard of a file that can be read, whatever the checks say of what it means.

    Raises:
        SpecError: a text cannot be read, or the form of the file is wrong.
        ValueError: the file holds several specs.
    """
    text = read_text(path)
    readings = specs_in(text)
    _refuse_several(readings)
    card, found = readings[0].scorecard, (*text.findings, *readings[0].findings)
    if card is None or any(map(is_error, found)):
        raise SpecError(tuple(in_order(found)))
    return card


def _refuse_several(found: Sequence[object]) -> None:
    if len(found) > 1:
        msg = f"the file holds {len(found)} specs: load_specs gives all of them"
        raise ValueError(msg)


def read_data(data: Mapping[str, object]) -> Scorecard:
    """The scorecard of plain data as it was read, before it is checked.

    Raises:
        TypeError: a value that no spec can hold.
    """
    source = Source(NAME, mapping_text(data))
    reading = specs_in(text_of(source))[0]
    return reading.scorecard or Scorecard("", (), mistakes=reading.findings, source=source)


def raise_errors(found: Iterable[Diagnostic]) -> None:
    """Raise where there is an error.

    Raises:
        SpecError: ``diagnostics`` holds every finding.
    """
    known = tuple(in_order(found))
    if any(one.severity is Severity.ERROR for one in known):
        raise SpecError(known)


def _text(given: object, text: str | None) -> tuple[Text, str | Path]:
    """What there is to read, and the path by which its project is found."""
    if text is not None:
        if given is not None:
            msg = "load_spec takes a path, or text=…, or a mapping: one of them"
            raise TypeError(msg)
        expect("text", text, str, "write the YAML of a spec as a text")
        return text_of(Source(NAME, text)), NAME
    if isinstance(given, Mapping):
        return text_of(Source(NAME, mapping_text(given))), NAME
    expect_path("path", given)
    path = cast("str | Path", given)
    return read_text(path), path
