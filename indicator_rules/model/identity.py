"""A relation between printed figures (勾稽关系), as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.quantity import Quantity


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

    def names(self) -> Iterator[str]:
        """Every name it rests on, in order, each once."""
        yield from dict.fromkeys((*_names(self.left), *_names(self.right)))


def _names(term: Term) -> Iterator[str]:
    if isinstance(term, Name):
        yield term.name
    elif isinstance(term, Operation):
        yield from _names(term.left)
        yield from _names(term.right)
