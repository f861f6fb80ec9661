"""GET /supervision/cards: every open clock that carries a card, and every appeal, with who answers for it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

from chalice.app import Blueprint

from onestop.cases.status import Colour
from onestop.catalogue import shipped
from portal.answer import Page
from portal.asking import ask
from portal.desk import names
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

APPEALED = ("true", "false")


@page(routes, "GET /supervision/cards")
def cards(visit: Visit) -> Page:
    """One page by due date: of all departments, of a region, or of one."""
    departments = {code: each.name[visit.language] for code, each in shipped().departments.items()}
    choices = {
        "card": get_args(Colour),
        "appealed": APPEALED,
        "department": departments,
        "region": sorted({each.region for each in shipped().departments.values()}),
    }
    asked = {name: said for name, among in choices.items() if (said := visit.place.asked(name)) in among}
    if "department" in asked:
        asked.pop("region", None)
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listSupervised", query={**asked, **({"cursor": cursor} if cursor else {})}).body
    values = {
        "asked": asked,
        "choices": choices,
        "departments": departments,
        "rows": [_row(visit, each) for each in found["items"]],
        "next": found["next"],
    }
    return Page("supervision/cards.html", values)


def _row(visit: Visit, item: Mapping[str, Any]) -> dict[str, Any]:
    due = item["promised_due_at"] or item["due_at"]
    return {
        **item,
        "title": names.review(item["service"], item["review"], visit.language) if item["review"] else None,
        "service_title": names.service(item["service"], visit.language),
        "place": names.department(item["department"], visit.language),
        "days_left": (datetime.fromisoformat(due) - visit.now).days if due else None,
    }
