"""What the words in front of a value name, without the words that say nothing and the year."""

from __future__ import annotations

import re

from indicator_rules.language.target.labels import without_signs
from indicator_rules.language.words.table import table
from indicator_rules.model.told import Concern, Fact

_FILLERS = tuple(sorted(table("telling")["fillers"], key=len, reverse=True))
_KEPT = frozenset(("累计", "实际", "全部", "其", "各", "本", "总", "共", "更", "约"))
_AVERAGES = ("平均", "人均", "户均", "年均", "月均", "日均")
_WHOLE_WORDS = (*_AVERAGES, "累计", "共计", "总计", "合计", "实际", "全部")
_YEAR = re.compile("(自|从)?(?:截[至止]到?)?((?:19|20)[0-9]{2})年度?(?:全年|末|底)?(以来|起)?")
_YEARS = re.compile("((?:19|20)[0-9]{2})年?[-~至到]((?:19|20)[0-9]{2})年")
_THIS_YEAR = re.compile("(?:全年|本年度?|今年|年度|当年)(?=.)")
_SOURCE = re.compile("[^,;。]{2,}?(?:显示|表明|反映)[,:]?(?=.{2,})")


def without_sources(words: str) -> str:
    """Words without those that say by whom they were found: 合格率 of 送检结果显示合格率."""
    found = _SOURCE.match(words)
    return words if found is None else words[found.end() :]


def without_fillers(words: str) -> str:
    """Words without those at their end that say nothing: 满意度 of 满意度仅为."""
    text = without_signs(words)
    while True:
        shorter = next(
            (text[: -len(one)] for one in _FILLERS if text.endswith(one) and one not in _KEPT), None
        )
        if shorter is None or text.endswith(_WHOLE_WORDS):
            return text
        text = without_signs(shorter)


def of_the_year(words: str, period: int | None) -> tuple[str, Fact | None]:
    """A label without the year in front, and what that says where it is not the table's."""
    found = _YEAR.match(words)
    if found is None:
        return _THIS_YEAR.sub("", words, count=1) if _THIS_YEAR.match(words) else words, None
    rest = words[found.end() :]
    since = found[1] is not None or found[3] is not None
    other = since or (period is not None and int(found[2]) != period)
    return rest, Fact(Concern.OTHER_PERIOD, found[0]) if other else None


def of_other_years(remark: str, period: int | None) -> Fact | None:
    """（2022年）, （2022-2023年累计）: that a value is not of the table's year."""
    years = _YEARS.match(remark)
    if years is not None:
        return Fact(Concern.OTHER_PERIOD, remark)
    rest, other = of_the_year(remark, period)
    return None if any(one.isdecimal() for one in rest) else other
