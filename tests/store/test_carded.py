"""The lists of cards: what stands in them, at what price, and that their pages join without a gap."""

from datetime import timedelta
from typing import Any

import pytest

from onestop import cases, store
from onestop.cases import Verdict
from onestop.catalogue import shipped
from onestop.errors import Malformed
from tests.store.restaurants import accepted, calendar, decide, later, restaurant, submitted
from tests.store.test_cases import calls

LATE = later(40)


def swept(case: str, days: int = 40) -> None:
    at = later(days)
    store.apply(case, lambda state: cases.sweep(state, restaurant(), calendar(), at, shipped().parents), at)


def ids(found: store.Page[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(each["case"], each["name"]) for each in found.items]


def everything(**asked: Any) -> store.Page[dict[str, Any]]:
    given = {"departments": None, "colour": None, "appealed": None, "cursor": None, "limit": 50, **asked}
    return store.supervised(**given)


def test_a_case_with_cards_comes_back_as_it_was_written() -> None:
    accepted()
    swept("case-1")
    verdict = Verdict("lifted", ["why"], "chief")
    store.apply("case-1", lambda case: cases.appeal_card(case, "fire-safety-red", "ann", ["why"], LATE), LATE)
    settled = store.apply("case-1", lambda case: cases.settle_card(case, "fire-safety-red", verdict, LATE), LATE)
    assert settled.cards["fire-safety-red"].state == "lifted"
    assert store.load("case-1") == settled


def test_pages_of_several_lists_join_without_a_gap_in_the_order_of_due_dates() -> None:
    for number in range(3):
        accepted(f"case-{number}", at=later(number))
        swept(f"case-{number}", 10 if number == 1 else 40)
    whole = everything()
    assert {each["card"] for each in whole.items} == {"yellow", "red"}
    dates = [each["due_at"] for each in whole.items]
    assert dates == sorted(dates)
    found, cursor = [], None
    for _ in range(len(whole.items)):
        page = everything(cursor=cursor, limit=2)
        found += ids(page)
        cursor = page.next
        if cursor is None:
            break
    assert found == ids(whole)
    with pytest.raises(Malformed):
        everything(cursor=everything(limit=2).next, colour="red")


def test_a_page_costs_a_query_of_each_list_that_is_asked_for_and_a_department_no_more_than_all() -> None:
    accepted()
    swept("case-1")
    assert calls(lambda: everything()) == ["Query"] * 4
    assert calls(lambda: everything(colour="red", appealed=False)) == ["Query"]
    assert calls(lambda: everything(departments=["fire-rescue"])) == ["Query"] * 4
    assert ids(everything(departments=["fire-rescue"])) == [("case-1", "fire-safety-red")]


def test_a_late_acceptance_stands_in_the_list_until_the_case_is_accepted() -> None:
    submitted()
    swept("case-1", 5)
    (item,) = everything().items
    assert (item["type"], item["review"], item["department"]) == ("acceptance", None, "market-regulation")
    at = later(5) + timedelta(hours=1)
    store.apply("case-1", lambda state: cases.accept(state, restaurant(), calendar(), at), at)
    assert everything().items == ()


def test_a_review_without_a_card_stands_in_no_other_list_than_before() -> None:
    accepted()
    decide("case-1", "food-permit")
    assert everything().items == ()
