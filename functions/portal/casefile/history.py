"""GET /cases/{case}/timeline, GET /cases/{case}/answers: what happened, in plain words; what was filed."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint
from markupsafe import Markup

from portal.answer import Page
from portal.asking import ask
from portal.casefile.file import opened
from portal.casefile.names import Names
from portal.filing.form import Form
from portal.page import page
from portal.visit import Visit
from portal.who import who
from portal.words import Words

routes = Blueprint(__name__)

VARIANTS = ("outcome", "status", "result", "card")
"""Facts of an event by which it may be said in different words."""


@page(routes, "GET /cases/{case}/timeline")
def timeline(visit: Visit, case: str) -> Page:
    """A page of events, the oldest first."""
    file, cursor = opened(visit, case), visit.place.asked("cursor")
    found = ask(visit, "readTimeline", query={"cursor": cursor} if cursor else {}, case=case).body
    told = [
        (each, said(visit.words, file.names, each), who(visit, file.case, each["actor"])) for each in found["items"]
    ]
    return Page("casefile/timeline.html", file.values(events=told, next=found["next"]))


@page(routes, "GET /cases/{case}/answers")
def answers(visit: Visit, case: str) -> Page:
    """The application as it was filed."""
    file = opened(visit, case)
    form, given = Form(file.service, file.case["answers"]), file.case["answers"]
    sections = [(each, [(field, given.get(field.name)) for field in form.fields(each)]) for each in form.sections]
    return Page("casefile/answers.html", file.values(sections=sections, missing=frozenset()))


def said(t: Words, names: Names, event: Mapping[str, Any]) -> Markup:
    """An event in words: more exact ones where there are some for how it went."""
    plain, data = event["type"].replace(".", "_"), event["data"]
    variants = (f"{plain}_{data[each]}" for each in VARIANTS if isinstance(data.get(each), str))
    name = next((each for each in variants if t.has("event", each)), plain)
    about = {
        "department": names.department(data.get("department")),
        "review": names.review(data.get("review")),
        "permit": names.permit(data.get("type")),
        "document": names.document(data.get("requirement")),
    }
    return t.of("event", name, **about)
