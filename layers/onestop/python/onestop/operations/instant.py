"""Instants as people send them."""

from datetime import UTC, datetime
from typing import Any

from onestop.errors import Fault, Malformed


def instant(said: Any, pointer: str = "/at") -> datetime:
    """An instant with its offset; raises Malformed for anything else."""
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        at = None
    if at is None or at.tzinfo is None:
        raise Malformed(
            "a date cannot be read", (Fault(pointer, "send ISO 8601 with an offset: 2026-12-01T02:00:00Z"),)
        )
    return at.astimezone(UTC)
