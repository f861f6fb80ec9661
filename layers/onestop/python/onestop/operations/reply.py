"""What an operation answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class File:
    """A file to open or keep; its name is plain ASCII."""

    media_type: str
    name: str
    content: bytes


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
    """Media type and text, instead of the body as fields."""
    file: File | None = None
    """Instead of the body."""
