"""What is mutated and by which tests it is judged: files, arguments of pytest, digests."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


def _nothing() -> None:
    """Where there is nothing to build beforehand."""


@dataclass(frozen=True)
class Project:
    """A package with its tests.

    ``ignored`` are tests of other things, relative to the folder of tests; ``below`` the rooms of
    the package that know nothing of the modules under test, so that a new import may keep them;
    ``prepare`` builds in the parent what every child would build again.
    """

    root: Path
    package: str
    targets: tuple[Path, ...]
    ignored: tuple[str, ...] = ()
    below: frozenset[str] = frozenset()
    data: tuple[str, ...] = ()
    prepare: Callable[[], None] = _nothing

    @property
    def arguments(self) -> list[str]:
        """How pytest is called: without a word, and without the tests that are left out."""
        return [
            "-q", "--no-header", "--no-summary", "--capture=no", "--tb=no",
            "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning",
            f"--rootdir={self.root}", *(f"--ignore={self.root / 'tests' / path}" for path in self.ignored),
        ]  # fmt: skip

    def paths(self, test_files: Iterable[str] = ()) -> list[str]:
        """Some files of tests, or all, wherever pytest is called from."""
        return [str(self.root / name) for name in test_files] or [str(self.root / "tests")]

    def is_ignored(self, test_file: str) -> bool:
        """Whether a file of tests is left out."""
        return test_file.startswith(tuple(f"tests/{path}" for path in self.ignored))

    def name_of(self, path: Path) -> str:
        """The dotted name of a file."""
        names = path.relative_to(self.root).with_suffix("").parts
        return ".".join(names).removesuffix(".__init__")

    def sources(self) -> list[Path]:
        """The modules of the package."""
        return sorted((self.root / self.package).rglob("*.py"))

    def package_digest(self) -> str:
        """Of everything beside the tests that a run of the suite depends on."""
        return _digest(self._files(self.package, *self.data))

    def test_files(self) -> dict[str, str]:
        """Every file of tests with a digest of it and of what is beside it: data and helpers."""
        listed = self._files("tests")
        tests = {path for path in listed if path.name.startswith("test_") and path.suffix == ".py"}
        return {
            path.relative_to(self.root).as_posix(): _digest(
                one
                for one in listed
                if one == path
                or one.name == "conftest.py"
                or (one.parent == path.parent and one not in tests)
            )
            for path in sorted(tests)
        }

    def _files(self, *folders: str) -> list[Path]:
        found = [path for folder in folders for path in (self.root / folder).rglob("*")]
        return [path for path in found if path.is_file() and path.suffix != ".pyc"]


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]
