"""What the name of an indicator says of its figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicator_rules import assess
from indicator_rules.language.words.measures import heading_says, is_harm, said_by
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Direction
from indicator_rules.model.results import Verdict

WORDS = table("measures")
ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "directions.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
VERDICTS = {
    "higher": (Verdict.MET, Verdict.UNMET),
    "lower": (Verdict.UNMET, Verdict.MET),
    "exact": (Verdict.UNMET, Verdict.UNMET),
    "ask": (Verdict.UNDETERMINED, Verdict.UNDETERMINED),
}
LOWER = ("harms", "costs", "fees", "limits")
EXACT = ("fixed", "standard", "paid")
TELLING = [
    *((word, Direction.HIGHER) for kind in ("reached", "done", "counts") for word in WORDS[kind]),
    *((word, Direction.LOWER) for kind in (*LOWER, "times") for word in WORDS[kind]),
    *((word, Direction.EXACT) for kind in EXACT for word in WORDS[kind]),
    *((word, Direction.OPEN) for kind in ("open", "open_or_cost") for word in WORDS[kind]),
]


@pytest.mark.parametrize(("direction", "heading", "name", "target", "above", "below"), ROWS)
def test_a_name_is_read_as_a_careful_reader_does(direction, heading, name, target, above, below):
    headings = () if heading == "—" else (heading,)
    found = tuple(
        assess(target, actual, name=name, heading=headings).verdict for actual in (above, below)
    )
    assert found == VERDICTS[direction]


@pytest.mark.parametrize(("word", "way"), TELLING)
def test_every_word_tells_by_itself(word, way):
    said = said_by(f"某项{word}")
    assert said is not None
    assert said.way is way


@pytest.mark.parametrize("word", WORDS["nothing_said"])
def test_a_word_that_holds_another_says_nothing(word):
    assert said_by(f"某项{word}") is None


@pytest.mark.parametrize("word", WORDS["lasting"])
def test_what_lasts_longer_is_better(word):
    said = said_by(f"{word}时长")
    assert said is not None
    assert said.way is Direction.HIGHER


@pytest.mark.parametrize("verb", WORDS["lessened"])
def test_less_of_what_nobody_wants_is_more(verb):
    said = said_by(f"{verb}企业用工成本")
    assert said is not None
    assert said.way is Direction.HIGHER


@pytest.mark.parametrize("verb", WORDS["gained"])
def test_an_amount_that_is_gained_is_better_higher(verb):
    said = said_by(f"{verb}金额")
    assert said is not None
    assert said.way is Direction.HIGHER


@pytest.mark.parametrize("verb", WORDS["handled"])
def test_work_on_a_harm_is_no_harm(verb):
    said = said_by(f"{verb}违法案件数")
    assert said is not None
    assert said.way is Direction.HIGHER


@pytest.mark.parametrize("verb", sorted({*WORDS["handled"]} - {*WORDS["lessened"]}))
def test_a_rate_of_harm_in_work_is_a_harm(verb):
    assert is_harm(f"{verb}差错率")


@pytest.mark.parametrize("word", WORDS["grown"])
def test_what_grows_is_as_good_as_it_is_itself(word):
    cost, income = said_by(f"成本{word}率"), said_by(f"收入{word}率")
    assert cost is not None
    assert income is not None
    assert (cost.way, income.way) == (Direction.LOWER, Direction.HIGHER)


@pytest.mark.parametrize("denial", WORDS["denials"])
def test_a_denial_turns_a_word_round(denial):
    said = said_by(f"{denial}事故率")
    assert said is not None
    assert said.way is Direction.HIGHER


@pytest.mark.parametrize("between", WORDS["denied_by_way"])
def test_a_denial_goes_on_through_what_happens(between):
    said = said_by(f"未{between}事故天数")
    assert said is not None
    assert said.way is Direction.HIGHER


@pytest.mark.parametrize("adverb", WORDS["adverbs"])
def test_a_denial_goes_on_through_an_adverb(adverb):
    said = said_by(f"未{adverb}办结率")
    assert said is not None
    assert said.way is Direction.LOWER
    assert is_harm(f"未{adverb}办结率")


@pytest.mark.parametrize("tail", WORDS["tail"])
def test_what_stands_behind_leaves_a_word_what_it_is(tail):
    said = said_by(f"投诉{tail}")
    assert said is not None
    assert said.way is Direction.LOWER


@pytest.mark.parametrize("counted", WORDS["counted"])
def test_who_is_paid_is_counted(counted):
    said = said_by(f"生活补助{counted}")
    assert said is None or said.way is Direction.HIGHER


def test_words_behind_that_nobody_knows_leave_it_open():
    assert said_by("投诉箱样式") is None
    assert said_by("事故") is not None


def test_an_amount_that_is_a_part_tells_no_way():
    assert said_by("项目金额", ratio=True) is None
    assert said_by("补助发放比例") == said_by("发放比例")


@pytest.mark.parametrize("way", [Direction.LOWER, Direction.HIGHER])
def test_the_nearest_heading_that_says_something_counts(way):
    for word in WORDS[f"{way} headings"]:
        said = heading_says(["数量指标", "成本指标", f"{word}指标", "其他"])
        assert said is not None
        assert said.way is way
    assert heading_says(["其他"]) is None
