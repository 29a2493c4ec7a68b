"""What the name of an indicator says about its figure (data): a rate, a number, a harm."""

from __future__ import annotations

import re
from functools import lru_cache

from indicator_rules.source import half_width

_ASIDE = re.compile(r"\s*[（(][^（(]*[)）]\s*$")
_RATE = re.compile("(?:率|覆盖面|满意度|占比|比重|比例)$")
_NO_RATE = re.compile("(?:效|频|功|速|分辨|曲|倍|心|帧|汇|费|税|斜|容积|利|概)率$")
_NUMBER = re.compile("(?:数|数量|人次|场次|批次|面积|里程|长度|产量)$")
_NO_NUMBER = re.compile("(?:指|系|分|参|倍|基)数$")
_MEASURE = re.compile(
    "(?:[率度数量额值比次]|占比|比重|比例|面积|里程|长度|产量|产值|覆盖面|成本|费用|经费|资金|支出|造价|单价|收入|时间|时限|时长"
    "|周期|工期|日期|情况|程度|水平|能力|质量|效果|影响|效益|作用|效率|[一-龥]性)$"
)
_AMOUNT = re.compile("(?:成本|费用|经费|金额|投资额?|造价|单价|支出|资金|产值)$")
_GOOD = (
    "(?:满意度|覆盖面|占比|(?:满意|合格|覆盖|及时|办结|达标|准确|知晓|优良|普及|合规|完好|参与|就业|成活|(?<!毛)入学"
    "|巩固|验收|公开|通过)率)$"
)
_SHARE = re.compile(_GOOD)
_DENIED = re.compile(f"[不未非]{_GOOD}")
_HARM = re.compile(
    "(?:故障|投诉|差错|事故|死亡|返工|流失|违规|违法|失误|上访|发病|空置|闲置|退货|漏检|破损|缺陷|逾期|辍学|失业"
    "|拖欠|损耗)(?:发生)?(?:率|数|数量|次数|起数|件数)$"
)
_CHANGE = re.compile("增长|增幅|增加|提高|提升|提速|上升|变动|下降|降低|减少|节约|节省|压减")


_BLANK = frozenset(("", "/", "\\", "-", "--", "—", "——"))
"""What stands in the cell of a target that is not there."""


def is_blank(target: str | None) -> bool:
    """Whether the cell of a target holds nothing, or the mark that tables put there."""
    return target is not None and half_width(target).strip() in _BLANK


# Five checks and more ask of each name, and tables repeat their names.
_MOST = 4096


@lru_cache(maxsize=_MOST)
def bare(name: str) -> str:
    """A name without the unit or remark in brackets behind it: 覆盖面 of 覆盖面（个）."""
    return _ASIDE.sub("", name)


@lru_cache(maxsize=_MOST)
def is_rate(name: str) -> bool:
    """Whether a name ends as that of a rate: 合格率, 满意度; not 频率."""
    return _RATE.search(bare(name)) is not None and _NO_RATE.search(bare(name)) is None


@lru_cache(maxsize=_MOST)
def is_number(name: str) -> bool:
    """Whether a name ends as that of a number of things: 培训人数, 场次; not 指数."""
    return _NUMBER.search(bare(name)) is not None and _NO_NUMBER.search(bare(name)) is None


def names_a_measure(name: str) -> bool:
    """Whether a name says what is measured, as 培训人次 and 影响程度 do, and 制度健全 does not."""
    return _MEASURE.search(bare(name)) is not None


@lru_cache(maxsize=_MOST)
def is_amount(name: str) -> bool:
    """Whether a name ends as that of an amount of money: 单位成本, 经费."""
    return _AMOUNT.search(bare(name)) is not None


@lru_cache(maxsize=_MOST)
def is_share(name: str) -> bool:
    """Whether a name is a good part of a whole, which is 100% at most: 合格率, 满意度."""
    return _SHARE.search(bare(name)) is not None and not is_harm(name)


@lru_cache(maxsize=_MOST)
def is_harm(name: str) -> bool:
    """Whether a name counts what nobody wants: 故障率, 投诉数, 不合格率."""
    return _HARM.search(bare(name)) is not None or _DENIED.search(bare(name)) is not None


@lru_cache(maxsize=_MOST)
def is_change(name: str) -> bool:
    """Whether a name speaks of a change, which may pass 100%: 增长率, 成本节约率."""
    return _CHANGE.search(name) is not None
