"""An answer, and the headers that every answer carries."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chalice.app import Response

HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
}
PRIVATE = "no-store"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a handler answers. `max_age` in seconds lets anybody keep it, None nobody."""

    body: Mapping[str, Any]
    status: int = 200
    etag: str | None = None
    location: str | None = None
    """Relative to the request."""
    max_age: int | None = None
    text: tuple[str, str] | None = None
    """Media type and text, instead of the body as JSON."""

    def response(self) -> Response:
        """The same as Chalice sends it."""
        headers = {"Cache-Control": PRIVATE if self.max_age is None else f"public, max-age={self.max_age}"}
        if self.etag is not None:
            headers["ETag"] = f'"{self.etag}"'
        if self.location is not None:
            headers["Location"] = self.location
        if self.text is not None:
            media_type, text = self.text
            return Response(text, headers={"Content-Type": media_type, **HEADERS, **headers}, status_code=self.status)
        return json_response(self.body, self.status, "application/json", headers)


def json_response(body: Mapping[str, Any], status: int, media_type: str, headers: Mapping[str, str]) -> Response:
    """JSON as UTF-8, with the headers that every answer carries."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text, headers={"Content-Type": media_type, **HEADERS, **headers}, status_code=status)
