"""What is shown of the place under the cursor."""

from __future__ import annotations

import pytest

from indicator_rules.lsp.hover import hover_at
from indicator_rules.source import Source

SPEC = """\
schema: indicator-rules/1
title: 自评表
profile: plain  # noqa: IR501, IR999 甲
indicators:
  - name: 产出
    indicators:
      - name: 培训场次
        weight: 60
        target: 不少于8场
        method: 每少1场扣5分，扣完为止
        actual: 7场
        published: {completion: 87.5%, score: 55}
      - name: 办结
        weight: 20
        target: 合格率≥90%且满意度≥85%
        method: {name: judged, met: 5, unmet: 0}
      - name: 及时
        weight: 20
        target: 90%
        direction: lower
        method:
          name: proportional
          pass: 60%
      - 甲
figures: {收入: 5万元}
note: IR304 is no comment
"""


def shown(marked, *, before=SPEC, occurrence=0):
    """What is shown of a text of the file, and the characters that it is about."""
    offset = -1
    for _ in range(occurrence + 1):
        offset = before.index(marked, offset + 1)
    found = hover_at(Source("spec.yaml", before), offset + 1)
    return None if found is None else (found.text, before[found.span.start : found.span.end])


def test_of_a_target_what_it_means():
    assert shown("不少于8场") == ("**≥8场**\n\nat least 8场, higher is better", "不少于8场")
    assert shown("90%\n        direction")[0].endswith("90%, no sign written, lower is better")


def test_of_a_compound_each_part():
    text, _ = shown("合格率≥90%且")
    assert text.splitlines()[2:] == [
        "all of these",
        "- 合格率≥90%: 合格率: at least 90%, higher is better",
        "- 满意度≥85%: 满意度: at least 85%, higher is better",
    ]


def test_of_a_method_the_pieces_of_its_curve():
    assert shown("每少1场") == (
        "- [0, 8]: 5·x + 20\n- (8, +∞): 60",
        "每少1场扣5分，扣完为止",
    )


def test_of_a_method_as_a_mapping_too_but_of_its_keys_what_they_mean():
    pieces, marked = shown("proportional")
    assert pieces.startswith("- (-∞, ")
    assert marked == "proportional"
    assert shown("pass: 60%")[0].startswith("**pass**: the completion below which")


def test_of_a_method_that_makes_no_curve_what_the_key_means():
    assert shown("judged")[0].startswith("**name**: the name of the method")


def test_with_equal_weights_the_curve_is_of_an_equal_share():
    text = (
        "schema: indicator-rules/1\ntitle: 甲\nweights: equal\nindicators:\n"
        "  - {name: 甲, target: ≥5场, method: direct}\n  - {name: 乙, target: ≥5场}\n"
    )
    assert shown("direct", before=text)[0] == "- [0, 5): 0\n- [5, +∞): 50"


def test_of_a_key_what_it_means_and_how_it_is_written(monkeypatch):
    assert shown("weight") == ("**weight**: the points it can earn\n\n`weight: 5`", "weight")
    assert shown("score")[0] == "**score**: the points printed\n\n`score: 5`"
    assert shown("55}")[1] == "55"
    assert shown("actual")[0].startswith("**actual**: what was reached")
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    assert shown("weight")[0] == "**weight**: 分值\n\n`weight: 5`"


def test_of_a_code_in_a_comment_what_was_found():
    text, marked = shown("IR501")
    assert text.startswith("**IR501 ")
    assert "profile … has not been held against the text of …" in text
    assert "Nobody has held the profile against the text of its document." in text
    assert marked == "IR501"
    spec = SPEC.replace("IR501", "IR307")
    assert "\n\n= " not in shown("IR307", before=spec)[0]


def test_without_its_page_a_code_is_its_message(monkeypatch):
    monkeypatch.setattr("indicator_rules.lsp.hover.page_of", lambda _: None)
    assert "---" not in shown("IR501")[0]


@pytest.mark.parametrize("marked", ["IR999", "- 甲", "5万元", "\n        weight: 60"])
def test_of_nothing_nothing(marked):
    assert shown(marked) is None


def test_a_code_that_is_no_comment_is_a_text():
    assert shown("IR304")[0].startswith("**note**")


def test_a_broken_file_shows_nothing():
    assert shown("title", before=SPEC + "a: b: c\n") is None


def test_a_key_that_no_table_knows_shows_nothing():
    assert shown("colour", before=SPEC + "colour: red\n") is None


def test_a_text_without_a_mapping_shows_nothing():
    assert shown("甲", before="- 甲乙\n") is None
    assert shown("甲", before="甲乙丙\n") is None


def test_results_of_cases_are_below_names():
    text = (
        "schema: indicator-rules-cases/1\nspec: a.yaml\ncases:\n"
        "  - id: one\n    actuals: {培训场次: 7场}\n"
        "    expect: {indicators: {培训场次: {verdict: met}, 办结: {}}}\n"
    )
    assert shown("met", before=text)[0].startswith("**verdict**: whether the target is met")
    assert shown("7场", before=text) is None
    assert shown("培训场次", before=text, occurrence=1) is None


def test_an_indicator_that_cannot_be_read_shows_its_keys():
    text = SPEC.replace("不少于8场", "≥9O%").replace("schema: indicator-rules/1\n", "")
    assert shown("≥9O%", before=text)[0].startswith("**target**")
    assert shown("每少1场", before=text)[0].startswith("**method**")
