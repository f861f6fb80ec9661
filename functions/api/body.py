"""The request body as strict JSON (I-JSON, RFC 7493): what two readers could read differently is refused."""

import json
from collections.abc import Mapping
from math import isfinite
from typing import Any, NoReturn

from chalice.app import Request

from onestop.errors import Malformed, TooLarge, UnsupportedMedia

LIMIT = 256 * 1024
"""Bytes of a body."""
DEPTH = 32
"""Levels of nesting."""
SAFE = 2**53 - 1
"""Largest whole number that every reader keeps exact (RFC 7493 2.2)."""
MEDIA_TYPES = frozenset({"application/json", "application/merge-patch+json"})


def read(request: Request) -> Mapping[str, Any]:
    """The body as a JSON object, empty when there is none. Raises TooLarge, UnsupportedMedia, Malformed."""
    raw = _raw(request)
    if len(raw) > LIMIT:
        raise TooLarge(f"a body holds at most {LIMIT} bytes; files are declared and uploaded apart")
    if not raw.strip():
        return {}
    media_type = request.headers.get("content-type", "application/json").split(";")[0].strip().lower()
    if media_type not in MEDIA_TYPES:
        raise UnsupportedMedia("send the body as application/json")
    document = _parsed(raw)
    if not isinstance(document, dict):
        raise Malformed("the body must be a JSON object")
    _check(document, 1)
    return document


def _raw(request: Request) -> bytes:
    try:
        raw = request.raw_body
    except ValueError:
        raise Malformed("the body is not valid base64") from None
    return raw if isinstance(raw, bytes) else raw.encode()


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw.decode(), object_pairs_hook=_unique, parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise Malformed("the body is not UTF-8") from None
    except RecursionError:
        raise _too_deep() from None
    except ValueError as error:
        # Position only: the message of a number too long to read would quote it.
        place = f" at line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise Malformed(f"the body is not JSON{place}") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Malformed("an object in the body has the same member twice")
    return members


def _no_constant(_: str) -> NoReturn:
    raise Malformed("NaN and Infinity are not JSON")


def _check(node: Any, depth: int) -> None:
    """Raise Malformed for what JSON allows and no two readers agree on."""
    if depth > DEPTH:
        raise _too_deep()
    if isinstance(node, str):
        _check_text(node)
    elif isinstance(node, int | float) and not (isfinite(node) and (isinstance(node, float) or abs(node) <= SAFE)):
        raise Malformed("a number in the body is too large")
    elif isinstance(node, dict | list):
        for each in (*node, *node.values()) if isinstance(node, dict) else node:
            _check(each, depth + 1)


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Malformed("a string in the body has half a character (a lone surrogate)") from None


def _too_deep() -> Malformed:
    return Malformed(f"the body is nested more than {DEPTH} levels deep")
