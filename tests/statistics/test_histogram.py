"""Percentiles of a histogram are those of the durations themselves."""

from collections import Counter
from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from onestop.statistics import percentile
from onestop.statistics.histogram import BOUNDS, EXACT, bucket

durations = st.lists(st.integers(0, EXACT), min_size=1, max_size=200)
percents = st.integers(1, 100)


def by_hand(days: list[int], percent: int) -> int:
    return sorted(days)[ceil(len(days) * percent / 100) - 1]


@given(durations, percents)
def test_to_the_day_up_to_sixty_working_days(days: list[int], percent: int) -> None:
    assert percentile(Counter(map(bucket, days)), percent) == by_hand(days, percent)


@given(st.lists(st.integers(0, 720), min_size=1), percents)
def test_beyond_that_to_the_bound_of_its_bucket_and_never_too_short(days: list[int], percent: int) -> None:
    found, exact = percentile(Counter(map(bucket, days)), percent), by_hand(days, percent)
    assert found == bucket(exact) >= exact


@given(durations, durations, percents)
def test_histograms_are_merged_by_addition(some: list[int], others: list[int], percent: int) -> None:
    merged = Counter(map(bucket, some)) + Counter(map(bucket, others))
    assert percentile(merged, percent) == by_hand(some + others, percent)


def test_of_nothing_there_is_none_and_what_took_years_is_in_the_last_bucket() -> None:
    assert percentile({}, 50) is None
    assert percentile({3: 0}, 50) is None
    assert bucket(5000) == BOUNDS[-1]
