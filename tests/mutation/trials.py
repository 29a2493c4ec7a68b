"""A mutant against its tests, in a child process that ends with the first that fails.

``warm``: the child comes of a process that has imported everything and collected the tests, and
puts the mutated code into the living functions. ``fresh``: the child comes of a process that has
no tests, and imports what stands on the mutated module anew; that is slower, and for what is
computed by an import: tables, bodies of classes, defaults, functions that imports call.
"""

from __future__ import annotations

import gc
import importlib.machinery
import os
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType

import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.children import Verdict
from tests.mutation.mutants import function_code
from tests.mutation.project import Project

_STARTING = 30.0
"""Seconds of processor time that imports and collection may take."""
_FEW = 8
_ENDING = 10.0
"""Seconds of processor time that tidying up may take."""
_READING = 10.0
"""Seconds of processor time that the first texts take beside the test that reads them."""


@dataclass(frozen=True)
class Task:
    """A mutant with its code and the tests to run, in order, each with its limit in seconds."""

    key: str
    module: str
    path: Path
    scope: str
    first_line: int
    code: CodeType
    tests: tuple[str, ...]
    limits: tuple[float, ...]


def _limit(seconds: float) -> None:
    """End this process when it has used so much processor time from now on."""
    signal.setitimer(signal.ITIMER_PROF, seconds)


def _quiet() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def living_functions(path: Path) -> dict[tuple[str, int], list[FunctionType]]:
    """The functions of a module that exist now, by name and first line."""
    found: dict[tuple[str, int], list[FunctionType]] = {}
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename == str(path):
            place = (one.__code__.co_qualname, one.__code__.co_firstlineno)
            found.setdefault(place, []).append(one)
    return found


def warm(task: Task, functions: Sequence[FunctionType], items: dict[str, pytest.Item]) -> Verdict:
    """Put the mutated code into the living functions and run the tests; for a child process."""
    _quiet()
    code = function_code(task.code, task.scope, task.first_line)
    if code is None or not functions:
        return Verdict("broken", f"no living function {task.scope}", 0)
    for one in functions:
        one.__code__ = code
    chosen = [items[name] for name in task.tests]
    config = chosen[0].config
    # A folder of its own: numbering folders among those of all children would be slow.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        config._tmp_path_factory._basetemp = Path(folder).resolve()  # type: ignore[attr-defined]
        following = [*chosen[1:], None]
        for count, (item, then) in enumerate(zip(chosen, following, strict=True), start=1):
            _limit(task.limits[count - 1])
            reports = runtestprotocol(item, log=False, nextitem=then)
            if any(report.failed for report in reports):
                _limit(_ENDING)
                return Verdict("killed", item.nodeid, count)
        return Verdict("survived", "", len(chosen))


class _Mutated(importlib.machinery.SourceFileLoader):
    """Loads one module with other code."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:
        del fullname
        return self._code


class _Finder:
    """Finds the mutated module before anything else does."""

    def __init__(self, task: Task) -> None:
        self.task = task

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        del target
        if name != self.task.module:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        assert spec is not None
        assert spec.origin is not None
        spec.loader = _Mutated(name, spec.origin, self.task.code)
        return spec


class _Selected:
    """A plugin that runs some tests in a given order and notes the first that fails."""

    def __init__(self, task: Task) -> None:
        self.limits = dict(zip(task.tests, task.limits, strict=True))
        self.verdict = Verdict("survived", "", 0)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        known = {item.nodeid: item for item in items}
        items[:] = [known[name] for name in self.limits if name in known]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        _limit(self.limits[item.nodeid] + _READING)
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        ran = self.verdict.ran + (report.when == "call")
        failed = report.failed and self.verdict.status == "survived"
        status, by = ("killed", report.nodeid) if failed else self.verdict[:2]
        self.verdict = Verdict(status, by, ran)


def fresh(task: Task, project: Project) -> Verdict:
    """Import the mutated module and run the tests; for a child process."""
    _quiet()
    _limit(_STARTING)
    _forget(task.module, project)
    sys.meta_path.insert(0, _Finder(task))  # type: ignore[arg-type]
    files = list(dict.fromkeys(name.partition("::")[0] for name in task.tests))
    ran = 0
    # A few files first: most mutants die by their tests, and the others are not even imported.
    for chosen in (files[:_FEW], files[_FEW:]):
        if chosen:
            verdict = _run(task, chosen, project)
            ran += verdict.ran
            if verdict.status != "survived":
                return verdict
    return Verdict("survived", "", ran)


def _run(task: Task, files: Sequence[str], project: Project) -> Verdict:
    plugin = _Selected(task)
    status: int = pytest.ExitCode.INTERNAL_ERROR
    # What an import does not survive, pytest does not always survive either.
    with suppress(Exception):
        status = pytest.main([*project.arguments, "-x", *project.paths(files)], plugins=[plugin])
    if status != pytest.ExitCode.OK and plugin.verdict.status == "survived":
        return Verdict("killed", "import", 0)
    return plugin.verdict


def _forget(mutated: str, project: Project) -> None:
    """Forget every module that may have seen the one to be mutated: all but those below it."""
    for name in list(sys.modules):
        top, *rooms = name.split(".")
        below = len(rooms) > 0 and rooms[0] in project.below and name != mutated
        if (top == project.package and not below) or (top == "tests" and "mutation" not in rooms):
            del sys.modules[name]
