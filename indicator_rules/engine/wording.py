"""Requirements in words (定性要求): the same, the same in other words, or denied."""

from __future__ import annotations

import re
from enum import Enum

from indicator_rules.source import half_width

_PUNCTUATION = re.compile(
    r"[\s;!?，。；：！？、“”‘’\"'（）()《》\[\]【】·]+|(?<![0-9])[,.:-]+|[,.:-]+(?![0-9])"
)
"""Between two digits a sign is part of the figure: 1.5 is not 15."""
_FUNCTION_WORDS = re.compile(
    "发生|出现|形成|进行|加以|予以|给予|得到|实现|做到|达到|基于|以及|并且|的|地|得|了|着|和|与|及|并|等|已|均|都|也"
)
_NONE_OF = re.compile("(?:未|没有|不|无)(?:发生|出现)|零(?=事故|投诉|伤亡|差错|违规|上访)")
_CLAUSE = re.compile("[,，;；。]")
_NEGATION = re.compile("没有|未能|尚未|未曾|不能|无法|未|不|没|无|非")


class Likeness(Enum):
    """How a statement stands to a requirement."""

    SAME = "same"
    PARAPHRASED = "paraphrased"
    DENIED = "denied"
    DIFFERENT = "different"


def compare(requirement: str, statement: str) -> Likeness:
    """Whether a statement says that a requirement is met, by its words alone."""
    requirement, statement = half_width(requirement), half_width(statement)
    if "".join(requirement.split()) == "".join(statement.split()):
        return Likeness.SAME
    wanted, said = _core(requirement), _core(statement)
    if wanted == said:
        return Likeness.PARAPHRASED
    # 未按时完成，延期至次年: what follows explains what has been denied.
    first = _core(_CLAUSE.split(statement, maxsplit=1)[0])
    denied = _denies(wanted, said) or _denies(wanted, first)
    return Likeness.DENIED if denied else Likeness.DIFFERENT


def _denies(wanted: str, said: str) -> bool:
    odd = (len(_NEGATION.findall(wanted)) - len(_NEGATION.findall(said))) % 2
    return bool(odd) and _NEGATION.sub("", wanted) == _NEGATION.sub("", said)


def _core(text: str) -> str:
    return _FUNCTION_WORDS.sub("", _NONE_OF.sub("无", _PUNCTUATION.sub("", text)))
