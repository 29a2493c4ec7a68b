"""What can be written at the cursor, marked ‸ in these texts."""

from __future__ import annotations

import pytest

from indicator_rules.lsp.completion import completions_at
from indicator_rules.source import Source
from indicator_rules.specfile.fields import BONUS, CASE, INDICATOR, OUTCOME, SPEC
from indicator_rules.specfile.method_fields import BAND, METHODS
from indicator_rules.specfile.profile_fields import PROFILE, ROUNDING
from indicator_rules.specfile.profiles import profile_names

HEAD = "schema: indicator-rules/1\ntitle: 甲\n"
LEAF = (
    HEAD
    + "indicators:\n  - name: 产出\n    indicators:\n      - name: 培训\n        target: ≥8场\n"
)


def offered(text):
    offset = text.index("‸")
    found = completions_at(Source("spec.yaml", text.replace("‸", "")), offset)
    return [one.label for one in found]


def without(table, *keys):
    return [key for key in table.fields if key not in keys]


KEYS = {
    "an empty file": ("‸", list(SPEC.fields)),
    "the root": (HEAD + "‸", without(SPEC, "schema", "title")),
    "a key begun at the root": (HEAD + "pro‸\nperiod: 2023\n", without(SPEC, "schema", "title", "period")),
    "an indicator": (LEAF + "        ‸", without(INDICATOR, "name", "target")),
    "an item begun": (LEAF + "      - ‸", list(INDICATOR.fields)),
    "an item as deep as its key": (HEAD + "indicators:\n- ‸", list(INDICATOR.fields)),
    "the level above": (LEAF + "\n    ‸", without(INDICATOR, "name", "indicators")),
    "between two entries": (
        LEAF + "        we‸\n        actual: 9场\n\n      - name: 乙\n        weight: 5\n",
        without(INDICATOR, "name", "target", "actual"),
    ),
    "a method in a block": (
        LEAF + "        method:\n          name: ramp\n          ‸",
        without(METHODS["ramp"], "name"),
    ),
    "a method without a name": (LEAF + "        method:\n          ‸", None),
    "a method in brackets": (
        LEAF + "        method: {name: proportional, ‸",
        without(METHODS["proportional"], "name"),
    ),
    "a band": (LEAF + "        method: {name: bands, bands: [{from: 90%, points: 5}, {from: 80%, ‸", without(BAND, "from")),
    "a bonus": (HEAD + "bonus: [{‸", list(BONUS.fields)),
    "a case": ("schema: indicator-rules-cases/1\ncases:\n  - ‸", list(CASE.fields)),
    "a result": (
        "schema: indicator-rules-cases/1\ncases:\n  - id: a\n    expect:\n      indicators:\n        培训: {‸",
        list(OUTCOME.fields),
    ),
    "a profile": ("schema: indicator-rules-profile/1\n‸", without(PROFILE, "schema")),
    "the rounding of a profile": ("schema: indicator-rules-profile/1\nrounding: {places: 2, ‸", without(ROUNDING, "places")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "keys"), KEYS.values(), ids=KEYS)
def test_the_keys_of_the_mapping_are_offered(text, keys):
    found = offered(text)
    if keys is None:
        assert {"name", "bands", "worst"} <= set(found)
    else:
        assert found == keys


VALUES = {
    "a choice": (LEAF + "        direction: ‸", ["higher", "lower", "inside", "exact", "open"]),
    "a choice begun": (LEAF + "        rating: pa‸", ["met", "partial", "unmet"]),
    "a profile": (HEAD + "profile: ‸", list(profile_names())),
    "the base of a profile": ("schema: indicator-rules-profile/1\nextends: m‸", list(profile_names())),
    "the name of a method": (LEAF + "        method: {name: ‸", list(METHODS)),
    "a text": (LEAF + "        unit: ‸", []),
    "a figure by name": (HEAD + "figures:\n  ‸", []),
    "an unknown key": (HEAD + "colour: ‸", []),
    "below an unknown key": (HEAD + "colour:\n  ‸", []),
    "a comment": (HEAD + "# pro‸", []),
    "the levels of a method": (LEAF + "        method: {name: levels, levels: ‸", []),
    "the name of a result": (
        "schema: indicator-rules-cases/1\ncases:\n  - id: a\n    expect:\n      indicators:\n        ‸",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "values"), VALUES.values(), ids=VALUES)
def test_the_values_of_the_key_are_offered(text, values):
    assert offered(text) == values


def test_of_methods_the_names_and_the_mappings_that_say_what_they_must():
    found = offered(LEAF + "        method: ‸")
    assert {"direct", "reverse-ratio", "{name: ramp, pass: 70%}", "{name: growth}"} <= set(found)


def test_what_is_offered_says_what_it_means(monkeypatch):
    source = Source("spec.yaml", HEAD)
    (item,) = [one for one in completions_at(source, len(HEAD)) if one.label == "profile"]
    assert item.detail == "the regulation that scores follow"
    assert item.documentation.value == "`profile: plain`"
    assert item.insert_text == "profile: "
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    (item,) = [one for one in completions_at(source, len(HEAD)) if one.label == "profile"]
    assert item.detail == "计分所依据的办法：名称，或本文件旁的文件"
