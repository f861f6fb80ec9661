"""The applicant hands the case in, or takes it back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from onestop.cases.acceptance_clock import supervised
from onestop.cases.branches import released
from onestop.cases.conditions import form_faults, holds
from onestop.cases.draft import EDITABLE, actor_of, require_editable
from onestop.cases.known import Held, recognised, recognitions
from onestop.cases.model import Case, Change
from onestop.cases.opinion_basis import lapse_unanswered
from onestop.cases.status import FINAL, UNANSWERED
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event


def submit(case: Case, service: Service, calendar: Calendar, now: datetime, held: Sequence[Held] = ()) -> Change:
    """Hand the case in under the service as offered now; raises Conflict, or Invalid with every fault.

    `held` are licences of the applicant's: a document for which one stands in is not asked for.
    """
    require_editable(case)
    before, case = case, recognised(case, service, held, now)
    faults = (*form_faults(service, case.answers, complete=True), *document_faults(case, service, now))
    if faults:
        raise Invalid("the case is not complete", faults)
    limits = service.acceptance.limits
    submitted = replace(
        case,
        status="submitted",
        service_version=service.version,
        department=service.acceptance.department,
        attempt=case.attempt + 1,
        submitted_at=now,
        overdue=False,
        marks=(),
        due_at=due_at(calendar, now, limits.statutory),
        promised_due_at=due_at(calendar, now, limits.promised),
    )
    data = {"service": service.id, "department": service.acceptance.department, "attempt": submitted.attempt}
    lapsed = lapse_unanswered(supervised(submitted, service, calendar), "submitted")
    told = (Event("case.submitted", actor_of(case), data), *recognitions(before, case))
    return Change(lapsed.case, (*told, *lapsed.events))


def document_faults(case: Case, service: Service, now: datetime | None = None) -> tuple[Fault, ...]:
    """Required documents that are missing, rejected or still unchecked; optional ones may not be in doubt either.

    What a licence on file stands in for is not missing; what was declared and did not come by `now` is no doubt.
    """
    faults = []
    for requirement in service.documents:
        files = [each for each in case.documents.values() if each.requirement == requirement.id]
        if any(each.status == "accepted" for each in files):
            continue
        pointer = f"/documents/{requirement.id}"
        if any(each.awaited(now) for each in files):
            faults.append(
                Fault(pointer, "was declared but is not uploaded and checked yet; wait a moment or upload it")
            )
        elif requirement.id not in case.known and holds(requirement.required_when, case.answers):
            faults.append(Fault(pointer, _lack(files[-1].problem if files else None)))
    return tuple(faults)


def withdraw(case: Case, now: datetime, reasons: Sequence[str] = ()) -> Change:
    """Take the case back at any moment before the decision; open reviews end with it. Raises Conflict.

    The applicant owes no reasons; those given are told to the core department.
    """
    if case.status in FINAL or case.status == "deciding":
        raise Conflict(f"the case is {case.status} and can no longer be withdrawn")
    ended = {
        each.id: replace(each, status="cancelled", blocked_by=()) if each.status in UNANSWERED else each
        for each in case.reviews.values()
    }
    cancelled = [
        Event("review.cancelled", "system", {"review": each.id, "department": each.department, "why": "withdrawn"})
        for each in case.reviews.values()
        if each.status in UNANSWERED
    ]
    withdrawn = replace(
        case,
        status="withdrawn",
        reasons=tuple(reasons),
        reviews=ended,
        decided_at=now,
        due_at=None,
        promised_due_at=None,
    )
    data = {"department": case.department, "before": "submission" if case.status in EDITABLE else "decision"}
    lapsed = lapse_unanswered(released(withdrawn), "withdrawn")
    return Change(lapsed.case, (Event("case.withdrawn", actor_of(case), data), *cancelled, *lapsed.events))


def _lack(problem: str | None) -> str:
    return f"was rejected ({problem}); upload it again" if problem else "is required; upload it first"
