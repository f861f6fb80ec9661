"""A case as JSON for one viewer: a department sees of it only what its `sees` allows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from onestop.cases.conditional import collected, conditions_of
from onestop.cases.letter import Letter
from onestop.cases.licence_view import licence_view
from onestop.cases.model import PAUSED, WORKABLE, Case, Document, Review
from onestop.cases.opinion_view import opinion_view
from onestop.cases.reconsideration_view import looks_again, reconsideration_view, seen_by_reconsidering
from onestop.cases.superior import adviser, desks, superior
from onestop.cases.term import Conflict
from onestop.cases.visit import Part, Visit
from onestop.catalogue.decode import encode
from onestop.catalogue.model import Sees, Service
from onestop.clock import iso
from onestop.merge import partly


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: the whole case (its applicant, a supervisor), or as some departments."""

    whole: bool = False
    departments: frozenset[str] = frozenset()


def view(case: Case, service: Service, viewer: Viewer) -> dict[str, Any]:
    """The case in full, as far as the viewer may see it. `service` is the version the case has."""
    sees = _sees(case, service, viewer)
    core = viewer.whole or _as_core(case, viewer) or looks_again(case, None, viewer.departments)
    return {
        "id": case.id,
        "service": case.service,
        "service_version": case.service_version,
        "department": case.department,
        "status": case.status,
        "version": case.version,
        "applicant": case.applicant,
        "answers": _answers(case, service, sees),
        "created_at": iso(case.created_at),
        "submitted_at": _time(case.submitted_at),
        "accepted_at": _time(case.accepted_at),
        "decided_at": _time(case.decided_at),
        "due_at": _time(case.due_at),
        "promised_due_at": _time(case.promised_due_at),
        "overdue": case.overdue,
        "outcome": _outcome(case, service),
        "missing": [{"target": each.target, "detail": each.detail} for each in case.missing if core],
        "reasons": list(case.reasons) if core else [],
        "conditions": collected(case) if core else [],
        "conflicts": [_conflict(each) for each in case.conflicts.values() if core],
        "reviews": [_review(each, case, viewer) for each in case.reviews.values()],
        "documents": [_document(each) for each in case.documents.values() if _open(case, sees, viewer, each)],
        "supplements": [
            shown for each in case.letters.values() if (shown := _letter(each, case, viewer, core=core)) is not None
        ],
        "visits": [_visit(each, case, viewer) for each in _by_date(case.visits) if _takes_part(each, case, viewer)],
        "opinions": [
            opinion_view(each) for each in case.opinions.values() if core or each.department in viewer.departments
        ],
        "continues": case.continues,
        "reconsideration": reconsideration_view(case, viewer.departments, whole=viewer.whole),
        "licences": [
            licence_view(each, reasons=viewer.whole or each.department in viewer.departments)
            for each in case.licences.values()
        ],
    }


def may_read(case: Case, service: Service, viewer: Viewer, document: Document) -> bool:
    """Whether the viewer may open a document."""
    return _open(case, _sees(case, service, viewer), viewer, document)


def _open(case: Case, sees: Sees | None, viewer: Viewer, document: Document) -> bool:
    """What a department found is open to whoever may read its reasons; an applicant's file by `sees`."""
    if document.review is not None:
        return _opinion(case.reviews[document.review], case, viewer)
    return sees is None or document.requirement in sees.documents


def _opinion(review: Review, case: Case, viewer: Viewer) -> bool:
    """Why a review was answered so is between its department, the core department and the applicant."""
    near = viewer.whole or bool(viewer.departments & {*desks(case, review), case.department})
    return near or looks_again(case, review.id, viewer.departments)


def _as_core(case: Case, viewer: Viewer) -> bool:
    """Whether it is looked at by the core department, which was shown a draft for its opinion at most."""
    return case.status != "draft" and case.department in viewer.departments


def _sees(case: Case, service: Service, viewer: Viewer) -> Sees | None:
    """Sections and documents open to the viewer; None for everything."""
    if viewer.whole:
        return None
    open_to = [service.acceptance.sees] if _as_core(case, viewer) else []
    open_to += seen_by_reconsidering(case, service, viewer.departments)
    for review in service.reviews:
        if adviser(case, review.id) in viewer.departments:
            open_to.append(review.sees)
        state = case.reviews.get(review.id)
        # Whose review it is now: one that was transferred is no longer seen by who had it.
        if state and state.status != "not_required" and desks(case, state) & viewer.departments:
            open_to.append(review.sees)
    sections = {section for sees in open_to for section in sees.sections}
    documents = {document for sees in open_to for document in sees.documents}
    return Sees(tuple(sorted(sections)), tuple(sorted(documents)))


def _outcome(case: Case, service: Service) -> str | None:
    """What the merge rule found; `partial` for an approval without some of the permits."""
    statuses = {each.id: each.status for each in case.reviews.values()}
    return "partial" if case.outcome == "approved" and partly(service, statuses) else case.outcome


def _answers(case: Case, service: Service, sees: Sees | None) -> Mapping[str, Any]:
    if sees is None:
        return dict(case.answers)
    fields = {field for section in service.sections if section.id in sees.sections for field in section.fields}
    return {field: answer for field, answer in case.answers.items() if field in fields}


def _review(review: Review, case: Case, viewer: Viewer) -> dict[str, Any]:
    opinion = _opinion(review, case, viewer)
    return {
        "id": review.id,
        "department": review.department,
        "permit": review.permit,
        "status": review.status,
        "outcome": review.outcome,
        "opened_at": _time(review.opened_at),
        "due_at": _time(review.due_at),
        "promised_due_at": _time(review.promised_due_at),
        "decided_at": _time(review.decided_at),
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
        "reopened_at": _time(review.reopened.at) if review.reopened else None,
        "reopened_because": review.reopened.reason if review.reopened and opinion else None,
        "carried_from": review.carried.case if review.carried else None,
        "revised_at": _time(review.revised.at) if review.revised else None,
        "attendances": [encode(each) | {"clerk": None} for each in review.attendances],
        "claimed_by": review.claimed_by if review.department in viewer.departments else None,
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


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "subject": conflict.subject,
        "requirements": list(conflict.requirements),
        "found_at": iso(conflict.found_at),
        "requirement": conflict.requirement,
        "reasons": list(conflict.reasons),
        "resolved_at": _time(conflict.resolved_at),
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "requirement": document.requirement or None,
        "review": document.review,
        "filename": document.filename,
        "content_type": document.content_type,
        "size": document.size,
        "sha256": document.sha256,
        "status": document.status,
        "problem": document.problem,
    }


def _letter(letter: Letter, case: Case, viewer: Viewer, *, core: bool) -> dict[str, Any] | None:
    """A letter: the applicant's once it was sent; a department sees its own items of it."""
    own = {each.id for each in case.reviews.values() if desks(case, each) & viewer.departments}
    items = [each for each in letter.items if core or own.intersection(each.reviews)]
    if not items or (letter.status == "collecting" and not (own or case.department in viewer.departments)):
        return None
    return {
        "number": letter.number,
        "kind": letter.kind,
        "status": letter.status,
        "send_at": iso(letter.send_at),
        "sent_at": _time(letter.sent_at),
        "respond_by": _time(letter.respond_by),
        "items": [
            {
                "id": each.id,
                "reviews": list(each.reviews),
                "target": each.target,
                "detail": each.detail,
                "answered_at": _time(each.answered_at),
                "note": each.note,
            }
            for each in items
        ],
    }


def _by_date(visits: Mapping[str, Visit]) -> list[Visit]:
    return sorted(visits.values(), key=lambda each: (each.at or each.slots[0], each.id))


def _takes_part(visit: Visit, case: Case, viewer: Viewer) -> bool:
    return any(_opinion(case.reviews[each], case, viewer) for each in visit.reviews)


def _visit(visit: Visit, case: Case, viewer: Viewer) -> dict[str, Any]:
    """A visit and its reports, each for whoever may read the reasons of its review."""
    return {
        "id": visit.id,
        "kind": visit.kind,
        "place": visit.place,
        "status": visit.status if visit.status == "reported" or case.status == "in_review" else "cancelled",
        "slots": [iso(each) for each in visit.slots],
        "at": _time(visit.at),
        "reviews": [_part(each, opinion=_opinion(case.reviews[each.review], case, viewer)) for each in visit.parts],
    }


def _part(part: Part, *, opinion: bool) -> dict[str, Any]:
    report = part.report
    return {
        "review": part.review,
        "result": report.result if report else None,
        "notes": report.notes if report and opinion else None,
        "documents": list(report.documents) if report and opinion else [],
    }


def _time(at: datetime | None) -> str | None:
    return iso(at) if at else None
