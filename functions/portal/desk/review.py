"""GET /desk/cases/{case}/reviews/{review}: all that a department needs to answer, and taking it up."""

from chalice.app import Blueprint

from onestop.clock import iso
from portal.answer import Answer, Page
from portal.asking import ask
from portal.clocks.reckoning import reckoned
from portal.desk import links
from portal.desk.actions import AT_ONCE, possible
from portal.desk.answers import parts
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.holdings import holdings
from portal.desk.paper import paper
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/cases/{case}/reviews/{review}")
def review(visit: Visit, case: str, review: str) -> Page:
    """What this department may see of the case, its clock, and what it can do."""
    return _page(visit, case, review)


@page(routes, "POST /desk/cases/{case}/reviews/{review}/claim")
def claim(visit: Visit, case: str, review: str) -> Answer:
    """Take it."""
    return _at_once(visit, case, review, "claimReview", "claim")


@page(routes, "POST /desk/cases/{case}/reviews/{review}/release")
def release(visit: Visit, case: str, review: str) -> Answer:
    """Give it back to the list."""
    return _at_once(visit, case, review, "releaseReview", "release")


def _at_once(visit: Visit, case: str, review: str, operation: str, deed: str) -> Answer:
    to = links.review(visit, case, review, done=deed)
    command = Command(operation, {"case": case, "review": review}, to)
    return carried_out(visit, command, Typed(visit), lambda typed: _page(visit, case, review, typed))


def _page(visit: Visit, case: str, review: str, typed: Typed | None = None) -> Page:
    shown = on_desk(visit, case, review)
    clocks = ask(visit, "readClocks", case=case).body
    return form(
        visit,
        "desk/review.html",
        {
            **shown,
            "actions": possible(shown, visit.caller, iso(visit.now)),
            "at_once": AT_ONCE,
            "clock": reckoned(clocks, review, visit.now),
            "done": links.done(visit),
            "holdings": holdings(visit, case, review),
            "paper": paper(visit, shown["case"]),
            "parts": parts(shown["service"], shown["case"]["answers"], visit.words),
        },
        typed,
    )
