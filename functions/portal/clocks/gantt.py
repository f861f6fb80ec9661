"""The picture of a case's clocks: a bar each, paused days hatched, with what was promised, the law and today marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from portal.clocks.scale import WIDTH, Scale
from portal.clocks.spans import Span, spans

ROW = 52
"""Points from one bar to the next; the name stands above each."""
TOP, FOOT = 8, 30


@dataclass(frozen=True, slots=True)
class Bar:
    """A clock: where it stands, its stretches, and where its dates are; None for one that it has not."""

    clock: Mapping[str, Any]
    y: int
    spans: Sequence[Span]
    promised: float | None
    statutory: float | None


@dataclass(frozen=True, slots=True)
class Picture:
    """All bars on one scale, in points."""

    width: int
    height: int
    bars: Sequence[Bar]
    ticks: Sequence[tuple[float, date]]
    today: float

    @property
    def floor(self) -> int:
        """Where the bars end and the dates begin."""
        return self.height - FOOT


def drawn(clocks: Mapping[str, Any], now: datetime) -> Picture | None:
    """The picture of a `Clocks` answer; None for a case of which no clock has run yet."""
    listed = clocks["clocks"]
    if not any(each["started_at"] for each in listed):
        return None
    scale = Scale.of(clocks, now)
    bars = [_bar(each, TOP + at * ROW, scale, now) for at, each in enumerate(listed)]
    return Picture(WIDTH, TOP + len(bars) * ROW + FOOT, bars, list(scale.ticks()), scale.at(now))


def _bar(clock: Mapping[str, Any], y: int, scale: Scale, now: datetime) -> Bar:
    due = {name: clock[name]["due_at"] if clock["started_at"] else None for name in ("promised", "statutory")}
    at = {name: scale.at(datetime.fromisoformat(value)) if value else None for name, value in due.items()}
    return Bar(clock, y, spans(clock, scale, now), at["promised"], at["statutory"])
