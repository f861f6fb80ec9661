"""GET /desk: what lies before a department, by due date, and in whose hands."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from chalice.app import Blueprint

from onestop.clock import iso
from portal.answer import Page
from portal.asking import ask
from portal.desk import links, names
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

MINE = "mine"
"""In the reader's hands, its clock running or stopped."""
WITHIN = {"overdue": 0, "week": 7}
"""What may be asked for by its date: days from now before which it is due."""
WAITING = (
    "submitted", "open", MINE, "claimed", "awaiting_applicant", "special_procedure", "blocked", "escalated", "opinion",
    "conflict",
)  # fmt: skip
ANSWERED = ("approved", "approved_with_conditions", "refused", "deemed_approved", "cancelled")
FIRST = "open"
PICKABLE = ("", FIRST, MINE)
"""Lists of which several can be taken or decided at once."""


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
            "pickable": not visit.place.asked("person") and visit.place.asked("status") in PICKABLE,
        },
    )


def listed(visit: Visit, department: str) -> dict[str, Any]:
    """What the pages with a work list show of it; raises what `listReviews` refuses with."""
    said, person = visit.place.asked("status"), visit.place.asked("person")
    status = said if said in (*WAITING, *ANSWERED) else FIRST
    due = visit.place.asked("due")
    asked = {
        "department": department,
        **({"claimed_by": person or "me"} if person or status == MINE else {"status": status}),
        "cursor": visit.place.asked("cursor"),
        "due_before": iso(visit.now + timedelta(days=WITHIN[due])) if due in WITHIN else "",
    }
    found = ask(visit, "listReviews", query={name: value for name, value in asked.items() if value}).body
    return {
        "department": department,
        "status": status,
        "person": person,
        "due": due if due in WITHIN else "",
        "dues": ("", *WITHIN),
        "groups": {"waiting": WAITING, "answered": ANSWERED},
        "rows": [row(visit, each) for each in found["items"]],
        "next": found["next"],
        "me": visit.caller.sub,
    }


def row(visit: Visit, item: Mapping[str, Any]) -> dict[str, Any]:
    """A row with what it is called, where it leads to, and how long there is."""
    title = names.review(item["service"], item["review"], visit.language) if item["review"] else None
    return {
        **item,
        "title": title,
        "service_title": names.service(item["service"], visit.language),
        "place": names.department(item["department"], visit.language),
        "simple": names.simple(item["service"], item["review"]) if item["review"] else False,
        "days_left": days_left(visit, item),
    }


def days_left(visit: Visit, item: Mapping[str, Any]) -> int | None:
    """Until what was promised, or the law, less than none when it has passed; None while the clock stands still."""
    due = item["promised_due_at"] or item["due_at"]
    return (datetime.fromisoformat(due) - visit.now).days if due else None
