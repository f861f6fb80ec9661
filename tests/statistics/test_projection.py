"""Counts are the same in whatever order, and however divided, the events come."""

from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.events import Recorded
from onestop.statistics import COUNTERS, Place, counted, merge, project
from tests.statistics.histories import changes


@given(changes("a"), st.randoms(use_true_random=False), st.integers(1, 9))
def test_neither_order_nor_grouping_matters(found: list[tuple[Recorded, ...]], chance: Any, size: int) -> None:
    events = list(chain(*found))
    whole = project(events, "shop", "core")
    chance.shuffle(events)
    parts = [events[at : at + size] for at in range(0, len(events), size)]
    assert merge(project(each, "shop", "core") for each in parts) == whole


@given(changes("a"))
def test_whatever_is_counted_has_a_counter(found: list[tuple[Recorded, ...]]) -> None:
    for each in chain(*found):
        assert set(counted(each)) <= set(COUNTERS)
        assert all(counted(each).values())


def event(type_: str, actor: str = "system", **data: Any) -> Recorded:
    return Recorded("a", 1, type_, "2026-11-20T04:00:00Z", actor, data, "")


@pytest.mark.parametrize(
    ("happened", "counts"),
    [
        (event("case.submitted", attempt=2), {}),
        (event("case.withdrawn", before="submission"), {}),
        (event("case.decided", outcome="approved"), {"approved": 1}),
        (
            event("case.decided", outcome="refused", on_time=False, within_law=True, working_days=12, days_saved=7),
            {"refused": 1, "timed": 1, "within_law": 1, "c12": 1, "days_saved": 7},
        ),
        (
            event("review.decided", outcome="deemed_approved", on_time=False, within_law=False, working_days=63),
            {"reviews_deemed_approved": 1, "reviews_timed": 1, "r70": 1},
        ),
        (event("supplement.sent", kind="rectification"), {"rectifications": 1}),
        (event("supplement.sent"), {"letters": 1}),
        (event("case.rated", grade=2), {"grade_2": 1}),
        (event("supervision.card", card="red"), {"cards_red": 1}),
        (event("supervision.card_settled", card="red", outcome="lifted"), {"cards_lifted": 1}),
        (event("supervision.card_settled", card="red", outcome="confirmed"), {}),
        (event("case.rated", grade="more than perfect"), {}),
        (event("case.created", service="any"), {}),
    ],
)
def test_an_event_counts_what_it_tells(happened: Recorded, counts: dict[str, int]) -> None:
    assert counted(happened) == counts


def test_an_event_stands_with_the_department_it_is_about_or_that_acted_or_the_core_one() -> None:
    about = event("review.cancelled", department="fire")
    acted = event("case.accepted", "department:water")
    neither = event("case.lapsed")
    found = project([about, acted, neither], "shop", "core")
    assert sorted(found) == [Place("2026-11", "shop", each) for each in ("core", "fire", "water")]


def test_what_comes_to_nothing_is_left_out() -> None:
    place = Place("2026-11", "shop", "core")
    assert merge([{place: {"received": 1}}, {place: {"received": -1}}]) == {}
