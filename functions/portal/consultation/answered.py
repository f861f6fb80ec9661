"""GET /services/{service}/questions: what others asked about a service, and what they were answered."""

from chalice.app import Blueprint

from portal.answer import Page
from portal.asking import ask
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

LONGEST = 100
"""Characters that are searched for; the field takes no more."""


@page(routes, "GET /services/{service}/questions")
def answered(visit: Visit, service: str) -> Page:
    """A page of those that were published, the newest first; a search may find few on a page and go on behind it."""
    told = ask(visit, "readService", service=service).body
    said, cursor = visit.place.asked("q")[:LONGEST], visit.place.asked("cursor")
    query = {"q": said, **({"cursor": cursor} if cursor else {})}
    found = ask(visit, "listAnsweredQuestions", query=query, service=service).body
    values = {"service": told, "questions": found["items"], "next": found["next"], "q": said, "longest": LONGEST}
    return Page("consultation/answered.html", values)
