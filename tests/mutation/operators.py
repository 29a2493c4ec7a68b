"""What a mutant changes: each operator gives the nodes that could stand in place of one."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_TWINS = {
    "min": "max", "max": "min", "floor": "ceil", "ceil": "floor", "any": "all", "all": "any",
}  # fmt: skip
_WRAPPERS = {"abs", "sorted", "reversed"}
_TRIMMING = {"strip", "lstrip", "rstrip", "lower", "replace", "removeprefix", "removesuffix"}
NOT_MEANT = {"strict", "repr", "kw_only"}
"""Keywords of a check that never fails, and of how a class is shown and called."""
_ORDERLESS = {"isinstance", "issubclass", "min", "max", "gcd", "lcm", "zip", "cast", "getattr"}


@dataclass(frozen=True)
class Change:
    """One node in place of another; None takes a statement or an element away."""

    operator: str
    node: ast.AST


class Operators:
    """The changes of a node, given the enumerations of the package."""

    def __init__(self, enums: Mapping[str, Sequence[str]], *, strings: bool = False) -> None:
        self.enums = enums
        self.strings = strings

    def changes(self, node: ast.AST) -> Iterator[Change]:
        """Every change of one node, in a fixed order."""
        for name in type(node).__mro__[:-2]:
            handler = getattr(self, f"on_{name.__name__}", None)
            if handler is not None:
                yield from handler(node)

    def on_Compare(self, node: ast.Compare) -> Iterator[Change]:  # noqa: N802 - as ast names it
        for place, sign in enumerate(node.ops):
            for other in _COMPARISONS[type(sign)]:
                signs = [*node.ops[:place], other(), *node.ops[place + 1 :]]
                yield Change("comparison", ast.Compare(node.left, signs, node.comparators))

    def on_BinOp(self, node: ast.BinOp) -> Iterator[Change]:  # noqa: N802
        other = _ARITHMETIC.get(type(node.op))
        if other is not None:
            yield Change("arithmetic", ast.BinOp(node.left, other(), node.right))

    def on_AugAssign(self, node: ast.AugAssign) -> Iterator[Change]:  # noqa: N802
        other = _ARITHMETIC.get(type(node.op))
        if other is not None:
            yield Change("arithmetic", ast.AugAssign(node.target, other(), node.value))
        yield Change("statement left out", ast.Pass())

    def on_BoolOp(self, node: ast.BoolOp) -> Iterator[Change]:  # noqa: N802
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield Change("and/or", ast.BoolOp(other, node.values))
        for place in range(len(node.values)):
            rest = [*node.values[:place], *node.values[place + 1 :]]
            yield Change(
                "operand left out", rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
            )

    def on_UnaryOp(self, node: ast.UnaryOp) -> Iterator[Change]:  # noqa: N802
        if isinstance(node.op, ast.Not | ast.USub):
            yield Change("sign or not left out", node.operand)

    def on_Constant(self, node: ast.Constant) -> Iterator[Change]:  # noqa: N802
        if isinstance(node.value, bool):
            yield Change("constant", ast.Constant(not node.value))
        elif isinstance(node.value, int):
            yield Change("constant", ast.Constant(node.value + 1))
            yield Change("constant", ast.Constant(node.value - 1))
        elif self.strings and isinstance(node.value, str) and node.value:
            yield Change("string", ast.Constant(f"≠{node.value}"))

    def on_If(self, node: ast.If) -> Iterator[Change]:  # noqa: N802
        for value in (True, False):
            yield Change("condition", ast.If(ast.Constant(value), node.body, node.orelse))

    def on_IfExp(self, node: ast.IfExp) -> Iterator[Change]:  # noqa: N802
        yield Change("condition", node.body)
        yield Change("condition", node.orelse)

    def on_While(self, node: ast.While) -> Iterator[Change]:  # noqa: N802
        yield Change("condition", ast.While(ast.Constant(value=False), node.body, node.orelse))

    def on_comprehension(self, node: ast.comprehension) -> Iterator[Change]:
        for place in range(len(node.ifs)):
            rest = [*node.ifs[:place], *node.ifs[place + 1 :]]
            yield Change("filter left out", _filtered(node, rest))
            yield Change("filter", _filtered(node, [*rest, ast.Constant(value=False)]))

    def on_match_case(self, node: ast.match_case) -> Iterator[Change]:
        if node.guard is not None:
            yield Change("guard left out", ast.match_case(node.pattern, None, node.body))
        never = ast.Constant(value=False)
        yield Change("case never taken", ast.match_case(node.pattern, never, node.body))

    def on_MatchOr(self, node: ast.MatchOr) -> Iterator[Change]:  # noqa: N802
        for place in range(len(node.patterns)):
            rest = [*node.patterns[:place], *node.patterns[place + 1 :]]
            yield Change("pattern left out", rest[0] if len(rest) == 1 else ast.MatchOr(rest))

    def on_Return(self, node: ast.Return) -> Iterator[Change]:  # noqa: N802
        if node.value is not None and not isinstance(node.value, ast.Constant):
            yield Change("return", ast.Return(ast.Constant(None)))

    def on_Expr(self, node: ast.Expr) -> Iterator[Change]:  # noqa: N802
        if not isinstance(node.value, ast.Constant):
            yield Change("statement left out", ast.Pass())

    def on_Raise(self, node: ast.Raise) -> Iterator[Change]:  # noqa: N802
        del node
        yield Change("statement left out", ast.Pass())

    on_Continue = on_Break = on_Raise  # noqa: N815

    def on_Assign(self, node: ast.Assign) -> Iterator[Change]:  # noqa: N802
        if not isinstance(node.targets[0], ast.Name) or getattr(node, "again", False):
            yield Change("statement left out", ast.Pass())

    def on_Call(self, node: ast.Call) -> Iterator[Change]:  # noqa: N802
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in _TWINS:
            other = ast.Name(_TWINS[name], ast.Load())
            yield Change("twin", ast.Call(other, node.args, node.keywords))
        if name in _WRAPPERS:
            yield Change("call left out", node.args[0])
        if isinstance(node.func, ast.Attribute) and node.func.attr in _TRIMMING:
            yield Change("call left out", node.func.value)
        pair = node.args[:2]
        if len(pair) > 1 and name not in _ORDERLESS and not _starred(pair):
            swapped = [pair[1], pair[0], *node.args[2:]]
            yield Change("arguments swapped", ast.Call(node.func, swapped, node.keywords))
        for place, keyword in enumerate(node.keywords):
            if keyword.arg is not None and keyword.arg not in NOT_MEANT:
                rest = [*node.keywords[:place], *node.keywords[place + 1 :]]
                yield Change("keyword left out", ast.Call(node.func, node.args, rest))

    def on_Attribute(self, node: ast.Attribute) -> Iterator[Change]:  # noqa: N802
        if isinstance(node.value, ast.Name) and node.attr in self.enums.get(node.value.id, ()):
            members = list(self.enums[node.value.id])
            other = members[(members.index(node.attr) + 1) % len(members)]
            if other != node.attr:
                yield Change("sibling", ast.Attribute(node.value, other, node.ctx))

    def on_Set(self, node: ast.Set) -> Iterator[Change]:  # noqa: N802
        for place in range(len(node.elts)):
            rest = [*node.elts[:place], *node.elts[place + 1 :]]
            empty = ast.Call(ast.Name("set", ast.Load()), [], [])
            yield Change("element left out", ast.Set(rest) if rest else empty)

    def on_Dict(self, node: ast.Dict) -> Iterator[Change]:  # noqa: N802
        for place in range(len(node.keys)):
            keys = [*node.keys[:place], *node.keys[place + 1 :]]
            values = [*node.values[:place], *node.values[place + 1 :]]
            yield Change("element left out", ast.Dict(keys, values))


def _filtered(node: ast.comprehension, ifs: list[ast.expr]) -> ast.comprehension:
    return ast.comprehension(node.target, node.iter, ifs, node.is_async)


def _starred(nodes: Sequence[ast.expr]) -> bool:
    return any(isinstance(one, ast.Starred) for one in nodes)


def enums_of(trees: Sequence[ast.Module]) -> dict[str, list[str]]:
    """The enumerations that some modules define, each with its members in order."""
    found: dict[str, list[str]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and any(
                isinstance(base, ast.Name) and base.id == "Enum" for base in node.bases
            ):
                found[node.name] = [
                    target.id
                    for one in node.body
                    if isinstance(one, ast.Assign)
                    for target in one.targets
                    if isinstance(target, ast.Name)
                ]
    return found
