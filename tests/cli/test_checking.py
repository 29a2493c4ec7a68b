"""Many files checked: the cache, several processes, and what neither may change."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import attrs
import pytest

from indicator_rules.cli import cache as cache_module
from indicator_rules.cli import checking
from indicator_rules.cli.cache import Cache, is_whole, user_folder
from indicator_rules.cli.checking import Options, check_files
from indicator_rules.cli.packed import pack, unpack
from indicator_rules.diagnostics import Diagnostic
from indicator_rules.source import Source, Span
from indicator_rules.specfile import check_asked, check_spec

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
WRONG = HEAD + "  - name: 培训场次\n    target: ≥8O%\n    actual: 9场\n"
PROFILE = (
    "schema: indicator-rules-profile/1\nname: our\ntitle: 某区办法\nverified: true\n"
    "grades: [{grade: 优, from: 90}]\nnonsense: 1\n"
)


def data(findings):
    return [(one.to_dict(), one.excerpt, one.words) for one in findings]


def found(files, *, options=None, cache=Path("cache"), jobs=1):
    return check_files(files, options or Options(), cache=cache, jobs=jobs)


# What stays the same.


def test_findings_are_those_of_each_file_in_order(files):
    expected = [finding for file in files for finding in check_spec(file)]
    assert data(found(files, cache=None)) == data(expected)


def test_the_number_of_processes_changes_nothing(files):
    expected = data(found(files, cache=None))
    assert data(found(files, cache=None, jobs=2)) == expected
    assert data(found(files, jobs=3)) == expected
    assert data(found(files)) == expected


def test_without_a_number_there_is_a_process_for_each_core_where_files_are_many(files, monkeypatch):
    expected = data(found(files, cache=None))
    monkeypatch.setattr(checking, "_cores", lambda: 2)
    assert data(found(files, cache=None, jobs=0)) == expected
    monkeypatch.setattr(checking, "_FEWEST", 1)
    assert data(found(files, cache=None, jobs=0)) == expected


def test_the_cores_are_those_that_the_process_may_use(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3}, raising=False)
    assert checking._cores() == 1
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert checking._cores() == 1


def test_the_order_of_the_files_is_the_order_of_the_findings(files):
    forward, backward = found(files, cache=None), found(files[::-1], cache=None)
    assert sorted(map(repr, data(forward))) == sorted(map(repr, data(backward)))
    assert backward[0].source.name == files[-1]


def test_the_command_prints_the_same_from_the_cache(files, check):
    first = check("d", "--cache-dir", "cache")
    assert len(list(Path("cache").rglob("*"))) == len(files) + 1
    assert check("d", "--cache-dir", "cache").output == first.output
    assert check("d", "--no-cache", "--jobs", "0").output == first.output


# When the cache answers.


def test_what_has_not_changed_is_not_checked_again(files, calls):
    found(files)
    assert calls == files
    found(files)
    assert calls == files


def test_a_file_that_changed_is_checked_again(files, calls, write):
    found(files)
    calls.clear()
    write(files[3], WRONG.replace("8O", "8Oo"))
    found(files)
    assert calls == [files[3]]


def test_another_file_with_the_same_content_takes_its_own_name(files, calls, write):
    found(files)
    calls.clear()
    (finding,) = found([write("e/copy.yaml", Path(files[0]).read_bytes())])
    assert calls == []
    assert finding.source.name == "e/copy.yaml"


def test_other_options_have_entries_of_their_own(files, calls):
    found(files[:1])
    assert found(files[:1], options=Options(ignore=("IR115",))) == []
    assert calls == files[:1] * 2


def test_another_library_has_entries_of_its_own(files, calls, monkeypatch):
    found(files[:1])
    monkeypatch.setattr(cache_module, "_library", lambda: "another")
    found(files[:1])
    assert calls == files[:1] * 2


def test_without_a_cache_nothing_is_kept(files, check, calls):
    check(files[0], "--no-cache", "--cache-dir", "cache")
    assert not Path("cache").exists()
    check(files[0], "--no-cache")
    assert len(calls) == 2


def test_other_settings_of_the_project_have_entries_of_their_own(files, calls, write):
    found(files[:1])
    write("pyproject.toml", "[tool.indicator-rules]\n")
    found(files[:1])
    found(files[:1])
    assert calls == files[:1] * 2


def test_a_cache_that_cannot_be_written_changes_nothing(files, write):
    expected = data(found(files, cache=None))
    assert data(found(files, cache=Path(write("a-file", "x")))) == expected


def test_a_file_written_to_while_it_is_checked_is_not_kept(files, monkeypatch):
    def slow(file, *words, **options):
        findings = check_asked(file, *words, **options)
        Path(file).write_text(WRONG, "utf-8")
        return findings

    monkeypatch.setattr(checking, "check_asked", slow)
    found(files[:1])
    assert not Path("cache").exists()


def test_a_file_that_cannot_be_read_is_not_kept():
    (finding,) = found(["none.yaml"])
    assert finding.code == "IR210"
    assert not Path("cache").exists()


def test_a_spec_that_names_a_profile_file_is_checked_each_time(write, calls):
    write("our.yaml", PROFILE)
    spec = write("a.yaml", WRONG.replace("title:", "profile: our.yaml\ntitle:"))
    assert {one.source.name for one in found([spec])} == {"a.yaml", "our.yaml"}
    assert data(found([spec])) == data(check_spec(spec))
    assert calls == [spec, spec]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("profile: plain", True),
        ("# see a.yaml\nprofile: plain", True),
        ("profile: a.yaml", False),
        ("{profile: 'a.yml'}", False),
        ("extends:\n  a.yaml # x", False),
    ],
)
def test_only_what_names_no_other_file_is_kept(text, whole):
    assert is_whole(text.encode()) is whole


def test_entries_that_nobody_asks_for_are_dropped_in_time(files):
    found(files[:2])
    kept, old = (path for path in Path("cache").rglob("*") if path.is_file())
    os.utime(old, (0, time.time() - 40 * 24 * 3600))
    found(files[2:3])
    assert kept.exists()
    assert not old.exists()


@pytest.mark.parametrize("name", ["XDG_CACHE_HOME", "LOCALAPPDATA"])
def test_the_cache_is_where_the_system_says(monkeypatch, tmp_path, name):
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv(name, str(tmp_path))
    assert user_folder() == tmp_path / "indicator-rules"


def test_the_cache_is_in_the_home_else(monkeypatch, tmp_path):
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert user_folder() == tmp_path / ".cache" / "indicator-rules"


def test_a_user_without_a_home_has_no_cache(monkeypatch):
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)

    def homeless():
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    assert user_folder() is None


def test_an_entry_is_whole_or_absent(tmp_path):
    kept = Cache(tmp_path, "options")
    assert kept.read("a.yaml", b"content") is None
    kept.write("a.yaml", b"content", "text")
    assert kept.read("a.yaml", b"content") == "text"
    assert [path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()] == [36]


# Findings as text.


def test_no_part_of_a_finding_is_forgotten():
    kept = {"code", "words", "source", "span", "subject", "ranked", "aside"}
    assert {one.name for one in attrs.fields(Diagnostic)} == kept


def test_findings_of_other_files_keep_their_text():
    own, other = Source("a.yaml", "甲乙"), Source("b.yaml", "丙丁")
    findings = [
        Diagnostic("IR212", {"found": "\ud800"}, source=own, span=Span(0, 1), subject="子"),
        Diagnostic("IR212", {"found": "x"}, source=other, span=Span(1, 2)),
        Diagnostic("IR414", {"sample": "8场"}),
    ]
    text = pack(findings, "a.yaml", "甲乙".encode())
    assert json.loads(text)[0] == [[None, None], ["b.yaml", "丙丁"]]
    again = unpack(text, "c.yaml", "甲乙".encode())
    assert again == findings
    names = [one.source.name for one in again[:2]]
    assert (names, [one.excerpt for one in again]) == (["c.yaml", "b.yaml"], ["甲", "丁", None])
