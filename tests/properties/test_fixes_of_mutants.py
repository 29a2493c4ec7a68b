"""A damaged spec is fixed once and for all, at the places that are reported, and gets no worse."""

from __future__ import annotations

import os
import re
from collections import Counter

import pytest

from indicator_rules import check_spec
from indicator_rules.source import Source
from indicator_rules.specfile.fix import fix_text
from indicator_rules.specfile.fixes.edits import tree
from indicator_rules.specfile.fixes.signs import in_half_width
from indicator_rules.specfile.nodes import Mapping, Scalar, compose
from indicator_rules.specfile.text import decode
from tests.properties.test_mutants import mutant

FEW = 150
MANY = int(os.environ.get("INDICATOR_RULES_MUTANTS", "200000")) // 10
BLOCKS = 10
TRAILING = re.compile(r"[ \t]+(?=\r|\n|\Z)")
CHANGING = {"target", "actual", "weights"}
"""The keys whose values may say something else, in other signs or in one word."""


def damaged(number):
    """A mutant as text, some with signs in full width or with spaces at the ends of lines."""
    file, data = mutant(number)
    source = decode(file.name, data).source
    if source is None:
        return None
    text = source.text
    if number % 3 == 0:
        text = text.replace("≥", "＞＝").replace("9", "９")
    if number % 5 == 0:
        text = re.sub(r"(?m)^(.*[^|>\s])$", r"\1 ", text, count=1 + number % 7)
    return file, text


def scalars(node, key=None):
    """Every scalar below a node, with the key whose value it is."""
    if isinstance(node, Scalar):
        yield key, node
    elif isinstance(node, Mapping):
        for name, value in node.entries:
            yield None, name
            yield from scalars(value, name.text)
    else:
        for item in node.items:
            yield from scalars(item)


def skeleton(text, root):
    """What stands around the scalars of a text, without spaces at the ends of lines."""
    parts, last = [], 0
    for _, one in sorted(scalars(root), key=lambda pair: pair[1].span.start):
        start, end = one.span.start - one.quoted, one.span.end + one.quoted
        parts += [text[last:start], "\0"]
        last = max(last, end)
    return TRAILING.sub("", "".join([*parts, text[last:]]))


def root_of(text):
    return compose(Source("", text), "").root


def codes(file, folder, text):
    path = folder / file.name
    path.write_bytes(text.encode())
    return Counter(one.code for one in check_spec(path))


def holds(number, folder):
    """Whether a mutant is fixed as it should be; whether there was anything to fix."""
    made = damaged(number)
    if made is None:
        return False
    file, text = made
    fixed = fix_text(Source("a.yaml", text))
    assert fix_text(Source("a.yaml", fixed)) == fixed, number
    if fixed == text:
        return False
    before, after = root_of(text), root_of(fixed)
    if before is None:
        # A slip of the keyboard kept the whole file from being read.
        assert after is not None, number
        return True
    assert skeleton(fixed, after) == skeleton(text, before), number
    for (key, old), (_, new) in zip(scalars(before), scalars(after), strict=True):
        if key not in CHANGING:
            assert new.text == old.text, number
        else:
            assert new.text in {old.text, in_half_width(old.text), "equal"}, number
    assert len(tree(after, {})) == len(tree(before, {})), number
    assert codes(file, folder, fixed) <= codes(file, folder, text), number
    return True


def test_a_damaged_spec_is_fixed_once_at_its_places_and_gets_no_worse(tmp_path):
    changed = sum(holds(number, tmp_path) for number in range(FEW))
    assert changed > FEW // 15


@pytest.mark.slow
@pytest.mark.parametrize("block", range(BLOCKS))
def test_many_damaged_specs_are_too(block, tmp_path):
    for number in range(block, MANY, BLOCKS):
        holds(number, tmp_path)
