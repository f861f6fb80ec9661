"""A simulated case played again by the rules of cases, step by step, on a calendar without days off."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from catalogue.simulation.playing import Playing, Step
from onestop import cases
from onestop.cases import Answer, Attendance, Case, Deficiency, Offer, Rectification, Report, Request
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from tests.rules.services import review, service

BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
EVERY_DAY = [date(2026, 1, 1) + timedelta(days=day) for day in range(3000)]
DAILY = Calendar("daily", "UTC", {}, frozenset(EVERY_DAY), frozenset(range(2026, 2036)))
ANSWERS = {"area_m2": 100}
__all__ = ["ANSWERS", "DAILY", "instant", "replayed", "review", "service"]


def instant(at: float) -> datetime:
    """A simulated working day as an instant."""
    return BEGINNING + timedelta(days=at)


def replayed(played: Playing) -> Case:
    """The case after the same steps, which the rules of cases must allow."""
    offered = played.plan.service
    case = cases.create("case-1", offered, "citizen", ANSWERS, instant(played.submitted)).case
    case = cases.submit(case, offered, DAILY, instant(played.submitted)).case
    sent: list[int] = []
    for step in played.steps:
        if step.what in HOW:
            case = HOW[step.what](case, step, offered, sent)
    return case


def _accepted(case: Case, step: Step, offered: Service, _: list[int]) -> Case:
    return cases.accept(case, offered, DAILY, instant(step.at)).case


def _asked(case: Case, step: Step, offered: Service, _: list[int]) -> Case:
    request = Request([Deficiency("", f"of {step.about}")], later_because="found only now")
    return cases.ask(case, step.about, "clerk", request, offered, DAILY, instant(step.at)).case


def _sent(case: Case, step: Step, offered: Service, sent: list[int]) -> Case:
    after = _swept(case, step, offered, sent)
    sent += [number for number, each in after.letters.items() if each.sent_at and number not in sent]
    return after


def _responded(case: Case, step: Step, offered: Service, sent: list[int]) -> Case:
    number = sent[int(step.about)]
    notes = {item.id: "done" for item in case.letters[number].items}
    return cases.respond(case, number, {}, notes, offered, DAILY, instant(step.at)).case


def _swept(case: Case, step: Step, offered: Service, _: list[int]) -> Case:
    return cases.sweep(case, offered, DAILY, instant(step.at)).case


def _answered(case: Case, step: Step, offered: Service, _: list[int]) -> Case:
    declared = offered.review(step.about)
    if declared is None or declared.kind == "automatic":
        return case
    answer = Answer("refused", reasons=("because",)) if step.what == "refused" else Answer("approved")
    return cases.decide_review(case, step.about, "clerk", answer, offered, DAILY, instant(step.at)).case


def _planned(case: Case, step: Step, offered: Service, _: list[int]) -> Case:
    declared = offered.review(step.about)
    assert declared
    assert declared.durations
    assert declared.durations.visit
    habit = declared.durations.visit
    plan, visit = Offer(habit.kind, habit.place, [instant(step.until)]), f"v{len(case.visits)}"
    return cases.offer(case, step.about, "clerk", visit, plan, offered, DAILY, instant(step.at)).case


def _reported(case: Case, step: Step, offered: Service, sent: list[int]) -> Case:
    found = Report("passed" if step.what == "passed" else "failed", "as seen", instant(step.at))
    respond = offered.supplement.respond
    rectify = Rectification(["the exit"], respond) if step.what == "failed" else None
    after = cases.report(case, step.about, "clerk", found, offered, DAILY, instant(step.at), rectify).case
    sent += [number for number, each in after.letters.items() if each.sent_at and number not in sent]
    return after


def _met(case: Case, step: Step, offered: Service, _: list[int]) -> Case:
    at = instant(step.at)
    record = Attendance(at, "counter", identity_checked=True, documents_checked=True, clerk="clerk", noted_at=at)
    return cases.attend(case, step.about, record, "counter", offered).case


HOW: dict[str, Callable[[Case, Step, Service, list[int]], Case]] = {
    "accepted": _accepted,
    "asked": _asked,
    "sent": _sent,
    "responded": _responded,
    "planned": _planned,
    "passed": _reported,
    "failed": _reported,
    "met": _met,
    "silent": _swept,
    "deemed_approved": _swept,
    "approved": _answered,
    "refused": _answered,
}
