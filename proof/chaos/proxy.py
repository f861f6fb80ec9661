"""Between everybody and the local AWS: a proxy on the loopback that loses answers and copies messages.

The functions reach it because their configuration says so (`disturbance.py`); no line of the product knows it.
"""

import http.client
import json
import sys
import threading
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cli.local.access import client
from cli.local.home import Home
from proof.chaos.plan import Plan

SEND = "AmazonSQS.SendMessage"
LATEST_S = 2
"""Seconds that a copied message may be late."""
HOPS = frozenset({"connection", "keep-alive", "transfer-encoding", "date", "server"})
"""Headers that are each connection's own."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer of the local AWS, whole."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


class Server(ThreadingHTTPServer):
    """A thread a connection; a caller that was killed is no news."""

    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a connection that the other side gave up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Proxy:
    """Runs while inside `with`; `url` takes the place of the emulator's."""

    def __init__(self, home: Home, plan: Plan) -> None:
        self._home, self._plan = home, plan
        self._sqs = client(home, "sqs")
        self._lock, self._calls = threading.Lock(), Counter[str]()
        self._hopeless: set[str] = set()
        self.done: Counter[str] = Counter()
        """What was done to how many."""
        self._server = Server(("127.0.0.1", 0), self._handler())
        self.port = int(self._server.server_port)
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> "Proxy":
        threading.Thread(target=self._server.serve_forever, daemon=True, name="proxy").start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def calm(self) -> None:
        """Be an ordinary proxy from now on."""
        with self._lock:
            self._plan = replace(self._plan, copied=0.0, unheard=0.0)
            self._hopeless.clear()

    def handled(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answered | None:
        """What the caller gets to hear; None when it gets to hear nothing."""
        call, operation = headers.get("amz-sdk-invocation-id", ""), _operation(method, path, headers)
        with self._lock:
            self._calls[operation] += 1
            number = self._calls[operation]
            if call in self._hopeless:  # every further try of it is lost as well
                return None
        if operation == SEND and self._plan.chance(self._plan.copied, "copied", number):
            self._count("messages copied and late")
            return self._copied(json.loads(body), number)
        answer = self._forward(method, path, headers, body)
        if self._plan.chance(self._plan.unheard, operation, number):
            self._count("answers lost after their effect")
            if call and self._plan.chance(0.5, "hopeless", operation, number):
                self._count("calls that failed for good after their effect")
                with self._lock:
                    self._hopeless.add(call)
            return None
        return answer

    def _count(self, what: str) -> None:
        with self._lock:
            self.done[what] += 1

    def _copied(self, message: Mapping[str, Any], number: int) -> Answered:
        """Send it twice, each copy late in its own way, so that it comes behind those that were sent after it."""
        told = {"QueueUrl": message["QueueUrl"], "MessageBody": message["MessageBody"]}
        delays = [self._plan.dice("late", number, copy).randint(0, LATEST_S) for copy in range(2)]
        sent = [self._sqs.send_message(**told, DelaySeconds=each) for each in delays]
        body = json.dumps({name: sent[0][name] for name in ("MessageId", "MD5OfMessageBody")}).encode()
        return Answered(200, [("Content-Type", "application/x-amz-json-1.0")], body)

    def _forward(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answered:
        connection = http.client.HTTPConnection("127.0.0.1", self._home.port, timeout=60)
        with suppress(OSError):
            connection.connect()
        try:
            connection.request(method, path, body, dict(headers))
            got = connection.getresponse()
            kept = [(name, value) for name, value in got.getheaders() if name.lower() not in HOPS | {"content-length"}]
            return Answered(got.status, kept, got.read())
        finally:
            connection.close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # head and body go out apart, and nobody waits for the first's receipt

            def _any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                answer = proxy.handled(self.command, self.path, dict(self.headers.items()), body)
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

        return Handler


def _operation(method: str, path: str, headers: Mapping[str, str]) -> str:
    """What the call is, as one names it: the SDK's operation, or the method and the service's part of the path."""
    return headers.get("X-Amz-Target") or f"{method} {path.split('?')[0].rstrip('/').rpartition('/')[2]}"
