"""Who works for a department: handing work to somebody by name, and how much each has in hand."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from portal.answer import Answer, Page
from portal.asking import ask
from portal.desk import links, names
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.people import colleagues
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

NOBODY = "nobody"
"""Chosen to give a review back to the list."""


@page(routes, "GET /desk/load")
def load(visit: Visit) -> Page:
    """Everybody of the department with what they have in hand, and what nobody has."""
    own = sorted(visit.caller.departments)
    department = visit.place.asked("department") or (own[0] if own else "")
    found = ask(visit, "readLoad", department=department).body
    hands = {each["clerk"]: each for each in found["items"]}
    people = colleagues(visit, department)
    # Whoever has something in hand stands on the first page, on whichever page of the people they are.
    busy = {} if people.asked else people.named(visit, hands)
    idle = {sub: name for sub, name in people.names.items() if sub not in hands}
    values = {
        **found,
        "rows": [{"clerk": sub, "name": name, "hand": hands.get(sub)} for sub, name in {**busy, **idle}.items()],
        "next": people.next,
        "departments": {code: names.department(code, visit.language) for code in own},
        "name": names.department(department, visit.language),
        "me": visit.caller.sub,
    }
    return Page("desk/load.html", values)


@page(routes, "GET /desk/cases/{case}/reviews/{review}/assignment")
def ask_assignment(visit: Visit, case: str, review: str) -> Page:
    """To whom."""
    return _form(visit, _shown(visit, case, review))


@page(routes, "POST /desk/cases/{case}/reviews/{review}/assignment")
def assign(visit: Visit, case: str, review: str) -> Answer:
    """Its clock runs on; they find it in their work."""
    shown, typed = _shown(visit, case, review), Typed(visit)
    to, reason = typed.choice("person", (NOBODY, *shown["people"])), typed.text("reason")
    body = {"to": None if to == NOBODY else to, **({"reason": reason} if reason else {})}
    address = links.review(visit, case, review, done="assignment")
    command = Command("assignReview", {"case": case, "review": review}, address, body)
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _shown(visit: Visit, case: str, review: str) -> dict[str, Any]:
    shown = on_desk(visit, case, review)
    people = colleagues(visit, shown["review"]["department"])
    return {**shown, "people": people.names, "next": people.next, "nobody": NOBODY}


def _form(visit: Visit, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    return form(visit, "desk/assignment.html", shown, typed)
