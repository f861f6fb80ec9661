"""GET /statistics: how many cases there were, and what became of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.catalogue import shipped
from portal.answer import Page
from portal.asking import ask
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

SHOWN = ("received", "accepted", "approved", "refused", "licences_issued")
"""Counters of a table, in its order."""


@page(routes, "GET /statistics")
def public(visit: Visit) -> Page:
    """By service and by month; no case and no person can be told from them."""
    rows = ask(visit, "readPublicStatistics").body["items"]
    titles = {each["id"]: each["title"][visit.language] for each in shipped().index}
    by_service = {titles.get(name, name): counts for name, counts in _summed(rows, "service").items()}
    return Page("statistics.html", {"by_service": by_service, "by_month": _summed(rows, "month"), "counters": SHOWN})


def _summed(rows: Iterable[Mapping[str, Any]], by: str) -> dict[str, Counter[str]]:
    """Counts of all the rows that have one value, in the order of the rows."""
    sums: dict[str, Counter[str]] = {}
    for row in rows:
        sums.setdefault(row[by], Counter()).update(row["counts"])
    return sums
