"""GET /statistics: how many cases there were, what became of them, and how long it took."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.catalogue import shipped
from portal.answer import Page
from portal.asking import ask
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

OF_CASES = (
    "received",
    "accepted",
    "approved",
    "refused",
    "licences_issued",
    "on_time_rate",
    "median_working_days",
    "days_saved",
)
OF_REVIEWS = ("reviews_requested", "reviews_decided", "reviews_on_time_rate", "reviews_median_working_days")
TABLES: Mapping[str, tuple[str, ...]] = {"service": OF_CASES, "department": OF_REVIEWS, "month": OF_CASES}
"""Columns of the table by each of these; departments stand as a league."""


@page(routes, "GET /statistics")
def public(visit: Visit) -> Page:
    """By service, department and month; no case and no person can be told from them."""
    titles: dict[str, str] = {each["id"]: each["title"][visit.language] for each in shipped().index}
    titles |= {code: each.name[visit.language] for code, each in shipped().departments.items()}
    tables = {by: _rows(visit, by, titles) for by in TABLES}
    return Page("statistics.html", {"tables": tables, "columns": TABLES})


def _rows(visit: Visit, by: str, titles: Mapping[str, str]) -> list[tuple[str, Mapping[str, Any]]]:
    """What each row is of, and its figures."""
    rows = ask(visit, "readPublicStatistics", query={"by": by}).body["items"]
    return [(titles.get(row[by], row[by]), row) for row in rows]
