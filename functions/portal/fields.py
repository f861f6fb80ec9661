"""What a form sent: its fields, and its files where it has any."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from chalice.app import Request

from onestop.errors import Malformed, TooLarge, UnsupportedMedia
from portal import multipart
from portal.multipart import File

LIMIT = 256 * 1024
"""Bytes of a form without files; with files the gateway says how much it carries."""
MEDIA_TYPE = "application/x-www-form-urlencoded"
MOST = 1_000
"""Fields of a form."""


Sent = tuple[Mapping[str, Sequence[str]], Mapping[str, File]]


def sent(request: Request) -> Sent:
    """Each field with all its values, empty ones too, and each file that was chosen.

    Raises TooLarge, UnsupportedMedia, Malformed.
    """
    raw = _raw(request)
    said = request.headers.get("content-type", "")
    media_type = said.split(";")[0].strip().lower()
    if media_type == multipart.MEDIA_TYPE:
        return multipart.parts(said, raw)
    if len(raw) > LIMIT:
        raise TooLarge(f"a form holds at most {LIMIT} bytes")
    if raw and media_type != MEDIA_TYPE:
        raise UnsupportedMedia(f"a form is sent as {MEDIA_TYPE}")
    try:
        return parse_qs(raw.decode(), keep_blank_values=True, max_num_fields=MOST, errors="strict"), {}
    except ValueError:
        raise Malformed("the form cannot be read") from None


def _raw(request: Request) -> bytes:
    try:
        raw = request.raw_body
    except ValueError:
        raise Malformed("the form is not valid base64") from None
    return raw if isinstance(raw, bytes) else raw.encode()
