"""Quarters, half years and their like in any place of a text: read, or refused at a place."""

from __future__ import annotations

from functools import cache, partial
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules import ExpressionError, parse_actual, parse_method, parse_target
from indicator_rules.language.formula.identities import parse_identity
from indicator_rules.language.old_scoring.builder import method_parser
from indicator_rules.language.tokens.words import candidates
from indicator_rules.model.methods import ByDay
from tests.properties import test_method_texts as phrases
from tests.properties.drawn_words import drawn

QUARTERS = [f"{first}{number}季度" for first, number in product(["", "第"], "一二三四1234")]
HALVES = ["上半年", "下半年"]
PERIODS = [
    *QUARTERS, *HALVES, "一季度末", "前三季度", "上半年底", "Q1", "半年", "全年", "年底", "年内", "当年", "2023年",
    "二〇二三年", "2023年度", "12月", "一二月", "十二月", "12月底", "6月30日", "次年3月", "本年四季度", "2023年上半年",
    "2023年第二季度", "每季度", "每月", "每月5日",
]  # fmt: skip
SENTENCES = (
    "{}", "{}得6分", "{}完成得6分", "{}前完成得6分", "{}以内完成得6分", "完成{}任务得6分", "得6分，{}", "{}，得6分",
    "{}完成率90%以上得6分", "达标得6分，{}完成得3分", "每逾期{}扣1分", "逾期{}扣1分", "{}至{}完成得3分", "{}后完成得1分",
    "{}5场得6分", "5场{}得6分", "应于{}前完工，得6分", "①{}完成得6分；②{}及以后完成得1分", "其他{}", "{}扣2分",
)  # fmt: skip
CELLS = (
    "{}",
    "{}完成",
    "{}前",
    "不少于{}",
    "{}90%",
    "90%{}",
    "{}，90%",
    "完成{}",
    "{}至{}",
    "{}完成8场",
    "8场/{}",
)
READERS = {
    "target": parse_target,
    "target of a year": partial(parse_target, period=2023),
    "actual": parse_actual,
    "actual of a year": partial(parse_actual, rule=parse_target("6月底前"), period=2023),
    "method": parse_method,
    "identity": parse_identity,
}


def holds(read, text):
    """A value comes out, or an error with a place inside the text; never anything else."""
    try:
        read(text)
    except ExpressionError as error:
        span = error.diagnostic.span
        assert span is not None
        assert 0 <= span.start <= span.end <= len(text)
        assert error.diagnostic.message()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_period_in_any_place_of_a_sentence_is_read_or_refused(sentence):
    for period in PERIODS:
        holds(parse_method, sentence.format(*[period] * 2))


@pytest.mark.parametrize("cell", CELLS)
def test_a_period_in_any_place_of_a_cell_is_read_or_refused(cell):
    for period, name in product(
        PERIODS, ["target", "target of a year", "actual", "actual of a year"]
    ):
        holds(READERS[name], cell.format(*[period] * 2))


LAST = {"一": 3, "二": 6, "三": 9, "四": 12, "1": 3, "2": 6, "3": 9, "4": 12}


@pytest.mark.parametrize("period", QUARTERS)
def test_points_for_what_is_done_in_a_quarter_go_by_its_last_day(period):
    for sentence in ("{}完成得6分", "{}末前完成得6分", "达标得6分，{}完成得3分"):
        method = parse_method(sentence.format(period))
        assert isinstance(method, ByDay)
        assert method.bands[-1].last.month == LAST[period.strip("第季度")]


@pytest.mark.parametrize(("period", "month"), [("上半年", 6), ("下半年", 12)])
def test_points_for_what_is_done_in_a_half_year_go_by_its_last_day(period, month):
    (band,) = parse_method(f"{period}完成得6分").bands
    assert (band.last.month, band.last.day) == (month, 31 if month > 6 else 30)


@pytest.mark.parametrize("period", [*QUARTERS, *HALVES, "前三季度", "上半年底"])
def test_a_period_alone_is_no_length_of_time(period):
    for sentence in ("{}得6分", "达标得6分，{}得3分", "达标得6分；{}，扣3分"):
        text = sentence.format(period)
        with pytest.raises(ExpressionError) as error:
            parse_method(text)
        span = error.value.diagnostic.span
        assert period[-2:] in text[span.start : span.end]
    if not period.startswith(("第", "前", "上", "下")):
        assert parse_method(f"每逾期{period}扣1分")


# Random texts of the words of the lexicon.

MIXED = [*phrases.CONDITIONS, *phrases.AWARDS, *phrases.UNITS, *phrases.LIMITS, *phrases.STOPS]
RELATED = [*"甲乙1+-*/=() ＋－×÷＝（）．¥\n", "2023年收入", "1,234.5万元", "5%", "8场"]
FEW = settings(
    max_examples=20, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)
MANY = settings(
    max_examples=4_000, deadline=None, suppress_health_check=list(HealthCheck), database=None
)
BATCH = 10


@cache
def patterns():
    """The expressions of the words of scoring sentences."""
    return sorted({one.pattern.to_regexp() for one in method_parser().terminals})


@cache
def table_words():
    """The spellings of the table of words of targets and actual values."""
    return sorted(candidates())


def some_text(random):
    """Up to eight words: of both lexicons, periods, phrases of sentences, parts of identities."""
    kinds = (
        lambda: drawn(random.choice(patterns()), random),
        lambda: random.choice(table_words()),
        lambda: random.choice(PERIODS),
        lambda: random.choice(MIXED),
        lambda: random.choice(RELATED),
    )
    weights = random.choice([(1, 1, 0, 0, 0), (1, 1, 2, 3, 0), (1, 1, 2, 0, 0), (1, 1, 0, 0, 8)])
    chosen = random.choices(kinds, weights, k=random.randint(1, 8))
    return "".join(kind() for kind in chosen)


def texts_hold(random):
    for _ in range(BATCH):
        text = some_text(random)
        for read in READERS.values():
            holds(read, text)


@FEW
@given(st.randoms(use_true_random=False))
def test_texts_of_the_words_of_the_lexicon_are_read_or_refused(random):
    texts_hold(random)


@pytest.mark.slow
@MANY
@given(st.randoms(use_true_random=False))
def test_many_texts_of_the_words_of_the_lexicon_are_read_or_refused(random):
    texts_hold(random)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (parse_method, "[.,73%]得5分"),
        (parse_method, "[1.2.3,73%]得5分"),
        (parse_identity, "5:甲 = 乙"),
    ],
)
def test_texts_that_once_broke_a_reader_are_read_or_refused(read, text):
    holds(read, text)
