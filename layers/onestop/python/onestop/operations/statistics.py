"""GET /statistics/public, GET /supervision/statistics: how many cases, what became of them, and how long it took."""

from collections.abc import Mapping
from typing import Any

from onestop import store
from onestop.catalogue import shipped
from onestop.errors import Fault, Malformed
from onestop.operations.call import Call
from onestop.operations.declaration import Parameter
from onestop.operations.operation import operation
from onestop.operations.reply import Reply
from onestop.operations.schemas.values import NAME
from onestop.statistics import COLUMNS, KEYS, PLACE, Counts, csv, grouped, listed

KEPT = 60
"""Seconds for which anybody may keep the figures."""
CSV = "text/csv"
MONTH: Mapping[str, Any] = {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$"}
MONTHLY = len("2026-01")
SPAN = 12
"""Months that are read unless somebody says from when."""
ASKED = (
    Parameter(
        "from",
        "The first month (UTC), as `2026-01` or any day of it, for months are counted whole; without it, the first of "
        f"the {SPAN} that end with the last.",
        MONTH,
    ),
    Parameter("to", "The last month, included; without it, this one.", MONTH),
    Parameter("service", "Of this service alone.", NAME),
    Parameter("department", "Of this department alone.", NAME),
    Parameter("region", "Of the departments of this region alone.", NAME),
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
    own = None if "supervisor" in call.caller.roles else call.caller.departments
    return _told(call, _counted(call, own), None)


def _counted(call: Call, own: frozenset[str] | None = None) -> Counts:
    """What was counted in the months and at the places that are asked for, of these departments alone if any are
    given."""
    wanted = _departments(call)
    among = wanted if own is None else own if wanted is None else wanted & own
    service = call.query.get("service")
    return {
        place: each
        for place, each in store.statistics(*_months(call)).items()
        if service in (None, place.service) and (among is None or place.department in among)
    }


def _months(call: Call) -> tuple[str, str]:
    """The first and the last that are read."""
    last = call.query.get("to", "")[:MONTHLY] or f"{call.now:%Y-%m}"
    year, month = map(int, last.split("-"))
    before = year * 12 + month - SPAN
    return call.query.get("from", "")[:MONTHLY] or f"{before // 12:04}-{before % 12 + 1:02}", last


def _departments(call: Call) -> frozenset[str] | None:
    """Those that are asked for, None for all; raises Malformed for a region that the catalogue has not."""
    department, region = call.query.get("department"), call.query.get("region")
    if region is None:
        return None if department is None else frozenset({department})
    found = {code for code, each in shipped().departments.items() if each.region == region}
    if not found:
        raise Malformed("there is no such region", (Fault("/region", "unknown"),))
    return frozenset(found if department is None else found & {department})


def _told(call: Call, counts: Counts, max_age: int | None) -> Reply:
    by = next((each for each in KEYS if each == call.query.get("by")), None)
    regions = {code: each.region for code, each in shipped().departments.items()}
    first, last = _months(call)
    rows = grouped(counts, by, regions) if by else listed(counts)
    columns = (by, *COLUMNS) if by else (*PLACE, *COLUMNS)
    # As a table only when it is asked for: nobody else need wait for it.
    table = (f"{CSV}; charset=utf-8", csv(rows, columns)) if call.as_text else None
    return Reply({"items": rows, "from": first, "to": last}, max_age=max_age, text=table)
