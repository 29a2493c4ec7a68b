"""What the name of an indicator says of its figure: which way is better, a rate, a number, a harm.

Names are read here and nowhere else. The words are in ``measures.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import frozen

from indicator_rules.language.lazily import lazily
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Direction
from indicator_rules.source import half_width

_WORDS = table("measures")
# Five checks and more ask of each name, and tables repeat their names.
_MOST = 4096
_FAR = 6
"""So many characters may stand between a verb and its object: 挽回企业经济损失."""
_SPACES = lazily(r"\s+")
_ASIDE = lazily(r"\s*[（(][^（(]*[)）]\s*$")


def _any_of(spellings: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(set(spellings), key=lambda one: (-len(one), one))))


def _at_the_end(spellings: Iterable[str]) -> re.Pattern[str]:
    return lazily(f"(?:{_any_of(spellings)})$")


_KINDS = (
    "counts", "done", "reached", "harms", "costs", "fees", "times", "limits", "fixed", "standard",
    "paid", "open", "open_or_cost", "nothing_said",
)  # fmt: skip
_CLASSES = {one: kind for kind in _KINDS for one in _WORDS[kind]}
"""What each word tells; a word of two kinds is of the last of them."""
_ADVERBS, _GROWN = frozenset(_WORDS["adverbs"]), frozenset(_WORDS["grown"])
_BY_WAY = frozenset(_WORDS["denied_by_way"])
_WORD = lazily(_any_of(_CLASSES))
_TAIL = lazily(f"(?:[（(][^（）()]*[)）]|[)）]|{_any_of(_WORDS['tail'])})*")
_COUNTED = lazily(f"(?:{_any_of(_WORDS['counted'])})$")
_DENIED = lazily(f"(?:{_any_of(_WORDS['denials'])})(?:{_any_of(_WORDS['denied_by_way'])})*$")
_AGREED = lazily(_any_of(_WORDS["agreed"]))
_UNDONE = lazily("未[^的、，,；;]{1,10}的")
"""Things to which something was not done: 未完成整改的问题."""
_LESSENED = lazily(f"(?:{_any_of(_WORDS['lessened'])})[^、，,；;和及与]{{0,{_FAR}}}$")
_LASTING = lazily(f"(?:{_any_of(_WORDS['lasting'])})(?:平均|累计|人均|年均|有效|总|的|年)*$")
_GAINED = lazily(f"(?:{_any_of(_WORDS['gained'])})[^、，,；;和及与]{{0,{_FAR}}}$")
_HANDLED = lazily(f"(?:{_any_of(_WORDS['handled'])})[^、，,；;和及与]{{0,{_FAR}}}$")
_RATE, _NO_RATE = _at_the_end(_WORDS["rates"]), _at_the_end(_WORDS["no_rates"])
_NUMBER, _NO_NUMBER = _at_the_end(_WORDS["numbers"]), _at_the_end(_WORDS["no_numbers"])
_AMOUNT = _at_the_end(_WORDS["amounts"])
_MEASURE = lazily(
    f"(?:{_any_of((*_WORDS['rates'], '率', *_WORDS['numbers'], *_WORDS['others']))}|[一-龥]性)$"
)
_PART = lazily(f"(?:满意度|覆盖面|占比|(?:{_any_of(_WORDS['parts'])})率)$")
_NO_PART = _at_the_end(_WORDS["no_parts"])
_DEVIATION = lazily(f"(?:{_any_of(_WORDS['deviations'])})(?:{_any_of(_WORDS['tail'])})*$")
_MOVEMENT = lazily(f"(?:{_any_of(_WORDS['movements'])})(?:{_any_of(_WORDS['tail'])})*$")
_BETTER_LESS = lazily(_any_of(_WORDS["better_less"]))
_CHANGE = lazily(_any_of(_WORDS["changes"]))
_STEM = lazily(f"({_any_of(_WORDS['stems'])})(?:率|度|性)$")
_PAYMENT = lazily(f"(?:{_any_of(_WORDS['payments'])})(?:进度|率|比例)$")
_WORK = lazily(f"(?:{_any_of(_WORDS['works'])})进度$")
_OPEN = frozenset(("open", "open_or_cost"))
_LOWER = frozenset(("harms", "costs", "fees", "times", "limits"))
_HEADINGS = tuple(
    (word, way) for way in (Direction.LOWER, Direction.HIGHER) for word in _WORDS[f"{way} headings"]
)


@frozen
class Said:
    """What a name says of the way: which is better, and by which word.

    ``firm`` is False where the word tells of work done (采购, 培训), of which a heading may say
    that it is a cost. ``harm`` is for what nobody wants: 投诉率, 不合格率.
    """

    way: Direction
    word: str
    firm: bool = True
    harm: bool = False


@frozen
class _Word:
    kind: str
    text: str
    start: int
    end: int


@lru_cache(maxsize=_MOST)
def bare(name: str) -> str:
    """A name without the unit or remark in brackets behind it: 覆盖面 of 覆盖面（个）."""
    return _ASIDE.sub("", name)


@lru_cache(maxsize=_MOST)
def is_rate(name: str) -> bool:
    """Whether a name ends as that of a rate: 合格率, 满意度; not 频率."""
    return _RATE.search(bare(name)) is not None and _NO_RATE.search(bare(name)) is None


@lru_cache(maxsize=_MOST)
def is_number(name: str) -> bool:
    """Whether a name ends as that of a number of things: 培训人数, 场次; not 指数."""
    return _NUMBER.search(bare(name)) is not None and _NO_NUMBER.search(bare(name)) is None


def names_a_measure(name: str) -> bool:
    """Whether a name says what is measured, as 培训人次 and 影响程度 do, and 制度健全 does not."""
    return _MEASURE.search(bare(name)) is not None


@lru_cache(maxsize=_MOST)
def is_amount(name: str) -> bool:
    """Whether a name ends as that of an amount of money: 单位成本, 经费."""
    return _AMOUNT.search(bare(name)) is not None


@lru_cache(maxsize=_MOST)
def is_share(name: str) -> bool:
    """Whether a name is a good part of a whole, which is 100% at most: 合格率, 满意度."""
    ends = _PART.search(bare(name)) is not None and _NO_PART.search(bare(name)) is None
    return ends and not is_harm(name)


@lru_cache(maxsize=_MOST)
def is_harm(name: str) -> bool:
    """Whether a name counts what nobody wants: 故障率, 投诉数, 不合格率."""
    said = _reading(_plain(name), ratio=is_rate(name))
    return said is not None and said.harm


@lru_cache(maxsize=_MOST)
def is_deviation(name: str) -> bool:
    """Whether a name is of how far something is off, either way: 偏差率, 误差."""
    return _DEVIATION.search(_plain(name)) is not None


@lru_cache(maxsize=_MOST)
def is_output_for_input(name: str) -> bool:
    """Whether a proportion of this name has what comes out behind what goes in: 投入产出比."""
    return bare(name).endswith(_WORDS["outputs"])


@lru_cache(maxsize=_MOST)
def is_movement(name: str) -> bool:
    """Whether a name is of how far something moves, either way: 预算调整率, 变动幅度.

    Of what is better less a drop is no fault: 结转结余变动率.
    """
    name = _plain(name)
    return _MOVEMENT.search(name) is not None and _BETTER_LESS.search(name) is None


_MOVES = table("spellings")
_UP = lazily(_any_of((*_MOVES["up"], *_MOVES["up as a rate"], *_WORDS["grown"])))
_DOWN = lazily(_any_of((*_MOVES["down"], *_MOVES["down as a rate"], *_WORDS["lessened"])))


@lru_cache(maxsize=_MOST)
def is_fall(name: str) -> bool:
    """Whether the change that a name speaks of is a fall: 降幅, 能耗下降率, 审批时限压减率."""
    ups, downs = ([one.end() for one in words.finditer(name)] for words in (_UP, _DOWN))
    return max(downs, default=-1) > max(ups, default=-1)


_MOVED = lazily(
    _any_of((*_MOVES["up as a rate"], *_MOVES["down as a rate"], *_MOVES["against a base only"]))
)


@lru_cache(maxsize=_MOST)
def is_change_of_one_way(name: str) -> bool:
    """Whether a name says how far something went: 投诉量降幅, 固定资产投资增速, 减少量."""
    return _MOVED.search(name) is not None or is_change(name)


@lru_cache(maxsize=_MOST)
def is_change(name: str) -> bool:
    """Whether a name speaks of a change, which may pass 100%: 增长率, 成本节约率."""
    return _CHANGE.search(name) is not None


def rate_named(name: str) -> tuple[str, str] | None:
    """The rate that a name ends in and the word that tells it from others: 覆盖率 and 覆盖."""
    found = _STEM.search(name)
    return None if found is None else (found[0], found[1])


def is_payment(name: str) -> bool:
    """Whether a name says how much of the money is paid out: 资金拨付进度."""
    return _PAYMENT.search(bare(name)) is not None


def is_work(name: str) -> bool:
    """Whether a name says how far the work has come: 施工进度."""
    return _WORK.search(bare(name)) is not None


@lru_cache(maxsize=_MOST)
def said_by(name: str, *, ratio: bool = False) -> Said | None:
    """Which way is better, by the last measuring word of a name; None where no word tells.

    ``ratio`` says that the figure is a part, as of one in %: an amount of money is none.

    >>> said_by("单位供水成本").way, said_by("成本节约率").way
    (<Direction.LOWER: 'lower'>, <Direction.HIGHER: 'higher'>)
    """
    text = _plain(name)
    said = _reading(text, ratio=ratio or is_rate(name))
    agreed = _AGREED.search(text)
    if agreed is not None and (said is None or not said.firm):
        return Said(Direction.EXACT, agreed[0])
    return said


def heading_says(headings: Iterable[str]) -> Said | None:
    """Which way is better for the rows under headings, the nearest of them last."""
    for heading in reversed(tuple(headings)):
        for word, way in _HEADINGS:
            if word in heading:
                return Said(way, word)
    return None


def _plain(name: str) -> str:
    return bare(_SPACES.sub("", half_width(name)))


def _reading(text: str, *, ratio: bool) -> Said | None:
    """What the last measuring word of a name says, if nothing else stands behind it."""
    found = [_Word(_CLASSES[one[0]], one[0], *one.span()) for one in _WORD.finditer(text)]
    undone = _UNDONE.search(text)
    if undone is not None and all(one.start != undone.start() for one in found):
        return Said(Direction.LOWER, undone[0], harm=True)
    told = [one for one in found if one.kind != "nothing_said"]
    measuring = [one for one in told if one.kind != "counts"] or told
    if not measuring:
        return None
    if _AMOUNT.search(measuring[-1].text) and _is_of_what_is_lost(text, measuring):
        # 会议费支出 and 欠税金额 are what they are of.
        measuring = measuring[:-1]
    last = measuring[-1]
    # 补助对象 behind a word says nothing itself, and that the word is not the last.
    is_last = found[-1].kind != "nothing_said" and _ends_with(text, last, found)
    if not ratio and (not is_last or last.kind in _OPEN):
        asked = _either_way(text, measuring)
        if asked is not None:
            return Said(Direction.OPEN, asked.text, firm=asked.kind == "open")
    if not is_last:
        return None
    if last.kind in _LOWER:
        return _of_less(text, measuring, ratio=ratio)
    return _of_more(text, last, measuring, ratio=ratio)


def _is_of_what_is_lost(text: str, measuring: list[_Word]) -> bool:
    if len(measuring) == 1 or measuring[-2].kind not in _LOWER:
        return False
    if _GAINED.search(text[: measuring[-1].start]):
        return False
    return _TAIL.fullmatch(text, measuring[-2].end, measuring[-1].start) is not None


def _ends_with(text: str, last: _Word, found: list[_Word]) -> bool:
    """Whether nothing stands behind a word that makes it a part of something else."""
    behind = found[-1].end if found[-1].kind in _OPEN else last.end
    return _TAIL.fullmatch(text, behind) is not None


def _either_way(text: str, measuring: list[_Word]) -> _Word | None:
    """The last word that may be too much or too little, and is nothing that is gained."""
    either = (one for one in reversed(measuring) if one.kind in _OPEN)
    return next((one for one in either if not _GAINED.search(text[: one.start])), None)


def _of_less(text: str, measuring: list[_Word], *, ratio: bool) -> Said:
    last, behind = measuring[-1], measuring[:-1]
    before = text[: last.start]
    harm = last.kind == "harms"
    more = Said(Direction.HIGHER, last.text)
    if _is_denied(text, behind, last.start) or _LESSENED.search(before):
        return more
    if last.kind == "times":
        # 未发生事故天数
        harmed = behind and behind[-1].end == last.start and behind[-1].kind in _LOWER
        spared = harmed and _is_denied(text, behind[:-1], behind[-1].start)
        if spared or _LASTING.search(before):
            return more
    if harm and not ratio and _HANDLED.search(before):
        return Said(Direction.HIGHER, last.text, firm=False)
    return Said(Direction.LOWER, last.text, harm=harm)


def _of_more(text: str, last: _Word, measuring: list[_Word], *, ratio: bool) -> Said | None:
    match last.kind:
        case "fixed" | "standard":
            return Said(Direction.EXACT, last.text)
        case "paid":
            plain = ratio or _COUNTED.search(text) is not None
            return None if plain else Said(Direction.EXACT, last.text)
        case "open" | "open_or_cost":
            return None if ratio else Said(Direction.HIGHER, last.text)
        case _:
            pass
    joined = list(_joined(measuring))
    if _is_denied(text, measuring[: -len(joined)], joined[0].start):
        return Said(Direction.LOWER, last.text, harm=True)
    grown = measuring[-2] if len(measuring) > 1 else None
    if last.text in _GROWN and grown is not None and grown.end == last.start:
        said = _reading(text[: grown.end], ratio=False)
        if said is not None and said.way is Direction.LOWER:
            return said
    return Said(Direction.HIGHER, last.text, firm=last.kind == "reached")


def _is_denied(text: str, behind: list[_Word], start: int) -> bool:
    """Whether a denial stands in front of a place: 无 in 无事故, but no 零 of 清零事故."""
    if behind and behind[-1].end == start and behind[-1].text not in _BY_WAY:
        return False
    return _DENIED.search(text[:start]) is not None


def _joined(measuring: list[_Word]) -> Iterator[_Word]:
    """The last word with the adverbs directly in front of it: 及时办结."""
    joined = [measuring[-1]]
    for one in reversed(measuring[:-1]):
        if one.text not in _ADVERBS or one.end != joined[0].start:
            break
        joined.insert(0, one)
    yield from joined
