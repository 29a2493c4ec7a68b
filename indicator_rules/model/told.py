"""How a cell tells its value: what its words say beside the figure, the date or the level."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from attrs import field, frozen


class Concern(StrEnum):
    """What words beside a value say of it, where that bears on the verdict."""

    PLANNED = "planned"
    """拟完成, 预计, 力争, 将."""
    DEMANDED = "demanded"
    """应完成, 要求, 目标, 标准, 承诺."""
    NOT_DONE = "not done"
    """未开展, 尚未, 剩余, 没有, 不合格."""
    BEFORE_DONE = "before done"
    """立项, 申报, 批复, 招标, 开工, 在建, 待验收."""
    CANCELLED = "cancelled"
    """取消, 停办, 暂停, 撤销, 延期."""
    SHORT = "short"
    """缺, 欠, 差, 少: how much is missing."""
    DIFFERENCE = "difference"
    """节约, 超支, 结余, 追加: how far it is from something else."""
    PARTLY = "partly"
    """部分, 基本, 大部分, 过半."""
    OTHER_PERIOD = "other period"
    """上年, 往年, 一季度, 截至9月, 三年平均."""
    OTHER_PART = "other part"
    """其中, 部分村, 试点村, 线上."""
    OTHER_BODY = "other body"
    """全省平均, 全国, 兄弟单位."""
    OTHER_MEASURE = "other measure"
    """参训率 against 满意度."""
    CONDITIONAL = "conditional"
    """如资金到位, 若顺利."""
    EACH = "each"
    """各, 分别: of each of several."""
    HEDGED = "hedged"
    """最高, 历史最高, 理论, 估计: not simply the figure."""
    DENIED = "denied"
    """并非, 不是: the figure is denied."""


class Stand(StrEnum):
    """Where a remark says that a value stands to its target: 低于目标值, 未超预算."""

    ABOVE = "above"
    NOT_ABOVE = "not above"
    BELOW = "below"
    NOT_BELOW = "not below"
    REACHED = "reached"
    MISSED = "missed"


@frozen
class Fact:
    """One thing that the words beside a value say of it.

    ``words`` are the characters that say so. ``aside`` is for a remark about a part of it or
    beside it, which can only take a verdict of met away: 8个（其中2个在建）.
    """

    concern: Concern
    words: str
    aside: bool = False


@frozen
class Told:
    """How a cell tells its value.

    ``result`` is for words of a result (实际, 完成, 达到), ``total`` for those of a whole (全年,
    累计, 合计, 共), ``within`` for a part of a whole (其中); ``part_of_year`` are the words for a
    part of the year that a figure is of (1-9月, 上半年). ``grave`` are the words for how grave an
    event is (较大, 重大), ``version`` the name of the levels that a claim is worded in (年度指标,
    预期指标).
    """

    facts: tuple[Fact, ...] = ()
    part_of_year: str | None = None
    result: bool = field(default=False, eq=False)
    total: bool = field(default=False, eq=False)
    within: bool = field(default=False, eq=False)
    grave: frozenset[str] = field(default=frozenset(), eq=False)
    version: str | None = field(default=None, eq=False)
    stand: Stand | None = None
    """What a remark says of the value and its target, and ``stand_words`` the words."""
    stand_words: str = field(default="", eq=False)
    another: bool = field(default=False, eq=False)
    """Whether the label is the name of a measure that shares no words with the target's."""

    @cached_property
    def silent(self) -> bool:
        """Whether nothing beside the value bears on a verdict."""
        return not (self.facts or self.part_of_year or self.stand or self.another)


PLAIN = Told()
"""A value that is told by itself."""
