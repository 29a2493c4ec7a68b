"""Mutation testing of ``engine/`` and ``model/curve.py``: ``python tests/mutation/run.py``.

One run of the suite tells which tests execute which line; every mutant is then held against those
tests alone, in a forked child, up to the first that fails. README.md beside this file says more.
"""

from __future__ import annotations

import argparse
import ast
import gc
import hashlib
import json
import math
import random
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import pytest
from hypothesis import Phase, settings

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.mutation import report, trials  # noqa: E402 - after the root is on the path
from tests.mutation.children import Verdict, verdicts  # noqa: E402
from tests.mutation.lines import Lines, measure  # noqa: E402
from tests.mutation.mutants import Module, Mutant  # noqa: E402
from tests.mutation.operators import Operators, enums_of  # noqa: E402
from tests.mutation.selection import Selection  # noqa: E402

PACKAGE = ROOT / "indicator_rules"
EQUIVALENT = Path(__file__).with_name("equivalent.toml")
OTHERS = (
    "mutation", "house", "typing", "properties/test_long_texts.py",
    "properties/test_grammar_texts.py", "specfile/test_schema.py", "diagnostics/test_sarif.py",
)  # fmt: skip
"""Tests of other things, which are left out: they are slow, and call the engine by the way."""
PYTEST = [
    "-q", "--no-header", "--no-summary", "--capture=no", "--tb=no", "-p", "no:cacheprovider",
    "-W", "ignore::pytest.PytestAssertRewriteWarning", f"--rootdir={ROOT}",
    *(f"--ignore={ROOT / 'tests' / path}" for path in OTHERS),
]  # fmt: skip


def targets() -> list[Path]:
    """The files that are mutated."""
    return [*sorted((PACKAGE / "engine").glob("*.py")), PACKAGE / "model" / "curve.py"]


def module_name(path: Path) -> str:
    """The dotted name of a file."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def digest_of(paths: Iterable[Path]) -> str:
    """Some files as one short text."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def files_in(*folders: str) -> list[Path]:
    """The files of some folders, without what is compiled and without this tool."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    return [
        path
        for path in found
        if path.is_file() and path.suffix != ".pyc" and "mutation" not in path.parts
    ]


def test_files() -> dict[str, str]:
    """Every file of tests with a digest of it and of the data beside it."""
    listed = files_in("tests")
    return {
        path.relative_to(ROOT).as_posix(): digest_of(
            one
            for one in listed
            if one == path
            or one.name == "conftest.py"
            or (one.parent == path.parent and one.suffix != ".py")
        )
        for path in listed
        if path.name.startswith("test_") and path.suffix == ".py"
    }


def light() -> None:
    """Let a property that fails say so at once, without a search for its smallest example."""
    settings.register_profile("mutation", phases=(Phase.explicit, Phase.generate), database=None)
    settings.load_profile("mutation")


class Session:
    """Mutants, the tests for each, and the verdicts so far."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        enums = enums_of([ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")])
        operators = Operators(enums, strings=options.strings)
        wanted = [
            path for path in targets() if not options.module or path.stem in options.module
        ]
        self.modules = {
            module_name(path): Module(path, module_name(path), operators) for path in wanted
        }
        self.mutants = self._chosen([one for m in self.modules.values() for one in m.mutants])
        self.folder: Path = options.folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self.found: dict[str, Verdict] = {}
        self.survived: dict[str, set[str]] = {}
        self.trying: dict[str, tuple[list[str], int]] = {}
        self.results = self.folder / "results.jsonl"

    def _chosen(self, mutants: list[Mutant]) -> list[Mutant]:
        if self.options.only:
            mutants = [one for one in mutants if self.options.only in str(one)]
        if self.options.sample is None or self.options.sample >= len(mutants):
            return mutants
        chosen = random.Random(self.options.seed)  # noqa: S311 - a sample, no secret
        places = sorted(chosen.sample(range(len(mutants)), self.options.sample))
        return [mutants[place] for place in places]

    def lines(self) -> Lines:
        """The run of the suite: kept, or done now, of the files of tests that have changed."""
        kept, known = self.folder / "lines.json", self.folder / "lines-of.json"
        wanted = {"package": digest_of(files_in("indicator_rules", "docs", "specs")), **test_files()}
        found = json.loads(known.read_text("utf-8")) if known.is_file() else {}
        whole = found.get("package") != wanted["package"]
        new = [name for name, digest in wanted.items() if whole or found.get(name) != digest]
        others = tuple(f"tests/{path}" for path in OTHERS)
        new = [name for name in new if name != "package" and not name.startswith(others)]
        if new:
            say(f"running {len(new)} files of tests, to see which tests execute which lines")
            part = self.folder / "lines-part.json"

            def measured() -> Verdict:
                paths = targets()
                arguments = [*PYTEST, *(() if whole else new)]
                measure(paths, list(map(module_name, paths)), arguments).write(part)
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
        if not self.results.is_file() or self.options.again:
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
        selection = Selection(lines, self.modules, test_files())
        left = [one for one in self.mutants if not self._is_settled(one)]
        # In no order, so that what is known at any moment stands for the whole.
        random.Random(self.options.seed).shuffle(left)  # noqa: S311
        say(f"{len(self.mutants)} mutants, {len(left)} to try")
        warm = [one for one in left if selection.is_warm(one, self.modules[one.module])]
        cold = [one for one in left if one not in set(warm)]
        if warm:
            say(f"{len(warm)} in a process that has imported everything")
            status = pytest.main(PYTEST, plugins=[_Loop(self, warm, selection)])
            if status not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
                raise SystemExit(f"pytest ended with {status}")
        _prepare()
        say(f"{len(cold)} with an import of their own")
        self._note(verdicts(self._fresh(cold, selection), self.options.jobs), selection)

    def _is_settled(self, mutant: Mutant) -> bool:
        return mutant.key in self.found and self.found[mutant.key].status in {"killed", "timeout"}

    def task(self, mutant: Mutant, selection: Selection) -> trials.Task | None:
        """A mutant with its code and tests; None where no test executes it."""
        module = self.modules[mutant.module]
        survived = self.survived.setdefault(mutant.key, set())
        tests, left = selection.tests(mutant, self.options.budget, survived)
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
                yield mutant.key, partial(trials.fresh, task, PYTEST)

    def warm(
        self, mutants: Sequence[Mutant], selection: Selection, items: dict[str, pytest.Item]
    ) -> None:
        """Try mutants in children of the process that has collected the tests."""
        _prepare()
        living = {m.name: trials.living_functions(m.path) for m in self.modules.values()}
        gc.freeze()  # which hides objects from a search such as the one above

        def work() -> Iterator[tuple[str, Callable[[], Verdict]]]:
            for mutant in mutants:
                task = self.task(mutant, selection)
                if task is not None:
                    place = (mutant.scope, mutant.first_line)
                    functions = living[mutant.module].get(place, [])
                    yield mutant.key, partial(trials.warm, task, functions, items)

        self._note(verdicts(work(), self.options.jobs), selection)

    def _note(self, found: Iterator[tuple[str, Verdict]], selection: Selection) -> None:
        mutants = {one.key: one for one in self.mutants}
        for key, verdict in found:
            mutant = mutants[key]
            signs, left = self.trying.pop(key)
            self.keep(mutant, verdict, signs if verdict.status == "survived" else ())
            if verdict.status == "killed" and verdict.by in selection.lines.seconds:
                selection.killers[mutant.module, mutant.scope].append(verdict.by)
            if verdict.status not in {"killed", "timeout"}:
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


def _prepare() -> None:
    """Build in the parent what every child would build: the grammars, which know no engine."""
    import jsonschema  # noqa: F401, PLC0415
    import pygls  # noqa: F401, PLC0415
    import yaml  # noqa: F401, PLC0415

    from indicator_rules import parse_actual, parse_method, parse_target  # noqa: PLC0415
    from indicator_rules.syntax.identities import parse_identity  # noqa: PLC0415

    parse_target("每季度不少于3次，且满意度≥90%以上")
    parse_actual("同比增长6.2%，满意度约95%")
    parse_method("90%以上得满分，每低1个百分点扣0.5分，扣完为止")
    parse_identity("年初结转 + 本年收入 = 年末结转")


def equivalents() -> Mapping[str, str]:
    """The mutants that no test can tell from the original, each with the reason."""
    data = tomllib.loads(EQUIVALENT.read_text("utf-8"))
    return {key: one["reason"] for one in data["mutant"] for key in one["keys"]}


def say(text: str) -> None:
    """A line for the person who waits."""
    print(text, flush=True)  # noqa: T201 - a script that prints what it finds


def options_of(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What the person asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sample", type=int, help="so many mutants, drawn by --seed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--module", action="append", help="the mutants of one module: curves")
    parser.add_argument("--only", help="mutants whose line of the list holds this text")
    parser.add_argument("--jobs", type=int, default=1, help="children at a time")
    parser.add_argument(
        "--budget", type=float, help="at most so many seconds of tests for one mutant"
    )
    parser.add_argument("--again", action="store_true", help="forget the verdicts of earlier runs")
    parser.add_argument("--strings", action="store_true", help="mutate texts too")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "indicator-rules-mutation",
        help="where verdicts are kept between runs",
    )  # fmt: skip
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Try the mutants that are asked for, and print what became of them."""
    options = options_of(arguments)
    light()
    session = Session(options)
    session.run()
    found = [(one, session.found[one.key]) for one in session.mutants if one.key in session.found]
    known = equivalents()
    for status in ("survived", "not covered", "timeout"):
        say(f"\n{status}:")
        for line in report.listed(found, status, known):
            say(f"  {line}")
    say("\n" + report.table(found, known))


if __name__ == "__main__":
    main()
