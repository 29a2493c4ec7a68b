"""Figures that are no result: a plan, a rest, a saving, a part, another year."""

from __future__ import annotations

import re

from indicator_rules.model.rules import AllOf, AnyOf, Change, Deadline, Qualitative, Rule, Threshold
from indicator_rules.source import half_width

_DIFFERENCES = ("节约", "节省", "结余", "核减", "超支")
_SPENT = re.compile("支出|成本|费用|造价|投入|花费")
_REACHED = re.compile("(?:提高|提升|增加|增长|上升|下降|降低|减少|压减|缩短)[到至为]")
_NEW = re.compile("新增|净增|增加|新建|新培育|新认定")
_ADDED = re.compile("[新增净扩]")
_NO_RESULT = re.compile(
    "(?:尚|还|仅|只)?(?:缺|差|欠|少)(?:了|额|口)?|距离?|离"
    "|(?:上年度?|去年|上一年度?|上年同期|去年同期|上期|同期|年初|计划[数值]?|目标值?|预算数?|应(?:完成|到)?)(?:为|完成)?"
    "|(?:与|和|较|同)?(?:目标|计划|任务|指标)[值数]?相差|相差"
    "|.*(?:各|分别)(?:自)?(?:完成|开展|举办|组织|新增|建成|召开)?|.*基本(?:达到|达|实现|完成)?"
)
"""Labels of what is missing, of another year, of what was planned, and of each of several."""
_OFF_THE_DAY = re.compile("(?:提前|提早|延期|延迟|推迟|逾期|滞后|超期)了?")
"""延期3天 is no duration: it is past one that the cell does not say."""
_HEDGED = re.compile(r"\s*基本(?:达到|达|实现)")
_PLANNED = re.compile("(?:原?计划|预[计期]|力争|争取|拟(?!定)|打算|有望|准备|将(?=[于在会要完]))")
_CONDITIONAL = re.compile("(?:如果?(?![期实下数约])|若|假如|倘)[^,，]*[,，]")
"""Words in front of what was to be, or may be: no result yet."""
_OF_EACH = re.compile("(?:各自?|分别)(?:完成|开展|举办|组织|新增|建成|召开|接待)?[0-9]")
_BEGUN = re.compile("开工|启动|开始|动工|招标|立项|签订|签约|进场|申报|受理")
_DONE = re.compile("完|竣|验收|交付|建成|投用|结束|办结")
_FIRST_FIGURE = re.compile("[0-9一二三四五六七八九十百]")


def is_no_result(read_as: Rule, text: str, rule: Rule | None) -> bool:
    """Whether a value is of something else than what was reached."""
    if rule is None or isinstance(read_as, AllOf | AnyOf | Qualitative):
        return False
    asked, said = getattr(rule, "subject", None) or "", getattr(read_as, "subject", None) or ""
    if said == asked if said else isinstance(read_as, Threshold) and text[:1].isdecimal():
        return False
    text = half_width(text)
    first = _FIRST_FIGURE.search(text)
    before = text[: first.start()] if first else text
    if (
        is_conditional(text)
        or _PLANNED.match(before.lstrip())
        or _HEDGED.match(before)
        or _NO_RESULT.fullmatch(said)
        or (_OFF_THE_DAY.fullmatch(said) and said not in asked)
    ):
        return True
    if isinstance(read_as, Threshold):
        return _is_of_another_size(asked, said, text, rule)
    # 7月1日开工 says nothing of when the work was done.
    return isinstance(read_as, Deadline) and bool(_BEGUN.search(text)) and not _DONE.search(text)


def is_conditional(text: str) -> bool:
    """Whether a cell says what would be: 如天气允许，12月可完工."""
    return _CONDITIONAL.match(text.lstrip()) is not None


def is_of_each(text: str) -> bool:
    """Whether a cell counts for each of several alone: 两县各开展12场."""
    return _OF_EACH.search(half_width(text)) is not None


def _is_of_another_size(asked: str, said: str, text: str, rule: Rule) -> bool:
    # 提高到87.5% is no size of a rise, and 节约1.4万元 no value of a cost: of what is not said.
    if isinstance(rule, Change) and _REACHED.search(text):
        return True
    saves = any(word in asked for word in _DIFFERENCES)
    if saves:
        return bool(_SPENT.search(said)) and not any(word in said for word in _DIFFERENCES)
    if said.endswith(_DIFFERENCES):
        return True
    # What there is in all is no measure of what is new.
    level = any(word in said for word in ("累计", "总", "共有", "现有", "存量", "达到", "数"))
    return bool(_NEW.search(asked)) and level and not _ADDED.search(said)
