"""How an instant is written wherever it leaves the domain."""

from datetime import UTC, datetime


def iso(at: datetime) -> str:
    """UTC, ISO 8601, with a Z."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def iso_or_none(at: datetime | None) -> str | None:
    """The same of a moment that may not have come; None for none."""
    return iso(at) if at else None
