"""Objects told apart by being others, where those that are equal may be written differently."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Itself(Generic[T]):
    """A key that stands for one object and no equal one, and keeps it alive.

    Rules are equal whose units have two names, 公里 and km, and findings repeat the names: what is
    remembered of a rule is remembered of the very object, which many rows of tables share.
    """

    __slots__ = ("it",)

    def __init__(self, it: T) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)
