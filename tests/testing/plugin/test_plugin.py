"""The pytest plugin, run by pytest on a project of its own."""

from __future__ import annotations

import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

# What the runs below load is loaded here once; each of them forgets what it loaded itself.
from indicator_rules.testing import plugin_items

pytest_plugins = ["pytester"]

SPEC = """\
schema: indicator-rules/1
title: 自评表
period: 2023
indicators:
  - {name: 培训场次, target: ≥8场, weight: 60, method: 按比例得分, actual: 8场}
  - {name: 合格率, target: ≥90%, weight: 40, method: 按比例得分, actual: 95%}
"""
BROKEN = SPEC.replace("≥90%", "≥9O%")
FALLING = SPEC.replace(
    "≥90%, weight: 40, method: 按比例得分", "≥90%, weight: 40, method: =90%得40分，其他不得分"
)
CASES = """\
schema: indicator-rules-cases/1
spec: a.yaml
cases:
  - {id: as-printed, expect: {total: 100}}
  - id: two-short
    actuals: {培训场次: 6场}
    expect: {total: 84}
"""
GOOD_CASES = CASES.replace("84", "85")
NO_LAWS = ("-k", "not law")


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def project(pytester):
    """A project with the files given, below the folder of the run."""

    def written(files):
        for name, text in files.items():
            path = pytester.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return pytester

    return written


@pytest.fixture
def run(project):
    """The outcome of a run on a spec with its cases, and what it prints."""

    def ran(*words, spec=SPEC, cases=CASES):
        known = project({"specs/a.yaml": spec, "specs/a.cases.yaml": cases})
        return known.runpytest_inprocess("-p", "no:xdist", *words)

    return ran


# What is collected.


def test_a_spec_is_an_item_for_check_for_each_case_and_for_each_law(run):
    result = run("--indicator-specs", "specs", "--collect-only", "-q")
    items = [line.partition("::")[2] for line in result.outlines if "::" in line]
    assert items[:5] == [
        "check",
        "case[as-printed]",
        "case[two-short]",
        "law[scored]",
        "law[bounded]",
    ]


def test_the_header_says_how_many_specs_there_are(run, pytester):
    run("--indicator-specs", "specs", *NO_LAWS).stdout.fnmatch_lines(["indicator-rules: 1 spec"])
    (pytester.path / "specs" / "b.yml").write_text(SPEC, "utf-8")
    run("--indicator-specs", "specs", *NO_LAWS).stdout.fnmatch_lines(["indicator-rules: 2 specs"])


def test_without_a_spec_there_is_no_header_and_no_item(run):
    result = run()
    result.stdout.no_fnmatch_line("indicator-rules:*")
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_spec_is_tested_beside_ordinary_tests(run, project):
    project({"tests/test_one.py": "def test_one(): pass\n"})
    result = run("--indicator-specs", "specs/a.yaml", *NO_LAWS, cases=GOOD_CASES)
    result.assert_outcomes(passed=4, deselected=13)


def test_the_settings_of_a_project_may_name_specs(run, project):
    project({"pytest.ini": "[pytest]\nindicator_specs = specs\n"})
    run(*NO_LAWS, cases=GOOD_CASES).assert_outcomes(passed=3, deselected=13)


def test_the_command_line_stands_above_the_settings(run, project):
    project({"pytest.ini": "[pytest]\nindicator_specs = elsewhere\n"})
    result = run("--indicator-specs", "specs", *NO_LAWS, cases=GOOD_CASES)
    result.assert_outcomes(passed=3, deselected=13)


def test_a_case_can_be_named_alone(run):
    result = run("--indicator-specs", "specs", "specs/a.yaml::case[as-printed]")
    result.assert_outcomes(passed=1)


def test_a_folder_around_the_specs_collects_them_once(run):
    result = run("--indicator-specs", "specs", ".", *NO_LAWS, cases=GOOD_CASES)
    result.assert_outcomes(passed=3, deselected=13)


def test_yaml_files_elsewhere_are_left_alone(run, project):
    project({"other/b.yaml": "- no spec\n"})
    result = run("--indicator-specs", "specs", ".", *NO_LAWS, cases=GOOD_CASES)
    result.assert_outcomes(passed=3, deselected=13)


def test_a_spec_without_cases_has_the_other_items(run, pytester):
    run()
    (pytester.path / "specs" / "a.cases.yaml").unlink()
    result = pytester.runpytest_inprocess("--indicator-specs", "specs", *NO_LAWS)
    result.assert_outcomes(passed=1, deselected=13)


def test_a_path_that_is_not_there_is_a_misuse(run):
    result = run("--indicator-specs", "nowhere")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: --indicator-specs: there is no *nowhere"])


# What a failure says.


def test_a_case_that_fails_shows_place_and_excerpt_and_no_traceback(run):
    result = run("--indicator-specs", "specs", *NO_LAWS)
    result.assert_outcomes(passed=2, failed=1, deselected=13)
    result.stdout.fnmatch_lines(
        [
            "* case[[]two-short[]] *",
            "specs/a.cases.yaml:7:21: error[[]IR601[]]: case “two-short” expects total 84, the spec gives 85",
            "  |",
            "7 |     expect: {total: 84}",
            "  |                     ^^",
            "  = help: correct the spec at specs/a.yaml:2:8, or what the case expects",
            "FAILED specs/a.yaml::case[[]two-short[]] - specs/a.cases.yaml:7:21: error[[]IR*",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*plugin_items.py*")


def test_a_spec_with_errors_fails_its_check_and_has_no_other_item(run):
    result = run("--indicator-specs", "specs", spec=BROKEN)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["specs/a.yaml:6:27: error[[]IR115[]]: expected a unit or the end, found “O”"]
    )


def test_settings_that_cannot_be_read_fail_the_check_at_their_place(run, project):
    project({"pyproject.toml": '[tool.indicator-rules]\nignore = ["IR9"]\n'})
    result = run("--indicator-specs", "specs", "-k", "check")
    result.assert_outcomes(failed=1, deselected=15)
    result.stdout.fnmatch_lines(["*pyproject.toml:2:*: error[[]IR224[]]: IR9 is no code *"])


def test_a_cases_file_with_errors_fails_once(run):
    result = run("--indicator-specs", "specs", *NO_LAWS, cases=CASES.replace("培训场次", "培训"))
    result.assert_outcomes(passed=1, failed=1, deselected=13)
    result.stdout.fnmatch_lines(
        ["specs/a.cases.yaml:6:15: error[[]IR217[]]: “培训” is no indicator of the spec"]
    )


def test_a_warning_fails_no_check(run):
    spec = SPEC.replace("actual: 95%", "actual: 95%, note: x").replace("≥8场", "8场")
    result = run("--indicator-specs", "specs", "-k", "check", spec=spec)
    result.assert_outcomes(passed=1, deselected=15)


def test_a_broken_law_shows_place_excerpt_and_a_value_that_breaks_it(run):
    result = run("--indicator-specs", "specs", "-k", "monotone", spec=FALLING)
    result.assert_outcomes(failed=1, deselected=15)
    result.stdout.fnmatch_lines(
        [
            "specs/a.yaml:6:*: 合格率: broken law “monotone”: a better actual value never scores less",
            "  |",
            "6 |   - {name: 合格率, *",
            "  | *^*",
            "  actual value 90% scores 40, the better * scores 0",
        ]
    )


@pytest.mark.parametrize("law", ["monotone", "monotone 合格率"])
def test_a_law_may_be_excepted(run, project, law):
    project({"pytest.ini": f"[pytest]\nindicator_laws_except =\n    {law}\n"})
    result = run("--indicator-specs", "specs", "-k", "monotone", spec=FALLING)
    result.assert_outcomes(passed=1, deselected=15)


def test_an_exception_for_another_indicator_does_not_count(run, project):
    project({"pytest.ini": "[pytest]\nindicator_laws_except = monotone 培训场次\n"})
    result = run("--indicator-specs", "specs", "-k", "monotone", spec=FALLING)
    result.assert_outcomes(failed=1, deselected=15)


def test_an_exception_to_no_law_is_told(run, project):
    project({"pytest.ini": "[pytest]\nindicator_laws_except = rising\n"})
    result = run("--indicator-specs", "specs")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["indicator_laws_except: rising is not one of scored, bounded, *"])


def test_findings_are_chinese_where_that_is_asked_for(run):
    result = run("--indicator-specs", "specs", "--indicator-lang", "zh", *NO_LAWS)
    result.stdout.fnmatch_lines(["*案例“two-short”预期总分为 84，自评表得出 85"])


def test_findings_are_coloured_where_the_terminal_is(run):
    plain = run("--indicator-specs", "specs", *NO_LAWS)
    assert "\x1b[" not in plain.stdout.str()
    colored = run("--indicator-specs", "specs", "--color=yes", *NO_LAWS)
    assert "\x1b[1;31merror[IR601]\x1b[0m" in colored.stdout.str()


def test_a_mistake_of_the_library_is_shown_with_its_traceback(run, monkeypatch):
    def broken(*_):
        msg = "our own mistake"
        raise RuntimeError(msg)

    monkeypatch.setattr(plugin_items, "judge_case", broken)
    result = run("--indicator-specs", "specs", "-k", "as-printed")
    result.assert_outcomes(failed=1, deselected=15)
    result.stdout.no_fnmatch_line("*_pytest*")
    result.stdout.fnmatch_lines(["*plugin_items.py:*", "E * RuntimeError: our own mistake"])


# With what pytest offers.


def test_items_are_chosen_by_their_names(run):
    run("--indicator-specs", "specs", "-k", "two-short").assert_outcomes(failed=1, deselected=15)


def test_a_run_stops_at_the_first_failure(run):
    result = run("--indicator-specs", "specs", "-x", cases=CASES.replace("100", "99"))
    result.assert_outcomes(passed=1, failed=1)


def test_a_long_listing_names_the_cases_file(run):
    result = run("--indicator-specs", "specs", "-vv", *NO_LAWS)
    result.stdout.fnmatch_lines(
        ["specs/a.yaml::case[[]as-printed[]] <- specs/a.cases.yaml PASSED *"]
    )


def test_junit_results_hold_the_findings(run, pytester):
    run("--indicator-specs", "specs", "--junitxml", "found.xml", *NO_LAWS)
    cases = ET.parse(pytester.path / "found.xml").getroot().iter("testcase")  # noqa: S314 - ours
    (failed,) = [case for case in cases if case.find("failure") is not None]
    assert failed.get("name") == "case[two-short]"
    failure = failed.find("failure")
    assert failure.get("message").endswith("case “two-short” expects total 84, the spec gives 85")
    assert "7 |     expect: {total: 84}" in failure.text


@pytest.mark.slow
def test_items_run_in_several_processes(project):
    known = project({"specs/a.yaml": SPEC, "specs/a.cases.yaml": CASES})
    result = known.runpytest_subprocess("-n", "2", "--indicator-specs", "specs", *NO_LAWS)
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*error[[]IR601[]]: case “two-short” expects total 84*"])


# The marker and its fixtures.

TESTS = """\
import pytest

@pytest.mark.indicator_spec("specs/a.yaml")
def test_scorecard(indicator_spec):
    assert indicator_spec.title == "自评表"

@pytest.mark.indicator_spec("specs/a.yaml")
@pytest.mark.parametrize(("text", "total"), [("8场", "100"), ("6场", "85")])
def test_total(indicator_evaluate, text, total):
    assert indicator_evaluate({"培训场次": text}).printed_total == total

@pytest.mark.indicator_spec("specs/a.yaml")
def test_as_printed(indicator_evaluate):
    assert indicator_evaluate().printed_total == "100"
"""


def test_a_marked_test_is_given_its_spec(run, project):
    project({"test_a.py": TESTS})
    run("--strict-markers", "test_a.py").assert_outcomes(passed=4)


def test_a_test_without_the_marker_is_told_of_it(run, project):
    project({"test_a.py": "def test_a(indicator_spec): pass\n"})
    result = run("test_a.py")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        ["indicator_spec needs one path in @pytest.mark.indicator_spec(path)"]
    )


def test_a_marked_spec_with_errors_is_shown(run, project):
    project({"test_a.py": TESTS})
    result = run("test_a.py", "-k", "scorecard", spec=BROKEN)
    result.assert_outcomes(errors=1, deselected=3)
    result.stdout.fnmatch_lines(["specs/a.yaml:6:27: error[[]IR115[]]: *", "  = help: *"])


@pytest.mark.parametrize(
    ("lang", "see", "error"), [("en", ": see ", "error"), ("zh", "：见 ", "错误")]
)
@pytest.mark.parametrize(
    ("code", "files"),
    [("IR115", {"specs/a.yaml": BROKEN}), ("IR210", {})],
    ids=["broken", "missing"],
)
def test_what_is_wrong_with_a_marked_spec_is_shown_once(project, code, files, lang, see, error):
    known = project({"test_a.py": TESTS, **files})
    result = known.runpytest_inprocess("--indicator-lang", lang, "test_a.py")
    result.assert_outcomes(errors=4)
    shown = result.stdout.str().partition("short test summary")[0]
    assert shown.count(f"{error}[{code}]") == 1
    assert shown.count(f"{see}test_a.py::test_scorecard\n") == 3


# What it costs.

LOADED = """
import sys
before = set(sys.modules)
import indicator_rules.testing.plugin
loaded = {name for name in set(sys.modules) - before if name.startswith("indicator_rules")}
print(*sorted(loaded))
"""


def test_a_run_without_specs_loads_one_small_module():
    result = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == [
        "indicator_rules",
        "indicator_rules.testing",
        "indicator_rules.testing.plugin",
    ]
