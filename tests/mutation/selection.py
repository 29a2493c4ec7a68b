"""Which tests a mutant is held against, and in which order."""

from __future__ import annotations

import ast
import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate

from tests.mutation.lines import Lines
from tests.mutation.mutants import Module, Mutant

_LEAST, _TIMES = 2.0, 10
"""A test may take this many seconds, or so many times what it takes without a mutant."""
_SLOW = 20
"""How many places a second of running time puts a test back."""


_FAR = 6
"""How many times further back stand the tests of other rooms."""


class Selection:
    """The tests for each mutant, from one run of the suite."""

    def __init__(
        self, lines: Lines, modules: Mapping[str, Module], files: Mapping[str, str]
    ) -> None:
        self.lines = lines
        self.files = files
        self.breadth = lines.breadth()
        self.mentions = _mentions(modules)
        self.killers: dict[tuple[str, str], list[str]] = defaultdict(list)

    def is_warm(self, mutant: Mutant, module: Module) -> bool:
        """Whether the code can be put into a process that has imported everything.

        It cannot where an import executes it: what came of it then would stay.
        """
        return bool(mutant.scope) and not self.lines.is_imported(
            mutant.module, _body(module, mutant.scope)
        )

    def tests(
        self, mutant: Mutant, budget: float | None, survived: Collection[str]
    ) -> tuple[list[str], int]:
        """The tests that could notice, the most promising first, within so many seconds.

        Those that it has survived are left out. The number is of those there is no time for.
        """
        found = {one for one in self._covering(mutant) if self.sign(one) not in survived}
        ranks: dict[str, int] = defaultdict(int)
        place: dict[str, float] = {}
        for test in sorted(found, key=lambda one: (self.breadth[one], one)):
            file = test.partition("::")[0]
            # One test of each file in turn: tests of one file are much alike.
            far = 1 if file.startswith(_near(mutant.module)) else _FAR
            place[test] = (ranks[file] + _SLOW * self.lines.seconds[test]) * far
            ranks[file] += 1
        known = self.killers[mutant.module, mutant.scope]
        first = [test for test in dict.fromkeys(reversed(known)) if test in found]
        rest = sorted(found - set(first), key=lambda one: (place[one], one))
        chosen = self._within([*first, *rest], budget)
        return chosen, len(found) - len(chosen)

    def sign(self, test: str) -> str:
        """A short name of a test as it is now."""
        text = test + self.files.get(test.partition("::")[0], "")
        return hashlib.sha256(text.encode()).hexdigest()[:8]

    def _within(self, tests: Sequence[str], budget: float | None) -> list[str]:
        if budget is None:
            return list(tests)
        sums = accumulate((self.lines.seconds[test] for test in tests), initial=0.0)
        return [test for test, before in zip(tests, sums, strict=False) if before < budget]

    def _covering(self, mutant: Mutant) -> set[str]:
        if mutant.scope:
            own = range(mutant.line, mutant.last_line + 1)
            return self.lines.covering(mutant.module, own) or self.lines.covering(
                mutant.module, [mutant.statement]
            )
        found = {
            test
            for name in mutant.names
            for module, line in self.mentions[name]
            for test in self.lines.covering(module, [line])
        }
        return found or self.lines.of_module(mutant.module)

    def limits(self, tests: Iterable[str]) -> list[float]:
        """How much processor time each test may take."""
        return [max(_LEAST, _TIMES * self.lines.seconds[test]) for test in tests]


def _near(module: str) -> tuple[str, ...]:
    """Where the tests of a module are: a folder of the same name, cases, properties."""
    return (f"tests/{module.split('.')[1]}/", "tests/conformance/", "tests/properties/")


def _body(module: Module, scope: str) -> list[int]:
    """The lines of a function after its head, which an import executes."""
    return [
        line
        for node, name in _functions(module.tree, ())
        if name == scope
        for line in range(node.body[0].lineno, (node.end_lineno or node.lineno) + 1)
    ]


def _functions(
    node: ast.AST, outer: tuple[str, ...]
) -> Iterable[tuple[ast.FunctionDef | ast.AsyncFunctionDef, str]]:
    for one in ast.iter_child_nodes(node):
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef):
            yield one, ".".join((*outer, one.name))
        elif isinstance(one, ast.ClassDef):
            yield from _functions(one, (*outer, one.name))


def _mentions(modules: Mapping[str, Module]) -> dict[str, set[tuple[str, int]]]:
    """Where each name stands in the modules under test."""
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for module in modules.values():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Name):
                found[node.id].add((module.name, node.lineno))
            elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                # Defaults and fields are used wherever the body is.
                lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
                found[node.name] |= {(module.name, line) for line in lines}
    return found
