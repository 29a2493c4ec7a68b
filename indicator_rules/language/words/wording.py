"""What a text in words says: its signs, its empty words and its denials told apart."""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from indicator_rules.language.lazily import lazily
from indicator_rules.model.rules import AllOf, AnyOf, Qualitative, Rule
from indicator_rules.model.wording import Core, Wording
from indicator_rules.source import half_width

_MOST = 4096
_PUNCTUATION = lazily(
    r"[\s;!?，。；：！？、“”‘’\"'（）()《》\[\]【】·]+|(?<![0-9])[,.:-]+|[,.:-]+(?![0-9])"
)
"""Between two digits a sign is part of the figure: 1.5 is not 15."""
_FUNCTION_WORDS = lazily(
    "发生|出现|形成|进行|加以|予以|给予|得到|实现|做到|达到|基于|以及|并且|的|地|得|了|着|和|与|及|并|等|已|均|都|也"
)
_NONE_OF = lazily("(?:未|没有|不|无)(?:发生|出现)|零(?=事故|投诉|伤亡|差错|违规|上访)")
_CLAUSE = lazily("[,，;；。]")
_NEGATION = lazily("没有|未能|尚未|未曾|不能|无法|未|不|没|无|非")


@lru_cache(maxsize=_MOST)
def wording_of(text: str) -> Wording:
    """How a text is worded, for comparing it with another.

    >>> wording_of("未发生 事故。").core.said
    '无事故'
    """
    text = half_width(text)
    clause = _CLAUSE.split(text, maxsplit=1)[0]
    core = _core(text)
    return Wording("".join(text.split()), core, core if clause == text else _core(clause))


def worded(rule: Rule) -> Rule:
    """The same target, with the wording of what it asks for in words."""
    if isinstance(rule, AllOf | AnyOf):
        return evolve(rule, parts=tuple(map(worded, rule.parts)))
    return evolve(rule, wording=wording_of(rule.text)) if isinstance(rule, Qualitative) else rule


def _core(text: str) -> Core:
    left = _FUNCTION_WORDS.sub("", _NONE_OF.sub("无", _PUNCTUATION.sub("", text)))
    bare, negations = _NEGATION.subn("", left)
    return Core(left, bare, negations)
