"""From days to points of the picture."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

WIDTH = 960
"""Points of the picture from its first day to its last."""
MOST_TICKS = 10
STEPS = (1, 2, 7, 14, 28, 91, 182, 364)
"""Days between two ticks; of these the first that makes few enough."""
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scale:
    """The days that the picture shows, in the region's time."""

    first: date
    last: date
    zone: ZoneInfo

    @classmethod
    def of(cls, clocks: Mapping[str, Any], now: datetime) -> "Scale":
        """From the first start to the last end of any clock, with today in it and a day of air on the right."""
        zone = ZoneInfo(clocks["time_zone"])
        days = [now.astimezone(zone).date(), *_days(clocks["clocks"], zone)]
        return cls(min(days), max(days) + DAY, zone)

    def day(self, day: date) -> float:
        """Where a day begins."""
        return round((day - self.first) / DAY * self._points, 1)

    def at(self, at: datetime) -> float:
        """Where an instant is."""
        local = at.astimezone(self.zone).replace(tzinfo=None)
        since = local - datetime.combine(self.first, datetime.min.time())
        return round(since / DAY * self._points, 1)

    def ticks(self) -> Iterator[tuple[float, date]]:
        """Days to write below the picture, and where."""
        length = (self.last - self.first).days + 1
        step = next((each for each in STEPS if length / each <= MOST_TICKS), STEPS[-1])
        for offset in range(0, length, step):
            day = self.first + offset * DAY
            yield self.day(day), day

    @property
    def _points(self) -> float:
        return WIDTH / ((self.last - self.first).days + 1)


def _days(clocks: Iterable[Mapping[str, Any]], zone: ZoneInfo) -> Iterator[date]:
    for each in clocks:
        for limit in (each["statutory"], each["promised"]):
            for at in (each["started_at"], each["ended_at"], limit["due_at"] if each["started_at"] else None):
                if at:
                    yield datetime.fromisoformat(at).astimezone(zone).date()
            yield from (date.fromisoformat(day["date"]) for day in limit["days"][-1:])
