"""Requirements in words (定性要求): the same, the same in other words, or denied."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from indicator_rules.source import half_width

if TYPE_CHECKING:
    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.rules import Qualitative
    from indicator_rules.model.unreadable import Unreadable
    from indicator_rules.model.wording import Core, Wording


class Likeness(Enum):
    """How a statement stands to a requirement."""

    SAME = "same"
    PARAPHRASED = "paraphrased"
    DENIED = "denied"
    DIFFERENT = "different"


def compare(requirement: Qualitative, actual: Actual) -> Likeness:
    """Whether an actual value says that a requirement is met, by its words alone.

    Values that were built in code have no wording, and are the same or not.
    """
    if plain(requirement) == plain(actual):
        return Likeness.SAME
    wanted, said = requirement.wording, _wording(actual)
    if wanted is None or said is None:
        return Likeness.DIFFERENT
    if wanted.core.said == said.core.said or _reaches(wanted.core, said.core):
        return Likeness.PARAPHRASED
    # 未按时完成，延期至次年: what follows explains what has been denied.
    denied = _denies(wanted.core, said.core) or _denies(wanted.core, said.first)
    denied = denied or (wanted.core.keeps and said.core.breaks)
    return Likeness.DENIED if denied else Likeness.DIFFERENT


def plain(one: Qualitative | Actual | Unreadable) -> str:
    """The characters of a value in half width, without spaces."""
    wording = _wording(one)
    return "".join(half_width(one.text).split()) if wording is None else wording.plain


def _wording(one: Qualitative | Actual | Unreadable) -> Wording | None:
    wording: Wording | None = getattr(one, "wording", None)
    return wording


def _denies(wanted: Core, said: Core) -> bool:
    odd = (wanted.negations - said.negations) % 2
    return bool(odd) and wanted.bare == said.bare


def _reaches(wanted: Core, said: Core) -> bool:
    """Whether the same is said as far as it is asked for: 有效提升 for 提升, 改善 for 改善环境.

    Less is not: 有所提升 for 显著提升, and once for 持续改善.
    """
    if wanted.keeps and said.kept:
        return True
    one = len(wanted.deeds) == 1 and wanted.deeds == said.deeds
    # 环境改善 is 改善环境, and 得到改善 is it too.
    same = wanted.deed == said.deed or (one and said.object in {wanted.object, ""})
    far = wanted.degree <= said.degree and (said.lasting or not wanted.lasting)
    return far and same and bool(wanted.deeds) and wanted.negations == said.negations
