"""GET /supervision/statistics and .csv: how many, what became of them, how long it took, by whatever one asks."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.catalogue import shipped
from onestop.statistics import KEYS
from portal.answer import Download, Page
from portal.asking import ask
from portal.charts.figures import charts
from portal.charts.period import Period, period
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

TABLES: Mapping[str, tuple[str, ...]] = {
    "cases": (
        "received", "accepted", "acceptances_deemed", "decided", "approved", "refused", "on_time_rate",
        "within_law_rate", "median_working_days", "p90_working_days", "days_saved", "letters",
    ),
    "reviews": (
        "reviews_requested", "reviews_decided", "reviews_deemed_approved", "reviews_on_time_rate",
        "reviews_within_law_rate", "reviews_median_working_days", "reviews_p90_working_days", "reviews_overdue",
        "corrections", "extensions",
    ),
    "supervision": ("cards_yellow", "cards_red", "cards_lifted", "ratings", "rating"),
}  # fmt: skip
"""Columns by what they are figures of."""


@page(routes, "GET /supervision/statistics")
def figures(visit: Visit) -> Page:
    """Departments stand as a league; whoever works for departments sees theirs alone."""
    span = period(visit)
    asked = _asked(visit, span)
    told = ask(visit, "readStatistics", query=asked).body
    titles = _titles(visit.language)
    named = [(str(titles.get(row[asked["by"]], row[asked["by"]])), row) for row in told["items"]]
    values = {
        "asked": asked,
        "keys": KEYS,
        "places": _places(visit.language),
        "period": {"from": told["from"], "to": told["to"]},
        "mistakes": span.mistakes,
        "rows": named,
        "charts": charts(asked["by"], named),
        "columns": TABLES,
    }
    return Page("supervision/figures.html", values, 422 if span.mistakes else 200)


@page(routes, "GET /supervision/statistics.csv")
def table(visit: Visit) -> Download:
    """The same rows with every column there is."""
    asked = _asked(visit, period(visit))
    _, text = ask(visit, "readStatistics", query=asked, as_text=True).text or ("", "")
    # A spreadsheet takes the table for UTF-8 only with the mark in front.
    return Download(text.encode("utf-8-sig"), "text/csv; charset=utf-8", f"onestop-{asked['by']}.csv")


def _asked(visit: Visit, span: Period) -> dict[str, str]:
    """What the address asks for; what there is not is not asked for."""
    by = visit.place.asked("by")
    chosen = {name: visit.place.asked(name) for name in _places(visit.language)}
    return {
        "by": by if by in KEYS else "department",
        **span.months,
        **{name: said for name, said in chosen.items() if said in _places(visit.language)[name]},
    }


def _places(language: str) -> Mapping[str, Mapping[str, str]]:
    """What the figures can be narrowed to, by id with its name; a region is told by its id alone."""
    return {
        "service": {each["id"]: each["title"][language] for each in shipped().index},
        "department": {code: each.name[language] for code, each in shipped().departments.items()},
        "region": {each.region: each.region for each in shipped().departments.values()},
    }


def _titles(language: str) -> dict[str, Any]:
    places = _places(language)
    return {**places["service"], **places["department"]}
