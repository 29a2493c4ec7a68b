"""The words in front of a figure: subject, verb, base, period, and what they make of the figure."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias, assert_never, cast

from attrs import evolve

from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import (
    AllOf,
    Change,
    Comparison,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
    Trend,
)
from indicator_rules.source import Span
from indicator_rules.syntax.damage import LOOKALIKES
from indicator_rules.syntax.parts import Clause, Lead, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lark import Token

Figure: TypeAlias = Threshold | Interval | Deadline | Level | Change
"""What a figure alone can be, before words are added to it."""

_VERBS = {
    "REACH": Comparison.AT_LEAST,
    "FALL_TO": Comparison.AT_MOST,
    "HOLD": Comparison.EQUAL,
}
TRENDS = {
    "INCREASE": Trend.INCREASE,
    "INCREASE_RATE": Trend.INCREASE,
    "DECREASE": Trend.DECREASE,
    "DECREASE_RATE": Trend.DECREASE,
}
_RATES = {"INCREASE_RATE", "DECREASE_RATE"}
NEGATIONS = (
    "未",
    "不",
    "没有",
    "未能",
    "没",
    "非",
    "难以",
    "无法",
    "尚未",
    "不得",
    "不应",
    "不再",
    "禁止",
)
_STARTERS = ("于", "在")
_THIS_YEAR = {"当年", "本年", "今年", "本年度", "当年度"}
_OTHER_YEARS = ("次年", "下年", "翌年", "明年", "来年", "第二年", "下一年", "下年度", "次年度")
_PLAIN = {"PLAIN", "OTHER", "IDIOM", "EVERY_YEAR", "BASE"}
_YEAR_BEFORE = re.compile("上一?年度?|去年")
_TWO_WORDS = re.compile("[\u4e00-\u9fff].*[\u4e00-\u9fff]")
_COMPARES = re.compile(
    "[<>=≥≤≧≦±~]|[低高大小多少等]于|超[过出]|不[足满到]|未满|至[少多]|最[多少]|^约|^零(?!售|碳|星)|以[上下内]"
)
_ADVERBS = re.compile("(?:[也又都]|(?<![年人户地平月日])均)$")
_DEGREES = re.compile(
    "(?:有所|进一步|持续|稳步|不断|逐步|明显|显著|大幅)+$|^(?:有所|进一步|持续|稳步|不断|逐步|明显|显著|大幅)+"
)
"""Words that say how much without a figure, and name nothing."""
_FIRST = re.compile("(?<!提)前$")
_TWO = 2
_NAMES_SOMETHING = re.compile(r"[^\W_]")
_SIGNS = " 、,;。:.|-\"'“”‘’"
_DENIES = re.compile("不得|不允许|严禁|禁止|不准|不许|杜绝|避免|不应|不能|不可|不宜|不要")
_BY_NAME = {
    Comparison.AT_MOST: re.compile("^最[高大长]限?(?!法院)|最[高大]限|上限$|封顶$|限价$"),
    Comparison.AT_LEAST: re.compile("^最[低小短]|最[低小]限|下限$|保底$"),
}
"""Labels that are bounds themselves: 最高限价, 注册资本最低限额."""
_MEASURES = ("率", "比例", "比重", "数", "量", "度")
"""What a label that is a measure ends in: 不能按时办结率."""
_NAMED_AS = ("率在", "度在", "数在", "量在", "比例在", "比重在", "值在")
_BOUNDS = ("以上", "以下", "以内", "左右")
_OF_A_BASE = {"PLAIN", "OTHER", "IDIOM", "AND"}


def text_of(words: Sequence[Token]) -> str:
    """The words as written, without the spaces between them."""
    return "".join("".join(word.split()) for word in words)


def span_of(words: Sequence[Token]) -> Span:
    """From the first word to the last."""
    return Span(words[0].start_pos or 0, words[-1].end_pos or 0)


def between_of(words: Sequence[Token]) -> tuple[str | None, str | None]:
    """What stands between a comparison and its figure: 停车场面积 of 停车场面积的; 年 of 每年."""
    own = [word for word in words if word.type not in {"MODAL", "REMARK", "PER"}]
    # 至少全年完成2次: the verb says no more than the figure.
    own = [word for word in own if word.type != "REACH"] if len(own) == 1 else own
    text = text_of(own)
    plain = all(word.type in _OF_A_BASE and not is_stop(word) for word in own)
    if text and not (plain and _TWO_WORDS.search(text) and not _COMPARES.search(text)):
        # ≥≤90% or 不低于超过90%: a second sign is no base.
        raise UnreadableError("a figure", span_of(words))
    base = text.removesuffix("的").removesuffix("比例").removesuffix("之") or None
    return base, _per_name(_first_of("PER", words))


def between_ends_in_of(words: Sequence[Token]) -> bool:
    """Whether 的 stands before the figure: 低于市场价的10% is a share, 低于市场价10% a distance."""
    return text_of(words).endswith(("的", "之"))


def _first_of(kind: str, words: Sequence[Token]) -> str | None:
    return next((text_of([word]) for word in words if word.type == kind), None)


def is_stop(word: Token) -> bool:
    """Whether a word parts clauses: ， ； 且 或, but not the 、 of a list."""
    return word.type in {"AND", "OR"} and word != "、"


def words_alone(words: Sequence[Token]) -> Rule:
    """A target without a figure: a requirement, or a change that names its direction only."""
    whole = text_of(words)
    if not _NAMES_SOMETHING.search(whole):
        raise Refusal("IR104", found=whole)
    words = [word for word in words if word.type != "REMARK"] or words
    trend = TRENDS.get(words[-1].type)
    against = [word for word in words if word.type in {"EVERY_YEAR", "BASE"}]
    plain = all(word.type in _PLAIN or word == "、" for word in words[:-1])
    if trend is None or words[-1].type in _RATES or len(against) != 1 or not plain:
        return Qualitative(whole)
    base = "上年" if against[0].type == "EVERY_YEAR" else base_name(against[0])
    named = text_of([word for word in words[:-1] if word is not against[0]])
    subject = _DEGREES.sub("", named) or None
    return Change(trend, Comparison.MORE_THAN, None, base, subject=subject)


def read_lead(words: Sequence[Token]) -> Lead:
    """Take the words in front of a figure apart."""
    stops = [place for place, word in enumerate(words) if is_stop(word)]
    listed = words[0] == "、" if words else False
    join: Token | None = None
    before: tuple[Token, ...] = ()
    own = list(words)
    if stops:
        last = stops[-1]
        join, before, own = words[last], tuple(words[:last]), list(words[last + 1 :])
    elif listed:
        join, own = words[0], list(words[1:])
    own = [_in_a_name(word, after) for word, after in zip_longest(own, own[1:])]
    per = _per_of(own)
    base = next((base_name(word) for word in own if word.type == "BASE"), None)
    kept = _without_modals([word for word in own if word.type not in {"BASE", "REMARK"}])
    own = _without_modals([word for word in kept if word.type != "PER"])
    first = next((word for word in words[len(before) + bool(stops) :] if word != "、"), None)
    # Where only a stop stands in front, the figure itself is the start.
    start = (first.start_pos if first is not None else words[-1].end_pos if words else 0) or 0
    subject, verb, of = _split_at_verb(own)
    worded = subject if per is None else _split_at_verb(kept)[0]
    return Lead(start, join, before, subject, worded, verb, base, of, per)


def _in_a_name(word: Token, following: Token | None) -> Token:
    """人均预期寿命, 年均浓度: the words of an average belong to the name behind them."""
    named = following is not None and following.type in {"PLAIN", "OTHER", "IDIOM"}
    return word.update(type="PLAIN") if named and word.endswith("均") else word


def _without_modals(words: list[Token]) -> list[Token]:
    """The words between the first and the last that mean something."""
    places = [place for place, word in enumerate(words) if word.type != "MODAL"]
    return words[places[0] : places[-1] + 1] if places else []


def _per_of(words: Sequence[Token]) -> str | None:
    """What a rate is for each of: 人 of 每人, 人每月 of 每人每月."""
    names = [_per_name(text_of([word])) for word in words if word.type == "PER"]
    return "每".join(name for name in names if name) or None


def _per_name(per: str | None) -> str | None:
    if per is None:
        return None
    name = per.removeprefix("平均").removeprefix("每").removeprefix("一")
    return {"年均": "年", "全年": "年", "人均": "人", "户均": "户"}.get(name, name)


def base_name(word: str) -> str:
    """What a change is counted against: 较上年 is 上年, 同比 is 上年同期."""
    name = "".join(word.split())
    if name in {"同比", "环比"}:
        return {"同比": "上年同期", "环比": "上期"}[name]
    for prefix in "较比与同在":
        name = name.removeprefix(prefix)
    for suffix in ("的基础上", "基础上", "相比", "比"):
        name = name.removesuffix(suffix)
    return _YEAR_BEFORE.sub("上年", name)


def _split_at_verb(own: list[Token]) -> tuple[str | None, str | None, str | None]:
    """Subject, kind of verb, and what the figure is a part of."""
    started = _verb_in_front(own)
    if started is not None:
        return started
    verbs = [place for place, word in enumerate(own) if word.type in _VERBS or word.type in TRENDS]
    text = text_of(own)
    if verbs:
        place = verbs[-1]
        after = [word for word in own[place + 1 :] if word.type != "MODAL"]
        behind = text_of(after).strip(_SIGNS)
        kind = own[place].type
        if not behind or behind.endswith("的"):
            kind, front = _strongest(own, place)
            subject = _subject(front)
            if subject and subject.endswith(NEGATIONS) and kind not in _RATES:
                raise UnreadableError("a figure with a comparison, as in ＜80%", span_of(own))
            return subject, kind, behind.removesuffix("的") or None
    if text.endswith("的"):
        return None, None, text.removeprefix("占").removesuffix("的") or None
    return _subject(own), None, None


def _verb_in_front(own: list[Token]) -> tuple[str | None, str | None, str | None] | None:
    """完成清淤2.8万立方米: the object between the verb and its figure is what is counted."""
    if len(own) < _TWO or any(word.type not in _PLAIN | {"MODAL"} for word in own[1:]):
        return None
    behind = text_of(own[1:]).strip(_SIGNS) or None
    if behind is None or behind.endswith(("的", *_MEASURES)):
        return None
    if not _NAMES_SOMETHING.search(behind):
        return None
    if own[0] == "完成":
        return behind, "REACH", None
    if own[0].type == "DECREASE":
        return behind, "DECREASE", None  # 压减一般性支出10%
    return None


def _strongest(own: list[Token], place: int) -> tuple[str, list[Token]]:
    """The verb that counts and the words before it: 增长达到5% is a growth."""
    kind = own[place].type
    front = own[:place]
    while front and (front[-1].type in _VERBS or front[-1].type in TRENDS or _is_modal(front[-1])):
        if front[-1].type in TRENDS and kind in _VERBS:
            kind = front[-1].type
        front = front[:-1]
    return kind, front


def _is_modal(word: Token) -> bool:
    return word.type == "MODAL"


def _subject(words: list[Token]) -> str | None:
    own = [word for word in words if word.type != "MODAL" or word != ":"]
    text = text_of(own).strip(_SIGNS).removesuffix("的")
    text = text.removesuffix("在") if text == "在" or text.endswith(_NAMED_AS) else text
    if text and not _NAMES_SOMETHING.search(text):
        raise UnreadableError("a figure", span_of(own))
    # 市区100%/乡镇≥80%: the stroke parts two targets.
    text = text.removeprefix("/").lstrip() or text
    text = _ADVERBS.sub("", text) or text
    if text in LOOKALIKES:
        raise UnreadableError("a comparison", span_of(own))
    if text.endswith(_BOUNDS):
        raise UnreadableError("a figure in front of the bound", span_of(own))
    return text if text and text != "占" else None


def led(words: tuple[Token, ...], clause: Clause) -> Clause:
    """A figure with the words in front of it; joins stay on the clause for ``joined``."""
    lead = read_lead(words)
    rule = _apply(lead, cast("Figure", clause.rule))
    return Clause(lead, rule, clause.start, clause.end, clause.open_end)


def _apply(lead: Lead, rule: Figure) -> Rule:
    if lead.base and lead.verb not in TRENDS and not isinstance(rule, Change):
        raise Refusal("IR101", **_MISSING_TREND)
    if isinstance(rule, Threshold | Change) and _denied(lead, rule):
        raise UnreadableError(
            "a figure with a comparison, as in ＜80%", Span(lead.start, lead.start + 1)
        )
    match rule:
        case Threshold() | Interval() if lead.verb in TRENDS:
            return _as_change(lead, rule)
        case Threshold():
            return _as_threshold(lead, rule)
        case Interval():
            return evolve(rule, subject=lead.subject, per=lead.per)
        case Change(trend, comparison, quantity, base):
            subject = lead.worded
            return Change(trend, comparison, quantity, base or lead.base, subject=subject)
        case Deadline():
            subject = _without_starter(lead)
            if subject is not None and subject.endswith(_OTHER_YEARS) and rule.year is None:
                return evolve(rule, subject=_not_a_year(subject), years_after=1)
            return evolve(rule, subject=subject)
        case Level():
            reached = lead.verb == "REACH" and rule.comparison is Comparison.EQUAL
            comparison = Comparison.AT_LEAST if reached else rule.comparison
            return evolve(rule, subject=lead.worded, comparison=comparison)
        case _:
            assert_never(rule)


def _denied(lead: Lead, rule: Threshold | Change) -> bool:
    """不得有一门低于60分, 不翻一番: a word in front that turns the meaning around."""
    subject = lead.subject or ""
    if isinstance(rule, Change) and subject.endswith(NEGATIONS):
        return True
    return not subject.endswith(_MEASURES) and _DENIES.search(subject) is not None


def _without_starter(lead: Lead) -> str | None:
    subject = lead.worded
    for word in _STARTERS:
        if subject is not None:
            subject = subject.removesuffix(word)
    if subject in _THIS_YEAR:
        return None
    return subject or None


def _not_a_year(subject: str) -> str | None:
    year = next(one for one in sorted(_OTHER_YEARS, key=len, reverse=True) if subject.endswith(one))
    return subject.removesuffix(year) or None


def _as_threshold(lead: Lead, rule: Threshold) -> Threshold:
    comparison, stated, by_verb = rule.comparison, rule.stated, False
    if not stated and lead.subject is not None:
        bound = next((sign for sign, words in _BY_NAME.items() if words.search(lead.subject)), None)
        comparison, stated = (comparison, stated) if bound is None else (bound, True)
    if lead.per in {"月", "季度", "年"} and rule.quantity.unit.name in {"日", "号"} and not stated:
        # 每月25日 is a day of the month, and no number of days.
        raise UnreadableError("a date such as 12月31日前", Span(lead.start, lead.start + 1))
    if not stated and lead.verb in _VERBS:
        comparison, stated, by_verb = _VERBS[lead.verb], True, True
    if not stated and _FIRST.search(lead.subject or ""):
        raise UnreadableError("a rank, as in 前3名", Span(lead.start, lead.start + 1))
    # 安全生产零事故, 综合排名前3: what the figure names itself follows the label.
    own = rule.subject or ""
    subject = f"{(lead.subject or '').removesuffix(own)}{own}" or None
    return evolve(
        rule, comparison=comparison, stated=stated, by_verb=by_verb, subject=subject,
        base=rule.base or lead.of, per=lead.per or rule.per,
    )  # fmt: skip


_MISSING_TREND = {
    "expected": "a change such as 增长 or 下降 behind the base",
    "found": "a figure",
    "remedy": "write it as in 较上年增长5%",
    "remedy_zh": "请按此书写：较上年增长5%",
}


def _as_change(lead: Lead, rule: Threshold | Interval) -> Rule:
    trend = TRENDS[lead.verb or ""]
    subject = lead.worded
    if isinstance(rule, Interval):
        low = Comparison.AT_LEAST if rule.low_closed else Comparison.MORE_THAN
        high = Comparison.AT_MOST if rule.high_closed else Comparison.LESS_THAN
        ends = ((low, rule.low), (high, rule.high))
        return AllOf(
            tuple(Change(trend, sign, end, lead.base, subject=subject) for sign, end in ends)
        )
    comparison = rule.comparison if rule.stated else Comparison.AT_LEAST
    return Change(trend, comparison, rule.quantity, lead.base, subject=subject, stated=rule.stated)
