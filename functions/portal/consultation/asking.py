"""GET/POST /services/{service}/questions/new, GET /questions: somebody asks, and sees what was answered."""

from chalice.app import Blueprint

from onestop.catalogue import shipped
from onestop.errors import Conflict
from onestop.operations.schemas import COMPONENTS
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.desk import names
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

LONGEST: int = COMPONENTS["NewQuestion"]["properties"]["text"]["maxLength"]
"""Characters of a question."""
DONE = "done"


@page(routes, "GET /services/{service}/questions/new")
def show(visit: Visit, service: str) -> Page:
    """Room for one question; whoever is not signed in signs in before they write."""
    visit.caller  # noqa: B018  # raises
    return _page(visit, service)


@page(routes, "POST /services/{service}/questions/new")
def put(visit: Visit, service: str) -> Answer:
    """To the core department; a button pressed twice asks once."""
    text = visit.typed("text").replace("\r\n", "\n")
    if not text or len(text) > LONGEST:
        return _page(visit, service, "long" if text else "empty")
    body = {"text": text, "public": bool(visit.typed("public"))}
    try:
        ask(visit, "askQuestion", body=body, key=sent_key(visit), service=service)
    except Conflict:
        return _page(visit, service, "many", 409)
    return Redirect(visit.place.link("/questions", **{DONE: "asked"}))


@page(routes, "GET /questions")
def own(visit: Visit) -> Page:
    """A page of what the reader asked, the newest first."""
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listQuestions", query={"cursor": cursor} if cursor else {}).body
    titles = {each["service"]: names.service(each["service"], visit.language) for each in found["items"]}
    values = {"questions": found["items"], "next": found["next"], "titles": titles}
    return Page("consultation/own.html", {**values, "done": visit.place.asked(DONE) == "asked"})


def _page(visit: Visit, service: str, error: str | None = None, status: int = 422) -> Page:
    told = ask(visit, "readService", service=service).body
    department = names.department(shipped().service(service).acceptance.department, visit.language)
    values = {"service": told, "department": department, "error": error, "most": LONGEST, "key": new_key()}
    return Page("consultation/ask.html", values, status if error else 200)
