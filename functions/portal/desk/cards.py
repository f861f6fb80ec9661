"""GET /desk/cards, GET and POST …/cases/{case}/cards/{card}/appeal: cards charged to a department, and contested."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import Answer, Page
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import dossier
from portal.desk.typed import Typed
from portal.desk.waiting import waiting
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

COLOURS = ("red", "yellow")


@page(routes, "GET /desk/cards")
def cards(visit: Visit) -> Page:
    """All of them, or those of one colour."""
    said = visit.place.asked("card")
    colour = said if said in COLOURS else ""
    return Page("desk/cards.html", {**waiting(visit, "listCards", card=colour), "colour": colour, "colours": COLOURS})


@page(routes, "GET /desk/cases/{case}/cards/{card}/appeal")
def ask_appeal(visit: Visit, case: str, card: str) -> Page:
    """The card, and why it should not stand."""
    return _form(visit, _shown(visit, case, card))


@page(routes, "POST /desk/cases/{case}/cards/{card}/appeal")
def appeal(visit: Visit, case: str, card: str) -> Answer:
    """Supervision answers it."""
    shown, typed = _shown(visit, case, card), Typed(visit)
    to = visit.place.link("/desk/cards", department=shown["card"]["department"], done="appeal")
    command = Command("appealCard", {"case": case, "card": card}, to, {"reasons": typed.lines("reasons", owed=True)})
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _shown(visit: Visit, case: str, card: str) -> dict[str, Any]:
    """The card of a case, for the department that it is charged to; raises NotFound for any other reader."""
    shown = dossier(visit, case)
    found = next((each for each in shown["case"]["cards"] if each["id"] == card), None)
    if found is None or found["department"] not in visit.caller.departments:
        raise NotFound("the case has no such card for this reader")
    return {**shown, "card": found}


def _form(visit: Visit, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    return form(visit, "desk/appeal.html", shown, typed)
