"""What a form sent."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from chalice.app import Request

from onestop.errors import Malformed, TooLarge, UnsupportedMedia

LIMIT = 256 * 1024
"""Bytes of a form; files go to their bucket."""
MEDIA_TYPE = "application/x-www-form-urlencoded"
MOST = 1_000
"""Fields of a form."""


def fields(request: Request) -> Mapping[str, Sequence[str]]:
    """Each field with all its values, empty ones too; raises TooLarge, UnsupportedMedia, Malformed."""
    sent = request.raw_body
    raw = sent if isinstance(sent, bytes) else sent.encode()
    if len(raw) > LIMIT:
        raise TooLarge(f"a form holds at most {LIMIT} bytes")
    if raw and request.headers.get("content-type", "").split(";")[0].strip().lower() != MEDIA_TYPE:
        raise UnsupportedMedia(f"a form is sent as {MEDIA_TYPE}")
    try:
        return parse_qs(raw.decode(), keep_blank_values=True, max_num_fields=MOST, errors="strict")
    except ValueError:
        raise Malformed("the form cannot be read") from None
