"""The step behind the join."""

import pytest

from decide.app import handler as decide
from onestop import cases, store
from onestop.errors import Conflict, NotFound
from tests.functions.context import Context
from tests.store import restaurants
from tests.store.restaurants import NOW, accepted

pytestmark = pytest.mark.usefixtures("deployed")


def merged() -> None:
    accepted()
    while (state := store.load("case-1")).status == "in_review":
        restaurants.decide("case-1", next(each.id for each in state.reviews.values() if each.status == "open"))


def test_the_merged_verdict_becomes_the_decision_and_stays_it() -> None:
    merged()
    decide({"case": "case-1"}, Context())
    once = store.load("case-1")
    assert (once.status, once.outcome) == ("approved", "approved")
    decide({"case": "case-1"}, Context())
    assert store.load("case-1") == once


def test_a_case_that_is_still_in_review_makes_the_machine_try_again() -> None:
    accepted()
    with pytest.raises(Conflict):
        decide({"case": "case-1"}, Context())


def test_a_withdrawn_case_stays_withdrawn() -> None:
    accepted()
    store.apply("case-1", lambda case: cases.withdraw(case, NOW), NOW)
    decide({"case": "case-1"}, Context())
    assert store.load("case-1").status == "withdrawn"


def test_an_unknown_case_is_an_error() -> None:
    with pytest.raises(NotFound):
        decide({"case": "nobody's"}, Context())
