"""A dash that is missing before a name is told where it belongs."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec
from indicator_rules.diagnostics import Language
from indicator_rules.specfile.templates import template_names, template_of

NAMES = [
    (name, number)
    for name in template_names()
    for number, line in enumerate(template_of(name).text(Language.CHINESE).splitlines())
    if line.lstrip().startswith("- name:")
]


def found(lines):
    return check_spec("a.yaml", unsaved="\n".join(lines) + "\n")


def without(name, number, instead):
    lines = template_of(name).text(Language.CHINESE).splitlines()
    dash = lines[number].index("- ")
    lines[number] = lines[number].replace("- ", instead, 1)
    return lines, dash


@pytest.mark.parametrize(("name", "number"), NAMES)
def test_a_name_that_moved_to_the_place_of_its_dash(name, number):
    lines, dash = without(name, number, "")
    errors = [one for one in found(lines) if one.severity == "error"]
    assert [one.extent.start.line for one in errors] == [number + 1]
    assert errors[0].help(Language.CHINESE) == f"请在第 {dash + 1} 列写“- ”，后接本行"
    assert errors[0].help() == f"write “- ” in column {dash + 1} before it"
    lines[number] = f"{lines[number][:dash]}- {lines[number][dash:]}"
    assert not [one for one in found(lines) if one.severity == "error"]


@pytest.mark.parametrize(("name", "number"), NAMES)
def test_a_name_with_spaces_in_place_of_its_dash(name, number):
    lines, _ = without(name, number, "  ")
    helps = [one.help(Language.CHINESE) or "" for one in found(lines) if one.severity == "error"]
    assert any("“- ”" in one or "- name: " in one for one in helps)


def test_a_name_that_is_no_item_is_left_alone():
    lines = ["schema: indicator-rules/1", "  title: 表", "name: 甲", "indicators: []"]
    assert not [one for one in found(lines) if "- " in (one.help() or "")]
