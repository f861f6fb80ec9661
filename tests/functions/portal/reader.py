"""Somebody with a browser, at a gateway: an address becomes the event that the gateway makes of it."""

import gzip
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from portal.app import app, handler
from tests.functions.context import Context

ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8"


@dataclass(frozen=True, slots=True)
class Gateway:
    """How the pages are reached: what the browser has before their paths, and what the gateway says of itself."""

    base: str
    stage: str
    context: Mapping[str, str]
    host: str = "portal.example"


AWS = Gateway("/portal", "/portal", {"apiId": "a1b2c3", "domainName": "a1b2c3.execute-api.eu-west-1.amazonaws.com"})
DOMAIN = Gateway("", "", {"apiId": "a1b2c3", "domainName": "www.government.example"})
BELOW_A_DOMAIN = Gateway("/one/stop", "/one/stop", {"apiId": "a1b2c3", "domainName": "www.government.example"})
LOCAL = Gateway("/_aws/execute-api/a1b2c3/portal", "/portal", {"apiId": "a1b2c3"}, "127.0.0.1:4566")
LOCAL_NAME = Gateway("/portal", "/portal", {"apiId": "a1b2c3"}, "a1b2c3.execute-api.localhost:4566")
GATEWAYS = (AWS, DOMAIN, BELOW_A_DOMAIN, LOCAL, LOCAL_NAME)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    sent: int
    """Bytes over the wire."""
    cookies: Mapping[str, str]
    """Whole `Set-Cookie` headers by the cookie's name."""

    @property
    def text(self) -> str:
        """The page."""
        return self.content.decode()


@dataclass
class Reader:
    """A browser; it keeps cookies, as all the pages have one path."""

    gateway: Gateway = LOCAL
    accept_language: str = "en"
    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=lambda: {"Accept": ACCEPT, "Accept-Encoding": "gzip"})

    def get(self, path: str) -> Answer:
        """Open a page by its path below the base, or by a link out of a page."""
        return self._ask("GET", path, None)

    def post(self, path: str, fields: Mapping[str, Any], **headers: str) -> Answer:
        """Send a form."""
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._ask("POST", path, urlencode(fields, doseq=True), told)

    def _ask(
        self, method: str, path: str, body: str | bytes | None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        split = urlsplit(path.removeprefix(self.gateway.base))
        answered = handler(self._event(method, split.path, split.query, body, headers or {}), Context())
        raw = answered["body"]
        content = b64decode(raw) if answered.get("isBase64Encoded") else raw.encode()
        told = {**answered["headers"], **dict.fromkeys(answered.get("multiValueHeaders", {}), "")}
        whole = {each.partition("=")[0]: each for each in answered.get("multiValueHeaders", {}).get("Set-Cookie", [])}
        self._keep(whole)
        plain = gzip.decompress(content) if told.get("Content-Encoding") == "gzip" else content
        return Answer(answered["statusCode"], told, plain, len(content), whole)

    def _keep(self, cookies: Mapping[str, str]) -> None:
        for name, whole in cookies.items():
            if "Max-Age=0" in whole:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = whole.partition("=")[2].partition(";")[0]

    def _event(
        self, method: str, path: str, query: str, body: str | bytes | None, headers: Mapping[str, str]
    ) -> dict[str, Any]:
        route, given = _routed(method, path or "/")
        asked = parse_qs(query, keep_blank_values=True)
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        told = {**self.headers, "Host": self.gateway.host, "Accept-Language": self.accept_language, **headers}
        told |= {"Cookie": kept} if kept else {}
        told |= {"Content-Type": "application/x-www-form-urlencoded"} if isinstance(body, str) else {}
        return {
            "headers": told,
            "multiValueQueryStringParameters": asked or None,
            "pathParameters": given or None,
            "stageVariables": None,
            "body": b64encode(body).decode() if isinstance(body, bytes) else body,
            "isBase64Encoded": isinstance(body, bytes),
            "requestContext": {
                **self.gateway.context,
                "httpMethod": method,
                "resourcePath": route,
                "path": f"{self.gateway.stage}{path or '/'}",
            },
        }


def _routed(method: str, path: str) -> tuple[str, dict[str, str]]:
    """The route of a path as the gateway finds it: what is written out before what is open."""
    for route in sorted(app.routes, key=lambda each: (each.count("{"), each)):
        pattern = re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", route)
        found = re.fullmatch(pattern, path) if "{proxy+}" not in route else None
        if found and method in app.routes[route]:
            return route, found.groupdict()
    return "/{proxy+}", {"proxy": path.lstrip("/")}
