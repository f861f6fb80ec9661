"""One thread reads every stream and hands out every queue: a function that is slow, or starting, holds up all others.

On AWS whoever follows a stream is served apart. Here a document would wait for its
check until relay and statistics have worked off what came before it.
"""

import logging
import threading
from collections.abc import Iterator
from typing import Any

from ministack.services import lambda_svc

_LOOK_AGAIN_S = 0.25
"""When nobody says that there is something new."""
_every, _read = lambda_svc._iter_all_esms, lambda_svc._poll_dynamodb_streams
_mine = threading.local()
_followed: set[str] = set()


def work_round() -> None:
    """Follow each stream for each function in a thread of its own."""
    lambda_svc._iter_all_esms, lambda_svc._poll_dynamodb_streams = _only_mine, _begin_to_follow


def _only_mine() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every mapping, or in a thread of one mapping only that one."""
    for account, region, mapping in _every():
        if getattr(_mine, "mapping", mapping["UUID"]) == mapping["UUID"]:
            yield account, region, mapping


def _begin_to_follow() -> bool:
    for _, _, mapping in _every():
        name = mapping["UUID"]
        if ":dynamodb:" in mapping.get("EventSourceArn", "") and name not in _followed:
            _followed.add(name)
            threading.Thread(target=_follow, args=(name,), daemon=True, name=f"stream-{name}").start()
    return False


def _follow(name: str) -> None:
    _mine.mapping = name
    while any(True for _ in _only_mine()):
        try:
            found = _read()
        except Exception:  # as the one thread does: whatever happened, the stream is read on
            logging.getLogger("lambda").exception("a stream could not be read")
            found = False
        if not found:
            lambda_svc._esm_wake.wait(_LOOK_AGAIN_S)
    _followed.discard(name)
