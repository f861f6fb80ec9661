"""A request as its handler needs it: read whole and checked against the declaration, or refused."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from chalice.app import Request

from api import body, query
from api.declaration import Operation
from api.ids import ID
from api.validation import checked
from onestop.errors import Fault, Malformed, NotFound, Unauthenticated
from onestop.identity import Principal, authorise, principal
from onestop.store import Once

VERSION = re.compile(r'"?(\d{1,12})"?')
IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e]{1,200}")


@dataclass(frozen=True, slots=True)
class Call:
    """Who asks what, with what, and when (UTC). `expect` is the version that If-Match names;
    `as_text` whether they accept the operation's text more than JSON."""

    operation: str
    signed_in: Principal | None
    body: Mapping[str, Any]
    query: Mapping[str, str]
    once: Once | None
    expect: int | None
    now: datetime
    as_text: bool = False

    @property
    def caller(self) -> Principal:
        """Whoever is signed in; raises Unauthenticated."""
        if self.signed_in is None:
            raise Unauthenticated("sign in first")
        return self.signed_in

    @classmethod
    def read(cls, operation: Operation, request: Request, ids: Mapping[str, str]) -> "Call":
        """Read the request; raises Malformed, Unauthenticated, NotFound, TooLarge, UnsupportedMedia, Invalid."""
        caller = None if operation.public else principal(_claims(request))
        if "case" not in ids:
            authorise(caller, operation.id)
        for name, value in ids.items():
            if not ID.fullmatch(value):
                raise NotFound(f"there is no such {name}")
        document = body.read(request) if operation.method != "GET" else {}
        if operation.method != "GET":
            checked(operation.body or "Nothing", document)
        once = _once(request, caller, operation.id, ids, document) if operation.writes and caller else None
        return cls(
            operation=operation.id,
            signed_in=caller,
            body=document,
            query=query.read(request, operation.query),
            once=once,
            expect=_expected_version(request),
            now=datetime.now(UTC),
            as_text=operation.text is not None and operation.text in request.headers.get("accept", ""),
        )


def _claims(request: Request) -> Mapping[str, Any]:
    """What the gateway's authorizer found in the token it verified."""
    claims = (request.context.get("authorizer") or {}).get("claims")
    return claims if isinstance(claims, Mapping) else {}


def _once(
    request: Request, caller: Principal, operation: str, ids: Mapping[str, str], document: Mapping[str, Any]
) -> Once | None:
    key = request.headers.get("idempotency-key")
    if key is None:
        return None
    if not IDEMPOTENCY_KEY.fullmatch(key):
        raise Malformed(
            "the Idempotency-Key cannot be read", (Fault("/Idempotency-Key", "send 1 to 200 visible ASCII characters"),)
        )
    asked = json.dumps([operation, dict(ids), document], sort_keys=True, separators=(",", ":"))
    return Once(caller.sub, key, sha256(asked.encode()).hexdigest())


def _expected_version(request: Request) -> int | None:
    tag = request.headers.get("if-match")
    if tag is None or tag.strip() == "*":
        return None
    found = VERSION.fullmatch(tag.strip())
    if found is None:
        raise Malformed("If-Match cannot be read", (Fault("/If-Match", "send the ETag of the case unchanged"),))
    return int(found[1])
