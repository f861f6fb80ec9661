"""GET, POST /counter/cases/{case}/scans: papers photographed or scanned, one after the other on one page."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop import documents
from onestop.errors import Invalid
from onestop.surroundings import surroundings
from portal.answer import Answer, Data, Page, Redirect
from portal.asking import ask
from portal.counter.check import at_the_counter
from portal.filing import known
from portal.filing.announced import Announced
from portal.filing.draft import Draft, opened
from portal.filing.requirements import Requirement, states
from portal.filing.uploads import CHOSEN, LARGEST
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
    """Declare what the camera or the scanner made, and put it where its declaration says."""
    found, file = opened(visit, case), _sent(visit)
    answer = _declared(visit, found, Announced.of(file) if file else None)
    if isinstance(answer, Page) or file is None:
        return answer if isinstance(answer, Page) else _page(visit, found, "")
    documents.deliver(surroundings().bucket, answer["upload"], file.content)
    return Redirect(_added(visit, case, answer))


@page(routes, "POST /counter/cases/{case}/scans/declaration")
def declare(visit: Visit, case: str) -> Answer:
    """A large one, which a script sends straight to the bucket: the form for it, and where to go then."""
    answer = _declared(visit, opened(visit, case), Announced.said(visit))
    return answer if isinstance(answer, Page) else Data({**answer["upload"], "next": _added(visit, case, answer)})


def _declared(visit: Visit, found: Draft, told: Announced | None) -> Mapping[str, Any] | Page:
    """What `declareDocument` answers; or the page that says what is wrong."""
    at_the_counter(visit)
    chosen = visit.typed("requirement")
    wanted = next((each for each in states(found.service, found.case) if each.id == chosen), None)
    mistakes = {} if wanted else {"requirement": "requirement"}
    if told is None or not told.size:
        mistakes[SCAN] = "file"
    elif wanted and told.refused_for(wanted.told["max_bytes"]):
        mistakes[SCAN] = "large"
    if mistakes or told is None:
        return _page(visit, found, chosen, mistakes)
    body = {"requirement": chosen, **told.body, "original_seen": visit.typed("seen") == SEEN}
    try:
        declared: Mapping[str, Any] = ask(visit, "declareDocument", body=body, case=found.case["id"]).body
    except Invalid:
        return _page(visit, found, chosen, {SCAN: "type"})
    return declared


def _added(visit: Visit, case: str, declared: Mapping[str, Any]) -> str:
    return visit.place.link("/counter/cases", case, "scans", added=declared["id"])


def _sent(visit: Visit) -> File | None:
    """What the camera made, or else what was chosen."""
    return visit.files.get(PHOTOGRAPH) or visit.files.get(SCAN)


def _page(visit: Visit, found: Draft, chosen: str, mistakes: dict[str, str] | None = None) -> Page:
    shown = sorted(known.papers(visit, found), key=lambda each: not _asked_for(each))
    added, most = visit.place.asked("added"), max((each.told["max_bytes"] for each in shown), default=LARGEST)
    mine = next((each.told["max_bytes"] for each in shown if each.id == chosen), most)
    here = ("/counter/cases", found.case["id"], "scans")
    values = {
        "case": found.case,
        "service": found.service,
        "documents": shown,
        "chosen": chosen,
        "added": next((each for each in found.case["documents"] if each["id"] == added), None),
        "titles": {each.id: each.told["title"] for each in shown},
        "kinds": sorted({kind for each in shown for kind in each.told["accept"]}),
        "plain": LARGEST,
        "most": most,
        "mine": mine,
        "declaration": visit.place.link(*here, "declaration"),
        "mistakes": mistakes or {},
    }
    reached = documents.address(surroundings().bucket) if most > LARGEST else ""
    return Page("counter/scans.html", values, 422 if mistakes else 200, framed=CHOSEN, reached=reached)


def _asked_for(requirement: Requirement) -> bool:
    return requirement.owed or bool(requirement.files)
