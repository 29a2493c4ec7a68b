"""Sentences in front of the scoring that say what is looked at, not what it earns."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?:[^;。:\n]|:(?!\s*\S{6}))*(?:[;。]|:(?=\s*\S{6})|\n|$)")
_SCORES = re.compile(
    r"[得扣加减]\s*[0-9.一二两三半]|(?<![充部百千])分(?![析布类别配开])|得满|满分|不得|标准|按|每|酌|三[档个]|最[高低多少]|否决|系数|满意值|不允许值"
)
_COMPARES = re.compile(
    r"[≥≤<>]|(?:[高低多少大小]于|不足|超过?|达到?)\s*[0-9]|[0-9%个次天日项]\s*(?:及|或)?以[上下内]|否则"
)
_WHEN = re.compile(r"(?<=[0-9%])时(?=\s*,)")
_SHARE = (
    r"(?:其中)?[,:]?\s*(?:目标|任务|指标|计划)?完成率\s*(?:=|等于|为|是|指)"
    r"\s*\(?\s*实际(?:完成)?值\s*[/÷]\s*(?:年度|年初|预期)?(?:目标|指标)值"
)
"""完成率=实际值/目标值 says what bands of 完成率 are of: the grammar reads it."""
_DEFINITION = re.compile(
    rf"(?:(?<=[;。\n,])|^)\s*(?![^=]{{0,20}}得分)(?!{_SHARE})[\u4e00-\u9fff“”]{{2,20}}(?:率|比|度|比例|比重|指数)\s*(?:=|为(?=[^,;。0-9]+[/÷]))"
    r"[^=得扣;。:≥≤<>]*[\/÷][^=得扣;。:≥≤<>]*?(?:[×*]\s*100\s*%\s*)?(?:[,;。\n]|$)"
)


def without_remarks(text: str) -> str:
    """The same text at the same length, with spaces for remarks in front.

    查资料。, 春节前下达全部资金的50%；: neither points nor a comparison. A sentence that compares
    and earns nothing stays, and is refused. 控制率=实际面积/批准面积×100%。 says what is measured.
    """
    text = _WHEN.sub(" ", text)
    text = _DEFINITION.sub(lambda one: " " * len(one[0]), text)
    sentences = _SENTENCE.finditer(text)
    start = next(
        one.start() for one in sentences if one.end() >= len(text) or not _is_remark(one[0])
    )
    return " " * start + text[start:]


def _is_remark(sentence: str) -> bool:
    if re.match(rf"\s*{_SHARE}", sentence):
        return False
    return not _SCORES.search(sentence) and not _COMPARES.search(sentence)
