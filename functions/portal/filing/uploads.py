"""GET /cases/{case}/documents, GET/POST /cases/{case}/requirements/{requirement}: the files of an application.

A file goes through this function, up to what the gateway carries: a browser without scripts cannot tell its size and
digest beforehand, and nothing is declared without them. A script shows how far it has come (decision 026).
"""

import re
from hashlib import sha256

from chalice.app import Blueprint

from onestop import documents
from onestop.cases.draft import EDITABLE
from onestop.errors import Invalid, NotFound
from onestop.surroundings import surroundings
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.filing.draft import Draft, opened
from portal.filing.known import papers
from portal.filing.preview import preview
from portal.filing.requirements import Requirement, required
from portal.filing.seeming import seeming
from portal.multipart import File
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

FIELD = "file"
LARGEST = 4_000_000
"""Bytes of a file that comes this way: a function is sent 6 MB at most, a third of which is Base64's."""
LONGEST_NAME = 200
CHOSEN = "blob:"
"""Where a browser keeps what was chosen and not sent yet, for the page's policy."""
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]")


@page(routes, "GET /cases/{case}/documents")
def listed(visit: Visit, case: str) -> Page:
    """Every document that these answers ask for, with the state of its file."""
    found = opened(visit, case)
    shown = [each for each in papers(visit, found) if required(each)]
    editable = found.case["status"] in EDITABLE
    return Page(
        "filing/documents.html",
        {"case": found.case, "service": found.service, "documents": shown, "editable": editable},
    )


@page(routes, "GET /cases/{case}/documents/{document}")
def read(visit: Visit, case: str, document: str) -> Redirect:
    """The file itself, in the version that was checked; from the bucket."""
    return Redirect(ask(visit, "readDocument", case=case, document=document).body["url"])


@page(routes, "GET /cases/{case}/requirements/{requirement}")
def asked(visit: Visit, case: str, requirement: str) -> Page:
    """One document: what it must be, what was sent, and where to choose a file."""
    found = opened(visit, case)
    return _page(visit, found, _wanted(visit, found, requirement))


@page(routes, "POST /cases/{case}/requirements/{requirement}")
def add(visit: Visit, case: str, requirement: str) -> Answer:
    """Declare the file that was sent, and put it where its declaration says."""
    found = opened(visit, case)
    wanted = _wanted(visit, found, requirement)
    file = visit.files.get(FIELD)
    if file is None or not file.content:
        return _page(visit, found, wanted, "empty" if file else "missing")
    if len(file.content) > wanted.told["max_bytes"]:
        return _page(visit, found, wanted, "large")
    try:
        declared = ask(visit, "declareDocument", body={"requirement": requirement, **described(file)}, case=case).body
    except Invalid:
        kind = documents.content_type(file.content)
        return _page(visit, found, wanted, "type" if kind else seeming(file.content))
    documents.deliver(surroundings().bucket, declared["upload"], file.content)
    letter = visit.place.asked("letter")
    return Redirect(visit.place.link("/cases", case, *(("supplements", letter) if letter else ("documents",))))


def described(file: File) -> dict[str, object]:
    """A file that was sent, as it is declared."""
    return {
        "filename": _name(file.name),
        # What browsers say is a guess from the name.
        "content_type": documents.content_type(file.content) or "application/octet-stream",
        "size": len(file.content),
        "sha256": sha256(file.content).hexdigest(),
    }


def _name(said: str) -> str:
    """Without the folders that some browsers put before it; cut in its middle, for the end says what it is."""
    last = UNPRINTABLE.sub("", re.split(r"[/\\]", said)[-1]).strip() or FIELD
    stem, dot, suffix = last.rpartition(".")
    if len(last) <= LONGEST_NAME or not dot or len(suffix) >= LONGEST_NAME:
        return last[:LONGEST_NAME]
    return stem[: LONGEST_NAME - len(suffix) - 1] + dot + suffix


def _wanted(visit: Visit, found: Draft, requirement: str) -> Requirement:
    for each in papers(visit, found):
        if each.id == requirement:
            return each
    raise NotFound("the service asks for no such document")


def _page(visit: Visit, found: Draft, wanted: Requirement, error: str | None = None) -> Page:
    shown = preview(visit, found.case["id"], wanted)
    values = {
        "case": found.case,
        "service": found.service,
        "requirement": wanted,
        "largest": min(LARGEST, wanted.told["max_bytes"]),
        "error": error,
        "preview": shown,
    }
    # A picture that is chosen is shown before it is sent: the browser gives it an address of its own.
    framed = f"{CHOSEN} {shown.place}" if shown else CHOSEN
    return Page("filing/requirement.html", values, 422 if error else 200, framed=framed)
