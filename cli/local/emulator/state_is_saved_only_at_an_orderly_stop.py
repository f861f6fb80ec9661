"""MiniStack saves its state when it is told to stop, so a killed one loses everything.

We also save it a moment after something was asked of it; idle costs nothing. Each
service's file is replaced whole, so a kill while saving leaves the one before.
"""

import logging
import os
import threading
import time
from typing import Any

from ministack import app
from ministack.core import persistence

_PERIOD_S = float(os.environ.get("ONESTOP_SNAPSHOT_SECONDS", "3"))
_saving = threading.Lock()
_asked = threading.Event()


def work_round() -> None:
    """Watch the requests, and save in the background after them."""
    if not persistence.PERSIST_STATE:
        return
    handle, save_all = app.app, app.save_all

    async def handle_and_remember(scope: dict[str, Any], receive: Any, send: Any) -> None:
        await handle(scope, receive, send)
        if scope["type"] == "http" and not scope["path"].startswith("/_ministack/"):
            _asked.set()

    def save_one_at_a_time(services: Any) -> None:
        with _saving:  # the last save, at an orderly stop, must not meet one under way
            save_all(services)

    app.app, app.save_all = handle_and_remember, save_one_at_a_time
    logging.getLogger("persistence").setLevel(logging.WARNING)  # a line a service every few seconds
    threading.Thread(target=_save_after_requests, daemon=True, name="snapshot").start()


def _save_after_requests() -> None:
    took = 0.0
    while _asked.wait():
        time.sleep(max(_PERIOD_S, 10 * took))  # gathers a burst of requests; a large state is saved less often
        _asked.clear()
        started = time.monotonic()
        app.save_all(app._build_persistence_save_dict())
        took = time.monotonic() - started
