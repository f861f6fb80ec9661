"""Who looks at a case, and what of it is open to them."""

from dataclasses import dataclass

from onestop.cases.model import Case, Document
from onestop.cases.reconsideration_view import looks_again, seen_by_reconsidering
from onestop.cases.review import Review
from onestop.cases.superior import acceptance_superior, adviser, desks
from onestop.catalogue.review import Sees
from onestop.catalogue.service import Service


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: the whole case (its applicant, a supervisor), or as some departments."""

    whole: bool = False
    departments: frozenset[str] = frozenset()
    supervises: bool = False
    delegate: str | None = None
    """The number under which they act for the applicant; None for the applicant, and for everybody else."""


def may_read(case: Case, service: Service, viewer: Viewer, document: Document) -> bool:
    """Whether the viewer may open a document."""
    return is_open(case, sees_of(case, service, viewer), viewer, document)


def is_open(case: Case, sees: Sees | None, viewer: Viewer, document: Document) -> bool:
    """What a department found is open to whoever may read its reasons; an applicant's file by `sees`."""
    if document.review is not None:
        return reasons_open(case.reviews[document.review], case, viewer)
    return sees is None or document.requirement in sees.documents


def reasons_open(review: Review, case: Case, viewer: Viewer) -> bool:
    """Why a review was answered so is between its department, the core department and the applicant."""
    near = viewer.whole or bool(viewer.departments & {*desks(case, review), case.department})
    return near or looks_again(case, review.id, viewer.departments)


def as_core(case: Case, viewer: Viewer) -> bool:
    """Whether it is looked at by the core department, which was shown a draft for its opinion at most, or by the one
    that a late acceptance lies before, as long as it was not accepted."""
    core = case.status != "draft" and case.department in viewer.departments
    return core or (case.accepted_at is None and acceptance_superior(case) in viewer.departments)


def sees_of(case: Case, service: Service, viewer: Viewer) -> Sees | None:
    """Sections and documents open to the viewer; None for everything."""
    if viewer.whole:
        return None
    accepts = as_core(case, viewer) or acceptance_superior(case) in viewer.departments
    open_to = [service.acceptance.sees] if accepts else []
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
