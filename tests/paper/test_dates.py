"""Days in words."""

from datetime import date

import pytest

from onestop.paper.dates import chinese, english


@pytest.mark.parametrize(
    ("day", "in_chinese", "in_english"),
    [
        (date(2026, 1, 1), "二〇二六年一月一日", "1 January 2026"),
        (date(2010, 10, 10), "二〇一〇年十月十日", "10 October 2010"),
        (date(2026, 12, 31), "二〇二六年十二月三十一日", "31 December 2026"),
        (date(2030, 2, 20), "二〇三〇年二月二十日", "20 February 2030"),
    ],
)
def test_a_day_is_written_out(day: date, in_chinese: str, in_english: str) -> None:
    assert (chinese(day), english(day)) == (in_chinese, in_english)
