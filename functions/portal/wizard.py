"""GET /services/{service}/assessment: "what do I need?", one question a page, only those that change the answer.

What was answered stands in the address: nothing is kept, and a page can be sent to somebody else.
"""

from collections.abc import Mapping, Sequence

from chalice.app import Blueprint

from onestop.catalogue import Service, shipped
from onestop.catalogue.questions import conditions, questions, undecided
from onestop.errors import Invalid
from portal.answer import Page
from portal.asking import ask
from portal.guide import known
from portal.page import page
from portal.question import Answered, Question, read
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /services/{service}/assessment")
def assessment(visit: Visit, service: str) -> Page:
    """The next question, or what an application with these answers involves."""
    told = ask(visit, "readService", service=service).body
    offered = shipped().service(service)
    fields = told["form"]["properties"]
    asked = {name: Question(name, fields[name]) for name in _fields(offered)}
    found = read(asked, visit.place.query)
    wrong = _faults(visit, service, found)
    right = {name: values for name, values in found.texts.items() if name not in wrong}
    following = next((name for name in asked if name in wrong), None)
    following = following or next(iter(questions(offered, found.answers)), None)
    shown = {"service": told, "earlier": _address(visit, service, _without_last(right))}
    if following is not None:
        values = {"question": asked[following], "kept": right.items(), "typed": found.texts.get(following, ())}
        fault = wrong.get(following)
        return Page("question.html", {**shown, **values, "error": fault}, 422 if fault else 200)
    given = [(asked[name], values, _address(visit, service, _without(right, name))) for name, values in right.items()]
    values = {"begin": visit.place.link("/services", service, "application", **right)}
    result = ask(visit, "assessService", service=service, body={"answers": found.answers}).body
    return Page("assessment.html", {**shown, **values, **known(told), "given": given, "result": result})


def _fields(service: Service) -> list[str]:
    """Every field that a condition reads, in the order of the form."""
    decisive = {field for each in conditions(service) for field in undecided(each, {})}
    return [field for section in service.sections for field in section.fields if field in decisive]


def _faults(visit: Visit, service: str, found: Answered) -> Mapping[str, str]:
    """What is wrong with the answers, by field: a name among the messages."""
    try:
        ask(visit, "assessService", service=service, body={"answers": found.answers})
    except Invalid as invalid:
        return {**found.faults, **{each.pointer.split("/")[2]: "forbidden" for each in invalid.errors}}
    return found.faults


Texts = Mapping[str, Sequence[str]]


def _without(texts: Texts, name: str) -> Texts:
    return {each: values for each, values in texts.items() if each != name}


def _without_last(texts: Texts) -> Texts | None:
    """The answers before the last one, None when there are none to take back."""
    return dict(list(texts.items())[:-1]) if texts else None


def _address(visit: Visit, service: str, texts: Texts | None) -> str:
    """Where these answers lead; without any question behind it, the guide."""
    if texts is None:
        return visit.place.link("/services", service)
    return visit.place.link("/services", service, "assessment", **texts)
