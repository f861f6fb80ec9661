"""Somebody with a browser, at a gateway: opens pages, sends forms, keeps cookies."""

import gzip
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from portal.app import handler
from tests.functions.context import Context
from tests.functions.portal.gateway import FORM, LOCAL, Gateway

ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8"


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
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        told = {**self.headers, "Accept-Language": self.accept_language, **headers}
        told |= {"Cookie": kept} if kept else {}
        told |= {"Content-Type": FORM} if isinstance(body, str) else {}
        return self.gateway.event(method, path, query, body, told)
