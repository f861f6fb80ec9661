"""GET, POST /desk/cases/{case}/opinions/{review}: what the department thinks of a draft."""

from typing import Any, get_args

from chalice.app import Blueprint

from onestop.cases.opinion import Advice
from onestop.errors import NotFound
from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.answers import parts
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import dossier
from portal.desk.paper import paper
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

OUTCOMES: tuple[str, ...] = get_args(Advice)


@page(routes, "GET /desk/cases/{case}/opinions/{review}")
def ask_opinion(visit: Visit, case: str, review: str) -> Page:
    """The draft as far as it was shown, and the form."""
    return _form(visit, case, review)


@page(routes, "POST /desk/cases/{case}/opinions/{review}")
def give(visit: Visit, case: str, review: str) -> Answer:
    """Nothing follows from it in law."""
    typed = Typed(visit)
    to = links.work_list(visit, done="opinion")
    command = Command("giveOpinion", {"case": case, "review": review}, to, _body(typed))
    return carried_out(visit, command, typed, lambda each: _form(visit, case, review, each))


def _body(typed: Typed) -> dict[str, Any]:
    outcome = typed.choice("outcome", OUTCOMES)
    conditional = outcome == "favourable_with_conditions"
    body = {
        "outcome": outcome,
        "reasons": typed.lines("reasons", owed=True),
        "conditions": typed.lines("conditions", owed=conditional),
    }
    if body["conditions"] and outcome and not conditional:
        typed.wrong("conditions", "unwanted")
    return {name: value for name, value in body.items() if value}


def _form(visit: Visit, case: str, review: str, typed: Typed | None = None) -> Page:
    shown = dossier(visit, case)
    found = next((each for each in shown["case"]["opinions"] if each["review"] == review), None)
    if found is None or found["department"] not in visit.caller.departments:
        raise NotFound("nobody asked this reader for an opinion on it")
    answers = parts(shown["service"], shown["case"]["answers"], visit.words)
    about = {"review": {"id": review}, "opinion": found, "parts": answers, "outcomes": OUTCOMES}
    return form(visit, "desk/opinion.html", {**shown, **about, "paper": paper(visit, shown["case"])}, typed)
