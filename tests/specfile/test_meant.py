"""What was meant by a key in Chinese, a number in words, a day as a spreadsheet counts it."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec
from indicator_rules.diagnostics import Language
from indicator_rules.specfile.fields import INDICATOR, SPEC
from indicator_rules.specfile.meant import key_meant, number_meant

KEYS = {
    "a misspelt key": ("targt", INDICATOR, "target"),
    "a key in Chinese": ("目标值", INDICATOR, "target"),
    "the unit of an indicator": ("单位", INDICATOR, "unit"),
    "the unit that reports": ("单位", SPEC, "organization"),
    "a key of another table": ("目标值", SPEC, None),
    "nothing like a key": ("colour", INDICATOR, None),
    "a whole sentence": ("target" * 20, INDICATOR, None),
}
NUMBERS = {
    "points": ("90分", "number", "90"),
    "points in full width": ("９０．５分", "number", "90.5"),
    "points in words": ("十分", "number", "10"),
    "a number in words": ("二十五", "number", "25"),
    "quotation marks": ("“5”", "number", "5"),
    "a percentage": ("20%", "number", "20"),
    "a numeral of two readings": ("一百五", "number", None),
    "a numeral that is none": ("百十", "number", None),
    "two numbers": ("5或6", "number", None),
    "no number": ("满分", "number", None),
    "a year with its word": ("2023年度", "year", "2023"),
    "two years": ("2022-2023", "year", None),
    "no year": ("今年", "year", None),
}
HEAD = "schema: indicator-rules/1\ntitle: 自评表\nperiod: 2023\nweights: equal\nindicators:\n"


@pytest.mark.parametrize(("key", "table", "expected"), KEYS.values(), ids=KEYS)
def test_a_key_is_known_by_its_name_in_the_table(key, table, expected):
    assert key_meant(key, table) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_the_digits_are_told_where_they_are_certain(text, kind, expected):
    assert number_meant(text, kind) == expected


@pytest.mark.parametrize(
    ("actual", "day"),
    [
        ("45291", "2023年12月31日"),
        ("45260", "2023年11月30日"),
        ("45291.5", "2023年12月31日"),
        ("1234", "2023年12月31日"),
    ],
    ids=["a day", "another day", "a day and a half", "no day"],
)
def test_of_a_day_as_a_spreadsheet_counts_it_the_date_is_told(tmp_path, actual, day):
    file = tmp_path / "spec.yaml"
    file.write_text(
        f"{HEAD}  - {{name: 完工, target: 2023年12月底前, actual: '{actual}'}}\n", "utf-8"
    )
    (found,) = [one for one in check_spec(file) if one.code == "IR418"]
    assert found.help(Language.ENGLISH) == f"write the value reached, as in {day}"


def test_one_misspelt_key_is_one_finding(tmp_path):
    file = tmp_path / "spec.yaml"
    file.write_text(f"{HEAD}  - {{名称: 完工, 目标值: ≥8场, 实际值: 9场}}\n", "utf-8")
    found = check_spec(file)
    assert [(one.code, dict(one.words)["instead"]) for one in found] == [
        ("IR202", "name"), ("IR202", "target"), ("IR202", "actual"),
    ]  # fmt: skip
