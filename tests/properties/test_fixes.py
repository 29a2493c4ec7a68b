"""A fix never changes what a spec means, nor anything but what it puts right."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from indicator_rules import ExpressionError, parse_target
from indicator_rules.source import Source
from indicator_rules.specfile.fix import fix_text
from indicator_rules.specfile.nodes import Mapping, Scalar, compose
from indicator_rules.specfile.reader import read_spec

SIGNS = [
    "≥",
    "＞＝",
    ">=",
    "＞",
    "=",
    "＝",
    "≤",
    "《=",
    "不少于",
    "约",
    "～",
    "—",
    "％",
    "%",
    "（",
    "，",
    "、",
]
PIECES = st.sampled_from(
    [
        *SIGNS,
        "９０",
        "90",
        "１．５",
        "场",
        "元／亩",
        "完成率",
        "Ａ类",
        "a",
        " ",
        "#",
        ":",
        "'",
        "　",
    ]
)
TARGETS = st.lists(PIECES, min_size=1, max_size=6).map("".join)
STYLES = st.sampled_from(["{}", '"{}"', "'{}'", "{} # 注 ", "{}   "])
HEAD = "# 说明：＞＝９０％ \nschema: indicator-rules/1\ntitle: {}\nweights: equal\nindicators:\n"
LEAF = "  - name: 指标{}\n    target: {}\n    actual: 9场\n\n"


@st.composite
def specs(draw):
    title = draw(st.sampled_from(["自评表", "no", "1.0", "012", '"no"']))
    targets = draw(st.lists(st.builds(str.format, STYLES, TARGETS), min_size=1, max_size=4))
    text = HEAD.format(title) + "".join(LEAF.format(n, one) for n, one in enumerate(targets))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def targets_of(text):
    """The targets of a spec as they are read, by what each means where it can be parsed."""
    root = compose(Source("a.yaml", text), "").root
    if not isinstance(root, Mapping):
        return None
    leaves = {key.text: value for key, value in root.entries}["indicators"]
    cells = [
        value
        for leaf in leaves.items
        for key, value in leaf.entries
        if key.text == "target" and isinstance(value, Scalar)
    ]
    return [meaning(cell.text) for cell in cells]


def meaning(text):
    try:
        return parse_target(text)
    except ExpressionError:
        return text


@settings(deadline=None)
@given(specs())
def test_a_fixed_spec_means_the_same(text):
    fixed = fix_text(Source("a.yaml", text))
    assert targets_of(fixed) == targets_of(text)
    before, after = (read_spec(Source("a.yaml", one)) for one in (text, fixed))
    assert [one.code for one in after.findings] == [one.code for one in before.findings]


@settings(deadline=None)
@given(specs())
def test_fixing_twice_changes_nothing_more(text):
    fixed = fix_text(Source("a.yaml", text))
    assert fix_text(Source("a.yaml", fixed)) == fixed


@settings(deadline=None)
@given(specs())
def test_comments_and_all_other_lines_stay(text):
    fixed = fix_text(Source("a.yaml", text))
    ends = re.compile(r"(?<=\n)")
    before, after = ends.split(text), ends.split(fixed)
    assert len(before) == len(after)
    for old, new in zip(before, after, strict=True):
        if "target:" not in old and "title:" not in old:
            assert new in {old, re.sub(r"[ \t]+(?=\r?\n$)", "", old)}
        assert old.partition(" #")[2].rstrip() == new.partition(" #")[2].rstrip()


@settings(deadline=None)
@given(st.text(st.sampled_from("a:- \n\r\t[]{}'\"|>#＞９é"), max_size=40))
def test_any_text_at_all_is_fixed_or_left(text):
    fixed = fix_text(Source("a.yaml", text))
    assert fix_text(Source("a.yaml", fixed)) == fixed
