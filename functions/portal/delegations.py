"""GET /my/delegations, GET/POST /my/delegations/new: the cases in which the reader acts for others, and one more."""

from chalice.app import Blueprint

from onestop.catalogue import shipped
from onestop.errors import Conflict, Invalid, Malformed, NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.joining import LONGEST
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /my/delegations")
def listed(visit: Visit) -> Page:
    """A page of them, the last one first."""
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listDelegations", query={"cursor": cursor} if cursor else {}).body
    titles = {each["id"]: each["title"][visit.language] for each in shipped().index}
    return Page("delegations.html", {"items": found["items"], "next": found["next"], "titles": titles})


@page(routes, "GET /my/delegations/new")
def asked(visit: Visit) -> Page:
    """Number and code, as the applicant passed them on; asks for the sign-in first."""
    _ = visit.caller
    return _page(visit.place.asked("number")[:LONGEST], "")


@page(routes, "POST /my/delegations/new")
def accept(visit: Visit) -> Answer:
    """A wrong code, a used one and no such case look the same."""
    number, code = ("".join(visit.typed(each).split())[:LONGEST] for each in ("number", "code"))
    wrong = {name: name for name, said in (("number", number), ("code", code)) if not said}
    if wrong:
        return _page(number, code, wrong)
    try:
        body = {"case": number.lower(), "code": code}
        case = ask(visit, "acceptDelegation", body=body, key=sent_key(visit)).body
    except (Invalid, Malformed, NotFound):
        return _page(number, code, {"code": "unopened"})
    except Conflict:  # their own case, or one in which they act already
        return Redirect(visit.place.link("/cases", number.lower()))
    return Redirect(visit.place.link("/cases", case["id"]))


def _page(number: str, code: str, wrong: dict[str, str] | None = None) -> Page:
    values = {"said": number, "code": code, "wrong": wrong or {}, "key": new_key()}
    return Page("delegation.html", values, 422 if wrong else 200)
