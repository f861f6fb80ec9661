"""GET, POST /desk/cases/{case}/reviews/{review}/transfer: hand a review on to whose matter it is."""

from chalice.app import Blueprint

from onestop.catalogue import shipped
from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/cases/{case}/reviews/{review}/transfer")
def ask_transfer(visit: Visit, case: str, review: str) -> Page:
    """To whom, and why."""
    return _form(visit, case, review)


@page(routes, "POST /desk/cases/{case}/reviews/{review}/transfer")
def transfer(visit: Visit, case: str, review: str) -> Answer:
    """Its clock runs on; whoever handed it on may not see the case any more, and goes back to the list."""
    typed = Typed(visit)
    body = {"to": typed.choice("to", shipped().departments), "reason": typed.text("reason", owed=True)}
    command = Command("transferReview", {"case": case, "review": review}, links.work_list(visit, done="transfer"), body)
    return carried_out(visit, command, typed, lambda each: _form(visit, case, review, each))


def _form(visit: Visit, case: str, review: str, typed: Typed | None = None) -> Page:
    shown = on_desk(visit, case, review)
    others = {
        code: each.name[visit.language]
        for code, each in shipped().departments.items()
        if code != shown["review"]["department"]
    }
    return form(visit, "desk/transfer.html", {**shown, "others": others}, typed)
