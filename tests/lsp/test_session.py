"""A session of an editor with the language server."""

from __future__ import annotations

import time
from io import BytesIO, TextIOWrapper

import pytest
from click.testing import CliRunner

from indicator_rules.cli import lsp as command
from indicator_rules.cli.main import main
from indicator_rules.lsp import server as server_module

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
GOOD = HEAD + "  - name: 培训场次\n    target: ≥8场\n    actual: 9场\n"
LETTER = GOOD.replace("≥8场", "≥9O%")

MESSAGES = (
    (
        b'{"jsonrpc":"2.0","id":1,"method":"initialize",'
        b'"params":{"processId":null,"rootUri":null,"capabilities":{}}}'
    ),
    b'{"jsonrpc":"2.0","id":2,"method":"shutdown"}',
    b'{"jsonrpc":"2.0","method":"exit"}',
)


@pytest.fixture
def uri(tmp_path):
    return (tmp_path / "spec.yaml").as_uri()


def places(findings):
    return [
        (
            one["code"],
            *(
                one["range"][end][unit]
                for end in ("start", "end")
                for unit in ("line", "character")
            ),
        )
        for one in findings
    ]


def test_a_session_with_the_command(process, uri):
    answer = process.start()
    capabilities = answer["capabilities"]
    assert answer["serverInfo"]["name"] == "indicator-rules"
    assert capabilities["textDocumentSync"]["change"] == 1
    assert capabilities["positionEncoding"] == "utf-16"
    process.open(uri, LETTER)
    (found,) = process.findings(uri)
    assert (found["code"], found["severity"], found["source"]) == ("IR115", 1, "indicator-rules")
    assert found["message"] == (
        "expected a unit or the end, found “O”\nthis is the letter O; for the digit write 90%"
    )
    process.change(uri, GOOD)
    assert process.findings(uri) == []
    assert "**≥8场**" in process.at("hover", uri, 5, 13)["contents"]["value"]


@pytest.mark.parametrize(
    ("before", "character"),
    [("", 25), ("甲", 26), ("\U00020bb7", 27), ("\U0001f600\U0001f600", 29), ("e\u0301", 27)],
)
def test_positions_count_units_of_utf_16(session, uri, before, character):
    session.start()
    session.open(uri, HEAD + f"  - {{name: {before}培训, target: ≥9O%, actual: 9场}}\n")
    assert places(session.findings(uri)) == [("IR115", 4, character, 4, character + 1)]


def test_an_editor_may_ask_for_other_units(session, uri):
    answer = session.start({"general": {"positionEncodings": ["utf-32", "utf-16"]}})
    assert answer["capabilities"]["positionEncoding"] == "utf-32"
    session.open(uri, GOOD.replace("≥8场", "\U00020bb7≥9O%"))
    assert places(session.findings(uri)) == [("IR115", 5, 15, 5, 16)]


def test_the_ends_of_lines_do_not_shift_a_position(session, uri):
    session.start()
    for ends in ("\r\n", "\r"):
        session.open(uri, LETTER.replace("\n", ends))
        assert places(session.findings(uri)) == [("IR115", 5, 14, 5, 15)]


def test_a_pause_in_typing_is_waited_for(session, uri):
    session.start()
    session.open(uri, GOOD)
    assert session.findings(uri) == []
    began = time.monotonic()
    for version, text in enumerate((HEAD, LETTER, LETTER.replace("O", "l")), start=2):
        session.change(uri, text, version)
    (found,) = session.findings(uri)
    assert "“l”" in found["message"]
    assert time.monotonic() - began >= server_module.PAUSE
    assert session.published.empty()


def test_what_is_closed_has_no_findings(session, uri):
    session.start()
    session.open(uri, LETTER)
    assert session.findings(uri) != []
    session.change(uri, LETTER)
    session.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert session.findings(uri) == []
    time.sleep(2 * server_module.PAUSE)
    assert session.published.empty()


def test_a_saved_profile_is_seen_by_the_spec_that_names_it(session, tmp_path, uri):
    session.start()
    profile = tmp_path / "ours.yaml"
    text = "schema: indicator-rules-profile/1\nname: ours\ntitle: 某区办法\nverified: true\nbonus: {}\n"
    profile.write_text(text.format("多"), "utf-8")
    session.open(uri, GOOD + "profile: ours.yaml\n")
    (found,) = session.findings(uri)
    assert places([found]) == [("IR213", 7, 9, 7, 18)]
    (related,) = found["relatedInformation"]
    assert related["location"]["uri"] == profile.as_uri()
    assert related["location"]["range"]["start"] == {"line": 4, "character": 7}
    profile.write_text(text.format("5"), "utf-8")
    session.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    assert session.findings(uri) == []


def test_a_file_of_another_kind_is_left_alone(session, tmp_path):
    session.start()
    uri = (tmp_path / "other.yaml").as_uri()
    session.open(uri, "on: push\n")
    assert session.findings(uri) == []


def test_cases_and_profiles_are_checked_too(session, tmp_path):
    session.start()
    cases = (tmp_path / "spec.cases.yaml").as_uri()
    session.open(cases, "schema: indicator-rules-cases/1\nspec: spec.yaml\ncases: 无\n")
    assert places(session.findings(cases)) == [("IR205", 2, 7, 2, 8)]
    session.open(cases, "schema: indicator-rules-cases/1\nspec: \x07\n")
    assert places(session.findings(cases)) == [("IR212", 1, 6, 1, 7)]
    profile = (tmp_path / "ours.yaml").as_uri()
    session.open(profile, "schema: indicator-rules-profile/1\nname: ours\ntitle: 甲\nbonus: 多\n")
    assert places(session.findings(profile)) == [("IR213", 3, 7, 3, 8)]


def test_a_file_that_was_never_saved_is_checked(session):
    session.start()
    session.open("untitled:Untitled-1", LETTER)
    assert places(session.findings("untitled:Untitled-1")) == [("IR115", 5, 14, 5, 15)]


def test_hover_completion_and_quick_fixes(session, uri):
    session.start()
    text = GOOD.replace("≥8场", "＞＝８场") + "    direction: highr\n    no\n"
    session.open(uri, text)
    session.findings(uri)
    assert session.at("hover", uri, 0, 2) is None
    labels = [one["label"] for one in session.at("completion", uri, 8, 6)]
    assert "note" in labels
    assert "target" not in labels
    session.change(uri, text.replace("    no\n", ""))
    session.findings(uri)
    hover = session.at("hover", uri, 7, 17)
    assert hover["contents"]["kind"] == "markdown"
    assert hover["range"]["end"] == {"line": 7, "character": 20}
    assert session.at("hover", uri, 99, 0) is None
    first = session.actions(uri, 7, 16)[0]
    assert first["title"] == "Write higher"
    (edit,) = first["edit"]["changes"][uri]
    assert edit["newText"] == "higher"
    assert edit["range"]["start"] == {"line": 7, "character": 15}
    assert [one["title"] for one in session.actions(uri, 5, 13)] == [
        "Write ≥8场",
        "Fix what has one safe answer",
    ]


class Kept(BytesIO):
    """What was written, although the server closes it."""

    def close(self):
        pass


def test_the_command_answers_on_standard_input_and_output(monkeypatch):
    messages = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(one), one) for one in MESSAGES)
    written = Kept()
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(messages)))
    monkeypatch.setattr("sys.stdout", TextIOWrapper(written))
    main(["lsp"], standalone_mode=False)
    assert b'"id":1' in written.getvalue().replace(b" ", b"")


def test_without_its_library_the_command_says_what_to_install(monkeypatch):
    monkeypatch.setattr(command, "find_spec", lambda _name: None)
    result = CliRunner().invoke(main, ["lsp"])
    assert result.exit_code == 2
    assert "pip install 'indicator-rules[lsp]'" in result.stderr
