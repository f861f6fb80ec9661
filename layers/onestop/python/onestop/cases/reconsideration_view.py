"""A reconsideration as JSON, and how much of the case its department may read: what those saw who refused."""

from collections.abc import Set
from typing import Any

from onestop.cases.model import Case
from onestop.cases.reconsideration import Reconsideration
from onestop.cases.status import OVERDUE
from onestop.catalogue.review import Sees
from onestop.catalogue.service import Service
from onestop.clock import iso, iso_or_none


def reconsideration_view(case: Case, departments: Set[str], *, whole: bool) -> dict[str, Any] | None:
    """What was asked and answered; grounds and reasons are between the applicant, the two departments and the core."""
    asked = case.reconsideration
    if asked is None:
        return None
    near = whole or bool(departments & {asked.department, case.department, *asked.refused_by})
    return {
        "status": asked.status,
        "department": asked.department,
        "reviews": list(asked.reviews),
        "grounds": asked.grounds if near else None,
        "asked_at": iso(asked.asked_at),
        "due_at": iso(asked.due_at),
        "promised_due_at": iso(asked.promised_due_at),
        "overdue": OVERDUE in asked.marks,
        "decided_at": iso_or_none(asked.decided_at),
        "reasons": list(asked.reasons) if near else [],
        "legal_basis": list(asked.legal_basis) if near else [],
        "successor": asked.successor,
    }


def looks_again(case: Case, review: str | None, departments: Set[str]) -> bool:
    """Whether one of these departments judges the refusal of this review; None for the acceptance's."""
    asked = case.reconsideration
    if asked is None or asked.department not in departments:
        return False
    return review in asked.reviews if review else not asked.reviews


def seen_by_reconsidering(case: Case, service: Service, departments: Set[str]) -> list[Sees]:
    """What the looking department is shown, when the viewer is of it."""
    asked = case.reconsideration
    if asked is None or asked.department not in departments:
        return []
    return _seen(asked, service)


def _seen(asked: Reconsideration, service: Service) -> list[Sees]:
    refused = [declared.sees for each in asked.reviews if (declared := service.review(each))]
    return refused or [service.acceptance.sees]
