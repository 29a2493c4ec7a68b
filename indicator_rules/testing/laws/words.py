"""What a counterexample says, in the words of the field and in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from indicator_rules.diagnostics import Language
from indicator_rules.diagnostics.language import current_language
from indicator_rules.engine.lines import Stretch, value_text
from indicator_rules.engine.printing import exact_range, shown_figure, shown_range
from indicator_rules.model.aim import Aim
from indicator_rules.model.curve import Formula
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.results import Range
from indicator_rules.testing.laws.law import chosen

_SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "no-score": (
        "actual value {first}: no score, {error}",
        "实际值 {first} 没有得分：{error}",
    ),
    "above-weight": (
        "actual value {first} scores {first_score}, above the weight of {weight}",
        "实际值 {first} 得 {first_score} 分，高于分值 {weight} 分",
    ),
    "below-nothing": (
        "actual value {first} scores {first_score}, below 0",
        "实际值 {first} 得 {first_score} 分，低于 0 分",
    ),
    "worse-for-better": (
        "actual value {first} scores {first_score}, the better {second} scores {second_score}",
        "实际值 {first} 得 {first_score} 分，更好的 {second} 反而得 {second_score} 分",
    ),
    "met-not-full": (
        "actual value {first} meets the target and scores {first_score}, not the full {weight}",
        "实际值 {first} 已达标，得 {first_score} 分，不是满分 {weight} 分",
    ),
    "missed-full": (
        "actual value {first} misses the target and scores {first_score}, the weight is {weight}",
        "实际值 {first} 未达标，却得 {first_score} 分，分值为 {weight} 分",
    ),
    "short-of-pass": (
        "actual value {first} is short of the pass mark of {mark} and scores {first_score}, not 0",
        "实际值 {first} 不到及格线 {mark}，得 {first_score} 分，应得 0 分",
    ),
    "at-pass": (
        "actual value {first}, at the pass mark and not above it, scores {first_score}, not 0",
        "实际值 {first} 恰为及格线，不算及格，得 {first_score} 分，应得 0 分",
    ),
    "jump": (
        (
            "between {first} and {second}, where no figure is stated, the score jumps from"
            " {first_score} to {second_score}"
        ),
        (
            "在 {first} 与 {second} 之间没有写明任何数值，得分却由 {first_score} 分跳到"
            " {second_score} 分"
        ),
    ),
    "not-as-stated": (
        "actual value {first}: {wanted} points by the method, but {first_score} given",
        "实际值 {first} 按评分标准应得 {wanted} 分，却给出 {first_score} 分",
    ),
    "function-not-as-stated": (
        "actual value {first}: {wanted} points by the method, the function gives {first_score}",
        "实际值 {first} 应得 {wanted} 分，函数给出 {first_score} 分",
    ),
    "another-writing": (
        "actual value {first} scores {first_score}, written “{second}” it scores {second_score}",
        "实际值 {first} 得 {first_score} 分，写作“{second}”得 {second_score} 分",
    ),
    "unread-writing": (
        "actual value {first} scores {first_score}, written “{second}” it has no score: {error}",
        "实际值 {first} 得 {first_score} 分，写作“{second}”则没有得分：{error}",
    ),
    "missing-points": (
        "left out, the actual value earns {missing} points; {first} earns {first_score}",
        "缺报得 {missing} 分，填报实际值 {first} 只得 {first_score} 分",
    ),
    "missing-total": (
        "left out, the actual value brings a total of {missing}; {first} brings {first_score}",
        "缺报时总分为 {missing} 分，填报实际值 {first} 时总分只有 {first_score} 分",
    ),
    "order": (
        "a total of {first_score} ({first_grade}) is {second_score} ({second_grade}) as {order}",
        "总分 {first_score} 分（{first_grade}），按{order}则 {second_score} 分（{second_grade}）",
    ),
    "rounded-score": (
        "actual value {first}: exactly {exact} points, rounded once {wanted}, but {given} given",
        "实际值 {first} 准确得分 {exact}，舍入一次为 {wanted} 分，却给出 {given} 分",
    ),
    "rounded-total": (
        "a total of exactly {exact} points is {wanted} rounded once, but {given} printed",
        "总分准确数 {exact}，舍入一次为 {wanted} 分，却填列 {given} 分",
    ),
    "no-total": (
        "scores {first}: no total, {error}",
        "得分 {first} 没有总分：{error}",
    ),
    "total-outside": (
        "scores {first} total {first_score}, outside 0 to {weight}",
        "得分 {first} 的总分为 {first_score} 分，超出 0 至 {weight} 分",
    ),
    "total-order": (
        "scores {first} total {first_score}, in the order {second} they total {second_score}",
        "得分 {first} 的总分为 {first_score} 分，按 {second} 的顺序则为 {second_score} 分",
    ),
    "total-rounded": (
        "scores {first} total exactly {exact}, rounded once {wanted}, the function gives {given}",
        "得分 {first} 的总分准确数为 {exact}，舍入一次为 {wanted} 分，函数给出 {given} 分",
    ),
    "unknown-grade": (
        "a total of {first} has the grade {grade}, which is not one of {grades}",
        "总分 {first} 分给出等级 {grade}，不在{grades}之列",
    ),
    "another-grade": (
        "a total of {first} is “{wanted}” in profile {profile}, the function gives “{grade}”",
        "总分 {first} 分按办法 {profile} 为“{wanted}”，函数给出“{grade}”",
    ),
    "fewer-points": (
        "actual value {first} scores {first_score} of {weight}, but {second_score} of {more}",
        "实际值 {first} 在分值 {weight} 时得 {first_score} 分，{more} 时得 {second_score} 分",
    ),
    "smaller-share": (
        "a weight of {weight} is {first_share} of the total, a weight of {more} {second_share}",
        "分值 {weight} 分占总分 {first_share}，增至 {more} 分后占 {second_share}",
    ),
    "no-grade": (
        "a total of {first} has no grade",
        "总分 {first} 分没有对应的等级",
    ),
    "two-grades": (
        "a total of {first} has more than one grade: {grades}",
        "总分 {first} 分对应不止一个等级：{grades}",
    ),
    "worse-grade": (
        "a total of {first} is “{first_grade}”, the higher {second} is “{second_grade}”",
        "总分 {first} 分为“{first_grade}”，更高的 {second} 分却为“{second_grade}”",
    ),
    "worse-level": (
        "“{first}” may earn {first_score}, the better “{second}” only {second_score}",
        "“{first}”可得 {first_score} 分，更好的“{second}”只可得 {second_score} 分",
    ),
})  # fmt: skip


@frozen
class Value:
    """An actual value on the line of a target: 85%, 良, 逾期2天."""

    x: Fraction
    aim: Aim
    written: str | None = None
    """How a cell says it, where it was tried as a text: 增长5% for 5%."""

    def text(self, language: Language | None = None) -> str:
        """The value in the words of the field."""
        if self.written is not None:
            return self.written
        return value_text(self.x, self.aim, language)


@frozen
class Phrase:
    """A sentence with its figures exact; ``kind`` names it for programs."""

    kind: str
    words: Mapping[str, object]

    def text(self, language: Language | None = None) -> str:
        """The sentence for people."""
        spoken = language or current_language()
        words = {key: shown(value, spoken) for key, value in self.words.items()}
        words |= _told_apart(self.words, words)
        return chosen(_SENTENCES[self.kind], spoken).format_map(words)

    def to_dict(self, language: Language | None = None) -> dict[str, object]:
        """The sentence as JSON-ready data; figures as exact text."""
        spoken = language or current_language()
        words = {key: exactly(value, spoken) for key, value in self.words.items()}
        return {"kind": self.kind, "text": self.text(language), **words}


def _told_apart(words: Mapping[str, object], said: Mapping[str, str]) -> dict[str, str]:
    """Figures that differ and are shown alike, exactly."""
    figures = {key: value for key, value in words.items() if isinstance(value, Fraction)}
    return {
        key: fraction_text(value)
        for key, value in figures.items()
        if any(said[key] == said[other] and value != figures[other] for other in figures)
    }


@frozen
class Cause:
    """A piece of a curve that scores a value, and the words of the method that made it."""

    clause: str | None
    stretch: Stretch
    formula: Formula

    def text(self, language: Language | None = None) -> str:
        """The piece for people: “80%（含）-90%得8分”: [80, 90) scores 8."""
        spoken = language or current_language()
        stretch, points = self.stretch.text(spoken), self.formula.text(shown_figure)
        if spoken is Language.CHINESE:
            by = "得分曲线" if self.clause is None else f"“{self.clause}”"
            flat = f"得 {points} 分" if self.formula.is_constant else f"的得分为 {points}"
            return f"依据{by}：{stretch} {flat}"
        by = "the curve" if self.clause is None else f"“{self.clause}”"
        return f"by {by}: {stretch} scores {points}"

    def to_dict(self, language: Language | None = None) -> dict[str, object]:
        """The piece as JSON-ready data."""
        return {
            "clause": self.clause,
            "stretch": str(self.stretch),
            "stretch_text": self.stretch.text(language),
            "formula": str(self.formula),
        }


@frozen
class Counterexample:
    """What breaks a law: actual values, their scores, and the pieces that give them."""

    said: Phrase
    causes: tuple[Cause, ...] = ()

    def text(self, language: Language | None = None) -> str:
        """The counterexample for people, a line for the figures and one for each piece."""
        lines = [self.said.text(language), *(one.text(language) for one in self.causes)]
        return "\n".join(dict.fromkeys(lines))

    def to_dict(self, language: Language | None = None) -> dict[str, object]:
        """The counterexample as JSON-ready data."""
        causes = [one.to_dict(language) for one in self.causes]
        return {**self.said.to_dict(language), "by": causes}


def shown(value: object, language: Language) -> str:
    """A word of a sentence for people."""
    match value:
        case Value():
            return value.text(language)
        case Fraction():
            return shown_figure(value)
        case Range():
            return shown_range(value)
        case (str(english), str(chinese)):
            return chosen((english, chinese), language)
        case _:
            return str(value)


def exactly(value: object, language: Language) -> object:
    """A word of a sentence for programs."""
    match value:
        case Value():
            return {"text": value.text(language), "value": fraction_text(value.x)}
        case Fraction():
            return fraction_text(value)
        case Range():
            return exact_range(value)
        case _:
            return shown(value, language)
