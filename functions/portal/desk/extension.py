"""GET, POST /desk/cases/{case}/reviews/{review}/extension: lengthen the limits of a review, once."""

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/cases/{case}/reviews/{review}/extension")
def ask_extension(visit: Visit, case: str, review: str) -> Page:
    """By how much, and why; the law says how much there is."""
    return _form(visit, case, review)


@page(routes, "POST /desk/cases/{case}/reviews/{review}/extension")
def extend(visit: Visit, case: str, review: str) -> Answer:
    """Both dates move, and the applicant is told."""
    typed = Typed(visit)
    body = {"working_days": typed.number("working_days"), "reason": typed.text("reason", owed=True)}
    to = links.review(visit, case, review, done="extension")
    command = Command("extendReview", {"case": case, "review": review}, to, body)
    return carried_out(visit, command, typed, lambda each: _form(visit, case, review, each))


def _form(visit: Visit, case: str, review: str, typed: Typed | None = None) -> Page:
    shown = on_desk(visit, case, review)
    if shown["declared"] is None or shown["declared"]["extension"] is None:
        raise NotFound("the law allows no extension of this review")
    return form(visit, "desk/extension.html", shown, typed)
