"""GET /desk/coordination: the cases in review that a core department answers for, and who is still out."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.cases.status import UNANSWERED
from portal.answer import Page
from portal.asking import ask
from portal.desk import links, names
from portal.desk.worklist import days_left
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/coordination")
def coordination(visit: Visit) -> Page:
    """One page of one department's, by due date; whoever works for several chooses."""
    own = sorted(visit.caller.departments)
    department = visit.place.asked("department") or (own[0] if own else "")
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listCoordinated", query={"cursor": cursor} if cursor else {}, department=department).body
    values = {
        "department": department,
        "departments": {code: names.department(code, visit.language) for code in own},
        "name": names.department(department, visit.language),
        "rows": [_row(visit, each) for each in found["items"]],
        "next": found["next"],
        "status": "",
        "me": visit.caller.sub,
        "done": links.done(visit),
    }
    return Page("desk/coordination.html", values)


def _row(visit: Visit, item: Mapping[str, Any]) -> dict[str, Any]:
    """A case with its reviews that are still out, and how many are answered."""
    out = [each for each in item["reviews"] if each["status"] in UNANSWERED]
    return {
        **item,
        "service_title": names.service(item["service"], visit.language),
        "out": [_review(visit, item["service"], each) for each in out],
        "answered": len(item["reviews"]) - len(out),
        "days_left": days_left(visit, item),
    }


def _review(visit: Visit, service: str, review: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **review,
        "title": names.review(service, review["id"], visit.language),
        "place": names.department(review["department"], visit.language),
    }
