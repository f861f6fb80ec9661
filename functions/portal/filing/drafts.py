"""GET/POST /services/{service}/application, GET /cases/{case}/application: begun, and what is left to do."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.filing.draft import opened
from portal.filing.known import papers
from portal.filing.opinions import previews
from portal.filing.requirements import required
from portal.filing.target import ANSWERS, DOCUMENTS, target
from portal.once import new_key, sent_key
from portal.page import page
from portal.question import Question, read
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /services/{service}/application")
def start(visit: Visit, service: str) -> Page:
    """What one should have at hand; nothing is written before one begins. Asks for the sign-in first."""
    _ = visit.caller
    told = ask(visit, "readService", service=service).body
    return Page("filing/start.html", {"service": told, "key": new_key()})


@page(routes, "POST /services/{service}/application")
def begin(visit: Visit, service: str) -> Redirect:
    """A draft, once however often the button is pressed; what the wizard asked is answered already."""
    told = ask(visit, "readService", service=service).body
    body = {"service": service, "answers": _asked_before(told, visit)}
    case = ask(visit, "createCase", body=body, key=sent_key(visit)).body
    return Redirect(visit.place.link("/cases", case["id"], "sections", told["sections"][0]["id"]))


@page(routes, "GET /cases/{case}/application")
def tasks(visit: Visit, case: str) -> Answer:
    """Each section and the documents, with what is missing; what was handed in has a page of its own."""
    found = opened(visit, case)
    if not found.editable:
        return Redirect(visit.place.link("/cases", case))
    return Page(
        "filing/tasks.html",
        {
            "case": found.case,
            "service": found.service,
            "form": found.form,
            "documents": [each for each in papers(visit, found) if required(each)],
            "previews": found.case["status"] == "draft" and previews(found),
            "returned": returned(found.service, found.case),
        },
    )


def returned(service: Mapping[str, Any], case: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """What the core department found missing: the part of the address that leads there, its title, what was said."""
    fields = service["form"]["properties"]
    sections = {field: each["id"] for each in service["sections"] for field in each["fields"]}
    documents = {each["id"]: each["title"] for each in service["documents"]}
    told = []
    for each in case["missing"]:
        part, name = target(each["target"])
        if part == ANSWERS and name in sections:
            told.append((f"sections/{sections[name]}#{name}", fields[name]["x-title"], each["detail"]))
        elif part == DOCUMENTS and name in documents:
            told.append((f"requirements/{name}", documents[name], each["detail"]))
        else:
            told.append(("", "", each["detail"]))
    return told


def _asked_before(service: Mapping[str, Any], visit: Visit) -> Mapping[str, Any]:
    """Answers that stand in the address, as the wizard writes them; what cannot be read is asked again."""
    questions = {name: Question(name, schema) for name, schema in service["form"]["properties"].items()}
    found = read(questions, visit.place.query)
    return {name: value for name, value in found.answers.items() if name not in found.faults}
