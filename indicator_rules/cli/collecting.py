"""How often a command looks for unreachable cycles, of which it leaves hardly any behind."""

from __future__ import annotations

import atexit
import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OBJECTS = 50_000
"""New objects before the collector looks among them."""


def collect_seldom() -> None:
    """Let many objects be made before the collector looks among them."""
    gc.set_threshold(_OBJECTS, *gc.get_threshold()[1:])


@contextmanager
def few_collections() -> Iterator[None]:
    """Collect seldom meanwhile, and not at all once more as the process ends."""
    usual = gc.get_threshold()
    collect_seldom()
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
