"""The form of the files as JSON Schema, from the field tables that the reader goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from indicator_rules.language.methods import NAMED
from indicator_rules.specfile.document_numbers import spellings_of
from indicator_rules.specfile.entries import PATTERNS
from indicator_rules.specfile.expressions import POINTS
from indicator_rules.specfile.fields import (
    CASES,
    INDICATOR,
    OF_A_LEAF,
    SPEC,
    Field,
    Table,
    table_below,
)
from indicator_rules.specfile.method_fields import BAND, METHOD, METHODS
from indicator_rules.specfile.profile_fields import PROFILE
from indicator_rules.specfile.profiles import packaged_profile, profile_names

if TYPE_CHECKING:
    from collections.abc import Callable

JsonSchema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLES = {
    "spec": (SPEC.name_zh, "a spec"),
    "profile": (PROFILE.name_zh, "a profile"),
    "cases": (CASES.name_zh, "a cases file"),
    "actuals": ("实际值文件", "actual values by name"),
}
FILES = tuple(_TITLES)
"""The kinds of files that have a schema."""
_BLANK = {"$ref": "#/$defs/blank"}
_SCALARS = ["string", "number", "boolean"]
_TEXT: JsonSchema = {"type": _SCALARS, "pattern": r"\S"}
_LITERALS: dict[str, object] = {"true": True, "false": False}


def schema_of(file: str) -> JsonSchema:
    """The schema of one kind of file, of ``FILES``."""
    title_zh, title = _TITLES[file]
    head = {"$schema": DIALECT, "title": f"{title_zh} ({title})"}
    blank = [{"type": "null"}, {"type": "string", "pattern": r"^\s*$"}]
    defs: JsonSchema = {"blank": {"anyOf": blank}}
    if file == "actuals":
        return head | {"type": "object", "additionalProperties": _blank_or(_TEXT), "$defs": defs}
    table = {"spec": SPEC, "profile": PROFILE, "cases": CASES}[file]
    if file == "cases":
        return head | _mapping(table) | {"$defs": defs}
    defs["method"] = _method()
    if file == "profile":
        return head | _mapping(table) | {"$defs": defs}
    defs["indicator"] = _indicator()
    return head | _spec() | {"$defs": defs}


def _spec() -> JsonSchema:
    """The root, whose indicators hold indicators."""
    root = _mapping(SPEC)
    root["properties"]["indicators"]["items"] = {"$ref": "#/$defs/indicator"}
    return root


def _indicator() -> JsonSchema:
    """An indicator has a target, a budget with what was spent, or indicators below it."""
    schema = _mapping(INDICATOR)
    below = schema["properties"]["indicators"]["anyOf"][0]
    below["items"] = {"$ref": "#/$defs/indicator"}
    budget = _all(_written("budget"), _written("spent"), _not("target"), _not("actual"))
    heading = _all(*(_not(key) for key in ("target", *OF_A_LEAF)), _without_completion())
    either: JsonSchema = {"anyOf": [_written("budget"), _written("spent")]}
    leaf = {"if": either, "then": budget}
    rules: list[JsonSchema] = [{"if": _written("indicators"), "then": heading, "else": leaf}]
    return schema | {"allOf": rules}


def _method() -> JsonSchema:
    """A method as a mapping: what its name says decides about its keys."""
    name = METHOD.fields["name"]
    known: JsonSchema = {"type": "object", "properties": {"name": _described(name)}}
    each = [
        {"if": {"properties": {"name": {"const": one}}}, "then": _mapping(table)}
        for one, table in METHODS.items()
    ]
    return known | {"required": ["name"], "allOf": each}


def _mapping(table: Table) -> JsonSchema:
    """A mapping with the keys of a table."""
    schema: JsonSchema = {
        "type": "object",
        "properties": {key: _described(field, table) for key, field in table.fields.items()},
        "additionalProperties": False,
    }
    required = [key for key, field in table.fields.items() if field.required]
    if required:
        schema["required"] = required
    if table is BAND:
        proportional = {"properties": {"proportional": {"enum": [True, "true"]}}}
        given = {"required": ["proportional"], **proportional}
        schema["oneOf"] = [_written("points"), _written("share"), given]
    return schema


def _described(field: Field, holder: Table = METHOD) -> JsonSchema:
    """The value of a key, with what it means in Chinese and English and a sample."""
    value = _value(field, table_below(field, holder))
    if not field.required:
        value = _blank_or(value)
    description = f"{field.docs_zh} ({field.docs})\n\n`{field.sample}`"
    return {"title": f"{field.key}: {field.docs_zh}", "description": description, **value}


def _blank_or(value: JsonSchema) -> JsonSchema:
    """A value that may be left out; a blank one counts as absent."""
    return {"anyOf": [value, _BLANK]}


def _value(field: Field, below: Table | None) -> JsonSchema:
    if field.kind == "choice":
        return {"enum": [*field.choices, *_unquoted(field.choices)]}
    if field.kind == "list":
        least = {"minItems": 1} if below is BAND or below is INDICATOR else {}
        return {"type": "array", "items": _item(field, below), **least}
    if field.kind == "mapping":
        return _named(field, below) if field.each or below is None else _mapping(below)
    if field.kind == "judgement" and below is not None:
        return {"anyOf": [_points(), _mapping(below)]}
    return _scalar(field.kind)


def _item(field: Field, below: Table | None) -> JsonSchema:
    """What each item of a list is; indicators are said where they are held."""
    if below is INDICATOR:
        return {}
    return _scalar(field.each or "text") if below is None else _mapping(below)


def _named(field: Field, below: Table | None) -> JsonSchema:
    """A mapping whose keys are names."""
    each = _scalar(field.each or "text") if below is None else _mapping(below)
    schema: JsonSchema = {"type": "object", "additionalProperties": each}
    if field.choices:
        schema |= {"propertyNames": {"enum": list(field.choices)}, "minProperties": 1}
    return schema


def _scalar(kind: str) -> JsonSchema:
    return _SCALAR_KINDS.get(kind, lambda: dict(_TEXT))()


def _number(kind: str = "number") -> JsonSchema:
    return {"type": ["number", "string"], "pattern": _whole(PATTERNS[kind].pattern)}


def _year() -> JsonSchema:
    pattern = _whole(PATTERNS["year"].pattern)
    return {"type": ["integer", "string"], "minimum": 1900, "maximum": 2099, "pattern": pattern}


def _points() -> JsonSchema:
    pattern = _whole(rf"\s*(?:{POINTS.pattern})\s*")
    return {"type": ["number", "string"], "minimum": 0, "pattern": pattern}


def _profile() -> JsonSchema:
    own = {"type": "string", "pattern": r"\.ya?ml$"}
    known = (spellings_of(packaged_profile(name).number or "") for name in profile_names())
    numbered = [{"type": "string", "pattern": one} for one in known if one is not None]
    return {"anyOf": [{"enum": list(profile_names())}, *numbered, own]}


def _text_or_method() -> JsonSchema:
    return {"anyOf": [{"enum": list(NAMED)}, dict(_TEXT), {"$ref": "#/$defs/method"}]}


def _headings() -> JsonSchema:
    return {"type": "object", "additionalProperties": _blank_or(_number())}


def _parts() -> JsonSchema:
    return {"type": "object", "additionalProperties": dict(_TEXT)}


_SCALAR_KINDS: dict[str, Callable[[], JsonSchema]] = {
    "blank": lambda: _blank_or(_TEXT),
    "headings": _headings,
    "method": _text_or_method,
    "number": _number,
    "parts": _parts,
    "points": _points,
    "printed": lambda: _number("printed"),
    "profile": _profile,
    "year": _year,
}


def _whole(pattern: str) -> str:
    """A pattern of the reader for the whole text, in the common ground of regular expressions."""
    for name in ("all", "off", "size", "share"):
        pattern = pattern.replace(f"?P<{name}>", "?:")
    return rf"^(?:{pattern})$(?!\n)"


def _unquoted(choices: tuple[str, ...]) -> list[object]:
    """What YAML makes of choices that are written without quotes."""
    return [_LITERALS.get(one) if one in _LITERALS else int(one) for one in choices if _plain(one)]


def _plain(choice: str) -> bool:
    return choice in _LITERALS or choice.isdecimal()


def _written(key: str) -> JsonSchema:
    """A key stands there, and not with a blank."""
    return {"required": [key], "properties": {key: {"not": _BLANK}}}


def _without_completion() -> JsonSchema:
    """What a heading prints holds no completion rate."""
    return {"properties": {"published": {"not": {"type": "object", **_written("completion")}}}}


def _not(key: str) -> JsonSchema:
    return {"not": _written(key)}


def _all(*schemas: JsonSchema) -> JsonSchema:
    return {"allOf": list(schemas)}
