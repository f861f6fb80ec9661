"""The portal's own function behind a port of this machine: what a browser asks for becomes the gateway's event.

Beside it stands the bucket, as on the local AWS.
"""

import os
from base64 import b64decode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from unittest.mock import patch
from urllib.parse import urlsplit

import requests

from onestop.documents import links
from portal.app import handler
from tests.functions.context import Context
from tests.functions.portal.gateway import FORM, LOCAL

ONE_AT_A_TIME = Lock()
"""A function is never called twice at once."""


class _Asked(BaseHTTPRequestHandler):
    """One request. A connection carries one, so that none is open when a test has ended."""

    timeout = 5
    """Seconds; browsers open connections that they may need."""

    def do_GET(self) -> None:
        """A page, or a file of the bucket."""
        if self.path.startswith(LOCAL.base):
            self._answer(None)
        else:
            self._from_the_bucket()

    def do_POST(self) -> None:
        """A form."""
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(sent.decode() if self.headers["Content-Type"] == FORM else sent)

    def _answer(self, body: str | bytes | None) -> None:
        address = urlsplit(self.path)
        gateway = replace(LOCAL, host=self.headers["Host"])
        path = address.path.removeprefix(LOCAL.base)
        event = gateway.event(self.command, path, address.query, body, dict(self.headers.items()))
        with ONE_AT_A_TIME:
            answered = handler(event, Context())
        several = [(name, each) for name, values in answered.get("multiValueHeaders", {}).items() for each in values]
        raw = answered["body"]
        content = b64decode(raw) if answered.get("isBase64Encoded") else raw.encode()
        self._send(answered["statusCode"], [*answered["headers"].items(), *several], content)

    def _from_the_bucket(self) -> None:
        """What S3 answers to a signed link; moto listens to `requests`."""
        answer = requests.get(f"https://s3.amazonaws.com{self.path}", timeout=30)
        self._send(answer.status_code, answer.headers.items(), answer.content)

    def _send(self, status: int, headers: Iterable[tuple[str, str]], content: bytes) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[str]:
    """The portal's address while inside, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Asked)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    thread.start()
    try:
        with _signing(f"http://127.0.0.1:{server.server_port}") as origin:
            yield f"{origin}{LOCAL.base}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def _signing(origin: str) -> Iterator[str]:
    """Links to files lead here while inside; whatever else is asked of S3 goes to moto straight."""
    links._s3.cache_clear()
    with patch.dict(os.environ, {"AWS_ENDPOINT_URL_S3": origin}):
        links._s3()
    yield origin
    links._s3.cache_clear()
