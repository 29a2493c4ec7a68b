"""The laws: what each is called and what it means, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from indicator_rules.diagnostics import Language
from indicator_rules.diagnostics.language import current_language


@frozen
class Law:
    """A law of fair scoring, known by its ``name``: ``bounded``, ``monotone``.

    ``titles`` and ``meanings`` hold the English and the Chinese.
    """

    name: str
    titles: tuple[str, str] = field(eq=False, repr=False)
    meanings: tuple[str, str] = field(eq=False, repr=False)

    def title(self, language: Language | None = None) -> str:
        """What people call it."""
        return chosen(self.titles, language)

    def meaning(self, language: Language | None = None) -> str:
        """What it demands, as a sentence."""
        return chosen(self.meanings, language)

    def __str__(self) -> str:
        return self.name


def chosen(texts: tuple[str, str], language: Language | None = None) -> str:
    """The text in the reader's language, of an English and a Chinese one."""
    return texts[(language or current_language()) is Language.CHINESE]


SCORED = Law(
    "scored",
    ("every value scored", "值值有分"),
    (
        "every actual value has one score",
        "每个实际值都有一个得分",
    ),
)
BOUNDED = Law(
    "bounded",
    ("bounded", "得分不越界"),
    (
        "no score is below 0 or above the weight",
        "得分不低于 0，不高于分值",
    ),
)
MONOTONE = Law(
    "monotone",
    ("monotone", "越好得分越不低"),
    (
        "a better actual value never scores less",
        "实际值更好，得分不会更低",
    ),
)
FULL_AT_TARGET = Law(
    "full-at-target",
    ("full at target", "达标即满分"),
    (
        "full marks exactly where the target is met",
        "达标得满分，未达标不得满分",
    ),
)
ZERO_BELOW_PASS_MARK = Law(
    "zero-below-pass-mark",
    ("zero below the pass mark", "及格线下零分"),
    (
        "no points short of the pass mark that the method states",
        "低于评分标准写明的及格线不得分",
    ),
)
CONTINUOUS = Law(
    "continuous",
    ("continuous except at stated jumps", "除写明处外无跳变"),
    (
        "the score jumps only where the target or the method states a figure",
        "得分只在目标值或评分标准写明的数值处跳变",
    ),
)
ORDER_FREE = Law(
    "order-free",
    ("order-free total", "总分与顺序无关"),
    (
        "the total and the grade do not depend on the order of the indicators",
        "总分和等级与指标的排列顺序无关",
    ),
)
UNIT_INVARIANT = Law(
    "unit-invariant",
    ("unit-invariant", "换算单位得分不变"),
    (
        "the same amount in another unit (万元 for 元, ‰ for %) scores the same",
        "同一数量换一个计量单位（元与万元、% 与 ‰）得分相同",
    ),
)
ROUNDED_ONCE = Law(
    "rounded-once",
    ("rounded once", "只舍入一次"),
    (
        "a printed figure is the exact one rounded once, in the stated way",
        "填列的数是准确数按规定只舍入一次的结果",
    ),
)
MORE_WEIGHT = Law(
    "more-weight",
    ("more weight, no smaller share", "分值增加份额不减"),
    (
        "an indicator of more weight has no smaller share of the total and no fewer points",
        "分值增加，在总分中的份额不减，得分不减",
    ),
)
NEVER_BETTER_MISSING = Law(
    "never-better-missing",
    ("never better to leave a value out", "缺报不占便宜"),
    (
        "no actual value earns less than leaving it out does",
        "缺报实际值的得分不高于填报任何实际值的得分",
    ),
)
EQUAL_TEXTS = Law(
    "equal-texts",
    ("equal texts, equal scores", "同值同分"),
    (
        "the same actual value written in another way scores the same",
        "同一实际值换一种写法得分相同",
    ),
)
AS_STATED = Law(
    "as-stated",
    ("as the method states", "与评分标准一致"),
    (
        "the score is what the scoring method gives",
        "得分就是评分标准给出的得分",
    ),
)
GRADED = Law(
    "graded",
    ("every total graded", "总分皆有等级"),
    (
        "every total that can be printed has one grade",
        "能填列的每个总分都有且只有一个等级",
    ),
)
GRADES_MONOTONE = Law(
    "grades-monotone",
    ("a higher total, no worse grade", "总分更高等级不降"),
    (
        "a higher total never has a worse grade",
        "总分更高，等级不会更低",
    ),
)

LAWS: tuple[Law, ...] = (
    SCORED,
    BOUNDED,
    MONOTONE,
    FULL_AT_TARGET,
    ZERO_BELOW_PASS_MARK,
    CONTINUOUS,
    AS_STATED,
    UNIT_INVARIANT,
    EQUAL_TEXTS,
    NEVER_BETTER_MISSING,
    ORDER_FREE,
    ROUNDED_ONCE,
    MORE_WEIGHT,
    GRADED,
    GRADES_MONOTONE,
)
"""Every law, in the order of a report."""
BY_NAME: Mapping[str, Law] = MappingProxyType({law.name: law for law in LAWS})


def law_named(law: Law | str) -> Law:
    """A law by its name.

    Raises:
        ValueError: there is no such law.
    """
    if isinstance(law, Law):
        return law
    if law not in BY_NAME:
        msg = f"law={law!r} is not one of {', '.join(BY_NAME)}"
        raise ValueError(msg)
    return BY_NAME[law]


def laws_named(laws: Iterable[Law | str] | Law | str) -> tuple[Law, ...]:
    """Laws in the order of a report.

    Raises:
        ValueError: there is no such law.
    """
    listed = [laws] if isinstance(laws, Law | str) else laws
    wanted = {law_named(law) for law in listed}
    return tuple(law for law in LAWS if law in wanted)
