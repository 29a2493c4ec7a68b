"""The page on laws is what they do: its planted error, its spec, its tables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indicator_rules.diagnostics import Language
from indicator_rules.testing import laws

PAGE = (Path(__file__).parents[3] / "docs" / "testing" / "laws.md").read_text("utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def run(code, **known):
    """The names that a block of the page defines."""
    names = dict(known)
    exec(compile(code, "docs/testing/laws.md", "exec"), names)  # noqa: S102
    return names


@pytest.mark.parametrize(("language", "shown"), [("en", 0), ("zh", 1)])
def test_the_planted_error_is_found_and_printed_as_the_page_shows(
    tmp_path, monkeypatch, language, shown
):
    scoring, test, _ = blocks("python")
    (tmp_path / "scoring.py").write_text(scoring, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("INDICATOR_RULES_LANG", language)
    names = run(test)
    with pytest.raises(laws.LawsBroken) as caught:
        names["test_the_score_is_what_the_sentence_says"]()
    assert f"{caught.value}\n" == blocks("text")[shown]


def test_the_test_of_the_page_has_three_lines():
    body = blocks("python")[1].partition("\n\n\n")[2]
    assert len(body.splitlines()) == 3


def test_with_the_boundary_on_its_own_side_the_test_of_the_page_passes(tmp_path, monkeypatch):
    scoring, test, _ = blocks("python")
    assert scoring.count("actual > 80") == 1
    (tmp_path / "scoring.py").write_text(scoring.replace("actual > 80", "actual >= 80"), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(__import__("sys").modules, "scoring", raising=False)
    run(test)["test_the_score_is_what_the_sentence_says"]()


def test_the_spec_of_the_page_breaks_the_laws_that_are_shown(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    Path("spec.yaml").write_text(blocks("yaml")[0], "utf-8")
    with pytest.raises(laws.LawsBroken) as caught:
        run(blocks("python")[2])["test_my_spec_is_fair"]()
    assert f"{caught.value}\n" == blocks("text")[2]


@pytest.mark.parametrize("law", laws.LAWS, ids=str)
def test_the_table_has_a_row_for_each_law_in_its_own_words(law):
    constant = law.name.upper().replace("-", "_")
    assert getattr(laws, constant) is law
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{constant}` |")]
    names, meaning = row.split(" | ")[1:3]
    assert names == f"{law.title(Language.ENGLISH)} {law.title(Language.CHINESE)}"
    assert meaning == law.meaning(Language.ENGLISH)


def test_the_page_names_every_option():
    from inspect import signature  # noqa: PLC0415

    for function in (laws.check, laws.check_total, laws.check_grade):
        for name in signature(function).parameters:
            assert name in {"subject", "function", "period"} or f"{name}" in PAGE
