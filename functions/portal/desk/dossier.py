"""A case as its department's pages show it: what the reader may see, in the words of its service."""

from collections.abc import Mapping, Sequence
from typing import Any

from onestop.errors import NotFound
from portal.asking import ask
from portal.desk import names
from portal.desk.answers import field_title
from portal.desk.times import moments
from portal.filing.known import named
from portal.visit import Visit

GONE: Mapping[str, Any] = {"sections": (), "documents": (), "reviews": (), "form": {}, "legal_basis": (), "version": ""}
"""What is left of a service that is not offered any more: the case itself says the rest."""


def dossier(visit: Visit, case: str) -> dict[str, Any]:
    """What every page about a case shows; raises NotFound for one that is not the reader's to see."""
    read = ask(visit, "readCase", case=case).body
    service = _service(visit, read["service"])
    told = {**read, "documents": _in_order(read["documents"], service)}
    language = visit.language
    subjects = {each["id"]: each["title"] for each in service.get("subjects", ())}

    def target(pointer: str) -> str:
        """What a JSON Pointer into a case points to: a field or a document; empty for the case as a whole."""
        kind, _, name = pointer.removeprefix("/").partition("/")
        titles = {each["id"]: each["title"] for each in service["documents"]}
        return field_title(service, name) if kind == "answers" else titles.get(name, name)

    return {
        "case": told,
        "me": visit.caller.sub,
        "service": service,
        "known": _known(visit, told),
        "target": target,
        "department_name": lambda code: names.department(code, language),
        "subject_title": lambda subject: subjects.get(subject, subject),
        "review_title": lambda review: names.review(told["service"], review, language),
        **moments(visit.words),
    }


def on_desk(visit: Visit, case: str, review: str) -> dict[str, Any]:
    """The same for a review that lies before the reader's department: `review`, and `declared` as the catalogue
    has it, None when today's has none. Raises NotFound for anybody else's."""
    shown = dossier(visit, case)
    found = next((each for each in shown["case"]["reviews"] if each["id"] == review), None)
    if found is None or not lies_before(visit, found):
        raise NotFound("the case has no such review for this reader")
    declared = next((each for each in shown["service"]["reviews"] if each["id"] == review), None)
    return {**shown, "review": found, "declared": declared}


def _in_order(documents: Sequence[Mapping[str, Any]], service: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Files as the service asks for them; what departments added comes last."""
    places = {each["id"]: place for place, each in enumerate(service["documents"])}
    return sorted(documents, key=lambda each: places.get(each["requirement"], len(places)))


def _known(visit: Visit, case: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The licences that stand in for documents, each with its `status` as it is now."""
    found = named(case["known"], visit.language)
    return [{**each, "status": ask(visit, "readLicence", licence=each["licence"]).body["status"]} for each in found]


def lies_before(visit: Visit, review: Mapping[str, Any]) -> bool:
    """Whether it is a review of the reader's department, or was escalated to it."""
    escalation = review["escalation"]
    before = {review["department"], escalation["to"] if escalation else None}
    return bool(before & visit.caller.departments)


def _service(visit: Visit, service: str) -> Mapping[str, Any]:
    try:
        return ask(visit, "readService", service=service).body
    except NotFound:
        return {**GONE, "id": service, "title": service}
