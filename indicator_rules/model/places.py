"""Which indicator a text or a tuple of names means: its place (位置) in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Path: TypeAlias = tuple[str, ...]
Place: TypeAlias = "str | Path"
ByPlace: TypeAlias = "Mapping[str, object] | Mapping[Path, object] | Mapping[Place, object]"
BETWEEN = "/"
"""Between the names of a path that is written as one text."""


class PlaceError(ValueError):
    """A place that no indicator has, or several have; ``paths`` are those that it fits."""

    def __init__(self, place: Place, paths: tuple[Path, ...]) -> None:
        super().__init__(place, paths)
        self.place, self.paths = place, paths

    def __str__(self) -> str:
        said = self.place if isinstance(self.place, str) else BETWEEN.join(self.place)
        if not self.paths:
            return f"“{said}” names no indicator"
        listed = ", ".join(BETWEEN.join(path) for path in self.paths)
        return f"“{said}” names {len(self.paths)} indicators: write one of {listed}"


def resolved(place: Place, paths: Iterable[Path]) -> Path:
    """The one path that a place means: a name, some of the names above it with it, or all.

    A tuple that is a whole path means that one.

    Raises:
        PlaceError: no path ends so, or several do.
    """
    known = tuple(paths)
    if not isinstance(place, str):
        if place in known:
            return place
        found = tuple(path for path in known if path[-len(place) :] == place)
    else:
        found = tuple(path for path in known if _ends_in(BETWEEN.join(path), place))
    if len(found) != 1:
        raise PlaceError(place, found)
    return found[0]


def _ends_in(path: str, place: str) -> bool:
    """Whether a path ends in a place; a name may hold a stroke itself."""
    return path == place or path.endswith(f"{BETWEEN}{place}")
