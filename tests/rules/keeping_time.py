"""What must hold of every clock of a case, whatever has happened to it."""

from datetime import date, datetime, timedelta

from hypothesis.stateful import invariant

from onestop.cases.review import Review
from onestop.cases.schedule import alarm_of
from onestop.cases.status import OVERDUE, PAUSED, WORKABLE
from onestop.cases.superior import superior
from onestop.clock import Calendar
from tests.rules.services import NOW
from tests.rules.working import Working

FOREVER, SATURDAY = NOW + timedelta(days=10_000), 5


def days_by_hand(review: Review, calendar: Calendar, due: datetime) -> int:
    """Days after the review was opened, up to that date, that are worked and on whose last moment its clock runs."""
    assert review.opened_at is not None
    first, last = calendar.local_date(review.opened_at), calendar.local_date(due)
    days = [first + timedelta(days=offset + 1) for offset in range((last - first).days)]
    ends = [calendar.end_of(day) for day in days if day in calendar.workdays or not _off(calendar, day)]
    return sum(not any(each.starts <= end < (each.ends or FOREVER) for each in review.pauses) for end in ends)


def _off(calendar: Calendar, day: date) -> bool:
    return day.weekday() >= SATURDAY or day in calendar.holidays


class KeepingTime(Working):
    """Dates, pauses, alarms, silence."""

    @invariant()
    def every_open_review_has_both_dates_and_the_case_is_not_due_before_any_that_counts(self) -> None:
        for each in self.case.reviews.values():
            if each.status in {"open", "claimed"}:
                assert each.opened_at is not None
                assert each.promised_due_at is not None
                assert each.due_at is not None
                assert each.opened_at <= each.promised_due_at <= each.due_at
                kind = next(review.kind for review in self.offered.reviews if review.id == each.id)
                assert kind != "binding" or self.case.due_at is None or each.due_at <= self.case.due_at

    @invariant()
    def a_clock_stands_still_exactly_while_its_review_waits_for_somebody_else(self) -> None:
        for each in self.case.reviews.values() if self.case.status == "in_review" else ():
            open_ended = [pause for pause in each.pauses if pause.ends is None]
            assert (len(open_ended) == 1) == (each.status in PAUSED)
            if each.status in PAUSED:  # what had ended before it was stopped has ended
                assert each.due_at is None or each.due_at < each.pauses[-1].starts
            if each.status in WORKABLE:
                assert each.due_at is not None

    @invariant()
    def both_dates_of_a_review_are_the_sum_of_its_days_whatever_stopped_its_clock(self) -> None:
        for each in self.case.reviews.values() if self.case.status == "in_review" else ():
            declared, longer = self.offered.review(each.id), each.longer.by if each.longer else 0
            if each.status in WORKABLE and declared and each.due_at and each.promised_due_at:
                law, promise = declared.limits.statutory.within, declared.limits.promised.within
                assert days_by_hand(each, self.calendar, each.due_at) == law + longer
                assert days_by_hand(each, self.calendar, each.promised_due_at) == promise + longer

    @invariant()
    def pauses_of_a_review_follow_each_other(self) -> None:
        for each in self.case.reviews.values():
            ends = [pause.ends or FOREVER for pause in each.pauses[:-1]]
            assert FOREVER not in ends
            assert all(end <= pause.starts for end, pause in zip(ends, each.pauses[1:], strict=True))

    @invariant()
    def whatever_can_still_happen_by_itself_has_an_alarm(self) -> None:
        for each in self.case.reviews.values() if self.case.status == "in_review" else ():
            declared = self.offered.review(each.id)
            told = declared is not None and declared.kind == "fyi"
            assert each.status not in WORKABLE or each.alarm_at is not None or OVERDUE in each.marks or told
            assert each.status != "awaiting_applicant" or alarm_of(self.case) is not None

    @invariant()
    def silence_never_grants_what_the_catalogue_does_not_let_it(self) -> None:
        for each in self.offered.reviews:
            state = self.case.reviews.get(each.id)
            if state and state.status == "deemed_approved":
                assert each.on_overdue == "approve"
                assert not each.safety

    @invariant()
    def what_is_overdue_lies_before_whoever_answers_for_it_and_was_told_once_for_each_time_that_it_began(self) -> None:
        for each in self.case.reviews.values():
            told = [event.type for event in self.history if event.data.get("review") == each.id]
            begun = told.count("review.requested") + told.count("review.reopened")
            assert told.count("review.escalated") <= begun
            if superior(self.case, each) is not None:
                assert each.overdue
                assert "review.escalated" in told
