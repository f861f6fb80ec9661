"""GET /desk/cases/{case}: a case as its core department answers for it, and what only that department does."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import dossier
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

ANSWERED = frozenset({"approved", "approved_with_conditions", "refused"})
"""What a department said, and can be asked to say again."""
LONGEST = 200


@page(routes, "GET /desk/cases/{case}")
def whole(visit: Visit, case: str) -> Page:
    """Every review, and the conflicts between them."""
    shown = _shown(visit, case)
    under_way = shown["case"]["status"] == "in_review"
    again = [each["id"] for each in shown["case"]["reviews"] if under_way and _repeatable(each)]
    return Page("desk/core.html", {**shown, "again": again, "done": links.done(visit)})


@page(routes, "GET /desk/cases/{case}/conflicts/{subject}")
def ask_resolution(visit: Visit, case: str, subject: str) -> Page:
    """What the departments require, and what is to hold instead."""
    return _settling(visit, _conflict(visit, case, subject))


@page(routes, "POST /desk/cases/{case}/conflicts/{subject}")
def resolve(visit: Visit, case: str, subject: str) -> Answer:
    """It stands in the licences in place of what conflicted."""
    shown, typed = _conflict(visit, case, subject), Typed(visit)
    body = {
        "requirement": typed.text("requirement", owed=True, longest=LONGEST),
        "reasons": typed.lines("reasons", owed=True),
    }
    to = links.case(visit, case, done="resolution")
    command = Command("resolveConflict", {"case": case, "subject": subject}, to, body)
    return carried_out(visit, command, typed, lambda each: _settling(visit, shown, each))


@page(routes, "GET /desk/cases/{case}/reviews/{review}/reopening")
def ask_reopening(visit: Visit, case: str, review: str) -> Page:
    """Why."""
    return _again(visit, _review(visit, case, review))


@page(routes, "POST /desk/cases/{case}/reviews/{review}/reopening")
def reopen(visit: Visit, case: str, review: str) -> Answer:
    """Its answer is withdrawn, its clock begins anew."""
    shown, typed = _review(visit, case, review), Typed(visit)
    to = links.case(visit, case, done="reopening")
    body = {"reason": typed.text("reason", owed=True)}
    command = Command("reopenReview", {"case": case, "review": review}, to, body)
    return carried_out(visit, command, typed, lambda each: _again(visit, shown, each))


def _shown(visit: Visit, case: str) -> dict[str, Any]:
    """The case for its core department; raises NotFound for any other reader."""
    shown = dossier(visit, case)
    if shown["case"]["department"] not in visit.caller.departments:
        raise NotFound("there is no such case for this reader to answer for")
    return shown


def _conflict(visit: Visit, case: str, subject: str) -> dict[str, Any]:
    shown = _shown(visit, case)
    found = next((each for each in shown["case"]["conflicts"] if each["subject"] == subject), None)
    if found is None:
        raise NotFound("the case has no such conflict")
    return {**shown, "conflict": found}


def _review(visit: Visit, case: str, review: str) -> dict[str, Any]:
    shown = _shown(visit, case)
    found = next((each for each in shown["case"]["reviews"] if each["id"] == review), None)
    if found is None or found["status"] == "not_required":
        raise NotFound("the case has no such review")
    return {**shown, "review": found}


def _repeatable(review: Mapping[str, Any]) -> bool:
    """Whether it may be sent back; the rules have the last word."""
    return review["status"] in ANSWERED and not review["reopened_at"]


def _settling(visit: Visit, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    return form(visit, "desk/conflict.html", shown, typed)


def _again(visit: Visit, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    return form(visit, "desk/reopening.html", shown, typed)
