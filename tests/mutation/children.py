"""Child processes, a few at a time, each of which comes to a verdict."""

from __future__ import annotations

import json
import os
import select
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

_LONGEST = 300.0
"""Seconds by the clock after which a child that uses no processor time is ended."""


class Verdict(NamedTuple):
    """What became of a mutant: "killed", "survived", "timeout" or "broken"; by which test."""

    status: str
    by: str
    ran: int


@dataclass(frozen=True)
class _Child:
    process: int
    key: str
    started: float


def verdicts(
    work: Iterator[tuple[str, Callable[[], Verdict]]], jobs: int, longest: float = _LONGEST
) -> Iterator[tuple[str, Verdict]]:
    """Do each piece of work in a child, at most ``jobs`` at a time; in the order they end."""
    running: dict[int, _Child] = {}
    exhausted = False
    while running or not exhausted:
        while len(running) < jobs and not exhausted:
            key, task = next(work, (None, None))
            if key is None or task is None:
                exhausted = True
                break
            pipe, process = _started(task)
            running[pipe] = _Child(process, key, time.monotonic())
        for pipe in select.select(list(running), [], [], 1.0)[0]:
            child = running.pop(pipe)
            yield child.key, _ended(pipe, child)
        for pipe, child in list(running.items()):
            if time.monotonic() - child.started > longest:
                os.kill(child.process, signal.SIGKILL)
                del running[pipe]
                yield child.key, _ended(pipe, child)


def _started(task: Callable[[], Verdict]) -> tuple[int, int]:
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return reading, process
    os.close(reading)
    try:
        found = task()
    except BaseException:  # noqa: BLE001 - whatever it is, it must not go on as the parent does
        found = Verdict("broken", traceback.format_exc(), 0)
    os.write(writing, json.dumps(found).encode())
    os._exit(0)


def _ended(pipe: int, child: _Child) -> Verdict:
    text = b""
    while block := os.read(pipe, 65536):
        text += block
    os.close(pipe)
    _, status = os.waitpid(child.process, 0)
    if text:
        return Verdict(*json.loads(text))
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in {signal.SIGPROF, signal.SIGKILL}:
        return Verdict("timeout", "", 0)
    return Verdict("killed", "the process ended", 0)
