"""A request of the gateway's as a call: read whole and checked against the declaration, or refused."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from chalice.app import Request

from api import body
from onestop.errors import Fault, Malformed
from onestop.identity import principal
from onestop.operations import Call, Operation, admit
from onestop.operations.languages import preferred

VERSION = re.compile(r'"?(\d{1,12})"?')


def read(operation: Operation, request: Request, ids: Mapping[str, str]) -> Call:
    """Read the request; raises Malformed, Unauthenticated, Forbidden, NotFound, TooLarge, UnsupportedMedia, Invalid."""
    caller = None if operation.public else principal(_claims(request))
    admit(operation, caller, ids)
    return Call.of(
        operation,
        caller,
        datetime.now(UTC),
        ids=ids,
        body=body.read(request) if operation.method != "GET" else {},
        asked=_query(request),
        key=request.headers.get("idempotency-key"),
        expect=_expected_version(request),
        as_text=operation.text is not None and operation.text in request.headers.get("accept", ""),
        language=preferred(request.headers.get("accept-language", "")),
    )


def _claims(request: Request) -> Mapping[str, Any]:
    """What the gateway's authorizer found in the token it verified."""
    claims = (request.context.get("authorizer") or {}).get("claims")
    return claims if isinstance(claims, Mapping) else {}


def _query(request: Request) -> Mapping[str, Sequence[str]]:
    sent = request.query_params
    return {name: sent.getlist(name) for name in sent} if sent else {}


def _expected_version(request: Request) -> int | None:
    tag = request.headers.get("if-match")
    if tag is None or tag.strip() == "*":
        return None
    found = VERSION.fullmatch(tag.strip())
    if found is None:
        raise Malformed("If-Match cannot be read", (Fault("/If-Match", "send the ETag of the case unchanged"),))
    return int(found[1])
