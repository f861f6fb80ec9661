"""A pool of a test's own: it signs ID tokens with its key, and publishes the key where the SDK looks for it."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from onestop.base64url import encode

REGION = "us-east-1"
ID = f"{REGION}_sample"
ISSUER = f"https://cognito-idp.{REGION}.amazonaws.com/{ID}"
CLIENT = "sample-client"
ENDPOINT = "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"


COLLEAGUES = ("ann", "ben")
"""Who works for every department."""


class Signer:
    """One key of a pool."""

    def __init__(self, kid: str = "first") -> None:
        self.kid = kid
        self._key = rsa.generate_private_key(65537, 2048)

    @property
    def jwk(self) -> dict[str, str]:
        """The public half, as the pool publishes it."""
        numbers = self._key.public_key().public_numbers()
        parts = {"n": numbers.n, "e": numbers.e}
        whole = {name: encode(value.to_bytes((value.bit_length() + 7) // 8)) for name, value in parts.items()}
        return {"kty": "RSA", "alg": "RS256", "use": "sig", "kid": self.kid, **whole}

    def token(self, header: Mapping[str, Any] | None = None, /, **claims: Any) -> str:
        """A token that claims this; without more it is a good one of `ann` for an hour."""
        ends = datetime.now(UTC) + timedelta(hours=1)
        said = {"sub": "ann", "iss": ISSUER, "aud": CLIENT, "token_use": "id", "exp": int(ends.timestamp())}
        whole = {"cognito:username": said["sub"], **said, **claims}
        told = {"alg": "RS256", "kid": self.kid, **(header or {})}
        signed = ".".join(encode(json.dumps(each).encode()) for each in (told, whole))
        return f"{signed}.{encode(self._key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256()))}"


def _user(sub: str) -> Mapping[str, Any]:
    return {"Username": f"{sub}@office", "Attributes": [{"Name": "sub", "Value": sub}], "Enabled": True}


@contextmanager
def publishing(*signers: Signer) -> Iterator[str]:
    """The address of a service that publishes these keys for the pool, while inside."""
    published = json.dumps({"keys": [each.jwk for each in signers]}).encode()

    class Keys(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == f"/{ID}/.well-known/jwks.json"
            self.send_response(200 if found else 404)
            self.end_headers()
            self.wfile.write(published if found else b"")

        def do_POST(self) -> None:
            """A page of those who work for a department (ListUsersInGroup)."""
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            start = int(asked.get("NextToken", 0))
            end = start + asked["Limit"]
            more = {"NextToken": str(end)} if end < len(COLLEAGUES) else {}
            users = [_user(each) for each in COLLEAGUES[start:end]]
            self.send_response(200)
            self.send_header("Content-Type", "application/x-amz-json-1.1")
            self.end_headers()
            self.wfile.write(json.dumps({"Users": users, **more}).encode())

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Keys)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
