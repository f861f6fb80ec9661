"""A review as JSON for one viewer: whose turn it is, before whom it lies, what was said."""

from dataclasses import asdict
from typing import Any

from onestop.cases.conditional import conditions_of, laid_down
from onestop.cases.model import Case
from onestop.cases.review import Review
from onestop.cases.status import PAUSED, WORKABLE
from onestop.cases.superior import desks, superior
from onestop.cases.viewing import Viewer, reasons_open
from onestop.catalogue.decode import encode
from onestop.clock import iso, iso_or_none


def review_view(review: Review, case: Case, viewer: Viewer) -> dict[str, Any]:
    opinion = reasons_open(review, case, viewer)
    near = viewer.supervises or review.department in viewer.departments
    return {
        "id": review.id,
        "department": review.department,
        "permit": review.permit,
        "status": review.status,
        "outcome": review.outcome,
        "opened_at": iso_or_none(review.opened_at),
        "due_at": iso_or_none(review.due_at),
        "promised_due_at": iso_or_none(review.promised_due_at),
        "decided_at": iso_or_none(review.decided_at),
        "blocked_by": list(review.blocked_by),
        "overdue": review.overdue,
        "card": review.card,
        "paused": review.status in PAUSED,
        "turn": _turn(review, case),
        "escalation": _escalation(review, case, viewer),
        "pauses": [encode(each) | {"approver": None} for each in review.pauses],
        "extended_by": review.longer.by if review.longer else None,
        "reasons": list(review.reasons) if opinion else [],
        "conditions": list(conditions_of(case, review)) if opinion else [],
        "terms": [asdict(each) for each in laid_down(case, review) if each.subject and opinion],
        "legal_basis": list(review.legal_basis) if opinion else [],
        "transfers": [
            {
                "from": each.origin,
                "to": each.to,
                "at": iso(each.at),
                "reason": each.reason if opinion else None,
                "by": each.by or each.origin,
            }
            for each in review.transfers
        ],
        "reopened_at": iso_or_none(review.reopened.at) if review.reopened else None,
        "reopened_because": review.reopened.reason if review.reopened and opinion else None,
        "carried_from": review.carried.case if review.carried else None,
        "revised_at": iso_or_none(review.revised.at) if review.revised else None,
        "attendances": [encode(each) | {"clerk": None} for each in review.attendances],
        "claimed_by": review.claimed_by if near else None,
        "assigned": encode(review.assigned) if review.assigned and near else None,
    }


def _turn(review: Review, case: Case) -> str | None:
    """Whose move it is: `applicant`, `department:<code>`, or nobody's while it waits behind a gate or is over."""
    choosing = any(each.status == "offered" and review.id in each.reviews for each in case.visits.values())
    if review.status == "awaiting_applicant" or (review.status == "special_procedure" and choosing):
        return "applicant"
    return f"department:{review.department}" if review.status in WORKABLE | PAUSED else None


def _escalation(review: Review, case: Case, viewer: Viewer) -> dict[str, Any] | None:
    """Before whom an overdue review lies; what is said there is between the two departments."""
    if superior(case, review) is None:
        return None
    found = case.escalations[review.id]
    said = found.instructions if desks(case, review) & viewer.departments else ()
    return {
        "to": found.to,
        "at": iso(found.at),
        "instructions": [{"text": each.text, "at": iso(each.at)} for each in said],
    }
