"""What every credential of ours is written in."""

from datetime import UTC, datetime

CONTEXT = "https://www.w3.org/ns/credentials/v2"
"""W3C VC Data Model 2.0; it knows the words of status lists too."""


def stamp(at: datetime) -> str:
    """An XML Schema dateTimeStamp in whole seconds of UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
