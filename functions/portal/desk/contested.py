"""GET /desk/reconsiderations, …/cases/{case}/reconsideration: refusals that this department looks at again."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import Answer, Page
from portal.desk.answers import parts
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import dossier
from portal.desk.paper import paper
from portal.desk.typed import Typed
from portal.desk.waiting import waiting
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

OUTCOMES = ("upheld", "set_aside")


@page(routes, "GET /desk/reconsiderations")
def reconsiderations(visit: Visit) -> Page:
    """By due date."""
    return Page("desk/reconsiderations.html", waiting(visit, "listReconsiderations"))


@page(routes, "GET /desk/cases/{case}/reconsideration")
def ask_ruling(visit: Visit, case: str) -> Page:
    """What was refused and why, what the applicant says of it, and the file."""
    return _form(visit, _shown(visit, case))


@page(routes, "POST /desk/cases/{case}/reconsideration")
def rule(visit: Visit, case: str) -> Answer:
    """The refusal stands, or is set aside: then it is decided anew in a case of its own."""
    shown, typed = _shown(visit, case), Typed(visit)
    body = {
        "outcome": typed.choice("outcome", OUTCOMES),
        "reasons": typed.lines("reasons", owed=True),
        "legal_basis": typed.lines("legal_basis"),
    }
    said = {name: value for name, value in body.items() if value}
    to = visit.place.link("/desk/reconsiderations", done="ruling")
    command = Command("decideReconsideration", {"case": case}, to, said)
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _shown(visit: Visit, case: str) -> dict[str, Any]:
    """The case for whoever judges its refusal; raises NotFound for any other reader."""
    shown = dossier(visit, case)
    asked = shown["case"]["reconsideration"]
    if asked is None or asked["department"] not in visit.caller.departments:
        raise NotFound("there is no refusal for this reader to look at again")
    return {**shown, "asked": asked, "outcomes": OUTCOMES}


def _form(visit: Visit, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    seen = {
        "parts": parts(shown["service"], shown["case"]["answers"], visit.words),
        "paper": paper(visit, shown["case"]),
        "refused": [each for each in shown["case"]["reviews"] if each["id"] in shown["asked"]["reviews"]],
    }
    return form(visit, "desk/ruling.html", {**shown, **seen}, typed)
