"""Requirements in words: when a statement says the same, denies it, or must be read by a person."""

from __future__ import annotations

import pytest

from indicator_rules.engine.wording import Likeness
from indicator_rules.engine.wording import compare as compare_values
from indicator_rules.language.words.wording import wording_of
from indicator_rules.model.actuals import Missing, Stated
from indicator_rules.model.rules import Qualitative


def compare(requirement, statement):
    """The likeness of two texts whose wordings are known."""
    wanted = Qualitative(requirement, wording=wording_of(requirement))
    return compare_values(wanted, Stated(statement, wording=wording_of(statement)))


@pytest.mark.parametrize(
    ("requirement", "statement"),
    [
        ("制度健全", "制度健全"),
        ("制度 健全", "制度健全"),
        ("制度健全", " 制度健\t全\n"),
        ("ＡＢ级", "AB级"),
        ("AB级", "ＡＢ级"),
    ],
)
def test_spaces_and_width_say_nothing(requirement, statement):
    assert compare(requirement, statement) is Likeness.SAME


@pytest.mark.parametrize(
    ("requirement", "statement"),
    [
        ("制度健全", "制度健全。"),
        ("《办法》健全", "办法健全"),
        ("制度（方案）健全", "制度方案健全"),
        ("制度健全，执行有力", "制度健全;执行有力!"),
        ("等级-优", "等级优"),
        ("等级：2-", "等级2"),
        ("形成长效机制", "长效机制"),
        ("长效机制", "形成了长效的机制"),
        ("有效落实", "得到有效地落实"),
        ("制度健全且执行", "制度均健全且已执行"),
        ("制度和方案健全", "制度与方案都健全"),
        ("零事故", "无事故"),
        ("零事故", "未发生事故"),
        ("无投诉", "没有出现投诉"),
        ("没有发生投诉", "未出现投诉"),
        ("无发生违规", "零违规"),
        ("形成常态化", "常态化"),
    ],
)
def test_punctuation_and_empty_words_make_other_words(requirement, statement):
    assert compare(requirement, statement) is Likeness.PARAPHRASED
    assert compare(statement, requirement) is Likeness.PARAPHRASED


@pytest.mark.parametrize(
    "word", ["没有", "未能", "尚未", "未曾", "不能", "无法", "未", "不", "没", "无", "非"]
)
def test_one_word_of_denial_denies(word):
    assert compare("按期完工", f"按期{word}完工") is Likeness.DENIED
    assert compare(f"按期{word}完工", "按期完工") is Likeness.DENIED
    # Two of them deny nothing, and what they say is for a person.
    assert compare("按期完工", f"{word}按期{word}完工") is Likeness.DIFFERENT


def test_three_words_of_denial_deny():
    assert compare("按期完工", "未按期不能没完工") is Likeness.DENIED
    assert compare("不按期完工", "未按期不能没有完工") is Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("requirement", "statement"),
    [
        ("制度健全", "制度完备"),
        ("制度健全", "方案不健全"),
        ("制度健全", "未开展培训"),
        ("不存在问题", "不是不存在问题"),
        ("制度不健全", "制度没有健全"),
        ("零距离服务", "无距离服务"),
        ("执行1.5标准", "执行15标准"),
        ("控制在3-5级", "控制在35级"),
        ("比例1:2", "比例12"),
        ("甲或乙完工", "甲和乙完工"),
    ],
)
def test_anything_else_is_for_a_person(requirement, statement):
    assert compare(requirement, statement) is Likeness.DIFFERENT
    assert compare(statement, requirement) is Likeness.DIFFERENT


def test_a_reason_behind_a_denial_does_not_undo_it():
    assert compare("按期完工", "未按期完工，顺延") is Likeness.DENIED
    assert compare("按期完工", "未按期完工；已补办；手续齐全") is Likeness.DENIED
    assert compare("按期完工，质量合格", "未按期完工，质量合格") is Likeness.DENIED
    assert compare("按期完工", "手续齐全，未按期完工") is Likeness.DIFFERENT
    assert compare("按期完工", "按期完工，质量合格") is Likeness.DIFFERENT


def test_one_denial_more_is_a_contrary_and_one_in_each_is_none():
    assert compare("未按期", "按期") is Likeness.DENIED
    assert compare("不按期", "未按期") is Likeness.DIFFERENT


def test_texts_without_a_wording_are_the_same_or_not():
    assert compare_values(Qualitative("ＡＢ 级"), Stated("AB级")) is Likeness.SAME
    assert compare_values(Qualitative("制度健全"), Stated("制度健全。")) is Likeness.DIFFERENT
    known = Qualitative("制度健全", wording=wording_of("制度健全"))
    assert compare_values(known, Stated("制度 健全")) is Likeness.SAME
    assert compare_values(known, Stated("制度健全。")) is Likeness.DIFFERENT
    assert compare_values(known, Missing()) is Likeness.DIFFERENT
