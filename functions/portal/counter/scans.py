"""GET, POST /counter/cases/{case}/scans: papers photographed or scanned, one after the other on one page."""

from chalice.app import Blueprint

from onestop import documents
from onestop.errors import Invalid
from onestop.surroundings import surroundings
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.counter.check import at_the_counter
from portal.filing import known
from portal.filing.draft import Draft, opened
from portal.filing.requirements import Requirement, states
from portal.filing.uploads import LARGEST, described
from portal.multipart import File
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

PHOTOGRAPH, SCAN = "photograph", "file"
SEEN = "yes"


@page(routes, "GET /counter/cases/{case}/scans")
def papers(visit: Visit, case: str) -> Page:
    """Every paper with its state, and where to add the next."""
    at_the_counter(visit)
    return _page(visit, opened(visit, case), visit.place.asked("requirement"))


@page(routes, "POST /counter/cases/{case}/scans")
def add(visit: Visit, case: str) -> Answer:
    """Declare what the camera or the scanner made, and put it where its described says."""
    at_the_counter(visit)
    found, chosen = opened(visit, case), visit.typed("requirement")
    wanted = next((each for each in states(found.service, found.case) if each.id == chosen), None)
    file = _sent(visit)
    mistakes = {} if wanted else {"requirement": "requirement"}
    if file is None or not file.content:
        mistakes[SCAN] = "file"
    elif wanted and len(file.content) > wanted.told["max_bytes"]:
        mistakes[SCAN] = "large"
    if mistakes or file is None:
        return _page(visit, found, chosen, mistakes)
    body = {"requirement": chosen, **described(file), "original_seen": visit.typed("seen") == SEEN}
    try:
        declared = ask(visit, "declareDocument", body=body, case=case).body
    except Invalid:
        return _page(visit, found, chosen, {SCAN: "type"})
    documents.deliver(surroundings().bucket, declared["upload"], file.content)
    return Redirect(visit.place.link("/counter/cases", case, "scans", added=declared["id"]))


def _sent(visit: Visit) -> File | None:
    """What the camera made, or else what was chosen."""
    return visit.files.get(PHOTOGRAPH) or visit.files.get(SCAN)


def _page(visit: Visit, found: Draft, chosen: str, mistakes: dict[str, str] | None = None) -> Page:
    shown = sorted(known.papers(visit, found), key=lambda each: not _asked_for(each))
    added = visit.place.asked("added")
    values = {
        "case": found.case,
        "service": found.service,
        "documents": shown,
        "chosen": chosen,
        "added": next((each for each in found.case["documents"] if each["id"] == added), None),
        "titles": {each.id: each.told["title"] for each in shown},
        "kinds": sorted({kind for each in shown for kind in each.told["accept"]}),
        "largest": LARGEST,
        "mistakes": mistakes or {},
    }
    return Page("counter/scans.html", values, 422 if mistakes else 200)


def _asked_for(requirement: Requirement) -> bool:
    return requirement.owed or bool(requirement.files)
