"""The compiled calendars against the days that governments announced."""

from datetime import date

import pytest

from catalogue.compiler.calendars import compile_calendar
from onestop.catalogue import shipped
from onestop.clock import Calendar

CHINA, HONG_KONG = shipped().calendars["china"], shipped().calendars["hong-kong"]
DECLARED = {
    "id": "test",
    "time_zone": "Asia/Shanghai",
    "library": {"country": "CN", "categories": ["public"]},
    "years": {"first": 2026, "last": 2026},
    "published": {"2026": "notice"},
    "rules": {"event_day": "law", "days_off": "law", "last_day": "law"},
}


@pytest.mark.parametrize(
    ("calendar", "day", "worked"),
    [
        (CHINA, date(2024, 2, 15), False),  # 春節, made up on 4 February
        (CHINA, date(2024, 2, 4), True),
        (CHINA, date(2025, 1, 28), False),  # 除夕, a holiday since 2025
        (CHINA, date(2025, 10, 11), True),
        (CHINA, date(2026, 1, 4), True),
        (CHINA, date(2026, 2, 14), True),
        (CHINA, date(2026, 2, 23), False),
        (CHINA, date(2026, 5, 9), True),
        (CHINA, date(2026, 9, 20), True),
        (CHINA, date(2026, 9, 25), False),
        (CHINA, date(2026, 10, 7), False),
        (CHINA, date(2026, 10, 8), True),
        (CHINA, date(2026, 10, 10), True),
        (CHINA, date(2026, 10, 11), False),
        (HONG_KONG, date(2026, 4, 3), False),  # Good Friday: a general holiday, not a statutory one
        (HONG_KONG, date(2026, 4, 7), False),
        (HONG_KONG, date(2026, 10, 10), False),
        (HONG_KONG, date(2026, 10, 7), True),
    ],
)
def test_day_is_worked_as_announced(calendar: Calendar, day: date, worked: bool) -> None:
    assert (calendar.day_off(day) is None) is worked


def test_a_year_that_nobody_announced_is_provisional() -> None:
    assert {2024, 2025, 2026} == CHINA.published
    assert CHINA.day_off(date(2027, 10, 1)) == "National Day"
    assert not any(day.year == 2027 for day in CHINA.workdays)


def test_holidays_are_named() -> None:
    assert CHINA.day_off(date(2026, 10, 1)) == "National Day"
    assert HONG_KONG.day_off(date(2026, 7, 1)) == "Hong Kong S.A.R. Establishment Day"


def test_the_catalogues_own_days_beat_the_library() -> None:
    declared = {**DECLARED, "holidays": {"2026-09-03": "Typhoon", "2026-10-10": "Flood"}, "workdays": ["2026-10-07"]}
    calendar = Calendar.from_json(compile_calendar(declared))
    assert calendar.day_off(date(2026, 9, 3)) == "Typhoon"
    assert calendar.day_off(date(2026, 10, 10)) == "Flood"
    assert calendar.day_off(date(2026, 10, 7)) is None
