"""The steps of a sum in words: what was read, which rule applied, what it gave."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Language
from indicator_rules.diagnostics.language import current_language
from indicator_rules.engine.lines import Stretch
from indicator_rules.engine.printing import exact_range, shown_figure, shown_range
from indicator_rules.model.curve import Formula
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.results import Range

if TYPE_CHECKING:
    from indicator_rules.engine.reasons import Reason

_SENTENCES = {
    "own-method": ("method: {method}", "评分标准：{method}"),
    "profile-method": (
        "profile {profile}, {of}: {method}",
        "办法 {profile}，{of}：{method}",
    ),
    "no-method": (
        "no method named: completion times weight",
        "未写评分标准：按完成率乘分值",
    ),
    "piece": (
        "{value} lies in {stretch}, where the score is {formula}: {score}",
        "{value} 落在 {stretch}，得分为 {formula}，即 {score}",
    ),
    "flat": (
        "{value} lies in {stretch}: {score} points",
        "{value} 落在 {stretch}：得 {score} 分",
    ),
    "stretch": (
        "{value} is no point: {low} to {high} points",
        "{value} 不是一个确定数值：得 {low} 至 {high} 分",
    ),
    "met": ("the target is met: {score} points", "达标，得满分 {score} 分"),
    "in-proportion": (
        "completion {completion} of {weight} points: {score}",
        "完成率 {completion} × 分值 {weight} = {score}",
    ),
    "open": (
        "no point value: {low} to {high} points",
        "没有确定的结果：得 {low} 至 {high} 分",
    ),
    "unread": (
        "a cell could not be read: {low} to {high} points",
        "单元格无法识别：得 {low} 至 {high} 分",
    ),
    "missing": ("no actual value: no points", "没有实际值：不得分"),
    "excluded": (
        "taken out: {weight} points do not count",
        "不参与评价：剔除分值 {weight} 分",
    ),
    "moved": (
        "weight {own} becomes {weight}, with points of what does not apply",
        "承接不适用指标的分值：由 {own} 分变为 {weight} 分",
    ),
    "band": (
        "judged “{level}” ({wording}): {low_share} to {high_share} of {weight}, {low} to {high}",
        "“{level}”（{wording}）：{weight} 分的 {low_share} 至 {high_share}，即 {low} 至 {high} 分",
    ),
    "judged": ("judged “{level}”: {high} of {weight} points", "评判等级“{level}”：得 {high} 分"),
    "band-of-points": (
        "judged “{level}”: {low} to {high} of {weight} points",
        "评判等级“{level}”：得 {low} 至 {high} 分",
    ),
    "rated": ("a person gave {score} points", "评定得 {score} 分"),
    "deducted": (
        "a person took off {points} points: {score}",
        "人工扣 {points} 分，得 {score} 分",
    ),
    "rounded": (
        "{exact} rounded half up to {places} places: {figure}",
        "{exact} 四舍五入到 {places} 位小数：{figure}",
    ),
    "cut-off": (
        "{exact} cut off at {places} places: {figure}",
        "{exact} 截取 {places} 位小数：{figure}",
    ),
    "sum": ("{terms} = {score}", "{terms} = {score}"),
    "scaled": (
        "{excluded} of {whole} points taken out: {earned} × {whole}/{rest} = {score}",
        "剔除 {excluded} 分后折算：{earned} × {whole}/{rest} = {score}",
    ),
    "bonus": ("bonus {points}: {score}", "加分 {points} 分：{score}"),
    "grade": ("{total} is “{grade}” in profile {profile}", "{total} 按办法 {profile} 为“{grade}”"),
    "grade-of-share": (
        "{total} of {whole} points is {percent}%, “{grade}” in profile {profile}",
        "{total} 分为满分 {whole} 分的 {percent}%，按办法 {profile} 为“{grade}”",
    ),
    "ungraded": (
        "the weights do not add up: no grade",
        "分值合计与满分不符，不评定等级",
    ),
    "ungraded-unread": (
        "the profile, a bonus or a veto could not be read: no grade",
        "评价办法、加分或一票否决项无法识别，不评定等级",
    ),
    "vetoed": ("“{name}” fixes the grade: {grade}", "“{name}”一票否决，等级为“{grade}”"),
    "veto-idle": (
        "“{name}” allows no more than {grade}, which the total does not pass",
        "“{name}”一票否决，等级不高于“{grade}”，总分对应等级未超过该等级",
    ),
}  # fmt: skip
_KINDS = {
    "execution": "预算执行率",
    "satisfaction": "满意度指标",
    "higher": "正向指标",
    "lower": "反向指标",
    "interval": "适度指标",
    "deadline": "时限指标",
    "level": "等级指标",
    "change": "增减指标",
}


def step_text(step: Reason, language: Language | None = None) -> str:
    """A step as a sentence."""
    formula = step.words.get("formula")
    flat = isinstance(formula, Formula) and formula.is_constant
    english, chinese = _SENTENCES["flat" if flat else step.kind]
    chosen = chinese if (language or current_language()) is Language.CHINESE else english
    spoken = Language.CHINESE if chosen is chinese else Language.ENGLISH
    words = {key: _shown(value, spoken) for key, value in step.words.items()}
    if chosen is chinese:
        words["of"] = _KINDS.get(str(words.get("of")), "")
    return chosen.format_map(words)


def step_to_dict(step: Reason, language: Language | None = None) -> dict[str, object]:
    """A step as JSON-ready data."""
    words = {key: _exact(value) for key, value in step.words.items()}
    return {"step": step.kind, "text": step_text(step, language), **words}


def _shown(value: object, language: Language) -> str:
    """A word of a step for people: figures as decimals, ≈ where those do not end."""
    match value:
        case Fraction():
            return shown_figure(value)
        case Range():
            return shown_range(value)
        case Formula():
            return value.text(shown_figure)
        case Stretch():
            return value.text(language)
        case tuple():
            return " + ".join(f"{name} {shown_range(points)}" for name, points in value)
        case _:
            return str(value)


def _exact(value: object) -> str:
    """A word of a step for programs."""
    match value:
        case Fraction():
            return fraction_text(value)
        case Range():
            return exact_range(value)
        case Formula():
            return str(value)
        case tuple():
            return " + ".join(f"{name} {exact_range(points)}" for name, points in value)
        case _:
            return str(value)
