"""How far a clock has run: the days of its ledger, counted by what became of them."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

ACCEPTANCE = "acceptance"
"""The id of the clock that runs from submission to acceptance."""


def reckoned(clocks: Mapping[str, Any], id: str, now: datetime) -> dict[str, Any] | None:
    """The clock of that id of a `Clocks` answer, with the days of each limit summed up to today; None without one."""
    found = next((each for each in clocks["clocks"] if each["id"] == id), None)
    if found is None:
        return None
    today = now.astimezone(ZoneInfo(clocks["time_zone"])).date()
    return {**found, "spent": {limit: spent(found[limit], today) for limit in ("promised", "statutory")}}


def spent(limit: Mapping[str, Any], today: date) -> dict[str, int]:
    """Days by state until today, today included; `left` those of the limit that are still to be counted."""
    past = [each for each in limit["days"] if date.fromisoformat(each["date"]) <= today]
    states = Counter(each["state"] for each in past)
    return {
        **{state: states[state] for state in ("counted", "skipped", "paused")},
        "left": limit["within"] - states["counted"],
    }
