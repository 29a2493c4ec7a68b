"""Days at a place of a text."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicator_rules.language.tokens import days
from indicator_rules.language.tokens.day_words import OTHER_YEARS, PLAIN
from indicator_rules.language.tokens.days import day_at, in_year
from indicator_rules.language.tokens.folded import folded
from indicator_rules.language.words.table import table
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Deadline

_TABLE = Path(__file__).with_name("days.tsv").read_text("utf-8").splitlines()
ROWS = [([*row.split("\t"), ""])[:3] for row in _TABLE if row and not row.startswith("#")]
TEXTS = [marked.replace("|", "") for marked, *_ in ROWS]
_SIGNS = st.sampled_from(
    "0123456789〇一二三四十廿年月日号季度半旬周底末初中前内止之以第首每本当今次下上去明来翌隔后至到-~./:,()OlQ%节汛学收农正腊 "
)


def _said(found, text):
    """What is said of a day beside its last day, as the table writes it."""
    facts = {
        "by": found.by,
        f"months={found.months}": found.months,
        "before": found.before,
        f"first={found.first}": found.first,
        f"relative={found.relative and text[slice(*found.relative)]}": found.relative,
        "bare_year": found.bare_year,
        found.words.get("found"): found.code,
    }
    return " ".join(fact for fact, holds in facts.items() if holds)


@pytest.mark.parametrize(("marked", "last", "said"), ROWS)
def test_a_day_is_read_with_what_belongs_to_it(marked, last, said):
    text = marked.replace("|", "")
    found = day_at(text, 0)
    if last == "-":
        assert found is None
        return
    assert found is not None
    assert str(found.last or found.code) == last
    assert text[: found.end] == marked.partition("|")[0]
    assert _said(found, text) == said


@pytest.mark.parametrize("text", TEXTS)
def test_a_day_is_the_same_at_another_place(text):
    alone, later = day_at(text, 0), day_at(f"验收于{text}", 3)
    if alone is None:
        assert later is None
        return
    assert later is not None
    assert (later.last, later.first, later.end - 3) == (alone.last, alone.first, alone.end)
    assert (later.by, later.months, later.code) == (alone.by, alone.months, alone.code)


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_plain_reads_the_same_the_long_way(text, monkeypatch):
    short = day_at(text, 0)
    monkeypatch.setattr(days, "PLAIN", type("Never", (), {"match": lambda *_: None}))
    assert day_at(text, 0) == short


@pytest.mark.parametrize("text", ["2024年9月底前", "9月8日前", "9月", "2024年9月前完成"])
def test_most_days_are_plain(text):
    assert PLAIN.match(text) is not None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("12.9月", 3), ("112月", 1), ("二十一月", 1), ("百分之三十一前", 3), ("提前三季度", 1),
        ("提前3个月", 1), ("验收前3个月", 2), ("学年末", 1), ("三年内", 1), ("青年初", 1), ("真正月均", 1),
        ("完成收购前", 2), ("[2024]12号", 6), ("两个季度末", 2), ("以前年度末", 1), ("投产后年底前", 2), ("5%以上年末", 3), ("未来年内", 1), ("近三季度", 1),
    ],
)  # fmt: skip
def test_no_day_begins_inside_another_word(text, start):
    assert day_at(text, start) is None


@pytest.mark.parametrize(
    ("text", "last", "months"),
    [
        ("2024.09", Deadline(2024, 9, 30), 1),
        ("2024.9", Deadline(2024, 9, 30), 1),
        ("2024.09,其余", Deadline(2024, 9, 30), 1),
        ("6.30", Deadline(None, 6, 30), 0),
        ("6.30日", Deadline(None, 6, 30), 0),
    ],
)
def test_a_figure_with_a_point_is_a_day_where_the_caller_asks(text, last, months):
    found = day_at(text, 0, month_dot=True)
    assert (found.last, found.months) == (last, months)


@pytest.mark.parametrize("text", ["2024.09万元", "6.30万元", "6.305", "13.5", "2024.091"])
def test_a_figure_with_a_unit_is_no_day_though_the_caller_asks(text):
    assert day_at(text, 0, month_dot=True) is None


def test_a_month_with_a_point_is_told_how_to_be_written():
    assert day_at("2024.09", 0).words == {"found": "2024.09", "remedy": "2024年9月"}


def test_letters_are_told_with_their_digits():
    words = day_at("2O24年1l月底前", 0).words
    assert words["remedy"] == "write 2024年11月底"
    assert words["remedy_zh"] == "请写 2024年11月底"


def test_a_year_of_two_digits_is_told_with_four():
    assert day_at("24年9月8日前", 0).words["remedy"] == "2024年9月8日"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2月底前", True), ("2月", True), ("2月下旬", True), ("2月28日前", False), ("2月中旬", False),
        ("一季度", True), ("年底前", True), ("12月31日前", False), ("1-2月", True), ("二月二十八日", False),
    ],
)  # fmt: skip
def test_the_end_of_a_month_is_kept_apart_from_its_last_number(text, ends):
    assert day_at(text, 0).last.end_of_month is ends


@pytest.mark.parametrize(
    ("text", "year", "day"),
    [
        ("2月底前", 2024, dt.date(2024, 2, 29)),
        ("2月底前", 2023, dt.date(2023, 2, 28)),
        ("2月28日前", 2024, dt.date(2024, 2, 28)),
        ("次年2月底前", 2023, dt.date(2024, 2, 29)),
        ("11月至次年2月", 2023, dt.date(2024, 2, 29)),
        ("上年末", 2023, dt.date(2022, 12, 31)),
        ("前年12月", 2023, dt.date(2021, 12, 31)),
        ("下下年底前", 2023, dt.date(2025, 12, 31)),
        ("9月8日前", 2023, dt.date(2023, 9, 8)),
    ],
)
def test_a_day_without_a_year_is_in_that_of_the_table(text, year, day):
    dated = in_year(day_at(text, 0).last, year)
    assert dated.date == day
    assert dated.years_after == 0


def test_a_leap_day_is_in_no_common_year():
    with pytest.raises(Refusal) as refused:
        in_year(day_at("2月29日前", 0).last, 2023)
    assert refused.value.code == "IR107"


@pytest.mark.parametrize("word", [*OTHER_YEARS, *table("days")["this-year"]])
def test_every_year_by_word_counts_from_that_of_the_table(word):
    found = day_at(f"{word}9月底前", 0)
    assert found.last == Deadline(None, 9, 30, years_after=OTHER_YEARS.get(word, 0))
    assert found.relative == ((0, len(word)) if word in OTHER_YEARS else None)


@pytest.mark.parametrize("word", [*table("days")["feasts"], *table("days")["seasons"]])
def test_every_day_that_no_calendar_gives_is_refused_before_which_something_is_due(word):
    for text in (f"{word}前", f"2024年{word}前", f"次年{word}之前"):
        found = day_at(text, 0)
        assert (found.code, found.end) == ("IR101", len(text))


@pytest.mark.parametrize("word", table("days")["feasts"])
def test_a_feast_of_a_year_is_a_day_that_no_calendar_gives(word):
    assert day_at(f"2024年{word}", 0).code == "IR101"


@pytest.mark.parametrize("after", [-2, -1, 0, 1, 2])
@pytest.mark.parametrize("month", [None, 2, 12])
@pytest.mark.parametrize("year", [None, 2024])
@pytest.mark.parametrize("recurring", [False, True])
def test_a_printed_day_reads_back(after, month, year, recurring):
    if (recurring or month is None or year) and (after or (recurring and year)):
        return
    day = Deadline(
        None if month is None else year,
        month,
        8,
        recurring=recurring or month is None,
        years_after=after,
    )
    assert day_at(str(day), 0).last == day


def test_a_text_with_spaces_is_read_once_they_are_gone():
    text = folded("2024 年 9 月 30 日 前").text
    assert day_at(text, 0).end == len(text)


@given(st.text(_SIGNS, max_size=30), st.booleans())
def test_any_text_has_a_day_at_a_place_or_none(text, month_dot):
    bare = folded(text).text
    for start in range(len(bare) + 1):
        found = day_at(bare, start, month_dot=month_dot)
        if found is not None:
            assert start == found.start < found.end <= len(bare)
            assert (found.last is None) == (found.code is not None)
            assert found.first is None or found.last is not None


@pytest.mark.parametrize(
    "piece",
    ["2024", "2", "一", "年", "月", "前", "2月", "至2月", "1-", "2024年", "2024.", "9.", "农历", "第", "O2", "每年", "次年", "12:00"],
)  # fmt: skip
def test_a_long_text_is_read_at_every_place(piece):
    text = piece * (8000 // len(piece))
    for start in range(len(text)):
        day_at(text, start)
