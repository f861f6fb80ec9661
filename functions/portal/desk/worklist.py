"""GET /desk: what lies before a department, by due date."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from chalice.app import Blueprint

from portal.answer import Page
from portal.asking import ask
from portal.desk import links, names
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

MINE = "mine"
"""Of the claimed ones those that the reader claimed."""
WAITING = (
    "submitted", "open", MINE, "claimed", "awaiting_applicant", "special_procedure", "blocked", "escalated", "opinion",
)  # fmt: skip
ANSWERED = ("approved", "approved_with_conditions", "refused", "deemed_approved", "cancelled")
FIRST = "open"


@page(routes, "GET /desk")
def desk(visit: Visit) -> Page:
    """One page of one department's work of one status; whoever works for several chooses."""
    own = sorted(visit.caller.departments)
    asked = visit.place.asked("department")
    department = asked or (own[0] if own else "")
    return Page(
        "desk/worklist.html",
        {
            **listed(visit, department),
            "departments": {code: names.department(code, visit.language) for code in own},
            "done": links.done(visit),
        },
    )


def listed(visit: Visit, department: str) -> dict[str, Any]:
    """What the pages with a work list show of it; raises what `listReviews` refuses with."""
    said = visit.place.asked("status")
    status = said if said in (*WAITING, *ANSWERED) else FIRST
    query = {"department": department, "status": "claimed" if status == MINE else status}
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listReviews", query={**query, **({"cursor": cursor} if cursor else {})}).body
    me = visit.caller.sub
    rows = [each for each in found["items"] if status != MINE or each["claimed_by"] == me]
    return {
        "department": department,
        "status": status,
        "groups": {"waiting": WAITING, "answered": ANSWERED},
        "rows": [row(visit, each) for each in rows],
        "next": found["next"],
        "me": me,
    }


def row(visit: Visit, item: Mapping[str, Any]) -> dict[str, Any]:
    """A row with what it is called, where it leads to, and how long there is."""
    title = names.review(item["service"], item["review"], visit.language) if item["review"] else None
    due = item["promised_due_at"] or item["due_at"]
    return {
        **item,
        "title": title,
        "service_title": names.service(item["service"], visit.language),
        "place": names.department(item["department"], visit.language),
        "days_left": (datetime.fromisoformat(due) - visit.now).days if due else None,
    }
