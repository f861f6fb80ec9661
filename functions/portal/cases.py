"""GET /cases: the cases of whoever is signed in."""

from collections.abc import Mapping

from chalice.app import Blueprint

from onestop.cases.status import CaseStatus
from onestop.catalogue import shipped
from portal.answer import Page
from portal.asking import ask
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

COLOURS: Mapping[CaseStatus, str] = {
    "draft": "grey",
    "submitted": "",
    "returned": "orange",
    "in_review": "",
    "deciding": "",
    "approved": "green",
    "refused": "red",
    "withdrawn": "grey",
    "lapsed": "grey",
}
"""Of the tag that a case wears in a list."""


@page(routes, "GET /cases")
def own(visit: Visit) -> Page:
    """The newest first, a page of the list at a time."""
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listCases", query={"cursor": cursor} if cursor else {}).body
    titles = {each["id"]: each["title"][visit.language] for each in shipped().index}
    return Page("cases.html", {"found": found, "titles": titles, "colours": COLOURS})
