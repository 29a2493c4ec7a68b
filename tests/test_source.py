"""Lines, columns and widths of a text."""

from __future__ import annotations

import pytest

from indicator_rules.source import Place, Source, Span, display_width, printable


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", (0,)),
        ("甲", (0,)),
        ("甲\n乙\n丙", (0, 2, 4)),
        ("甲\r\n乙\r\n丙", (0, 3, 6)),
        ("甲\r乙\r丙", (0, 2, 4)),
        ("甲\r\r\n\n", (0, 2, 4, 5)),
        ("甲\n", (0, 2)),
        ("甲\u2028乙\x0b丙\x85", (0,)),
    ],
    ids=["nothing", "one", "LF", "CRLF", "CR", "mixed", "at the end", "no ends that editors count"],
)
def test_a_line_begins_after_each_end(text, starts):
    assert Source("a", text).line_starts == starts


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_place_counts_lines_and_characters_from_1(end):
    source = Source("a", end.join(("指标", "目标😀≥", "")))
    text = source.text
    assert source.place(0) == Place(1, 1)
    assert source.place(text.index("标")) == Place(1, 2)
    assert source.place(text.index("目")) == Place(2, 1)
    assert source.place(text.index("≥")) == Place(2, 4)
    assert source.place(len(text)) == Place(3, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_comes_without_its_end(end):
    source = Source("a", end.join(("指标", "", "目标")))
    assert [source.line(number) for number in (1, 2, 3)] == ["指标", "", "目标"]


def test_the_end_of_a_line_lies_in_that_line():
    assert Source("a", "甲\n乙").place(1) == Place(1, 2)


def test_a_million_characters_without_an_end_are_one_line():
    """Looked through once: a search that begins again at each of them would take hours."""
    assert Source("a", "长" * 1_000_000).line_starts == (0,)


def test_an_empty_text_has_one_line():
    source = Source("a", "")
    assert source.place(0) == Place(1, 1)
    assert source.line(1) == ""


def test_a_span_is_shifted_as_a_whole():
    assert Span(2, 5).shift(10) == Span(12, 15)


def test_a_source_is_shown_without_its_text():
    assert repr(Source("a.yaml", "甲" * 1000)) == "Source(name='a.yaml')"


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("指标", 4),
        ("９Ｏ％", 6),
        ("：，（", 6),
        ("≥“”—…", 5),
        ("ｱ", 1),
        ("e\u0301", 1),
        ("\u0301", 0),
        ("a\u200bb\ufeff", 14),
        ("a\tb", 3),
        ("😀𠮷", 4),
        ("\u3000", 2),
        ("한", 2),
    ],
    ids=[
        "nothing",
        "letters",
        "汉字",
        "full-width digits",
        "full-width stops",
        "ambiguous signs",
        "half-width kana",
        "a letter with a mark",
        "a mark alone",
        "escapes of characters without width",
        "a tab",
        "characters of four bytes",
        "an ideographic space",
        "a syllable",
    ],
)
def test_the_width_of_a_text_is_that_of_its_cells(text, width):
    assert display_width(text) == width


@pytest.mark.parametrize(
    "mark", ["\ufe0f", "\u20dd", "\u0bc0"], ids=["variation", "circle", "sign"]
)
def test_a_mark_without_a_combining_class_takes_no_cell(mark):
    assert display_width(f"a{mark}") == 1


@pytest.mark.parametrize(
    "code",
    [
        *(0x00, 0x1B, 0x7F, 0x85, 0x9B),
        *(0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
        *(0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xE0001, 0xE0041),
        *(0x2028, 0x2029, 0x3164, 0x034F, 0xD800, 0xDCFF, 0xE000, 0xFFFF),
    ],
    ids="U+{:04X}".format,
)
def test_what_a_reader_would_not_see_is_escaped(code):
    shown = printable(f"甲{chr(code)}乙")
    assert shown == (f"甲\\u{code:04x}乙" if code <= 0xFFFF else f"甲\\U{code:08x}乙")
    assert printable(shown) == shown
    assert display_width(f"甲{chr(code)}乙") == len(shown) + 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲\t乙\r\n丙", "甲 乙  丙"),
        ("\u3000甲\u00a0≥", "\u3000甲\u00a0≥"),
        ("e\u0301 葛\U000e0100", "e\u0301 葛\U000e0100"),
        (r"\u202e", r"\u202e"),
    ],
    ids=["ends of lines", "spaces", "marks and variants", "an escape that stands there"],
)
def test_what_shows_stays(text, shown):
    assert printable(text) == shown
