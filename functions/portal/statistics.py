"""GET /statistics and .csv: how many cases there were, what became of them, and how long it took."""

from collections.abc import Mapping, Sequence
from typing import Any

from chalice.app import Blueprint

from onestop.catalogue import shipped
from portal.answer import Download, Page
from portal.asking import ask
from portal.charts.bars import Chart
from portal.charts.figures import charts
from portal.charts.period import Period, period
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

OF_CASES = (
    "received",
    "accepted",
    "decided",
    "approved",
    "refused",
    "licences_issued",
    "on_time_rate",
    "median_working_days",
    "p90_working_days",
    "days_saved",
    "ratings",
    "rating",
)
OF_REVIEWS = (
    "reviews_requested",
    "reviews_decided",
    "reviews_deemed_approved",
    "reviews_on_time_rate",
    "reviews_median_working_days",
    "reviews_p90_working_days",
    "corrections",
)
TABLES: Mapping[str, tuple[str, ...]] = {
    "service": OF_CASES,
    "department": OF_REVIEWS,
    "region": OF_CASES,
    "month": OF_CASES,
}
"""Columns of the table by each of these; departments stand as a league."""
DRAWN: Mapping[str, Sequence[str]] = {
    "service": ("duration",),
    "department": ("on_time",),
    "region": (),
    "month": ("flow",),
}
"""The one picture that says most of each: a page should be light on a phone."""

Row = tuple[str, Mapping[str, Any]]


@page(routes, "GET /statistics")
def public(visit: Visit) -> Page:
    """By service, department, region and month; no case and no person can be told from them."""
    span = period(visit)
    told = {by: ask(visit, "readPublicStatistics", query=_query(by, span)).body for by in TABLES}
    tables = {by: _rows(visit, by, each["items"]) for by, each in told.items()}
    values = {
        "tables": tables,
        "columns": TABLES,
        "charts": {by: _charts(by, rows) for by, rows in tables.items()},
        "period": {end: told["month"][end] for end in ("from", "to")},
        "mistakes": span.mistakes,
    }
    return Page("statistics.html", values, 422 if span.mistakes else 200)


@page(routes, "GET /statistics.csv")
def table(visit: Visit) -> Download:
    """One of the tables with every column there is."""
    asked = visit.place.asked("by")
    by, span = asked if asked in TABLES else "service", period(visit)
    _, text = ask(visit, "readPublicStatistics", query=_query(by, span), as_text=True).text or ("", "")
    # A spreadsheet takes the table for UTF-8 only with the mark in front.
    return Download(text.encode("utf-8-sig"), "text/csv; charset=utf-8", f"onestop-{by}.csv")


def _query(by: str, span: Period) -> dict[str, str]:
    return {"by": by, **span.months}


def _rows(visit: Visit, by: str, items: Sequence[Mapping[str, Any]]) -> list[Row]:
    """What each row is of, and its figures."""
    titles: dict[str, str] = {each["id"]: each["title"][visit.language] for each in shipped().index}
    titles |= {code: each.name[visit.language] for code, each in shipped().departments.items()}
    return [(titles.get(row[by], _region(visit, row[by])), row) for row in items]


def _region(visit: Visit, id: str) -> str:
    words = visit.words
    return str(words.of("card.region", id)) if words.has("card.region", id) else id


def _charts(by: str, rows: Sequence[Row]) -> list[Chart]:
    return [each for each in charts(by, rows) if each.id.rpartition("-")[2] in DRAWN[by]]
