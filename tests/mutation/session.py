"""One run: the mutants that are wanted, the tests for each, the verdicts so far."""

from __future__ import annotations

import ast
import gc
import json
import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tests.mutation import trials
from tests.mutation.children import Verdict, verdicts
from tests.mutation.lines import Lines, measure
from tests.mutation.mutants import Module, Mutant
from tests.mutation.operators import Operators, enums_of
from tests.mutation.project import Project
from tests.mutation.selection import Selection

SETTLED = {"killed", "timeout"}


@dataclass(frozen=True)
class Wanted:
    """Which mutants, and how much time for them."""

    folder: Path
    """Where verdicts are kept between runs."""
    sample: int | None = None
    seed: int = 0
    modules: tuple[str, ...] = ()
    only: str = ""
    jobs: int = 1
    budget: float | None = None
    again: bool = False
    strings: bool = False


def say(text: str) -> None:
    """A line for the person who waits."""
    print(text, flush=True)  # noqa: T201 - what a script finds


def light() -> None:
    """Let a property that fails say so at once, without a search for its smallest example."""
    settings.register_profile("mutation", phases=(Phase.explicit, Phase.generate), database=None)
    settings.load_profile("mutation")


class Session:
    """Mutants, the tests for each, and the verdicts so far."""

    def __init__(self, project: Project, wanted: Wanted) -> None:
        self.project, self.wanted = project, wanted
        trees = [ast.parse(path.read_text("utf-8")) for path in project.sources()]
        operators = Operators(enums_of(trees), strings=wanted.strings)
        named = [(path, project.name_of(path)) for path in project.targets]
        self.modules = {
            name: Module(path, name, operators)
            for path, name in named
            if not wanted.modules or path.stem in wanted.modules
        }
        self.mutants = self._chosen([one for m in self.modules.values() for one in m.mutants])
        self.folder = wanted.folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self.found: dict[str, Verdict] = {}
        self.survived: dict[str, set[str]] = {}
        self.trying: dict[str, tuple[list[str], int]] = {}
        self.results = self.folder / "results.jsonl"

    def _chosen(self, mutants: list[Mutant]) -> list[Mutant]:
        if self.wanted.only:
            mutants = [one for one in mutants if self.wanted.only in str(one)]
        if self.wanted.sample is None or self.wanted.sample >= len(mutants):
            return mutants
        chosen = random.Random(self.wanted.seed)  # noqa: S311 - a sample, no secret
        places = sorted(chosen.sample(range(len(mutants)), self.wanted.sample))
        return [mutants[place] for place in places]

    def lines(self) -> Lines:
        """The run of the suite: kept, or done now, of the files of tests that have changed."""
        kept, known = self.folder / "lines.json", self.folder / "lines-of.json"
        project = self.project
        wanted = {"package": project.package_digest(), **project.test_files()}
        found = json.loads(known.read_text("utf-8")) if known.is_file() else {}
        whole = found.get("package") != wanted["package"]
        new = [name for name, digest in wanted.items() if whole or found.get(name) != digest]
        new = [name for name in new if name != "package" and not project.is_ignored(name)]
        if new:
            say(f"running {len(new)} files of tests, to see which tests execute which lines")
            part = self.folder / "lines-part.json"

            def measured() -> Verdict:
                measure(project, () if whole else new).write(part)
                return Verdict("measured", "", 0)

            for _, verdict in verdicts(iter([("", measured)]), 1, math.inf):
                if verdict.status != "measured":
                    raise SystemExit(verdict.by)
            lines = Lines.read(part)
            if not whole:
                gone = {*new, *(found.keys() - wanted.keys())}
                lines = Lines.read(kept).with_others(lines, gone)
            lines.write(kept)
            known.write_text(json.dumps(wanted), "utf-8")
        return Lines.read(kept)

    def recall(self) -> None:
        """Take the verdicts of earlier runs that still hold.

        A mutant that was killed stays so while its function does. One that was not is held
        against the tests that it has not survived: new ones, changed ones, and those for which
        there was no time.
        """
        if not self.results.is_file() or self.wanted.again:
            return
        digests = {one.key: one.digest for one in self.mutants}
        for row in self.results.read_text("utf-8").splitlines():
            data = json.loads(row)
            if digests.get(data["key"]) == data["digest"]:
                self.found[data["key"]] = Verdict(data["status"], data["by"], data["ran"])
                self.survived.setdefault(data["key"], set()).update(data.get("survived", ()))

    def run(self) -> None:
        """Hold every mutant that has no verdict against its tests."""
        lines = self.lines()
        self.recall()
        selection = Selection(lines, self.modules, self.project.test_files())
        left = [one for one in self.mutants if not self._is_settled(one)]
        # In no order, so that what is known at any moment stands for the whole.
        random.Random(self.wanted.seed).shuffle(left)  # noqa: S311
        say(f"{len(self.mutants)} mutants, {len(left)} to try")
        warm = [one for one in left if selection.is_warm(one, self.modules[one.module])]
        cold = [one for one in left if one not in set(warm)]
        if warm:
            say(f"{len(warm)} in a process that has imported everything")
            status = pytest.main(
                [*self.project.arguments, *self.project.paths()],
                plugins=[_Loop(self, warm, selection)],
            )
            if status not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
                msg = f"pytest ended with {status}"
                raise SystemExit(msg)
        self.project.prepare()
        say(f"{len(cold)} with an import of their own")
        self._note(verdicts(self._fresh(cold, selection), self.wanted.jobs), selection)

    def _is_settled(self, mutant: Mutant) -> bool:
        return mutant.key in self.found and self.found[mutant.key].status in SETTLED

    def task(self, mutant: Mutant, selection: Selection) -> trials.Task | None:
        """A mutant with its code and tests; None where no test executes it."""
        module = self.modules[mutant.module]
        survived = self.survived.setdefault(mutant.key, set())
        tests, left = selection.tests(mutant, self.wanted.budget, survived)
        if not tests:
            if not survived:
                self.keep(mutant, Verdict("not covered", "", 0), ())
            return None
        self.trying[mutant.key] = [selection.sign(one) for one in tests], left
        return trials.Task(
            mutant.key, mutant.module, module.path, mutant.scope, mutant.first_line,
            module.code(mutant.key), tuple(tests), tuple(selection.limits(tests)),
        )  # fmt: skip

    def _fresh(
        self, mutants: Sequence[Mutant], selection: Selection
    ) -> Iterator[tuple[str, Callable[[], Verdict]]]:
        for mutant in mutants:
            task = self.task(mutant, selection)
            if task is not None:
                yield mutant.key, partial(trials.fresh, task, self.project)

    def warm(
        self, mutants: Sequence[Mutant], selection: Selection, items: dict[str, pytest.Item]
    ) -> None:
        """Try mutants in children of the process that has collected the tests."""
        self.project.prepare()
        living = {m.name: trials.living_functions(m.path) for m in self.modules.values()}
        gc.freeze()  # which hides objects from a search such as the one above

        def work() -> Iterator[tuple[str, Callable[[], Verdict]]]:
            for mutant in mutants:
                task = self.task(mutant, selection)
                if task is not None:
                    place = (mutant.scope, mutant.first_line)
                    functions = living[mutant.module].get(place, [])
                    yield mutant.key, partial(trials.warm, task, functions, items)

        self._note(verdicts(work(), self.wanted.jobs), selection)

    def _note(self, found: Iterator[tuple[str, Verdict]], selection: Selection) -> None:
        mutants = {one.key: one for one in self.mutants}
        for key, verdict in found:
            mutant = mutants[key]
            signs, left = self.trying.pop(key)
            self.keep(mutant, verdict, signs if verdict.status == "survived" else ())
            if verdict.status == "killed" and verdict.by in selection.lines.seconds:
                selection.killers[mutant.module, mutant.scope].append(verdict.by)
            if verdict.status not in SETTLED:
                rest = f", {left} tests left" if left else ""
                say(f"{verdict.status} ({len(self.found)}/{len(self.mutants)}{rest}): {mutant}")
            if verdict.status == "broken":
                say(verdict.by)

    def keep(self, mutant: Mutant, verdict: Verdict, survived: Sequence[str]) -> None:
        """Write a verdict down at once, so that a run that is ended loses nothing."""
        self.found[mutant.key] = verdict
        data = {
            "key": mutant.key, "digest": mutant.digest, **verdict._asdict(), "survived": survived,
        }  # fmt: skip
        with self.results.open("a", encoding="utf-8") as file:
            file.write(json.dumps(data, ensure_ascii=False) + "\n")


class _Loop:
    """A plugin that tries mutants where pytest would run the tests."""

    def __init__(self, session: Session, mutants: list[Mutant], selection: Selection) -> None:
        self.session, self.mutants, self.selection = session, mutants, selection

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        self.session.warm(self.mutants, self.selection, items)
        return True
