"""GET, POST …/acceptance/instruction and …/takeover: what the department above does with a late acceptance."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.acceptance import before
from portal.desk.command import Command, carried_out, form
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/cases/{case}/acceptance/instruction")
def ask_acceptance_instruction(visit: Visit, case: str) -> Page:
    """What the core department is to do."""
    return _form(visit, _shown(visit, case), "instruction")


@page(routes, "POST /desk/cases/{case}/acceptance/instruction")
def instruct_acceptance(visit: Visit, case: str) -> Answer:
    """The core department is shown it."""
    typed = Typed(visit)
    to = links.case(visit, case, "acceptance", done="instruction")
    body = {"text": typed.text("text", owed=True)}
    command = Command("instructAcceptance", {"case": case}, to, body, back=links.case(visit, case, "acceptance"))
    return carried_out(visit, command, typed, lambda each: _form(visit, _shown(visit, case), "instruction", each))


@page(routes, "GET /desk/cases/{case}/acceptance/takeover")
def ask_acceptance_takeover(visit: Visit, case: str) -> Page:
    """Why."""
    return _form(visit, _shown(visit, case), "takeover")


@page(routes, "POST /desk/cases/{case}/acceptance/takeover")
def take_acceptance_over(visit: Visit, case: str) -> Answer:
    """From then on the department above decides it."""
    typed = Typed(visit)
    to = links.case(visit, case, "acceptance", done="acceptance_takeover")
    body = {"reason": typed.text("reason", owed=True)}
    command = Command("takeOverAcceptance", {"case": case}, to, body, back=links.case(visit, case, "acceptance"))
    return carried_out(visit, command, typed, lambda each: _form(visit, _shown(visit, case), "takeover", each))


def _shown(visit: Visit, case: str) -> dict[str, Any]:
    shown = before(visit, case)
    if not shown["above"]:
        raise NotFound("the acceptance was not escalated to this reader")
    return shown


def _form(visit: Visit, shown: Mapping[str, Any], deed: str, typed: Typed | None = None) -> Page:
    field = "text" if deed == "instruction" else "reason"
    return form(visit, "desk/late_acceptance.html", {**shown, "deed": deed, "field": field}, typed)
