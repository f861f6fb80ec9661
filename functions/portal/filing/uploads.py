"""GET /cases/{case}/documents, GET/POST /cases/{case}/requirements/{requirement}: the files of an application.

A file goes through this function, up to what the gateway carries: a browser without scripts cannot tell its size and
digest beforehand, and nothing is declared without them. A script shows how far it has come, and sends what is larger
straight to the bucket (`straight.py`, decision 026).
"""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop import documents
from onestop.cases.draft import EDITABLE
from onestop.errors import Invalid, NotFound
from onestop.surroundings import surroundings
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.filing.announced import Announced
from portal.filing.draft import Draft, opened
from portal.filing.known import papers
from portal.filing.preview import preview
from portal.filing.requirements import Requirement, required
from portal.multipart import File
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

FIELD = "file"
LARGEST = 4_000_000
"""Bytes of a file that comes this way: a function is sent 6 MB at most, a third of which is Base64's."""
CHOSEN = "blob:"
"""Where a browser keeps what was chosen and not sent yet, for the page's policy."""


@page(routes, "GET /cases/{case}/documents")
def listed(visit: Visit, case: str) -> Page:
    """Every document that these answers ask for, with the state of its file."""
    found = opened(visit, case)
    due = [each for each in papers(visit, found) if required(each)]
    editable = found.case["status"] in EDITABLE
    return Page(
        "filing/documents.html",
        {"case": found.case, "service": found.service, "documents": due, "editable": editable},
    )


@page(routes, "GET /cases/{case}/documents/{document}")
def read(visit: Visit, case: str, document: str) -> Redirect:
    """The file itself, in the version that was checked; from the bucket."""
    return Redirect(ask(visit, "readDocument", case=case, document=document).body["url"])


@page(routes, "GET /cases/{case}/requirements/{requirement}")
def asked(visit: Visit, case: str, requirement: str) -> Page:
    """One document: what it must be, what was sent, and where to choose a file."""
    found = opened(visit, case)
    return shown(visit, found, wanted(visit, found, requirement))


@page(routes, "POST /cases/{case}/requirements/{requirement}")
def add(visit: Visit, case: str, requirement: str) -> Answer:
    """Declare the file that was sent, and put it where its declaration says."""
    found = opened(visit, case)
    asked_for, file = wanted(visit, found, requirement), visit.files.get(FIELD)
    if file is None:
        return shown(visit, found, asked_for, "missing")
    form = declared(visit, found, asked_for, Announced.of(file))
    if isinstance(form, Page):
        return form
    documents.deliver(surroundings().bucket, form, file.content)
    return Redirect(following(visit, case))


def declared(visit: Visit, found: Draft, requirement: Requirement, file: Announced) -> Mapping[str, Any] | Page:
    """The form that takes exactly this file; or the page that says what is wrong with it."""
    wrong = file.refused_for(requirement.told["max_bytes"])
    if wrong:
        return shown(visit, found, requirement, wrong)
    body = {"requirement": requirement.id, **file.body}
    try:
        form: Mapping[str, Any] = ask(visit, "declareDocument", body=body, case=found.case["id"]).body["upload"]
    except Invalid:
        return shown(visit, found, requirement, file.kind)
    return form


def described(file: File) -> Mapping[str, Any]:
    """A file that was sent, as it is declared."""
    return Announced.of(file).body


def wanted(visit: Visit, found: Draft, requirement: str) -> Requirement:
    """The document that a page is about; raises NotFound for one that the service does not know."""
    for each in papers(visit, found):
        if each.id == requirement:
            return each
    raise NotFound("the service asks for no such document")


def following(visit: Visit, case: str) -> str:
    """Where a file that was taken leads to: the letter that asked for it, or all documents."""
    letter = visit.place.asked("letter")
    return visit.place.link("/cases", case, *(("supplements", letter) if letter else ("documents",)))


def shown(visit: Visit, found: Draft, requirement: Requirement, error: str | None = None) -> Page:
    """The page of one document."""
    picture, most = preview(visit, found.case["id"], requirement), requirement.told["max_bytes"]
    here, letter = ("/cases", found.case["id"], "requirements", requirement.id), visit.place.asked("letter")
    kept = {"letter": letter} if letter else {}
    values = {
        "case": found.case,
        "service": found.service,
        "requirement": requirement,
        "plain": min(LARGEST, most),
        "most": most,
        "action": visit.place.link(*here, **kept),
        "declaration": visit.place.link(*here, "declaration", **kept),
        "error": error,
        "preview": picture,
    }
    # A picture that is chosen is shown before it is sent: the browser gives it an address of its own.
    framed = f"{CHOSEN} {picture.place}" if picture else CHOSEN
    reached = documents.address(surroundings().bucket) if most > LARGEST else ""
    return Page("filing/requirement.html", values, 422 if error else 200, framed=framed, reached=reached)
