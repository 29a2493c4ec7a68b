"""A row that is read alone is read as it is in the whole file, however the file is written."""

from __future__ import annotations

import pytest

from indicator_rules import load_spec
from indicator_rules.diagnostics import Severity
from indicator_rules.source import Source, Span
from indicator_rules.specfile.fixes.edits import Edit, applied
from indicator_rules.specfile.nodes import compose
from indicator_rules.specfile.reader import read_spec
from indicator_rules.testing.mutants import making, rows
from indicator_rules.testing.mutants.rows import Spec
from indicator_rules.testing.tables import table_of

TOP = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\n"
LAYOUTS = {
    "block": """\
indicators:
  - name: 甲
    target: ≥90%
    actual: 91%
  # 说明
  - target: ≥8场
    name: 乙

    method: 每少1场扣2分，扣完为止
    actual: 8场
""",
    "no indentation": """\
indicators:
- name: 甲
  target: '≥90%'
- name: 乙
  target: "≥8场"
bonus: [{name: 表彰, points: 2}]
""",
    "far from the dash": """\
indicators:
    -   name: 甲
        target: ≥90%
    -
        name: 乙
        target: 2023年6月底前
period: 2023
""",
    "brackets": """\
indicators: [{name: 甲, target: ≥90%,
  method: direct}, {name: 乙, target: ≤5万元}]
""",
    "a mapping that is the whole file": None,
    "headings": """\
indicators:
  - name: 产出
    indicators:
      - name: 数量
        indicators:
          - {name: 甲, target: ≥90%}
          - name: 乙
            target: ≥8场
        note: 备注
      - name: 丙
        target: 良好及以上
    note: 备注
  - name: 效益
    note: 备注
    indicators: [{name: 丁, target: 同比增长≥5%}]
identities: [甲 = 乙]
figures: {甲: 1元, 乙: 1元}
""",
    "comments and no last end": """\
indicators:
  - name: 甲  # 第一
    target: ≥90%  # 目标
  - name: 乙
    note: |
      一
      二
    target: ≥8场""",
    "signs in sentences": """\
indicators:
  - name: 甲
    target: ≥90%
    method: "90%以上得满分, 80%≤x<90%得2分, 其他不得分"
  - {name: 乙, target: ≥90%, method: '>=90%得满分，其他不得分'}
""",
    "a text that is its last line": "indicators:\n  - name: 甲\n    target: |\n      ≥90%\n  - name: 乙\n    target: ≥8场\n",
}
WHOLE = "{schema: indicator-rules/1, title: 自评表, weights: equal, indicators: [{name: 甲, target: ≥90%}, {name: 乙, target: 8场}]}\n"


@pytest.fixture(params=LAYOUTS.values(), ids=LAYOUTS)
def spec(request, tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(WHOLE if request.param is None else TOP + request.param, "utf-8")
    scorecard = load_spec(file)
    return Spec(table_of(scorecard), scorecard.source, compose(scorecard.source, "").root)


def in_whole(spec, edits):
    """What the whole file says with edits made; None where it has errors."""
    reading = read_spec(Source(spec.source.name, applied(spec.source.text, edits)))
    broken = any(one.severity is Severity.ERROR for one in reading.findings)
    return None if broken else reading.scorecard


def test_each_change_gives_what_the_whole_file_gives(spec):
    changes = list(making._changes(spec.root, spec.table.scorecard))
    assert changes
    for way in (way for change in changes for way in change.ways):
        found = spec.changed(way)
        assert (None if found is None else found.scorecard) == in_whole(spec, way)


def test_the_rows_are_read_alone(spec, monkeypatch):
    for place, _ in enumerate(spec.table.whole.report.leaves):
        assert spec._is_sound(place)
    sizes = []

    def read(source):
        sizes.append(len(source.text))
        return read_spec(source)

    monkeypatch.setattr(rows, "read_spec", read)
    for change in making._changes(spec.root, spec.table.scorecard):
        if change.names:
            spec.changed(change.ways[0])
    assert max(sizes) < len(spec.source.text)


def first_target(spec):
    row = next(rows._ways(spec.root))[-1][1]
    return next(value.span for key, value in row.entries if key.text == "target")


@pytest.mark.parametrize("text", ["≥5%'", "{≥5%", "≥5%}", "≥5% # 注", "≥5%: 6", "- ≥5%", '"≥5%'])
def test_a_sign_that_reaches_beyond_the_row_is_read_in_the_whole(spec, text):
    way = (Edit(first_target(spec), text),)
    found = spec.changed(way)
    assert (None if found is None else found.scorecard) == in_whole(spec, way)


def test_a_change_that_changes_nothing_is_the_spec_itself(spec):
    text = spec.source.text
    span = first_target(spec)
    assert spec.changed((Edit(span, text[span.start : span.end]),)) is spec.table
    title = text.index("自评表")
    assert spec.changed((Edit(Span(title, title + 3), "自评表"),)) is spec.table
