"""Days at a place of a text."""

import pytest

from indicator_rules.language.tokens.days import day_at


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2023年12月底前", "2023年12月31日前"),
        ("三季度末", "9月30日前"),
        ("2023年Q4", "2023年12月31日前"),
    ],
)
def test_a_day_is_read_to_its_end(text, last):
    found = day_at(text, 0)
    assert str(found.last) == last
    assert found.end == len(text)
