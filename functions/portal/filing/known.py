"""What the government has on file: the documents of a draft for which a licence stands in."""

from collections.abc import Mapping, Sequence
from typing import Any

from onestop.catalogue import shipped
from portal.asking import ask
from portal.filing.draft import Draft
from portal.filing.requirements import Requirement, states
from portal.visit import Visit


def papers(visit: Visit, found: Draft) -> list[Requirement]:
    """Every document of the service with its files, and with the licence that stands in for it."""
    return states(found.service, found.case, named(_on_file(visit, found), visit.language), visit.now)


def named(known: Sequence[Mapping[str, Any]], language: str) -> list[Mapping[str, Any]]:
    """Licences that stand in, with what the catalogue calls their kind (`title`) and their department (`issuer`)."""
    titles, departments = shipped().permits, shipped().departments
    return [
        {
            **each,
            "title": titles[each["type"]][language] if each["type"] in titles else each["type"],
            "issuer": departments[each["department"]].name[language] if each["department"] in departments else "",
        }
        for each in known
    ]


def _on_file(visit: Visit, found: Draft) -> Sequence[Mapping[str, Any]]:
    """Looked up while it can still change; then it is what the case was handed in on."""
    if found.editable and any(each["satisfied_by"] for each in found.service["documents"]):
        items: Sequence[Mapping[str, Any]] = ask(visit, "listKnown", case=found.case["id"]).body["items"]
        return items
    recorded: Sequence[Mapping[str, Any]] = found.case["known"]
    return recorded
