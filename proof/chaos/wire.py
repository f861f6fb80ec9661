"""The HTTP of the proxy: a thread a connection, requests taken in, answers passed on, or the connection closed."""

import http.client
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HOPS = frozenset({"connection", "keep-alive", "transfer-encoding", "date", "server"})
"""Headers that are each connection's own."""
LONGEST_S = 60.0
"""Seconds that an answer of the local AWS may take."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request on its way to the local AWS, whole."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def operation(self) -> str:
        """What it is, as one names it: the SDK's operation, or the method and the service's part of the path."""
        path = self.path.split("?")[0].rstrip("/")
        return self.headers.get("X-Amz-Target") or f"{self.method} {path.rpartition('/')[2]}"


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer of the local AWS, whole."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


Handle = Callable[[Asked], Answered | None]
"""Who decides what the caller gets to hear; None when it gets to hear nothing."""


def forward(port: int, asked: Asked) -> Answered:
    """The answer of whoever listens on `port` of this machine; raises OSError."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_S)
    with suppress(OSError):
        connection.connect()
    try:
        connection.request(asked.method, asked.path, asked.body, dict(asked.headers))
        got = connection.getresponse()
        kept = [(name, value) for name, value in got.getheaders() if name.lower() not in HOPS | {"content-length"}]
        return Answered(got.status, kept, got.read())
    finally:
        connection.close()


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[None]:
    """It serves while inside."""
    threading.Thread(target=server.serve_forever, daemon=True, name="proxy").start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


class Server(ThreadingHTTPServer):
    """On a free port; a caller that was killed is no news."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, handle: Handle) -> None:
        self.handle = handle
        super().__init__(("127.0.0.1", 0), Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a connection that the other side gave up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body go out apart, and nobody waits for the first's receipt

    def _any(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        answer = self.server.handle(Asked(self.command, self.path, dict(self.headers.items()), body))
        if answer is None:
            self.close_connection = True
            return
        self.send_response_only(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _any  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""
