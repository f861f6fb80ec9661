"""Somebody who calls the API as through the gateway; every answer is held against what OpenAPI promises."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from chalice.test import Client

from api.app import app, handler
from api.openapi import document
from onestop.operations.validation import validator
from tests.functions.context import Context

JSON = "application/json"
TEXTS = frozenset({"application/vc+jwt", "text/csv; charset=utf-8"})
"""Media types of answers that are no JSON."""
FILES = frozenset({"application/pdf"})


class Gateway:
    """The gateway's part: it has verified the token, and hands its claims on."""

    routes = app.routes
    api = app.api

    def __call__(self, event: dict[str, Any], _: object) -> dict[str, Any]:
        """One request."""
        claims = event["headers"].pop("authorization", None)
        if claims:
            event["requestContext"]["authorizer"] = {"claims": json.loads(claims)}
        return handler(event, Context())


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    body: Any
    headers: Mapping[str, str]


class Person:
    """Signed in with these groups, or not at all when `sub` is None."""

    def __init__(self, sub: str | None, *groups: str, token_use: str = "id") -> None:
        self.sub = sub
        named = {"cognito:groups": ",".join(groups)} if groups else {}
        self._claims = {"sub": sub, "token_use": token_use, **named}
        self._http = Client(Gateway()).http  # type: ignore[arg-type]  # it asks an app for no more

    def ask(self, method: str, path: str, body: bytes | Any = None, **headers: str) -> Answer:
        """One request; header names with underscores for dashes. A body that is not bytes is sent as JSON."""
        raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        sent = {"content-type": JSON, **{name.replace("_", "-"): value for name, value in headers.items()}}
        if self.sub is not None:
            sent["authorization"] = json.dumps(self._claims)
        found = self._http.request(method, path, headers=sent, body=raw)
        answer = Answer(found.status_code, _read(found.headers["Content-Type"], found.body), found.headers)
        if found.headers["Content-Type"] not in TEXTS:
            _conforms(method, path, answer)
        return answer

    def get(self, path: str, **headers: str) -> Answer:
        """GET."""
        return self.ask("GET", path, None, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Answer:
        """POST."""
        return self.ask("POST", path, body, **headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> Answer:
        """PATCH."""
        return self.ask("PATCH", path, body, **headers)


def _read(media_type: str, body: bytes) -> Any:
    if media_type in FILES:
        return body
    return body.decode() if media_type in TEXTS else json.loads(body)


@cache
def _responses() -> list[tuple[re.Pattern[str], str, dict[str, Any]]]:
    return [
        (re.compile(re.sub(r"{\w+}", "[^/]+", path)), method.upper(), operation["responses"])
        for path, operations in document()["paths"].items()
        for method, operation in operations.items()
    ]


def _conforms(method: str, path: str, answer: Answer) -> None:
    """The status is declared, and the body is what the declaration says."""
    plain = path.split("?")[0]
    matching = [found for route, verb, found in _responses() if verb == method and route.fullmatch(plain)]
    if not matching:
        return
    (media_type, content), *_ = matching[0][str(answer.status)]["content"].items()
    assert answer.headers["Content-Type"] == media_type
    if media_type not in FILES:
        validator(content["schema"]["$ref"].split("/")[-1]).validate(answer.body)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
