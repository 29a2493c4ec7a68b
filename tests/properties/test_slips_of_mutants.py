"""What is told of a broken file mends it: with all that is written instead, it is YAML."""

from __future__ import annotations

from indicator_rules.source import Source
from indicator_rules.specfile.nodes import compose
from indicator_rules.specfile.text import decode
from tests.properties.test_mutants import mutant

FEW = 400


def findings(text):
    """What is found before a file is read, each with its words."""
    return [(one, dict(one.words)) for one in compose(Source("a.yaml", text), "").findings]


def mended(text, found):
    """The text with everything written that is told."""
    for one, words in sorted(found, key=lambda pair: -pair[0].span.start):
        if "instead" in words:
            text = text[: one.span.start] + words["instead"] + text[one.span.end :]
    return text


def test_a_broken_file_is_mended_by_what_is_told():
    explained = 0
    for number in range(FEW):
        file, data = mutant(number)
        source = decode(file.name, data).source
        found = [] if source is None else findings(source.text)
        told = [one for one, words in found if "instead" in words]
        if not told:
            continue
        explained += 1
        after = [one.code for one, _ in findings(mended(source.text, found))]
        # What no slip explains is told last, and then something is left.
        assert ("IR201" not in after) if len(told) == len(found) else after, number
    assert explained > FEW // 20
