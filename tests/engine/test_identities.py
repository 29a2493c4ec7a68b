"""Identities: sums, products and quotients of printed figures."""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics import Language
from indicator_rules.engine.identities import check_identity
from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.formula.identities import parse_identity
from indicator_rules.model.indicators import Scorecard
from indicator_rules.model.quantity import Quantity


def found_in(text, **figures):
    read = tuple((name, parse_actual(figure).value) for name, figure in figures.items())
    assert all(isinstance(value, Quantity) for _, value in read)
    return check_identity(parse_identity(text), text, Scorecard("t", (), figures=read))


def code(text, **figures):
    """The code of what is found, None where the identity holds."""
    found = found_in(text, **figures)
    return None if found is None else found.code


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("甲 + 乙 = 丙", {"甲": "1.00万元", "乙": "2.00万元", "丙": "3.00万元"}),
        ("甲 + 乙 = 丙", {"甲": "1万元", "乙": "5000元", "丙": "1.5万元"}),
        ("甲 - 乙 = 0", {"甲": "3元", "乙": "3元"}),
        ("0 = 甲 - 乙", {"甲": "3元", "乙": "3元"}),
        ("-甲 = 乙 - 丙", {"甲": "1元", "乙": "2元", "丙": "3元"}),
        ("甲 * 2 = 乙", {"甲": "3元", "乙": "6元"}),
        ("2 * 甲 = 乙", {"甲": "3元", "乙": "6元"}),
        ("甲 * 50% = 乙", {"甲": "3元", "乙": "1.5元"}),
        ("甲 * 乙 = 丙", {"甲": "3元/亩", "乙": "20亩", "丙": "60元"}),
        ("甲 * 乙 = 丙", {"甲": "20亩", "乙": "3元/亩", "丙": "60元"}),
        ("甲 / 乙 = 丙", {"甲": "60元", "乙": "20亩", "丙": "3元/亩"}),
        ("甲 / 乙 = 丙", {"甲": "60元", "乙": "80元", "丙": "75%"}),
        ("甲 = 8场", {"甲": "8场"}),
        ("甲 / 4 = 乙", {"甲": "60元", "乙": "15元"}),
        ("甲 / 50% = 乙", {"甲": "60元", "乙": "120元"}),
        ("甲 - 乙 = 丙", {"甲": "95%", "乙": "90%", "丙": "5个百分点"}),
        ("甲 * 95.1% = 乙", {"甲": "143人", "乙": "136人"}),
        ("乙 = 甲 * 95.1%", {"甲": "143人", "乙": "136人"}),
        ("甲 / 乙 = 丙", {"甲": "136人", "乙": "143人", "丙": "95.10%"}),
        ("甲 / 乙 = 95.1%", {"甲": "136人", "乙": "143人"}),
        ("95.10% = 甲 / 乙", {"甲": "136人", "乙": "143人"}),
        ("甲 * 3 = 10.0元", {"甲": "3.33元"}),
        ("甲 / 乙 = 丙", {"甲": "136人", "乙": "143人", "丙": "95%"}),
        ("甲 + 乙 = 丙", {"甲": "13.6万人", "乙": "0人", "丙": "136000人"}),
        ("（甲 + 乙）／丙 ＝ 丁", {"甲": "30元", "乙": "30元", "丙": "80元", "丁": "75%"}),
    ],
)
def test_an_identity_holds(text, figures):
    assert code(text, **figures) is None


@pytest.mark.parametrize(
    ("text", "figures", "found"),
    [
        ("甲 + 乙 = 丙", {"甲": "1.01万元", "乙": "2.01万元", "丙": "3.03万元"}, "IR307"),
        ("甲 + 乙 = 丙", {"甲": "1.01万元", "乙": "2.01万元", "丙": "3.07万元"}, "IR308"),
        ("甲 + 乙 = 丙", {"甲": "1元", "乙": "2人", "丙": "3元"}, "IR314"),
        ("甲 = 乙", {"甲": "1元", "乙": "1人"}, "IR314"),
        ("甲 * 乙 = 丙", {"甲": "3元", "乙": "20亩", "丙": "60元"}, "IR314"),
        ("甲 / 乙 = 丙", {"甲": "3元/亩", "乙": "20人", "丙": "60元"}, "IR314"),
        ("甲 / 乙 = 丙", {"甲": "3元", "乙": "0元", "丙": "1%"}, "IR313"),
        ("甲 / (乙 - 乙) = 丙", {"甲": "3元", "乙": "1元", "丙": "1%"}, "IR313"),
        ("甲 / 0 = 丙", {"甲": "3元", "丙": "1%"}, "IR313"),
        ("甲 * 乙 = 丙", {"甲": "3元/亩", "乙": "20人", "丙": "60元"}, "IR314"),
        ("甲 / 乙 = 丙", {"甲": "3元"}, "IR309"),
        ("甲 * 甲 = 甲", {"甲": "9" * 30}, "IR308"),
        ("甲 = 0.00000001元", {"甲": "0.00000002元"}, "IR308"),
        ("甲 + 乙 = 丙", {"甲": "100人", "乙": "36人", "丙": "137人"}, "IR308"),
        ("甲 + 乙 = 丙", {"甲": "1百人", "乙": "36人", "丙": "137人"}, "IR307"),
        ("甲 + 乙 = 丙", {"甲": "1.5人", "乙": "1.5人", "丙": "3.1人"}, "IR307"),
        ("甲 + 乙 = 丙", {"甲": "88分", "乙": "1分", "丙": "90分"}, "IR307"),
        ("甲 + 乙 = 丙", {"甲": "88鮀", "乙": "1鮀", "丙": "90鮀"}, "IR307"),
        ("甲 / 乙 = 95.2%", {"甲": "136人", "乙": "143人"}, "IR308"),
        ("甲 / 乙 = 100%", {"甲": "1999人", "乙": "2000人"}, "IR308"),
        ("甲 + 乙 = 3.0元", {"甲": "1.01元", "乙": "2.01元"}, "IR308"),
        ("甲 = 136.4人", {"甲": "136人"}, "IR308"),
        ("136.4人 = 甲", {"甲": "136人"}, "IR308"),
        ("甲 * 96% = 乙", {"甲": "143人", "乙": "136人"}, "IR308"),
        ("甲 / 乙 = 丙", {"甲": "136人", "乙": "143人", "丙": "95.2%"}, "IR308"),
    ],
)
def test_an_identity_fails_with_its_code(text, figures, found):
    assert code(text, **figures) == found


def test_a_share_of_a_figure_that_rounds_to_it_holds():
    assert code("甲 / 乙 = 丙", 甲="1元", 乙="3元", 丙="33.33%") is None


@pytest.mark.parametrize(
    ("text", "figures", "sentence"),
    [
        ("甲 + 乙 = 丙", {"甲": "1.01万元", "乙": "2.01万元", "丙": "3.03万元"},
         "“甲 + 乙 = 丙” differs by 0.01万元, within the rounding of the printed figures (±0.015万元)"),
        ("甲 + 乙 = 丙", {"甲": "1.01万元", "乙": "2.01万元", "丙": "3.07万元"},
         "“甲 + 乙 = 丙” differs by 0.05万元, more than rounding explains (±0.015万元)"),
        ("甲 * 2 = 乙", {"甲": "3.0元", "乙": "7元"},
         "“甲 * 2 = 乙” differs by 1元, more than rounding explains (±0.6元)"),
        ("甲 / 乙 = 丙", {"甲": "60元", "乙": "80元", "丙": "70%"},
         "“甲 / 乙 = 丙” differs by 5%, more than rounding explains (±1.5938%)"),
        ("甲 * 甲 = 甲", {"甲": "9" * 30},
         "“甲 * 甲 = 甲” differs by 1.0000E+60, more than rounding explains (±1.0000E+30)"),
        ("甲 = 0.00000001元", {"甲": "0.00000002元"},
         "“甲 = 0.00000001元” differs by 0.00000001元, more than rounding explains (±0.000000005元)"),
        ("甲 * 乙 = 丙", {"甲": "3元", "乙": "20亩", "丙": "60元"}, "“甲 * 乙 = 丙” mixes 元 and 亩"),
        ("甲 / 乙 = 丙", {"甲": "3元/亩", "乙": "20人", "丙": "60元"}, "“甲 / 乙 = 丙” mixes 元/亩 and 人"),
        ("甲 = 乙", {"甲": "3元", "乙": "8"}, "“甲 = 乙” mixes 元 and 1"),
        ("甲 / 乙 = 丙", {"甲": "3元"}, "“甲 / 乙 = 丙” cannot be computed: 乙、丙 is not printed"),
        ("甲 / (乙 - 丁) = 丙", {"甲": "3元", "乙": "1元", "丁": "1元", "丙": "1%"},
         "“甲 / (乙 - 丁) = 丙” divides by 乙、丁, which is 0"),
        ("甲 / 0 = 丙", {"甲": "3元", "丙": "1%"}, "“甲 / 0 = 丙” divides by 0, which is 0"),
    ],
)  # fmt: skip
def test_an_identity_that_fails_says_by_how_much(text, figures, sentence):
    assert found_in(text, **figures).message(Language.ENGLISH) == sentence


@pytest.mark.parametrize(("length", "is_cut"), [(100, False), (101, True)])
def test_a_long_identity_is_shown_up_to_a_hundred_characters(length, is_cut):
    text = "甲 = 1" + "0" * (length - 5)
    sentence = found_in(text, 甲="1").message(Language.ENGLISH)
    assert len(text) == length
    assert sentence.startswith(f"“{text[:100]}{'…' if is_cut else ''}”")
