"""The port of the local AWS: free, or a clear word on who has it and the way out."""

import socket
import time

from cli.local.home import Home
from cli.local.problem import LocalProblem

_FREE_S, _LOOK_AGAIN_S = 2.0, 0.05
"""An emulator that was killed gives back its lock a moment before its port."""


def require_free(home: Home) -> None:
    """Raise LocalProblem when another program has the port of this home."""
    deadline = time.monotonic() + _FREE_S
    while (taken := _taken(home.port)) and time.monotonic() < deadline:
        time.sleep(_LOOK_AGAIN_S)
    if taken:
        raise LocalProblem(
            f"Port {home.port} is taken by another program ({taken.strerror}).\n"
            f"Stop that program, or choose another port: ONESTOP_PORT={home.port + 1} and the same command."
        ) from taken


def _taken(port: int) -> OSError | None:
    with socket.socket() as probe:
        # As the server binds: a connection that has just closed does not count.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            return error
    return None
