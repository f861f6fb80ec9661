"""An overdue review lies before the superior department (行政許可法 art. 60): it presses on or takes over."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from onestop.cases.advance import advance
from onestop.cases.desk import known, workable
from onestop.cases.escalation import Escalation, Instruction
from onestop.cases.model import Case, Change
from onestop.cases.review import Review
from onestop.cases.status import PAUSED, WORKABLE
from onestop.cases.superior import superior
from onestop.cases.turn import Transfer
from onestop.catalogue.service import Service
from onestop.clock import Calendar, iso_or_none
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event

ANSWERED = frozenset({"binding", "advisory"})
"""Kinds that somebody waits for a department to answer."""
MOST_INSTRUCTIONS = 10
"""Of one escalation; whoever has said it so often takes the review over."""


def escalate_due(case: Case, service: Service, parents: Mapping[str, str], now: datetime) -> Change:
    """Lay each overdue review before the department that answers for its own, once for each run of its clock."""
    fresh = tuple(_due(case, service, parents, now)) if case.status == "in_review" else ()
    state = replace(case, escalations={**case.escalations, **{each.review: each for each in fresh}})
    return Change(state, tuple(_told(state.reviews[each.review], each.to) for each in fresh))


def instruct(case: Case, review: str, clerk: str, text: str, now: datetime) -> Change:
    """Press on with a text that the reviewing department is shown. Raises NotFound, Conflict or Invalid."""
    found, escalation = _escalated(case, review)
    if found.status not in WORKABLE | PAUSED:
        raise Conflict(f"the review is {found.status}")
    if found.department == escalation.to:
        raise Conflict("the review was taken over: there is nobody else to instruct")
    if len(escalation.instructions) >= MOST_INSTRUCTIONS:
        raise Conflict(f"the department was told {MOST_INSTRUCTIONS} times already: take the review over")
    if not text.strip():
        raise Invalid("an instruction says something", (Fault("/text", "say what the department is to do"),))
    told = replace(escalation, instructions=(*escalation.instructions, Instruction(text, clerk, now)))
    data = {"review": review, "department": found.department, "from": escalation.to}
    state = replace(case, escalations={**case.escalations, review: told})
    return Change(state, (Event("review.instructed", f"department:{escalation.to}", data),))


def take_over(
    case: Case, review: str, clerk: str, reason: str, service: Service, calendar: Calendar, now: datetime
) -> Change:
    """Make the review the superior department's own, in the hands of `clerk`, whoever had claimed it.

    Its clock runs on. Raises Conflict or NotFound as every command on a review, Invalid without a reason.
    """
    workable(case, review)
    found, escalation = _escalated(case, review)
    if found.department == escalation.to:
        raise Conflict("the review was taken over already")
    if not reason.strip():
        raise Invalid("a takeover owes its reason", (Fault("/reason", "say why; the department is told"),))
    passed = Transfer(found.department, escalation.to, reason, now, escalation.to)
    taken = replace(
        found,
        department=escalation.to,
        status="claimed",
        claimed_by=clerk,
        assigned=None,
        transfers=(*found.transfers, passed),
    )
    change = advance(replace(case, reviews={**case.reviews, review: taken}), service, calendar, now)
    data = {**_about(taken), "from": found.department}
    event = Event("review.taken_over", f"department:{escalation.to}", data)
    return Change(change.case, (event, *change.events))


def _due(case: Case, service: Service, parents: Mapping[str, str], now: datetime) -> Iterator[Escalation]:
    for declared in service.reviews:
        review = case.reviews[declared.id]
        late = review.overdue and review.status in WORKABLE and superior(case, review) is None
        to = parents.get(review.department)
        if late and to and declared.on_overdue == "escalate" and declared.kind in ANSWERED:
            yield Escalation(review.id, to, now)


def _escalated(case: Case, review: str) -> tuple[Review, Escalation]:
    found = known(case, review)
    if superior(case, found) is None:
        raise Conflict("the review was not escalated")
    return found, case.escalations[review]


def _told(review: Review, to: str) -> Event:
    data = {**_about(review), "department": to, "from": review.department}
    return Event("review.escalated", "system", data)


def _about(review: Review) -> Mapping[str, str | None]:
    return {
        "review": review.id,
        "department": review.department,
        "permit": review.permit,
        "due_at": iso_or_none(review.due_at),
    }
