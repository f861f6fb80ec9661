"""Reviews that are partly done in person: staff record the meeting, before anybody answers positively."""

from dataclasses import replace

from onestop.cases.attendance import Attendance
from onestop.cases.desk import known
from onestop.cases.model import Case, Change
from onestop.cases.review import Review
from onestop.cases.status import PAUSED, WORKABLE, Outcome
from onestop.catalogue import review as catalogue
from onestop.catalogue.service import Service
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event

MOST_ATTENDANCES = 20
"""Records of one review: it is a row that every load reads."""


def attend(case: Case, review: str, attendance: Attendance, actor: str, service: Service) -> Change:
    """Keep what staff recorded of a meeting; an earlier record stays beside it. `actor` as in an event.

    Raises NotFound, Conflict for a review that is not under way, or is done online and has no opinion of which
    the originals must be checked, Invalid.
    """
    found = known(case, review)
    declared = service.review(review)
    opinion = case.opinions.get(review)
    carried = opinion is not None and opinion.status == "carried"
    if declared is None or (declared.channel == "online" and not carried):
        raise Conflict("this review is done online: nobody has to come")
    if found.status not in WORKABLE | PAUSED:
        raise Conflict(f"the review is {found.status}")
    if len(found.attendances) >= MOST_ATTENDANCES:
        raise Conflict(f"a review holds at most {MOST_ATTENDANCES} records of a meeting")
    faults = tuple(_faults(attendance, found))
    if faults:
        raise Invalid("the record is not complete", faults)
    kept = replace(found, attendances=(*found.attendances, attendance))
    data = {
        "review": review,
        "department": found.department,
        "channel": declared.channel if declared.channel != "online" else "counter",
        "complete": attendance.complete,
    }
    state = replace(case, reviews={**case.reviews, review: kept})
    return Change(state, (Event("review.attended", actor, data),))


def refuse_unattended(review: Review, declared: catalogue.Review | None, outcome: Outcome) -> None:
    """Raise Conflict for a positive answer to a review in person before somebody came and was checked."""
    if declared is None or declared.channel == "online" or outcome == "refused":
        return
    if not any(each.complete for each in review.attendances):
        where = "at the counter" if declared.channel == "counter" else "on site"
        raise Conflict(f"nobody has recorded {where} that identity and documents were checked", "unattended")


def _faults(attendance: Attendance, review: Review) -> list[Fault]:
    faults = []
    if not attendance.place.strip():
        faults.append(Fault("/place", "say where"))
    if attendance.at > attendance.noted_at:
        faults.append(Fault("/at", "a meeting that is still to come has not been"))
    elif review.opened_at is not None and attendance.at < review.opened_at:
        faults.append(Fault("/at", "it was before the review began"))
    return faults
