"""GET /supervision/statistics and .csv: how many, what became of them, how long it took, by whatever one asks."""

import re
from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.catalogue import shipped
from onestop.statistics import KEYS
from portal.answer import Download, Page
from portal.asking import ask
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
TABLES: Mapping[str, tuple[str, ...]] = {
    "cases": (
        "received", "accepted", "decided", "approved", "refused", "on_time_rate", "within_law_rate",
        "median_working_days", "p90_working_days", "days_saved", "letters",
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
    asked = _asked(visit)
    rows = ask(visit, "readStatistics", query=asked).body["items"]
    titles = _titles(visit.language)
    named = [(titles.get(row[asked["by"]], row[asked["by"]]), row) for row in rows]
    values = {"asked": asked, "keys": KEYS, "rows": named, "columns": TABLES}
    return Page("supervision/figures.html", values)


@page(routes, "GET /supervision/statistics.csv")
def table(visit: Visit) -> Download:
    """The same rows with every column there is."""
    asked = _asked(visit)
    _, text = ask(visit, "readStatistics", query=asked, as_text=True).text or ("", "")
    # A spreadsheet takes the table for UTF-8 only with the mark in front.
    return Download(text.encode("utf-8-sig"), "text/csv; charset=utf-8", f"onestop-{asked['by']}.csv")


def _asked(visit: Visit) -> dict[str, str]:
    """What the address asks for; a month that is none is not asked for."""
    by = visit.place.asked("by")
    months = {name: visit.place.asked(name) for name in ("from", "to")}
    return {
        "by": by if by in KEYS else "department",
        **{name: month for name, month in months.items() if MONTH.fullmatch(month)},
    }


def _titles(language: str) -> dict[str, Any]:
    titles = {each["id"]: each["title"][language] for each in shipped().index}
    return titles | {code: each.name[language] for code, each in shipped().departments.items()}
