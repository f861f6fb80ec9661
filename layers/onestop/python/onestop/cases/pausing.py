"""Stopping and restarting the clock of one review; nobody else's clock is touched."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from onestop.cases.review import Review
from onestop.clock import Charge, Pause, Procedure

Waiting = Literal["awaiting_applicant", "special_procedure"]


def stopped(
    review: Review,
    kind: Literal["supplement"] | Procedure,
    now: datetime,
    *,
    charged_to: Charge,
    legal_basis: str,
    approver: str,
) -> Review:
    """The review with its clock stopped at `now`; it waits for the applicant or for the procedure."""
    pause = Pause(kind, now, charged_to, legal_basis, approver)
    waiting: Waiting = "awaiting_applicant" if kind == "supplement" else "special_procedure"
    return replace(review, status=waiting, pauses=(*review.pauses, pause), due_at=None, promised_due_at=None)


def restarted(review: Review, now: datetime) -> Review:
    """The review back on the desk it was on, its clock running again from `now`."""
    ended = tuple(replace(each, ends=now) if each.ends is None else each for each in review.pauses)
    return replace(review, status="claimed" if review.claimed_by else "open", pauses=ended)
