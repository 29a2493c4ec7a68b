"""A relation between printed figures (勾稽关系), as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from indicator_rules.model.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen
class Name:
    """A figure or an indicator by its name."""

    name: str


@frozen
class Amount:
    """An amount written into the relation."""

    quantity: Quantity


@frozen
class Operation:
    """Two terms and a sign: + - * /."""

    sign: str
    left: Term
    right: Term


Term: TypeAlias = Name | Amount | Operation


@frozen
class Relation:
    """Both sides of an equals sign."""

    left: Term
    right: Term

    def names(self) -> tuple[str, ...]:
        """Every name it rests on, in order, each once."""
        return tuple(dict.fromkeys((*names_in(self.left), *names_in(self.right))))


def names_in(term: Term) -> Iterator[str]:
    """The names in a term, from left to right."""
    return (one.name for one in _parts(term) if isinstance(one, Name))


def signs_in(term: Term) -> Iterator[str]:
    """The signs of the operations in a term."""
    return (one.sign for one in _parts(term) if isinstance(one, Operation))


def _parts(term: Term) -> Iterator[Term]:
    """A term and all that it is made of, from left to right."""
    # A long sum is a deep tree, deeper than functions may call themselves.
    todo = [term]
    while todo:
        one = todo.pop()
        yield one
        if isinstance(one, Operation):
            todo += [one.right, one.left]
