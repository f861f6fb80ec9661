"""An inspector's date is taken once, across all cases; what is not kept is free again."""

from datetime import timedelta

import pytest

from onestop import cases, store
from onestop.cases import Change, Offer
from onestop.errors import Conflict
from tests.store.restaurants import NOW, accepted, calendar, restaurant, told

pytestmark = pytest.mark.usefixtures("table")
FIRE = "fire-safety"
MORNING, EVENING = NOW + timedelta(days=3), NOW + timedelta(days=3, hours=8)


def planned(case: str, *slots: object, inspector: str | None = "chan") -> store.Answer:
    plan = Offer("inspection", "the kitchen", slots or (MORNING, EVENING), inspector)  # type: ignore[arg-type]
    return store.perform(
        case,
        lambda state: cases.offer(state, FIRE, "clerk", f"visit-{case}", plan, restaurant(), calendar(), NOW),
        NOW,
        told,
    )


def chosen(case: str, at: object) -> store.Answer:
    return store.perform(case, lambda state: cases.choose(state, f"visit-{case}", at, NOW), NOW, told)  # type: ignore[arg-type]


def test_a_date_that_another_case_has_is_not_to_be_had_and_nothing_is_half_written() -> None:
    for case in ("case-1", "case-2"):
        accepted(case)
        planned(case)
    chosen("case-1", MORNING)
    before = store.load("case-2")
    with pytest.raises(Conflict, match="this date is taken"):
        chosen("case-2", MORNING)
    assert store.load("case-2") == before
    chosen("case-2", EVENING)
    assert store.load("case-2").visits["visit-case-2"].at == EVENING


def test_a_clerk_who_sets_a_date_is_told_too_and_other_people_have_diaries_of_their_own() -> None:
    for case in ("case-1", "case-2"):
        accepted(case)
    planned("case-1", MORNING)
    with pytest.raises(Conflict, match="this date is taken"):
        planned("case-2", MORNING)
    assert store.load("case-2").visits == {}
    planned("case-2", MORNING, inspector="wong")


def test_where_nobody_is_named_dates_are_not_counted() -> None:
    for case in ("case-1", "case-2"):
        accepted(case)
        planned(case, MORNING, inspector=None)
    assert store.load("case-2").visits["visit-case-2"].status == "scheduled"


def test_the_date_of_a_case_that_was_withdrawn_is_free_again() -> None:
    for case in ("case-1", "case-2"):
        accepted(case)
    planned("case-1", MORNING)
    store.perform("case-1", withdrawn, NOW, told)
    planned("case-2", MORNING)
    assert store.load("case-2").visits["visit-case-2"].at == MORNING


def withdrawn(case: cases.Case) -> Change:
    return cases.withdraw(case, NOW)
