"""A letter leaves, or is met with silence: what the clock does with correction rounds."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.answering import resumed
from onestop.cases.branches import released
from onestop.cases.letter import Letter
from onestop.cases.model import Case, Change
from onestop.cases.pausing import stopped
from onestop.cases.status import UNANSWERED, WORKABLE
from onestop.catalogue.limit import Limit
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at, iso
from onestop.events import Event

BASIS = "行政許可法 art. 32"


def send_due(case: Case, calendar: Calendar, now: datetime) -> Change:
    """Send the letter whose window has closed: the clocks of its reviews stop, and only theirs."""
    letter = next((each for each in case.letters.values() if each.status == "collecting"), None)
    if case.status != "in_review" or letter is None or now < letter.send_at:
        return Change(case, ())
    working = frozenset(each for each in letter.reviews if case.reviews[each].status in WORKABLE)
    items = tuple(
        replace(item, reviews=tuple(each for each in item.reviews if each in working))
        for item in letter.items
        if working.intersection(item.reviews)
    )
    if not items:
        event = Event("supplement.void", "system", {"supplement": letter.number})
        return Change(_with(case, replace(letter, status="void")), (event,))
    respond_by = due_at(calendar, now, Limit(letter.respond_days, "working_days"))
    sent = replace(letter, status="sent", items=items, sent_at=now, respond_by=respond_by)
    waiting = {
        each: stopped(
            case.reviews[each], "supplement", now, charged_to="applicant", legal_basis=BASIS, approver="system"
        )
        for each in sorted(working)
    }
    about = {"department": case.department, "supplement": letter.number}
    data = {**about, "reviews": sorted(working), "respond_by": iso(respond_by)}
    state = replace(_with(case, sent), reviews={**case.reviews, **waiting})
    return Change(state, (Event("supplement.sent", "system", data),))


def silence_due(case: Case, service: Service, now: datetime) -> Change:
    """The applicant did not answer in time: the case lapses, or its reviews go on with what there is."""
    silent = next(
        (each for each in case.letters.values() if each.status == "sent" and each.respond_by and each.respond_by < now),
        None,
    )
    if case.status != "in_review" or silent is None:
        return Change(case, ())
    state = _with(case, replace(silent, status="silent"))
    event = Event("supplement.silent", "system", {"supplement": silent.number})
    if service.supplement.on_silence == "resume":
        return Change(resumed(state, replace(silent, status="silent"), now), (event,))
    over = [each for each in state.reviews.values() if each.status in UNANSWERED]
    reviews = {**state.reviews, **{each.id: replace(each, status="cancelled", blocked_by=()) for each in over}}
    lapsed = replace(state, status="lapsed", reviews=reviews, decided_at=now, due_at=None, promised_due_at=None)
    cancelled = [
        Event("review.cancelled", "system", {"review": each.id, "department": each.department, "why": "lapsed"})
        for each in over
    ]
    ended = Event("case.lapsed", "system", {"department": case.department})
    return Change(released(lapsed), (event, ended, *cancelled))


def _with(case: Case, letter: Letter) -> Case:
    return replace(case, letters={**case.letters, letter.number: letter})
