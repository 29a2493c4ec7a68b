"""Which indicator a text or a tuple of names means: its place (位置) in a table."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from indicator_rules.model.arguments import expect

if TYPE_CHECKING:
    from collections.abc import Mapping

Path: TypeAlias = tuple[str, ...]
Place: TypeAlias = "str | Path"
ByPlace: TypeAlias = "Mapping[str, object] | Mapping[Path, object] | Mapping[Place, object]"
_PLACE = "write the name of an indicator, or the names that lead to it in a tuple"
BETWEEN = "/"
"""Between the names of a path that is written as one text."""


class PlaceError(ValueError):
    """A place that no indicator has, or several have.

    ``paths`` are those that it fits, ``texts`` what to write for each of them.
    """

    def __init__(self, place: Place, paths: tuple[Path, ...], texts: tuple[str, ...] = ()) -> None:
        super().__init__(place, paths, texts)
        self.place, self.paths, self.texts = place, paths, texts

    def __str__(self) -> str:
        said = self.place if isinstance(self.place, str) else BETWEEN.join(self.place)
        if not self.paths:
            return f"“{said}” names no indicator"
        listed = ", ".join(self.texts)
        return f"“{said}” names {len(self.paths)} indicators: write one of {listed}"


def text_of(path: Path) -> str:
    """A path as one text: 产出指标/数量指标/培训场次."""
    return BETWEEN.join(path)


# With a dictionary of its own for what is worked out once.
@frozen(slots=False)
class Places:
    """The paths of a table, to be found by a name, by some names above it with it, or by all."""

    paths: tuple[Path, ...]

    def index(self, place: Place) -> int:
        """Where the one path stands that a place means; a tuple may be a whole path.

        Raises:
            PlaceError: no path ends so, or several do.
        """
        expect("place", place, str | tuple, _PLACE)
        if not isinstance(place, str) and self.paths.count(place) == 1:
            return self.paths.index(place)
        text = place if isinstance(place, str) else text_of(place)
        found = self._by_end.get(text, ())
        if not isinstance(place, str):
            found = tuple(one for one in found if self.paths[one][-len(place) :] == place)
        if len(found) != 1:
            paths = tuple(self.paths[one] for one in found)
            raise PlaceError(place, paths, tuple(map(self.shortest, found)))
        return found[0]

    def shortest(self, number: int) -> str:
        """The shortest text that means a path: its name where no other ends so.

        With a stroke in front it is a whole path: /合格率 is a row at the top of the table.
        """
        path = self.paths[number]
        texts = (text_of(path[start:]) for start in range(len(path) - 1, -1, -1))
        whole = f"{BETWEEN}{text_of(path)}"
        return next((text for text in texts if len(self._by_end[text]) == 1), whole)

    @cached_property
    def _by_end(self) -> dict[str, tuple[int, ...]]:
        """Each text in which paths end, with where they stand; a name may hold a stroke."""
        found: dict[str, dict[int, None]] = {}
        for number, path in enumerate(self.paths):
            text = text_of(path)
            starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == BETWEEN)]
            for end in (f"{BETWEEN}{text}", *(text[start:] for start in starts)):
                found.setdefault(end, {})[number] = None
        return {text: tuple(numbers) for text, numbers in found.items()}
