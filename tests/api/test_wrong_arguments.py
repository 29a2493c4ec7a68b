"""Every public function says in one sentence what it was given and what to write instead."""

from __future__ import annotations

import datetime as dt
import traceback
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from indicator_rules import (
    ExpressionError,
    SpecError,
    assess,
    check_spec,
    compile_curve,
    explain,
    implies,
    indicator,
    load_spec,
    parse_actual,
    parse_method,
    parse_target,
    prove,
    score,
    scorecard,
)
from indicator_rules.api.numbers import actual_from, weight_from

CURVE = compile_curve("≥90%", None, 10)
NOTHING = object()
DOORS = {
    "arguments.py", "targets.py", "actuals.py", "methods.py", "expressions.py", "values.py",
    "rows.py", "numbers.py", "profiles.py", "settings.py",
}  # fmt: skip
"""Where a refusal of an argument may be raised."""

NO_TEXT = [90, 1.5, True, None, b"\xe2", ["≥90%"], {"a": 1}, NOTHING, np.int64(3), pd.NA, Decimal(3),
           dt.date(2021, 1, 1), Path("a"), pd.Series(["≥90%"])]  # fmt: skip
NO_VALUE = [True, b"8", [8], {"a": 8}, NOTHING, 1j, np.bool_(1), np.array([1, 2]), pd.Series([1]),
            dt.time(8), dt.timedelta(1), float, pd.Timedelta(1)]  # fmt: skip
FLOATS = [98.5, float("nan"), float("inf"), np.float64(98.5), np.float32(98.5)]
NO_WEIGHT = [True, None, [5], b"5", NOTHING, pd.NA, dt.date(2021, 1, 1)]
NO_YEAR = ["2023", 2023.0, True, dt.date(2023, 1, 1), [2023], Decimal(2023)]
NO_PROFILE = [3, True, b"plain", ["plain"], NOTHING, 1.5]
NO_CURVE = ["x", None, 3, [CURVE], NOTHING]
NO_PATH = [None, 3, b"a.yaml", ["a.yaml"], NOTHING, True]


def cases():
    """Function, argument, wrong value, and what the call is."""
    rule = parse_target("≥90%")
    yield from (("text", one, parse_target) for one in NO_TEXT)
    yield from (("period", one, lambda x: parse_target("12月底前", period=x)) for one in NO_YEAR)
    yield from (
        ("direction", one, lambda x: parse_target("30天", direction=x))
        for one in (3, True, ["lower"])
    )
    yield from (("text", one, parse_actual) for one in [*NO_VALUE, *FLOATS, pd.NA, pd.NaT])
    yield from (
        ("rule", one, lambda x: parse_actual("8", rule=x)) for one in ("≥90%", 90, True, NOTHING)
    )
    yield from (("period", one, lambda x: parse_actual("8", period=x)) for one in NO_YEAR)
    yield from (("text", one, parse_method) for one in NO_TEXT)
    yield from (("rule", one, lambda x: assess(x, "95%")) for one in NO_TEXT)
    yield from (
        ("actual", one, lambda x: assess(rule, x)) for one in [*NO_VALUE, *FLOATS, pd.NA, rule]
    )
    yield from (("profile", one, lambda x: assess("≥90%", "9%", profile=x)) for one in NO_PROFILE)
    yield from (("rule", one, lambda x: compile_curve(x, None, 5)) for one in NO_TEXT)
    yield from (
        ("method", one, lambda x: compile_curve("≥90%", x, 5))
        for one in (90, 1.5, True, b"x", ["direct"], rule)
    )
    yield from (
        ("weight", one, lambda x: compile_curve("≥90%", None, x)) for one in [*NO_WEIGHT, *FLOATS]
    )
    yield from (
        ("profile", one, lambda x: compile_curve("≥90%", None, 5, profile=x)) for one in NO_PROFILE
    )
    yield from (("x", one, CURVE) for one in [*NO_VALUE, *FLOATS, "85%", None, pd.NA])
    yield from (("x", one, CURVE.rounded) for one in ("85%", 0.85, None, True))
    yield from (("x", one, CURVE.piece_at) for one in ("85%", 0.85, None, True))
    yield from (("target", one, explain) for one in [*NO_TEXT, rule])
    yield from (
        ("actual", one, lambda x: explain("≥90%", x)) for one in [*NO_VALUE, *FLOATS, pd.NA]
    )
    yield from (
        ("method", one, lambda x: explain("≥90%", method=x)) for one in (3, True, b"x", ["direct"])
    )
    yield from (
        ("weight", one, lambda x: explain("≥90%", weight=x)) for one in [*NO_WEIGHT[2:], *FLOATS]
    )
    yield from (("period", one, lambda x: explain("≥90%", period=x)) for one in NO_YEAR)
    yield from (("profile", one, lambda x: explain("≥90%", profile=x)) for one in NO_PROFILE)
    yield from (("target", one, lambda x: score(x, 1, 5)) for one in NO_TEXT)
    yield from (("actual", one, lambda x: score("≥90%", x, 5)) for one in [*NO_VALUE, rule])
    yield from (("weight", one, lambda x: score("≥90%", 1, x)) for one in NO_WEIGHT)
    yield from (
        ("method", one, lambda x: score("≥90%", 1, 5, method=x))
        for one in (3, True, b"x", ["direct"], rule)
    )
    yield from (("period", one, lambda x: score("≥90%", 1, 5, period=x)) for one in NO_YEAR)
    yield from (("profile", one, lambda x: score("≥90%", 1, 5, profile=x)) for one in NO_PROFILE)
    yield from (("rule", one, lambda x: implies(x, "≥90%")) for one in NO_TEXT)
    yield from (("other", one, lambda x: implies("≥90%", x)) for one in NO_TEXT)
    yield from (
        ("profile", one, lambda x: implies("≥90%", "≥90%", profile=x)) for one in NO_PROFILE
    )
    yield from (("curve", one, prove) for one in NO_CURVE)
    yield from (("path", one, load_spec) for one in NO_PATH)
    yield from (("path", one, check_spec) for one in NO_PATH)
    yield from (
        ("previous", one, lambda x: check_spec("a.yaml", previous=x)) for one in NO_PATH[1:]
    )
    yield from (
        ("unsaved", one, lambda x: check_spec("a.yaml", unsaved=x)) for one in (3, b"a", True)
    )
    yield from (
        ("select", one, lambda x: check_spec("a.yaml", select=x))
        for one in ("IR305", b"IR305", 3, [3], [None])
    )
    yield from (
        ("ignore", one, lambda x: check_spec("a.yaml", ignore=x))
        for one in ("IR305", b"IR305", 3, [3])
    )
    yield from (("actual", one, actual_from) for one in NO_VALUE)
    yield from (("weight", one, weight_from) for one in NO_WEIGHT)


CASES = list(cases())


@pytest.mark.parametrize(
    ("name", "wrong", "call"), CASES,
    ids=[f"{place}-{name}-{type(wrong).__name__}" for place, (name, wrong, _) in enumerate(CASES)],
)  # fmt: skip
def test_a_value_of_another_type_is_a_type_error_that_says_what_to_write(name, wrong, call):
    with pytest.raises(TypeError) as error:
        call(wrong)
    told = str(error.value)
    # Of a list of codes the one that is none is told.
    assert told.startswith(f"{name}=")
    assert "write " in told
    assert "\n" not in told
    assert len(told) < 260
    assert error.value.__cause__ is None
    assert error.value.__context__ is None
    last = traceback.extract_tb(error.value.__traceback__)[-1]
    assert Path(last.filename).name in DOORS


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: score(90, 95, 5), 'target=90 is an int: write the target as a text such as "≥90%", or parse_target\'s result'),
        (lambda: assess(90, 95), 'rule=90 is an int: write the target as a text such as "≥90%", or parse_target\'s result'),
        (lambda: assess(None, 95), 'rule=None: write the target as a text such as "≥90%", or parse_target\'s result'),
        (lambda: assess(np.int64(3), 95), 'rule=np.int64(3) is a numpy.int64: write the target as a text such as "≥90%", or parse_target\'s result'),
        (lambda: parse_actual(98.5), 'text=98.5 is a float: that is no exact number; write Decimal("98.5") or the text "98.5"'),
        (lambda: parse_actual(np.float32(0.1)), 'text=np.float32(0.1) is a numpy.float32: that is no exact number; write Decimal("0.1") or the text "0.1"'),
        (lambda: parse_actual(float("nan")), "text=nan is a float: that is no number; write None where there is no value"),
        (lambda: CURVE("85%"), "x='85%' is a str: write the actual value as an int, a Decimal or a Fraction, in the unit of the target"),
        (lambda: score("≥90%", 1, 5, period="2023"), "period='2023' is a str: write the year as an int such as 2023"),
        (lambda: prove("…"), "curve='…' is a str: write a curve, as compile_curve returns it"),
        (lambda: load_spec(3), 'path=3 is an int: write the path of a file, such as "spec.yaml"'),
        (lambda: check_spec("a", select="IR305"), "select='IR305' is a str: write a list of codes such as [\"IR305\"]"),
        (lambda: score("≥90%", 1, weight=True), "weight=True is a bool: write the points as a number such as 5 or Decimal('2.5'), or as a text such as \"2.5\""),
    ],
)  # fmt: skip
def test_the_sentence_is_this(call, told):
    with pytest.raises(TypeError) as error:
        call()
    assert str(error.value) == told


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: score("≥90%", 1, "五"), "weight='五' is not a number such as 5 or 2.5"),
        (lambda: score("≥90%", 1, ""), "weight='' is not a number such as 5 or 2.5"),
        (lambda: score("≥90%", 1, "-1"), "weight='-1' is not a number such as 5 or 2.5"),
        (lambda: score("≥90%", 1, -1), "weight=-1 is below 0; write the points that can be earned"),
        (lambda: score("≥90%", 1, float("nan")), "is not a finite number"),
        (lambda: score("≥90%", 1, Decimal("NaN")), "weight=Decimal('NaN') is not a finite number; write a figure such as 98.5"),
        (lambda: score("≥90%", 1, float("inf")), "is not a finite number"),
        (lambda: score("≥90%", 1, Decimal("1E+999999")), "has more than 400 digits"),
        (lambda: score("≥90%", 1, 10**15), "is no number of points such as 5 or 2.5"),
        (lambda: score("≥90%", 1, Decimal("1E-16")), "is no number of points such as 5 or 2.5"),
        (lambda: score("≥90%", float("inf"), 5), "is not a finite number"),
        (lambda: score("≥90%", np.float32("-inf"), 5), "is not a finite number"),
        (lambda: score("≥90%", Decimal("Infinity"), 5), "actual=Decimal('Infinity') is not a finite number"),
        (lambda: score("≥90%", Fraction(1, 3), 5), "actual=Fraction(1, 3) is no finite decimal; write it rounded, as a Decimal"),
        (lambda: indicator("场次", weight=Fraction(1, 3)), "weight=Fraction(1, 3) is no finite decimal; write it rounded, as a Decimal"),
        (lambda: indicator("场次", rated=-1), "rated=-1 is below 0; write the points that can be earned"),
        (lambda: scorecard("表", [], points=Fraction(1, 3)), "points=Fraction(1, 3) is no finite decimal; write it rounded, as a Decimal"),
        (lambda: indicator("场次", target=float("inf")), "target=Decimal('Infinity') is not a finite number"),
        (lambda: parse_actual(Decimal("NaN")), "text=Decimal('NaN') is not a finite number"),
        (lambda: score("≥90%", 1, 5, period=23), "period=23 is no year from 1900 to 2999"),
        (lambda: score("≥90%", 1, 5, profile="no"), "profile='no' is not one of "),
        (lambda: parse_target("30天", direction="up"), "direction='up' is not one of higher, lower, inside"),
        (lambda: check_spec("a", select=["IR0"]), "select='IR0' is no code and begins none"),
        (lambda: CURVE(Decimal("NaN")), "x=Decimal('NaN') is not a finite number"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_a_value_error_that_names_it(call, told):
    with pytest.raises(ValueError, match="=") as error:
        call()
    assert not isinstance(error.value, ExpressionError | SpecError)
    assert told in str(error.value)
    assert error.value.__cause__ is None


def test_a_long_value_is_cut_in_the_sentence():
    with pytest.raises(TypeError, match=r"^target=\[0, 1, 2.*… is a list: write"):
        score(list(range(1000)), 1, 5)


def test_whole_numbers_of_other_libraries_are_taken_for_what_they_are():
    assert CURVE(np.int64(45)) == CURVE(45) == CURVE(Decimal(45)) == CURVE(Fraction(45))
    assert parse_target("12月底前", period=np.int64(2023)) == parse_target("12月底前", period=2023)


def test_a_profile_may_be_named_by_a_path(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(
        "schema: indicator-rules-profile/1\nname: own\ntitle: 本区口径\nextends: plain\n", "utf-8"
    )
    try:
        row = score("≥90%", "45%", 10, profile=path)
    except SpecError as error:
        pytest.fail(str(error.__notes__))
    assert row == score("≥90%", "45%", 10, profile=str(path)) == score("≥90%", "45%", 10)
