"""GET /desk/ratings, GET and POST …/cases/{case}/rating: bad grades, and what the core department did about them."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.errors import NotFound
from onestop.operations.reviews import RECTIFICATION
from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.answers import parts
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import dossier
from portal.desk.typed import Typed
from portal.desk.waiting import waiting
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

YES, NO = "yes", "no"


@page(routes, "GET /desk/ratings")
def ratings(visit: Visit) -> Page:
    """By due date."""
    return Page("desk/ratings.html", waiting(visit, "listReviews", status=RECTIFICATION))


@page(routes, "GET /desk/cases/{case}/rating")
def ask_measures(visit: Visit, case: str) -> Page:
    """The grade, what was said with it, and what is or was done about a bad one."""
    return _form(visit, _shown(visit, case))


@page(routes, "POST /desk/cases/{case}/rating")
def rectify(visit: Visit, case: str) -> Answer:
    """Once; the applicant is told the measures."""
    shown, typed = _shown(visit, case), Typed(visit)
    measures, contacted = typed.text("measures", owed=True), typed.choice("contacted", (YES, NO))
    body = {"measures": measures, "contacted": contacted == YES}
    to, back = visit.place.link("/desk/ratings", done="rectification"), links.case(visit, case, "rating")
    command = Command("rectifyRating", {"case": case}, to, body, back=back)
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _shown(visit: Visit, case: str) -> dict[str, Any]:
    """The case for its core department; raises NotFound for any other reader, and for one that nobody rated."""
    shown = dossier(visit, case)
    if shown["case"]["rating"] is None or shown["case"]["department"] not in visit.caller.departments:
        raise NotFound("there is no rating for this reader to answer for")
    return shown


def _form(visit: Visit, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    said = parts(shown["service"], shown["case"]["answers"], visit.words)
    return form(visit, "desk/rating.html", {**shown, "parts": said, "contacts": (YES, NO)}, typed)
