"""Regular files of limited size are read, and nothing else is waited for."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules import SpecError, check_spec, load_spec
from indicator_rules.cli.main import main
from indicator_rules.diagnostics import Language
from indicator_rules.specfile.actuals_file import load_actuals
from indicator_rules.specfile.cases import load_cases
from indicator_rules.specfile.opening import (
    MOST_BYTES,
    NotRegularError,
    TooLargeError,
    read_regular,
    reason_of,
)
from indicator_rules.specfile.profiles import load_profile
from indicator_rules.specfile.text import decode, read_text

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")

GOOD = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - name: 培训场次
    target: ≥8场
    actual: 8场
"""
IRREGULAR = "it is not a regular file"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    return tmp_path


def pipe(path):
    os.mkfifo(path)


def endless(path):
    path.symlink_to("/dev/zero")


def plug(path):
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)


def sparse(path):
    path.touch()
    os.truncate(path, 1 << 40)


KINDS = {"a pipe": pipe, "a device": endless, "a socket": plug}
DOORS = {
    "a spec": check_spec,
    "the spec of the year before": lambda path: check_spec(good(), previous=path),
    "a spec that is loaded": lambda path: refused(load_spec, path),
    "a profile": lambda path: refused(load_profile, path),
    "cases": lambda path: refused(load_cases, path),
    "actual values": lambda path: refused(load_actuals, path, load_spec(good())),
    "a profile that a spec names": lambda _: check_spec(good(f"profile: special.yaml\n{GOOD}")),
}


def good(body=GOOD):
    file = Path("good.yaml")
    file.write_text(body, "utf-8")
    return file


def refused(door, *words):
    with pytest.raises(SpecError) as error:
        door(*words)
    return error.value.diagnostics


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_what_may_never_end_is_a_finding_at_every_door(folder, door, make):
    special = folder / "special.yaml"
    make(special)
    (finding,) = (one for one in door(special) if one.code == "IR210")
    assert finding.message().endswith(IRREGULAR)


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_a_file_of_a_terabyte_is_too_large_at_every_door(folder, door):
    special = folder / "special.yaml"
    sparse(special)
    (finding,) = (one for one in door(special) if one.code == "IR215")
    assert finding.message() == (f"the file has ≥{(1 << 40) // 4} characters, more than 16000000")
    assert finding.message(Language.CHINESE).startswith("文件有 ≥")


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_settings_are_read_from_a_regular_file(folder, make):
    make(folder / "pyproject.toml")
    found = check_spec(good())
    codes = [one.code for one in found]
    # A socket is not opened, and what the system does not open is passed over.
    assert codes == ([] if make is plug else ["IR225"])
    assert all(one.message().endswith(IRREGULAR) for one in found)


def test_settings_of_a_terabyte_are_not_read(folder):
    sparse(folder / "pyproject.toml")
    (finding,) = check_spec(good())
    assert finding.message() == (
        f"the settings cannot be read: it has more than {MOST_BYTES} bytes"
    )


def test_a_file_of_the_most_bytes_is_read(folder):
    file = folder / "a"
    file.write_bytes(b"12345")
    assert read_regular(file, most=5) == b"12345"
    with pytest.raises(TooLargeError):
        read_regular(file, most=4)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="files of the system")
def test_a_file_that_says_it_has_no_bytes_is_read_no_further():
    assert Path("/proc/self/status").stat().st_size == 0
    with pytest.raises(TooLargeError):
        read_regular("/proc/self/status", most=10)


def test_bytes_that_are_given_are_limited_too():
    (finding,) = decode("a.yaml", b"#" * (MOST_BYTES + 1)).findings
    assert finding.code == "IR215"


def test_a_link_to_a_regular_file_is_read(folder):
    good()
    (folder / "link.yaml").symlink_to("good.yaml")
    assert check_spec(folder / "link.yaml") == []


def test_links_in_a_circle_are_a_finding(folder):
    (folder / "a.yaml").symlink_to("b.yaml")
    (folder / "b.yaml").symlink_to("a.yaml")
    (finding,) = read_text(folder / "a.yaml").findings
    assert finding.message().endswith("its links lead in a circle")


def test_every_file_that_is_opened_is_closed(folder):
    pipe(folder / "pipe")
    before = len(list(Path("/dev/fd").iterdir()))
    for name in ("pipe", ".", "none"):
        with pytest.raises(OSError):  # noqa: PT011 - of three kinds
            read_regular(name)
    assert len(list(Path("/dev/fd").iterdir())) == before


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (NotRegularError(), "不是普通文件"),
        (TooLargeError(9, 8), "超过 8 字节"),
        (FileNotFoundError(2, ""), "没有这个文件"),
        (OSError(5, "Input/output error"), "系统提示 Input/output error"),
        (ValueError("embedded null byte"), "文件名无效"),
    ],
)
def test_a_reason_is_given_in_chinese(error, reason):
    assert reason_of(error)[1] == reason


COMMANDS = [
    ("check", "special.yaml"),
    ("check", "."),
    ("check", "good.yaml", "--previous", "special.yaml"),
    ("check", "good.yaml", "--baseline", "special.yaml"),
    ("check", "special.yaml", "--fix"),
    ("cases", "special.yaml"),
    ("cases", ".", "--generate"),
    ("cases", "bare.yaml"),
    ("mutate", "special.yaml"),
    ("mutate", "."),
    ("score", "special.yaml"),
    ("score", "good.yaml", "--actuals", "special.yaml"),
    ("score", "good.yaml", "--profile", "special.yaml"),
    ("explain", "≥8场", "--profile", "special.yaml"),
]


@contextmanager
def at_most(seconds):
    """Raise where something waits for longer."""

    def late(*_):
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_command_waits_for_a_pipe_or_reads_without_end(folder, words):
    good()
    (folder / "bare.yaml").write_text(GOOD, "utf-8")
    for name in ("special.yaml", "bare.cases.yaml"):
        pipe(folder / name)
    with at_most(20):
        result = CliRunner().invoke(main, words)
    assert result.exit_code in {1, 2}
    assert IRREGULAR in result.output
    assert isinstance(result.exception, SystemExit)


def test_a_diff_of_what_is_not_read_is_empty(folder):
    pipe(folder / "special.yaml")
    with at_most(20):
        result = CliRunner().invoke(main, ["check", "special.yaml", "--diff"])
    assert (result.output, result.exit_code) == ("", 0)


def test_standard_input_without_end_is_read_to_the_limit(folder):
    command = [sys.executable, "-m", "indicator_rules", "--lang", "en", "check", "-"]
    with Path("/dev/zero").open("rb") as zero:
        ended = subprocess.run(
            command, stdin=zero, capture_output=True, encoding="utf-8", timeout=60, check=False,
            cwd=folder,
        )  # fmt: skip
    assert ended.stdout.startswith("<stdin>:1:1: error[IR215]: the file has ≥16000001 characters")
    assert ended.returncode == 1


def test_a_pipe_with_a_writer_is_not_read_either(folder):
    pipe(folder / "special.yaml")
    writer = threading.Thread(
        target=lambda: os.close(os.open("special.yaml", os.O_RDWR | os.O_NONBLOCK))
    )
    writer.start()
    assert [one.code for one in check_spec("special.yaml")] == ["IR210"]
    writer.join()
