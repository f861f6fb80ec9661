"""How an instant is written wherever it leaves the domain."""

from datetime import UTC, datetime


def iso(at: datetime) -> str:
    """UTC, ISO 8601, with a Z."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
