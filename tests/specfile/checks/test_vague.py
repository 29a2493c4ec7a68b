"""A target in words says what is to be reached, and few targets are words."""

from __future__ import annotations

import pytest

from tests.specfile.checks.parts import alike, fires, near, remedy

WORDS = "name: 制度{n}, target: 制度健全, actual: 制度健全"
FIGURE = "name: 培训{n}, target: ≥8场, actual: 8场"
FIRES = {
    "words alone": fires("IR333", "制度健全", *alike(5, WORDS)),
    "effectively raised": fires(
        "IR332",
        "服务能力有效提升",
        "name: 服务水平, target: 服务能力有效提升, actual: 服务能力有效提升",
    ),
    "further improved": fires(
        "IR332", "环境进一步改善", "name: 环境, target: 环境进一步改善, actual: 环境进一步改善"
    ),
}
NEAR = {
    "few rows": near("IR333", *alike(4, WORDS)),
    "half of the rows": near("IR333", *alike(3, WORDS), *alike(3, FIGURE)),
    "a requirement": near("IR332", "name: 制度建设, target: 制度健全, actual: 制度健全"),
    "a figure": near("IR332", "name: 服务水平, target: 提升≥5%, actual: 提升6%"),
}
REMEDIES = {
    "IR333": remedy(
        "words alone", "target: 制度健全, actual: 制度健全", "target: ≥8场, actual: 8场"
    ),
    "IR332": remedy("effectively raised", "服务能力有效提升", "实行限时办结"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []


@pytest.mark.parametrize(
    ("words", "figures", "fires"), [(3, 2, True), (3, 3, False), (4, 0, False)]
)
def test_more_than_half_of_five_rows_and_more_are_words(found, words, figures, fires):
    rows = [WORDS.format(n=n) for n in range(words)] + [FIGURE.format(n=n) for n in range(figures)]
    assert ("IR333" in found(*rows)) is fires
