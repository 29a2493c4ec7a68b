"""The JSON Schema says of a file's shape what the reader says."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from indicator_rules import SpecError, check_spec, load_spec
from indicator_rules.cli.main import main
from indicator_rules.diagnostics import Severity
from indicator_rules.model.profile import Kind
from indicator_rules.specfile import fields, method_fields, profile_fields
from indicator_rules.specfile.actuals_file import load_actuals
from indicator_rules.specfile.cases import load_cases
from indicator_rules.specfile.fields import KINDS, Table
from indicator_rules.specfile.profiles import load_profile
from indicator_rules.specfile.schema import FILES, schema_of

ROOT = Path(__file__).parents[2]
SPECS = sorted((ROOT / "specs").rglob("*.yaml"))
PROFILES = sorted((ROOT / "indicator_rules" / "profiles").glob("*.yaml"))
BLANKS = {"", "~", "null", "Null", "NULL"}
INTEGER = re.compile(r"[-+]?[0-9]+")
NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


@cache
def validator(file):
    schema = schema_of(file)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def data_of(text):
    """What an editor makes of a file: the core schema of YAML 1.2."""
    return _data(yaml.compose(text, yaml.BaseLoader))


def _data(node):
    if isinstance(node, yaml.MappingNode):
        return {key.value: _data(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_data(item) for item in node.value]
    text = node.value
    if node.style is not None:
        return text
    if text in BLANKS:
        return None
    if text.lower() in {"true", "false"}:
        return text.lower() == "true"
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if NUMBER.fullmatch(text) else text


def kind_of(path):
    if path.parent.name == "profiles":
        return "profile"
    return "cases" if path.stem.endswith(".cases") else "spec"


def mistakes(file, data):
    return [error.message for error in validator(file).iter_errors(data)]


@pytest.mark.parametrize("path", [*SPECS, *PROFILES], ids=lambda path: path.name)
def test_every_spec_every_cases_file_and_every_profile_passes(path):
    assert mistakes(kind_of(path), data_of(path.read_text("utf-8"))) == []


LEAF = "{name: 培训场次, target: ≥8场, weight: 100, actual: 9场}"
GOOD = f"schema: indicator-rules/1\ntitle: 自评表\nperiod: 2023\nindicators: [{LEAF}]\n"
METHODS = list(
    re.findall(r"`({name: .*?})`(?= \|)", (ROOT / "docs" / "specs.md").read_text("utf-8"))
)


def with_leaf(old, new):
    assert old in LEAF
    return GOOD.replace(LEAF, LEAF.replace(old, new))


SOUND = {
    "as it is": GOOD,
    "a weight in quotes": with_leaf("100", '"100"'),
    "a blank period": GOOD.replace("2023", ""),
    "a blank actual value": with_leaf("9场", "null"),
    "a profile of one's own": GOOD + "profile: our-district.yaml\n",
    "a packaged profile": GOOD + "profile: mof-2020-10\n",
    "a target that is a number": with_leaf("≥8场", "8"),
    "equal weights": GOOD.replace("weight: 100, ", "") + "weights: equal\n",
    "an execution rate": with_leaf("target: ≥8场", "budget: 1万元, spent: 1万元").replace(
        ", actual: 9场", ""
    ),
    "the name of a method": with_leaf("weight", "method: reverse-ratio, weight"),
    "a score beside indicators": GOOD.replace(
        LEAF, f"{{name: 产出, published: {{score: 100, completion: }}, indicators: [{LEAF}]}}"
    ),
    "levels below": GOOD.replace(LEAF, f"{{name: 产出, indicators: [{LEAF}]}}"),
    **{one: with_leaf("weight", f"method: {one}, weight") for one in METHODS},
}
TYPICAL = {
    "no title": GOOD.replace("title: 自评表\n", ""),
    "a blank title": GOOD.replace("自评表", '" "'),
    "another schema": GOOD.replace("rules/1", "rules/9"),
    "a misspelt key": GOOD.replace("period", "peroid"),
    "a period in words": GOOD.replace("2023", "二〇二三"),
    "a period of another age": GOOD.replace("2023", "1850"),
    "an unknown profile": GOOD + "profile: mof\n",
    "weights that are not equal": GOOD + "weights: even\n",
    "indicators as a text": GOOD.replace(f"[{LEAF}]", "无"),
    "no indicators": GOOD.replace(f"[{LEAF}]", "[]"),
    "an indicator as a text": GOOD.replace(LEAF, "培训场次"),
    "no name": with_leaf("name: 培训场次, ", ""),
    "a weight in words": with_leaf("100", "一百"),
    "a weight with its unit": with_leaf("100", "100分"),
    "an unknown key": with_leaf("actual", "value"),
    "an unknown direction": with_leaf("weight", "direction: down, weight"),
    "a target beside indicators": with_leaf("weight", f"indicators: [{LEAF}], weight"),
    "a method beside indicators": GOOD.replace(
        LEAF, f"{{name: 产出, method: ramp, indicators: [{LEAF}]}}"
    ),
    "a completion beside indicators": GOOD.replace(
        LEAF, f"{{name: 产出, published: {{completion: 1%}}, indicators: [{LEAF}]}}"
    ),
    "a target beside a budget": with_leaf("weight", "budget: 1, spent: 1, weight"),
    "a budget without what was spent": with_leaf("target: ≥8场", "budget: 1万元"),
    "an unknown method": with_leaf("weight", "method: {name: rampe}, weight"),
    "a key of another method": with_leaf("weight", "method: {name: growth, pass: 1}, weight"),
    "a method without its name": with_leaf("weight", "method: {pass: 60%}, weight"),
    "a band with two prices": with_leaf(
        "weight", "method: {name: bands, bands: [{points: 1, share: 1%}]}, weight"
    ),
    "an unknown level": with_leaf("weight", "method: {name: levels, levels: {甚好: 1}}, weight"),
    "a figure that is a list": GOOD + "figures: {收入: [1]}\n",
    "a veto without a grade": GOOD + "veto: [{name: 事故}]\n",
    "points of a bonus in words": GOOD + "bonus: [{name: 表彰, points: 两分}]\n",
    "a list at the root": "- a\n",
}


def errors(path):
    return [one for one in check_spec(path) if one.severity is Severity.ERROR]


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_a_sound_shape_passes(text):
    assert mistakes("spec", data_of(text)) == []


@pytest.mark.parametrize("text", TYPICAL.values(), ids=TYPICAL)
def test_a_typical_mistake_fails_the_schema_and_the_reader(text, tmp_path):
    path = tmp_path / "spec.yaml"
    path.write_text(text, "utf-8")
    assert mistakes("spec", data_of(text)) != []
    assert errors(path) != []


SHAPE = {"IR202", "IR204", "IR205", "IR211", "IR213", "IR214", "IR216", "IR218", "IR219", "IR227"}
"""What a schema can say; not that keys repeat, nor how a file is written."""
IN_THE_LANGUAGE = {"a day", "a figure", "an amount", "a percentage", "a bound such as ≥80且<90"}
VALUES = [
    None, "", " ", "x", "5", "-5", "0.5", "5分", "80%", "2023", "1850", "true", "equal", "plain", "met", 0, 5, -1,
    0.5, 2023, 1850, True, False, [], {}, [None], ["x"], [[]], [{}], {"x": 1}, {"优": 5}, {"优": None}, [{"优": 5}],
    {"name": "ramp"}, {"name": "ramp", "pass": "60%"}, {"name": "sides", "below": {"points": 1, "per": 1}},
    {"name": "bands", "bands": [{"from": 1, "share": "5%"}]}, {"name": "bands", "bands": []},
    {"name": "bands", "bands": [{"proportional": False}]}, {"name": "judged", "met": {"least": 1, "most": 2}},
    {"name": "levels", "levels": {"优": 5, "良": "80%"}}, {"name": "levels", "levels": {}}, {"name": "direct", "met": "扣2分"},
    [{"name": "a"}], [{"name": "a", "target": "≥1", "weight": 5}], [{"name": "a", "budget": 5, "spent": 4}],
    {"total": "x"}, {"verdict": "met"}, {"a": {"verdict": "fine"}}, {"completion": "100%", "score": "x"},
]  # fmt: skip
TABLES = [
    one
    for module in (fields, method_fields, profile_fields)
    for one in vars(module).values()
    if isinstance(one, Table)
] + list(method_fields.METHODS.values())
KEYS = [*sorted({key for table in TABLES for key in table.fields}), "x", "weigth"]


def places(data):
    """Every mapping and list of a file."""
    if isinstance(data, dict | list):
        yield data
        for one in data.values() if isinstance(data, dict) else data:
            yield from places(one)


def changed(rng, data):
    holder = rng.choice([one for one in places(data) if one])
    key = rng.choice(list(holder)) if isinstance(holder, dict) else rng.randrange(len(holder))
    match rng.randrange(4):
        case 0:
            del holder[key]
        case 1:
            holder[key] = deepcopy(rng.choice(VALUES))
        case 2 if isinstance(holder, dict):
            holder[rng.choice(KEYS)] = holder.pop(key)
        case _ if isinstance(holder, dict):
            holder[rng.choice(KEYS)] = deepcopy(rng.choice(VALUES))
        case _:
            holder.append(deepcopy(rng.choice(VALUES)))


def said(kind, path):
    """What the reader finds in a file of a kind."""
    if kind == "spec":
        return check_spec(path)
    try:
        load_cases(path) if kind == "cases" else load_profile(path)
    except SpecError as error:
        return error.diagnostics
    return ()


def is_of_shape(finding):
    words = dict(finding.words)
    of_the_table = finding.code == "IR204" and words["key"] in {"target", "weight"}
    of_a_text = words.get("expected") in IN_THE_LANGUAGE
    return finding.code in SHAPE and not of_the_table and not of_a_text


FILES_TO_CHANGE = [path for path in (*SPECS, *PROFILES) if "zhongcun" not in path.name]


@pytest.mark.parametrize("block", range(10))
def test_schema_and_reader_agree_on_changed_files(block, tmp_path):
    for number in range(block, 600, 10):
        rng = Random(f"schema:{number}")  # noqa: S311 - it only has to come back
        path = rng.choice(FILES_TO_CHANGE)
        data = data_of(path.read_text("utf-8"))
        for _ in range(rng.choice((1, 1, 2))):
            changed(rng, data)
        # JSON is YAML: texts are in quotes, and nothing else is.
        file = tmp_path / path.name
        file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        kind = kind_of(path)
        found = said(kind, file)
        sound = validator(kind).is_valid(data)
        shape = [one for one in found if is_of_shape(one)]
        assert not (sound and shape), (number, shape, data)
        assert sound or any(one.severity is Severity.ERROR for one in found), (
            number, mistakes(kind, data), data,
        )  # fmt: skip


ACTUALS = {"培训场次: 7场": True, "培训场次:": True, "培训场次: [7场]": False, "- 7场": False}


@pytest.mark.parametrize(("text", "sound"), ACTUALS.items())
def test_a_file_of_actual_values_has_a_schema_too(text, sound, tmp_path):
    spec, file = tmp_path / "spec.yaml", tmp_path / "actuals.yaml"
    spec.write_text(GOOD, "utf-8")
    file.write_text(text, "utf-8")
    assert validator("actuals").is_valid(data_of(text)) is sound
    try:
        found = load_actuals(file, load_spec(spec)).mistakes
    except SpecError as error:
        found = error.diagnostics
    assert (found == ()) is sound


def test_every_field_says_what_it_means_in_both_languages():
    for table in TABLES:
        for field in table.fields.values():
            assert field.kind in KINDS
            assert field.each is None or field.each in KINDS
            assert field.docs.isascii() or re.search("[a-z]", field.docs)
            assert re.search("[\u4e00-\u9fff]", field.docs_zh), field.key


def test_a_profile_names_a_method_for_every_kind_that_lies_on_a_line():
    kinds = {kind.value for kind in Kind} - {"qualitative", "compound"}
    assert set(profile_fields.METHODS.fields) == kinds


@pytest.mark.parametrize("file", FILES)
def test_the_command_prints_the_schema_of_a_file(file):
    result = CliRunner().invoke(main, ["schema", file])
    assert json.loads(result.stdout) == schema_of(file)
    assert result.exit_code == 0


def test_the_command_prints_that_of_a_spec_and_writes_to_a_file(tmp_path):
    path = tmp_path / "schema.json"
    assert CliRunner().invoke(main, ["schema", "-o", str(path)]).stdout == ""
    assert path.read_text("utf-8") == CliRunner().invoke(main, ["schema"]).stdout


def test_an_unknown_kind_of_file_is_misuse():
    result = CliRunner().invoke(main, ["schema", "report"])
    assert result.exit_code == 2
    assert "'report' is not one of 'spec', 'profile', 'cases', 'actuals'" in result.stderr
