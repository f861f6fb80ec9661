"""A calendar published late moves what is still to come, tells it once, and touches nothing that was decided."""

from dataclasses import replace
from datetime import date, timedelta

from onestop import cases
from onestop.cases import Case, Change, Deficiency, Request
from onestop.catalogue.procedure import Supplement
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at
from tests.rules.services import NOW, PLAIN, limits, review, service
from tests.rules.stages import accepted, decided, submitted, swept, types

LATE = NOW + timedelta(days=1)
FEAST = replace(PLAIN, holidays={date(2026, 11, day): "Feast" for day in (23, 24, 25)})
"""Monday to Wednesday after the case was filed are days off."""
OFFERED = service([review("food", 10), review("sign", 3, after=("food",)), review("fire", 2)])


def rescheduled(case: Case, calendar: Calendar = FEAST, offered: Service = OFFERED) -> Change:
    return cases.reschedule(case, offered, calendar, LATE)


def test_both_dates_of_reviews_and_case_move_and_each_move_is_told() -> None:
    before = decided(accepted(OFFERED), "fire", OFFERED).case
    change = rescheduled(before)
    food, on = change.case.reviews["food"], OFFERED.reviews[0].limits
    assert (food.due_at, food.promised_due_at) == (due_at(FEAST, NOW, on.statutory), due_at(FEAST, NOW, on.promised))
    assert change.case.promised_due_at == (before.promised_due_at or NOW) + timedelta(days=5)  # a weekend in between
    assert types(change) == ["review.rescheduled", "case.rescheduled"]
    told = change.events[0].data
    assert (told["review"], told["department"]) == ("food", "food-office")
    assert told["promised_due_at"] == "2026-12-09T15:59:59Z"
    assert change.events[1].data.keys() == {"due_at", "promised_due_at"}


def test_what_was_decided_keeps_the_dates_that_it_was_decided_under() -> None:
    before = decided(accepted(OFFERED), "fire", OFFERED).case
    after = rescheduled(before).case
    assert after.reviews["fire"] == before.reviews["fire"]
    assert after.reviews["sign"] == before.reviews["sign"]  # not begun: it has no dates of its own yet


def test_a_calendar_that_changes_no_date_writes_nothing() -> None:
    case = accepted(OFFERED)
    assert rescheduled(case, PLAIN) == Change(case, ())
    afterwards = replace(PLAIN, holidays={date(2027, 10, 1): "National Day"}, published=frozenset({2026, 2027}))
    assert rescheduled(case, afterwards) == Change(case, ())


def test_twice_is_once() -> None:
    once = rescheduled(accepted(OFFERED))
    assert rescheduled(once.case) == Change(once.case, ())


def test_the_alarms_move_with_the_dates() -> None:
    after = rescheduled(accepted(OFFERED)).case
    assert after.reviews["food"].alarm_at == accepted_under(FEAST).reviews["food"].alarm_at


def accepted_under(calendar: Calendar) -> Case:
    return cases.accept(submitted(OFFERED), OFFERED, calendar, NOW).case


def test_a_case_that_waits_for_acceptance_moves_too() -> None:
    change = rescheduled(submitted(OFFERED))
    assert change.case.due_at == due_at(FEAST, NOW, OFFERED.acceptance.limits.statutory)
    assert types(change) == ["case.rescheduled"]


def test_marks_stay_and_a_mark_is_not_set_twice() -> None:
    """Reminded under the old calendar, not reminded again under the new one."""
    at = NOW + timedelta(days=9)
    marked = swept(accepted(OFFERED), OFFERED, at)
    after = rescheduled(marked).case
    assert after.reviews["food"].marks == marked.reviews["food"].marks
    assert not types(cases.sweep(after, OFFERED, FEAST, at))


def test_a_stopped_clock_has_no_date_to_move_but_the_applicants_deadline_moves_later_never_earlier() -> None:
    offered = service([review("food", 10)], supplement=Supplement(window=0, respond=5))
    request = Request([Deficiency("/answers/shop", "the name")])
    asked = cases.ask(accepted(offered), "food", "clerk", request, offered, PLAIN, NOW).case
    sent = swept(asked, offered, NOW)
    change = rescheduled(sent, offered=offered)
    assert types(change) == ["supplement.rescheduled"]
    assert change.events[0].data == {"supplement": 1, "respond_by": "2026-12-02T15:59:59Z"}
    assert rescheduled(change.case, PLAIN, offered) == Change(change.case, ())


def test_drafts_and_cases_that_ended_are_left_alone() -> None:
    ended = cases.withdraw(accepted(OFFERED), NOW).case
    for case in (ended, decided(accepted(OFFERED), "food", OFFERED, "refused").case):
        assert rescheduled(case) == Change(case, ())


def test_the_deemed_end_follows_the_new_calendar() -> None:
    offered = service([replace(review("sign", 5, on_overdue="approve"), limits=limits(5))])
    after = rescheduled(accepted(offered), offered=offered).case
    old, new = accepted(offered).reviews["sign"].due_at, after.reviews["sign"].due_at
    assert old
    assert new
    between = old + timedelta(seconds=1)
    assert cases.sweep(after, offered, FEAST, between).case.reviews["sign"].status == "open"
    assert cases.sweep(after, offered, FEAST, new + timedelta(seconds=1)).case.outcome == "approved"
