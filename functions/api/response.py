"""A reply as HTTP, and the headers that every answer carries."""

import json
from collections.abc import Mapping
from typing import Any

from chalice.app import Response

from onestop.operations import Reply

HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
}
PRIVATE = "no-store"


def response(reply: Reply) -> Response:
    """The reply as Chalice sends it."""
    headers = {"Cache-Control": PRIVATE if reply.max_age is None else f"public, max-age={reply.max_age}"}
    if reply.etag is not None:
        headers["ETag"] = f'"{reply.etag}"'
    if reply.location is not None:
        headers["Location"] = reply.location
    if reply.file is not None:
        headers["Content-Disposition"] = f'inline; filename="{reply.file.name}"'
        return _response(reply.file.content, reply.status, reply.file.media_type, headers)
    if reply.text is not None:
        media_type, text = reply.text
        return _response(text, reply.status, media_type, headers)
    return json_response(reply.body, reply.status, "application/json", headers)


def json_response(body: Mapping[str, Any], status: int, media_type: str, headers: Mapping[str, str]) -> Response:
    """JSON as UTF-8, with the headers that every answer carries."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return _response(text, status, media_type, headers)


def _response(body: str | bytes, status: int, media_type: str, headers: Mapping[str, str]) -> Response:
    return Response(body, headers={"Content-Type": media_type, **HEADERS, **headers}, status_code=status)
