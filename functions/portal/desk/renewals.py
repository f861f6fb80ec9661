"""GET /desk/renewals, …/cases/{case}/licences/{licence}/renewal: licences whose renewal awaits this department."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import Answer, Page
from portal.desk import names
from portal.desk.answers import parts
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import dossier
from portal.desk.typed import Typed
from portal.desk.waiting import waiting
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

OUTCOMES = ("renewed", "refused")


@page(routes, "GET /desk/renewals")
def renewals(visit: Visit) -> Page:
    """By due date."""
    return Page("desk/renewals.html", waiting(visit, "listRenewals"))


@page(routes, "GET /desk/cases/{case}/licences/{licence}/renewal")
def ask_renewal(visit: Visit, case: str, licence: str) -> Page:
    """The licence, and what was answered for it."""
    return _form(visit, _shown(visit, case, licence))


@page(routes, "POST /desk/cases/{case}/licences/{licence}/renewal")
def answer(visit: Visit, case: str, licence: str) -> Answer:
    """Its successor is issued, or it ends at its end."""
    shown, typed = _shown(visit, case, licence), Typed(visit)
    outcome = typed.choice("outcome", OUTCOMES)
    body = {
        "outcome": outcome,
        "reasons": typed.lines("reasons", owed=outcome == "refused"),
        "legal_basis": typed.lines("legal_basis"),
    }
    said = {name: value for name, value in body.items() if value}
    to = visit.place.link("/desk/renewals", done="renewal")
    command = Command("decideRenewal", {"licence": licence}, to, said, case)
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _shown(visit: Visit, case: str, licence: str) -> dict[str, Any]:
    """The licence with its case, for the department that issued it; raises NotFound for any other reader."""
    shown = dossier(visit, case)
    found = next((each for each in shown["case"]["licences"] if each["id"] == licence), None)
    review = next((each for each in shown["case"]["reviews"] if found and each["id"] == found["review"]), None)
    if found is None or review is None or review["department"] not in visit.caller.departments:
        raise NotFound("the case has no such licence for this reader")
    title = names.permit(shown["case"]["service"], found["type"], visit.language)
    return {**shown, "licence": found, "title": title, "review": review, "outcomes": OUTCOMES}


def _form(visit: Visit, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    said = parts(shown["service"], shown["case"]["answers"], visit.words)
    return form(visit, "desk/renewal.html", {**shown, "parts": said}, typed)
