"""Which tests execute which lines of the modules under test, and how long each takes."""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import coverage
import pytest

from tests.mutation.project import Project

OUTSIDE = ""
"""The name of no test: what is executed by imports, before any test begins."""


@dataclass(frozen=True)
class Lines:
    """A run of the suite: seconds by test, and tests by module and line."""

    seconds: dict[str, float]
    tests: dict[str, dict[int, frozenset[str]]]

    def covering(self, module: str, lines: Sequence[int]) -> set[str]:
        """The tests that execute one of some lines."""
        known = self.tests.get(module, {})
        return {test for line in lines for test in known.get(line, ())} - {OUTSIDE}

    def of_module(self, module: str) -> set[str]:
        """The tests that execute anything of a module."""
        return self.covering(module, list(self.tests.get(module, {})))

    def is_imported(self, module: str, lines: Sequence[int]) -> bool:
        """Whether one of some lines is executed before any test begins."""
        known = self.tests.get(module, {})
        return any(OUTSIDE in known.get(line, ()) for line in lines)

    def breadth(self) -> dict[str, int]:
        """How many lines each test executes: a specific test executes few."""
        counts: dict[str, int] = defaultdict(int)
        for lines in self.tests.values():
            for tests in lines.values():
                for test in tests:
                    counts[test] += 1
        return counts

    def with_others(self, other: Lines, files: Collection[str]) -> Lines:
        """The run with some test files as another run has them, or without them."""
        stale = {test for test in self.seconds if test.partition("::")[0] in files}
        seconds = {test: spent for test, spent in self.seconds.items() if test not in stale}
        tests = {
            module: {
                line: (known.get(line, frozenset()) - stale)
                | (other.tests.get(module, {}).get(line, frozenset()) - {OUTSIDE})
                for line in {*known, *other.tests.get(module, {})}
            }
            for module, known in self.tests.items()
        }
        return Lines(seconds | other.seconds, tests)

    def write(self, path: Path) -> None:
        """Keep the run in a file, each test by its number."""
        names = [OUTSIDE, *self.seconds]
        number = {name: place for place, name in enumerate(names)}
        lines = {
            module: {line: sorted(number[one] for one in tests) for line, tests in known.items()}
            for module, known in self.tests.items()
        }
        path.write_text(json.dumps({"seconds": self.seconds, "lines": lines}), "utf-8")

    @classmethod
    def read(cls, path: Path) -> Lines:
        """A run that was kept."""
        data = json.loads(path.read_text("utf-8"))
        names = [OUTSIDE, *data["seconds"]]
        tests = {
            module: {
                int(line): frozenset(names[place] for place in places)
                for line, places in known.items()
            }
            for module, known in data["lines"].items()
        }
        return cls(data["seconds"], tests)


class _Measuring:
    """A plugin of pytest that names the running test to coverage."""

    def __init__(self, measured: coverage.Coverage, project: Project) -> None:
        self.measured, self.project = measured, project
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        _forget(self.project)
        self.measured.switch_context(item.nodeid)
        start = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - start
            self.measured.switch_context("between tests")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)


def _forget(project: Project) -> None:
    """Empty the caches that would hide from one test what another has computed."""
    for name, module in list(sys.modules.items()):
        top, _, inside = name.partition(".")
        if top == project.package and inside.partition(".")[0] not in project.below:
            for one in list(vars(module).values()):
                if hasattr(one, "cache_clear") and one.__module__ == name:
                    one.cache_clear()


def measure(project: Project, files: Sequence[str]) -> Lines:
    """Run some files of tests, or all, every test with a context of its own.

    A test that fails without a mutant tells nothing, and is left out.

    Raises:
        SystemExit: the tests could not be run.
    """
    included = [str(path) for path in project.targets]
    measured = coverage.Coverage(data_file=None, branch=False, include=included, config_file=False)
    plugin = _Measuring(measured, project)
    measured.start()
    measured.switch_context(OUTSIDE)
    status = pytest.main([*project.arguments, *project.paths(files)], plugins=[plugin])
    measured.stop()
    if status not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
        msg = f"the tests cannot be run: pytest says {status}"
        raise SystemExit(msg)
    for name in sorted(plugin.failed):
        print(f"fails without a mutant, and is left out: {name}", flush=True)  # noqa: T201
        del plugin.seconds[name]
    data = measured.get_data()
    tests: dict[str, dict[int, frozenset[str]]] = {}
    for path in project.targets:
        contexts = data.contexts_by_lineno(str(path))
        tests[project.name_of(path)] = {
            line: frozenset(one for one in found if one in plugin.seconds or one == OUTSIDE)
            for line, found in contexts.items()
        }
    return Lines(plugin.seconds, tests)
