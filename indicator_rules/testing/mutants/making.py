"""Every mutant of a spec: its targets, methods, weights, directions, units, period and profile."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from indicator_rules.model.rules import AllOf, AnyOf, Qualitative
from indicator_rules.model.units import unit_named
from indicator_rules.source import Span
from indicator_rules.specfile.fixes.edits import Edit, Value, indicators, items, scalars
from indicator_rules.specfile.nodes import Mapping, Scalar, compose
from indicator_rules.testing.mutants.mutant import Change, Mutant
from indicator_rules.testing.mutants.rows import Spec
from indicator_rules.testing.mutants.sentences import Slip, slips
from indicator_rules.testing.mutants.targets import other_targets, other_units
from indicator_rules.testing.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.source import Source
    from indicator_rules.specfile.nodes import Node
    from indicator_rules.testing.tables import Table

_METHODS = ("direct", "proportional")
"""What stands in for another method."""
NOTHING = ""
_DIRECTIONS = {"higher": "lower", "lower": "higher", "inside": "higher"}


def mutants_of(scorecard: Scorecard) -> Iterator[Mutant]:
    """The spec of a scorecard with one mistake at a time, as far as it is a spec still.

    Raises:
        ValueError: the scorecard was read from no file.
    """
    return mutants_in(table_of(scorecard))


def mutants_in(table: Table) -> Iterator[Mutant]:
    """The same of a table as it was read."""
    scorecard = table.whole.scorecard
    if scorecard.source is None:
        msg = f"scorecard {scorecard.title!r} was read from no file"
        raise ValueError(msg)
    root = compose(scorecard.source, "").root
    spec = Spec(table, scorecard.source, root)
    for change in () if root is None else _changes(root, scorecard):
        mutant = change.mutant(spec)
        if mutant is not None:
            yield mutant


def _changes(root: Node, scorecard: Scorecard) -> Iterator[Change]:
    leaves = [node for node in _mappings(indicators(root)) if not any(items(node, "indicators"))]
    for node, (_, leaf) in zip(leaves, scorecard.leaves(), strict=True):
        yield from _of_leaf(node, leaf, scorecard.source)
    yield from _weights(root)
    for scalar in scalars(root, "period"):
        yield from _figures("period", scalar, ())
    for scalar in scalars(root, "points"):
        yield from _figures("points", scalar, ())
    for scalar in scalars(root, "profile"):
        yield _dropped("profile", scalar, ())
    for bonus in items(root, "bonus"):
        for scalar in scalars(bonus, "points"):
            yield from _figures("bonus", scalar, ())


def _of_leaf(node: Mapping, leaf: Indicator, source: Source | None) -> Iterator[Change]:
    names = (leaf.name,)
    rules = () if leaf.target is None else tuple(other_targets(leaf.target))
    for scalar in scalars(node, "target"):
        for kind, rule in rules:
            yield _written(kind, scalar, str(rule), names)
    for scalar in scalars(node, "budget"):
        yield from _figures("bound", scalar, names)
    for scalar in scalars(node, "unit"):
        for unit in other_units(unit_named(scalar.text)):
            yield _written("unit", scalar, unit.name, names)
    for scalar in scalars(node, "direction"):
        yield _written("direction", scalar, _DIRECTIONS[scalar.text], names)
    yield from _methods(node, leaf, source)


def _methods(node: Mapping, leaf: Indicator, source: Source | None) -> Iterator[Change]:
    """The sentence or the mapping with one mistake, another method, and none."""
    names = (leaf.name,)
    for key, value in node.entries:
        if key.text != "method":
            continue
        for scalar in _scalars_below(value):
            for slip in slips(scalar.text):
                yield _slipped(slip.kind, scalar, slip, names)
        if isinstance(value, Scalar) and value.verbatim:
            for method in _METHODS:
                yield _written("method", value, method, names)
            yield _dropped("method", value, names)
        return
    if isinstance(leaf.target, Qualitative | AllOf | AnyOf):
        return
    key = next(key for key, _ in node.entries if key.text in {"target", "budget"})
    flow = source is not None and source.text[node.span.start] == "{"
    indent = 0 if source is None else source.place(key.span.start).column - 1
    behind = ", " if flow else f"\n{' ' * indent}"
    start = Span(key.span.start, key.span.start)
    inserted = (Edit(start, f"method: {_METHODS[0]}{behind}"),)
    yield Change("method", NOTHING, _METHODS[0], (inserted,), names, key.span)


def _scalars_below(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield from (node,) if node.verbatim else ()
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from _scalars_below(value)
    else:
        for item in node.items:
            yield from _scalars_below(item)


def _written(kind: str, scalar: Scalar, text: str, names: tuple[str, ...]) -> Change:
    """Another text in place of a whole one."""
    return Change(kind, scalar.text, text, _ways(scalar, text), names, scalar.span)


def _slipped(kind: str, scalar: Scalar, slip: Slip, names: tuple[str, ...]) -> Change:
    """A mistake within a text."""
    ways = _ways(scalar, slip.made_in(scalar.text))
    return Change(kind, slip.before, slip.after, ways, names, scalar.locate(slip.span))


def _dropped(kind: str, scalar: Scalar, names: tuple[str, ...]) -> Change:
    """A text that somebody forgot."""
    return Change(kind, scalar.text, NOTHING, ((Edit(scalar.span, ""),),), names, scalar.span)


def _ways(scalar: Scalar, text: str) -> tuple[tuple[Edit, ...], ...]:
    return tuple((edit,) for edit in Value(scalar, text).edits())


def _figures(kind: str, scalar: Scalar, names: tuple[str, ...]) -> Iterator[Change]:
    for slip in [one for one in slips(scalar.text) if one.kind == "figure"]:
        yield _slipped(kind, scalar, slip, names)


def _weights(root: Node) -> Iterator[Change]:
    """A last digit moved from the weight of an indicator to that of the next under one heading."""
    for group in _groups(root):
        for (name, giver), (other, taker) in pairwise(group):
            step = max(_step(giver.text), _step(taker.text))
            less, more = Decimal(giver.text) - step, Decimal(taker.text) + step
            if less > 0:
                edits = (Edit(giver.span, f"{less:f}"), Edit(taker.span, f"{more:f}"))
                before = f"{name} {giver.text}, {other} {taker.text}"
                after = f"{name} {less:f}, {other} {more:f}"
                yield Change("weight", before, after, (edits,), (name, other), giver.span)


def _step(text: str) -> Decimal:
    return Decimal(1).scaleb(int(Decimal(text).as_tuple().exponent))


def _groups(node: Node) -> Iterator[list[tuple[str, Scalar]]]:
    """The names and weights of indicators of the lowest level whose points are of one heading."""
    below = list(_weighted(node))
    yield [
        (name.text, weight)
        for one in below
        if not any(items(one, "indicators"))
        for name in scalars(one, "name")
        for weight in scalars(one, "weight")
    ]
    for one in below:
        yield from _groups(one)


def _weighted(node: Node) -> Iterator[Mapping]:
    """What stands below a heading; headings without points are seen through."""
    for below in _mappings(items(node, "indicators")):
        if any(items(below, "indicators")) and not any(scalars(below, "weight")):
            yield from _weighted(below)
        else:
            yield below


def _mappings(nodes: Iterable[Node]) -> Iterator[Mapping]:
    return (node for node in nodes if isinstance(node, Mapping))
