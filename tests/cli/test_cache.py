"""Entries of the cache that are broken or not this user's alone: said, and not believed."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import stat
from pathlib import Path

import pytest

from indicator_rules.cli import cache as cache_module
from indicator_rules.cli.cache import Cache
from indicator_rules.cli.checking import Options, check_files

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="users and modes")


def data(findings):
    return [(one.to_dict(), one.excerpt, one.words) for one in findings]


def found(files):
    return check_files(files, Options(), cache=Path("cache"))


SAID = "an entry of the cache in cache/checks-1 is broken; its file is checked anew\n"


def entries():
    return sorted(path for path in Path("cache").rglob("*") if path.is_file())


def put(entry, body):
    """Write an entry as the cache writes it: its digest fits."""
    digest = hashlib.blake2b(entry.name.encode() + b"\0" + body, digest_size=32).digest()
    entry.write_bytes(digest + body)


BROKEN = {
    "empty": lambda entry: entry.write_bytes(b""),
    "short": lambda entry: entry.write_bytes(b"[]"),
    "noise": lambda entry: entry.write_bytes(b"\xff" * 200),
    "cut": lambda entry: entry.write_bytes(entry.read_bytes()[:-1]),
    "of another file": lambda entry: entry.write_bytes(
        next(other for other in entries() if other != entry).read_bytes()
    ),
    "a pipe": lambda entry: (entry.unlink(), os.mkfifo(entry, 0o600)),
    "a folder": lambda entry: (entry.unlink(), entry.mkdir(0o700)),
    "too large": lambda entry: os.truncate(entry, 1 << 40),
    "written by others": lambda entry: entry.chmod(0o622),
    "no ASCII": lambda entry: put(entry, b"\xff"),
    "no JSON": lambda entry: put(entry, b"[["),
    "too deep": lambda entry: put(entry, b"[" * 100_000),
    "a number": lambda entry: put(entry, b"1"),
    "a row too short": lambda entry: put(entry, b'[[],[["IR115"]]]'),
}


@pytest.mark.parametrize("damage", BROKEN.values(), ids=BROKEN)
def test_a_broken_entry_is_said_and_its_file_checked_anew(files, calls, capsys, damage):
    expected = data(found(files[:2]))
    (entry,) = {path for path in entries() if kept_for(files[0], path)}
    damage(entry)
    assert data(found(files[:2])) == expected
    assert calls == [*files[:2], files[0]]
    assert capsys.readouterr() == ("", SAID)
    if not entry.is_dir():
        assert data(found(files[:2])) == expected
        assert len(calls) == 3
        assert capsys.readouterr() == ("", "")


def kept_for(file, path):
    cache = Cache(Path("cache"), repr(Options()))
    return cache._path(file, Path(file).read_bytes()) == path


ROW = ["IR115", [["expected", "a"], ["expected_zh", "b"]], 0, [0, 1], None, None]
ROWS = {
    "no such code": (0, "IR999"),
    "no word for the sentence": (1, []),
    "a word that is no text": (1, [["found", 1]]),
    "another file than there is": (2, 7),
    "a file from behind": (2, -1),
    "a place outside": (3, [0, 10_000_000]),
    "a place before the beginning": (3, [-1, 1]),
    "an end before its beginning": (3, [2, 1]),
    "a place that is no number": (3, ["0", 1]),
    "an indicator that is no text": (4, 7),
    "no such severity": (5, "grave"),
}


@pytest.mark.parametrize(("part", "value"), ROWS.values(), ids=ROWS)
def test_an_entry_that_holds_no_findings_of_the_file_is_broken(files, capsys, part, value):
    expected = data(found(files[:1]))
    (entry,) = entries()
    kept, rows = json.loads(entry.read_bytes()[32:])
    put(entry, json.dumps([kept, rows]).encode())
    assert data(found(files[:1])) == expected
    assert capsys.readouterr().err == ""
    rows[0][part] = value
    put(entry, json.dumps([kept, rows]).encode())
    assert data(found(files[:1])) == expected
    assert capsys.readouterr().err == SAID


def test_a_source_that_is_no_text_breaks_an_entry(files, capsys):
    found(files[:1])
    (entry,) = entries()
    put(entry, b"[[[1,null]],[]]")
    assert found(files[:1])
    assert capsys.readouterr().err == SAID


def test_several_broken_entries_are_said_in_one_line(files, check, monkeypatch):
    found(files)
    for entry in entries():
        entry.write_bytes(b"")
    said = check(*files, "--cache-dir", "cache", "--select", "IR115").stderr
    assert said == ""
    said = check(*files, "--cache-dir", "cache").stderr
    assert said == (
        f"{len(files)} entries of the cache in cache/checks-1 are broken;"
        " their files are checked anew\n"
    )
    for entry in entries():
        entry.write_bytes(b"")
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    said = check(*files, "--cache-dir", "cache").stderr
    assert said == f"缓存 cache/checks-1 中有 {len(files)} 条记录已损坏，相应文件已重新检查\n"


REFUSED = "the cache in cache is not used: other users can write to it"


@pytest.mark.parametrize("place", ["cache", "cache/checks-1"])
@pytest.mark.parametrize("mode", [0o770, 0o702, 0o1777])
def test_a_cache_that_others_can_write_to_is_not_used(files, calls, check, place, mode):
    expected = data(found(files[:1]))
    Path(place).chmod(mode)
    before = entries()
    assert check(files[0], "--cache-dir", "cache").stderr.startswith(REFUSED)
    assert data(found(files[:1])) == expected
    assert calls == files[:1] * 3
    assert entries() == before


def test_a_cache_of_another_user_is_not_used(files, calls, check, monkeypatch):
    found(files[:1])
    monkeypatch.setattr(os, "getuid", lambda: 4321)
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    assert check(files[0], "--cache-dir", "cache").stderr == (
        "未使用缓存 cache：其他用户可以写入；请另选 --cache-dir，或收回写入权限\n"
    )
    assert calls == files[:1] * 2


def test_an_entry_of_another_user_is_broken(files, calls, monkeypatch):
    found(files[:1])
    monkeypatch.setattr(cache_module, "_is_private", lambda path: path.is_dir())
    found(files[:1])
    assert calls == files[:1] * 2


def test_a_cache_that_may_not_be_looked_into_is_no_broken_one(files, calls, capsys, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "")

    found(files[:1])
    monkeypatch.setattr(cache_module, "read_regular", refuse)
    found(files[:1])
    monkeypatch.setattr(Path, "stat", refuse)
    found(files[:1])
    assert calls == files[:1] * 3
    assert capsys.readouterr().err == ""


def test_where_the_system_knows_no_users_a_cache_is_used(files, calls, monkeypatch):
    found(files[:1])
    Path("cache").chmod(0o777)
    monkeypatch.delattr(os, "getuid")
    found(files[:1])
    assert calls == files[:1]


def test_a_new_cache_is_its_users_alone_whatever_the_mask(files):
    before = os.umask(0)
    try:
        found(files[:1])
    finally:
        os.umask(before)
    modes = [
        stat.S_IMODE(path.stat().st_mode) for path in (Path("cache"), *Path("cache").rglob("*"))
    ]
    assert modes == [0o700, 0o700, 0o600]


def test_settings_that_are_not_read_have_entries_of_their_own(files, calls):
    found(files[:1])
    os.mkfifo("pyproject.toml")
    codes = [one.code for one in found(files[:1])]
    assert "IR225" in codes
    Path("pyproject.toml").unlink()
    assert "IR225" not in [one.code for one in found(files[:1])]
    assert calls == files[:1] * 2
