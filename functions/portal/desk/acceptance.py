"""GET, POST /desk/cases/{case}/acceptance: the core department's check that the file is complete."""

from typing import Any

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import Answer, Page
from portal.asking import ask
from portal.clocks.reckoning import ACCEPTANCE, reckoned
from portal.desk import links
from portal.desk.answers import parts
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import dossier
from portal.desk.paper import paper
from portal.desk.places import FIELD, groups, said
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

OUTCOMES = ("accept", "return", "refuse")


@page(routes, "GET /desk/cases/{case}/acceptance")
def ask_acceptance(visit: Visit, case: str) -> Page:
    """The file and the form."""
    return _form(visit, _before(visit, case))


@page(routes, "POST /desk/cases/{case}/acceptance")
def decide_acceptance(visit: Visit, case: str) -> Answer:
    """Accept, give back with everything that is missing, or refuse."""
    shown, typed = _before(visit, case), Typed(visit)
    body = _body(visit, typed, shown)
    to = links.work_list(visit, done=body["outcome"])
    command = Command("decideAcceptance", {"case": case}, to, body)
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _before(visit: Visit, case: str) -> dict[str, Any]:
    """The case as its core department sees it; raises NotFound for any other reader."""
    shown = dossier(visit, case)
    acceptance = shown["service"].get("acceptance")
    if shown["case"]["department"] not in visit.caller.departments or acceptance is None:
        raise NotFound("there is no such case for this reader to accept")
    return {**shown, "places": groups(shown["service"], acceptance["sees"])}


def _body(visit: Visit, typed: Typed, shown: dict[str, Any]) -> dict[str, Any]:
    outcome = typed.choice("outcome", OUTCOMES)
    if outcome == "return":
        return {"outcome": outcome, "missing": said(visit, typed, shown["places"])}
    if outcome == "refuse":
        return {"outcome": outcome, "reasons": typed.lines("reasons", owed=True)}
    return {"outcome": outcome}


def _form(visit: Visit, shown: dict[str, Any], typed: Typed | None = None) -> Page:
    case = shown["case"]
    clocks = ask(visit, "readClocks", case=case["id"]).body
    return form(
        visit,
        "desk/acceptance.html",
        {
            **shown,
            "clock": reckoned(clocks, ACCEPTANCE, visit.now),
            "outcomes": OUTCOMES,
            "paper": paper(visit, case),
            "parts": parts(shown["service"], case["answers"], visit.words),
            "ticked": visit.fields.get(FIELD, ()),
        },
        typed,
    )
