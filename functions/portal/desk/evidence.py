"""GET, POST /desk/cases/{case}/reviews/{review}/evidence: photographs and records of a visit, for its report."""

from typing import Any

from chalice.app import Blueprint

from onestop import documents
from onestop.errors import Conflict, Invalid
from onestop.surroundings import surroundings
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.desk import links
from portal.desk.dossier import on_desk
from portal.desk.moved import moved
from portal.desk.stamp import Stamp
from portal.filing.uploads import LARGEST, described
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

FIELD = "file"


@page(routes, "GET /desk/cases/{case}/reviews/{review}/evidence")
def ask_file(visit: Visit, case: str, review: str) -> Page:
    """What was added so far, and where to choose or take the next."""
    return _form(visit, case, review)


@page(routes, "POST /desk/cases/{case}/reviews/{review}/evidence")
def add(visit: Visit, case: str, review: str) -> Answer:
    """Declare the file that was sent and put it where its declaration says; it is checked there."""
    file = visit.files.get(FIELD)
    if file is None or not file.content:
        return _form(visit, case, review, "missing")
    if len(file.content) > LARGEST:
        return _form(visit, case, review, "large")
    try:
        key = Stamp.sent(visit).key
        declared = ask(visit, "declareEvidence", body=described(file), key=key, case=case, review=review).body
    except Invalid:
        return _form(visit, case, review, "type")
    except Conflict:
        return moved(visit, {"case": case, "review": review}, Stamp.sent(visit))
    documents.deliver(surroundings().bucket, declared["upload"], file.content)
    return Redirect(links.review(visit, case, review, "evidence", done="evidence"))


def _form(visit: Visit, case: str, review: str, error: str | None = None) -> Page:
    shown: dict[str, Any] = on_desk(visit, case, review)
    values = {
        **shown,
        "added": [each for each in shown["case"]["documents"] if each["review"] == review],
        "accept": sorted(documents.CHECKABLE),
        "largest": LARGEST,
        "error": error,
        "mistakes": {},
        "stamp": Stamp.new(shown["case"]),
        "done": links.done(visit),
    }
    return Page("desk/evidence.html", values, 422 if error else 200)
