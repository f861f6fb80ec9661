"""Days and instants as a desk writes them: to the minute, where people meet and answer."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from markupsafe import Markup

from portal import formats
from portal.words import Words

TYPED = "%Y-%m-%dT%H:%M"
"""As a browser sends a day and a time (HTML, datetime-local)."""


def moments(words: Words) -> Mapping[str, Callable[[str], Markup]]:
    """`moment`: the day and the minute of an instant as the API writes it (UTC, ISO 8601)."""

    def moment(value: str) -> Markup:
        clock = datetime.fromisoformat(value).astimezone(formats.ZONE)
        return words("desk.moment", day=formats.of(words)["day"](value), time=f"{clock:%H:%M}")

    return {"moment": moment}


def meant(local: str) -> str | None:
    """An instant that was typed as the region's clocks show it (`2026-12-01T09:30`), as the API takes it;
    None for what cannot be read."""
    try:
        at = datetime.strptime(local, TYPED).replace(tzinfo=formats.ZONE)
        return at.astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return None
