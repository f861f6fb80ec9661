"""What an application will involve, told before it is filed: from the catalogue and the answers so far. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from onestop.cases.conditions import holds
from onestop.catalogue.form import Requirement
from onestop.catalogue.limit import Limit
from onestop.catalogue.permit import Fee
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service
from onestop.catalogue.text import Condition

COUNTED = frozenset({"binding", "automatic"})
"""Kinds of review that an applicant waits for."""
WORKING_DAYS_A_WEEK = 5
DAYS_A_WEEK = 7
HOURS_A_DAY = 24


@dataclass(frozen=True, slots=True)
class Assessment:
    """Reviews, documents and fees that apply, and how long it takes if every promise is kept: side by side
    behind their gates (the critical path), and one after another. Acceptance comes before both."""

    reviews: tuple[Review, ...]
    documents: tuple[Requirement, ...]
    fees: tuple[Fee, ...]
    expected_working_days: int
    serial_working_days: int
    open_questions: tuple[str, ...]
    """Fields not answered yet on which some of this depends."""


def assess(service: Service, answers: Mapping[str, Any]) -> Assessment:
    """Assess complete or partial answers; a condition on an answer not given yet does not hold."""
    reviews = tuple(each for each in service.reviews if holds(each.when, answers))
    counted = [each for each in reviews if each.kind in COUNTED]
    return Assessment(
        reviews=reviews,
        documents=tuple(each for each in service.documents if holds(each.required_when, answers)),
        fees=tuple(each for each in service.fees if holds(each.when, answers)),
        expected_working_days=critical_path(reviews),
        serial_working_days=sum(working_days(each.limits.promised) for each in counted),
        open_questions=_open_questions(service, answers),
    )


def critical_path(reviews: Sequence[Review]) -> int:
    """Working days until the last counted review is answered, each begun when those before it are."""
    pending = {each.id: each for each in reviews}
    ends: dict[str, int] = {}
    while pending:
        ready = [each for each in pending.values() if not pending.keys() & set(each.after)]
        if not ready:
            raise ValueError("the reviews wait for each other in a circle")
        for each in ready:
            gate = max((ends[before] for before in each.after if before in ends), default=0)
            ends[each.id] = gate + working_days(each.limits.promised)
            del pending[each.id]
    return max((ends[each.id] for each in reviews if each.kind in COUNTED), default=0)


def working_days(limit: Limit) -> int:
    """About how many working days a limit is; the ledger of a case counts exactly, from its own day."""
    if limit.unit == "working_days":
        return limit.within
    days = limit.within if limit.unit == "calendar_days" else ceil(limit.within / HOURS_A_DAY)
    return ceil(days * WORKING_DAYS_A_WEEK / DAYS_A_WEEK)


def _open_questions(service: Service, answers: Mapping[str, Any]) -> tuple[str, ...]:
    conditions = [each.when for each in service.reviews]
    conditions += [each.when for each in service.fees]
    conditions += [each.required_when for each in service.documents]
    read = {field for condition in conditions if condition for field in _fields(condition)}
    return tuple(sorted(read - answers.keys()))


def _fields(condition: Condition) -> set[str]:
    """The answers that a condition reads, in whatever combination."""
    parts = [part for keyword in ("allOf", "anyOf", "oneOf") for part in condition.get(keyword, ())]
    parts += [condition[keyword] for keyword in ("not", "if", "then", "else") if keyword in condition]
    return set(condition.get("properties", {})).union(*(_fields(part) for part in parts))
