"""Words of a scoring sentence in front of a phrase: what they name, and what they may not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.language.old_scoring.labels import (
    denies,
    is_denied,
    is_of_another_rate,
    is_of_change,
    refuse_denial,
    refuse_unless_joint,
    refuse_unless_noun,
    refuse_unless_subject,
    refuse_unless_whole,
)
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Along,
    Beside,
    Bound,
    Dated,
    DueBy,
    Item,
    Label,
    Listed,
    Verdict,
)
from indicator_rules.language.old_scoring.wanted import EXPECTED
from indicator_rules.model.methods import Axis

if TYPE_CHECKING:
    from indicator_rules.language.old_scoring.sentences import Sentence


def take_subject(sentence: Sentence, label: Label, item: Item) -> None:
    """What a condition is of, or what joins it to the one before."""
    if isinstance(item, Bound) and isinstance(sentence.condition, Bound):
        refuse_unless_joint(label)
        return
    refuse_unless_subject(label)
    if isinstance(item, Bound | Listed | Dated | DueBy | Along):
        refuse_denial(label)
    if isinstance(item, Bound):
        refuse_unless_whole(label, figure=True)
        sentence.changes = is_of_change(label)
        if sentence.axis is Axis.ACTUAL and is_of_another_rate(label):
            sentence.axis = Axis.NAMED
    elif isinstance(item, Verdict | Beside):
        refuse_unless_whole(label, figure=False)


def take_noun(sentence: Sentence, label: Label) -> None:
    """Words between a condition and its points: 1台设备不符合要求不得分."""
    refuse_unless_noun(label)
    held = sentence.condition
    if isinstance(held, Bound) and denies(label.text):
        sentence.condition = evolve(held, axis=Axis.EVENTS, bare=False)
    elif not isinstance(held, Bound | Verdict) or is_denied(label.text):
        raise UnreadableError(EXPECTED, label.span)
