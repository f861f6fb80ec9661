"""GET /counter: what a clerk can begin, and what they have filed."""

from chalice.app import Blueprint

from onestop.cases.draft import EDITABLE
from onestop.catalogue import shipped
from portal.answer import Page
from portal.asking import ask
from portal.casefile.picture import TONES
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /counter")
def register(visit: Visit) -> Page:
    """One page of the clerk's own cases, the newest first."""
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listFiled", query={"cursor": cursor} if cursor else {}).body
    titles = {each["id"]: each["title"][visit.language] for each in shipped().index}
    values = {"cases": found["items"], "next": found["next"], "titles": titles, "tones": TONES, "editable": EDITABLE}
    return Page("counter/register.html", values)
