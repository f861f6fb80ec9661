"""Legal time: which days count, where a limit ends, and that the ledger says so."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.limit import Limit
from onestop.clock import Calendar, due_at, iso, ledger

SHANGHAI = Calendar(
    id="cn",
    time_zone="Asia/Shanghai",
    holidays={date(2026, 10, day): "National Day" for day in range(1, 8)},
    workdays=frozenset({date(2026, 9, 20), date(2026, 10, 10)}),
    published=frozenset({2026}),
)
NEW_YORK = Calendar("us", "America/New_York", {}, frozenset(), frozenset({2026}))

instants = st.integers(0, 304 * 86_400).map(lambda second: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=second))
numbers = st.integers(1, 60)


def working_days(number: int) -> Limit:
    return Limit(number, "working_days")


def test_the_day_after_the_event_is_day_one() -> None:
    monday_noon = datetime(2026, 6, 1, 4, 0, tzinfo=UTC)
    days = ledger(SHANGHAI, monday_noon, working_days(1)).days
    assert [(each.day, each.state, each.number) for each in days] == [(date(2026, 6, 2), "counted", 1)]


def test_a_limit_ends_with_the_last_second_of_its_last_day_in_the_region() -> None:
    assert iso(due_at(SHANGHAI, datetime(2026, 6, 1, 4, 0, tzinfo=UTC), working_days(1))) == "2026-06-02T15:59:59Z"


def test_the_event_belongs_to_the_regions_day_and_not_to_the_utc_day() -> None:
    """23:30 UTC on Monday is Tuesday morning in Shanghai, so that day 1 is Wednesday."""
    days = ledger(SHANGHAI, datetime(2026, 6, 1, 23, 30, tzinfo=UTC), working_days(1)).days
    assert days[0].day == date(2026, 6, 3)


def test_holidays_and_weekends_are_skipped_by_name_and_make_up_days_count() -> None:
    wednesday = datetime(2026, 9, 30, 4, 0, tzinfo=UTC)
    found = ledger(SHANGHAI, wednesday, working_days(3))
    skipped = [each.reason for each in found.days if each.state == "skipped"]
    counted = [each.day for each in found.days if each.state == "counted"]
    assert skipped == ["National Day"] * 7
    assert counted == [date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 10)]


def test_calendar_days_run_through_weekends_and_move_off_a_last_day_that_is_not_worked() -> None:
    thursday = datetime(2026, 6, 4, 4, 0, tzinfo=UTC)
    days = ledger(SHANGHAI, thursday, Limit(2, "calendar_days")).days
    assert [(each.day.isoformat(), each.state) for each in days] == [
        ("2026-06-05", "counted"),
        ("2026-06-06", "counted"),
        ("2026-06-07", "skipped"),
        ("2026-06-08", "skipped"),
    ]
    assert days[-1].reason == "moved to the next working day"


def test_hours_run_from_minute_to_minute() -> None:
    start = datetime(2026, 6, 5, 22, 17, tzinfo=UTC)
    assert due_at(SHANGHAI, start, Limit(48, "hours")) == start + timedelta(hours=48)


def test_a_year_without_a_published_calendar_makes_the_date_provisional() -> None:
    assert not ledger(SHANGHAI, datetime(2026, 12, 1, tzinfo=UTC), working_days(5)).provisional
    assert ledger(SHANGHAI, datetime(2026, 12, 30, tzinfo=UTC), working_days(5)).provisional


def test_the_end_of_a_day_is_right_on_both_sides_of_a_clock_change() -> None:
    assert iso(NEW_YORK.end_of(date(2026, 3, 7))) == "2026-03-08T04:59:59Z"
    assert iso(NEW_YORK.end_of(date(2026, 3, 8))) == "2026-03-09T03:59:59Z"
    assert iso(NEW_YORK.end_of(date(2026, 11, 1))) == "2026-11-02T04:59:59Z"


def test_it_does_not_matter_where_the_machine_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    noon = datetime(2026, 6, 1, 12, 0, tzinfo=SHANGHAI.zone)
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        assert iso(noon) == "2026-06-01T04:00:00Z"
        ends = (SHANGHAI.end_of(noon.date()), ledger(SHANGHAI, noon, Limit(48, "hours")).due_at)
        assert [each.tzinfo for each in ends if each] == [UTC, UTC]
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_calendar_is_read_as_it_was_compiled() -> None:
    rules = {"event_day": "民法典 art. 201"}
    document = {
        "id": "cn",
        "time_zone": "Asia/Shanghai",
        "holidays": {"2026-10-01": "National Day"},
        "workdays": ["2026-10-10"],
        "published": [2026],
        "rules": rules,
    }
    read = Calendar.from_json(document)
    national_day, make_up, saturday = date(2026, 10, 1), date(2026, 10, 10), date(2026, 10, 17)
    assert read == Calendar(
        "cn",
        "Asia/Shanghai",
        {national_day: "National Day"},
        frozenset({make_up}),
        frozenset({2026}),
        rules,
    )
    assert [read.day_off(day) for day in (national_day, make_up, saturday)] == ["National Day", None, "weekend"]


def test_a_calendar_without_working_days_is_refused_and_not_searched_for_ever() -> None:
    never = Calendar(
        "never", "UTC", {date(2026, 1, 1) + timedelta(days=n): "off" for n in range(5000)}, frozenset(), frozenset()
    )
    with pytest.raises(ValueError, match="too few working days"):
        ledger(never, datetime(2026, 1, 1, tzinfo=UTC), working_days(1))


@given(instants, numbers)
def test_no_counted_working_day_is_a_day_off_and_none_is_forgotten(start: datetime, number: int) -> None:
    days = ledger(SHANGHAI, start, working_days(number)).days
    assert all((each.state == "counted") == (SHANGHAI.day_off(each.day) is None) for each in days)
    assert [each.number for each in days if each.state == "counted"] == list(range(1, number + 1))
    assert [each.day for each in days] == [
        SHANGHAI.local_date(start) + timedelta(days=offset) for offset in range(1, len(days) + 1)
    ]


@given(instants, numbers, st.sampled_from(["working_days", "calendar_days"]))
def test_a_limit_in_days_ends_on_a_working_day_and_a_longer_one_never_ends_earlier(
    start: datetime, number: int, unit: str
) -> None:
    end = due_at(SHANGHAI, start, Limit(number, unit))  # type: ignore[arg-type]  # sampled from the two literals
    longer = due_at(SHANGHAI, start, Limit(number + 1, unit))  # type: ignore[arg-type]  # as above
    assert SHANGHAI.day_off(SHANGHAI.local_date(end)) is None
    assert end <= longer


@given(instants, st.integers(0, 86_399), numbers)
def test_the_hour_of_the_event_does_not_matter(start: datetime, second: int, number: int) -> None:
    midnight = SHANGHAI.end_of(SHANGHAI.local_date(start)) - timedelta(seconds=86_399)
    anytime = midnight + timedelta(seconds=second)
    assert due_at(SHANGHAI, start, working_days(number)) == due_at(SHANGHAI, anytime, working_days(number))
