"""A region's calendar: which days are worked, and why a day is not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """Holidays and make-up workdays of the published years; other years know weekends only."""

    id: str
    time_zone: str
    """IANA name."""
    holidays: Mapping[date, str]
    """Days off by law or order, with their names in English."""
    workdays: frozenset[date]
    """Make-up workdays (調休): worked although they fall on a weekend."""
    published: frozenset[int]
    """Years whose holidays are known; in any other a date is provisional."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """The law behind each step of counting: `event_day`, `days_off`, `last_day`."""

    @classmethod
    def from_json(cls, document: Mapping[str, Any]) -> "Calendar":
        """Read the compiled form: {id, time_zone, holidays: {date: name}, workdays: [date], published: [year],
        rules: {step: law}}."""
        return cls(
            id=document["id"],
            time_zone=document["time_zone"],
            holidays={date.fromisoformat(day): name for day, name in document["holidays"].items()},
            workdays=frozenset(map(date.fromisoformat, document["workdays"])),
            published=frozenset(document["published"]),
            rules=document["rules"],
        )

    @cached_property
    def zone(self) -> ZoneInfo:
        """The region's time zone."""
        return ZoneInfo(self.time_zone)

    def day_off(self, day: date) -> str | None:
        """Why that day is not worked; None for a working day. A make-up workday beats the weekend."""
        if day in self.workdays:
            return None
        if day in self.holidays:
            return self.holidays[day]
        return "weekend" if day.weekday() >= SATURDAY else None

    def local_date(self, at: datetime) -> date:
        """The day it is in the region at an instant."""
        return at.astimezone(self.zone).date()

    def end_of(self, day: date) -> datetime:
        """The last second of a day in the region, as UTC."""
        midnight = datetime.combine(day + timedelta(days=1), time.min, self.zone)
        return midnight.astimezone(UTC) - timedelta(seconds=1)
