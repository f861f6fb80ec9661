"""A refusal that was set aside: a successor carries what stands, and only what was refused is decided anew."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.acceptance_clock import supervised
from onestop.cases.advance import advance, begin
from onestop.cases.delegating import carried as mandates
from onestop.cases.model import Case, Change
from onestop.cases.reconsideration import Carried
from onestop.cases.review import Review
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at
from onestop.events import Event
from onestop.merge import GRANTED


def succeeded(case: Case, successor: str, service: Service, calendar: Calendar, now: datetime) -> Change:
    """The case with the id `successor`: handed in at once with the answers and checked files of the refused one.

    What was not accepted awaits acceptance again; otherwise the reviews begin that were refused or cancelled.
    """
    handed_in = replace(_filed(case, successor, now), status="submitted", attempt=1, submitted_at=now)
    about = {"service": case.service, "department": case.department, "attempt": 1}
    if case.accepted_at is None:
        limits = service.acceptance.limits
        dated = replace(
            handed_in,
            due_at=due_at(calendar, now, limits.statutory),
            promised_due_at=due_at(calendar, now, limits.promised),
        )
        watched = supervised(dated, service, calendar)
        return Change(watched, (Event("case.submitted", "system", {**about, "continues": case.id}),))
    carried = {key: carried_over(each, case) for key, each in case.reviews.items() if _stands(each, case, service)}
    begun = begin(replace(handed_in, status="in_review", accepted_at=now), service)
    change = advance(_with(begun, case, carried), service, calendar, now)
    data = {**about, "continues": case.id, "carried": sorted(carried)}
    return Change(change.case, (Event("case.continued", "system", data), *change.events))


def carried_over(review: Review, case: Case) -> Review:
    """A review of another case with the answer that it was given there; no clock runs for it here.

    One that the system refused by rule was set aside with the rule: the same answers would only meet it again.
    """
    licensed = case.status == "approved" or review.licensed_elsewhere
    carried = replace(review, carried=Carried(case.id, licensed), branch_ended=False, alarm_at=None)
    if review.status in GRANTED:
        return carried
    return replace(carried, status="approved", outcome="approved", reasons=())


def _filed(case: Case, successor: str, now: datetime) -> Case:
    """What the applicant had handed in: they need not do it again."""
    return Case(
        id=successor,
        service=case.service,
        service_version=case.service_version,
        applicant=case.applicant,
        filed_by=case.filed_by,
        delegates=mandates(case, now),
        language=case.language,
        created_at=now,
        department=case.department,
        answers=case.answers,
        conflicts=case.conflicts,
        documents={
            key: replace(each, stored_in=each.stored_in or case.id)
            for key, each in case.documents.items()
            if each.status == "accepted" and each.review is None  # what a department found is its own
        },
        known=case.known,
        continues=case.id,
    )


def _stands(review: Review, case: Case, service: Service) -> bool:
    """Whether its answer holds in the successor: it was granted, or refused by a rule that was set aside."""
    declared = service.review(review.id)
    by_rule = declared is not None and declared.kind == "automatic" and review.status == "refused"
    set_aside = case.reconsideration is not None and review.id in case.reconsideration.reviews
    return review.status in GRANTED or (by_rule and set_aside)


def _with(begun: Case, case: Case, carried: dict[str, Review]) -> Case:
    """The reviews as they begin, those that are carried answered, the others with whom they last were."""
    anew = {
        key: replace(each, department=case.reviews[key].department, transfers=case.reviews[key].transfers)
        for key, each in begun.reviews.items()
        if key in case.reviews
    }
    return replace(begun, reviews={**begun.reviews, **anew, **carried})
