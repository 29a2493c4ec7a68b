"""What is offered to be written in place of what was found."""

from __future__ import annotations

import pytest
from lsprotocol.types import CodeActionKind

from indicator_rules import check_spec
from indicator_rules.lsp.fixes import actions_in
from indicator_rules.lsp.positions import Positions
from indicator_rules.source import Source, Span

HEAD = "schema: indicator-rules/1\ntitle: 甲\nweights: equal\nindicators:\n"
GOOD = HEAD + "  - name: 培训\n    target: ≥8场\n    actual: 9场\n"


def applied(text, action):
    """The text with the edits of an action made."""
    (edits,) = action.edit.changes.values()
    positions = Positions(Source("spec.yaml", text), len)
    for edit in edits:
        start, end = (positions.offset(one) for one in (edit.range.start, edit.range.end))
        text = text[:start] + edit.new_text + text[end:]
    return text


def offered(text, marked):
    start = text.index(marked)
    positions = Positions(Source("spec.yaml", text), len)
    return actions_in("file:///spec.yaml", positions, Span(start, start + len(marked)))


FIXES = {
    "a misspelt key": ("targt: ≥8场", "targt", "Write target", "target: ≥8场"),
    "an unknown choice": ("target: ≥8场\n    direction: highr", "highr", "Write higher", "target: ≥8场\n    direction: higher"),
    "a full-width colon": ("target：≥8场", "：", "Write : ", "target: ≥8场"),
    "a number in words": ("target: ≥8场\n    weight: 十分", "十分", "Write 10", "target: ≥8场\n    weight: 10"),
    "a key in Chinese": ("目标值: ≥8场", "目标值", "Write target", "target: ≥8场"),
    "full-width signs": ("target: ＞＝８场", "＞", "Write ≥8场", "target: ≥8场"),
    "full-width signs in quotes": ('target: "≧８场"', "≧", "Write ≥8场", 'target: "≥8场"'),
}  # fmt: skip


@pytest.mark.parametrize(("line", "marked", "title", "fixed"), FIXES.values(), ids=FIXES)
def test_a_finding_is_fixed_where_it_stands(line, marked, title, fixed, tmp_path):
    text = GOOD.replace("target: ≥8场", line)
    action = offered(text, marked)[0]
    assert (action.title, action.kind) == (title, CodeActionKind.QuickFix)
    after = applied(text, action).replace('"≥8场"', "≥8场")
    assert after == GOOD.replace("target: ≥8场", fixed.replace('"', ""))
    path = tmp_path / "spec.yaml"
    path.write_text(after, "utf-8")
    # What is fixed may stand beside something else, such as a weight beside equal weights.
    assert [one.code for one in check_spec(path) if one.code != "IR233"] == []


@pytest.mark.parametrize("start", ["\t", "  ", "      "], ids=["a tab", "too few", "too many"])
def test_of_spaces_the_title_says_how_many(start):
    (action, *_) = offered(GOOD.replace("    actual", f"{start}actual"), f"{start}actual")
    assert action.title == "begin the line with 4 spaces"
    assert applied(GOOD.replace("    actual", f"{start}actual"), action) == GOOD


def test_a_single_answer_is_preferred_and_names_its_finding():
    (only,) = offered(GOOD.replace("target", "targt"), "targt")
    assert only.is_preferred
    assert [one.code for one in only.diagnostics] == ["IR202"]
    several = offered(GOOD + "profile: mof-2020\n", "mof-2020")
    assert several[0].title == "Write mof-2020-10"
    assert len(several) == 5
    assert not any(one.is_preferred for one in several)


def test_the_whole_file_is_put_right_at_once(monkeypatch):
    text = GOOD.replace("≥", "≧").replace("equal", "均等")
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    action = offered(text, "甲")[0]
    assert (action.title, action.kind) == ("修正有唯一写法之处", CodeActionKind.SourceFixAll)
    assert applied(text, action) == GOOD


def test_nothing_is_offered_where_nothing_is_wrong():
    assert offered(GOOD, "≥8场") == []


def test_a_broken_file_has_no_fixes():
    assert offered(GOOD + "a: b: c\n", "培训") == []


def test_a_file_of_another_kind_has_no_fixes():
    assert offered("title: 甲 \n", "甲") == []
