"""GET, POST /desk/cases/{case}/reviews/{review}/decision: the department's answer, with its reasons."""

from typing import Any, get_args

from chalice.app import Blueprint

from onestop.cases.status import Outcome
from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

OUTCOMES: tuple[str, ...] = get_args(Outcome)


@page(routes, "GET /desk/cases/{case}/reviews/{review}/decision")
def ask_decision(visit: Visit, case: str, review: str) -> Page:
    """The form; what was decided cannot be changed here, and it says so."""
    return _form(visit, case, review)


@page(routes, "POST /desk/cases/{case}/reviews/{review}/decision")
def decide(visit: Visit, case: str, review: str) -> Answer:
    """Answer the review, once."""
    typed = Typed(visit)
    to = links.review(visit, case, review, done="decision")
    command = Command("decideReview", {"case": case, "review": review}, to, _body(typed))
    return carried_out(visit, command, typed, lambda each: _form(visit, case, review, each))


def _body(typed: Typed) -> dict[str, Any]:
    """What a refusal owes, and an approval with conditions, is asked for here; the rules would ask too."""
    outcome = typed.choice("outcome", OUTCOMES)
    conditional = outcome == "approved_with_conditions"
    said = {
        "outcome": outcome,
        "reasons": typed.lines("reasons", owed=outcome == "refused"),
        "conditions": typed.lines("conditions", owed=conditional),
        "legal_basis": typed.lines("legal_basis"),
    }
    if said["conditions"] and outcome and not conditional:
        typed.wrong("conditions", "unwanted")
    return {name: value for name, value in said.items() if value}


def _form(visit: Visit, case: str, review: str, typed: Typed | None = None) -> Page:
    return form(visit, "desk/decision.html", {**on_desk(visit, case, review), "outcomes": OUTCOMES}, typed)
