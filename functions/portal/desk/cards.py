"""GET /desk/cards, GET and POST /desk/cases/{case}/cards/{card}: cards charged to a department, and contested."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.clock import iso
from portal.answer import Answer, Page
from portal.desk.charged import charged
from portal.desk.command import Command, carried_out, form
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


@page(routes, "GET /desk/cases/{case}/cards/{card}")
def card(visit: Visit, case: str, card: str) -> Page:
    """The card, what was said of it, and why it should not stand while that can be said."""
    return _form(visit, charged(visit, case, card))


@page(routes, "POST /desk/cases/{case}/cards/{card}")
def appeal(visit: Visit, case: str, card: str) -> Answer:
    """Once, within its time; supervision answers it."""
    shown, typed = charged(visit, case, card), Typed(visit)
    to = visit.place.link("/desk/cases", case, "cards", card)
    body = {"reasons": typed.lines("reasons", owed=True)}
    command = Command("appealCard", {"case": case, "card": card}, to, body, back=to)
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _form(visit: Visit, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    found = shown["card"]
    possible = found["state"] == "open" and iso(visit.now) <= found["appeal_by"]
    return form(visit, "supervision/appeal.html", {**shown, "possible": possible}, typed)
