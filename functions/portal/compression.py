"""Texts are compressed here: the gateway of AWS would do it, the local one does not, and tests see what people get."""

import gzip
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

SMALLEST = 1_000
"""Bytes below which it is not worth it."""
TEXTS = ("text/", "application/json", "image/svg+xml")
LEVEL = 6


def compressed(event: Mapping[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    """The answer for the gateway, compressed for whoever takes that; bodies come as bytes from Chalice.

    What is not text is sent as Base64, which the gateway undoes for whoever says what they accept (RFC 9110 12.5.1).
    """
    body: bytes = answer["body"] if isinstance(answer["body"], bytes) else answer["body"].encode()
    asked = {name.lower(): value for name, value in event["headers"].items()}
    media_type = answer["headers"].get("Content-Type", "")
    text = media_type.startswith(TEXTS)
    if text and "accept" in asked and "gzip" in asked.get("accept-encoding", "") and len(body) >= SMALLEST:
        answer["headers"]["Content-Encoding"] = "gzip"
        return {**answer, "body": _base64(gzip.compress(body, LEVEL, mtime=0)), "isBase64Encoded": True}
    if text:
        return {**answer, "body": body.decode()}
    return {**answer, "body": _base64(body), "isBase64Encoded": True}


def _base64(body: bytes) -> str:
    return b64encode(body).decode()
