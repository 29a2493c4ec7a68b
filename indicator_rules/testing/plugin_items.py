"""What a spec is to pytest: an item for what check finds, one for each case and each law."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from indicator_rules import Diagnostic, SpecError, check_spec
from indicator_rules.diagnostics import Language, Severity
from indicator_rules.model.indicators import Scorecard
from indicator_rules.source import Source, Span
from indicator_rules.specfile.cases import Case
from indicator_rules.specfile.load import readable_spec
from indicator_rules.testing import laws
from indicator_rules.testing.judging import judge_case
from indicator_rules.testing.plugin_text import Broken, Found, Problem, Shown, language_of
from indicator_rules.testing.suites import cases_path, load_suite


class NotAsExpectedError(Exception):
    """An item fails, with what is wrong."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems)
        self.problems = tuple(problems)


class SpecFile(pytest.File):
    """A spec with what stands beside it."""

    def collect(self) -> Iterator[pytest.Item]:
        """An item for check, one for each case, one for each law."""
        path = near(self.path, self.config)
        yield self._item("check", lambda: checked(self.path, str(path)))
        try:
            scorecard = readable_spec(path)
        except SpecError:
            return  # check says what is wrong
        yield from self._cases(path)
        yield from self._laws(scorecard)

    def _cases(self, path: Path) -> Iterator[pytest.Item]:
        try:
            suite = load_suite(path, bare=True)
        except SpecError as error:
            problems = [Found(one) for one in error.diagnostics]
            yield self._item("cases", lambda: problems, file=cases_path(self.path))
            return
        for case in suite.cases:

            def judged(case: Case = case) -> list[Problem]:
                return [Found(one) for one in judge_case(suite.scorecard, case)]

            yield self._item(f"case[{case.id}]", judged, source=case.source, span=case.span)

    def _laws(self, scorecard: Scorecard) -> Iterator[pytest.Item]:
        excepted = exceptions(self.config)
        for law in laws.laws_of(scorecard):

            def broken(law: laws.Law = law) -> list[Problem]:
                report = laws.check(scorecard, laws=law, except_=excepted)
                return [Broken(one) for one in report.broken]

            yield self._item(f"law[{law}]", broken)

    def _item(
        self,
        name: str,
        problems: Callable[[], Sequence[Problem]],
        *,
        source: Source | None = None,
        span: Span | None = None,
        file: Path | None = None,
    ) -> pytest.Item:
        line = 0 if source is None or span is None else source.place(span.start).line - 1
        at = file or (self.path if source is None else absolute(source.name, self.config))
        item = SpecItem.from_parent(self, name=name)
        item.problems, item.place = problems, (at, line)
        return item


class SpecItem(pytest.Item):
    """One thing that a spec must keep; it fails with findings, not with a traceback."""

    problems: Callable[[], Sequence[Problem]]
    place: tuple[Path, int]
    """The file, and the line counted from 0."""

    def runtest(self) -> None:
        """Ask for the problems.

        Raises:
            NotAsExpectedError: there are some.
        """
        found = self.problems()
        if found:
            raise NotAsExpectedError(found)

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: Any = None,  # noqa: ANN401 - pytest exports no name for it
    ) -> Any:  # noqa: ANN401 - nor for what a terminal can show
        """The problems in words; of a mistake of this library the traceback."""
        if isinstance(excinfo.value, NotAsExpectedError):
            return Shown(excinfo.value.problems, language_of(self.config))
        excinfo.traceback = excinfo.traceback.cut(path=__file__)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The file, the line counted from 0, and the name."""
        file, line = self.place
        return file, line, self.name


def exceptions(config: pytest.Config) -> list[str | tuple[str, str]]:
    """The laws that may be broken, each alone or with the name of the indicator that may.

    Raises:
        CollectError: there is no such law.
    """
    known = [law.name for law in laws.LAWS]
    listed: list[str | tuple[str, str]] = []
    for line in config.getini("indicator_laws_except"):
        law, _, name = line.strip().partition(" ")
        if law not in known:
            msg = f"indicator_laws_except: {law} is not one of {', '.join(known)}"
            raise pytest.Collector.CollectError(msg)
        listed.append((law, name.strip()) if name else law)
    return listed


def checked(path: Path, name: str) -> list[Problem]:
    """The errors that check finds in a spec, which messages call by a name."""
    return [
        Found(_called(one, str(path), name))
        for one in check_spec(path)
        if one.severity is Severity.ERROR
    ]


def _called(finding: Diagnostic, path: str, name: str) -> Diagnostic:
    """A finding of a file by another name for it: a test may have gone to another folder."""
    source = finding.source
    if source is None or source.name != path:
        return finding
    return evolve(finding, source=evolve(source, name=name))


_TOLD = pytest.StashKey[dict[Path, str]]()
"""The specs with errors that tests were given, each with the first of these tests."""


def marked_spec(path: Path, config: pytest.Config, test: str) -> Scorecard:
    """The scorecard of a spec; one with errors fails the test.

    The first test shows its findings, the others name that test.
    """
    told, name = config.stash.setdefault(_TOLD, {}), near(path, config)
    try:
        return readable_spec(name)
    except SpecError as error:
        first = told.setdefault(path, test)
        language = language_of(config)
        if first == test:
            reason = str(Shown(tuple(Found(one) for one in error.diagnostics), language))
        elif language is Language.CHINESE:
            reason = f"{name}：见 {first}"
        else:
            reason = f"{name}: see {first}"
        pytest.fail(reason, pytrace=False)


def near(path: Path, config: pytest.Config) -> Path:
    """A path as it is seen from where the run was started, where it lies below that."""
    start = config.invocation_params.dir
    return path.relative_to(start) if path.is_relative_to(start) else path


def absolute(name: str, config: pytest.Config) -> Path:
    """A path that is seen from where the run was started."""
    return config.invocation_params.dir / name
