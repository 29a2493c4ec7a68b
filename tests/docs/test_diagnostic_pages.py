"""Each finding has a page, and the page's example gives exactly what the page prints."""

from __future__ import annotations

import contextlib
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from click.testing import CliRunner

from indicator_rules import Diagnostic, check_spec, load_spec
from indicator_rules.cli.main import main
from indicator_rules.diagnostics import CODES, Language
from indicator_rules.diagnostics.text import render_text
from indicator_rules.specfile.actuals_file import load_actuals
from indicator_rules.testing.judging import judge_case
from indicator_rules.testing.mutation import mutate_spec
from indicator_rules.testing.suites import load_suite

PAGES = Path(__file__).parents[2] / "docs" / "diagnostics"
HEADINGS = ["Why", "Example", "Instead"]
NAMES = sorted(path.stem for path in PAGES.glob("IR*.md"))


@frozen
class Block:
    """A fenced block of a page."""

    language: str
    text: str


SEVERITIES = {"error": "An error", "warning": "A warning", "note": "A note"}
ABOUT = {"reading": "the reading", "table": "the table", "reason": "a reason"}


def head(code: str) -> str:
    """What stands above the sentence of a page, by the code table."""
    one = CODES[code]
    facts = f"{SEVERITIES[one.severity]}, about {ABOUT[one.about]}."
    return f"# {code} {one.slug}\n\n{facts}\n\n"


def sections(code: str) -> dict[str, str]:
    """The page by heading; what stands between its head and the first one is the sentence."""
    text = (PAGES / f"{code}.md").read_text("utf-8")
    assert text.startswith(head(code))
    parts = re.split(r"^## (.+)$", text.removeprefix(head(code)), flags=re.MULTILINE)
    return {"sentence": parts[0].strip(), **dict(zip(parts[1::2], parts[2::2], strict=True))}


def blocks(section: str) -> list[Block]:
    found = re.findall(r"^```(\w+)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return [Block(language, text) for language, text in found]


def shown(code: str, block: Block, folder: Path) -> str:
    """What the library says of an example.

    A ``yaml`` block is a spec file; a ``python`` block builds its bytes as ``data`` (None is no
    file at all) and those of other files: ``actuals``, the ``previous`` spec, ``settings`` of a
    project; ``links`` are links by name in the folder ``specs``, which is checked then.
    A ``sh`` block is a command.
    """
    if block.language == "sh":
        words = shlex.split(block.text)
        assert words.pop(0) == "indicator-rules"
        return CliRunner().invoke(main, ["--lang", "en", *words]).output
    data, actuals, cases, previous = block.text.encode(), None, None, None
    if block.language == "python":
        names: dict[str, Any] = {}
        exec(block.text, names)  # noqa: S102 - the page is ours
        data = names["data"]
        actuals = names.get("actuals")
        cases = written(folder / "spec.cases.yaml", names.get("cases"))
        previous = written(folder / "previous.yaml", names.get("previous"))
        written(folder / "pyproject.toml", names.get("settings"))
        if "links" in names:
            return beside_links(names["links"], data, folder)
    file = folder / "spec.yaml"
    if data is not None:
        file.write_bytes(data)
    found = check_spec(file, previous=previous) if actuals is None else refused(file, actuals)
    if cases is not None:
        suite = load_suite(cases)
        found = [one for case in suite.cases for one in judge_case(suite.scorecard, case)]
        found = found or [
            one.finding() for one in mutate_spec(suite.scorecard, suite.cases).survivors
        ]
    text = "".join(
        render_text(one, language=Language.ENGLISH) + "\n" for one in found if one.code == code
    )
    return text.replace(f"{folder}/", "")


def beside_links(links: dict[str, str], data: bytes, folder: Path) -> str:
    """What check says of a folder with links; the data is that of a file beside it."""
    specs = folder / "specs"
    specs.mkdir(exist_ok=True)
    written(folder / "spec.yaml", data)
    for name, target in links.items():
        (specs / name).symlink_to(target)
    with contextlib.chdir(folder):
        words = ["--lang", "en", "check", "specs", "--select", "IR232"]
        return CliRunner().invoke(main, words).stdout.rpartition("\n1 error")[0] + "\n"


def written(file: Path, data: bytes | None) -> Path | None:
    """A file beside the spec, where the page has one."""
    if data is None:
        return None
    file.write_bytes(data)
    return file


def refused(spec: Path, actuals: bytes) -> tuple[Diagnostic, ...]:
    """What is found in a file of actual values."""
    file = spec.with_name("actuals.csv")
    file.write_bytes(actuals)
    return load_actuals(file, load_spec(spec)).mistakes


def test_every_code_has_a_page_and_every_page_a_code():
    assert sorted(CODES) == NAMES


@pytest.mark.parametrize("code", NAMES)
def test_a_page_has_its_sentence_and_its_headings_in_order(code):
    page = sections(code)
    assert list(page) == ["sentence", *HEADINGS]
    assert all(text.strip() for text in page.values())
    assert "\n\n" not in page["sentence"]


@pytest.mark.parametrize("code", NAMES)
def test_the_example_gives_exactly_what_the_page_prints(code, tmp_path):
    example, printed = blocks(sections(code)["Example"])
    assert printed.language == "text"
    assert code in printed.text
    assert shown(code, example, tmp_path) == printed.text


@pytest.mark.parametrize("code", NAMES)
def test_what_to_write_instead_is_not_found_again(code, tmp_path):
    for block in blocks(sections(code)["Instead"]):
        if block.language in {"yaml", "python", "sh"}:
            assert code not in shown(code, block, tmp_path)
