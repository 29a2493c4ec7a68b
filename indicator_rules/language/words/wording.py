"""What a text in words says: its signs, its empty words and its denials told apart."""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from indicator_rules.language.lazily import lazily
from indicator_rules.language.words.concerns import any_of
from indicator_rules.language.words.table import table
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
_NEGATION = lazily("没有|未能|尚未|未曾|不能|无法|未|不(?!断)|没|无|非")

_WORDS = table("degrees")
_RANKS = {
    word: rank
    for rank, section in enumerate(("slight", "some", "much", "very"), -1)
    for word in _WORDS[section]
}
_LASTING = frozenset(_WORDS["lasting"])
_KEPT = frozenset(_WORDS["kept"])
_DEGREE = lazily(any_of((*_RANKS, *_LASTING)))
_DEED = lazily(any_of(_WORDS["deeds"]))
_BESIDE = lazily(
    f"(?:{_DEGREE.pattern})+(?={_DEED.pattern})|(?<=[\u4e00-\u9fff])(?:{_DEGREE.pattern})+$"
)
"""Words of degree in front of a deed, or behind it at the end: 提升明显."""
_KEEPS = lazily(f"(?:{any_of(_WORDS['keeps'])})[^不未无非没]*(?:{any_of(_WORDS['rules'])})")


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
    degrees = {word for found in _BESIDE.finditer(left) for word in _DEGREE.findall(found[0])}
    ranks = [_RANKS[word] for word in degrees if word in _RANKS]
    deed = _BESIDE.sub("", left)
    return Core(
        left,
        bare,
        negations,
        deed,
        tuple(_DEED.findall(deed)),
        _DEED.sub("", deed),
        max(ranks, default=0, key=abs),
        lasting=not degrees.isdisjoint(_LASTING),
        keeps=_KEEPS.fullmatch(left) is not None,
        kept=left in _KEPT,
        breaks=bool(negations % 2) and bare in _KEPT,
    )
