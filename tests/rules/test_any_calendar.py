"""Under any calendar and any stops of the clock: each day is accounted for once, counted by hand beside the ledger."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.limit import Limit
from onestop.clock import Calendar, Pause, ledger
from tests.rules.calendars import calendars
from tests.rules.services import NOW

instants = st.integers(0, 60 * 86_400).map(lambda second: NOW + timedelta(seconds=second))
withins = st.integers(1, 40)


@st.composite
def stops(draw: st.DrawFn) -> list[Pause]:
    """Up to five stops one after another, at any second, some of them shorter than a second is long."""
    edges = sorted(draw(st.lists(instants, max_size=10).filter(lambda found: len(found) % 2 == 0)))
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [Pause("supplement", begins, "applicant", "law", "system", ends) for begins, ends in pairs]


def runs(pauses: Sequence[Pause], at: datetime) -> bool:
    return not any(each.starts <= at and (each.ends is None or at < each.ends) for each in pauses)


def worked(calendar: Calendar, day: date) -> bool:
    return day in calendar.workdays or (day.weekday() < 5 and day not in calendar.holidays)


def by_hand(calendar: Calendar, start: datetime, within: int, pauses: Sequence[Pause]) -> date:
    """The last of `within` working days on whose last moment the clock runs: nothing of the ledger's own."""
    day = start.astimezone(calendar.zone).date()
    while within:
        day += timedelta(days=1)
        within -= worked(calendar, day) and runs(pauses, calendar.end_of(day))
    return day


@given(calendars(), instants, withins, stops())
def test_no_stop_of_the_clock_loses_or_invents_a_day(
    calendar: Calendar, start: datetime, within: int, pauses: list[Pause]
) -> None:
    found = ledger(calendar, start, Limit(within, "working_days"), pauses)
    assert found.due_at == calendar.end_of(by_hand(calendar, start, within, pauses))


@given(calendars(), instants, withins, stops(), st.sampled_from(["working_days", "calendar_days"]))
def test_the_days_of_a_ledger_follow_each_other_and_sum_to_its_date(
    calendar: Calendar, start: datetime, within: int, pauses: list[Pause], unit: str
) -> None:
    found = ledger(calendar, start, Limit(within, unit), pauses)  # type: ignore[arg-type]  # one of the two
    event = calendar.local_date(start)
    assert [each.day for each in found.days] == [event + timedelta(days=n + 1) for n in range(len(found.days))]
    assert [each.number for each in found.days if each.state == "counted"] == list(range(1, within + 1))
    assert found.due_at == calendar.end_of(found.days[-1].day)
    assert found.provisional == any(each.day.year not in calendar.published for each in found.days)


@given(calendars(), instants, withins, stops())
def test_no_counted_day_is_a_holiday_and_none_that_is_worked_is_skipped(
    calendar: Calendar, start: datetime, within: int, pauses: list[Pause]
) -> None:
    for each in ledger(calendar, start, Limit(within, "working_days"), pauses).days:
        assert (each.state == "skipped") == (not worked(calendar, each.day))
        assert each.state == "skipped" or (each.state == "counted") == runs(pauses, calendar.end_of(each.day))


@given(calendars(), instants, withins, stops())
def test_a_limit_in_calendar_days_ends_on_a_day_that_is_worked(
    calendar: Calendar, start: datetime, within: int, pauses: list[Pause]
) -> None:
    days = ledger(calendar, start, Limit(within, "calendar_days"), pauses).days
    assert worked(calendar, days[-1].day)
    last = next(at for at, each in enumerate(days) if each.number == within)
    assert not any(worked(calendar, each.day) for each in days[last:-1])


@given(calendars(), instants, withins, stops(), instants)
def test_stopped_for_good_the_ledger_counts_what_ran_before_and_has_no_date(
    calendar: Calendar, start: datetime, within: int, pauses: list[Pause], at: datetime
) -> None:
    over = [each for each in pauses if each.ends and each.ends <= at]
    for_good = Pause("hearing", at, "agency", "law", "head")
    found = ledger(calendar, start, Limit(within, "working_days"), [*over, for_good])
    before = ledger(calendar, start, Limit(within, "working_days"), over)
    if before.due_at and before.due_at < at:
        assert found == before
    else:
        assert found.due_at is None
        ran = [each for each in before.days if calendar.end_of(each.day) < at]
        assert found.days[: len(ran)] == tuple(ran)
        assert not any(each.state == "counted" for each in found.days[len(ran) :])
