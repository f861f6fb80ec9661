"""A local AWS of the bench's own, so that nobody's cases are counted with ours."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from cli.demo.stage import Stage
from cli.local import process
from cli.local.access import client
from cli.local.command import bring_up
from cli.local.home import Home


@contextmanager
def local_aws(base: Path) -> Iterator[Stage]:
    """Up and deployed while inside, on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        home = Home(base=base, port=free.getsockname()[1])
    try:
        yield Stage(bring_up(home), partial(client, home))
    finally:
        process.stop(home)
