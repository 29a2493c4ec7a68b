"""Mutants of a spec: one mistake each, as a person makes them, and each a spec still."""

from __future__ import annotations

import pytest

from indicator_rules import parse_target
from indicator_rules.model.indicators import Scorecard
from indicator_rules.model.units import unit_named
from indicator_rules.specfile.load import readable_spec
from indicator_rules.testing.mutants.making import mutants_of
from indicator_rules.testing.mutants.sentences import moved, slips
from indicator_rules.testing.mutants.targets import other_targets, other_units

HEAD = "schema: indicator-rules/1\ntitle: 自评表\n"

TARGETS = {
    "≥90%": ["≥89%", "≥91%", "≥90‰", "≥90成", "＞90%", "≤90%"],
    "不少于8场": ["≥7场", "≥9场", "＞8场", "≤8场"],
    "办结率≥90.50%": [
        "办结率≥90.49%", "办结率≥90.51%", "办结率≥90.50‰", "办结率≥90.50成", "办结率＞90.50%",
        "办结率≤90.50%",
    ],
    "80头": ["79头", "81头"],
    "＜5个": ["＜4个", "＜6个", "≤5个", "＞5个"],
    "＞5个": ["＞4个", "＞6个", "≥5个", "＜5个"],
    "≤1.5万元/公里": [
        "≤1.4万元/公里", "≤1.6万元/公里", "≤1.5元/公里", "≤1.5亿元/公里", "＜1.5万元/公里",
        "≥1.5万元/公里",
    ],
    "15%左右": ["约14%", "约16%", "约15‰", "约15成", "≥15%", "≤15%"],
    "3-5个": ["2个-5个", "4个-5个", "3个-4个", "3个-6个", "＞3个且≤5个", "≥3个且＜5个"],
    "5-5个": ["4个-5个", "5个-6个"],
    "2023年10月底前": ["2023年10月30日前", "2023年11月1日前"],
    "2023年12月底前": ["2023年12月30日前", "2024年1月1日前"],
    "每年12月底前": ["每年12月30日前", "每年1月1日前"],
    "每月1日前": ["每月2日前"],
    "每月5日前": ["每月4日前", "每月6日前"],
    "良好及以上": ["中及以上", "优及以上", "高于良", "良及以下"],
    "优": ["良", "优及以上", "优及以下"],
    "同比增长≥5%": [
        "较上年同期增长≥4%", "较上年同期增长≥6%", "较上年同期增长≥5‰", "较上年同期增长≥5成",
        "较上年同期增长＞5%", "较上年同期增长≤5%", "较上年同期下降≥5%",
    ],
    "逐年提高": None,
    "培训3期，每期不少于50人": None,
    "符合上级有关规定": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "others"), [one for one in TARGETS.items() if one[1] is not None])
def test_a_target_is_off_by_a_digit_a_sign_or_a_unit(text, others):
    assert [str(rule) for _, rule in other_targets(parse_target(text))] == others


def test_a_change_without_a_size_can_only_turn_round():
    (other,) = other_targets(parse_target("逐年提高"))
    assert str(other[1]).endswith("下降")


def test_of_several_targets_one_is_off_at_a_time():
    rule = parse_target("培训3期，每期不少于50人")
    for _, other in other_targets(rule):
        assert sum(one != two for one, two in zip(rule.parts, other.parts, strict=True)) == 1


@pytest.mark.parametrize(
    ("unit", "others"),
    [
        ("元", ["万元"]),
        ("亿元", ["万元"]),
        ("天", ["小时", "周"]),
        ("小时", ["刻钟", "天"]),
        ("万人次", ["人次"]),
        ("场", []),
        ("", []),
    ],
)
def test_another_unit_is_the_next_of_its_dimension(unit, others):
    assert [one.name for one in other_units(unit_named(unit))] == others


@pytest.mark.parametrize(
    ("figure", "others"),
    [("90", ("89", "91")), ("0.5", ("0.4", "0.6")), ("480.00", ("479.99", "480.01")), ("0", ("1",)),
     ("９０", ("89", "91"))],
)  # fmt: skip
def test_a_figure_is_off_by_one_in_its_last_digit(figure, others):
    assert moved(figure) == others


def test_a_sentence_has_a_slip_in_one_place_at_a_time():
    made = [one.made_in("每低1%扣2分") for one in slips("每低1%扣2分")]
    assert made == ["每低0%扣2分", "每低2%扣2分", "每低1%扣1分", "每低1%扣3分", "每高1%扣2分"]


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("≥90%得满分", ["＞90%得满分"]),
        ("90%以上得满分", ["90%以下得满分"]),
        ("80%（含）得8分", ["80%（不含）得8分"]),
        ("80%（不含）得8分", ["80%（含）得8分"]),
        ("每低于1%扣1分", ["每高于1%扣1分"]),
        ("每超过1%扣1分", ["每低于1%扣1分"]),
    ],
)
def test_a_sign_is_turned_and_the_longest_word_is_one(text, turned):
    assert [one.made_in(text) for one in slips(text) if one.kind == "sign"] == turned


@pytest.fixture
def made(tmp_path):
    """The mutants of a spec as ``kind: before → after``."""

    def listed(body):
        file = tmp_path / "a.yaml"
        file.write_text(HEAD + body, "utf-8")
        found = list(mutants_of(readable_spec(file)))
        for one in found:
            told = one.before.split()[1].strip(",") if one.kind == "weight" else one.before
            assert one.source.text[one.span.start :].startswith(told)
        return [f"{one.kind}: {one.before} → {one.after}" for one in found]

    return listed


def test_a_leaf_without_a_method_may_be_given_one(made):
    flow = "indicators:\n  - {name: 甲, target: ≥8场, weight: 100}\n"
    assert made(flow) == [
        "bound: ≥8场 → ≥7场",
        "bound: ≥8场 → ≥9场",
        "sign: ≥8场 → ＞8场",
        "sign: ≥8场 → ≤8场",
        "method:  → direct",
    ]
    block = "indicators:\n  - name: 甲\n    target: ≥8场\n    weight: 100\n"
    assert made(block) == made(flow)


def test_a_leaf_with_a_method_may_lose_it_or_have_another(made):
    body = "indicators:\n  - {name: 甲, target: 0起, weight: 100, method: 每发生1起扣2分}\n"
    assert made(body)[-3:] == [
        "method: 每发生1起扣2分 → direct",
        "method: 每发生1起扣2分 → proportional",
        "method: 每发生1起扣2分 → ",
    ]


def test_a_method_as_a_mapping_is_off_in_a_figure(made):
    body = """\
indicators:
  - name: 甲
    target: ≥90%
    weight: 10
    method: {name: bands, bands: [{from: 90%, points: 10}, {from: 80%, points: 8}]}
"""
    assert [one for one in made(body) if one.startswith(("figure", "method"))] == [
        "figure: 90 → 89", "figure: 90 → 91", "figure: 10 → 9", "figure: 10 → 11",
        "figure: 80 → 79", "figure: 80 → 81", "figure: 8 → 7", "figure: 8 → 9",
    ]  # fmt: skip


def test_a_text_that_is_written_with_escapes_is_left(made):
    body = """\
indicators:
  - {name: 甲, target: "≥9\\x30%", weight: 10, method: {name: bands, bands: [{from: "9\\x30%", points: 10}]}}
"""
    assert [one for one in made(body) if "9" in one.partition("→")[0]] == []


def test_a_requirement_in_words_is_left_as_it_is(made):
    assert made("indicators:\n  - {name: 甲, target: 机制健全, weight: 100}\n") == []


def test_units_directions_and_budgets_are_off_too(made):
    body = """\
weights: equal
indicators:
  - {name: 甲, target: 90, unit: '%', direction: lower, method: direct}
  - {name: 乙, budget: 100万元, spent: 97万元, method: direct}
"""
    found = made(body)
    assert "unit: % → ‰" in found
    assert "direction: lower → higher" in found
    assert [one for one in found if "100" in one] == ["bound: 100 → 99", "bound: 100 → 101"]


def test_points_move_between_neighbours_below_one_heading(made):
    body = """\
indicators:
  - {name: 甲, target: 机制健全, weight: 20}
  - name: 乙
    weight: 60
    indicators:
      - name: 数量
        indicators:
          - {name: 丙, target: 机制健全, weight: 20.5}
      - name: 质量
        indicators:
          - {name: 丁, target: 机制健全, weight: 39.5}
  - {name: 戊, target: 机制健全, weight: 20}
"""
    assert made(body) == [
        "weight: 甲 20, 戊 20 → 甲 19, 戊 21",
        "weight: 丙 20.5, 丁 39.5 → 丙 20.4, 丁 39.6",
    ]


def test_no_points_are_taken_from_what_has_no_more(made):
    body = "points: 2\nindicators:\n  - {name: 甲, target: 健全, weight: 1}\n  - {name: 乙, target: 健全, weight: 1}\n"
    assert [one for one in made(body) if one.startswith("weight")] == []


def test_what_the_table_says_is_off_too(made):
    body = """\
period: 2023
profile: mof-2020-10
points: 90
bonus: [{name: 表彰, points: 2}]
indicators:
  - {name: 甲, target: 机制健全, weight: 90}
"""
    assert made(body) == [
        "period: 2023 → 2022", "period: 2023 → 2024", "points: 90 → 89", "points: 90 → 91",
        "profile: mof-2020-10 → ", "bonus: 2 → 1", "bonus: 2 → 3",
    ]  # fmt: skip


def test_a_mutant_is_read_with_its_mistake_in_it(tmp_path):
    file = tmp_path / "a.yaml"
    body = "indicators:\n  - {name: 甲, target: ≥8场, weight: 100, method: direct}\n"
    file.write_text(HEAD + body, "utf-8")
    first = next(mutants_of(readable_spec(file)))
    assert first.names == ("甲",)
    ((_, leaf),) = first.scorecard.leaves()
    assert leaf.target == parse_target("≥7场")


def test_a_scorecard_of_no_file_has_no_mutants():
    with pytest.raises(ValueError, match="scorecard '表' was read from no file"):
        next(mutants_of(Scorecard("表", ())))
