"""GET, POST /desk/cases/{case}/reviews/{review}/attendance: what is done in person, recorded."""

from typing import Any

from chalice.app import Blueprint

from portal.answer import Answer, Page
from portal.desk import links
from portal.desk.command import Command, carried_out, form
from portal.desk.dossier import on_desk
from portal.desk.times import meant
from portal.desk.typed import Typed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

CHECKED = ("identity_checked", "documents_checked")
PLACE = 200
"""Characters."""


@page(routes, "GET /desk/cases/{case}/reviews/{review}/attendance")
def ask_attendance(visit: Visit, case: str, review: str) -> Page:
    """Who came, or was met, where and when, and what was checked."""
    return _form(visit, case, review)


@page(routes, "POST /desk/cases/{case}/reviews/{review}/attendance")
def attend(visit: Visit, case: str, review: str) -> Answer:
    """A positive answer needs a record in which both were checked."""
    typed = Typed(visit)
    to = links.review(visit, case, review, done="attendance")
    command = Command("recordAttendance", {"case": case, "review": review}, to, _body(visit, typed))
    return carried_out(visit, command, typed, lambda each: _form(visit, case, review, each))


def _body(visit: Visit, typed: Typed) -> dict[str, Any]:
    checked = typed.chosen("checked", CHECKED)
    body = {"place": typed.text("place", owed=True, longest=PLACE), **{each: each in checked for each in CHECKED}}
    local = visit.typed("slot")
    at = meant(local)
    if local and at is None:
        typed.wrong("slot", "unreadable")
    return {**body, "at": at} if at else body


def _form(visit: Visit, case: str, review: str, typed: Typed | None = None) -> Page:
    return form(visit, "desk/attendance.html", {**on_desk(visit, case, review), "checks": CHECKED}, typed)
