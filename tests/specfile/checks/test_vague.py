"""A target in words says what is to be reached, and few targets are words."""

from __future__ import annotations

import pytest

FIRES = {
    "effectively raised": (
        "IR332",
        "name: 服务水平, target: 服务能力有效提升, actual: 服务能力有效提升",
        "服务能力有效提升",
    ),
    "further improved": (
        "IR332",
        "name: 环境, target: 环境进一步改善, actual: 环境进一步改善",
        "环境进一步改善",
    ),
}
NEAR = {
    "a requirement": ("IR332", "name: 制度建设, target: 制度健全, actual: 制度健全"),
    "a figure": ("IR332", "name: 服务水平, target: 提升≥5%, actual: 提升6%"),
}


@pytest.mark.parametrize(("code", "row", "excerpt"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, row, excerpt):
    assert found(row).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "row"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, row):
    assert code not in found(row)


WORDS = "name: 制度{n}, target: 制度健全, actual: 制度健全"
FIGURE = "name: 培训{n}, target: ≥8场, actual: 8场"


@pytest.mark.parametrize(
    ("words", "figures", "fires"), [(3, 2, True), (3, 3, False), (4, 0, False)]
)
def test_more_than_half_of_five_rows_and_more_are_words(found, words, figures, fires):
    rows = [WORDS.format(n=n) for n in range(words)] + [FIGURE.format(n=n) for n in range(figures)]
    assert ("IR333" in found(*rows)) is fires
