"""What could have stood at a place, in the words of the field."""

from __future__ import annotations

EXPECTED: dict[str, tuple[str, str]] = {
    "NUMBER": ("a figure", "数值"),
    "HAN_NUMBER": ("a figure", "数值"),
    "HAN_FIGURE": ("a figure", "数值"),
    "PERCENT_OF": ("a figure", "数值"),
    "PROPORTION": ("a figure", "数值"),
    "ZERO_OF": ("a figure", "数值"),
    "UNIT": ("a unit", "计量单位"),
    "COUNTER": ("a unit", "计量单位"),
    "ODD": ("a unit", "计量单位"),
    "AT_LEAST": ("a comparison", "比较符号"),
    "MORE_THAN": ("a comparison", "比较符号"),
    "AT_MOST": ("a comparison", "比较符号"),
    "LESS_THAN": ("a comparison", "比较符号"),
    "EQUAL": ("a comparison", "比较符号"),
    "ABOUT": ("a comparison", "比较符号"),
    "OR_MORE": ("以上 or 以下", "以上或以下"),
    "OR_LESS": ("以上 or 以下", "以上或以下"),
    "NOT_INCLUDED_ABOVE": ("以上 or 以下", "以上或以下"),
    "NOT_INCLUDED_BELOW": ("以上 or 以下", "以上或以下"),
    "OR_SO": ("以上 or 以下", "以上或以下"),
    "OR_ABOVE": ("以上 or 以下", "以上或以下"),
    "OR_BELOW": ("以上 or 以下", "以上或以下"),
    "INCLUDED": ("以上 or 以下", "以上或以下"),
    "TO": ("a second figure", "区间的另一个数值"),
    "PLUS_MINUS": ("words", "文字"),
    "YEAR": ("a date", "日期"),
    "MONTH": ("a date", "日期"),
    "MONTHS": ("a date", "日期"),
    "DAY": ("a date", "日期"),
    "YEARS": ("a date", "日期"),
    "HUNDRED_PERCENT": ("a figure", "数值"),
    "FRACTION": ("a figure", "数值"),
    "BY_DAY": ("words", "文字"),
    "MONTH_OF_YEAR": ("a date", "日期"),
    "LEVEL_WITH": ("words", "文字"),
    "DOUBLED": ("words", "文字"),
    "MONEY_SIGN": ("a figure", "数值"),
    "SCIENTIFIC": ("a figure", "数值"),
    "PER_MANY": ("a figure", "数值"),
    "LATIN_UNIT": ("a unit", "计量单位"),
    "LETTERS": ("words", "文字"),
    "HALF_OF_ALL": ("a figure", "数值"),
    "MIXED": ("a figure", "数值"),
    "TENTHS": ("a figure", "数值"),
    "HAN_SPAN": ("a figure", "数值"),
    "NO_FIGURE": ("a figure", "数值"),
    "SCALED": ("a unit", "计量单位"),
    "AND_A_HALF": ("a unit", "计量单位"),
    "HALF_MORE": ("words", "文字"),
    "MONTH_DOT": ("a date", "日期"),
    "UNIT_ASIDE": ("a unit", "计量单位"),
    "ISO_DATE": ("a date", "日期"),
    "QUARTER": ("a date", "日期"),
    "HALF": ("a date", "日期"),
    "THIS_YEAR_END": ("a date", "日期"),
    "YEARLY": ("a date", "日期"),
    "MONTHLY": ("a date", "日期"),
    "END_OF": ("a date", "日期"),
    "THIRD": ("a date", "日期"),
    "BEFORE": ("前", "前"),
    "LEVEL": ("a level", "等级"),
    "TOP": ("a rank", "名次"),
    "NTH": ("a rank", "名次"),
    "FROM": ("words", "文字"),
    "NO_GROWTH": ("words", "文字"),
    "PREVIOUS": ("a base such as 上年", "上年等比较基数"),
    "PLAIN": ("words", "文字"),
    "OTHER": ("words", "文字"),
    "IDIOM": ("words", "文字"),
    "MODAL": ("words", "文字"),
    "AND": ("words", "文字"),
    "OR": ("words", "文字"),
    "REMARK": ("words", "文字"),
    "PER": ("words", "文字"),
    "BASE": ("words", "文字"),
    "EVERY_YEAR": ("words", "文字"),
    "REACH": ("words", "文字"),
    "FALL_TO": ("words", "文字"),
    "HOLD": ("words", "文字"),
    "INCREASE": ("words", "文字"),
    "DECREASE": ("words", "文字"),
    "INCREASE_RATE": ("words", "文字"),
    "DECREASE_RATE": ("words", "文字"),
    "MISSING": ("words", "文字"),
    "NOT_APPLICABLE": ("words", "文字"),
    "CLAIMED_MET": ("words", "文字"),
    "CLAIMED_PARTIAL": ("words", "文字"),
    "CLAIMED_UNMET": ("words", "文字"),
    "EXCLUDED": ("以上 or 以下", "以上或以下"),
    "TARGET_MET": ("a condition", "条件"),
    "TARGET_MISSED": ("a condition", "条件"),
    "STANDARD_FROM": ("a condition", "条件"),
    "STANDARD": ("为标准", "为标准"),
    "IN_PART": ("a condition", "条件"),
    "GRADED": ("a condition", "条件"),
    "EARNS_BETWEEN": ("points", "得分"),
    "THREE_LEVELS": ("points", "得分"),
    "BASE_POINTS": ("points", "得分"),
    "GIVES": ("a deduction", "扣分"),
    "AT_MOST_ON": ("a deduction", "扣分"),
    "NUMBERED": ("words", "文字"),
    "EARNS_ALL": ("points", "得分"),
    "EARNS_NONE": ("points", "得分"),
    "EARNS_POINTS": ("points", "得分"),
    "EARNS_SHARE": ("points", "得分"),
    "EARNS_RATIO": ("points", "得分"),
    "SCORE_FORMULA": ("points", "得分"),
    "EACH_BELOW": ("a deduction", "扣分"),
    "EACH_ABOVE": ("a deduction", "扣分"),
    "TAKES_OFF": ("a deduction", "扣分"),
    "TAKES_SHARE": ("a deduction", "扣分"),
    "AT_MOST_OFF": ("a deduction", "扣分"),
    "UNTIL_NONE": ("a deduction", "扣分"),
    "PART_UP": ("a deduction", "扣分"),
    "PART_DOWN": ("a deduction", "扣分"),
    "RATE_LABEL": ("words", "文字"),
    "FILLER": ("words", "文字"),
    "STOP": ("the end", "结束"),
    "WS": ("", ""),
    "$END": ("the end", "结束"),
}
"""Terminal to (English, Chinese)."""

_ORDER = (
    "a figure", "a unit", "a comparison", "a condition", "points", "a deduction",
    "a second figure", "a date", "a level", "the end",
)  # fmt: skip


def expected_words(terminals: set[str]) -> tuple[str, str]:
    """The most telling two or three of what could have stood there."""
    if "PREVIOUS" in terminals:  # behind a comparison, where a second one or a date is rare
        terminals = terminals & {"NUMBER", "LEVEL"}
    found = {EXPECTED[name][0]: EXPECTED[name][1] for name in terminals}
    chosen = (
        [word for word in _ORDER if word in found][:3]
        or [word for word in found if word][:1]
        or ["the end"]
    )
    chinese = [found.get(word, "结束") for word in chosen]
    return _listed(chosen, " or "), _listed(chinese, "或")


def _listed(words: list[str], last: str) -> str:
    if len(words) == 1:
        return words[0]
    comma = "、" if last == "或" else ", "
    return comma.join(words[:-1]) + last + words[-1]
