"""Quantities from the tree: one method per alternative of ``quantity`` in method.lark."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve
from lark import Token, Transformer, v_args

from indicator_rules.language.old_scoring.numerals import MOST_DIGITS, mixed_numeral, numeral
from indicator_rules.language.old_scoring.parts import Amount, UnreadableError
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import NO_UNIT, PERCENT, unit_named
from indicator_rules.source import Span

if TYPE_CHECKING:
    from indicator_rules.model.units import Unit

_HALF = Decimal("0.5")
_RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")


@v_args(inline=True)
class AmountBuilder(Transformer[Token, Formulaic]):
    """A figure with its unit, however it is spelt."""

    def digits(self, number: Token, odd: Token | None, unit: Token | None) -> Amount:
        last = unit or odd or number
        return _amount_of(_decimal(number), unit, number, last)

    def counted(self, number: Token, counter: Token) -> Amount:
        return _amount_of(_decimal(number), counter, number, counter)

    def aside(self, number: Token, unit: Token) -> Amount:
        """10（万元）, ≥3（个）: the unit stands beside its figure."""
        named = unit_named(_squeezed(unit)[1:-1])
        quantity = Quantity(_decimal(number), named)
        return Amount(quantity, number.start_pos or 0, unit.end_pos or 0)

    def numerals(self, number: Token, odd: Token | None, unit: Token | None) -> Amount:
        if number == "半" and unit is None:  # 过半
            raise Refusal("IR111", found=str(number), remedy="＞50%")
        last = unit or odd or number
        return _amount_of(numeral(str(number)), unit, number, last)

    def percent_of(self, word: Token, number: Token) -> Amount:
        parts = _decimal(number) if number.type == "NUMBER" else _hundreds(str(number))
        unit = {"百": PERCENT, "千": unit_named("‰"), "万": unit_named("‱")}[word[0]]
        return Amount(Quantity(parts, unit), word.start_pos or 0, number.end_pos or 0)

    def money(self, sign: Token, number: Token, unit: Token | None) -> Amount:
        """￥35,000, ￥368.5万元."""
        named = _squeezed(unit or "元")
        if not unit_named(named).dimension:
            named = f"{named}元"
        if not unit_named(named).is_money:
            raise UnreadableError(
                "a unit or the end", Span(number.end_pos or 0, (unit or number).end_pos or 0)
            )
        end = (unit or number).end_pos or 0
        return Amount(Quantity(_decimal(number), named), sign.start_pos or 0, end)

    def scientific(self, text: Token, unit: Token | None) -> Amount:
        """1×10⁻⁶, and as spreadsheets write it: 1E-06."""
        digits, power = re.split(r"\s*[×*xX]\s*10|[eE]", str(text), maxsplit=1)
        shift = int(power.translate(_RAISED).replace("^", ""))
        if abs(shift) > MOST_DIGITS:
            raise Refusal("IR108", count=abs(shift), limit=MOST_DIGITS)
        return _amount_of(Decimal(digits).scaleb(shift), unit, text, unit or text)

    def per_many(self, text: Token) -> Amount:
        """12/10万."""
        top, bottom = _squeezed(text).split("/")
        quantity = Quantity(Decimal(top), unit_named(f"/{bottom}"))
        return Amount(quantity, text.start_pos or 0, text.end_pos or 0)

    def lettered(self, letters: Token, number: Token) -> Amount:
        """DN300: the letters say what is counted."""
        amount = _amount_of(_decimal(number), None, number, number)
        return evolve(amount, start=letters.start_pos or 0)

    def mixed(self, text: Token, odd: Token | None, unit: Token | None) -> Amount:
        """3千5百人, 1亿2千万元."""
        last = unit or odd or text
        return _amount_of(mixed_numeral(_squeezed(text)), unit, text, last)

    def scaled(self, number: Token, scale: Token, odd: Token, unit: Token | None) -> Amount:
        """10万余人 is about 10万人."""
        named = unit_named(f"{scale}{_squeezed(unit or '')}")
        end = (unit or odd).end_pos or 0
        return Amount(Quantity(_decimal(number), named), number.start_pos or 0, end)

    def and_a_half(self, number: Token, _half: Token, unit: Token) -> Amount:
        """一个半月 is 1.5个月."""
        named = Token("UNIT", f"个{unit}" if unit == "月" else str(unit))
        return evolve(
            _amount_of(_value(number) + _HALF, named, number, number), end=unit.end_pos or 0
        )

    def half_more(self, number: Token, unit: Token, half: Token) -> Amount:
        """两年半."""
        return _amount_of(_value(number) + _HALF, unit, number, half)

    def tenths(self, text: Token, unit: Token | None) -> Amount:
        """九成五 is 9.5成, 八五折 8.5折."""
        digits = re.findall("[^成折]", text)
        value = numeral(digits[0]) + (_HALF if digits[1] == "半" else numeral(digits[1]) / 10)
        if unit is not None and unit != "折":
            raise UnreadableError("a unit or the end", Span(unit.start_pos or 0, unit.end_pos or 0))
        named = unit_named("折" if unit or "折" in text else "成")
        return Amount(Quantity(value, named), text.start_pos or 0, (unit or text).end_pos or 0)

    def no_figure(self, words: Token, unit: Token | None) -> Amount:
        """几十人 names no figure."""
        raise Refusal("IR111", found=str(words), remedy=f"≥30{unit or ''}")

    def half_of_all(self, words: Token) -> Amount:
        quantity = Quantity(Decimal(50), PERCENT)
        return Amount(quantity, words.start_pos or 0, words.end_pos or 0)

    def proportion(self, text: Token) -> Amount:
        top, bottom = text.replace("比", ":").replace("∶", ":").split(":")
        if not Decimal(bottom.strip()):
            raise Refusal("IR111", found=str(text), remedy="1:5")
        unit = unit_named(f":{bottom.strip()}")
        return Amount(Quantity(Decimal(top.strip()), unit), text.start_pos or 0, text.end_pos or 0)

    def all_of_it(self, words: Token) -> Amount:
        quantity = Quantity(Decimal(100), PERCENT)
        return Amount(quantity, words.start_pos or 0, words.end_pos or 0)

    def fraction(self, text: Token) -> Amount:
        """三分之二, 2/3: exact as a third of something, which no decimal is."""
        if "/" in text:
            top, bottom = (Decimal(part.strip()) for part in text.split("/"))
        else:
            bottom, top = (_either(part) for part in text.split("分之"))
        if not top < bottom:
            raise Refusal("IR111", found=str(text), remedy="2/3")
        quantity = Quantity(top, unit_named(f"/{bottom}"))
        return Amount(quantity, text.start_pos or 0, text.end_pos or 0)


def _amount_of(value: Decimal, unit: Token | None, first: Token, last: Token) -> Amount:
    """A figure and its unit, with the place from the first word to the last."""
    named: Unit = unit_named(_squeezed(unit)) if unit else NO_UNIT
    return Amount(Quantity(value, named), first.start_pos or 0, last.end_pos or 0)


def _squeezed(text: str) -> str:
    """A word without the spaces and breaks inside it."""
    return "".join(text.split())


def _value(number: Token) -> Decimal:
    return _decimal(number) if number.type == "NUMBER" else numeral(str(number))


def _either(text: str) -> Decimal:
    return Decimal(text) if text.isascii() else numeral(text)


def _decimal(number: Token) -> Decimal:
    digits = str(number).replace(",", "").replace("−", "-")
    if len(digits) > MOST_DIGITS:
        raise Refusal("IR108", count=len(digits), limit=MOST_DIGITS)
    return Decimal(digits)


def _hundreds(text: str) -> Decimal:
    return Decimal(100) if text in {"百", "佰"} else numeral(text)
