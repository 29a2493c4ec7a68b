"""What a strategy draws: the least example of a kind, and many at once."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, find, given, settings

FINDING = settings(
    database=None,
    derandomize=True,
    deadline=None,
    max_examples=200,
    phases=[Phase.generate, Phase.shrink],
)
DRAWING = settings(
    database=None,
    derandomize=True,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow],
)


def least(strategy, where=lambda _: True):
    """The example that a failing test would show."""
    return find(strategy, where, settings=FINDING)


def drawn(strategy, examples=400):
    """Every example of one run, in the order drawn."""
    found = []

    @settings(DRAWING, max_examples=examples)
    @given(strategy)
    def draw(example):
        found.append(example)

    draw()
    return found
