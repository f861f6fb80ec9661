"""One after the other: two deploys into the same local AWS would disturb each other."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cli.local.home import Home


@contextmanager
def turn(home: Home, say: Callable[[str], None]) -> Iterator[int]:
    """Wait for one's turn. Give the descriptor to a child, and the turn lasts as long as the child."""
    home.folder.mkdir(parents=True, exist_ok=True)
    file = os.open(home.turn, os.O_RDWR | os.O_CREAT)
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another deploy is under way here; waiting for it to end ...")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield file
    finally:
        os.close(file)
