"""A spec with its cases, read together."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from indicator_rules.model.indicators import Scorecard
from indicator_rules.specfile.cases import Case, load_cases
from indicator_rules.specfile.load import readable_spec

ENDING = ".cases"
"""What the name of a cases file has before its suffix: x.cases.yaml belongs to x.yaml."""


@frozen
class Suite:
    """A scorecard and the cases that stand beside its file."""

    path: Path
    """The cases file, which need not be there."""
    scorecard: Scorecard
    cases: tuple[Case, ...]


def cases_path(spec: str | Path) -> Path:
    """Where the cases of a spec stand: ``x.cases.yaml`` beside ``x.yaml``."""
    path = Path(spec)
    return path.with_name(f"{path.stem}{ENDING}{path.suffix}")


def load_suite(path: str | Path, *, bare: bool = False) -> Suite:
    """A spec with its cases; ``path`` is that of either file.

    ``bare`` allows a spec that has no cases file: it has no cases.

    Raises:
        SpecError: one of the files has errors; ``diagnostics`` holds every finding.
    """
    path = Path(path)
    if path.stem.endswith(ENDING):
        scorecard = readable_spec(path.parent / load_cases(path).spec)
        return Suite(path, scorecard, load_cases(path, scorecard=scorecard).cases)
    scorecard, beside = readable_spec(path), cases_path(path)
    if bare and not beside.exists():
        return Suite(beside, scorecard, ())
    return Suite(beside, scorecard, load_cases(beside, scorecard=scorecard).cases)
