"""GET, POST /desk/cases/{case}/reviews/{review}/inspection: plan a visit; the clock stops until it is reported."""

from typing import Any

from chalice.app import Blueprint

from onestop.clock import PROCEDURES
from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.times import meant
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

SLOTS = ("slot", "slot-2", "slot-3")
"""Dates that can be offered; the applicant chooses one of several."""
PLACE = 200
"""Characters."""


@page(routes, "GET /desk/cases/{case}/reviews/{review}/inspection")
def ask_plan(visit: Visit, case: str, review: str) -> Page:
    """Where and when."""
    return _form(visit, case, review)


@page(routes, "POST /desk/cases/{case}/reviews/{review}/inspection")
def plan(visit: Visit, case: str, review: str) -> Answer:
    """One date is set; of several the applicant chooses."""
    typed = Typed(visit)
    to = links.review(visit, case, review, done="inspection")
    command = Command("planInspection", {"case": case, "review": review}, to, _body(visit, typed))
    return carried_out(visit, command, typed, lambda each: _form(visit, case, review, each))


def _body(visit: Visit, typed: Typed) -> dict[str, Any]:
    kind = typed.choice("kind", PROCEDURES)
    place = typed.text("place", owed=True, longest=PLACE)
    return {"kind": kind, "place": place, "slots": _slots(visit, typed)}


def _slots(visit: Visit, typed: Typed) -> list[str]:
    """The dates that were typed; at least one is owed."""
    said = {name: visit.typed(name) for name in SLOTS}
    slots = {name: meant(value) for name, value in said.items() if value}
    for name, slot in slots.items():
        if slot is None:
            typed.wrong(name, "unreadable")
    if not slots:
        typed.wrong(SLOTS[0], "missing")
    return [slot for slot in slots.values() if slot]


def _form(visit: Visit, case: str, review: str, typed: Typed | None = None) -> Page:
    shown = {**on_desk(visit, case, review), "kinds": PROCEDURES, "slots": SLOTS}
    return form(visit, "desk/inspection.html", shown, typed)
