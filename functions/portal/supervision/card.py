"""GET, POST /supervision/cases/{case}/cards/{card}: a card confirmed or lifted."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.clock import iso
from onestop.errors import Forbidden, NotFound
from portal.answer import Answer, Page
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import dossier
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /supervision/cases/{case}/cards/{card}")
def judge(visit: Visit, case: str, card: str) -> Page:
    """What was given, what its department says to it, and what supervision can say."""
    return _to_settle(visit, case, card)


@page(routes, "POST /supervision/cases/{case}/cards/{card}")
def settle(visit: Visit, case: str, card: str) -> Answer:
    """For good."""
    typed = Typed(visit)
    outcome = typed.choice("outcome", ("confirmed", "lifted"))
    body = {"outcome": outcome, "reasons": typed.lines("reasons", owed=True)}
    to = visit.place.link("/supervision/cases", case, "cards", card)
    command = Command("settleCard", {"case": case, "card": card}, to, body, back=to)
    return carried_out(visit, command, typed, lambda each: _to_settle(visit, case, card, each))


def _to_settle(visit: Visit, case: str, card: str, typed: Typed | None = None) -> Page:
    shown = _of(visit, case, card)
    if "supervisor" not in visit.caller.roles:
        raise Forbidden("only supervision settles cards")
    found = shown["card"]
    early = found["appeal"] is None and iso(visit.now) <= found["appeal_by"]
    outcomes = ("lifted",) if early else ("confirmed", "lifted")
    own = found["department"] in visit.caller.departments
    possible = found["settlement"] is None and not own
    values = {**shown, "outcomes": outcomes, "early": early, "possible": possible, "own": own}
    return form(visit, "supervision/settle.html", values, typed)


def _of(visit: Visit, case: str, card: str) -> dict[str, Any]:
    """The case with its card of that id; raises NotFound."""
    shown = dossier(visit, case)
    cards: list[Mapping[str, Any]] = shown["case"]["cards"]
    found = next((each for each in cards if each["id"] == card), None)
    if found is None:
        raise NotFound("the case has no such card")
    return {**shown, "card": found}
