"""The API at an address: each HTTP request goes through the gateway's part to the function."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from chalice.test import Client

from tests.functions.api.person import Gateway

STAGE = "/v1"


def token(sub: str, *groups: str) -> str:
    """What the gateway here takes for an ID token: the claims themselves."""
    return json.dumps({"sub": sub, "token_use": "id", "cognito:groups": ",".join(groups)})


@contextmanager
def serving() -> Iterator[str]:
    """The API's address while inside."""
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{STAGE}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Handler(BaseHTTPRequestHandler):
    """One request."""

    def do_GET(self) -> None:
        """Read."""
        self._forward()

    def do_POST(self) -> None:
        """Write."""
        self._forward()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _forward(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        if "authorization" in headers:
            headers["authorization"] = headers["authorization"].removeprefix("Bearer ")
        body = self.rfile.read(int(headers.get("content-length", 0)))
        http = Client(Gateway()).http  # type: ignore[arg-type]  # it asks an app for no more
        answer = http.request(self.command, self.path.removeprefix(STAGE), headers=headers, body=body)
        self.send_response(answer.status_code)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)
