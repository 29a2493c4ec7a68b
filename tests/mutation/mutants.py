"""The mutants of a module: where each stands, what it changes, and its code."""

from __future__ import annotations

import ast
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType

from tests.mutation.operators import NOT_MEANT, Change, Operators

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_LONG, _AROUND = 100, 20
_NOT_MEANT = {"annotation", "returns", "type_comment", "ctx"}


@dataclass(frozen=True)
class Mutant:
    """One change of one module.

    ``scope`` is the outermost function whose body is changed ("Curve.over"), empty where the
    module itself is: a table, the body of a class, a default.
    """

    key: str
    module: str
    line: int
    last_line: int
    operator: str
    before: str
    after: str
    scope: str
    first_line: int
    """The first line of the function, decorators included, as its code object has it."""
    names: tuple[str, ...]
    """What a statement of the module binds, which other lines may mention."""
    statement: int
    """The line on which the statement begins."""
    digest: str
    """Of the statement of the module that holds it: a result is good as long as it is the same."""

    def __str__(self) -> str:
        before, after = _parting(self.before, self.after)
        return f"{self.module}:{self.line}: {self.operator}: {before}  →  {after}"


@dataclass
class _Place:
    """Where a node hangs in the tree."""

    parent: ast.AST
    name: str
    index: int | None
    scope: str
    first_line: int
    statement: ast.stmt
    names: tuple[str, ...]
    top: int
    """Which statement of the module it is in."""

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.name, node)
        else:
            getattr(self.parent, self.name)[self.index] = node


@dataclass
class Module:
    """A module with its mutants, each compiled when it is wanted."""

    path: Path
    name: str
    operators: Operators
    _changes: dict[str, tuple[_Place, ast.AST, ast.AST]] = field(default_factory=dict)
    _digests: dict[int, str] = field(default_factory=dict)
    mutants: list[Mutant] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tree = ast.parse(self.path.read_text("utf-8"))
        counts: Counter[str] = Counter()
        for place, node in _nodes(self.tree):
            for change in self.operators.changes(node):
                self._add(place, node, change, counts)

    def _add(self, place: _Place, node: ast.AST, change: Change, counts: Counter[str]) -> None:
        before, after = _texts(node, change.node)
        if before == after:
            return
        of = node.pattern if isinstance(node, ast.match_case) else node
        line = getattr(of, "lineno", place.statement.lineno)
        base = f"{self.name}::{place.scope}::{change.operator}::{before} → {after}"
        counts[base] += 1
        key = base if counts[base] == 1 else f"{base} #{counts[base]}"
        self._changes[key] = (place, node, change.node)
        self.mutants.append(
            Mutant(
                key, self.name, line, _last_line(node, line), change.operator,
                before, after, place.scope, place.first_line, place.names, place.statement.lineno,
                self._digest(place),
            )
        )  # fmt: skip

    def _digest(self, place: _Place) -> str:
        index = place.top
        if index not in self._digests:
            text = ast.unparse(self.tree.body[index])
            self._digests[index] = hashlib.sha256(text.encode()).hexdigest()[:16]
        return self._digests[index]

    def code(self, key: str | None = None) -> CodeType:
        """The module's code, with one change or with none."""
        if key is None:
            return compile(self.tree, str(self.path), "exec", dont_inherit=True)
        place, node, other = self._changes[key]
        place.put(other)
        ast.copy_location(other, node if hasattr(node, "lineno") else place.statement)
        try:
            ast.fix_missing_locations(self.tree)
            return compile(self.tree, str(self.path), "exec", dont_inherit=True)
        finally:
            place.put(node)


def function_code(code: CodeType, scope: str, first_line: int) -> CodeType | None:
    """The code of a function inside the code of its module."""
    for one in code.co_consts:
        if isinstance(one, CodeType):
            if one.co_qualname == scope and one.co_firstlineno == first_line:
                return one
            found = function_code(one, scope, first_line)
            if found is not None:
                return found
    return None


def _parting(before: str, after: str) -> tuple[str, str]:
    """Two texts, long ones only around what differs."""
    if max(len(before), len(after)) <= _LONG:
        return before, after
    start = _shared(before, after)
    ending = _shared(before[start:][::-1], after[start:][::-1])
    return tuple(
        f"…{text[max(0, start - _AROUND) : len(text) - ending + _AROUND][:_LONG]}…"
        for text in (before, after)
    )  # type: ignore[return-value]


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _texts(node: ast.AST, other: ast.AST) -> tuple[str, str]:
    """What is changed, in a line each; a long block is known by how it begins."""
    texts = []
    for one in (node, other):
        text = ast.unparse(one).strip() if not isinstance(one, ast.match_case) else _case(one)
        texts.append(text.split("\n")[0])
    return texts[0], texts[1]


def _last_line(node: ast.AST, line: int) -> int:
    """Where what is evaluated ends; a block below it is not."""
    match node:
        case ast.If() | ast.While():
            last = node.test.end_lineno
        case ast.match_case():
            last = node.pattern.end_lineno
        case _:
            last = getattr(node, "end_lineno", line)
    return last or line


def _case(case: ast.match_case) -> str:
    guard = "" if case.guard is None else f" if {ast.unparse(case.guard)}"
    return f"case {ast.unparse(case.pattern)}{guard}:"


def _nodes(tree: ast.Module) -> Iterator[tuple[_Place, ast.AST]]:
    for index, statement in enumerate(tree.body):
        if _is_meant(statement):
            place = _Place(tree, "body", index, "", 0, statement, _bound(statement), index)
            yield from _inside(place, statement, ())


def _inside(
    place: _Place, node: ast.AST, classes: tuple[str, ...]
) -> Iterator[tuple[_Place, ast.AST]]:
    if isinstance(node, ast.ClassDef):
        classes = (*classes, node.name)
    if isinstance(node, _Function):
        _mark_second_assignments(node)
    yield place, node
    for name, value in ast.iter_fields(node):
        if name in _NOT_MEANT:
            continue
        children = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            if not isinstance(child, ast.AST) or not _is_meant(child, node, name):
                continue
            scope, first = place.scope, place.first_line
            if not scope and isinstance(node, _Function) and name == "body":
                scope = ".".join((*classes, node.name))
                first = min(one.lineno for one in (*node.decorator_list, node))
            statement = child if isinstance(child, ast.stmt) else place.statement
            there = _Place(node, name, index, scope, first, statement, place.names, place.top)
            yield from _inside(there, child, classes)


def _is_meant(node: ast.AST, parent: ast.AST | None = None, name: str = "") -> bool:
    """Whether a change there could be seen by a test of behaviour."""
    match node:
        case ast.Import() | ast.ImportFrom():
            return False
        case ast.Expr(ast.Constant(str())):
            return False
        case ast.If(ast.Name("TYPE_CHECKING")):
            return False
        case ast.match_case(body=[ast.Expr(ast.Call(ast.Name("assert_never")))]):
            return False
        case ast.AnnAssign(annotation=ast.Name("TypeAlias")):
            return False
        case ast.Call(ast.Name("lru_cache" | "cast")):
            return False
        case ast.keyword(arg) if arg in NOT_MEANT:
            return False
        case ast.BinOp(op=ast.BitOr()):
            # A union of types, as isinstance takes it.
            in_call = isinstance(parent, ast.Call) and name == "args"
            return not (in_call and ast.unparse(parent.func) == "isinstance")
    return True


def _bound(statement: ast.stmt) -> tuple[str, ...]:
    match statement:
        case ast.ClassDef() | ast.FunctionDef():
            return (statement.name,)
        case ast.Assign():
            targets = statement.targets
        case ast.AnnAssign():
            targets = [statement.target]
        case _:
            targets = []
    return tuple(name.id for one in targets for name in ast.walk(one) if isinstance(name, ast.Name))


def _mark_second_assignments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    """An assignment to a name that has a value before can be left out."""
    known = {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)}
    assignments = [one for one in ast.walk(function) if isinstance(one, ast.Assign)]
    for one in sorted(assignments, key=lambda node: node.lineno):
        target = one.targets[0]
        if isinstance(target, ast.Name):
            one.again = target.id in known  # type: ignore[attr-defined]
            known.add(target.id)
