"""Files of the user are written whole or stay as they are."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main
from indicator_rules.cli.writing import write_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions, pipes and limits")

SPEC = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - name: 培训场次
    target: ＞＝８场
    actual: 9场
"""
CASES = """\
schema: indicator-rules-cases/1
spec: a.yaml
cases:
  - id: first
    actuals: {培训场次: 9场}
    expect: {total: "100.00"}
"""
OLD = "what it held before\n"
LIMITED = """
import resource, runpy, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, resource.RLIM_INFINITY))
sys.argv[0] = "indicator-rules"
runpy.run_module("indicator_rules", run_name="__main__")
"""


def limited(limit, *words):
    """Run a command that can write no file of more bytes than the limit."""
    return subprocess.run(
        [sys.executable, "-c", LIMITED.format(limit=limit), *words],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def names():
    return sorted(path.name for path in Path().iterdir())


@pytest.fixture
def files(write):
    """A spec with a case, and files to write to."""
    write("a.yaml", SPEC)
    write("a.cases.yaml", CASES)
    write("old.txt", OLD)
    return names()


COMMANDS = {
    "--fix": ("a.yaml", ("check", "a.yaml", "--fix", "--no-cache")),
    "--write-baseline": (
        "old.txt",
        ("check", "a.yaml", "--no-cache", "--baseline", "old.txt", "--write-baseline"),
    ),
    "cases --write": ("a.cases.yaml", ("cases", "a.yaml", "--generate", "--write")),
    "mutate --write": ("a.cases.yaml", ("mutate", "a.yaml", "--generate", "--write")),
    "check -o": (
        "old.txt",
        ("check", "a.yaml", "--no-cache", "--format", "sarif", "-o", "old.txt"),
    ),
    "check --diff -o": ("old.txt", ("check", "a.yaml", "--diff", "-o", "old.txt")),
    "cases -o": ("old.txt", ("cases", "a.yaml", "--generate", "-o", "old.txt")),
    "mutate -o": ("old.txt", ("mutate", "a.yaml", "-o", "old.txt")),
    "score -o": ("old.txt", ("score", "a.yaml", "-o", "old.txt")),
    "schema -o": ("old.txt", ("schema", "-o", "old.txt")),
}


@pytest.mark.parametrize(("file", "words"), COMMANDS.values(), ids=COMMANDS)
def test_a_full_disk_leaves_the_old_file_whole(files, file, words):
    before = Path(file).read_bytes()
    ended = limited(40, *words)
    said = f"cannot write {file}: it would be larger than a file may be"
    assert ended.stderr.splitlines()[-1].endswith(said)
    assert (ended.returncode, "Traceback" in ended.stderr) == (2, False)
    assert Path(file).read_bytes() == before
    assert names() == files


@pytest.mark.parametrize(("file", "words"), COMMANDS.values(), ids=COMMANDS)
def test_the_same_command_writes_where_there_is_room(files, file, words):
    before = Path(file).read_bytes()
    assert CliRunner().invoke(main, words).exit_code in {0, 1}
    assert Path(file).read_bytes() != before
    assert names() == files


def test_a_new_file_that_does_not_fit_is_not_there(files):
    ended = limited(40, "--lang", "zh", "schema", "-o", "new.json")
    assert ended.stderr.endswith("无法写入 new.json：超过文件大小限制\n")
    assert ended.returncode == 2
    assert names() == files


def test_what_was_fixed_before_a_file_that_cannot_be_written_is_said(write):
    write("a.yaml", SPEC)
    write("b.yaml", SPEC + "note: " + "长" * 2000 + "\n")
    ended = limited(1000, "--lang", "en", "check", ".", "--fix", "--no-cache")
    assert "1 file fixed: a.yaml\n" in ended.stderr
    assert "cannot write b.yaml: it would be larger than a file may be" in ended.stderr
    assert "≥8场" in Path("a.yaml").read_text("utf-8")


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_permissions_of_a_file_stay(write, mode):
    file = Path(write("a", OLD))
    file.chmod(mode)
    write_file("a", b"new")
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert file.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="root gives files away")
def test_the_owner_of_a_file_stays(write):
    file = Path(write("a", OLD))
    os.chown(file, 1234, 1235)
    write_file("a", b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 1235)


def test_a_file_whose_owner_cannot_be_kept_is_written(write, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EPERM, "")

    monkeypatch.setattr(os, "chown", refuse)
    write_file(write("a", OLD), b"new")
    assert Path("a").read_bytes() == b"new"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_permissions_that_the_mask_leaves(mask, mode):
    before = os.umask(mask)
    try:
        write_file("new", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(Path("new").stat().st_mode) == mode


@pytest.mark.parametrize("old", [OLD, None], ids=["a file", "nothing yet"])
def test_a_link_stays_and_the_file_that_it_leads_to_is_replaced(folder, write, old):
    (folder / "deep").mkdir()
    if old is not None:
        write("deep/a", old)
    Path("second").symlink_to("deep/a")
    Path("first").symlink_to("second")
    write_file("first", b"new")
    assert (Path("first").readlink(), Path("second").readlink()) == (Path("second"), Path("deep/a"))
    assert Path("deep/a").read_bytes() == b"new"
    assert [path.name for path in Path("deep").iterdir()] == ["a"]


@pytest.mark.usefixtures("folder")
def test_a_device_stays_a_device():
    write_file("/dev/null", b"new")
    assert Path("/dev/null").is_char_device()
    Path("link").symlink_to("/dev/null")
    write_file("link", b"new")
    assert Path("link").is_symlink()


def test_a_pipe_with_a_name_is_written_through(folder):
    os.mkfifo(folder / "pipe")
    read = []
    reader = threading.Thread(target=lambda: read.append(Path("pipe").read_bytes()))
    reader.start()
    write_file("pipe", b"new")
    reader.join()
    assert read == [b"new"]
    assert Path("pipe").is_fifo()


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such name")
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"])
@pytest.mark.parametrize("piped", [True, False], ids=["a pipe", "a file"])
def test_standard_output_by_name_is_written_as_it_is(folder, name, piped):
    if name.startswith("/proc") and not Path("/proc/self").exists():
        pytest.skip("no such name")
    Path("link").symlink_to("/dev/stdout")
    command = [sys.executable, "-m", "indicator_rules", "schema", "-o", name]
    if piped:
        shown = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    else:
        with Path("out").open("wb") as out:
            number = os.fstat(out.fileno()).st_ino
            subprocess.run(command, stdout=out, check=True)
        shown = Path("out").read_bytes()
        assert Path("out").stat().st_ino == number
    assert shown.startswith(b"{\n")
    assert [path.name for path in folder.iterdir() if path.suffix == ".tmp"] == []


def refusal(name):
    with pytest.raises(click.UsageError) as error:
        write_file(name, b"new")
    return error.value.message


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_written_is_said_with_its_reason():
    Path("circle").symlink_to("circle")
    Path("d").mkdir()
    reasons = {
        "d": "it is a directory",
        "none/a": "there is no such folder",
        "circle": "its links lead in a circle",
        "a\0b": "no file can have this name",
    }
    for name, reason in reasons.items():
        assert refusal(name) == f"cannot write {name}: {reason}"
    assert names() == ["circle", "d"]


def test_a_file_that_may_not_be_written_is_not_replaced(write, monkeypatch):
    """Its folder may be written to, which would be enough to replace it."""
    write("a", OLD)
    usual = Path.open

    def refuse(path, mode="r", *words, **options):
        if mode == "ab":
            raise PermissionError(errno.EACCES, "")
        return usual(path, mode, *words, **options)

    monkeypatch.setattr(Path, "open", refuse)
    assert refusal("a") == "cannot write a: permission is denied"
    assert Path("a").read_text("utf-8") == OLD


def test_a_run_that_is_interrupted_leaves_the_old_file_alone(write, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    write("a", OLD)
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file("a", b"new")
    assert Path("a").read_text("utf-8") == OLD
    assert names() == ["a"]


def test_what_is_written_is_on_the_disk_before_it_takes_the_place(write, monkeypatch):
    seen = []
    write("a", OLD)
    replace = Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: seen.append(os.fstat(handle).st_size))
    monkeypatch.setattr(Path, "replace", lambda *path: (seen.append("replaced"), replace(*path)))
    write_file("a", b"new")
    assert seen == [3, "replaced"]


# Standard output.


class Full:
    """A stream without room, or with another trouble."""

    encoding, errors = "utf-8", "strict"

    def __init__(self, number):
        self.number = number

    def write(self, _):
        raise OSError(self.number, os.strerror(self.number))

    def flush(self):
        raise OSError(self.number, os.strerror(self.number))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "cannot write the output: there is no space left\n"),
        ("zh", "无法输出：磁盘空间不足\n"),
    ],
)
def test_no_room_for_standard_output_is_said(monkeypatch, capsys, language, said):
    monkeypatch.setattr(sys, "stdout", Full(errno.ENOSPC))
    with pytest.raises(SystemExit) as ended:
        main(["--lang", language, "schema"])
    assert ended.value.code == 2
    assert capsys.readouterr().err == said


def test_another_trouble_with_standard_output_flies(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Full(errno.EIO))
    with pytest.raises(OSError, match="Input/output error"):
        main(["schema"])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_a_full_disk_behind_standard_output_ends_a_run_with_a_sentence(write):
    write("a.yaml", SPEC.replace("9场", "9O场"))
    command = [sys.executable, "-m", "indicator_rules", "--lang", "en", "check", "a.yaml"]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False
        )
    assert ended.stderr == "cannot write the output: there is no space left\n"
    assert ended.returncode == 2
