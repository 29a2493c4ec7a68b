"""Examples to try: drawn once and the same in every run; the smallest that breaks a law."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hypothesis import HealthCheck, find, given, settings
from hypothesis.errors import NoSuchExample
from hypothesis.strategies import SearchStrategy

Example = TypeVar("Example")


def drawn(strategy: SearchStrategy[Example], max_examples: int) -> list[Example]:
    """Different examples of a strategy, in the order drawn; nothing is left to chance."""
    found: list[Example] = []
    if not max_examples:
        return found

    @settings(_settings(max_examples), suppress_health_check=list(HealthCheck))
    @given(strategy)
    def draw(example: Example) -> None:
        found.append(example)

    draw()
    return list(dict.fromkeys(found))


def smallest(
    strategy: SearchStrategy[Example], breaks: Callable[[Example], bool], *, max_examples: int
) -> Example | None:
    """The smallest drawn example that breaks a law, None where none does."""
    if not max_examples:
        return None
    try:
        return find(strategy, breaks, settings=_settings(max_examples))
    except NoSuchExample:
        return None


def _settings(max_examples: int) -> settings:
    return settings(
        database=None, derandomize=True, deadline=None, max_examples=max_examples, print_blob=False
    )
