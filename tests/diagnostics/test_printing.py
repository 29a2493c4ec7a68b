"""A finding prints itself as the command does, and an uncaught error shows its place."""

from __future__ import annotations

import pickle
import subprocess
import sys
import traceback

import pytest

from indicator_rules import Diagnostic, ExpressionError, SpecError, load_spec, parse_target
from indicator_rules.diagnostics.text import render_text

SHOWN = """\
<target>:1:6: error[IR115]: expected a unit or the end, found “O”
  |
1 | 完成率≥9O%
  |         ^
  = help: this is the letter O; for the digit write 90%"""


def refusal(text="完成率≥9O%"):
    with pytest.raises(ExpressionError) as error:
        parse_target(text)
    return error.value


def test_a_finding_prints_as_the_command_prints_it():
    found = refusal().diagnostic
    assert str(found) == f"{found}" == SHOWN == render_text(found)
    assert "\x1b" not in str(found)


def test_a_finding_without_a_place_prints_its_sentence():
    assert str(Diagnostic("IR415")).startswith("note[IR415]: ")


def test_the_text_of_an_error_is_its_message():
    assert str(refusal()) == "expected a unit or the end, found “O”"


def test_a_traceback_shows_place_caret_and_remedy():
    shown = "".join(traceback.format_exception(refusal()))
    assert shown.endswith(f"ExpressionError: expected a unit or the end, found “O”\n{SHOWN}\n")


def test_python_itself_shows_them_too():
    code = "import indicator_rules as i; i.parse_target('完成率≥9O%')"
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=False,
        env={"INDICATOR_RULES_LANG": "en", "PYTHONPATH": ":".join(sys.path)}, encoding="utf-8",
    )  # fmt: skip
    assert ran.stderr.endswith(f"{SHOWN}\n")


def test_notes_of_others_stay():
    error = refusal()
    error.add_note("row 7 of the table")
    assert error.__notes__ == [SHOWN, "row 7 of the table"]
    error.__notes__ = ["other"]
    assert error.__notes__ == ["other"]


def test_an_error_goes_through_a_pipe():
    again = pickle.loads(pickle.dumps(refusal()))  # noqa: S301 - made here
    assert (str(again), again.__notes__) == (str(refusal()), [SHOWN])


def test_the_errors_of_a_spec_stand_below_it(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("schema: indicator-rules/1\ntitle: 甲\nindicators: []\nx: 1\n", "utf-8")
    with pytest.raises(SpecError) as error:
        load_spec(path)
    errors = [one for one in error.value.diagnostics if one.severity == "error"]
    assert "\n" not in str(error.value)
    assert error.value.__notes__ == ["\n".join(map(str, errors))]
    assert len(errors) > 1
    assert str(error.value).endswith(f"(and {len(errors) - 1} more)")


def test_a_spec_with_many_errors_shows_ten(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(
        "schema: indicator-rules/1\n" + "".join(f"x{n}: 1\n" for n in range(30)), "utf-8"
    )
    with pytest.raises(SpecError) as error:
        load_spec(path)
    assert error.value.__notes__[0].count("error[") == 10
