"""The public names and the page that describes them are one list."""

from __future__ import annotations

import re
from pathlib import Path

import indicator_rules

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "api.md").read_text("utf-8")


def test_every_public_name_has_one_heading_and_every_heading_is_a_public_name():
    headings = re.findall(r"^### `(\w+)`$", PAGE, re.MULTILINE)
    assert sorted(headings) == list(indicator_rules.__all__)


def test_the_contents_list_every_name_under_the_heading_where_it_stands():
    listed = dict(re.findall(r"^- \[([^\]]+)\]\(#[a-z-]+\): (.+)$", PAGE, re.MULTILINE))
    sections = re.split(r"^## (.+)$", PAGE, flags=re.MULTILINE)[1:]
    there = dict(zip(sections[::2], sections[1::2], strict=True))
    named = {
        title: sorted(re.findall(r"^### `(\w+)`$", text, re.MULTILINE))
        for title, text in there.items()
    }
    assert {title: sorted(re.findall(r"`(\w+)`", names)) for title, names in listed.items()} == {
        title: names for title, names in named.items() if names
    }


def test_the_readmes_lead_to_the_page():
    for page in ("README.md", "README.zh-CN.md"):
        assert "](docs/api.md)" in (ROOT / page).read_text("utf-8")
