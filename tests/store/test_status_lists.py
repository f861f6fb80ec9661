"""A place is taken once; a list is answered from its set bits alone."""

from dataclasses import replace
from typing import Any

import pytest

from onestop import cases, store
from onestop.cases import Case, Licence, Order, Place
from onestop.errors import Conflict
from tests.functions.api.calls import counted
from tests.store.restaurants import NOW, approved

SERIES = "2026-001"


def licensed(case: str, index: int, number: str) -> Case:
    """An approved case with one licence at that place."""
    review = cases.to_issue(approved(case))[0]
    made = Licence(number, str(review.permit), review.id, review.department, NOW, None, "signed")
    placed = {number: replace(made, place=Place(SERIES, index))}
    return store.apply(case, lambda state: cases.issue(state, placed), NOW)


def ordered(case: str, number: str, kind: Any) -> None:
    given = Order(kind, "because", "art. 69", "clerk", NOW)
    store.apply(case, lambda state: cases.order(state, number, given), NOW)


def test_a_block_that_is_taken_is_given_to_nobody_else() -> None:
    licensed("case-1", 8, "one")
    with pytest.raises(Conflict):
        licensed("case-2", 15, "two")
    assert licensed("case-3", 16, "three").licences["three"].place == Place(SERIES, 16)
    assert not store.load("case-2").licences


def test_a_bit_is_set_and_cleared_with_the_order_itself() -> None:
    licensed("case-1", 70_000, "one")
    assert store.status_bits("suspension", SERIES) == frozenset()
    ordered("case-1", "one", "suspension")
    assert store.status_bits("suspension", SERIES) == {70_000}
    ordered("case-1", "one", "reinstatement")
    assert store.status_bits("suspension", SERIES) == frozenset()
    ordered("case-1", "one", "revocation")
    assert store.status_bits("revocation", SERIES) == {70_000}
    assert store.status_bits("suspension", SERIES) == frozenset()


def test_a_list_is_one_query_whatever_the_number_of_licences() -> None:
    for number in range(3):
        licensed(f"case-{number}", number * 50_000, f"licence-{number}")
        ordered(f"case-{number}", f"licence-{number}", "revocation")
    with counted() as calls:
        assert store.status_bits("revocation", SERIES) == {0, 50_000, 100_000}
    assert calls == {"Query": 1}


def test_a_licence_comes_back_as_it_was_written() -> None:
    licensed("case-1", 8, "one")
    ordered("case-1", "one", "suspension")
    case, found = store.licence("one")
    assert (case, found) == ("case-1", store.load("case-1").licences["one"])
    assert found.orders[0].reason == "because"
