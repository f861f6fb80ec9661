"""GET, POST …/instruction and …/takeover: what the superior department does with an overdue review."""

from chalice.app import Blueprint

from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/cases/{case}/reviews/{review}/instruction")
def ask_instruction(visit: Visit, case: str, review: str) -> Page:
    """What the department is to do."""
    return _form(visit, case, review, "instruction")


@page(routes, "POST /desk/cases/{case}/reviews/{review}/instruction")
def instruct(visit: Visit, case: str, review: str) -> Answer:
    """The department is shown it."""
    return _done(visit, case, review, "instruction", "instructReview", "text")


@page(routes, "GET /desk/cases/{case}/reviews/{review}/takeover")
def ask_takeover(visit: Visit, case: str, review: str) -> Page:
    """Why."""
    return _form(visit, case, review, "takeover")


@page(routes, "POST /desk/cases/{case}/reviews/{review}/takeover")
def take_over(visit: Visit, case: str, review: str) -> Answer:
    """From then on it is a review of the superior department's own."""
    return _done(visit, case, review, "takeover", "takeOverReview", "reason")


def _done(visit: Visit, case: str, review: str, deed: str, operation: str, field: str) -> Answer:
    """Both are one text: it is typed into the field that the operation calls it by."""
    typed = Typed(visit)
    to = links.review(visit, case, review, done=deed)
    command = Command(operation, {"case": case, "review": review}, to, {field: typed.text(field, owed=True)})
    return carried_out(visit, command, typed, lambda each: _form(visit, case, review, deed, each))


def _form(visit: Visit, case: str, review: str, deed: str, typed: Typed | None = None) -> Page:
    field = "text" if deed == "instruction" else "reason"
    return form(visit, "desk/pressing.html", {**on_desk(visit, case, review), "deed": deed, "field": field}, typed)
