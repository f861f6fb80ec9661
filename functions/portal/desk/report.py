"""GET, POST /desk/cases/{case}/reviews/{review}/inspection-report: what the visit showed."""

from typing import Any

from chalice.app import Blueprint

from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

RESULTS = ("passed", "failed")


@page(routes, "GET /desk/cases/{case}/reviews/{review}/inspection-report")
def ask_report(visit: Visit, case: str, review: str) -> Page:
    """The form, with the files that were added for it."""
    return _form(visit, _shown(visit, case, review))


@page(routes, "POST /desk/cases/{case}/reviews/{review}/inspection-report")
def report(visit: Visit, case: str, review: str) -> Answer:
    """The clock of the review runs again, or when everything was put right."""
    shown, typed = _shown(visit, case, review), Typed(visit)
    to = links.review(visit, case, review, done="report")
    command = Command("reportInspection", {"case": case, "review": review}, to, _body(typed, shown))
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _body(typed: Typed, shown: dict[str, Any]) -> dict[str, Any]:
    result = typed.choice("result", RESULTS)
    rectify, days = typed.lines("rectify"), typed.number("due_working_days", owed=False)
    if rectify and result == "passed":
        typed.wrong("rectify", "unwanted")
    if rectify and not days:
        typed.wrong("due_working_days", "missing")
    body = {
        "result": result,
        "notes": typed.text("notes"),
        "documents": typed.chosen("documents", [each["id"] for each in shown["evidence"]]),
        "rectify": {"items": rectify, "due_working_days": days} if rectify and result == "failed" else None,
    }
    return {name: value for name, value in body.items() if value}


def _shown(visit: Visit, case: str, review: str) -> dict[str, Any]:
    """The review with the files that its department added and that passed their check."""
    shown = on_desk(visit, case, review)
    own = [each for each in shown["case"]["documents"] if each["review"] == review and each["status"] == "accepted"]
    return {**shown, "evidence": own, "results": RESULTS}


def _form(visit: Visit, shown: dict[str, Any], typed: Typed | None = None) -> Page:
    return form(visit, "desk/report.html", shown, typed)
