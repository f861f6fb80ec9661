"""Commands on a case that is the applicant's to change: a draft, or one that was returned."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from onestop.cases.asked import wanted
from onestop.cases.conditions import form_faults
from onestop.cases.model import Broken, Case, Change, Document
from onestop.cases.opinion_basis import lapse_changed
from onestop.catalogue.form import Requirement
from onestop.catalogue.service import Service
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event

EDITABLE = frozenset({"draft", "returned"})
MOST_DOCUMENTS = 60
"""Files of one applicant for one case, rejected ones included: keeps a case within one page of a query."""


def create(
    case: str,
    service: Service,
    applicant: str,
    answers: Mapping[str, Any],
    now: datetime,
    filed_by: str | None = None,
    language: str | None = None,
) -> Change:
    """A new draft; its answers may be incomplete, not wrong (Invalid)."""
    _refuse_faults(service, answers)
    draft = Case(
        id=case,
        service=service.id,
        service_version=service.version,
        applicant=applicant,
        filed_by=filed_by,
        language=language,
        created_at=now,
        department=service.acceptance.department,
        answers=dict(answers),
    )
    return Change(draft, (Event("case.created", actor_of(draft), {"service": service.id}),))


def amend(case: Case, service: Service, changes: Mapping[str, Any]) -> Change:
    """Replace answers by field, None removes one (RFC 7396); raises Conflict once it was submitted."""
    require_editable(case)
    answers = {field: value for field, value in {**case.answers, **changes}.items() if value is not None}
    _refuse_faults(service, answers)
    touched = case.touched | {f"/answers/{field}" for field in changes}
    amended = replace(case, answers=answers, touched=touched)
    lapsed = lapse_changed(amended)
    return Change(lapsed.case, (Event("case.amended", actor_of(case), {"fields": sorted(changes)}), *lapsed.events))


def declare_document(case: Case, service: Service, document: Document, now: datetime) -> Change:
    """Announce a file that will be uploaded: to a case that may be changed, or while a letter is out that asks for
    it, or whose answer may make it required.

    Raises Conflict or Invalid.
    """
    target = f"/documents/{document.requirement}"
    asked = wanted(case, document.requirement, now)
    if not asked and case.status not in EDITABLE:
        require_changeable(case, service)
    requirement = service.requirement(document.requirement)
    if requirement is None:
        known = ", ".join(each.id for each in service.documents)
        raise Invalid("unknown requirement", (Fault("/requirement", f"must be one of: {known}"),))
    faults = tuple(_document_faults(document, requirement))
    if faults:
        raise Invalid("the document does not meet its requirement", faults)
    if sum(each.review is None for each in case.documents.values()) >= MOST_DOCUMENTS:
        raise Conflict(f"a case holds at most {MOST_DOCUMENTS} files")
    declared = replace(
        case,
        documents={**case.documents, document.id: document},
        # What a letter asks for is taken in by the answer to it.
        touched=case.touched if asked else case.touched | {target},
    )
    data = {"document": document.id, "requirement": document.requirement}
    return Change(declared, (Event("document.declared", actor_of(case), data),))


def record_check(
    case: Case, document: str, problem: str | None, object_version: str, broken: Broken | None = None
) -> Change:
    """What the check of an uploaded file found; a file that was checked before stays as it was."""
    found = case.documents.get(document)
    if found is None or found.status != "awaiting_upload":
        return Change(case, ())
    checked = replace(
        found,
        status="rejected" if problem else "accepted",
        problem=problem,
        broken=broken if problem else None,
        object_version=object_version,
    )
    event = Event("document.checked", "system", {"document": document, "status": checked.status})
    lapsed = lapse_changed(replace(case, documents={**case.documents, document: checked}))
    return Change(lapsed.case, (event, *lapsed.events))


def require_editable(case: Case) -> None:
    """Raise Conflict unless the applicant may change the case now."""
    if case.status not in EDITABLE:
        raise Conflict(f"the case is {case.status}; it can be changed only as a draft or when it was returned")


def require_changeable(case: Case, service: Service) -> None:
    """Raise Conflict unless the service lets the applicant change a case that was submitted, as this one is."""
    if not service.amendable or case.status not in {"submitted", "in_review"}:
        raise Conflict(f"the case is {case.status}; it can be changed only as a draft or when it was returned")


def actor_of(case: Case) -> str:
    """Who acts for the applicant: the counter when it files, otherwise the applicant."""
    return "counter" if case.filed_by else "applicant"


def _refuse_faults(service: Service, answers: Mapping[str, Any]) -> None:
    faults = form_faults(service, answers, complete=False)
    if faults:
        raise Invalid("the form forbids some answers", faults)


def _document_faults(document: Document, requirement: Requirement) -> list[Fault]:
    faults = []
    if document.content_type not in requirement.accept:
        faults.append(Fault("/content_type", f"must be one of: {', '.join(requirement.accept)}"))
    if not 0 < document.size <= requirement.max_bytes:
        faults.append(Fault("/size", f"must be 1 to {requirement.max_bytes} bytes"))
    return faults
