"""What an applicant can be told, by the events that tell it; every other event is silent, for a reason."""

from collections.abc import Callable, Mapping
from typing import Any

from onestop.events import Recorded

DATED = frozenset(
    {"case.submitted", "case.continued", "case.accepted", "case.rescheduled", "review.extended", "review.reopened"}
)
"""Kinds that the dates of the case belong to."""

KINDS: Mapping[str, frozenset[str]] = {
    kind: frozenset(blanks.split())
    for kind, blanks in {
        "case.decided.approved": "",
        "case.decided.refused": "",
        "case.refused": "",
        "case.lapsed": "",
        "case.withdrawn": "",
        "case.taken_over": "",
        "case.joined": "",
        "delegate.joined": "",
        "delegate.left": "",
        "case.returned": "targets",
        "case.accepted": "",
        "case.continued": "continues",
        "case.submitted": "",
        "case.overdue": "",
        "supplement.sent": "respond_by",
        "supplement.rectify": "respond_by",
        "supplement.rescheduled": "respond_by",
        "supplement.silent": "",
        "supplement.answered": "",
        "visit.offered": "department",
        "visit.set": "department at",
        "visit.scheduled": "at",
        "visit.cancelled": "department",
        "visit.reported": "department",
        "review.extended": "department",
        "review.reopened": "department",
        "case.rescheduled": "",
        "licence.issued": "type licence",
        "licence.renewed": "type licence",
        "licence.suspended": "type licence",
        "licence.reinstated": "type licence",
        "licence.revoked": "type licence",
        "licence.reminder": "type licence valid_until",
        "licence.renewal_requested": "type licence due_at",
        "licence.renewal_refused": "type licence",
        "licence.renewal_lapsed": "type licence",
        "licence.expired": "type licence",
        "reconsideration.requested": "department due_at",
        "reconsideration.upheld": "department",
        "reconsideration.set_aside": "department successor",
        "reconsideration.overdue": "department",
        "reconsideration.withdrawn": "",
        "rating.rectified": "department",
        "opinion.given": "department",
        "message.posted": "department",
        "document.rejected": "",
    }.items()
}
"""Each kind with the facts that its text is filled with. In the order of weight: what weighs most is the subject."""


def _offered(event: Recorded) -> str:
    return "visit.set" if event.data["at"] else "visit.offered"


def _sent(event: Recorded) -> str:
    return "supplement.rectify" if event.data.get("kind") == "rectification" else "supplement.sent"


def _by_department(event: Recorded) -> str | None:
    return event.type if event.actor.startswith("department:") else None


def _given_up(event: Recorded) -> str | None:
    return None if event.actor == "applicant" else "delegate.left"


def _checked(event: Recorded) -> str | None:
    return "document.rejected" if event.data["status"] == "rejected" else None


VARIANTS: Mapping[str, Callable[[Recorded], str | None]] = {
    "case.decided": lambda event: f"case.decided.{event.data['outcome']}",
    "delegate.dismissed": _given_up,  # who takes it back knows
    "document.checked": _checked,
    "message.posted": _by_department,  # one's own message is no news
    "reconsideration.decided": lambda event: f"reconsideration.{event.data['outcome']}",
    "review.reopened": _by_department,  # the system does it because the applicant changed something
    "supplement.sent": _sent,
    "visit.offered": _offered,
}
"""Events whose kind, if they have one, is said by what stands in them."""

OWN = "the applicant has just done it and seen the answer"
NOBODY = "the applicant has no account to be written to"
INSIDE = "a matter between departments; the applicant's dates do not move"
FOLLOWED = "another event tells the applicant what comes of it"
SILENT: Mapping[str, str] = {
    "acceptance.deemed": FOLLOWED,
    "acceptance.escalated": INSIDE,
    "acceptance.instructed": INSIDE,
    "acceptance.reminded": INSIDE,
    "acceptance.taken_over": INSIDE,
    "case.amended": OWN,
    "case.created": OWN,
    "case.merged": FOLLOWED,
    "case.rated": OWN,
    "conflict.found": INSIDE,
    "conflict.resolved": INSIDE,
    "counter.identified": OWN,
    "delegate.invited": OWN,
    "delegate.refused": INSIDE,
    "document.declared": OWN,
    "document.known": OWN,
    "opinion.carried": INSIDE,
    "opinion.lapsed": OWN,
    "opinion.overdue": INSIDE,
    "opinion.relied": INSIDE,
    "opinion.requested": OWN,
    "reconsideration.reminded": INSIDE,
    "rectification.overdue": INSIDE,
    "rectification.reminded": INSIDE,
    "rectification.requested": FOLLOWED,
    "review.assigned": INSIDE,
    "review.attended": OWN,
    "review.cancelled": FOLLOWED,
    "review.claimed": INSIDE,
    "review.decided": FOLLOWED,
    "review.escalated": INSIDE,
    "review.instructed": INSIDE,
    "review.overdue": FOLLOWED,
    "review.released": INSIDE,
    "review.reminded": INSIDE,
    "review.requested": FOLLOWED,
    "review.rescheduled": FOLLOWED,
    "review.taken_over": INSIDE,
    "review.transferred": INSIDE,
    "supervision.card": INSIDE,
    "supervision.card_appealed": INSIDE,
    "supervision.card_settled": INSIDE,
    "supplement.requested": FOLLOWED,
    "supplement.void": INSIDE,
    "voucher.issued": NOBODY,
    "voucher.refused": NOBODY,
}
"""Events of which no mail comes, and why."""


def kind_of(event: Recorded) -> str | None:
    """What the applicant is told because of an event; None for nothing."""
    variant = VARIANTS.get(event.type)
    if variant is not None:
        return variant(event)
    return event.type if event.type in KINDS else None


def facts_of(event: Recorded, kind: str) -> dict[str, Any]:
    """What of an event fills the text of its kind; a department that acted counts as one that is named."""
    _, _, code = event.actor.partition(":")
    known = {"department": code, **event.data}
    return {name: known[name] for name in sorted(KINDS[kind])}
