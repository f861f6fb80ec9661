"""A case as JSON for one viewer: a department sees of it only what its `sees` allows."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from onestop.cases.appearance import GRADE, UPLOADED, Appearance
from onestop.cases.card_view import card_view
from onestop.cases.conditional import collected
from onestop.cases.delegate_view import delegate_view
from onestop.cases.late_acceptance_view import late_acceptance_view
from onestop.cases.letter_view import letter_view
from onestop.cases.licence_view import licence_view
from onestop.cases.model import Case, Document, Known
from onestop.cases.opinion_view import opinion_view
from onestop.cases.rating_view import rating_view
from onestop.cases.reconsideration_view import looks_again, reconsideration_view
from onestop.cases.review_view import review_view
from onestop.cases.term import Conflict
from onestop.cases.viewing import Viewer, as_core, is_open, sees_of
from onestop.cases.visit_view import by_date, takes_part, visit_view
from onestop.catalogue.review import Sees
from onestop.catalogue.service import Service
from onestop.clock import iso, iso_or_none
from onestop.merge import partly

NONE: Mapping[str, datetime] = MappingProxyType({})


def view(case: Case, service: Service, viewer: Viewer, renewable: Mapping[str, datetime] = NONE) -> dict[str, Any]:
    """The case in full, as far as the viewer may see it. `service` is the version the case has; `renewable`: the
    licences whose renewal can be asked for, and until when."""
    sees = sees_of(case, service, viewer)
    core = viewer.whole or as_core(case, viewer) or looks_again(case, None, viewer.departments)
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
        "submitted_at": iso_or_none(case.submitted_at),
        "accepted_at": iso_or_none(case.accepted_at),
        "decided_at": iso_or_none(case.decided_at),
        "due_at": iso_or_none(case.due_at),
        "promised_due_at": iso_or_none(case.promised_due_at),
        "overdue": case.overdue,
        "late_acceptance": late_acceptance_view(case, viewer),
        "outcome": _outcome(case, service),
        "missing": [{"target": each.target, "detail": each.detail} for each in case.missing if core],
        "reasons": list(case.reasons) if core else [],
        "conditions": collected(case) if core else [],
        "conflicts": [_conflict(each) for each in case.conflicts.values() if core],
        "reviews": [review_view(each, case, viewer) for each in case.reviews.values()],
        "documents": [_document(each) for each in case.documents.values() if is_open(case, sees, viewer, each)],
        "known": [
            known_view(each) for each in case.known.values() if sees is None or each.requirement in sees.documents
        ],
        "supplements": [
            shown for each in case.letters.values() if (shown := letter_view(each, case, viewer, core=core)) is not None
        ],
        "visits": [visit_view(each, case, viewer) for each in by_date(case.visits) if takes_part(each, case, viewer)],
        "opinions": [
            opinion_view(each) for each in case.opinions.values() if core or each.department in viewer.departments
        ],
        "cards": [
            card_view(each, viewer) for each in case.cards.values() if core or each.department in viewer.departments
        ],
        "delegates": [delegate_view(each) for each in case.delegates.values() if viewer.whole],
        "delegate": viewer.delegate,
        "appearances": [_appearance(each) for each in case.appearances],
        "continues": case.continues,
        "reconsideration": reconsideration_view(case, viewer.departments, whole=viewer.whole),
        "rating": rating_view(case, viewer),
        "licences": [
            licence_view(
                each,
                reasons=viewer.whole or each.department in viewer.departments,
                renew_by=renewable.get(each.id),
            )
            for each in case.licences.values()
        ],
    }


def _outcome(case: Case, service: Service) -> str | None:
    """What the merge rule found; `partial` for an approval without some of the permits."""
    statuses = {each.id: each.status for each in case.reviews.values()}
    return "partial" if case.outcome == "approved" and partly(service, statuses) else case.outcome


def _answers(case: Case, service: Service, sees: Sees | None) -> Mapping[str, Any]:
    if sees is None:
        return dict(case.answers)
    fields = {field for section in service.sections if section.id in sees.sections for field in section.fields}
    return {field: answer for field, answer in case.answers.items() if field in fields}


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "subject": conflict.subject,
        "requirements": list(conflict.requirements),
        "found_at": iso(conflict.found_at),
        "requirement": conflict.requirement,
        "reasons": list(conflict.reasons),
        "resolved_at": iso_or_none(conflict.resolved_at),
    }


def known_view(known: Known) -> dict[str, Any]:
    """A licence that stands in for a document."""
    return {
        "requirement": known.requirement,
        "licence": known.licence,
        "type": known.type,
        "department": known.department,
        "seen_at": iso(known.seen_at),
    }


def _appearance(appearance: Appearance) -> dict[str, Any]:
    return {"proof": appearance.proof, "grade": GRADE, "at": iso(appearance.at)}


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "requirement": document.requirement or None,
        "review": document.review,
        "filename": document.filename,
        "content_type": document.content_type,
        "size": document.size,
        "sha256": document.sha256,
        "declared_at": iso(document.declared_at),
        "status": document.status,
        "problem": document.problem,
        "broken": document.broken,
        "evidence": GRADE if document.original_seen else UPLOADED,
    }
