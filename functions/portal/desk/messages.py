"""GET, POST /desk/cases/{case}/messages: lines between the applicant and the departments that have the case."""

from typing import Any

from chalice.app import Blueprint

from onestop.operations.messages import NEWEST, ORDER
from portal.answer import Answer, Page
from portal.asking import ask
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import dossier
from portal.desk.names import department
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/cases/{case}/messages")
def messages(visit: Visit, case: str) -> Page:
    """What was written last, what was before on pages of its own, and room for more."""
    return _form(visit, case)


@page(routes, "POST /desk/cases/{case}/messages")
def write(visit: Visit, case: str) -> Answer:
    """Everybody who has the case can read it."""
    typed = Typed(visit)
    own = sorted(visit.caller.departments)
    sender = typed.choice("department", own) if len(own) > 1 else ""
    body = {"text": typed.text("text", owed=True), **({"department": sender} if sender else {})}
    here, to = (links.case(visit, case, "messages", done=deed) for deed in ("", "message"))
    command = Command("postMessage", {"case": case}, to, body, back=here)
    return carried_out(visit, command, typed, lambda each: _form(visit, case, each))


def _form(visit: Visit, case: str, typed: Typed | None = None) -> Page:
    cursor = visit.place.asked("cursor")
    query = {ORDER.name: NEWEST, **({"cursor": cursor} if cursor else {})}
    found = ask(visit, "listMessages", query=query, case=case).body
    own = sorted(visit.caller.departments)
    shown: dict[str, Any] = {
        **dossier(visit, case),
        "messages": found["items"][::-1],
        "earlier": found["next"],
        "own": {code: department(code, visit.language) for code in own},
        "done": links.done(visit),
    }
    return form(visit, "desk/messages.html", shown, typed)
