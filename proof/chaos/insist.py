"""A caller who insists: an answer that never came is asked for again, with the same key, until it comes."""

import time
from collections.abc import Callable
from typing import TypeVar

import requests

from cli.client import Refused

T = TypeVar("T")

TRIES, PAUSE_S = 120, 0.5
OURS = frozenset({429, 500, 502, 503, 504})
"""What the API says when the fault is its own: the same again may succeed."""


class GaveUp(Exception):
    """No answer after all these tries: what was asked for may be lost."""


def insist(ask: Callable[[], T]) -> T:
    """The first real answer; raises Refused when that is a refusal, GaveUp when none comes."""
    last: Exception | None = None
    for _ in range(TRIES):
        try:
            return ask()
        except (requests.RequestException, TimeoutError) as error:
            last = error
        except Refused as refused:
            if refused.status not in OURS:
                raise
            last = refused
        time.sleep(PAUSE_S)
    raise GaveUp(f"no answer after {TRIES} tries: {last}")
