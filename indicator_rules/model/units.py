"""Units (计量单位): dimensions with exact factors, counters, scales and compounds."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

SCALES: Mapping[str, int] = MappingProxyType(
    {
        "万亿": 10**12,
        "亿": 10**8,
        "千万": 10**7,
        "百万": 10**6,
        "十万": 10**5,
        "万": 10**4,
        "千": 10**3,
        "百": 10**2,
    }
)
"""Scales that stand in front of a unit: 万元, 亿吨, 万人次."""

_F = Fraction
_DIMENSIONS: Mapping[str, Mapping[str, Fraction]] = MappingProxyType(
    {
        "ratio": {
            "%": _F(1),
            "百分比": _F(1),
            "‰": _F(1, 10),
            "‱": _F(1, 100),
            "成": _F(10),
            "折": _F(10),
        },
        "percentage point": {"个百分点": _F(1), "百分点": _F(1)},
        "money in dollars": {"美元": _F(1)},
        "money in euros": {"欧元": _F(1)},
        "money in Hong Kong dollars": {"港元": _F(1), "港币": _F(1)},
        "money": {"人民币": _F(1), "元": _F(1), "角": _F(1, 10), "分钱": _F(1, 100)},
        "calendar days": {
            "天": _F(1),
            "日": _F(1),
            "自然日": _F(1),
            "日历天": _F(1),
            "周": _F(7),
            "星期": _F(7),
        },
        "working days": {"工作日": _F(1), "个工作日": _F(1), "个工作天": _F(1)},
        "clock": {
            "小时": _F(60),
            "个小时": _F(60),
            "h": _F(60),
            "分钟": _F(1),
            "min": _F(1),
            "秒": _F(1, 60),
            "s": _F(1, 60),
        },
        "months": {
            "月": _F(1),
            "个月": _F(1),
            "季度": _F(3),
            "个季度": _F(3),
            "年": _F(12),
            "周年": _F(12),
        },
        "length": {
            "米": _F(1),
            "m": _F(1),
            "延米": _F(1),
            "公里": _F(1000),
            "千米": _F(1000),
            "km": _F(1000),
            "里": _F(500),
            "厘米": _F(1, 100),
            "cm": _F(1, 100),
            "毫米": _F(1, 1000),
            "mm": _F(1, 1000),
        },
        "area": {
            "平方米": _F(1),
            "㎡": _F(1),
            "平米": _F(1),
            "m²": _F(1),
            "m2": _F(1),
            "亩": _F(2000, 3),
            "公顷": _F(10000),
            "平方公里": _F(10**6),
            "km²": _F(10**6),
            "平方千米": _F(10**6),
        },
        "volume": {
            "立方米": _F(1),
            "方": _F(1),
            "m³": _F(1),
            "m3": _F(1),
            "㎥": _F(1),
            "升": _F(1, 1000),
            "L": _F(1, 1000),
            "毫升": _F(1, 10**6),
            "ml": _F(1, 10**6),
            "mL": _F(1, 10**6),
        },
        "mass": {
            "克": _F(1, 1000),
            "g": _F(1, 1000),
            "微克": _F(1, 10**9),
            "μg": _F(1, 10**9),
            "毫克": _F(1, 10**6),
            "mg": _F(1, 10**6),
            "斤": _F(1, 2),
            "公斤": _F(1),
            "千克": _F(1),
            "kg": _F(1),
            "吨": _F(1000),
            "t": _F(1000),
        },
        "coal": {"吨标准煤": _F(1), "吨标煤": _F(1), "千克标准煤": _F(1, 1000)},
        "energy": {"千瓦时": _F(1), "kWh": _F(1), "度": _F(1), "兆瓦时": _F(1000)},
        "heat": {"J": _F(1), "kJ": _F(1000), "MJ": _F(10**6), "千焦": _F(1000), "兆焦": _F(10**6)},
        "light": {"lx": _F(1), "勒克斯": _F(1)},
        "power": {
            "瓦": _F(1),
            "千瓦": _F(1000),
            "kW": _F(1000),
            "兆瓦": _F(10**6),
            "MW": _F(10**6),
        },
        "resistance": {"Ω": _F(1), "欧姆": _F(1), "kΩ": _F(1000), "MΩ": _F(10**6)},
        "voltage": {"伏": _F(1), "V": _F(1), "千伏": _F(1000), "kV": _F(1000)},
        "apparent power": {"kVA": _F(1), "千伏安": _F(1), "MVA": _F(1000), "兆伏安": _F(1000)},
        "resolution": {"dpi": _F(1)},
        "pressure": {"kPa": _F(1), "千帕": _F(1), "MPa": _F(1000), "兆帕": _F(1000)},
        "sound": {"分贝": _F(1), "dB": _F(1), "dB(A)": _F(1)},
        "temperature": {"℃": _F(1), "摄氏度": _F(1)},
        "data": {"MB": _F(1), "GB": _F(1024), "TB": _F(1024 * 1024)},
        "bandwidth": {"Mbps": _F(1), "Gbps": _F(1000)},
    }
)
TIMES = tuple(
    name
    for dimension in ("calendar days", "working days", "clock", "months")
    for name in _DIMENSIONS[dimension]
    if not name.startswith("个") and name.isalpha() and not name.isascii()
)
"""Units of time, which may stand behind 个: 90个日历天."""
_SYNONYMS: Mapping[str, str] = MappingProxyType({"百分比": "%"})

COUNTERS = frozenset(
    [
        "个",
        "场",
        "场次",
        "次",
        "次数",
        "人",
        "人次",
        "人数",
        "名",
        "位",
        "户",
        "家",
        "家次",
        "所",
        "件",
        "件次",
        "套",
        "台",
        "台次",
        "辆",
        "辆次",
        "座",
        "株",
        "棵",
        "头",
        "只",
        "条",
        "处",
        "项",
        "项次",
        "期",
        "班",
        "班次",
        "篇",
        "幅",
        "起",
        "宗",
        "例",
        "份",
        "批",
        "批次",
        "组",
        "支",
        "张",
        "枚",
        "块",
        "片",
        "盏",
        "根",
        "口",
        "眼",
        "艘",
        "架",
        "部",
        "册",
        "本",
        "卷",
        "箱",
        "袋",
        "包",
        "瓶",
        "桶",
        "罐",
        "盒",
        "把",
        "栋",
        "幢",
        "间",
        "层",
        "床",
        "桩",
        "笔",
        "单",
        "课时",
        "学时",
        "学分",
        "篇次",
        "人天",
        "人日",
        "人月",
        "车次",
        "趟",
        "轮",
        "届",
        "种",
        "类",
        "门",
        "节",
        "堂",
        "街",
        "村",
        "镇",
        "乡",
        "县",
        "市",
        "省",
        "站",
        "点",
        "点位",
        "面",
        "例次",
        "倍",
        "名次",
        "分",
        "标箱",
        "车",
        "匹",
        "羽",
        "尾",
        "公里次",
        "户次",
        "例数",
        "对",
        "双",
        "队",
        "宗次",
        "个次",
        "页",
        "字",
        "款",
        "样",
        "盘",
        "声",
        "顶",
        "副",
        "桌",
        "口井",
        "席",
        "个点",
        "岁",
        "周岁",
        "床位",
        "人份",
        "声",
        "成图",
    ]
)
"""Counting words; each is a dimension of its own and compares with another only with a finding."""


_PRODUCT = str.maketrans({"(": None, ")": None, "*": "·", "×": "·"})


def _one_spelling(name: str) -> str:
    """元/(人*天) and 元/人·天 are one unit."""
    return name.translate(_PRODUCT) if "/" in name else name


@frozen
class Unit:
    """A unit as printed: 万元 is not turned into 元.

    ``factor`` carries a figure to the base unit of its ``dimension``, exactly.
    """

    name: str = field(eq=_one_spelling)
    dimension: str = field(eq=False)
    factor: Fraction = field(eq=False)
    known: bool = field(default=True, eq=False)

    @property
    def spelt(self) -> str:
        """The unit in one spelling: 元/人·天 for 元/(人*天)."""
        return _one_spelling(self.name)

    @property
    def is_counter(self) -> bool:
        """Whether the unit counts things (个, 场, 人次) or is no unit at all."""
        return self.dimension.startswith("counter:") or not self.dimension

    @property
    def is_ratio(self) -> bool:
        """Whether figures in it are rates: %, ‰, 成, 百分点."""
        return self.dimension in {"ratio", "percentage point"}

    @property
    def is_money(self) -> bool:
        """Whether figures in it are amounts of money, also per something: 元/亩."""
        return self.dimension.split("/")[0] == "money"

    def __str__(self) -> str:
        return self.name


NO_UNIT = Unit("", "", Fraction(1))
PERCENT = Unit("%", "ratio", Fraction(1))


@lru_cache(maxsize=4096)
def unit_named(name: str) -> Unit:
    """The unit a printed name means: 万元, 元/人·月, 人次; an unknown name is its own counter."""
    name = _SYNONYMS.get(name, name)
    if not name:
        return NO_UNIT
    if name.startswith("/"):
        # Two thirds are 2 in the unit /3, 12/10万 is 12 in the unit /10万.
        return Unit(name, "ratio", Fraction(100) / _size(name[1:]))
    if "/" in name:
        top, *below = _one_spelling(name).split("/")
        parts = [unit_named(top), *(unit_named(part) for each in below for part in each.split("·"))]
        factor = parts[0].factor
        for part in parts[1:]:
            factor /= part.factor
        dimension = "/".join(part.dimension for part in parts)
        return Unit(name, dimension, factor, known=all(part.known for part in parts))
    if name.startswith(":"):
        # 1:5000 is one in five thousand.
        return Unit(name, "proportion", 1 / Fraction(name[1:]))
    return _simple(name)


def _size(text: str) -> Fraction:
    scale = next((one for one in SCALES if text.endswith(one)), "")
    return Fraction(text.removesuffix(scale)) * SCALES.get(scale, 1)


def _simple(name: str) -> Unit:
    for dimension, members in _DIMENSIONS.items():
        if name in members:
            return Unit(name, dimension, members[name])
    if name in COUNTERS:
        return Unit(name, f"counter:{name}", Fraction(1))
    for scale, factor in SCALES.items():
        if name == scale:
            return Unit(name, "", Fraction(factor))
        rest = name[len(scale) :]
        if name.startswith(scale) and rest:
            unit = _simple(rest)
            return Unit(name, unit.dimension, unit.factor * factor, unit.known)
    if name.startswith("个") and len(name) > 1:
        unit = _simple(name[1:])
        if unit.known:
            return Unit(name, unit.dimension, unit.factor)
    return Unit(name, f"counter:{name}", Fraction(1), known=False)


def known_names() -> tuple[str, ...]:
    """Every unit name in the table, longest first."""
    names = {name for members in _DIMENSIONS.values() for name in members} | COUNTERS
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
