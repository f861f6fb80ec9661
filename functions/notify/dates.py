"""Dates as a reader of each language writes them, in the region's own time."""

from datetime import datetime
from zoneinfo import ZoneInfo

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day(at: str | datetime, zone: ZoneInfo, language: str) -> str:
    """The day it is in the zone: `2026年11月20日`, `20 November 2026`."""
    local = _instant(at).astimezone(zone)
    if language == "en":
        return f"{local.day} {MONTHS[local.month - 1]} {local.year}"
    return f"{local.year}年{local.month}月{local.day}日"


def moment(at: str | datetime, zone: ZoneInfo, language: str) -> str:
    """The day and the time, to the minute."""
    return f"{day(at, zone, language)} {_instant(at).astimezone(zone):%H:%M}"


def _instant(at: str | datetime) -> datetime:
    return datetime.fromisoformat(at) if isinstance(at, str) else at
