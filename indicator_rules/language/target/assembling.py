"""Clauses to one rule: labels, periods, bases and remarks, bounds that make an interval."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.target.joining import Part, combined
from indicator_rules.language.target.labels import (
    base_of,
    label_of,
    per_of,
    refuse_a_tail,
    refuse_a_weak_label,
    refuse_words,
    remark_of,
)
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import (
    AllOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)

if TYPE_CHECKING:
    from indicator_rules.language.target.clauses import Clause, Said, Sentence
    from indicator_rules.language.target.written import Written
    from indicator_rules.source import Span

_WORDS = table("spellings")
_BOUNDS = dict.fromkeys(_WORDS["at least"], Comparison.AT_LEAST)
_BOUNDS |= dict.fromkeys(_WORDS["at most"], Comparison.AT_MOST)
_VERBS = frozenset((*_WORDS["reach"], *_WORDS["keep under"], *_WORDS["hold at"]))
_CONDITIONS = ("后", "时", "的", "末", "情况下", "前提下", "之后", "以后")
_CHANGES = (Change, AllOf)
_EXCEPT = ("除外", "另有规定的从其规定")


def assembled(sentence: Sentence, written: Written) -> Rule:
    """The rule of a sentence.

    Raises:
        Unread: words that have no place where they stand.
        Refusal: a meaning that does not exist.
    """
    if not any(clause.said is not None for group in sentence.alternatives for clause in group):
        refuse_words(written)
        return Qualitative(written.whole(), span=written.span_of_all())
    parts: list[Part] = []
    for number, group in enumerate(sentence.alternatives):
        parts += _parts(group, written, alternative=number > 0)
    return combined(parts)


def _parts(group: tuple[Clause, ...], written: Written, *, alternative: bool) -> list[Part]:
    parts: list[Part] = []
    lead = ""
    first = alternative
    for number, clause in enumerate(group):
        if clause.said is None:
            text = written.words(clause.head)
            following = group[number + 1] if number + 1 < len(group) else None
            if _leads(text, following):
                lead += f"{text}，" if not text.startswith("到") or "”" in text else text
                continue
            if not text or text.endswith(_EXCEPT) or _only_notes(clause):
                continue
            refuse_words(written, clause.head)
            rule: Rule = Qualitative(text, span=written.span(clause.head[0], clause.head[-1]))
        else:
            rule = _with_words(clause, clause.said, lead, written)
            lead = ""
        parts.append(Part(rule, alternative=first))
        first = False
    return parts


def _only_notes(clause: Clause) -> bool:
    return all(one.kind == "NOTE" for one in clause.head)


def _leads(text: str, following: Clause | None) -> bool:
    """接到申请后，7日内答复; 到“十四五”末，…: words that say when or of what, before the figure."""
    if following is None or following.said is None:
        return False
    if isinstance(following.said.rule, Deadline | Level):
        return False
    return text.endswith(_CONDITIONS) or (text.startswith("到") and text.endswith("年"))


def _with_words(clause: Clause, said: Said, lead: str, written: Written) -> Rule:
    """The rule of a clause, with the words around its figure where they belong."""
    rule = said.rule
    span = written.between(_start(clause, said), _end(clause, said))
    alone = not (clause.head or clause.tail or said.between or lead)
    if alone and isinstance(rule, Threshold) and rule.base is None:
        return _spanned(rule, span, rule.subject or None)
    label: str | None = f"{lead}{label_of(clause.head, written)}" or None
    refuse_a_weak_label(clause, said)
    base = base_of(clause.head)
    per = per_of((*clause.head, *said.between))
    remark = remark_of(clause.tail, written)
    refuse_a_tail(clause, said)
    if base is not None and not isinstance(rule, _CHANGES):
        raise Unread("IR101", said.start, said.end, Expected.CHANGE)
    match rule:
        case Threshold():
            return _threshold(clause, said, rule, label, per, remark, written, span)
        case Interval():
            if rule.subject is not None and not (label or "").endswith(rule.subject):
                label = f"{label or ''}{rule.subject}"
            return Interval(
                rule.low, rule.high, rule.low_closed, rule.high_closed, subject=label, per=per,
                remark=remark, span=span,
            )  # fmt: skip
        case Change():
            of = written.words(said.between) or None
            named = label_of(clause.head, written, with_each=True)
            return Change(
                rule.trend, rule.comparison, rule.quantity, rule.base or base,
                subject=f"{lead}{named}{of or ''}" or None, stated=rule.stated, remark=remark,
                span=span,
            )  # fmt: skip
        case AllOf(parts):
            changes = tuple(
                evolve(cast("Change", one), base=base, subject=label, remark=remark, span=span)
                for one in parts
            )
            return evolve(rule, parts=changes, span=span)
        case _:
            subject = label_of(clause.head, written, with_each=True) or None
            return evolve(rule, subject=subject, remark=remark, span=span)


def _threshold(
    clause: Clause,
    said: Said,
    rule: Threshold,
    label: str | None,
    per: str | None,
    remark: str | None,
    written: Written,
    span: Span,
) -> Threshold:
    between = ""
    if said.between:
        between = written.words([one for one in said.between if one.kind == "TEXT"])
    base = rule.base
    subject: str | None = label
    ratio = rule.quantity.unit.is_ratio or rule.quantity.unit.name == "倍"
    if between:
        sign = written.text(said.start, said.between[0].start)
        if sign in _BOUNDS and not between.endswith("的"):
            # 最高限价80万元 is a name and a bound; 至少开展4场 only a bound.
            subject = f"{subject or ''}{sign if sign.startswith('最') else ''}{between}"
        elif ratio and (between.endswith("的") or sign not in _VERBS):
            base = between.removesuffix("的").removesuffix("比例").removesuffix("之") or None
        elif sign.startswith("完成") or sign not in _VERBS:
            subject = f"{subject or ''}{between}"
        else:
            remark = remark or between
    elif subject is not None and subject.endswith("的") and base is None:
        subject = None if subject == "的" else subject
    if subject is not None and base is None and ratio:
        subject, base = _share(subject)
    if (base or "").startswith(("约", "近")):
        raise Refusal("IR114", found=written.text(_start(clause, said), _end(clause, said)))
    own = rule.subject or ""
    subject = f"{(subject or '').removesuffix(own)}{own}" or None
    return _spanned(rule, span, subject, base, per, remark)


def _spanned(
    rule: Threshold,
    span: Span,
    subject: str | None,
    base: str | None = None,
    per: str | None = None,
    remark: str | None = None,
) -> Threshold:
    """The threshold of a clause with its words and its place."""
    return Threshold(
        rule.comparison, rule.quantity, subject=subject, stated=rule.stated, base=base, per=per,
        remark=remark, by_verb=rule.by_verb, span=span,
    )  # fmt: skip


def _share(subject: str) -> tuple[str | None, str | None]:
    """占总投资的30%以上: the figure is a part of what is named."""
    if subject.endswith("的"):
        return None, subject.removeprefix("占").removesuffix("的") or None
    return subject, None


def _start(clause: Clause, said: Said) -> int:
    return clause.head[0].start if clause.head else said.start


def _end(clause: Clause, said: Said) -> int:
    return clause.tail[-1].end if clause.tail else said.end
