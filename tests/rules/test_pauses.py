"""Clocks that are stopped: no instant of stopping and starting ever loses or invents a day."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.limit import Limit
from onestop.clock import Calendar, Pause, ledger, moment
from tests.rules.test_clock import SHANGHAI

START = datetime(2026, 6, 1, 4, 0, tzinfo=UTC)
"""A Monday, noon in Shanghai."""
TEN = Limit(10, "working_days")


def pause(begins: datetime, ends: datetime | None) -> Pause:
    return Pause("supplement", begins, "applicant", "law", "system", ends)


@st.composite
def stretches(draw: st.DrawFn) -> tuple[Pause, ...]:
    """Up to five pauses one after another, at any second."""
    at = START
    found = []
    for _ in range(draw(st.integers(0, 5))):
        at += timedelta(seconds=draw(st.integers(0, 5 * 86_400)))
        ends = at + timedelta(seconds=draw(st.integers(0, 9 * 86_400)))
        found.append(pause(at, ends))
        at = ends
    return tuple(found)


def test_a_pause_within_a_day_takes_no_day() -> None:
    within = pause(START + timedelta(days=1), START + timedelta(days=1, hours=3))
    assert ledger(SHANGHAI, START, TEN, [within]) == ledger(SHANGHAI, START, TEN)


def test_a_pause_takes_the_days_whose_midnight_it_spans_and_the_ledger_says_to_whom_they_are_charged() -> None:
    """From Tuesday noon to Thursday noon: Tuesday and Wednesday end with the clock standing still."""
    days = ledger(SHANGHAI, START, TEN, [pause(START + timedelta(days=1), START + timedelta(days=3))]).days
    paused = [(each.day.isoformat(), each.reason, each.charged_to) for each in days if each.state == "paused"]
    assert paused == [("2026-06-02", "supplement", "applicant"), ("2026-06-03", "supplement", "applicant")]
    assert days[-1].day.isoformat() == "2026-06-17"


def test_a_clock_that_stands_still_has_no_due_date_and_its_ledger_goes_up_to_today() -> None:
    open_ended = [pause(START + timedelta(days=1), None)]
    found = ledger(SHANGHAI, START, TEN, open_ended, today=START.date() + timedelta(days=4))
    assert found.due_at is None
    assert [each.state for each in found.days] == ["paused"] * 4


def test_a_pause_after_the_limit_has_ended_changes_nothing() -> None:
    late = pause(START + timedelta(days=40), START + timedelta(days=50))
    assert ledger(SHANGHAI, START, TEN, [late]) == ledger(SHANGHAI, START, TEN)


def test_hours_stand_still_to_the_second() -> None:
    limit = Limit(24, "hours")
    stop = pause(START + timedelta(hours=2), START + timedelta(hours=5, seconds=1))
    assert ledger(SHANGHAI, START, limit, [stop]).due_at == START + timedelta(hours=27, seconds=1)


def test_a_pause_that_begins_as_the_hours_end_comes_too_late() -> None:
    end = START + timedelta(hours=24)
    assert ledger(SHANGHAI, START, Limit(24, "hours"), [pause(end, None)]).due_at == end
    assert ledger(SHANGHAI, START, Limit(24, "hours"), [pause(end - timedelta(seconds=1), None)]).due_at is None


@given(stretches(), st.integers(1, 40), st.sampled_from(["working_days", "calendar_days"]))
def test_a_ledgers_days_sum_to_its_dates(pauses: tuple[Pause, ...], within: int, unit: str) -> None:
    found = ledger(SHANGHAI, START, Limit(within, unit), pauses)  # type: ignore[arg-type]  # one of the two
    counted = [each for each in found.days if each.state == "counted"]
    assert [each.number for each in counted] == list(range(1, within + 1))
    assert len(found.days) == (found.days[-1].day - SHANGHAI.local_date(START)).days
    assert found.due_at == SHANGHAI.end_of(found.days[-1].day)
    assert not any(unit == "working_days" and SHANGHAI.day_off(each.day) for each in counted)


@given(stretches(), st.integers(1, 40))
def test_a_pause_moves_the_end_by_exactly_the_working_days_it_took(pauses: tuple[Pause, ...], within: int) -> None:
    found = ledger(SHANGHAI, START, Limit(within, "working_days"), pauses)
    taken = sum(each.state == "paused" for each in found.days)
    assert found.due_at == ledger(SHANGHAI, START, Limit(within + taken, "working_days")).due_at


@given(stretches(), st.integers(1, 40))
def test_stopping_and_starting_at_the_same_instant_changes_nothing(pauses: tuple[Pause, ...], within: int) -> None:
    limit = Limit(within, "working_days")
    cut = tuple(
        part
        for each in pauses
        for middle in [each.starts + ((each.ends or each.starts) - each.starts) / 2]
        for part in (replace(each, ends=middle), replace(each, starts=middle))
    )
    assert ledger(SHANGHAI, START, limit, cut) == ledger(SHANGHAI, START, limit, pauses)


@given(stretches(), st.integers(1, 40), st.sampled_from(["working_days", "calendar_days", "hours"]))
def test_moments_come_in_their_order_and_the_last_is_the_end(pauses: tuple[Pause, ...], within: int, unit: str) -> None:
    limit = Limit(within, unit)  # type: ignore[arg-type]  # one of the three
    moments = [moment(SHANGHAI, START, limit, pauses, percent) for percent in (1, 50, 90, 100)]
    assert None not in moments
    assert moments == sorted(moments, key=lambda at: at or START)
    assert moments[-1] == ledger(SHANGHAI, START, limit, pauses).due_at


def test_a_clock_change_inside_a_pause_invents_no_hour() -> None:
    new_york = Calendar("us", "America/New_York", {}, frozenset(), frozenset({2026}))
    before = datetime(2026, 3, 6, 17, 0, tzinfo=UTC)
    over = pause(before, before + timedelta(days=4))
    assert ledger(new_york, before, Limit(24, "hours"), [over]).due_at == before + timedelta(days=5)
    assert [each.state for each in ledger(new_york, before, Limit(1, "working_days"), [over]).days][-1] == "counted"
