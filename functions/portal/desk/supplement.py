"""GET, POST /desk/cases/{case}/reviews/{review}/supplement: ask the applicant to correct the file, once."""

from typing import Any

from chalice.app import Blueprint

from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.places import FIELD, groups, said
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/cases/{case}/reviews/{review}/supplement")
def ask_supplement(visit: Visit, case: str, review: str) -> Page:
    """Fields and documents that this department may see, to tick."""
    return _form(visit, _shown(visit, case, review))


@page(routes, "POST /desk/cases/{case}/reviews/{review}/supplement")
def request(visit: Visit, case: str, review: str) -> Answer:
    """It goes out in one letter with what the other departments miss."""
    shown, typed = _shown(visit, case, review), Typed(visit)
    to = links.review(visit, case, review, done="supplement")
    command = Command("requestSupplement", {"case": case, "review": review}, to, _body(visit, typed, shown))
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _body(visit: Visit, typed: Typed, shown: dict[str, Any]) -> dict[str, Any]:
    body = {
        "items": said(visit, typed, shown["places"]),
        "due_working_days": typed.number("due_working_days", owed=False),
        "reason": typed.text("reason", owed=shown["again"]),
    }
    return {name: value for name, value in body.items() if value not in (None, "")}


def _shown(visit: Visit, case: str, review: str) -> dict[str, Any]:
    """The review with what it may ask about; `again` when it has asked before, and owes a reason for it."""
    shown = on_desk(visit, case, review)
    sees = shown["declared"]["sees"] if shown["declared"] else {"sections": (), "documents": ()}
    sent = (each for each in shown["case"]["supplements"] if each["kind"] == "correction" and each["sent_at"])
    again = any(review in item["reviews"] for letter in sent for item in letter["items"])
    return {**shown, "places": groups(shown["service"], sees), "again": again}


def _form(visit: Visit, shown: dict[str, Any], typed: Typed | None = None) -> Page:
    return form(visit, "desk/supplement.html", {**shown, "ticked": visit.fields.get(FIELD, ())}, typed)
