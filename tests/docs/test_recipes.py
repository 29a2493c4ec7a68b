"""docs/recipes: each page runs and shows what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.running import blocks, differences

RECIPES = sorted((Path(__file__).parents[2] / "docs" / "recipes").glob("*.md"))


@pytest.mark.parametrize("page", RECIPES, ids=lambda page: page.stem)
def test_a_recipe_shows_what_it_says(page, monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    assert blocks(page)
    assert differences(page) == ""


def test_there_are_recipes():
    assert [page.stem for page in RECIPES] == ["dataframe"]
