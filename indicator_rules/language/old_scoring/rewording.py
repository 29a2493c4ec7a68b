"""Wordings that mean what another one says: replaced at the same length before the grammar reads.

Every replacement keeps the number of characters, so that a refusal still points at its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.language.old_scoring.enumerators import with_numbers_marked
from indicator_rules.language.old_scoring.letters import with_letters_told

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_PERCENT = rf"{_NUMBER}\s*%?"


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _as(words: str) -> Callable[[re.Match[str]], str]:
    """Words in place of longer ones, with groups of the match by their number."""

    def replaced(found: re.Match[str]) -> str:
        return found.expand(words).ljust(len(found[0]))

    return replaced


_BLANK = (
    # 【评分规则】, 评分标准:
    r"\[?[【\[](?:评分|计分|考核|打分|扣分|赋分)?(?:规则|标准|细则|办法|方法|要点|依据)[】\]]:?",
    r"(?:^|(?<=[;。,]))\s*(?:具体)?(?:评分|计分|考核|打分|赋分|扣分)(?:规则|标准|细则|办法|方法|要点)(?:如下)?:",
    # 每偏离（高于或低于）1个百分点: either way.
    r"(?<=每偏离|每偏差)\([^()0-9]{2,8}\)",
    # 根据问卷调查结果,: where the figure comes from.
    r"(?:^|(?<=[;。]))\s*(?:根据|依据|通过)[^,;。0-9得扣分]{2,16}(?:结果|情况|资料|数据|统计|材料|报告),(?=[^,;。]{0,16}[得计]\s*[0-9满])",
    # （查看证明）, （A为合格率）: where the figure comes from, and its name.
    r"\((?:查[看阅验]|依据|参考|注:|说明:|以[^()]*为准|[A-Za-z]为)[^()0-9]*\)",
    # 超支的,每超支1%: what 每 says anyway.
    r"(?:^|(?<=[;。,]))\s*(?:超[支出过]|未?达?不到|未达标|未达到|不足|未完成|低于|高于)(?:目标值?|计划|预算)?(?:部分)?的?,(?=\s*每再?(?:超|低|少|高|多|差|降|减|增))",
    # 累计完成90%, 全年达到: of the whole, as the target is.
    r"(?:^|(?<=[;。,\s]))(?:截至?(?:年底|年末|期末)|累计|实际|全年|全年累计|年度|当年|年内|本年度?)(?=(?:完成|达到|实现)(?![率值数量情比]))",
    # 在基础分值上加计0.5分
    r"在(?:基础|基本|基准)分(?:值|数)?(?:的基础)?上,?",
    # 与全省平均水平相比,每超过…
    r"(?:与|同|较|和)[^,;。0-9]{0,10}(?:目标|计划|预算|标准|平均)[^,;。0-9]{0,6}(?:相比|比较|对比)(?:较)?,?(?=\s*每)",
    # 共8项工作,每完成一项: how many there are is the target.
    r"(?:^|(?<=[;。]))共(?:有|计)?[0-9]+[^,;。0-9扣得]{1,10},(?=\s*每)",
    # 根据工程量完成情况评分。每低…: what is looked at, and then how.
    r"^\s*(?:根据|依据|按照?)(?:(?!专家|综合|评审)[^,;。0-9得扣酌视]){2,20}(?:情况|结果|程度|进度)(?:进行)?(?:评分|打分|计分|赋分|评价|考核)[;。](?=.*(?:得\s*[0-9满]|每[^,;。]*,?\s*[扣得加]\s*[0-9]))",
    # 任务数为25条,完成25条以上得满分: the figure that the condition names again.
    r"(?:^|(?<=[;。]))[^,;。0-9得扣每]{0,14}(?:基准|标准|目标|任务|计划)(?:值|数|量|任务)?(?:为|是)?\s*([0-9]+(?:\.[0-9]+)?\s*[^\s,;。0-9以及至]{1,4}),(?=[^;。得扣每]{0,12}\1)",
    # 每季度至少召开一次会议,每缺少一次: the requirement that the target sets.
    r"(?:^|(?<=[;。]))(?:每(?:年|季度?|月|半年)|全年|按月|按季)[^;。扣得分]{2,40}(?=,\s*每?(?:少|缺|漏))",
)
_REPLACED = (
    # 至少3次,少一次扣1分: one of them is each of them.
    (
        r"[,;。]\s*(少|缺少|缺|漏)(?=\s*[一1]\s*(?:个)?[次个件项场份期篇人户处台家条]\s*[,]?扣)",
        r"每\1",
    ),
    # 合格率不低于90%。每低1个百分点扣1分: what is asked for, and what falls short of it.
    (r"(?<=[0-9%次个件项场份期篇人户处台家条])[;。](?=\s*每[^,;。]{0,12}(?:低|少|降))", ","),
    # 处理率达80%以上,否则不得分: what is asked for earns all.
    (r"((?:^|(?<=[;。]))[^;。得计扣]*[0-9][^;。得计扣]*),否则(?:不得分|不计分|不得)", r"\1得满分"),
    # 90%-100%：3分, 充分：3分: points behind a colon.
    (r"(?<=[0-9%上下内]):(?=\s*[0-9.]+\s*分)", "得"),
    (r"(?<=[;。,])(\s*[\u4e00-\u9fff]{1,6}):(?=\s*[0-9.]+\s*分\s*(?:[;。,]|$))", r"\1得"),
    # 非常满意（95%及以上）得8分: the figure decides.
    (
        r"[\u4e00-\u9fff]{1,6}\(([^()]*[0-9]+%?(?:[^()]*(?:以[上下内]|[-~至][^()]*[0-9])[^()]*))\)(?=\s*[得计])",
        r"\1",
    ),
    # 按“实际值÷90%×5分”计算得分: a formula in quotes.
    (r"(按照?“[^”“]*[/÷×*][^”“]*)”(?=\s*(?:计|得|折))", r"\1 "),
    # 超出部分每1个百分点: each one past it.
    (r"(超出|超过|低于)(?:的)?部分,?每(?=\s*[0-9一])", r"每\1"),
    # From the one to the other: 介于6%和10%之间.
    (rf"介于(\s*{_PERCENT}\s*)[和与到至](\s*{_PERCENT}\s*)之间", r"\1-\2之间"),
    # 得分=[1-(…)/目标值]×分值: brackets in brackets.
    (r"(?<=[=×*÷/+-])\s*\[([^\[\]]*)\]", r"(\1)"),
    # 没有得0分: what is left.
    (r"没有(?=\s*,?\s*(?:得\s*[0零]\s*分|不得分|不计分))", "否则"),
    # 未增长不得分: no change, or one the other way.
    (
        r"[未无没](?:增长|提高|下降|降低|提升|节约)(?:的)?(?=\s*,?\s*(?:得\s*0\s*分|不得分|不计分))",
        "≤0%",
    ),
    # 提前或按期完工, 按照实际到位率计算得分: said in other words.
    (r"提前或(?=按期|按时)", "  "),
    (r"按照?实际[\u4e00-\u9fff]{1,6}率计算得分,(?=得分=)", ""),
    # 事故为零得5分: a figure.
    (r"为零(?=\s*的?\s*,?\s*(?:[得计记赋]|不扣分))", "为0"),
    (r"(?<==)\s*\(([^()+-]{2,30}[/÷][^()+-]{2,30})\)(?=\s*[×*])", r"\1"),
    # 应达到95%,每低…: what units are counted from.
    (
        (
            rf"(?:^|(?<=[;。]))[^,;。:0-9得扣]{{0,24}}(?:应|要|须|需)(?:当)?(?:达到|不低于|为)"
            rf"\s*({_PERCENT})(?:以上)?,(?:为?未?达到目标(?:的|,)?)?(?=\s*每)"
        ),
        r"以\1为标准,",
    ),
    (r"自第[0-9一二三四五六七八九十]+[次个件起例天人]起,?", "的部分"),
    (r"一次(?=性|[\u4e00-\u9fff]{0,6}率)", "该项"),
    # 三公经费, 七类案件: a name with a numeral in it.
    (r"(?:^|(?<=[;。,]))[二三四五六七八九](?:类|公|保|大)(?=[^得不以,;。0-9]{2})", "该项"),
)
_ASIDE = re.compile(
    r"\(((?:加分|扣分)?(?:累计|合计)?(?:最多|最高|最低|不超过|扣完|上限|以此类推)[^()]{0,16})\)"
)
"""（最多加10分）: a limit in brackets."""
_OUTSIDE = re.compile(
    rf"(?:超出|超过|高于)\s*±\s*({_PERCENT})(?:范围|以上|的)*(?=\s*,?\s*(?:不得|得\s*0))"
)
_HELD_INSIDE = re.compile(r"控制在(?:目标值?|预算|计划|标准)(?:以)?内")
_BEYOND = re.compile(rf"(?<=[,;。])超出(?=\s*{_NUMBER}\s*%\s*(?:以[内上下]|\())")
"""控制在目标值以内得满分，超出10%以内得5分: beyond the target, in shares of it."""
_IN_BRACKETS = re.compile(rf"[。,;]?\s*\(({_NUMBER})\s*分\)(?=\s*(?:[。;,]|$))")
_LISTED = re.compile(
    r"((?:(?![得扣分每])[^,;。、0-9%])+(?:、(?:(?![得扣分每])[^,;。、0-9%])+)+?)(?:的)?,?"
    rf"(?:分别|依次|各)([得计])((?:{_NUMBER}分?)(?:、{_NUMBER}分?)+)"
)
_GIVEN = re.compile(
    rf"[,;。]?\s*(?:其中)?[,:]?\s*([\u4e00-\u9fff]{{1,5}}值)(?:取|为|是|=|:)\s*({_PERCENT})(?=\s*(?:[,;。)]|$))"
)
_FEWEST = 2
_BLANKS = tuple(re.compile(one) for one in _BLANK)
_REPLACEMENTS = tuple((re.compile(one), _as(words)) for one, words in _REPLACED)


def reworded(text: str) -> str:
    """The same sentence at the same length, in words that the grammar knows."""
    text = _ASIDE.sub(r",\1 ", _in_brackets(with_letters_told(text)))
    if re.search(rf"±\s*{_PERCENT}\s*(?:\(含\))?(?:以内|之内|范围内|内)", text):
        text = _OUTSIDE.sub(lambda one: "其余情况".ljust(len(one[0])), text)
    if _HELD_INSIDE.search(text):
        text = _BEYOND.sub("超支", text)
    for pattern in _BLANKS:
        text = pattern.sub(_blank, text)
    for pattern, replaced in _REPLACEMENTS:
        text = pattern.sub(replaced, text)
    return _LISTED.sub(_one_by_one, _with_values(with_numbers_marked(text)))


def _in_brackets(text: str) -> str:
    """80%以上（75分）: points behind each condition; a single bracket says the points of all."""
    if len(_IN_BRACKETS.findall(text)) < _FEWEST:
        return text

    def earned(found: re.Match[str]) -> str:
        return f"得{found[1]}分".rjust(len(found[0]))

    return _IN_BRACKETS.sub(earned, text)


def _one_by_one(found: re.Match[str]) -> str:
    """健全、较健全、不健全分别得3分、2分、0分."""
    words, verb, points = found[1].split("、"), found[2], found[3].split("、")
    if len(words) != len(points):
        return found[0]
    pairs = zip(words, points, strict=True)
    joined = ",".join(f"{word}{verb}{one.removesuffix('分')}分" for word, one in pairs)
    return joined.ljust(len(found[0])) if len(joined) <= len(found[0]) else found[0]


def _with_values(text: str) -> str:
    """得分=(实际值-不允许值)/…,其中不允许值为75%: figures where the formula has names."""
    if "分=" not in text:
        return text
    start = text.index("分=")
    for given in list(_GIVEN.finditer(text)):
        name, value = given[1], given[2]
        if len(value) <= len(name) and text.count(name, start) >= _FEWEST:
            text = text[: given.start()] + _blank(given) + text[given.end() :]
            uses = rf"(?<![\u4e00-\u9fff]){name}"
            text = text[:start] + re.sub(uses, value.ljust(len(name)), text[start:])
    return text
