"""The kind of a file is known by its schema, however that is written."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec
from indicator_rules.specfile.kind import schema_named

PROFILE = "indicator-rules-profile/1"
WAYS = {
    "a line": f"schema: {PROFILE}\nname: ours\ntitle: 我区办法\n",
    "quotes": f"schema: '{PROFILE}'\nname: ours\ntitle: 我区办法\n",
    "a key in quotes": f'"schema": {PROFILE}\nname: ours\ntitle: 我区办法\n',
    "not the first line": f"name: ours\ntitle: 我区办法\nschema : {PROFILE}\n",
    "indented": f"  schema: {PROFILE}\n  name: ours\n  title: 我区办法\n",
    "braces": f"{{schema: {PROFILE}, name: ours, title: 我区办法}}\n",
    "braces, later": f"{{name: ours, title: 我区办法, 'schema': \"{PROFILE}\"}}\n",
    "braces over lines": f"{{\n  name: ours,\n  title: 我区办法,\n  schema: {PROFILE}\n}}\n",
    "behind a comment": f"# 办法\n---\nschema: {PROFILE}\nname: ours\ntitle: 我区办法\n",
}
OTHERS = {
    "no schema": "title: 甲\n",
    "a schema of others": "schema: openapi/3\n",
    "a list": f"- schema: {PROFILE}\n",
    "a list in braces": f"[{{schema: {PROFILE}}}]\n",
    "in a text": f"title: 甲\nnote: 'a, schema: {PROFILE}'\n",
    "in a mapping below": f"title: 甲\nnote: {{schema: {PROFILE}}}\n",
    "a mapping as schema": f"note: {{schema: {PROFILE}}}\nschema: {{a: b}}\n",
    "in a comment": f"# schema: {PROFILE}\ntitle: 甲\n",
}


@pytest.mark.parametrize("text", WAYS.values(), ids=WAYS)
def test_a_profile_is_held_against_the_keys_of_a_profile(tmp_path, text):
    assert schema_named(text) == PROFILE
    file = tmp_path / "ours.yaml"
    file.write_text(text, "utf-8")
    assert check_spec(file) == []


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_what_names_no_schema_of_ours_at_its_root_is_of_no_kind(text):
    assert schema_named(text) is None


def test_of_a_broken_file_the_schema_that_it_names_counts():
    assert schema_named(f"{{schema: {PROFILE}, name: [}}") == PROFILE


def test_a_spec_in_braces_is_a_spec():
    assert schema_named("{title: 甲, schema: indicator-rules/1}") == "indicator-rules/1"
