"""Every way in gives the same findings: check, load_spec and evaluate."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicator_rules import SpecError, check_spec, evaluate
from indicator_rules.specfile.kind import schema_named
from indicator_rules.specfile.load import load_specs
from indicator_rules.specfile.profile_fields import PROFILE_SCHEMA
from indicator_rules.specfile.text import decode
from tests.properties.test_mutants import mutant

ROOT = Path(__file__).parents[2]
SPECS = [one for one in sorted((ROOT / "specs").rglob("*.yaml")) if ".cases." not in one.name]
FEW, MANY, BLOCKS = 100, 2000, 10


def places(findings):
    """Findings as codes with their places."""
    return {(one.code, one.span, one.source.name if one.source else None) for one in findings}


def agree(path):
    """Hold every way in against the command's."""
    wanted = places(check_spec(path))
    cards = load_specs(path, strict=False)
    assert places(one for card in cards for one in card.diagnostics) == wanted
    assert places(one for card in cards for one in evaluate(card).findings) == wanted
    try:
        strict = load_specs(path)
    except SpecError as error:
        assert any(one.severity.value == "error" for one in error.diagnostics)
        assert places(error.diagnostics) == wanted
    else:
        assert not any(one.severity.value == "error" for card in strict for one in card.diagnostics)
        assert places(one for card in strict for one in card.diagnostics) == wanted


@pytest.mark.parametrize("path", SPECS, ids=[one.name for one in SPECS])
def test_every_way_in_gives_the_findings_of_a_spec(path):
    agree(path)


def agree_on_mutants(numbers, folder):
    tried = 0
    for number in numbers:
        file, data = mutant(number)
        source = decode(file.name, data).source
        if source is not None and schema_named(source.text) == PROFILE_SCHEMA:
            continue
        path = folder / file.name
        path.write_bytes(data)
        agree(path)
        tried += 1
    return tried


def test_every_way_in_gives_the_findings_of_broken_specs(tmp_path):
    assert agree_on_mutants(range(FEW), tmp_path) > FEW / 3


@pytest.mark.slow
@pytest.mark.parametrize("block", range(BLOCKS))
def test_every_way_in_gives_the_findings_of_many_broken_specs(block, tmp_path):
    tried = agree_on_mutants(range(block, 2 * MANY, BLOCKS), tmp_path)
    assert tried >= MANY / BLOCKS
