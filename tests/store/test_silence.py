"""Silence grants while a clerk decides: exactly one of the two happens, and the other is told."""

from datetime import datetime, timedelta

import pytest

from onestop import cases, store
from onestop.cases import Answer, Case, Change
from onestop.errors import Conflict
from tests.store.restaurants import accepted, calendar, decide, restaurant, told

SIGN, CASE = "outdoor-sign", "case-1"


@pytest.fixture
def due(table: str) -> datetime:
    """The last moment of the sign's review, which silence grants."""
    assert table
    accepted(CASE)
    decide(CASE, "food-permit")
    end = store.load(CASE).reviews[SIGN].due_at
    assert end is not None
    return end


def refusing(case: Case, now: datetime) -> Change:
    answer = Answer("refused", reasons=("too bright",))
    return cases.decide_review(case, SIGN, "ann", answer, restaurant(), calendar(), now)


def swept(case: Case, now: datetime) -> Change:
    return cases.sweep(case, restaurant(), calendar(), now)


def ends() -> list[str]:
    events = store.timeline(CASE, None, 100).items
    return [
        str(each.data["outcome"]) for each in events if each.type == "review.decided" and each.data["review"] == SIGN
    ]


def test_a_clerk_whom_the_sweep_overtakes_is_told_what_silence_did(due: datetime) -> None:
    sweeps = [lambda: store.apply(CASE, lambda state: swept(state, due + timedelta(seconds=1)), due)]

    def at_the_last_second(case: Case) -> Change:
        change = refusing(case, due)
        if sweeps:
            sweeps.pop()()
        return change

    with pytest.raises(Conflict, match="deemed_approved already"):
        store.perform(CASE, at_the_last_second, due, told)
    assert (ends(), store.load(CASE).reviews[SIGN].status) == (["deemed_approved"], "deemed_approved")


def test_a_sweep_that_a_clerk_overtakes_leaves_the_answer_as_it_is(due: datetime) -> None:
    answers = [lambda: store.perform(CASE, lambda state: refusing(state, due), due, told)]

    def late(case: Case) -> Change:
        change = swept(case, due + timedelta(seconds=1))
        if answers:
            answers.pop()()
        return change

    store.apply(CASE, late, due + timedelta(seconds=1))
    assert (ends(), store.load(CASE).reviews[SIGN].status) == (["refused"], "refused")
