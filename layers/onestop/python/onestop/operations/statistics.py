"""GET /statistics/public, GET /supervision/statistics: how many cases, what became of them, and how long it took."""

from collections.abc import Mapping
from typing import Any

from onestop import store
from onestop.catalogue import shipped
from onestop.operations.call import Call
from onestop.operations.declaration import Parameter
from onestop.operations.operation import operation
from onestop.operations.reply import Reply
from onestop.statistics import COLUMNS, KEYS, PLACE, Counts, csv, grouped, listed

KEPT = 60
"""Seconds for which anybody may keep the figures."""
CSV = "text/csv"
MONTH: Mapping[str, Any] = {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$"}
MONTHLY = len("2026-01")
ASKED = (
    Parameter(
        "from",
        "The first month (UTC), as `2026-01` or any day of it, for months are counted whole; without it, the first.",
        MONTH,
    ),
    Parameter("to", "The last month, included; without it, the last.", MONTH),
    Parameter(
        "by",
        "A row for each of these; without it, for each month, service and department. Departments stand as a league: "
        "by the share of their reviews that were on time, then by the median of their working days.",
        {"type": "string", "enum": list(KEYS)},
    ),
)


@operation(
    "GET /statistics/public",
    "readPublicStatistics",
    summary="Figures by month, service and department, for everyone",
    answers={200: "Statistics"},
    query=ASKED,
    text=CSV,
)
def public(call: Call) -> Reply:
    """Counters and what they say, the newest month first; they name no case and no person."""
    return _told(call, _counted(call), KEPT)


@operation(
    "GET /supervision/statistics",
    "readStatistics",
    summary="The same for supervision; a department sees its own",
    answers={200: "Statistics"},
    query=ASKED,
    text=CSV,
)
def supervised(call: Call) -> Reply:
    """The supervisor sees every department, whoever works for departments only theirs."""
    counts = _counted(call)
    if "supervisor" not in call.caller.roles:
        counts = {place: each for place, each in counts.items() if place.department in call.caller.departments}
    return _told(call, counts, None)


def _counted(call: Call) -> Counts:
    first, last = (call.query.get(each, "")[:MONTHLY] or None for each in ("from", "to"))
    return store.statistics(first, last)


def _told(call: Call, counts: Counts, max_age: int | None) -> Reply:
    by = next((each for each in KEYS if each == call.query.get("by")), None)
    regions = {code: each.region for code, each in shipped().departments.items()}
    rows = grouped(counts, by, regions) if by else listed(counts)
    columns = (by, *COLUMNS) if by else (*PLACE, *COLUMNS)
    # As a table only when it is asked for: nobody else need wait for it.
    table = (f"{CSV}; charset=utf-8", csv(rows, columns)) if call.as_text else None
    return Reply({"items": rows}, max_age=max_age, text=table)
