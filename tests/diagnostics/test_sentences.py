"""What findings say, sentence by sentence: no English in Chinese, and no comparison said twice."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from indicator_rules import check_spec
from indicator_rules.diagnostics import CODES, Language
from indicator_rules.reports import steps, words

PAGES = Path(__file__).parents[2] / "docs" / "diagnostics"
KEPT = set(
    # Keys and values of a spec, of settings and of the command; names of formats.
    "actual budget count deducted equal figures ignore indicator-rules IR305 IR306 met name noqa note organization"
    " partial published rated rating reason rounding rule score spent target unmet weight weights BOM UTF-8 YAML".split()
)
CHINESE_WORDS = (
    "不低于|不少于|不高于|不超过|不大于|不小于|低于|高于|超过|超出|大于|小于|少于|多于|至少|至多|最高|最低"
    "|未达到|达到|不等于|等于|不足|不满"
)
ENGLISH_WORDS = "at least|at most|below|above|more than|less than|up to|equal to|reached|exceeds"
SIGN = "[≥≤＞＜=~]"
TWICE = re.compile(
    f"(?:{CHINESE_WORDS})[为是在得]? ?{SIGN}|{SIGN} ?{SIGN}|\\b(?:{ENGLISH_WORDS}) {SIGN}"
)
BARE = {
    # Figures that are computed or that stand for themselves: no target's text is among them.
    "IR348": {"figure"}, "IR406": {"figure"}, "IR443": {"figure"}, "IR444": {"figure"}, "IR407": {"target"}, "IR411": {"figure"},
    "IR301": {"whole", "sum"}, "IR318": {"score", "weight"}, "IR352": {"weight"}, "IR354": {"sum"}, "IR363": {"sum"},
    "IR449": {"begins", "last", "actual"}, "IR387": {"each"}, "IR389": {"value"}, "IR450": {"limit"}, "IR108": {"limit"}, "IR209": {"limit"},
    "IR215": {"limit"}, "IR428": {"limit"},
}  # fmt: skip


def sentences(language):
    for code, one in CODES.items():
        for text in (one.message[language], one.help[language]):
            if text:
                yield code, text


@pytest.mark.parametrize(("code", "text"), [*sentences(Language.CHINESE)])
def test_a_chinese_sentence_has_no_english_words(code, text):
    bare = re.sub(r"\{\{|\}\}", " ", text)
    bare = re.sub(r"\{\w+\}", " ", bare)
    assert set(re.findall(r"[A-Za-z][A-Za-z0-9-]*", bare)) - KEPT == set()
    assert code in CODES


@pytest.mark.parametrize("language", Language)
def test_no_comparison_stands_before_a_target_that_has_one(language):
    twice = []
    for code, text in sentences(language):
        names = {name for _, name, _, _ in Formatter().parse(text) if name}
        given = {name: "90%" if name in BARE.get(code, ()) else "≥90%" for name in names}
        if TWICE.search(text.format_map(given)):
            twice.append((code, text))
    assert twice == []


def examples():
    for page in sorted(PAGES.glob("IR*.md")):
        for number, text in enumerate(
            re.findall(r"^```yaml\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
        ):
            yield pytest.param(text, id=f"{page.stem}-{number}")


@pytest.mark.parametrize("text", [*examples()])
def test_no_comparison_is_said_twice_of_an_example(text):
    for finding in check_spec("spec.yaml", unsaved=text):
        for language in Language:
            said = (finding.message(language), finding.help(language) or "")
            assert not any(map(TWICE.search, said)), said


@pytest.mark.parametrize(
    "target", ["≥90%", "≤90%", "＞90%", "＜90%", "=90%", "90%", "80%-90%", "约90%", "90%以上"]
)
@pytest.mark.parametrize(
    "actual", ["85%", "90%", "≥85%", "≤95%", "约90%", "85%-95%", "0.9", "950%", "已完成", "90人"]
)
@pytest.mark.parametrize("name", ["群众满意度", "项目成本", "培训人数"])
def test_no_comparison_is_said_twice_of_a_row(name, target, actual):
    row = (
        f"  - {{name: {name}, target: '{target}', actual: '{actual}', published: {{score: 100}}}}\n"
    )
    head = "schema: indicator-rules/1\ntitle: 自评表\nprofile: mof-2021-101\nweights: equal\nindicators:\n"
    for finding in check_spec("spec.yaml", unsaved=head + row):
        for language in Language:
            said = (finding.message(language), finding.help(language) or "")
            assert not any(map(TWICE.search, said)), said


def test_officers_fill_figures_in_and_publish_none():
    texts = [text for _, text in sentences(Language.CHINESE)]
    assert not [text for text in texts if "公布" in text]


def test_words_of_reports_are_chinese():
    told = [chinese for _, chinese in (*words._WORDS.values(), *steps._SENTENCES.values())]
    for text in (*told, *steps._KINDS.values()):
        assert not re.search("[A-Za-z]{2}", re.sub(r"\{\w+\}", " ", text)), text
