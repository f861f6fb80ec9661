"""The licences of an approved case: one a permit, signed, and each of them once."""

import pytest

from issue.app import handler as issue
from onestop import licences, store
from onestop.settings import Settings
from tests.functions.context import Context
from tests.store.restaurants import accepted, approved, restaurant


def test_every_permit_that_was_granted_becomes_a_licence_that_verifies(deployed: Settings) -> None:
    case = approved()
    issue({"case": "case-1"}, Context())
    issued = store.load("case-1").licences
    granted = {each.permit for each in case.reviews.values() if each.permit and each.status == "approved"}
    assert {each.type for each in issued.values()} == granted
    for each in issued.values():
        claims = licences.verify(each.credential, deployed.signing_key)
        assert claims is not None
        assert claims["id"] == f"https://government.example/licences/{each.id}"
        assert claims["credentialSubject"]["permit"] == each.type


@pytest.mark.usefixtures("deployed")
def test_a_licence_ends_with_a_day_in_its_region() -> None:
    approved()
    issue({"case": "case-1"}, Context())
    issued = {each.type: each for each in store.load("case-1").licences.values()}
    days = {each.type: each.valid_days for each in restaurant().permits}
    assert issued["fire-safety-opening"].valid_until is None
    food = issued["food-operation"]
    assert food.valid_until is not None
    assert (food.valid_until.hour, food.valid_until.minute) == (15, 59)  # midnight in Shanghai
    assert (food.valid_until - food.issued_at).days in {days["food-operation"], (days["food-operation"] or 0) - 1}


@pytest.mark.usefixtures("deployed")
def test_a_second_run_issues_nothing_more() -> None:
    approved()
    issue({"case": "case-1"}, Context())
    once = store.load("case-1")
    issue({"case": "case-1"}, Context())
    assert store.load("case-1") == once


@pytest.mark.usefixtures("deployed")
def test_a_case_that_was_not_approved_gets_none() -> None:
    accepted()
    issue({"case": "case-1"}, Context())
    assert not store.load("case-1").licences
