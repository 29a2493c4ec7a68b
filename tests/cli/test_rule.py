"""indicator-rules rule: what a finding means."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main
from indicator_rules.diagnostics import CODES, pages
from indicator_rules.diagnostics.pages import page_of

ABOUT = {"reading": "the reading", "table": "the table", "reason": "a reason"}


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


def run(*words):
    return CliRunner().invoke(main, [*words])


def test_every_finding_is_listed_with_its_severity_and_its_name():
    lines = run("rule").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(CODES)
    assert "IR203  error    repeated-key" in lines
    assert "IR207  warning  byte-order-mark" in lines


@pytest.mark.parametrize("name", ["IR203", "ir203", "repeated-key"])
def test_a_finding_is_explained_by_its_code_or_its_name(name):
    result = run("rule", name)
    assert result.stdout.startswith(
        "IR203 repeated-key (error, reading)\n"
        "  “{key}” is written twice; first in line {line}\n"
        "  = keep one of them\n"
        "\n"
        "A key stands twice in one mapping.\n"
        "\n"
        "## Why\n"
    )
    assert result.exit_code == 0


def test_a_finding_is_explained_in_chinese_where_asked():
    assert run("--lang", "zh", "rule", "IR203").stdout.startswith(
        "IR203 repeated-key（错误，文字识别）\n  “{key}”重复出现，首次在第 {line} 行\n  = 请只保留一处\n\n"
    )


def test_a_finding_without_a_remedy_has_its_message_and_its_page():
    assert run("rule", "IR307").stdout.splitlines()[2] == ""


@pytest.mark.parametrize("code", CODES)
def test_every_finding_is_shown_with_its_page(code):
    page = page_of(code)
    assert page is not None
    assert run("rule", code).stdout.endswith(f"\n{page.body}\n")
    assert page.text.startswith(f"# {code} {CODES[code].slug}\n\n")
    assert page.text.endswith(f", about {ABOUT[CODES[code].about]}.\n\n{page.body}\n")
    assert page.sentence in page.body
    assert page.why in page.body
    assert all(text and "## " not in text for text in (page.sentence, page.why))


@pytest.fixture
def no_pages(monkeypatch, tmp_path):
    monkeypatch.setattr(pages, "_folders", lambda: (tmp_path,))
    page_of.cache_clear()
    yield tmp_path
    page_of.cache_clear()


def test_without_pages_a_finding_is_its_message_and_remedy(no_pages):
    assert len(run("rule", "IR203").stdout.splitlines()) == 3
    (no_pages / "IR203.md").write_text("# IR203 repeated-key\n\nTwice.\n", "utf-8")
    page_of.cache_clear()
    assert run("rule", "IR203").stdout.endswith("  = keep one of them\n\nTwice.\n")
    assert page_of("IR203").why == ""


@pytest.mark.parametrize("name", ["IR999", "IR2", "no-such-finding", ""])
def test_an_unknown_finding_exits_2_with_its_reason_on_stderr(name):
    result = run("rule", name)
    assert f"there is no finding {name}; `indicator-rules rule` lists them" in result.stderr
    assert result.stdout == ""
    assert result.exit_code == 2
