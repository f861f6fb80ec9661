"""GET /my/delegations, GET/POST /my/delegations/new: the cases in which the reader acts for others, and one more."""

from chalice.app import Blueprint

from onestop.catalogue import shipped
from onestop.errors import Conflict, Invalid, Malformed, NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.coded import offered, typed
from portal.once import sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

FORM = "delegation.html"


@page(routes, "GET /my/delegations")
def listed(visit: Visit) -> Page:
    """A page of them, the last one first."""
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listDelegations", query={"cursor": cursor} if cursor else {}).body
    titles = {each["id"]: each["title"][visit.language] for each in shipped().index}
    return Page("delegations.html", {"items": found["items"], "next": found["next"], "titles": titles})


@page(routes, "GET /my/delegations/new")
def asked(visit: Visit) -> Page:
    """Number and code, as the applicant passed them on."""
    return offered(visit).page(FORM)


@page(routes, "POST /my/delegations/new")
def accept(visit: Visit) -> Answer:
    """To the case, in which the reader acts from now on."""
    said = typed(visit)
    if said.wrong:
        return said.page(FORM)
    try:
        case = ask(visit, "acceptDelegation", body={"case": said.number, "code": said.code}, key=sent_key(visit)).body
    except (Invalid, Malformed, NotFound):
        return said.unopened(FORM)
    except Conflict:  # their own case, or one in which they act already
        return Redirect(visit.place.link("/cases", said.number))
    return Redirect(visit.place.link("/cases", case["id"]))
