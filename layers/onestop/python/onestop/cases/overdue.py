"""What passed its statutory limit without an answer is said once, to everybody whom it concerns."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.model import FINAL, Case, Change, Review
from onestop.events import Event


def mark_overdue(case: Case, now: datetime) -> Change:
    """Mark the case and each of its reviews that is past due; whatever was marked before stays. Never raises."""
    late = [each for each in case.reviews.values() if _late(each, now)]
    events = [Event("review.overdue", "system", {"review": each.id, "department": each.department}) for each in late]
    reviews = {**case.reviews, **{each.id: replace(each, overdue=True) for each in late}}
    if case.due_at and case.due_at < now and not case.overdue and case.status not in FINAL:
        case = replace(case, overdue=True)
        events.append(Event("case.overdue", "system", {"status": case.status}))
    return Change(replace(case, reviews=reviews), tuple(events))


def _late(review: Review, now: datetime) -> bool:
    waiting = review.status in {"open", "claimed"}
    return waiting and not review.overdue and review.due_at is not None and review.due_at < now
