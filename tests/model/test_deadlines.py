"""Deadlines: years that the table knows, ends of months."""

import pytest

from indicator_rules.model.data import fields_of
from indicator_rules.model.rules import Deadline


@pytest.mark.parametrize(
    ("after", "printed"),
    [
        (0, "3月31日前"),
        (1, "次年3月31日前"),
        (2, "下下年3月31日前"),
        (-1, "上年3月31日前"),
        (-2, "前年3月31日前"),
    ],
)
def test_a_year_counted_from_that_of_the_table_is_printed_by_its_word(after, printed):
    assert str(Deadline(None, 3, 31, years_after=after)) == printed


def test_that_the_end_of_a_month_was_meant_changes_no_rule():
    meant, named = Deadline(None, 2, 28, end_of_month=True), Deadline(None, 2, 28)
    assert meant == named
    assert hash(meant) == hash(named)
    assert repr(meant) == repr(named)
    assert fields_of(meant) == fields_of(named)
