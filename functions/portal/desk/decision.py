"""GET, POST /desk/cases/{case}/reviews/{review}/decision: the department's answer, with its reasons."""

from collections.abc import Mapping, Sequence
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
REQUIREMENT = "requirement-"
"""Begins the names of the fields that say what is required of a subject."""
LONGEST = 200


@page(routes, "GET /desk/cases/{case}/reviews/{review}/decision")
def ask_decision(visit: Visit, case: str, review: str) -> Page:
    """The form; what was decided cannot be changed here, and it says so."""
    return _form(visit, on_desk(visit, case, review))


@page(routes, "POST /desk/cases/{case}/reviews/{review}/decision")
def decide(visit: Visit, case: str, review: str) -> Answer:
    """Answer the review, once."""
    shown, typed = on_desk(visit, case, review), Typed(visit)
    to = links.review(visit, case, review, done="decision")
    body = _body(visit, typed, shown["service"].get("subjects", ()))
    command = Command("decideReview", {"case": case, "review": review}, to, body)
    return carried_out(visit, command, typed, lambda each: _form(visit, shown, each))


def _body(visit: Visit, typed: Typed, subjects: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What a refusal owes, and an approval with conditions, is asked for here; the rules would ask too."""
    outcome = typed.choice("outcome", OUTCOMES)
    conditional = outcome == "approved_with_conditions"
    reasons = typed.lines("reasons", owed=outcome == "refused")
    terms = [term for each in subjects if (term := _term(visit, typed, each))]
    said: dict[str, Any] = {
        "outcome": outcome,
        "reasons": reasons,
        "conditions": [*terms, *typed.lines("conditions", owed=conditional and not terms)],
        "legal_basis": typed.lines("legal_basis"),
    }
    if said["conditions"] and outcome and not conditional:
        typed.wrong("conditions", "unwanted")
    return {name: value for name, value in said.items() if value}


def _term(visit: Visit, typed: Typed, subject: Mapping[str, Any]) -> dict[str, str] | None:
    """What is required of a subject, as other departments' requirements are compared with it; None for nothing."""
    requirement = typed.text(f"{REQUIREMENT}{subject['id']}", longest=LONGEST)
    if not requirement:
        return None
    told = visit.words("terms.told", subject=subject["title"], requirement=requirement).unescape()
    return {"subject": subject["id"], "requirement": requirement, "text": told}


def _form(visit: Visit, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    return form(visit, "desk/decision.html", {**shown, "outcomes": OUTCOMES, "requirement": REQUIREMENT}, typed)
