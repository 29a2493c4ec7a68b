"""What the words around a value say of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indicator_rules.language.actual.facts import facts_about
from indicator_rules.model.told import Concern, Fact

TABLE = Path(__file__).with_name("facts.tsv")


CLAUSES = re.compile("[，；。（）、]")


def rows():
    return [
        line.split("\t")
        for line in TABLE.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def split(cell):
    """The words before and behind the value, which stands in [], and the clauses beside it."""
    before, _, rest = cell.partition("[")
    *remarks, before = CLAUSES.split(before)
    behind, *others = CLAUSES.split(rest.partition("]")[2])
    return before, behind, tuple(filter(None, (*remarks, *others)))


@pytest.mark.parametrize(("told", "of", "name", "cell"), rows())
def test_a_cell_tells_what_its_words_say(told, of, name, cell):
    facts = facts_about(
        *split(cell),
        name=None if name == "-" else name,
        ratio="%" in cell,
        of=of,
    )
    said = {f"{one.concern}{' aside' * one.aside}" for one in facts}
    assert said == set(filter(None, told.split(", ")))


def test_a_fact_has_the_words_that_say_so():
    assert facts_about("拟举办") == (Fact(Concern.PLANNED, "拟举办"),)


def test_the_subject_of_the_target_counts_as_the_name_does():
    assert facts_about("未就业学生", subject="未就业学生") == ()
