"""What a repository of ours may hold."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 400

LOCK = re.compile(r"(^|[-./])(pylock|lock)\.|\.lock(b)?$|(^|/)go\.sum$|-lock\.", re.IGNORECASE)
PACKAGE_HOST = re.compile(r"\b(?:pypi|pythonhosted|mirrors?\.[a-z0-9-]+)\.[a-z]")
MACHINE_PATH = re.compile(r"(?<![\w.})~/])/(?:work|root|home|Users)\b|\b[A-Z]:\\Users")


def tracked() -> list[Path]:
    """The files git tracks or would track; outside a clone, there is nothing to say."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    names = listed.stdout.decode("utf-8").split("\0")
    return [path for name in names if name and (path := ROOT / name).is_file()]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines_with(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    """The lines in which ``pattern`` is found, as ``file:line: text``."""
    return [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_there_are_no_lock_files():
    assert [name for path in tracked() if LOCK.search(name := name_of(path))] == []


@pytest.mark.parametrize(
    "name", ["uv.lock", "poetry.lock", "a/Pipfile.lock", "pylock.toml", "package-lock.json"]
)
def test_a_lock_file_is_known_by_its_name(name):
    assert LOCK.search(name)


@pytest.mark.parametrize("name", ["engine/block.py", "docs/clock.md", "specs/lockers.yaml"])
def test_a_file_that_only_sounds_like_one_is_not(name):
    assert not LOCK.search(name)


def test_no_file_names_a_package_host():
    found = lines_with(PACKAGE_HOST, tracked())
    assert not found, "\n".join(found)


def test_no_file_names_a_path_of_one_machine():
    found = lines_with(MACHINE_PATH, tracked())
    assert not found, "\n".join(found)


@pytest.mark.parametrize("folder", ["work", "root", "home", "Users"])
def test_a_path_of_one_machine_is_recognised(folder):
    assert MACHINE_PATH.search(f"see /{folder}/x")
    assert MACHINE_PATH.search(f"'/{folder}'")
    assert not MACHINE_PATH.search(f"https://example.org/{folder}/x")
    assert not MACHINE_PATH.search(f'"$HOME/{folder}"')


@pytest.mark.parametrize(
    "dots", ["pypi.{}org", "files.pythonhosted.{}org", "mirrors.{}example.com"]
)
def test_a_package_host_is_recognised(dots):
    assert PACKAGE_HOST.search("https://" + dots.format(""))


def test_every_spec_has_cases_and_all_cases_a_spec():
    cases = set((ROOT / "specs").rglob("*.cases.yaml"))
    specs = set((ROOT / "specs").rglob("*.yaml")) - cases
    wanted = {path.with_suffix(".cases.yaml") for path in specs}
    assert sorted(map(name_of, wanted - cases)) == [], "missing"
    assert sorted(map(name_of, cases - wanted)) == [], "without a spec"
    assert specs


def test_no_module_is_too_long():
    lengths = {
        name_of(path): len(path.read_text("utf-8").splitlines())
        for folder in ("indicator_rules", "tests")
        for path in (ROOT / folder).rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
