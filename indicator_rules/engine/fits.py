"""Which methods fit which targets: a sentence that means nothing for a target scores nothing."""

from __future__ import annotations

from indicator_rules.model.aim import Aim
from indicator_rules.model.comparison import Direction
from indicator_rules.model.methods import (
    Bands,
    BasePlus,
    Calculated,
    Deduct,
    Due,
    Efficacy,
    Formulaic,
    Growth,
    Inside,
    Interpolated,
    ModeratePoint,
    PerUnit,
    Proportional,
    Reverse,
    Sides,
)
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Change, Deadline, Interval, Level, Rule, Threshold
from indicator_rules.model.units import NO_UNIT

_OF_A_FIGURE = (Calculated, Growth, Inside, Interpolated, ModeratePoint, PerUnit, Reverse)
_LEVEL = "级"
_WHOLE = 100


def refuse_unless_fits(rule: Rule, aim: Aim, method: Formulaic) -> None:
    """Refuse a method that the target leaves nothing to.

    Raises:
        Refusal: it counts units of a level (IR432), or is for targets of another kind (IR434).
    """
    if isinstance(method, Due):
        _refuse_another_day(rule, method.day)
    elif isinstance(rule, Level):
        _level(rule, method)
    elif aim.unit == NO_UNIT and isinstance(rule, Threshold | Interval) and _counts_shares(method):
        # 每少1% against ≥5 may be 1, or a hundredth of it.
        _refuse(rule, "a target with its unit, as in ≥90%", "写明计量单位的目标值，如 ≥90%")
    elif isinstance(method, Deduct) and method.events and _is_above_none(aim):
        raise Refusal("IR436", target=rule)
    elif isinstance(rule, Deadline) and isinstance(method, _OF_A_FIGURE):
        _refuse(rule, "a figure", "数值目标")
    elif isinstance(method, Reverse) and aim.direction is not Direction.LOWER:
        _refuse(rule, "a target where less is better, as in ≤90万元", "反向目标值，如 ≤90万元")
    elif isinstance(method, Proportional) and _passes_at_itself(aim, method):
        fits = "a pass mark that is not the target itself, as in ≥100%"
        _refuse(rule, fits, "与及格线不同的目标值，如 ≥100%")
    elif isinstance(method, Growth) and not (aim.unit.is_ratio or isinstance(rule, Change)):
        _refuse(rule, "a rate of growth", "增长率")
    elif isinstance(method, Deduct) and method.above is not None and isinstance(rule, Interval):
        _refuse(rule, "a target with one bound, as in ≥90%", "单侧目标值，如 ≥90%")
    elif isinstance(method, ModeratePoint | PerUnit) and isinstance(rule, Interval):
        _refuse(rule, "one figure, not two", "单一数值，而不是区间")
    elif isinstance(method, PerUnit) and aim.direction is not Direction.HIGHER:
        _refuse(rule, "a target where more is better, as in ≥5个", "正向目标值，如 ≥5个")


def _refuse_another_day(rule: Rule, day: Deadline) -> None:
    """应于6月底前完成 against a target of another day would count from a day of its own."""
    same = isinstance(rule, Deadline) and (rule.month, rule.day) == (day.month, day.day)
    years = {rule.year, day.year} - {None} if isinstance(rule, Deadline) else set()
    if not same or len(years) > 1 or day.years_after:
        _refuse(rule, "a target of the day that it names", "与其所写日期一致的目标值")


def _counts_shares(method: Formulaic) -> bool:
    """Whether a method counts percentages, of whatever they may be."""
    match method:
        case Deduct(per=per) | BasePlus(per=per) | PerUnit(per=per):
            return per.unit.is_ratio
        case Sides(below, above):
            return _counts_shares(below) or _counts_shares(above)
        case _:
            return False


def _is_above_none(aim: Aim) -> bool:
    return aim.direction is Direction.HIGHER and aim.figure > 0


def _passes_at_itself(aim: Aim, method: Proportional) -> bool:
    """低于80%不得分 against ≥80%: of the value or of its completion, which differ."""
    whole = method.worded and aim.unit.is_ratio and aim.figure != _WHOLE
    return whole and method.pass_mark is not None and method.pass_mark * _WHOLE == aim.figure


def _level(rule: Level, method: Formulaic) -> None:
    counts_levels = isinstance(method, Deduct) and method.per.unit.name == _LEVEL
    units = isinstance(method, Deduct | Sides | BasePlus | Efficacy | PerUnit | Bands)
    if units and not counts_levels:
        raise Refusal("IR432", target=rule)
    if isinstance(method, _OF_A_FIGURE):
        _refuse(rule, "a figure", "数值目标")


def _refuse(rule: Rule, fits: str, fits_zh: str) -> None:
    raise Refusal("IR434", target=rule, fits=fits, fits_zh=fits_zh)
