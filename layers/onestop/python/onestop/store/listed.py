"""Rows that stand in a work list of their own while somebody is waited for."""

from onestop.cases import Case, Licence
from onestop.cases.delegate import Delegate
from onestop.cases.escalation import Escalation, LateAcceptance
from onestop.cases.expiring import next_alarm
from onestop.cases.opinion import Opinion
from onestop.cases.rating import Rating
from onestop.cases.reconsideration import Reconsideration
from onestop.cases.status import OVERDUE, UNANSWERED, worst_card
from onestop.cases.superior import acceptance_superior, superior
from onestop.catalogue.decode import encode
from onestop.store.keys import Attributes, alarm, delegates_list, due_key, held_key, holders_list
from onestop.store.plain import plain

RENEWAL = "renewal"
"""The work list of renewals, beside those of the reviews' statuses."""

OPINION = "opinion"
"""The work list of preliminary opinions that were asked for."""

ESCALATED = "escalated"
"""The work list of what is overdue in the departments that this one answers for."""

LISTED = (
    "department", "permit", "status", "opened_at", "due_at", "promised_due_at", "claimed_by", "outcome", "overdue",
)  # fmt: skip
"""What a work list shows of a review, wherever it stands."""

RECONSIDERATION = "reconsideration"
"""The work list of refusals that are looked at again."""

CONFLICT = "conflict"
"""The work list of cases in which departments' conditions cannot both be met."""

COORDINATED = "in_review"
"""The list of the other cases in review that a core department answers for."""

RECTIFICATION = "rectification"
"""The work list of bad grades that are to be put right."""


def licence_attributes(case: Case, licence: Licence) -> Attributes:
    """The row of one licence; it stands in its department's work list while its renewal awaits an answer, and in its
    holder's list for good."""
    renewal = licence.renewal
    waits = renewal is not None and renewal.status == "asked" and licence.status != "revoked"
    due_at = renewal.due_at if renewal and waits else None
    return {
        **plain(licence),
        "case": case.id,
        "service": case.service,
        "licence": licence.id,
        "place": encode(licence.place) if licence.place else None,
        "orders": [encode(each) for each in licence.orders],
        "renewal": encode(renewal) if renewal else None,
        "outcome": renewal.status if renewal else None,
        "due_at": due_at,
        "worklist": f"{licence.department}#{RENEWAL}" if waits else None,
        "worklist_due": due_key(due_at, licence.id) if waits else None,
        "desk": holders_list(case.applicant),
        "desk_due": held_key(licence.type, licence.valid_until, licence.issued_at, licence.id),
        **alarm(case.id, next_alarm(licence)),
    }


def delegate_attributes(case: Case, delegate: Delegate) -> Attributes:
    """The row of one delegate; it stands in the list of who accepted until the mandate is taken back or given up."""
    listed = delegate.person if delegate.ended_at is None else None
    return {
        "case": case.id,
        "service": case.service,
        "delegate": delegate.number,
        "type": delegate.may,
        "opened_at": delegate.since,
        "valid_until": delegate.until,
        "body": encode(delegate),
        "desk": delegates_list(listed) if listed else None,
        "desk_due": due_key(delegate.since, case.id) if listed else None,
    }


def escalation_attributes(case: Case, escalation: Escalation) -> Attributes:
    """The row of one escalation; it stands in the superior department's list until somebody answers or takes over."""
    review = case.reviews[escalation.review]
    before = superior(case, review) == escalation.to != review.department
    waits = before and review.status in UNANSWERED
    return {
        **{name: getattr(review, name) for name in LISTED},
        "case": case.id,
        "review": review.id,
        "service": case.service,
        "body": encode(escalation),
        "worklist": f"{escalation.to}#{ESCALATED}" if waits else None,
        "worklist_due": due_key(review.due_at, f"{case.id}#{review.id}") if waits else None,
    }


def late_acceptance_attributes(case: Case, late: LateAcceptance) -> Attributes:
    """The row of an escalated acceptance; it stands in that list until it is decided or taken over."""
    waits = case.status == "submitted" and acceptance_superior(case) == late.to and late.taken is None
    return {
        **{name: getattr(case, name) for name in ("service", "department", "status", "submitted_at", "due_at")},
        "case": case.id,
        "opened_at": case.submitted_at,
        "promised_due_at": case.promised_due_at,
        "overdue": case.overdue,
        "card": case.card,
        "body": encode(late),
        "worklist": f"{late.to}#{ESCALATED}" if waits else None,
        "worklist_due": due_key(case.due_at, case.id) if waits else None,
    }


def opinion_attributes(case: Case, opinion: Opinion) -> Attributes:
    """The row of one preliminary opinion; it stands in its department's work list until it is given or lapses."""
    waits = opinion.status == "asked"
    return {
        **{name: getattr(opinion, name) for name in ("review", "department", "status", "due_at", "overdue")},
        "case": case.id,
        "service": case.service,
        "promised_due_at": opinion.due_at,
        "opened_at": opinion.asked_at,
        "body": encode(opinion),
        "worklist": f"{opinion.department}#{OPINION}" if waits else None,
        "worklist_due": due_key(opinion.due_at, f"{case.id}#{opinion.review}") if waits else None,
        **alarm(case.id, opinion.due_at if waits and not opinion.overdue else None),
    }


def reconsideration_attributes(case: Case, asked: Reconsideration) -> Attributes:
    """The row of a reconsideration; it stands in its department's work list while it awaits an answer."""
    return {
        "case": case.id,
        "service": case.service,
        "department": asked.department,
        "status": asked.status,
        "due_at": asked.due_at,
        "promised_due_at": asked.promised_due_at,
        "overdue": OVERDUE in asked.marks,
        "card": worst_card(asked.marks),
        "body": encode(asked),
        "worklist": f"{asked.department}#{RECONSIDERATION}" if asked.waits else None,
        "worklist_due": due_key(asked.due_at, case.id) if asked.waits else None,
        **alarm(case.id, asked.alarm_at),
    }


def rating_attributes(case: Case, rating: Rating) -> Attributes:
    """The row of a rating; it stands in the core department's work list while it is to be put right."""
    return {
        "case": case.id,
        "service": case.service,
        "department": case.department,
        "status": RECTIFICATION if rating.waits else "rated",
        "opened_at": rating.rated_at,
        "due_at": rating.due_at,
        "overdue": OVERDUE in rating.marks,
        "body": encode(rating),
        "worklist": f"{case.department}#{RECTIFICATION}" if rating.waits else None,
        "worklist_due": due_key(rating.due_at, case.id) if rating.waits else None,
        **alarm(case.id, rating.alarm_at),
    }
