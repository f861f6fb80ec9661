"""GET, POST /desk/cases/{case}/acceptance: the check that the file is complete, by whoever has it to decide."""

from collections.abc import Mapping
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
    """The file; the form for whoever decides it."""
    return _form(visit, before(visit, case))


@page(routes, "POST /desk/cases/{case}/acceptance")
def decide_acceptance(visit: Visit, case: str) -> Answer:
    """Accept, give back with everything that is missing, or refuse."""
    shown, typed = before(visit, case), Typed(visit)
    body = _body(visit, typed, shown)
    to = links.work_list(visit, done=body["outcome"])
    command = Command("decideAcceptance", {"case": case}, to, body, back=links.case(visit, case, "acceptance"))
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def before(visit: Visit, case: str) -> dict[str, Any]:
    """The case as its core department sees it, or the one above it that a late acceptance lies before.

    `above` says whether the reader is that one alone, `decides` whether it is theirs to decide. Raises NotFound for any
    other reader.
    """
    shown = dossier(visit, case)
    acceptance, late, core = shown["service"].get("acceptance"), shown["case"]["late_acceptance"], _core(visit, shown)
    above = late is not None and late["to"] in visit.caller.departments
    if acceptance is None or not (core or above):
        raise NotFound("there is no such case for this reader to accept")
    decides = above if late and late["taken_over_at"] else core
    return {**shown, "above": above, "decides": decides, "places": groups(shown["service"], acceptance["sees"])}


def _core(visit: Visit, shown: Mapping[str, Any]) -> bool:
    return shown["case"]["department"] in visit.caller.departments


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
            "done": links.done(visit),
            "core": _core(visit, shown),
            "clock": reckoned(clocks, ACCEPTANCE, visit.now),
            "outcomes": OUTCOMES,
            "paper": paper(visit, case),
            "parts": parts(shown["service"], case["answers"], visit.words),
            "ticked": visit.fields.get(FIELD, ()),
        },
        typed,
    )
