"""Waiting for a condition that can only be asked about."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PAUSE_S = 0.1
"""Between two questions: short for a person, long for a machine."""


def until(ask: Callable[[], T | None], seconds: float, what: str, pause: float = PAUSE_S) -> T:
    """Return the first true answer of `ask`; raises TimeoutError that says what was awaited."""
    deadline = time.monotonic() + seconds
    while not (answer := ask()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {seconds:.0f} s in vain for {what}")
        time.sleep(pause)
    return answer
