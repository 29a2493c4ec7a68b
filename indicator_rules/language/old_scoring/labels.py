"""Words of a scoring sentence that no terminal knows: when they may be passed over, and as what.

A word in front of a figure names what is measured, unless it says what the figure is of (超预算,
偏离) or joins a second condition to it (且). Words in front of points are a condition in words.
"""

from __future__ import annotations

import re

from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import Label, Worded
from indicator_rules.language.old_scoring.wanted import EXPECTED

_SIGNS = frozenset("±+×÷=*/%^√")
_OPENS_POINTS = ("得", "计", "记", "赋", "给", "扣", "加", "减")
"""A figure behind these words would be points that nobody read: 基本分, 加."""
_COMPARED = ("高", "低", "多", "少", "超", "差", "快", "慢", "增", "早", "晚", "第")
"""A figure behind these words is a distance, or has a place in a row: 比全省平均高5%, 第2次."""
_ABOUT = re.compile(
    "(?<![签合预节履违制公])约$|近$|(?:基本|大致|大体|接近)(?:上|能)?(?:实现|做到|达到|达成|完成)?$"
    "|部分(?:实现|做到|达到|达成|完成)$"
)
_OTHER_RATE = re.compile(
    "(?:满意度|(?:合格|优良|优秀|达标|投诉|返工|故障|差错|覆盖|知晓|普及|增长|调整|结余|结转|死亡|入学|就业)率)"
    "(?:为|在|达到|达)?$"
)
_PERIODS = re.compile("第[一二三四]季度|上半年|下半年|前三季度")
_EACH = re.compile("每(?=.)|后$|连续|再次")
_CHANGES = re.compile(
    "(?:较|比|与)(?:上年|去年|上一年|同期|上期|往年)|同比|环比|(?:提高|提升|增长|增加|上升|下降|降低|减少|压减)$"
)
_RATE = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:率|比例|幅度?|速度?)(?:为|在|控制在)?|超龄|超市|差旅|误差|偏远"
)
_OF_OTHER = re.compile(r"超|逾|延[迟期误]|偏离|偏差|节约|节省|提前|相差|缺口|差额|低于|高于")
_JOINS = re.compile(r".+(?:且|并且|同时|或者)|.+[并或]$", re.DOTALL)
_JUDGES = re.compile(r"[视酌由经除但每]|情况|专家|打分|评审结果|评分|根据|按照?|未按|如果?|仅|只")
_BY_A_PERSON = re.compile("[视酌]|专家|打分|评分")
_AROUND = re.compile(
    r"^(?:当|若|如|凡)|^[\u4e00-\u9fff]{0,8}(?:结果|等级)?为(?=[“\"])|[\s,“”\"、]|(?:的|者|(?<=[”\"])时)+$"
)
_DENIED = ("不", "未", "无", "没", "缺", "非", "否")
_MET_BY_NATURE = re.compile(
    r"[\u4e00-\u9fff]{0,10}?(?:未|无|没有|不)(?:发生|出现|发现|存在)?[\u4e00-\u9fff]{1,30}(?:事故|事件|问题|投诉|现象|"
    r"违规|违纪|违法|行为|情况|案件|舆情|柴堆|垃圾|情形)(?:[\u4e00-\u9fff]*)|零事故|零投诉|零违规|无事故|无投诉|(?:未|没有|不)(?:发生|出现|发现)"
)
_EVENT = re.compile(
    "(?:如|若|凡)?有?(?:存在|发生|出现|发现|弄虚作假|虚报|瞒报|被(?:通报|处罚|问责|约谈|曝光|投诉))|"
    "(?:如|若|凡)有|未(?:将|按规定|按要求|建立|制定|开展|设立|提供|报送|签订|履行)"
)
_RANKS = (
    "(?:国际|世界|国家|部|省部|省|厅|市厅|地市|地|市|州|区县|县区|县市|县|区|乡镇|镇|乡|村|校|院)级"
)
_RANK = re.compile(_RANKS)
_RANK_IN = re.compile(
    f"(?:获得?|取得|荣获|受到|达到|为|属于)?({_RANKS})(?:表彰|奖励|荣誉|奖项|奖|项目|表扬|荣誉称号|课题|平台)?"
)
_EACH_LEFT = re.compile("每[未没]?$")
"""每不超过1天: units that no word counts."""
_DENIES_WHAT_FOLLOWS = re.compile(
    "(?:[未非无没]|没有|(?<!缺)不|不是|并非|[未不没]能?够?)(?:能|在|于|是|为|按|到|及时|实现|做到|达到|达成|完成)*$|(?<!不)[晚迟]于$|除了?$"
)
_COVERS_ALL = re.compile("(.*?)(未能?|没有|没能?|不能)?(?:实现|达到|做到)?全[面部]?覆盖")
_NEARLY = ("基本", "部分", "大部分", "大致", "接近", "有所", "逐步", "半")
_SHORTFALL = re.compile("未(?:按[时期])?(?:完成|达标|达到|实现|建成|到位|开展|落实|整改)")
_SEVERE = re.compile(
    r"重大|较大|特大|严重|恶性|一票否决|违法|违纪|造成[\u4e00-\u9fff]{0,4}(?:影响|损失)"
)


def refuse_unless_subject(label: Label) -> None:
    """Words in front of a figure that say more than what is measured are refused.

    Raises:
        UnreadableError: the words change what the figure counts, or are a condition of their own.
    """
    text = label.text.strip("的则其该可以并为共者时凡当若在即且,、 ")
    plain = _RATE.sub("", text)
    if (
        not _SIGNS.isdisjoint(text)
        or label.text.endswith(_OPENS_POINTS)
        or _EACH_LEFT.search(label.text)
        or _is_compared(label)
        or _OF_OTHER.search(plain)
        or _JOINS.fullmatch(label.text)
    ):
        raise UnreadableError(EXPECTED, label.span)


def refuse_denial(label: Label) -> None:
    """未在6月底前, 非90%以上, 晚于7月底: the words turn what follows into its contrary.

    Raises:
        UnreadableError: the words end in a denial, or say later.
    """
    if _DENIES_WHAT_FOLLOWS.search(label.text.strip("的,、 ")):
        raise UnreadableError(EXPECTED, label.span)


def refuse_unless_whole(label: Label, *, figure: bool) -> None:
    """Words in front of a condition: of the whole, not of a quarter, nor of each month.

    Raises:
        UnreadableError: the words are of a part.
    """
    if _PERIODS.search(label.text) or (not figure and _EACH.search(label.text)):
        raise UnreadableError(EXPECTED, label.span)


def refuse_unless_joint(label: Label) -> None:
    """Words between two ends of a stretch: ≥80%且＜90%; another name would be of another figure.

    Raises:
        UnreadableError: the words name something.
    """
    if label.text.strip("且并同时及但而的,、 "):
        raise UnreadableError(EXPECTED, label.span)


def is_of_another_rate(label: Label) -> bool:
    """满意度, 合格率: a rate that is no completion of a count."""
    return _OTHER_RATE.search(label.text) is not None


def _is_compared(label: Label) -> bool:
    words = label.text.removesuffix("新增").removesuffix("为")
    if is_of_change(label):
        return False
    return words.endswith(_COMPARED) or _ABOUT.search(words) is not None


def is_of_change(label: Label) -> bool:
    """较上年提高5个百分点: a figure of what has changed."""
    return _CHANGES.search(label.text) is not None


def refuse_unless_event(label: Label) -> None:
    """Words behind 每发生一起: what is counted, nothing that a person judges.

    Raises:
        UnreadableError: a person gives the points.
    """
    if not _SIGNS.isdisjoint(label.text) or _BY_A_PERSON.search(label.text):
        raise UnreadableError(EXPECTED, label.span)


def refuse_unless_noun(label: Label) -> None:
    """Words between a figure and its points: a noun of it, nothing that a person judges.

    Raises:
        UnreadableError: the words are a condition of their own.
    """
    if not _SIGNS.isdisjoint(label.text) or _JUDGES.search(label.text) or _JOINS.match(label.text):
        raise UnreadableError(EXPECTED, label.span)


def worded(label: Label) -> Worded:
    """A condition in words.

    Raises:
        UnreadableError: the words tell how points are given, not what for.
    """
    judges = _BY_A_PERSON if is_event(label.text) else _JUDGES
    if not _SIGNS.isdisjoint(label.text) or judges.search(label.text):
        raise UnreadableError(EXPECTED, label.span)
    words = bare(label.text)
    rank = _RANK_IN.fullmatch(words)
    return Worded(words if rank is None else rank[1], label.span)


def bare(text: str) -> str:
    """Words without quotes, 当…时 and the like."""
    before = None
    while before != text:
        before, text = text, _AROUND.sub("", text)
    return text


def is_denied(words: str) -> bool:
    """Whether words begin with a denial."""
    return words.startswith(_DENIED)


def denies(words: str) -> bool:
    """村内无柴堆: words with a denial in them."""
    return any(denial in words for denial in ("未", "无", "没有", "不"))


def is_none_of_them(words: str) -> bool:
    """未发生安全事故, 零事故: that no event has occurred."""
    return _MET_BY_NATURE.fullmatch(words) is not None


def covers_all(words: str) -> bool | None:
    """Whether all is covered: 实现全覆盖, 未实现全覆盖; None where words say something else."""
    found = _COVERS_ALL.fullmatch(words)
    if found is None or denies(found[1]) or found[1].endswith(_NEARLY):
        return None
    return not found[2]


def is_first(words: str) -> bool:
    """首次发生: the first of several."""
    return words.startswith(("首次", "第一次", "首例", "首起", "第一起"))


def is_rank(words: str) -> bool:
    """国家级, 省部级: who gives a prize, or of whom something is."""
    return _RANK.fullmatch(words) is not None


def is_event(words: str) -> bool:
    """存在截留挪用情况, 未按规定公开: what has happened beside the figure."""
    return _EVENT.match(words) is not None


def is_shortfall(words: str) -> bool:
    """每有1个点位未完成: what is counted is missing from the target."""
    return _SHORTFALL.search(words) is not None


def is_severe(words: str) -> bool:
    """发生重大事故: an event that a count does not show."""
    return _SEVERE.search(words) is not None
