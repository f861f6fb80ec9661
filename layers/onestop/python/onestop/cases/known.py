"""What the government has issued need not be handed in: a licence that the applicant holds stands in for a document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases.conditions import holds
from onestop.cases.draft import EDITABLE
from onestop.cases.licence import Licence
from onestop.cases.model import Case, Known
from onestop.catalogue.form import Requirement
from onestop.catalogue.service import Service
from onestop.events import Event

PREFIX = "licence:"
"""Begins the name of what satisfies a requirement; the type of a permit follows."""


@dataclass(frozen=True, slots=True)
class Held:
    """A licence of the applicant's as it was just read, and the case in which it was issued."""

    case: str
    licence: Licence


def sought(service: Service) -> tuple[str, ...]:
    """The types of the licences that can stand in for a document of the service, each once."""
    return tuple(dict.fromkeys(kind for each in service.documents for kind in _types(each)))


def recognised(case: Case, service: Service, held: Sequence[Held], now: datetime) -> Case:
    """The case with every licence that stands in for a document which its answers ask for and no file answers.

    In the applicant's hands it is found anew each time; what was relied on when the case was handed in stays as it
    was recorded. A licence that is suspended, revoked or over stands in for nothing.
    """
    kept = {} if case.status in EDITABLE else case.known
    valid = [each for each in held if each.licence.status == "valid" and not each.licence.expired(now)]
    found = {known.requirement: known for known in _found(case, service, valid, now) if known.requirement not in kept}
    return replace(case, known={**kept, **found})


def recognitions(before: Case, after: Case) -> tuple[Event, ...]:
    """What is told of the licences that stand in anew."""
    return tuple(
        Event(
            "document.known",
            "system",
            {"requirement": each.requirement, "licence": each.licence, "type": each.type, "issuer": each.department},
        )
        for each in after.known.values()
        if each != before.known.get(each.requirement)
    )


def _found(case: Case, service: Service, valid: Sequence[Held], now: datetime) -> Iterator[Known]:
    answered = {each.requirement for each in case.documents.values() if each.status == "accepted"}
    for requirement in service.documents:
        types = _types(requirement)
        fitting = [each for each in valid if each.licence.type in types]
        if fitting and requirement.id not in answered and holds(requirement.required_when, case.answers):
            best = fitting[0]
            licence = best.licence
            yield Known(requirement.id, licence.id, licence.type, licence.department, best.case, now)


def _types(requirement: Requirement) -> tuple[str, ...]:
    named = (each for each in requirement.satisfied_by if each.startswith(PREFIX))
    return tuple(each.removeprefix(PREFIX) for each in named)
