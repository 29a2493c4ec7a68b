"""Comments that answer a finding on their line, with its code and a reason."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
ROW = "  - name: 服务\n    unit: 个\n    target: 能力有效提升{}\n    actual: 能力有效提升{}\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def codes(tmp_path):
    def found(at_target="", at_actual="", body=None, **options):
        file = tmp_path / "spec.yaml"
        text = HEAD + ROW.format(at_target, at_actual) if body is None else body
        file.write_text(text, "utf-8")
        return [(one.code, one.excerpt) for one in check_spec(file, ignore=["IR306"], **options)]

    return found


BOTH = [("IR305", "能力有效提升"), ("IR332", "能力有效提升")]
ANSWERED = {
    "one code": ("# noqa: IR305 – 单位沿用原表", BOTH[1:]),
    "two codes": ("# noqa: IR305, IR332 – 单位沿用原表", []),
    "two codes in Chinese": ("# noqa: IR305、IR332：单位沿用原表", []),
    "a hyphen": ("# noqa: IR305 - 单位沿用原表", BOTH[1:]),
    "two hyphens": ("# noqa: IR305 -- 单位沿用原表", BOTH[1:]),
    "without a colon": ("#NOQA IR305 — 单位沿用原表", BOTH[1:]),
}


@pytest.mark.parametrize(("comment", "left"), ANSWERED.values(), ids=ANSWERED)
def test_a_finding_is_answered_by_its_code_and_a_reason(codes, comment, left):
    assert codes(f"  {comment}") == left


OBJECTED = {
    "no code": ("# noqa", ("IR221", "# noqa")),
    "a reason alone": ("# noqa: 单位沿用原表", ("IR221", "# noqa: 单位沿用原表")),
    "no reason": ("# noqa: IR305", ("IR222", "# noqa: IR305")),
    "a dash without a reason": ("# noqa: IR305 –", ("IR222", "# noqa: IR305 –")),
    "an unknown code": ("# noqa: IR999 – 单位沿用原表", ("IR224", "IR999")),
    "an unused code": ("# noqa: IR301 – 单位沿用原表", ("IR223", "IR301")),
}


@pytest.mark.parametrize(("comment", "objection"), OBJECTED.values(), ids=OBJECTED)
def test_a_comment_that_answers_nothing_is_found(codes, comment, objection):
    assert codes(f"  {comment}") == sorted([*BOTH, objection], key=lambda one: one[1] != BOTH[0][1])


def test_a_comment_answers_its_own_line_only(codes):
    found = codes(at_actual="  # noqa: IR305 – 单位沿用原表")
    assert found == [*BOTH, ("IR223", "IR305")]


def test_a_code_that_is_not_shown_is_not_unused(codes):
    found = codes("  # noqa: IR301 – 单位沿用原表", select=["IR305", "IR223"])
    assert found == BOTH[:1]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_comment_in_a_text_is_none(codes, quote):
    cells = "name: 服务, unit: 个, target: 能力有效提升, actual: 能力有效提升"
    note = f"{quote}# noqa: IR305 – 见上{quote}"
    assert codes(body=f"{HEAD}  - {{{cells}, note: {note}}}\n") == BOTH


def test_a_comment_in_a_block_is_none(codes):
    body = HEAD + ROW.format("", "") + "note: |\n  说明\n  # noqa: IR305 – 见上\n"
    assert codes(body=body) == BOTH


def test_a_comment_behind_a_block_is_one(codes):
    body = HEAD + ROW.format("", "") + "note: |\n  说明\n# noqa: IR301 – 见上\n"
    assert codes(body=body) == [*BOTH, ("IR223", "IR301")]


def test_what_keeps_a_spec_from_being_read_is_not_answered(codes):
    row = "  - name: 培训\n    target: ≥9O%  # noqa: IR115 – 原文如此\n    actual: 9%\n"
    assert codes(body=HEAD + row) == [("IR115", "O"), ("IR223", "IR115")]


def test_broken_yaml_has_comments_too(codes):
    found = codes(body=HEAD + "  - {name: 培训  # noqa: IR201 – 原文如此\n  ]\n")
    assert [code for code, _ in found] == ["IR223", "IR201"]


def test_where_a_text_does_not_end_there_are_no_comments(codes):
    found = codes(body=HEAD + '  - {name: "培训  # noqa: IR201 – 原文如此\n')
    assert [code for code, _ in found] == ["IR201"]


def test_a_finding_in_another_file_is_not_answered(codes, tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.indicator-rules]\nselct = []\n", "utf-8")
    body = "schema: indicator-rules/1\ntitle: 自评表  # noqa: IR225 – 见上\nweights: equal\n"
    found = codes(body=body + "indicators:\n  - {name: 培训, target: ≥8场, actual: 8场}\n")
    assert [code for code, _ in found] == ["IR225", "IR223"]


def test_a_warning_of_the_reader_can_be_answered(codes):
    body = "\ufeff# noqa: IR207 – 由办公软件导出\n" + HEAD
    assert codes(body=body + "  - {name: 培训, target: ≥8场, actual: 8场}\n") == []


def test_a_profile_of_its_own_is_not_answered_here(codes, tmp_path):
    (tmp_path / "ours.yaml").write_text(
        "\ufeffschema: indicator-rules-profile/1\nname: ours\ntitle: 本区办法\nverified: true\n",
        "utf-8",
    )
    body = HEAD.replace("weights", "profile: ours.yaml  # noqa: IR207 – 见上\nweights")
    found = codes(body=body + "  - {name: 培训, target: ≥8场, actual: 8场}\n")
    assert ("IR223", "IR207") in found
