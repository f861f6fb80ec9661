"""GET /services, GET /services/{service}, POST /services/{service}/assessment: what is on offer, for anybody."""

from dataclasses import asdict
from functools import cache
from typing import Any

from onestop.cases.conditions import form_faults
from onestop.catalogue import Service, shipped
from onestop.catalogue.assessment import assess
from onestop.catalogue.search import Entry, search
from onestop.errors import Invalid
from onestop.operations.call import Call
from onestop.operations.declaration import Parameter
from onestop.operations.languages import in_language
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE, page
from onestop.operations.parameters import CURSOR, LANG
from onestop.operations.reply import Reply

KEPT = 300
"""Seconds for which anybody may keep what the catalogue says."""
Q = Parameter(
    "q", "Words in any language, slips forgiven; the best fit comes first.", {"type": "string", "maxLength": 100}
)
EVENT = Parameter(
    "event", "A life or business event, as `GET /events` lists them.", {"type": "string", "maxLength": 64}
)
AUDIENCE = Parameter("audience", "For whom: `citizen`, `company`, ...", {"type": "string", "maxLength": 50})
DEPARTMENT = Parameter("department", "Code of a department that takes part.", {"type": "string", "maxLength": 64})


LISTED = ("id", "version", "title", "summary", "audience", "departments", "events")
"""What a list says of a service."""


@operation(
    "GET /services",
    "listServices",
    summary="What one can apply for",
    answers={200: "ServicePage"},
    query=(Q, EVENT, AUDIENCE, DEPARTMENT, LANG, CURSOR),
)
def services(call: Call) -> Reply:
    """Services by id; those that were searched for on one page, by how well they fit."""
    q, event, audience, department = (call.query.get(each.name) for each in (Q, EVENT, AUDIENCE, DEPARTMENT))
    found = [
        each
        for each in search(_entries(), q or "")
        if event in (None, *each["events"])
        and audience in (None, *each["audience"])
        and department in (None, *each["departments"])
    ]
    items, following = (found[:PAGE], None) if q else page(found, call.query.get("cursor"))
    lang = call.query.get("lang")
    told = [in_language({name: each[name] for name in LISTED}, lang) for each in items]
    return Reply({"items": told, "next": following}, max_age=KEPT)


@operation(
    "GET /services/{service}",
    "readService",
    summary="A service in full: guide, form, documents, departments, limits, fees",
    answers={200: "Service"},
    query=(LANG,),
)
def service(call: Call, service: str) -> Reply:
    """The current version of a service."""
    found = shipped().service(service)
    whole = {**asdict(found), "departments": _departments(found)}
    return Reply(in_language(whole, call.query.get("lang")), etag=found.version, max_age=KEPT)


@operation(
    "POST /services/{service}/assessment",
    "assessService",
    summary="What an application with these answers involves, and how long it takes; answers may be partial",
    answers={200: "Assessment"},
    body="AnswersSoFar",
    query=(LANG,),
)
def assessment(call: Call, service: str) -> Reply:
    """Reviews, documents, fees and working days, with nothing written anywhere."""
    found = shipped().service(service)
    answers = call.body.get("answers", {})
    faults = form_faults(found, answers, complete=False)
    if faults:
        raise Invalid("the form forbids some answers", faults)
    return Reply(in_language(asdict(assess(found, answers)), call.query.get("lang")))


def _departments(service: Service) -> list[dict[str, Any]]:
    """Every department that takes part, the core department first."""
    codes = dict.fromkeys((service.acceptance.department, *(each.department for each in service.reviews)))
    return [asdict(shipped().departments[code]) for code in codes]


@cache
def _entries() -> tuple[Entry, ...]:
    """What is searched: every service with the names of its departments."""
    names = {code: each.name for code, each in shipped().departments.items()}
    return tuple(Entry(each, tuple(names[code] for code in each["departments"])) for each in shipped().index)
