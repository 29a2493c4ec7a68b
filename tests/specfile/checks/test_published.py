"""What a table printed agrees with what its own targets and actual values give."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

HALF = "name: 培训场次, target: ≥8场, actual: 4场, published: {{{}}}"
FIRES = {
    "a completion": fires("IR310", "100%", HALF.format("completion: 100%")),
    "a score": fires("IR311", "60", HALF.format("score: 60")),
    "a total": fires("IR311", "60", HALF.format("score: 50"), tail="published: {total: 60}\n"),
    "a grade": fires("IR311", "优", HALF.format("score: 50"), tail="published: {grade: 优}\n"),
}
NEAR = {
    "the completion": near("IR310", HALF.format("completion: 50%")),
    "a completion in other places": near("IR310", HALF.format("completion: 50.00%")),
    "the score and the total": near(
        "IR311", HALF.format("score: 50"), tail="published: {total: 50}\n"
    ),
}
REMEDIES = {
    "IR310": remedy("a completion", "completion: 100%", "completion: 50%"),
    "IR311": remedy("a score", "score: 60", "score: 50"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
