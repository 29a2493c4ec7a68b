"""How days are spelt (时限的写法): the expressions that find one, and what their words mean."""

from __future__ import annotations

import re
from functools import cache

from indicator_rules.language.lazily import lazily
from indicator_rules.language.words.table import table

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "O": 0,
    "0": 0,
}
_TENS = {"十": 10, "二十": 20, "三十": 30, "廿": 20, "卅": 30}

_WORDS = table("days")
_OTHER_YEARS = {"next-year": 1, "year-after-next": 2, "last-year": -1, "year-before-last": -2}
OTHER_YEARS = {word: after for kind, after in _OTHER_YEARS.items() for word in _WORDS[kind]}
"""Years counted from that of the table."""


def _any_of(*kinds: str) -> str:
    """One of the words, the longest first."""
    words = {word for kind in kinds for word in _WORDS[kind]}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_LUNAR = (
    "(?:农历|阴历)[^,;。()]{1,9}?(?=[之以]?前|$|[,;。()])|"
    "[正腊冬]月(?:初?[一二三四五六七八九十廿]{1,3}日?|[底末初])?"
)

_NUMBER = "[0-9]{1,2}"
_NUMERAL = "[0-9一二两三四五六七八九十]{1,3}"
_CHINESE_MONTH = "十[一二]?|[一二三四五六七八九]"
_CHINESE_DAY = "[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九]"
_TO = "(?:--?|~|至|到)"
_BEFORE = f"[之以]?前(?![期后沿端景述夕往来置提瞻线排]|{_NUMERAL}(?:个?工作日|个?月|[天日周名位]))"
"""Not 12月前后, 6月前三名, 12月前5天."""
_ENDS = r"$|[,;。、()\[\]]"
_OVER = f"(?={_ENDS}|[之以]?前(?![后期])|止|完成)"
"""Nothing follows that would make another word of what stands before."""
_INSIDE = "内(?![部容涝蒙控河地资外生业务科涵])"
_NOTE = r"\((?:(?:周|星期|礼拜)[一二三四五六日天]|含(?:当[日天]|[本该]日)?)\)"
_PART = (
    f"底(?![板层部价数线图座])|末(?!期|梢|端|位)|终(?={_OVER}|完)|"
    f"初(?![期级中步稿审验次心创选始诊])|中期?(?={_OVER}|完成)"
)
_THIRD = f"[上中]旬|[上中下]?下旬|上中旬|中上旬|{_PART}"
_CLOCK = (
    r"(?:T?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?:[AaPp][Mm])?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?![0-9:])"
    r"|(?:[上下中]午)?[0-9]{1,2}[时点](?:整|[0-9]{1,2}分)?(?=[之以]?前|止|$|[,;。)])"
    f"|{_NOTE})"
)
_VALID_DAY = "3[01]|[12][0-9]|0?[1-9]"
_DAY_NUMBER = f"(?:{_NUMBER})(?![0-9])(?!:)|(?:{_VALID_DAY})(?={_CLOCK})"

_OF_YEAR = "年|[Qq][1-4](?![0-9A-Za-z.])"
_YEAR = (
    f"(?:(?P<years_from>(?:19|20)[0-9]{{2}})年?度?{_TO})?"
    f"(?P<year>(?:19|20)[0-9]{{2}}(?=[-./]{_NUMBER}月)|[0-9]{{2,5}}(?={_OF_YEAR})"
    f"|[一二][九〇零○O0][〇零○O0一二三四五六七八九]{{2}}(?={_OF_YEAR}))[-年./]?"
    "(?:度(?=$|[,;。、)(内前底末初中以之第一二三四上下]|[0-9]{1,2}[-~月至到]))?"
    f"|(?P<every>每年度?)的?|(?P<same>{_any_of('this-year')})度?的?"
    f"|(?P<other>{_any_of(*_OTHER_YEARS, 'every-other-year')})"
    "(?P<whole>度?)的?"
)
_MONTH = (
    f"(?:(?P<months_from>{_NUMBER}|{_CHINESE_MONTH})(?:月份?)?{_TO})?"
    f"(?:(?P<month>{_NUMBER})月|(?P<named_month>{_CHINESE_MONTH})"
    "月(?=$|[-~0-9一二三四五六七八九十廿卅份底末初前止上中下内至到以之,;。、()完]))"
    "(?![龄均嫂饼薪租]|度(?![内前底末])|期(?!间)|以[上下内])(?:份|度)?"
    f"(?:(?:(?P<days_from>{_NUMBER}|{_CHINESE_DAY})[日号]?{_TO})?"
    f"(?P<day>{_NUMBER}|{_CHINESE_DAY})[日号](?![期常均])"
    f"|(?P<bare_day>(?:{_NUMBER})(?![0-9.%])|{_CHINESE_DAY})(?:{_OVER}|(?={_TO}{_NUMBER}月))"
    f"|(?P<third>{_THIRD})"
    "|(?P<week>第[一二三四五1-5]个?(?:周|星期)|[前后上下]半个?月))?"
)
_QUARTER = (
    f"(?:(?P<quarters_from>第?[一二三四1-4])(?:季度)?{_TO})?"
    "(?P<quarter>第?[一二三四1-4]|[首末])个?季(?:度|(?=[底末]))(?P<quarter_end>[底末])?"
    "|[Qq](?P<letter>[1-4])(?![0-9A-Za-z.])(?P<letter_end>[底末])?"
    "|前(?P<first_quarters>[二两三23])个?季度(?P<first_end>[底末])?"
)
_HALF = "(?P<half>[上下])半年度?(?P<half_end>[底末])?"
_FIRST_MONTHS = f"前(?P<first_months>{_NUMBER}|{_CHINESE_MONTH})个月"
_YEAR_PART = f"(?:年度?)?(?:(?P<year_part>{_PART})|(?P<inside>{_INSIDE}))"
_DOTTED = (
    f"(?P<dotted_month>1[0-2]|0?[1-9])\\.(?P<dotted_day>{_VALID_DAY})(?![0-9.%])(?:[日号]|{_OVER})"
)
_UNKNOWN = (
    f"(?P<unknown>(?:{_any_of('feasts', 'seasons')}){_BEFORE}|{_LUNAR})"
    f"|(?P<feast>{_any_of('feasts')})(?={_ENDS})"
)
"""No calendar of the library gives the day of any of these."""


YEAR = lazily(_YEAR)
"""The year that a day begins with, every year, or a year counted from that of the table."""
ALONE = lazily("(?![级代鉴轮龄]|以[上下内]|度|[0-9OolI]{1,2}月)")
"""What may follow a year that is named alone."""
DIGITS_ONLY = lazily(
    rf"(?P<year>[0-9]{{4}})(?P<sign>[-./])(?P<month>{_NUMBER})(?P=sign)(?P<day>{_DAY_NUMBER})日?"
    r"|(?P<run>(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9])(?=$|[-,;。)(止之以前完~至])"
)
"""2023-12-31, 2023.12.31, 2023/12/31, 20231231."""
YEAR_DOT_MONTH = lazily(r"(?P<year>(?:19|20)[0-9]{2})[./-](?P<month>0?[1-9]|1[0-2])(?![0-9.])")
"""2023.12, which is a figure as well."""
MONTH_DOT_DAY = lazily(
    r"(?P<month>0?[1-9]|1[0-2])\.(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9.])[日号]?"
)
"""9.30, which is a figure as well."""
MONTH_BEHIND = lazily(f"{_NUMBER}月")
SAYS_DAY = lazily(f"{_BEFORE}|止|[底末]")
"""What makes a day of a figure with a point: 9.30前."""
ENDS = lazily(_ENDS)
CLOCK = lazily(_CLOCK)
TO = lazily(f"{_TO}(?=[0-9一二三四五六七八九十年次明来翌当本今第上下前去Qq])")
BY = lazily(f"{_BEFORE}|底?止|为止|[之以]?{_INSIDE}")
"""Until the day that stands before it."""
COUNTED_TIMES = lazily(f"{_NUMERAL}[次回]|/")
"""1月1次 is once a month."""
COUNTED_PARTS = lazily(f"{_NUMERAL}[次个场期批回]|/")
"""一季度2次 is twice a quarter."""
EVERY_MONTH = lazily(
    f"每个?月的?(?:(?:(?P<days_from>{_NUMBER})[日号]?{_TO})?(?P<day>{_NUMBER}|{_CHINESE_DAY})[日号](?![期常均])"
    "|(?P<part>月?[底末初]|[上中下]旬))"
)
DAMAGED = lazily(
    "(?=[0-9年月]{0,9}[OolI][0-9年月日号OolI])(?:[0-9OolI]{4}年(?:[0-9OolI]{1,2}月)?[底末]?|"
    r"[0-9OolI]{1,2}月(?:[0-9OolI]{1,2}[日号]|[底末])?|[0-9OolI]{4}([-./])[0-9OolI]{1,2}\1[0-9OolI]{1,2})"
)
"""Letters among the digits of a day."""
REPAIRED = str.maketrans("OolI", "0011")
MAY_BEGIN = lazily(
    "[0-9]{1,5}[年月]|[0-9OolI]{1,5}(?P<sign>[-年月日号季./~至到Qq])|(?P<run>[0-9]{8})"
    "|[每年本当今该次下上去明来翌隔后第前首末月季周Qq〇零○一二三四五六七八九十廿卅]"
    f"|[{''.join(sorted({word[0] for word in (*_WORDS['feasts'], *_WORDS['seasons'])}))}农阴正腊冬]"
)
"""No day begins anywhere else; most places are told by this."""

PLAIN = lazily(
    "(?:(?P<year>(?:19|20)[0-9]{2})年)?(?P<month>1[0-2]|0?[1-9])月"
    "(?:(?P<day>3[01]|[12][0-9]|0?[1-9])日|(?P<closing>[底末]))?(?P<by>前)?(?=$|[,;。)完])"
)
"""What nine of ten days look like, for speed; the expressions above read the same."""


@cache
def inner() -> re.Pattern[str]:
    """What is named inside a year; compiled at its first use, for most texts name no day."""
    return lazily(f"{_MONTH}|{_QUARTER}|{_HALF}|{_FIRST_MONTHS}|{_YEAR_PART}|{_UNKNOWN}|{_DOTTED}")


@cache
def counted() -> re.Pattern[str]:
    """Days counted from one that only a person knows, or of a month that nobody named."""
    return lazily(
        "(?:(?:本|当|次|上|下个?|上个|隔|翌|来)月"
        f"(?:(?:{_NUMBER}|{_CHINESE_DAY})[日号]|[底末初中]|[上中下]旬)"
        "|(?<![0-9一二三四五六七八九十个每])月[底末]|(?<![0-9一二三四首末两第个])季度?[底末]"
        "|每一?个?(?:季度?|半年)[末底]|[本当下上次]一?个?季度?[末底]|每个?学[期年](?:[末底]|结束)"
        "|每个?月第[一二三四五1-5]个?(?:周|星期)"
        f"|[每本当下上次]个?周[一二三四五六日天末]{_OVER}"
        f"|(?<![0-9.]){_NUMBER}(?:日(?=[之以]?前(?!期|后))|号(?={_OVER})))"
    )


def number(text: str) -> int:
    """The number of a month or a day: 12, 十二, 廿三."""
    if text.isascii():
        return int(text)
    last = DIGITS.get(text[-1])
    tens = text if last is None else text[:-1]
    return (_TENS[tens] if tens else 0) + (last or 0)


def year_number(text: str) -> int:
    """The number of a year: 2023, 二〇二三."""
    return int(text) if text.isascii() else int("".join(str(DIGITS[sign]) for sign in text))
