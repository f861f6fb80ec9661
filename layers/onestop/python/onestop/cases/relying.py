"""A favourable opinion in the real case: it is carried along, and once the originals are checked, relied on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from onestop.cases.attendance import Attendance
from onestop.cases.attending import attend
from onestop.cases.model import Case, Change
from onestop.cases.opinion import Advice, Lapse, Opinion
from onestop.cases.opinion_basis import basis, lapse
from onestop.cases.reviewing import Answer, decide_review
from onestop.cases.status import WORKABLE, Outcome
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.events import Event

BECOMES: Mapping[Advice | None, Outcome] = {
    "favourable": "approved",
    "favourable_with_conditions": "approved_with_conditions",
}


def carry(case: Case, service: Service) -> Change:
    """Carry along, into a case just accepted, every favourable opinion of which the ground is as it was."""

    def reason(opinion: Opinion) -> tuple[Lapse, tuple[str, ...]] | None:
        declared, state = service.review(opinion.review), case.reviews.get(opinion.review)
        if opinion.status != "given" or opinion.advice not in BECOMES:
            return None
        if declared is None or state is None or state.status == "not_required":
            return "not_required", ()
        now = basis(case, declared.sees, service)
        targets = sorted(each for each in {*now, *opinion.seen} if now.get(each) != opinion.seen.get(each))
        return ("changed", tuple(targets)) if targets else None

    compared = lapse(case, reason)
    standing = [each for each in compared.case.opinions.values() if each.status == "given" and each.advice in BECOMES]
    carried = {each.review: replace(each, status="carried") for each in standing}
    events = [
        Event("opinion.carried", "system", {"review": each.review, "department": each.department}) for each in standing
    ]
    state = replace(compared.case, opinions={**compared.case.opinions, **carried})
    return Change(state, (*compared.events, *events))


def attend_relying(
    case: Case,
    review: str,
    attendance: Attendance,
    department: str,
    service: Service,
    calendar: Calendar,
    now: datetime,
) -> Change:
    """Keep the record of a meeting that a clerk of `department` made, and with the originals checked approve at once
    what the department's opinion favoured, on its conditions. Raises as `attend` and `decide_review` do.
    """
    attended = attend(case, review, attendance, f"department:{department}", service)
    found, opinion = attended.case.reviews[review], case.opinions.get(review)
    free = found.status in WORKABLE and found.claimed_by in (None, attendance.clerk)
    carried = opinion is not None and opinion.status == "carried" and opinion.department == department
    if opinion is None or not (carried and attendance.complete and free):
        return attended
    relied = replace(opinion, status="relied")
    state = replace(attended.case, opinions={**attended.case.opinions, review: relied})
    answer = Answer(BECOMES[opinion.advice], opinion.reasons, opinion.conditions, opinion.terms)
    decided = decide_review(state, review, attendance.clerk, answer, service, calendar, now)
    told = Event("opinion.relied", f"department:{department}", {"review": review, "department": department})
    return Change(decided.case, (*attended.events, told, *decided.events))
